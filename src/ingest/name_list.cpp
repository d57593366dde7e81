#include "comention/ingest/name_list.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "comention/core/error.hpp"
#include "comention/text/normal_form.hpp"
#include "comention/text/suggest.hpp"

#include "ingest/csv.hpp"
#include "ingest/encoding.hpp"
#include "ingest/input_bytes.hpp"

namespace comention {
namespace {

constexpr std::uint64_t longest_list_bytes = 1u << 30;

/// One row of either format, before it is judged.
struct Row {
  std::string name, type, id;
  std::vector<std::string> aliases;
};

class RowJudge {
 public:
  RowJudge(std::string where, ProblemReporter& problems)
      : where_(std::move(where)), problems_(problems) {}

  void report(std::uint64_t line, std::string what, std::string hint = {}, bool skipped = true) {
    problems_.report({where_, line, std::move(what), std::move(hint), skipped});
  }

  /// The name that a row gives; nullopt, and reported, if it gives none.
  std::optional<ListedName> judge(const Row& row, std::uint64_t line) {
    ListedName listed;
    listed.name = fold_white_space(row.name);
    if (listed.name.empty()) {
      report(line, "a row without a name");
      return std::nullopt;
    }
    const auto type = entity_type_from(fold_white_space(row.type));
    if (!type) {
      const std::vector<std::string> known = {"PERSON", "ORGANISATION", "LOCATION", "MISC"};
      const auto meant = suggest(row.type, known);
      report(
          line, "unknown type \"" + row.type + "\"",
          meant ? "did you mean '" + *meant + "'?" : "one of PERSON, ORGANISATION, LOCATION, MISC");
      return std::nullopt;
    }
    listed.type = *type;
    listed.id = fold_white_space(row.id);
    for (const std::string& alias : row.aliases) {
      std::string folded = fold_white_space(alias);
      const bool fresh = !folded.empty() && folded != listed.name &&
                         std::ranges::find(listed.aliases, folded) == listed.aliases.end();
      if (fresh) listed.aliases.push_back(std::move(folded));
    }
    return listed;
  }

 private:
  std::string where_;
  ProblemReporter& problems_;
};

std::vector<std::string> split_aliases(std::string_view cell) {
  std::vector<std::string> aliases;
  while (!cell.empty()) {
    const std::size_t end = cell.find_first_of(";|");
    aliases.emplace_back(cell.substr(0, end));
    cell = end == std::string_view::npos ? std::string_view{} : cell.substr(end + 1);
  }
  return aliases;
}

/// The separator that the header uses: spreadsheets of many countries write ";" or tabs.
char separator_of(std::string_view text) {
  const std::string_view header = text.substr(0, text.find('\n'));
  for (const char separator : {',', '\t', ';'}) {
    if (header.find(separator) != std::string_view::npos) return separator;
  }
  return ',';
}

struct Columns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t name = none, type = none, aliases = none, id = none;
};

Columns columns_of(const CsvRow& header, const std::string& path) {
  Columns columns;
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string title = fold(header.cells[i]);
    if (title == "name") columns.name = i;
    if (title == "type") columns.type = i;
    if (title == "aliases" || title == "alias") columns.aliases = i;
    if (title == "id") columns.id = i;
  }
  if (columns.name == Columns::none || columns.type == Columns::none) {
    throw FormatError(path, header.line,
                      "the header has no column \"" +
                          std::string(columns.name == Columns::none ? "name" : "type") +
                          "\" (a name list begins with: name,type,aliases,id)");
  }
  return columns;
}

NameList read_csv(std::string_view text, const std::string& path, RowJudge& judge) {
  const std::vector<CsvRow> rows = parse_csv(text, separator_of(text));
  if (rows.empty()) throw FormatError(path, 0, "an empty name list");
  const Columns columns = columns_of(rows.front(), path);
  NameList names;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const CsvRow& row = rows[i];
    const auto cell = [&row](std::size_t at) {
      return at < row.cells.size() ? row.cells[at] : std::string();
    };
    if (row.quote_missing) {
      judge.report(row.line, "a quotation mark is not closed");
      continue;
    }
    if (row.cells.size() > rows.front().cells.size()) {
      judge.report(row.line, "more cells than the header has columns",
                   "put cells that hold the separator in quotation marks");
      continue;
    }
    const Row raw{cell(columns.name), cell(columns.type), cell(columns.id),
                  split_aliases(cell(columns.aliases))};
    if (auto listed = judge.judge(raw, row.line)) names.push_back(*std::move(listed));
  }
  return names;
}

std::string text_field(const nlohmann::json& record, const char* key) {
  const auto found = record.find(key);
  return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

NameList read_json_lines(std::string_view text, RowJudge& judge) {
  NameList names;
  std::uint64_t line = 0;
  while (!text.empty()) {
    ++line;
    const std::size_t end = text.find('\n');
    const std::string_view record_text = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    if (record_text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto record = nlohmann::json::parse(record_text, nullptr, false);
    if (!record.is_object()) {
      judge.report(line, "not a JSON object");
      continue;
    }
    Row raw{text_field(record, "name"), text_field(record, "type"), text_field(record, "id"), {}};
    const auto aliases = record.find("aliases");
    if (aliases != record.end() && aliases->is_array()) {
      for (const auto& alias : *aliases) {
        if (alias.is_string()) raw.aliases.push_back(alias.get<std::string>());
      }
    } else if (aliases != record.end() && aliases->is_string()) {
      raw.aliases = split_aliases(aliases->get<std::string>());
    }
    if (auto listed = judge.judge(raw, line)) names.push_back(*std::move(listed));
  }
  return names;
}

}  // namespace

NameList read_name_list(const std::filesystem::path& path, ProblemReporter& problems) {
  InputBytes bytes(path.string());
  const auto content = bytes.read_all(longest_list_bytes);
  if (!content) throw FormatError(path.string(), 0, "too long for a name list");
  if (!bytes.damage().empty()) throw FormatError(path.string(), 0, bytes.damage());
  const std::string text = to_utf8(*content).text;
  RowJudge judge(path.string(), problems);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  const bool json = begin != std::string::npos && text[begin] == '{';
  return json ? read_json_lines(text, judge) : read_csv(text, path.string(), judge);
}

}  // namespace comention
