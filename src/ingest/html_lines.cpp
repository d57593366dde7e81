#include "ingest/html_lines.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "comention/text/normal_form.hpp"

namespace comention {
namespace {

// How lines begin that do not belong to the article; folded. A short line that begins so goes.
constexpr auto line_starts = std::to_array<std::string_view>({
    "advertisement",
    "ad feedback",
    "also read",
    "read also",
    "read more",
    "read next",
    "read:",
    "see also",
    "related",
    "more from",
    "more on this",
    "more:",
    "watch:",
    "watch now",
    "watch live",
    "listen:",
    "share this",
    "share on",
    "share:",
    "follow us",
    "follow @",
    "sign up",
    "subscribe",
    "get the latest",
    "click here",
    "click to",
    "download the",
    "download our",
    "copyright",
    "© ",
    "(c) ",
    "all rights reserved",
    "photo:",
    "photos:",
    "image:",
    "image credit",
    "picture:",
    "photograph:",
    "getty images",
    "file photo",
    "story continues",
    "continue reading",
    "article continues",
    "this article was originally",
    "this story was originally",
    "originally published",
    "the views expressed",
    "disclosure:",
    "editor's note",
    "correction:",
    "recommended",
    "don't miss",
    "trending",
    "tags:",
    "tagged",
    "filed under",
    "topics:",
    "by signing up",
    "we use cookies",
    "support our",
    "support independent",
    "donate",
    "become a member",
    "contact us",
    "email:",
    "published",
    "updated",
    "last updated",
    "posted",
    "posted on",
    "comments",
    "leave a comment",
    "print this",
    "report a typo",
    "join the conversation",
    "your email",
    "thank you for",
    "please enable",
    "newsletter",
    "skip to",
    "back to top",
    "next article",
    "previous article",
    "you may also",
    "you might also",
    "most popular",
    "most read",
    "popular",
    "latest news",
    "share",
    "tweet",
    "loading",
    "reuse content",
    "sponsored",
    "promoted",
    "credit:",
    "source:",
});

// What a line about the page itself says anywhere in it, if it is short.
constexpr auto line_parts = std::to_array<std::string_view>({
    "all rights reserved",
    "sign up for our",
    "subscribe to our",
    "sign up to our",
    "follow us on",
    "our newsletter",
    "terms of service",
    "terms of use",
    "privacy policy",
    "contributed to this report",
    "support independent journalism",
    "support our journalism",
    "click here to",
    "download our app",
    "min read",
    "minute read",
    "this material may not be published",
    "on twitter at",
    "follow him on",
    "follow her on",
    "may earn a commission",
    "affiliate links",
});

constexpr std::size_t short_line_bytes = 160;
constexpr std::size_t longest_byline_bytes = 120;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool says_boilerplate(const Block& block) {
  if (block.text.size() > short_line_bytes * 2) return false;
  const std::string folded = fold(block.text);
  const bool is_short = block.text.size() <= short_line_bytes;
  const auto begins = [&folded](std::string_view start) {
    return folded.starts_with(start) &&
           (folded.size() == start.size() ||
            !std::isalpha(static_cast<unsigned char>(folded[start.size()])));
  };
  const bool prose = ends_like_a_sentence(block.text) && block.text.size() > 80;
  if (is_short && !prose && std::ranges::any_of(line_starts, begins)) return true;
  return std::ranges::any_of(line_parts, [&folded](std::string_view part) {
    return folded.find(part) != std::string::npos;
  });
}

/// "By Carla Menendez, Tidewater Post staff", "April 16, 2024, 9:30 a.m.".
bool is_byline_or_date(const Block& block) {
  const std::string& text = block.text;
  if (text.size() > longest_byline_bytes || ends_like_a_sentence(text)) return false;
  const std::string folded = fold(text);
  if (folded.starts_with("by ") || folded.starts_with("words by ")) return true;
  const auto digits = std::ranges::count_if(text, is_digit);
  return digits >= 5 && text.size() < 50;
}

bool is_link_line(const Line& line) {
  const Block& block = *line.block;
  if (line.link_share > 0.8) return block.text.size() < 300;
  return line.link_share > 0.5 &&
         (block.kind == BlockKind::item || !ends_like_a_sentence(block.text));
}

/// Runs of list items that are mostly links.
void drop_link_lists(std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size();) {
    if (lines[i].block->kind != BlockKind::item) {
      ++i;
      continue;
    }
    std::size_t end = i;
    std::size_t bytes = 0;
    std::size_t link_bytes = 0;
    while (end < lines.size() && lines[end].block->kind == BlockKind::item) {
      bytes += lines[end].block->text.size();
      link_bytes += lines[end].block->link_bytes;
      ++end;
    }
    if (link_bytes * 2 > bytes) {
      for (std::size_t k = i; k < end; ++k) lines[k].dropped = true;
    }
    i = end;
  }
}

/// A heading goes if nothing that stays follows it before the next heading.
void drop_bare_headings(std::vector<Line>& lines) {
  bool text_below = false;
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (lines[i].block->kind == BlockKind::heading) {
      if (!text_below) lines[i].dropped = true;
      text_below = false;
    } else if (!lines[i].dropped) {
      text_below = true;
    }
  }
}

}  // namespace

bool ends_like_a_sentence(std::string_view text) {
  constexpr std::array closing =
      std::to_array<std::string_view>({"\"", "'", ")", "]", "”", "’", "»", "“", " "});
  bool shortened = true;
  while (shortened) {
    shortened = false;
    for (const std::string_view mark : closing) {
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        shortened = true;
      }
    }
  }
  for (const std::string_view stop : {".", "!", "?", ":", ";", "…", "。", "！", "？", "।"}) {
    if (text.ends_with(stop)) return true;
  }
  return false;
}

void drop_boilerplate(std::vector<Line>& lines, std::string_view title) {
  const std::string folded_title = fold(title);
  bool before_text = true;
  for (Line& line : lines) {
    const Block& block = *line.block;
    const bool repeats_title =
        !folded_title.empty() && block.text.size() < 400 && fold(block.text) == folded_title;
    const bool top_line = before_text && block.kind == BlockKind::heading;
    line.dropped = line.dropped || repeats_title || top_line || is_link_line(line) ||
                   says_boilerplate(block) || is_byline_or_date(block);
    if (!line.dropped && ends_like_a_sentence(block.text) && block.text.size() > 60) {
      before_text = false;
    }
  }
  drop_link_lists(lines);
  drop_bare_headings(lines);
}

}  // namespace comention
