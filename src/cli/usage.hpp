#pragma once

#include <string>
#include <vector>

#include "cli/parser.hpp"

namespace comention::cli {

/// The one line for a command line that cannot be parsed; an unknown command or option gets
/// "did you mean".
std::string usage_problem(const CLI::App& program, const CLI::ParseError& wrong,
                          const std::vector<std::string>& arguments);

}  // namespace comention::cli
