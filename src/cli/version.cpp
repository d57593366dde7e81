#include "cli/version.hpp"

namespace comention::cli {

std::string version() { return COMENTION_VERSION; }

std::string version_line() { return "comention " + version(); }

}  // namespace comention::cli
