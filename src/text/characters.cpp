#include "text/characters.hpp"

namespace comention {
namespace {

constexpr bool in(char32_t code, char32_t first, char32_t last) {
  return first <= code && code <= last;
}

bool is_wide_space(char32_t code) {
  return code == 0x85 || code == 0xA0 || code == 0x1680 || in(code, 0x2000, 0x200B) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000 ||
         code == 0xFEFF;
}

bool is_latin1_letter(char32_t code) {
  return (code >= 0xC0 && code != 0xD7 && code != 0xF7) || code == 0xAA || code == 0xB5 ||
         code == 0xBA || code == 0xAD;  // a soft hyphen stands inside a word
}

bool is_ideograph(char32_t code) {
  return in(code, 0x3041, 0x30FF) || in(code, 0x3105, 0x312F) || in(code, 0x31F0, 0x31FF) ||
         in(code, 0x3400, 0x4DBF) || in(code, 0x4E00, 0x9FFF) || in(code, 0xF900, 0xFAFF) ||
         in(code, 0x20000, 0x3FFFF) || code == 0x3005 || code == 0x3007;
}

bool is_wide_mark(char32_t code) {
  if (in(code, 0x2000, 0x206F)) return code != 0x200C && code != 0x200D;
  return in(code, 0x20A0, 0x20CF) || in(code, 0x2100, 0x2BFF) || in(code, 0x2E00, 0x2E7F) ||
         in(code, 0x3001, 0x303F) || code == 0x30FB || in(code, 0xFE10, 0xFE1F) ||
         in(code, 0xFE30, 0xFE6B) || in(code, 0xFF01, 0xFF0F) || in(code, 0xFF1A, 0xFF20) ||
         in(code, 0xFF3B, 0xFF40) || in(code, 0xFF5B, 0xFF65) || in(code, 0xFFE0, 0xFFFD) ||
         in(code, 0x1F000, 0x1FAFF) || in(code, 0xE000, 0xF8FF) ||
         // Greek, Armenian, Hebrew, Arabic, Devanagari, Ethiopic punctuation
         code == 0x37E || code == 0x387 || in(code, 0x55A, 0x55F) || code == 0x589 ||
         code == 0x5BE || code == 0x5C0 || code == 0x5C3 || code == 0x5F3 || code == 0x5F4 ||
         code == 0x60C || code == 0x61B || code == 0x61F || in(code, 0x66A, 0x66D) ||
         code == 0x6D4 || code == 0x964 || code == 0x965 || in(code, 0x1361, 0x1368);
}

}  // namespace

CharacterKind kind_of_wide(char32_t code) {
  if (is_wide_space(code)) return CharacterKind::space;
  if (code < 0x100) return is_latin1_letter(code) ? CharacterKind::letter : CharacterKind::mark;
  if (code == 0x2019) return CharacterKind::apostrophe;
  if (code == 0x2010 || code == 0x2011) return CharacterKind::hyphen;
  if (is_wide_mark(code)) return CharacterKind::mark;
  if (is_ideograph(code)) return CharacterKind::ideograph;
  return CharacterKind::letter;
}

bool is_lower(char32_t code) {
  if (code < 0x80) return in(code, 'a', 'z');
  if (code < 0x100) return in(code, 0xDF, 0xFF) && code != 0xF7;
  if (in(code, 0x100, 0x137) || in(code, 0x14A, 0x177)) return (code & 1) != 0;
  if (in(code, 0x139, 0x148) || in(code, 0x179, 0x17E)) return (code & 1) == 0;
  return in(code, 0x3AC, 0x3CE) || in(code, 0x430, 0x45F);
}

bool is_upper(char32_t code) {
  if (code < 0x80) return in(code, 'A', 'Z');
  if (code < 0x100) return in(code, 0xC0, 0xDE) && code != 0xD7;
  if (in(code, 0x100, 0x137) || in(code, 0x14A, 0x177)) return (code & 1) == 0;
  if (in(code, 0x139, 0x148) || in(code, 0x179, 0x17E)) return (code & 1) != 0;
  return in(code, 0x386, 0x3AB) || in(code, 0x400, 0x42F);
}

}  // namespace comention
