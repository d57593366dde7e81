#include "comention/text/normal_form.hpp"

#include <algorithm>
#include <stdexcept>

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/characters.hpp"

namespace comention {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

using NormalizerOf = const icu::Normalizer2* (*)(UErrorCode&);

// ICU's own data are missing only on a broken installation.
const icu::Normalizer2& normalizer(NormalizerOf of) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = of(status);
  if (U_FAILURE(status) || found == nullptr) throw std::runtime_error("ICU has no normaliser");
  return *found;
}

/// What a letter that has no decomposition is matched as; nullptr: itself.
const char16_t* plain_letter(UChar32 code) {
  switch (code) {
    case 0x142:
      return u"l";  // ł
    case 0xF8:
      return u"o";  // ø
    case 0x111:
      return u"d";  // đ
    case 0xF0:
      return u"d";  // ð
    case 0x127:
      return u"h";  // ħ
    case 0x131:
      return u"i";  // ı
    case 0x167:
      return u"t";  // ŧ
    case 0xFE:
      return u"th";  // þ
    case 0xE6:
      return u"ae";  // æ
    case 0x153:
      return u"oe";  // œ
    case 0x14B:
      return u"ng";  // ŋ
    case 0x259:
      return u"a";  // ə, Azerbaijani
    case 0x2019:
      return u"'";
    case 0x2010:
    case 0x2011:
      return u"-";
    default:
      return nullptr;
  }
}

bool is_dropped(UChar32 code) {
  const auto type = u_charType(code);
  return type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR;
}

}  // namespace

std::string lower_case(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  icu::UnicodeString wide = to_icu(text);
  wide.toLower(icu::Locale::getRoot());
  return to_utf8(wide);
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return fold_white_space(ascii_lower(text));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString folded = to_icu(text);
  folded.foldCase();
  folded = normalizer(&icu::Normalizer2::getNFKDInstance).normalize(folded, status);
  icu::UnicodeString key;
  for (std::int32_t at = 0; at < folded.length();) {
    const UChar32 code = folded.char32At(at);
    at += U16_LENGTH(code);
    if (is_dropped(code)) continue;
    if (const char16_t* plain = plain_letter(code)) {
      key.append(plain, -1);
    } else {
      key.append(code);
    }
  }
  key.foldCase();  // the decomposition of a symbol may hold capital letters
  return fold_white_space(to_utf8(key));
}

std::string fold_white_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.kind == CharacterKind::space) {
      gap = true;
    } else {
      if (gap && !folded.empty()) folded.push_back(' ');
      gap = false;
      folded.append(text.substr(at, character.size_bytes));
    }
    at += character.size_bytes;
  }
  return folded;
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  return normalizer(&icu::Normalizer2::getNFCInstance).isNormalized(to_icu(text), status) != 0;
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  return to_utf8(normalizer(&icu::Normalizer2::getNFCInstance).normalize(to_icu(text), status));
}

}  // namespace comention
