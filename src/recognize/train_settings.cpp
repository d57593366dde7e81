// The settings file of a training run: one `key value...` a line.

#include <array>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "comention/core/error.hpp"
#include "comention/recognize/train.hpp"

namespace comention {
namespace {

class SettingsReader {
 public:
  SettingsReader(std::filesystem::path settings, std::filesystem::path folder)
      : settings_(std::move(settings)), folder_(std::move(folder)) {}

  TrainOptions read() {
    std::ifstream in(settings_);
    if (!in) throw FileError(settings_.string(), 0, "cannot be opened");
    for (std::string text; std::getline(in, text);) {
      ++line_;
      std::istringstream words(text.substr(0, text.find('#')));
      std::vector<std::string> fields;
      for (std::string word; words >> word;) fields.push_back(word);
      if (!fields.empty()) take(fields);
    }
    return std::move(options_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw FormatError(settings_.string(), line_, what);
  }

  template <typename Number>
  void set(Number& target, const std::string& text) const {
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, target);
    if (error != std::errc() || stopped != end || target < Number{}) {
      fail("\"" + text + "\" is not a number that fits here");
    }
  }

  void take(const std::vector<std::string>& fields) {
    const std::string& key = fields[0];
    if (key == "classes") return take_classes(fields);
    if (fields.size() < 2) fail("\"" + key + "\" needs a value");
    const std::string& value = fields[1];
    if (key == "corpus") return take_corpus(fields);
    if (fields.size() > 2) fail("\"" + key + "\" takes one value");
    if (key == "raw") {
      options_.raw_text.push_back(folder_ / value);
    } else if (key == "list") {
      options_.lists.push_back({settings_.parent_path() / value});
    } else if (key == "tune") {
      options_.tuning.push_back(folder_ / value);
    } else if (key == "classes-cache") {
      options_.classes_cache = folder_ / value;
    } else {
      take_number(key, value);
    }
  }

  template <auto member>
  static void set_member(SettingsReader& reader, const std::string& value) {
    reader.set(reader.options_.*member, value);
  }

  void take_number(const std::string& key, const std::string& value) {
    using Setter = void (*)(SettingsReader&, const std::string&);
    static constexpr auto setters = std::to_array<std::pair<std::string_view, Setter>>({
        {"class-sweeps", set_member<&TrainOptions::class_sweeps>},
        {"min-count", set_member<&TrainOptions::min_count>},
        {"epochs", set_member<&TrainOptions::epochs>},
        {"seed", set_member<&TrainOptions::seed>},
        {"learning-rate", set_member<&TrainOptions::learning_rate>},
        {"decay", set_member<&TrainOptions::decay>},
        {"shrink", set_member<&TrainOptions::shrink>},
        {"dropout", set_member<&TrainOptions::dropout>},
        {"caseless-share", set_member<&TrainOptions::caseless_share>},
        {"title-share", set_member<&TrainOptions::title_share>},
        {"swap-share", set_member<&TrainOptions::swap_share>},
        {"silver-weight", set_member<&TrainOptions::silver_weight>},
        {"silver-confidence", set_member<&TrainOptions::silver_confidence>},
        {"folds", set_member<&TrainOptions::folds>},
        {"fold-epochs", set_member<&TrainOptions::fold_epochs>},
    });
    for (const auto& [name, setter] : setters) {
      if (name == key) return setter(*this, value);
    }
    fail("unknown setting \"" + key + "\"");
  }

  void take_classes(const std::vector<std::string>& fields) {
    if (fields.size() != options_.classes.size() + 1) fail("\"classes\" needs three numbers");
    for (std::size_t k = 0; k < options_.classes.size(); ++k) {
      set(options_.classes[k], fields[k + 1]);
      if (options_.classes[k] < 2 || options_.classes[k] > 60000) fail("2 to 60000 classes");
    }
    if (options_.classes[0] > 100) fail("the first clustering has 100 classes at most");
  }

  void take_corpus(const std::vector<std::string>& fields) {
    TrainingCorpus corpus;
    corpus.path = folder_ / fields[1];
    for (std::size_t i = 2; i < fields.size(); ++i) {
      const std::size_t equals = fields[i].find('=');
      if (equals == std::string::npos) fail("\"" + fields[i] + "\" is not of the form name=value");
      const std::string name = fields[i].substr(0, equals);
      const std::string value = fields[i].substr(equals + 1);
      if (name == "weight")
        set(corpus.weight, value);
      else if (name == "style")
        set(corpus.style, value);
      else if (name == "cut")
        set(corpus.document_sentences, value);
      else if (name == "skip-last")
        set(corpus.skip_last, value);
      else if (name == "misc")
        corpus.misc = misc_labels(value);
      else
        fail("unknown setting \"" + name + "\" of a corpus");
    }
    options_.corpora.push_back(std::move(corpus));
  }

  MiscLabels misc_labels(const std::string& value) const {
    if (value == "trusted") return MiscLabels::trusted;
    if (value == "absent") return MiscLabels::absent;
    if (value == "uncertain") return MiscLabels::uncertain;
    fail("misc is trusted, absent or uncertain");
  }

  std::filesystem::path settings_;
  std::filesystem::path folder_;
  std::uint64_t line_ = 0;
  TrainOptions options_;
};

}  // namespace

TrainOptions read_train_settings(const std::filesystem::path& settings,
                                 const std::filesystem::path& corpora_folder) {
  return SettingsReader(settings, corpora_folder).read();
}

}  // namespace comention
