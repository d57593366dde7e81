#include "ingest/json_article.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <simdjson.h>

#include "comention/text/utf8.hpp"

#include "ingest/input_format.hpp"
#include "ingest/text_article.hpp"

namespace comention {
namespace {

namespace dom = simdjson::dom;

/// A field's text: strings as they are, numbers in digits, of an object its `name`.
std::string text_of(dom::element value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  std::int64_t whole = 0;
  if (value.get(whole) == simdjson::SUCCESS) return std::to_string(whole);
  if (value["name"].get(text) == simdjson::SUCCESS) return std::string(text);
  return {};
}

std::optional<dom::element> find_field(dom::object record, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    dom::element value;
    const bool found = record[name].get(value) == simdjson::SUCCESS;
    if (found && !value.is_null()) return value;
  }
  return std::nullopt;
}

std::string field_text(dom::object record, const std::vector<std::string>& names) {
  const auto value = find_field(record, names);
  return value ? text_of(*value) : std::string();
}

/// A lone half of a surrogate pair ("\ud800" in an escape) stands for no character; some writers
/// let them pass. They become U+FFFD.
std::string without_lone_surrogates(std::string_view json, std::uint64_t& replaced) {
  std::string mended(json);
  const auto unit_at = [&mended](std::size_t at) -> int {
    if (mended.compare(at, 2, "\\u") != 0 || at + 6 > mended.size()) return -1;
    int unit = -1;
    const char* begin = mended.data() + at + 2;
    const auto parsed = std::from_chars(begin, begin + 4, unit, 16);
    return parsed.ptr == begin + 4 ? unit : -1;
  };
  for (std::size_t at = mended.find('\\'); at < mended.size(); at = mended.find('\\', at)) {
    const int unit = unit_at(at);
    if (unit < 0) {
      at += 2;
      continue;
    }
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const int next = high ? unit_at(at + 6) : -1;
    if (high && next >= 0xDC00 && next < 0xE000) {
      at += 12;
      continue;
    }
    if (unit >= 0xD800 && unit < 0xE000) {
      mended.replace(at, 6, "\\ufffd");
      ++replaced;
    }
    at += 6;
  }
  return mended;
}

class RecordReader {
 public:
  RecordReader(const ReadOptions& options, ProblemReporter& problems,
               const JsonArticles::Place& place)
      : options_(options), problems_(problems), place_(place) {}

  std::optional<ReadArticle> read(dom::element element) {
    dom::object record;
    if (element.get(record) != simdjson::SUCCESS) {
      report("not a JSON object", R"(a record looks like {"id": "...", "text": "..."})", true);
      return std::nullopt;
    }
    ReadArticle read;
    if (!put_text(record, read.article)) return std::nullopt;
    const FieldNames& fields = options_.fields;
    read.article.id = field_text(record, fields.id);
    if (read.article.id.empty()) read.article.id = place_.id;
    read.article.outlet = field_text(record, fields.outlet);
    read.article.url = field_text(record, fields.url);
    read.article.language = field_text(record, fields.language);
    set_date(read.article, field_text(record, fields.date), place_.line, problems_, place_.name);
    if (options_.given_annotations) put_given(record, read);
    return read;
  }

 private:
  void report(std::string what, std::string hint, bool skipped) {
    problems_.report(
        {std::string(place_.name), place_.line, std::move(what), std::move(hint), skipped});
  }

  bool put_text(dom::object record, Article& article) {
    const auto value = find_field(record, options_.fields.text);
    std::string_view text;
    const bool is_text = value && value->get(text) == simdjson::SUCCESS;
    if (!is_text) {
      const std::string& name =
          options_.fields.text.empty() ? "text" : options_.fields.text.front();
      report(value ? "\"" + name + "\" is not a string" : "no \"" + name + "\" in the record",
             "the field's name can be set", true);
      return false;
    }
    std::string title = field_text(record, options_.fields.title);
    if (!has_letters(text) && !has_letters(title)) {
      report("an article without letters", {}, true);
      return false;
    }
    if (title.size() + text.size() + 2 > options_.max_article_bytes) {
      report("an article of " + std::to_string(text.size()) + " bytes is too long", {}, true);
      return false;
    }
    if (text.starts_with(title)) {
      article.title = std::move(title);
      article.text = text;
    } else {
      set_title_and_body(article, std::move(title), text);
    }
    return true;
  }

  void put_given(dom::object record, ReadArticle& read) {
    dom::array mentions;
    if (record["mentions"].get(mentions) != simdjson::SUCCESS) return;
    for (const dom::element element : mentions) {
      const auto given = given_mention(element, read.article);
      if (given) read.given.push_back(*given);
    }
    std::ranges::stable_sort(read.given, {}, &Mention::span);
    const auto overlap = [this](const Mention& a, const Mention& b) {
      const bool found = a.span.overlaps(b.span);
      if (found) report("mentions that overlap; the later one is left out", {}, false);
      return found;
    };
    read.given.erase(std::unique(read.given.begin(), read.given.end(), overlap), read.given.end());
  }

