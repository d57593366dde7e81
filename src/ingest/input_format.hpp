#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace comention {

enum class InputFormat : std::uint8_t { text, markdown, html, json, json_lines, empty, unknown };

struct FormatGuess {
  InputFormat format = InputFormat::unknown;
  std::string why;   // for `unknown`: "a PDF document"
  std::string hint;  // what to do about it
};

/// What an input is, by its beginning; its name decides only where the content leaves it open.
///   content  the first bytes, as UTF-8 if they could be decoded
FormatGuess guess_format(std::string_view content, std::string_view path);

/// The last extension in lower case, without ".gz": "news.JSONL.gz" -> "jsonl".
std::string extension_of(std::string_view path);

/// A letter of any script, or an ideograph.
bool has_letters(std::string_view text);

}  // namespace comention
