// Sentences. The scan stops at marks that can end one (a table of bytes finds them) and asks four
// questions: is the mark followed by white space, after closing quotation marks and brackets; does
// what follows begin in lower case; is the word in front an abbreviation or an initial; and if so,
// does the word behind usually open a sentence ("in the U.S. The ...")?

#include "comention/text/segment.hpp"

#include <algorithm>
#include <array>

#include "text/abbreviations.hpp"
#include "text/characters.hpp"
#include "text/paragraph.hpp"

namespace comention {
namespace {

// First bytes of . ! ? … and of the full stops of other scripts.
constexpr std::array<bool, 256> stop_bytes = [] {
  std::array<bool, 256> stops{};
  for (const unsigned char byte : {'.', '!', '?'}) stops[byte] = true;
  for (const std::size_t byte : {0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF})
    stops[byte] = true;
  return stops;
}();

bool is_stop(char32_t code) {
  switch (code) {
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0x203C:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x589:
    case 0x61F:
    case 0x6D4:
    case 0x964:
    case 0x965:
    case 0x1362:
    case 0x1367:
      return true;
    default:
      return false;
  }
}

/// Ends a sentence without white space behind it.
bool is_wide_stop(char32_t code) {
  return code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0xFF61;
}

class SentenceFinder {
 public:
  SentenceFinder(std::string_view text, Span paragraph, std::vector<Span>& out)
      : text_(text.substr(0, paragraph.end)), begin_(paragraph.begin), out_(out) {}

  void run() {
    std::size_t at = begin_;
    while (true) {
      while (at < text_.size() && !stop_bytes[static_cast<unsigned char>(text_[at])]) ++at;
      if (at >= text_.size()) break;
      const Character mark = character_at(text_, at);
      if (is_wide_stop(mark.code)) {
        at = skip_closing(at + mark.size_bytes);
        finish(at);
      } else if (is_stop(mark.code)) {
        at = consider(at);
      } else {
        at += mark.size_bytes;
      }
    }
    finish(text_.size());
  }

 private:
  void finish(std::size_t end) {
    const Span sentence =
        trimmed(text_, {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)});
    if (!sentence.empty()) out_.push_back(sentence);
    begin_ = end;
  }

  /// Looks at the run of stops at `at`; returns where to go on.
  std::size_t consider(std::size_t at) {
    const std::size_t stops_end = skip_stops(at);
    const std::size_t end = skip_closing(stops_end);
    const Character behind = character_at(text_, end);
    if (!behind.is_end() && behind.kind != CharacterKind::space) return std::max(end, stops_end);
    if (ends_here(at, stops_end, end)) finish(end);
    return end;
  }

  std::size_t skip_stops(std::size_t at) const {
    Character character = character_at(text_, at);
    while (!character.is_end() && (is_stop(character.code) || is_wide_stop(character.code))) {
      at += character.size_bytes;
      character = character_at(text_, at);
    }
    return at;
  }

  /// Closing quotation marks and brackets, and reference marks such as "[3]".
  std::size_t skip_closing(std::size_t at) const {
    while (true) {
      const Character character = character_at(text_, at);
      if (!character.is_end() && is_closing(character.code)) {
        at += character.size_bytes;
      } else if (character.code == '[' && reference_bytes(at) != 0) {
        at += reference_bytes(at);
      } else {
        return at;
      }
    }
  }

  /// Whether a quotation mark is among the closing marks [begin, end).
  bool is_quote(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin).find_first_not_of(")]}") != std::string_view::npos;
  }

  std::size_t reference_bytes(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    return end > at + 1 && end < text_.size() && text_[end] == ']' ? end + 1 - at : 0;
  }

  /// The next word's first letter, after white space and opening marks; `opened` tells whether a
  /// quotation mark was among them.
  std::size_t skip_to_word(std::size_t at, bool& opened) const {
    while (true) {
      const Character character = character_at(text_, at);
      if (character.is_end()) return at;
      if (is_opening(character.code)) {
        opened = opened || (character.code != '(' && character.code != '[');
      } else if (character.kind != CharacterKind::space) {
        return at;
      }
      at += character.size_bytes;
    }
  }

  std::string_view word_at(std::size_t at) const {
    std::size_t end = at;
    for (Character c = character_at(text_, end); c.is_word(); c = character_at(text_, end)) {
      end += c.size_bytes;
    }
    return text_.substr(at, end - at);
  }

  bool ends_here(std::size_t stop, std::size_t stops_end, std::size_t end) {
    bool opened = false;
    const std::size_t next = skip_to_word(end, opened);
    const Character first = character_at(text_, next);
    if (first.is_end()) return true;
    if (is_lower(first.code) && !is_caseless()) return false;
    const bool single_stop = text_[stop] == '.' && stops_end == stop + 1;
    const bool quoted = end > stops_end;
    if (single_stop && !is_quote(stops_end, end))
      return ends_after_word(stop, first, word_at(next), opened);
    if (quoted && text_[stop] != '.') return !speech_verb_follows(next);
    return true;
  }

