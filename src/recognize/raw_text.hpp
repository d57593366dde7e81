#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "comention/core/span.hpp"

namespace comention::recognize {

/// Hands on every article as its sentences' tokens.
void read_raw_documents(
    const std::filesystem::path& path,
    const std::function<void(const std::vector<std::vector<std::string>>&)>& document);

/// Hands on every sentence of an unannotated text as its tokens: of a .jsonl file the titles and
/// texts of its lines, of any other the whole file.
///   errors  FileError; FormatError with the line of a .jsonl file
void read_raw_sentences(const std::filesystem::path& path,
                        const std::function<void(const std::vector<std::string_view>&)>& sentence);

}  // namespace comention::recognize
