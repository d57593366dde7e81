#include "comention/core/error.hpp"

#include <utility>

#include "comention/core/problem.hpp"

namespace comention {

Error::Error(std::string where, std::uint64_t line, const std::string& what)
    : std::runtime_error(to_string(Problem{where, line, what, {}, true})),
      where_(std::move(where)),
      line_(line) {}

}  // namespace comention
