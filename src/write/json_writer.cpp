#include "write/json_writer.hpp"

#include <array>

#include "write/clean_text.hpp"

namespace comention::write {
namespace {

/// Bytes that go through as they are: printable ASCII without '"', '\\' and '/'.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7f; ++c) plain[c] = c != '"' && c != '\\' && c != '/';
  return plain;
}();

void append_unicode_escape(std::string& out, unsigned code) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += hex[(code >> shift) & 0xfU];
}

void append_ascii(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '/':
      out += !out.empty() && out.back() == '<' ? "\\/" : "/";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      append_unicode_escape(out, static_cast<unsigned char>(c));
  }
}

std::size_t append_sequence(std::string& out, std::string_view text, std::size_t at) {
  const std::size_t length = utf8_length(text, at);
  if (length == 0) {
    out += "\xEF\xBF\xBD";
    return 1;
  }
  const char32_t c = utf8_decode(text, at);
  if (c == 0x2028 || c == 0x2029) {  // line ends to a JavaScript parser
    append_unicode_escape(out, static_cast<unsigned>(c));
  } else {
    out += text.substr(at, length);
  }
  return length;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && plain_bytes[static_cast<unsigned char>(text[run])]) ++run;
    out += text.substr(at, run - at);
    at = run;
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_ascii(out, text[at++]);
    } else {
      at += append_sequence(out, text, at);
    }
  }
  out += '"';
}

}  // namespace comention::write
