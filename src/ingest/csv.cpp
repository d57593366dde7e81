#include "ingest/csv.hpp"

#include <algorithm>
#include <utility>

namespace comention {
namespace {

class CsvParser {
 public:
  CsvParser(std::string_view text, char separator) : text_(text), separator_(separator) {}

  std::vector<CsvRow> parse() {
    std::vector<CsvRow> rows;
    while (at_ < text_.size()) {
      CsvRow row = take_row();
      const bool blank = row.cells.size() == 1 && row.cells.front().empty();
      if (!blank) rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  CsvRow take_row() {
    CsvRow row;
    row.line = line_;
    while (true) {
      row.cells.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted_cell(row)
                                                                  : plain_cell());
      if (at_ >= text_.size()) return row;
      if (text_[at_++] == '\n') {
        ++line_;
        return row;
      }
    }
  }

  std::string plain_cell() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    std::string_view cell = text_.substr(begin, at_ - begin);
    if (cell.ends_with('\r')) cell.remove_suffix(1);
    return std::string(cell);
  }

  std::string quoted_cell(CsvRow& row) {
    std::string cell;
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') {
        if (at_ >= text_.size() || text_[at_] != '"') return cell + plain_cell();
        ++at_;
      }
      if (c == '\n') ++line_;
      cell.push_back(c);
    }
    row.quote_missing = true;
    return cell;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text, char separator) {
  return CsvParser(text, separator).parse();
}

}  // namespace comention
