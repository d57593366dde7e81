#include "comention/resolve/merge.hpp"

#include <array>

namespace comention {

std::string_view to_string(MergeRule rule) {
  constexpr auto words = std::to_array<std::string_view>(
      {"same name", "listed", "place form", "fuller name", "other order", "initial or short name",
       "spelling", "surname", "given name", "acronym", "in brackets", "short form", "other type"});
  return words[static_cast<std::size_t>(rule)];
}

}  // namespace comention
