#include "comention/core/problem.hpp"

namespace comention {

std::string to_string(const Problem& problem) {
  std::string line = problem.where;
  if (problem.line != 0) line += ":" + std::to_string(problem.line);
  if (!line.empty()) line += ": ";
  line += problem.what;
  if (!problem.hint.empty()) line += " (" + problem.hint + ")";
  return line;
}

}  // namespace comention
