#pragma once

#include <filesystem>
#include <string>

namespace comention {

/// SHA-256 of a file's bytes, as sha256sum prints it: lower-case hex.
///   errors  FileError
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace comention