  /// Decides for a single full stop at `stop`, right behind a word.
  bool ends_after_word(std::size_t stop, const Character& first, std::string_view next,
                       bool opened) const {
    const std::string_view word = word_before(stop);
    if (word.empty()) return true;
    if (is_item_number(word, stop)) return false;
    const bool opens = opened || opens_sentences(next);
    if (is_initials(word)) {
      if (word == "I" && lower_before(stop - 1)) return true;  // "my brother and I."
      const bool initial_next = next.size() == 1 && text_.substr(end_of(next), 1) == ".";
      if (initial_next) return false;                      // "S. A. Rajkumar"
      if (word.size() == 1) return opens_sentences(next);  // not at a nickname: Robert K. "Kelly"
      return ends_after_initials(word, next, opens);
    }
    switch (abbreviation(word)) {
      case Abbreviation::none:
        return true;
      case Abbreviation::title:
        return word == "St" && opens;  // "on Wall St. The ..."
      case Abbreviation::inner:
        return false;
      case Abbreviation::number:
        return first.kind != CharacterKind::digit;
      case Abbreviation::month:
        return first.kind != CharacterKind::digit && opens;
      case Abbreviation::place:
        if (word == "Md") return opens;  // Muhammad, too
        return opens || !comma_before(stop - word.size());
      case Abbreviation::company:
        return opens;
    }
    return true;
  }

  static bool ends_after_initials(std::string_view word, std::string_view next, bool opens) {
    if (word == "a.m" || word == "p.m")
      return !next.empty() && !follows_clock(next) && is_upper(character_at(next, 0).code);
    return opens;
  }

  /// The letters, digits and inner full stops in front of `stop`.
  std::string_view word_before(std::size_t stop) const {
    std::size_t begin = stop;
    while (begin > begin_) {
      const Character character = character_before(text_.substr(0, begin), begin);
      if (!character.is_word() && character.code != '.') break;
      begin -= character.size_bytes;
    }
    return text_.substr(begin, stop - begin);
  }

  /// "1." in front of a list item's or paragraph's first words.
  bool is_item_number(std::string_view word, std::size_t stop) const {
    const bool digits = std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    return digits && word.size() <= 3 && stop - word.size() == begin_;
  }

  /// "J", "U.S", "a.m": single letters with full stops between.
  static bool is_initials(std::string_view word) {
    std::size_t at = 0;
    while (true) {
      const Character letter = character_at(word, at);
      if (letter.is_end() || letter.kind != CharacterKind::letter) return false;
      at += letter.size_bytes;
      if (at == word.size()) return word.size() > letter.size_bytes || is_upper(letter.code);
      if (word[at] != '.') return false;
      ++at;
    }
  }

  /// Where `word`, a part of the text, ends.
  std::size_t end_of(std::string_view word) const {
    return static_cast<std::size_t>(word.data() + word.size() - text_.data());
  }

  bool lower_before(std::size_t at) const {
    while (at > begin_ && text_[at - 1] == ' ') --at;
    return at > begin_ && is_lower(character_before(text_, at).code);
  }

  bool comma_before(std::size_t at) const {
    while (at > begin_ && text_[at - 1] == ' ') --at;
    return at > begin_ && text_[at - 1] == ',';
  }

  /// "'Why?' Smith asked": a verb of speech among the next words, before any mark.
  bool speech_verb_follows(std::size_t at) const {
    for (int words = 0; words < 4; ++words) {
      const std::string_view word = word_at(at);
      if (word.empty()) return false;
      if (is_speech_verb(word)) return true;
      at += word.size();
      if (at >= text_.size() || text_[at] != ' ') return false;
      ++at;
    }
    return false;
  }

  /// A paragraph without a capital letter: lower case says nothing then.
  bool is_caseless() {
    if (!caseless_known_) {
      caseless_known_ = true;
      caseless_ =
          std::ranges::none_of(text_.substr(begin_), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
          out_.size() == sentences_before_;
    }
    return caseless_;
  }

  std::string_view text_;
  std::size_t begin_;  // of the sentence that is being read
  std::vector<Span>& out_;
  std::size_t sentences_before_ = out_.size();
  bool caseless_known_ = false;
  bool caseless_ = false;
};

}  // namespace

void find_sentences(std::string_view text, Span paragraph, std::vector<Span>& out) {
  SentenceFinder(text, paragraph, out).run();
}

Segments segment(std::string_view text) {
  Segments segments;
  segments.paragraphs = find_paragraphs(text);
  for (const Span paragraph : segments.paragraphs) {
    find_sentences(text, paragraph, segments.sentences);
  }
  return segments;
}

}  // namespace comention
