#include "recognize/lexicon_builder.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <unordered_map>

#include "comention/core/error.hpp"

#include "recognize/word_classes.hpp"
#include "recognize/word_form.hpp"

namespace comention::recognize {
namespace {

struct Usage {
  std::uint64_t lower = 0, title = 0, capitals = 0;
};

/// One reading of the text: numbers its words by frequency and counts how they are written.
class TextStatistics {
 public:
  explicit TextStatistics(std::uint32_t min_count) : min_count_(min_count) {}

  void add(const std::vector<std::string_view>& tokens) {
    if (tokens.size() > 200) return;  // tables and lists
    provisional_.push_back(boundary);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const std::string form = normal_form(tokens[i]);
      const auto [at, is_new] =
          numbers_.try_emplace(form, static_cast<std::uint32_t>(forms_.size()));
      if (is_new) {
        forms_.push_back(form);
        frequency_.push_back(0);
      }
      ++frequency_[at->second];
      provisional_.push_back(at->second);
      if (i > 0) count_usage(form);
    }
  }

  NumberedText number() {
    provisional_.push_back(boundary);
    std::vector<std::uint32_t> order;
    for (std::uint32_t w = 0; w < forms_.size(); ++w) {
      if (frequency_[w] >= min_count_) order.push_back(w);
    }
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
      return frequency_[a] != frequency_[b] ? frequency_[a] > frequency_[b] : forms_[a] < forms_[b];
    });
    std::vector<std::uint32_t> type(forms_.size(), 1);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      type[order[i]] = i + 2;
      classed_.push_back(forms_[order[i]]);
    }
    NumberedText text;
    text.type_count = static_cast<std::uint32_t>(order.size()) + 2;
    text.tokens.reserve(provisional_.size());
    for (const std::uint32_t w : provisional_) text.tokens.push_back(w == boundary ? 0 : type[w]);
    return text;
  }

  const std::vector<std::string>& classed() const { return classed_; }
  const std::unordered_map<std::string, Usage>& usage() const { return usage_; }

 private:
  static constexpr std::uint32_t boundary = 0xffffffff;

  void count_usage(const std::string& form) {
    const WordClass c = classify(form);
    if (!is_word(c)) return;
    Usage& usage = usage_[lower_form(form)];
    if (is_lower_word(c))
      ++usage.lower;
    else if (is_all_capitals(c))
      ++usage.capitals;
    else
      ++usage.title;
  }

  std::uint32_t min_count_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> forms_;
  std::vector<std::uint64_t> frequency_;
  std::vector<std::uint32_t> provisional_;
  std::vector<std::string> classed_;
  std::unordered_map<std::string, Usage> usage_;
};

using Records = std::map<std::string, WordKnowledge>;

void add_usage(const std::unordered_map<std::string, Usage>& usage, Records& records) {
  for (const auto& [form, u] : usage) {
    const std::uint64_t all = u.lower + u.title + u.capitals;
    if (all < 3) continue;
    WordKnowledge& knowledge = records[form];
    const auto share = [all](std::uint64_t n, double steps) {
      return static_cast<std::uint8_t>(
          std::floor(steps * static_cast<double>(n) / static_cast<double>(all) + 0.5));
    };
    knowledge.capital_tenths = share(u.title, 10);
    knowledge.capitals_quarters = share(u.capitals, 4);
  }
}

// The cache: form, the classes, and the shares, tab by tab.
bool read_cache(const std::filesystem::path& path, Records& records) {
  std::ifstream in(path);
  if (path.empty() || !in) return false;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    std::istringstream numbers(line.substr(tab + 1));
    WordKnowledge k;
    unsigned tenths = 0;
    unsigned quarters = 0;
    if (!(numbers >> k.classes[0] >> k.classes[1] >> k.classes[2] >> tenths >> quarters)) {
      throw FormatError(path.string(), 0, "is no cache of word classes: delete it");
    }
    k.capital_tenths = static_cast<std::uint8_t>(tenths);
    k.capitals_quarters = static_cast<std::uint8_t>(quarters);
    records[line.substr(0, tab)] = k;
  }
  return true;
}

void write_cache(const std::filesystem::path& path, const Records& records) {
  if (path.empty()) return;
  std::ofstream out(path);
  for (const auto& [form, k] : records) {
    out << form << '\t' << k.classes[0] << ' ' << k.classes[1] << ' ' << k.classes[2] << ' '
        << unsigned{k.capital_tenths} << ' ' << unsigned{k.capitals_quarters} << '\n';
  }
  if (!out.flush()) throw FileError(path.string(), 0, "cannot be written");
}

void learn_classes(const TrainOptions& options, const SentenceSource& source, Records& records) {
  TextStatistics statistics(options.min_count);
  source([&](const std::vector<std::string_view>& tokens) { statistics.add(tokens); });
  const NumberedText text = statistics.number();
  for (std::size_t k = 0; k < clustering_count; ++k) {
    const auto classes =
        exchange_classes(text, options.classes[k], static_cast<int>(options.class_sweeps));
    for (std::size_t i = 0; i < statistics.classed().size(); ++i) {
      records[statistics.classed()[i]].classes[k] = classes[i + 2];
    }
  }
  add_usage(statistics.usage(), records);
}

void add_lists(const std::vector<NameListFile>& lists, Records& records) {
  if (lists.size() > 16) throw UsageError("a model can hold 16 name lists at most");
  for (std::size_t bit = 0; bit < lists.size(); ++bit) {
    std::ifstream in(lists[bit].path);
    if (!in) throw FileError(lists[bit].path.string(), 0, "cannot be opened");
    for (std::string line; std::getline(in, line);) {
      std::istringstream words(line);
      for (std::string word; words >> word;) {
        auto& bits = records[lower_form(normal_form(word))].lists;
        bits = static_cast<std::uint16_t>(bits | 1U << bit);
      }
    }
  }
}

}  // namespace

std::vector<LexiconRecord> learn_lexicon(const TrainOptions& options,
                                         const SentenceSource& source) {
  Records records;
  if (!read_cache(options.classes_cache, records)) {
    learn_classes(options, source, records);
    write_cache(options.classes_cache, records);
  }
  add_lists(options.lists, records);
  std::vector<LexiconRecord> out;
  out.reserve(records.size());
  for (const auto& [form, knowledge] : records) out.push_back({form, knowledge});
  return out;
}

}  // namespace comention::recognize
