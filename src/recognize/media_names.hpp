#pragma once

#include <string_view>

namespace comention::recognize {

/// The name reads like that of a newspaper, station or agency: one of the words such names are made
/// of ("Danube Ledger", "Radio Teifi News"), or one of the agencies and stations whose names are
/// not.
bool is_media_name(std::string_view name);

}  // namespace comention::recognize
