#pragma once

// Standard output as the commands use it: whole buffers, a closed pipe told apart from a failure.

#include <string_view>

namespace comention::cli {

/// The reader of our output went away; that is its right, and no failure.
struct ClosedPipe {};

/// Writes the bytes to standard output.
///   errors  ClosedPipe; FileError if the disk is full or the output cannot be written
void print(std::string_view bytes);

}  // namespace comention::cli
