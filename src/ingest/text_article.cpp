#include "ingest/text_article.hpp"

#include <array>
#include <optional>
#include <utility>

#include "comention/text/normal_form.hpp"

#include "ingest/dates.hpp"
#include "ingest/markdown.hpp"

namespace comention {
namespace {

// A longer first line is a paragraph, not a title.
constexpr std::size_t longest_title_bytes = 200;

enum class Fact : std::uint8_t { title, date, outlet, url, language, other };

struct FactName {
  std::string_view name;
  Fact fact;
};

constexpr std::array fact_names = std::to_array<FactName>({
    {"title", Fact::title},
    {"headline", Fact::title},
    {"date", Fact::date},
    {"published", Fact::date},
    {"outlet", Fact::outlet},
    {"source", Fact::outlet},
    {"publication", Fact::outlet},
    {"publisher", Fact::outlet},
    {"url", Fact::url},
    {"link", Fact::url},
    {"language", Fact::language},
    {"lang", Fact::language},
    {"author", Fact::other},
    {"by", Fact::other},
    {"id", Fact::other},
    {"tags", Fact::other},
    {"section", Fact::other},
    {"keywords", Fact::other},
});

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

/// Takes the first line off `rest`; the line comes without its break.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

struct FactLine {
  Fact fact = Fact::other;
  std::string_view value;
};

std::optional<FactLine> fact_line(std::string_view line, bool any_name) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string name = lower_case(trim(line.substr(0, colon)));
  std::string_view value = trim(line.substr(colon + 1));
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  if (quoted) value = value.substr(1, value.size() - 2);
  for (const FactName& known : fact_names) {
    if (known.name == name) return FactLine{known.fact, value};
  }
  return any_name ? std::optional(FactLine{Fact::other, value}) : std::nullopt;
}

struct FrontMatter {
  std::string title, date, outlet, url, language;
  std::uint64_t date_line = 0;

  void put(const FactLine& line, std::uint64_t number) {
    switch (line.fact) {
      case Fact::title:
        title = line.value;
        break;
      case Fact::date:
        date = line.value;
        date_line = number;
        break;
      case Fact::outlet:
        outlet = line.value;
        break;
      case Fact::url:
        url = line.value;
        break;
      case Fact::language:
        language = line.value;
        break;
      case Fact::other:
        break;
    }
  }
};

/// Takes facts off the front of `rest`; nullopt, and `rest` as it was, if there are none.
std::optional<FrontMatter> take_front_matter(std::string_view& rest) {
  std::string_view ahead = rest;
  FrontMatter facts;
  std::uint64_t number = 1;
  std::string_view line = take_line(ahead);
  if (trim(line) == "---") {
    while (!ahead.empty()) {
      line = take_line(ahead);
      ++number;
      if (trim(line) == "---" || trim(line) == "...") {
        rest = ahead;
        return facts;
      }
      if (const auto fact = fact_line(line, true)) facts.put(*fact, number);
    }
    return std::nullopt;
  }
  auto fact = fact_line(line, false);
  if (!fact || fact->value.empty()) return std::nullopt;
  while (fact) {
    facts.put(*fact, number++);
    rest = ahead;
    fact = fact_line(take_line(ahead), false);
  }
  return facts;
}

std::string_view without_blank_lines(std::string_view text) {
  while (!text.empty()) {
    std::string_view rest = text;
    if (!trim(take_line(rest)).empty()) return text;
    text = rest;
  }
  return text;
}

/// The first line, if it is short and a blank line and more follow.
std::string first_line_title(std::string_view text) {
  text = without_blank_lines(text);
  const std::string_view line = trim(take_line(text));
  if (line.empty() || line.size() > longest_title_bytes) return {};
  if (!trim(take_line(text)).empty() || trim(text).empty()) return {};
  return std::string(line);
}

}  // namespace

void set_date(Article& article, std::string_view date, std::uint64_t line,
              ProblemReporter& problems, std::string_view where) {
  if (trim(date).empty()) return;
  if (auto iso = normalise_date(date)) {
    article.date = *std::move(iso);
    return;
  }
  problems.report(
      {std::string(where), line,
       "the date \"" + std::string(date.substr(0, 40)) + "\" cannot be read; left empty",
       "write it as 2024-04-26", false});
}

Article text_article(std::string_view text, bool markdown, std::string_view where,
                     ProblemReporter& problems) {
  Article article;
  const auto facts = take_front_matter(text);
  if (facts) {
    article.outlet = facts->outlet;
    article.url = facts->url;
    article.language = facts->language;
    set_date(article, facts->date, facts->date_line, problems, where);
    text = without_blank_lines(text);
  }
  std::string plain;
  if (markdown) {
    plain = plain_text_of_markdown(text);
    text = plain;
  }
  if (facts && !facts->title.empty()) {
    if (text.starts_with(facts->title)) {
      article.title = facts->title;
      article.text = text;
    } else {
      set_title_and_body(article, facts->title, text);
    }
    return article;
  }
  article.title = first_line_title(text);
  article.text = text;
  return article;
}

}  // namespace comention
