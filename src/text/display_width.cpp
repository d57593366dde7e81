#include "comention/text/display_width.hpp"

#include <unicode/uchar.h>

#include "comention/text/utf8.hpp"

namespace comention {
namespace {

std::size_t columns(char32_t code) {
  const auto character = static_cast<UChar32>(code);
  const auto mask = U_MASK(u_charType(character));
  if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    width += point.code < 0x300 ? 1 : columns(point.code);
    at += point.size_bytes;
  }
  return width;
}

}  // namespace comention
