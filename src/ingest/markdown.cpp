// Markdown as newsrooms use it (CommonMark's common part), a line at a time: first what the line
// is, then the marks inside it. It is not a renderer: nested blocks keep only their text.

#include "ingest/markdown.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

namespace comention {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

bool is_rule_of(std::string_view line, std::string_view marks) {
  std::size_t count = 0;
  for (const char c : line) {
    if (marks.find(c) == std::string_view::npos && c != ' ') return false;
    count += c != ' ';
  }
  return count >= 3;
}

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// A link, or a tag, that does not end within this is none; it keeps the cost linear.
constexpr std::size_t longest_link_bytes = 4000;

/// Where the bracket that `open` begins at `at` closes; npos if it does not.
std::size_t closing(std::string_view text, std::size_t at, char open, char close) {
  int depth = 0;
  text = text.substr(0, at + longest_link_bytes);
  for (std::size_t i = at; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == open) {
      ++depth;
    } else if (text[i] == close && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

/// The marks inside a line: emphasis, links, pictures, code, HTML tags, escapes.
class InlineReader {
 public:
  explicit InlineReader(std::string_view text) : text_(text) {}

  std::string read() {
    while (at_ < text_.size()) take();
    return std::move(plain_);
  }

 private:
  char next(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  char before() const { return at_ > 0 ? text_[at_ - 1] : '\0'; }
  void keep() { plain_.push_back(text_[at_++]); }

  void take() {
    switch (text_[at_]) {
      case '\\':
        if (std::ispunct(static_cast<unsigned char>(next(1))) != 0) ++at_;
        return keep();
      case '!':
        return next(1) == '[' ? take_link(1) : keep();
      case '[':
        return take_link(0);
      case '<':
        return take_tag();
      case '*':
      case '`':
      case '~':
      case '_':
        return is_mark() ? void(++at_) : keep();
      default:
        return keep();
    }
  }

  /// Whether the sign here marks words and does not stand for itself.
  bool is_mark() const {
    const char sign = text_[at_];
    if (sign == '_') return !(is_word(before()) && is_word(next(1)));
    if (sign == '~' && next(1) != '~' && before() != '~') return false;
    const bool alone = (at_ == 0 || before() == ' ') && (next(1) == ' ' || next(1) == '\0');
    return !alone;
  }

  /// "[label](target)" or "[label][name]"; a picture, with "!" in front, shows no text.
  void take_link(std::size_t picture) {
    const std::size_t begin = at_ + picture;
    const std::size_t label_end = closing(text_, begin, '[', ']');
    std::size_t end = std::string_view::npos;
    if (label_end != std::string_view::npos && label_end + 1 < text_.size()) {
      const char mark = text_[label_end + 1];
      if (mark == '(') end = closing(text_, label_end + 1, '(', ')');
      if (mark == '[') end = closing(text_, label_end + 1, '[', ']');
    }
    if (end == std::string_view::npos) return keep();
    if (picture == 0) {
      plain_ += InlineReader(text_.substr(begin + 1, label_end - begin - 1)).read();
    }
    at_ = end + 1;
  }

  /// HTML goes; an address in angle brackets is shown.
  void take_tag() {
    const std::size_t end = text_.substr(0, at_ + longest_link_bytes).find('>', at_);
    const char first = next(1);
    const bool tag =
        end != std::string_view::npos &&
        (std::isalpha(static_cast<unsigned char>(first)) != 0 || first == '/' || first == '!');
    if (!tag) return keep();
    const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    const bool address =
        inside.find("://") != std::string_view::npos && inside.find(' ') == std::string_view::npos;
    if (address) plain_ += inside;
    at_ = end + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string plain_;
};

class MarkdownReader {
 public:
  std::string read(std::string_view markdown) {
    while (!markdown.empty()) {
      const std::size_t end = markdown.find('\n');
      take_line(markdown.substr(0, end));
      markdown = end == std::string_view::npos ? std::string_view{} : markdown.substr(end + 1);
    }
    end_paragraph();
    return std::move(plain_);
  }

 private:
  void take_line(std::string_view raw) {
    std::string_view line = trim(raw);
    if (line.starts_with("```") || line.starts_with("~~~")) {
      end_paragraph();
      in_code_ = !in_code_;
      return;
    }
    if (in_code_) return;
    while (line.starts_with('>')) line = trim(line.substr(1));
    if (line.empty() || is_rule_of(line, "-") || is_rule_of(line, "*") || is_rule_of(line, "_") ||
        is_rule_of(line, "=") || is_rule_of(line, "|-:") || is_definition(line)) {
      end_paragraph();
      return;
    }
    if (line.starts_with('#')) {
      take_heading(line);
    } else if (line.starts_with('|')) {
      take_row(line);
    } else {
      if (const std::size_t marker = item_marker(line)) {
        end_paragraph();
        line = trim(line.substr(marker));
      }
      if (!paragraph_.empty()) paragraph_ += '\n';
      paragraph_ += line;
    }
  }

  void take_heading(std::string_view line) {
    end_paragraph();
    line = trim(line.substr(std::min(line.find_first_not_of('#'), line.size())));
    while (line.ends_with('#')) line.remove_suffix(1);
    paragraph_ = trim(line);
    end_paragraph();
  }

  void take_row(std::string_view line) {
    end_paragraph();
    std::string row;
    while (!line.empty()) {
      const std::size_t bar = line.find('|');
      const std::string_view cell = trim(line.substr(0, bar));
      if (!cell.empty()) row += (row.empty() ? "" : "; ") + std::string(cell);
      line = bar == std::string_view::npos ? std::string_view{} : line.substr(bar + 1);
    }
    paragraph_ = row;
    end_paragraph();
  }

  /// "[name]: http://..." gives a link's target and is not shown.
  static bool is_definition(std::string_view line) {
    const std::size_t end = line.find("]:");
    return line.starts_with('[') && end != std::string_view::npos && line.find(']') == end &&
           line.find("://") != std::string_view::npos;
  }

  /// The bytes of "- ", "* ", "+ "; numbers stay, as they are read.
  static std::size_t item_marker(std::string_view line) {
    const bool bullet =
        line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ';
    return bullet ? 2 : 0;
  }

  void end_paragraph() {
    const std::string text = InlineReader(paragraph_).read();
    paragraph_.clear();
    const std::string_view shown = trim(text);
    if (shown.empty()) return;
    if (!plain_.empty()) plain_ += "\n\n";
    plain_ += shown;
  }

  std::string plain_;
  std::string paragraph_;
  bool in_code_ = false;
};

}  // namespace

std::string plain_text_of_markdown(std::string_view markdown) {
  return MarkdownReader().read(markdown);
}

}  // namespace comention
