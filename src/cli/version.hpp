#pragma once

#include <string>

namespace comention::cli {

/// "0.1.0".
std::string version();
/// "comention 0.1.0", and the versions of the libraries that shape the output.
std::string version_line();

}  // namespace comention::cli