  std::optional<Mention> given_mention(dom::element element, const Article& article) {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::string_view type_word;
    const bool whole = element["begin"].get(begin) == simdjson::SUCCESS &&
                       element["end"].get(end) == simdjson::SUCCESS &&
                       element["type"].get(type_word) == simdjson::SUCCESS;
    const auto type = whole ? entity_type_from(type_word) : std::nullopt;
    if (!type) {
      report("a mention without begin, end or a known type; left out", {}, false);
      return std::nullopt;
    }
    const std::uint64_t size = article.body().size();
    const bool inside = begin < end && end <= size &&
                        character_begin(article.body(), begin) == begin &&
                        character_begin(article.body(), end) == end;
    if (!inside) {
      report("a mention from byte " + std::to_string(begin) + " to " + std::to_string(end) +
                 ", which the text does not have; left out",
             "offsets count UTF-8 bytes of the text as given", false);
      return std::nullopt;
    }
    Mention given;
    given.span = {static_cast<std::uint32_t>(begin) + article.body_begin,
                  static_cast<std::uint32_t>(end) + article.body_begin};
    given.type = *type;
    given.confidence = 1;
    std::string_view word;
    if (element["role"].get(word) == simdjson::SUCCESS) {
      given.role = role_from(word).value_or(Role::subject);
    }
    return given;
  }

  const ReadOptions& options_;
  ProblemReporter& problems_;
  const JsonArticles::Place& place_;
};

std::string in_words(simdjson::error_code error) {
  std::string words = simdjson::error_message(error);
  while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.pop_back();
  return "not valid JSON: " + words;
}

}  // namespace

struct JsonArticles::State {
  State(const ReadOptions& read_options, ProblemReporter& reporter)
      : options(read_options), problems(reporter) {}

  const ReadOptions& options;
  ProblemReporter& problems;
  dom::parser parser;
  std::string mended;  // what a repaired record is parsed from
  // The open document.
  simdjson::padded_string document;
  std::string name;
  std::optional<dom::element> single;
  std::optional<dom::array> records;
  dom::array::iterator next{};
  std::uint64_t number = 0;  // of the record that was handed out last, from 1

  /// Parses; mends what can be mended (bytes that are not UTF-8, lone surrogates).
  simdjson::error_code parse(std::string_view json, dom::element& element, std::string_view where,
                             std::uint64_t line) {
    simdjson::error_code error = parser.parse(json.data(), json.size(), false).get(element);
    std::uint64_t replaced = 0;
    if (error == simdjson::UTF8_ERROR) {
      RepairedText repaired = repair_utf8(json);
      mended = std::move(repaired.text);
      replaced += repaired.replaced;
      error = parse_mended(element);
    }
    if (error == simdjson::STRING_ERROR) {
      mended = without_lone_surrogates(replaced == 0 ? json : std::string_view(mended), replaced);
      error = parse_mended(element);
    }
    if (error == simdjson::SUCCESS && replaced != 0) {
      problems.report({std::string(where), line,
                       std::to_string(replaced) + " invalid characters replaced by U+FFFD",
                       "is the file in UTF-8?", false});
    }
    return error;
  }

  simdjson::error_code parse_mended(dom::element& element) {
    mended.reserve(mended.size() + simdjson::SIMDJSON_PADDING);
    return parser.parse(mended.data(), mended.size(), false).get(element);
  }

  void open(dom::element element) {
    dom::array array;
    const bool many = element.get(array) == simdjson::SUCCESS ||
                      element["articles"].get(array) == simdjson::SUCCESS ||
                      element["items"].get(array) == simdjson::SUCCESS;
    if (many) {
      records = array;
      next = array.begin();
    } else {
      single = element;
    }
  }
};

JsonArticles::JsonArticles(const ReadOptions& options, ProblemReporter& problems)
    : state_(std::make_unique<State>(options, problems)) {}

JsonArticles::~JsonArticles() = default;

std::optional<ReadArticle> JsonArticles::read_record(std::string_view json, const Place& place) {
  dom::element element;
  const simdjson::error_code error = state_->parse(json, element, place.name, place.line);
  if (error != simdjson::SUCCESS) {
    state_->problems.report({std::string(place.name), place.line, in_words(error), {}, true});
    return std::nullopt;
  }
  return RecordReader(state_->options, state_->problems, place).read(element);
}

bool JsonArticles::open_document(std::string_view json, std::string name) {
  State& state = *state_;
  state.name = std::move(name);
  state.document = simdjson::padded_string(json);
  state.single.reset();
  state.records.reset();
  state.number = 0;
  dom::element element;
  const std::string_view content(state.document.data(), state.document.size());
  const simdjson::error_code error = state.parse(content, element, state.name, 0);
  if (error != simdjson::SUCCESS) {
    state.problems.report({state.name, 0, in_words(error), {}, true});
    return false;
  }
  state.open(element);
  return true;
}

std::optional<ReadArticle> JsonArticles::next_record() {
  State& state = *state_;
  if (state.single) {
    const dom::element element = *state.single;
    state.single.reset();
    const Place place{state.name, 0, state.name};
    return RecordReader(state.options, state.problems, place).read(element);
  }
  while (state.records && state.next != state.records->end()) {
    const dom::element element = *state.next;
    ++state.next;
    const std::string id = state.name + "#" + std::to_string(++state.number);
    const Place place{id, 0, id};
    if (auto read = RecordReader(state.options, state.problems, place).read(element)) return read;
  }
  return std::nullopt;
}

}  // namespace comention
