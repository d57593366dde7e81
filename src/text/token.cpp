// The tokeniser: one scan with one character of look-ahead. Inside a word the scan runs over a
// table of bytes; only a mark between two word characters needs thought (`joins`).

#include "comention/text/token.hpp"

#include <algorithm>
#include <array>

#include "text/abbreviations.hpp"
#include "text/characters.hpp"

namespace comention {
namespace {

// Bytes that go on with a word whatever stands before and behind: ASCII letters and digits, and
// two-byte letters' bytes are left to `character_at`.
constexpr std::array<bool, 256> plain_word_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0; byte < 128; ++byte) {
    plain[byte] =
        ascii_kinds[byte] == CharacterKind::letter || ascii_kinds[byte] == CharacterKind::digit;
  }
  return plain;
}();

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Span sentence, std::vector<Span>& out)
      : text_(text.substr(0, sentence.end)), at_(sentence.begin), out_(out) {}

  void run() {
    while (at_ < text_.size()) {
      const Character character = character_at(text_, at_);
      switch (character.kind) {
        case CharacterKind::space:
          at_ += character.size_bytes;
          break;
        case CharacterKind::letter:
        case CharacterKind::digit:
          take_word();
          break;
        case CharacterKind::ideograph:
          take(character.size_bytes);
          break;
        default:
          take_mark(character);
      }
    }
  }

 private:
  void push(std::size_t begin, std::size_t end) {
    out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  void take(std::size_t size_bytes) {
    push(at_, at_ + size_bytes);
    at_ += size_bytes;
  }

  /// Dots, dashes and doubled quotation marks of the treebanks stay together: "...", "--", "``".
  void take_mark(const Character& character) {
    std::size_t end = at_ + character.size_bytes;
    const char c = text_[at_];
    if (c == '.' || c == '-' || c == '`') {
      while (end < text_.size() && text_[end] == c) ++end;
    }
    take(end - at_);
  }

  void take_word() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (true) {
      while (end < text_.size() && plain_word_bytes[static_cast<unsigned char>(text_[end])]) ++end;
      const Character here = character_at(text_, end);
      if (here.is_end() || here.kind == CharacterKind::space) break;
      if (here.is_word()) {
        end += here.size_bytes;
        continue;
      }
      if (here.kind == CharacterKind::apostrophe && cut_clitic(begin, end, here)) return;
      if (here.code == '.' && stop_belongs(begin, end)) {
        ++end;
        const Character behind = character_at(text_, end);
        if (!behind.is_word() && behind.kind != CharacterKind::apostrophe) break;
        continue;
      }
      if (here.code == ':' && is_address(begin, end)) {
        end = address_end(end);
        break;
      }
      if (!joins(end, here)) break;
      end += here.size_bytes;
    }
    push(begin, end);
    at_ = end;
  }

  /// Whether the mark `here` at `at` ties the word before it to what follows.
  bool joins(std::size_t at, const Character& here) const {
    const Character next = character_at(text_, at + here.size_bytes);
    if (!next.is_word()) return false;
    const bool digit_before = is_ascii_digit(text_[at - 1]);
    const bool digit_behind = next.kind == CharacterKind::digit;
    switch (here.kind) {
      case CharacterKind::apostrophe:
        return true;
      case CharacterKind::hyphen:
        return digit_behind;  // "F-16", "6-2"; between letters it is a token of its own
      default:
        break;
    }
    switch (here.code) {
      case '.':
        return (digit_before && digit_behind) || is_lower(next.code);  // "1.5", "example.org"
      case ',':
      case ':':
      case '/':
        return digit_before && digit_behind;
      case '&':
      case '@':
        return true;
      default:
        return false;
    }
  }

  /// Whether the full stop at `at` is part of the word: "U.S.", "J.", "Corp.". The sentence's own
  /// full stop is a token, except behind letters with stops between ("in the U.S.").
  bool stop_belongs(std::size_t begin, std::size_t at) const {
    const Character next = character_at(text_, at + 1);
    if (is_single_letter(begin, at)) {
      const bool initial_alone = character_begin(text_, at - 1) == begin;
      return !initial_alone || !only_closing_follows(at + 1);
    }
    if (next.is_word()) return false;
    if (abbreviation(text_.substr(begin, at - begin)) == Abbreviation::none) return false;
    return !only_closing_follows(at + 1);
  }

  /// One letter, at the token's beginning or behind a full stop.
  bool is_single_letter(std::size_t begin, std::size_t at) const {
    const std::size_t last = character_begin(text_, at - 1);
    if (character_at(text_, last).kind != CharacterKind::letter) return false;
    return last == begin || (last > begin && text_[last - 1] == '.');
  }

  bool only_closing_follows(std::size_t at) const {
    while (at < text_.size()) {
      const Character character = character_at(text_, at);
      if (character.kind != CharacterKind::space && !is_closing(character.code)) return false;
      at += character.size_bytes;
    }
    return true;
  }

  /// Cuts "'s", "'ll", "n't" off the word [begin, at), where an apostrophe stands at `at`.
  bool cut_clitic(std::size_t begin, std::size_t at, const Character& apostrophe) {
    const std::size_t letters = at + apostrophe.size_bytes;
    std::size_t end = letters;
    while (end < text_.size() && end - letters < 3 &&
           plain_word_bytes[static_cast<unsigned char>(text_[end])]) {
      ++end;
    }
    const std::size_t size = end - letters;
    if (size == 0 || size > 2 || character_at(text_, end).is_word()) return false;
    const char first = static_cast<char>(text_[letters] | 0x20);
    const char second = size == 2 ? static_cast<char>(text_[letters + 1] | 0x20) : '\0';
    std::size_t cut = at;
    if (size == 1 && first == 't') {
      if ((text_[at - 1] | 0x20) != 'n' || at - 1 == begin) return false;
      cut = at - 1;
    } else {
      const bool one = size == 1 && (first == 's' || first == 'm' || first == 'd');
      const bool two =
          (second == 'e' && (first == 'r' || first == 'v')) || (second == 'l' && first == 'l');
      if (!one && !two) return false;
    }
    push(begin, cut);
    push(cut, end);
    at_ = end;
    return true;
  }

  bool is_address(std::size_t begin, std::size_t at) const {
    const std::string_view scheme = text_.substr(begin, at - begin);
    return (scheme == "http" || scheme == "https") && text_.substr(at, 3) == "://";
  }

  std::size_t address_end(std::size_t at) const {
    while (at < text_.size()) {
      const Character character = character_at(text_, at);
      if (character.kind == CharacterKind::space) break;
      at += character.size_bytes;
    }
    constexpr std::string_view trailing = ".,;:!?\"')]}>";
    while (trailing.find(text_[at - 1]) != std::string_view::npos) --at;
    return at;
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Span>& out_;
};

}  // namespace

void tokenise(std::string_view text, Span sentence, std::vector<Span>& out) {
  Tokeniser(text, sentence, out).run();
}

}  // namespace comention
