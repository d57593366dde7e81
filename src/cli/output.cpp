#include "cli/output.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include <unistd.h>

#include "comention/core/error.hpp"

namespace comention::cli {

void print(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) throw ClosedPipe();
    if (written < 0)
      throw FileError("standard output", 0,
                      "cannot write: " + std::generic_category().message(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace comention::cli
