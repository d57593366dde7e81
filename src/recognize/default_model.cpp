// Where the shipped model is found.

#include <cstdlib>
#include <system_error>

#include "comention/recognize/recognizer.hpp"

namespace comention {

std::filesystem::path default_model_path() {
  // Nothing in this library sets the environment. NOLINTNEXTLINE(concurrency-mt-unsafe)
  if (const char* named = std::getenv("COMENTION_MODEL"); named != nullptr && *named != '\0') {
    return named;
  }
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (!failed) {
    const auto beside = program.parent_path() / "../share/comention/english.model";
    if (std::filesystem::exists(beside, failed)) return beside.lexically_normal();
  }
  return std::filesystem::path(COMENTION_INSTALLED_DATA) / "english.model";
}

}  // namespace comention
