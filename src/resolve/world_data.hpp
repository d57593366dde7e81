#pragma once

// The tables of models/world*.tsv as they stand there; world.cpp reads them.

#include <string_view>

namespace comention::resolve {

extern const std::string_view world_rows;
extern const std::string_view supplement_rows;
extern const std::string_view given_name_rows;
extern const std::string_view nickname_rows;

}  // namespace comention::resolve
