#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace comention {

struct DecodedText {
  std::string text;            // valid UTF-8, without a byte order mark
  std::string encoding;        // "UTF-8", "windows-1252", ...
  std::uint64_t replaced = 0;  // how many U+FFFD stand for what could not be read
};

/// Bytes in whatever encoding to UTF-8. What tells the encoding, first to last: a byte order mark;
/// the bytes are valid UTF-8 (other encodings hardly ever are); what the document declares;
/// detection.
///   declared  from the document, e.g. a meta element; empty: nothing
DecodedText to_utf8(std::string_view bytes, std::string_view declared = {});

/// "UTF-16LE" and so on, by a byte order mark or by where zero bytes stand; nullopt: neither 16 nor
/// 32 bits a unit.
std::optional<std::string> wide_encoding(std::string_view beginning);

/// What an HTML or XML document says of its encoding in its first kilobytes; empty: nothing.
std::string declared_encoding(std::string_view markup);

}  // namespace comention
