// Markdown as newsrooms use it (CommonMark's common part), a line at a time: first what the line
// is, then the marks inside it. It is not a renderer: nested blocks keep only their text.

#include "ingest/markdown.hpp"

#include <algorithm>
#include <cctype>

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

/// Where the bracket that `open` begins at `at` closes; npos if it does not.
std::size_t closing(std::string_view text, std::size_t at, char open, char close) {
  int depth = 0;
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

/// The end of a link that begins with the "[" at `at`; npos if it is no link.
std::size_t link_end(std::string_view text, std::size_t at, std::size_t label_end) {
  (void)at;
  if (label_end == std::string_view::npos || label_end + 1 >= text.size()) {
    return std::string_view::npos;
  }
  const char next = text[label_end + 1];
  if (next == '(') return closing(text, label_end + 1, '(', ')');
  if (next == '[') return closing(text, label_end + 1, '[', ']');
  return std::string_view::npos;
}

std::string inline_text(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool picture = c == '!' && i + 1 < text.size() && text[i + 1] == '[';
    if (c == '\\' && i + 1 < text.size() && std::ispunct(static_cast<unsigned char>(text[i + 1]))) {
      plain.push_back(text[++i]);
    } else if (picture || c == '[') {
      const std::size_t begin = picture ? i + 1 : i;
      const std::size_t label_end = closing(text, begin, '[', ']');
      const std::size_t end = link_end(text, begin, label_end);
      if (end == std::string_view::npos) {
        plain.push_back(c);
        continue;
      }
      if (!picture) plain += inline_text(text.substr(begin + 1, label_end - begin - 1));
      i = end;
    } else if (c == '<') {
      const std::size_t end = text.find('>', i);
      const bool tag = end != std::string_view::npos && i + 1 < text.size() &&
                       (std::isalpha(static_cast<unsigned char>(text[i + 1])) ||
                        text[i + 1] == '/' || text[i + 1] == '!');
      if (!tag) {
        plain.push_back(c);
        continue;
      }
      const std::string_view inside = text.substr(i + 1, end - i - 1);
      if (inside.find("://") != std::string_view::npos &&
          inside.find(' ') == std::string_view::npos) {
        plain += inside;  // an address in angle brackets is shown
      }
      i = end;
    } else if (c == '*' || c == '`' || c == '~') {
      const bool alone =
          (i == 0 || text[i - 1] == ' ') && (i + 1 == text.size() || text[i + 1] == ' ');
      const bool single_tilde = c == '~' && !(i + 1 < text.size() && text[i + 1] == '~') &&
                                !(i > 0 && text[i - 1] == '~');
      if (alone || single_tilde) plain.push_back(c);
    } else if (c == '_') {
      const bool inside_word =
          i > 0 && i + 1 < text.size() && is_word(text[i - 1]) && is_word(text[i + 1]);
      if (inside_word) plain.push_back(c);
    } else {
      plain.push_back(c);
    }
  }
  return plain;
}

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
    const std::string text = inline_text(paragraph_);
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
