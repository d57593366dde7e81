#include "resolve/letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>

#include "comention/text/utf8.hpp"

namespace comention::resolve {
namespace {

constexpr auto twins = std::to_array<std::pair<char32_t, char>>({{U'‘', '\''},
                                                                 {U'’', '\''},
                                                                 {U'‚', '\''},
                                                                 {U'‛', '\''},
                                                                 {U'ʻ', '\''},
                                                                 {U'ʼ', '\''},
                                                                 {U'′', '\''},
                                                                 {U'“', '"'},
                                                                 {U'”', '"'},
                                                                 {U'„', '"'},
                                                                 {U'«', '"'},
                                                                 {U'»', '"'},
                                                                 {U'‐', '-'},
                                                                 {U'‑', '-'},
                                                                 {U'‒', '-'},
                                                                 {U'–', '-'},
                                                                 {U'—', '-'}});

template <typename Each>
void for_code_points(std::string_view text, const Each& each) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    each(point.code);
    at += point.size_bytes;
  }
}

bool has_no_case(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c < 0; });
}

}  // namespace

std::string plain_punctuation(std::string_view text) {
  std::string out;
  for_code_points(text, [&](char32_t c) {
    const auto* const twin = std::ranges::find(twins, c, &std::pair<char32_t, char>::first);
    if (c >= 0x80 && twin != twins.end())
      out += twin->second;
    else
      append_utf8(out, c);
  });
  return out;
}

bool is_all_caps(std::string_view text) {
  if (has_no_case(text)) return false;
  bool upper = false;
  bool lower = false;
  for_code_points(text, [&](char32_t c) {
    upper = upper || u_isupper(static_cast<UChar32>(c)) != 0;
    lower = lower || u_islower(static_cast<UChar32>(c)) != 0;
  });
  return upper && !lower;
}

std::string title_case(std::string_view text) {
  std::string out;
  bool start = true;
  for_code_points(text, [&](char32_t c) {
    const auto wide = static_cast<UChar32>(c);
    append_utf8(out, static_cast<char32_t>(start ? u_toupper(wide) : u_tolower(wide)));
    start = u_isalpha(wide) == 0 && u_isdigit(wide) == 0;
  });
  return out;
}

}  // namespace comention::resolve
