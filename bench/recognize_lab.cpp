// Trains and scores in one go, for experiments with the recogniser:
//   recognize_lab train SETTINGS CORPORA MODEL
//   recognize_lab score MODEL FILE.bio... [upper|lower] [plo]

#include <cstdio>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "comention/recognize/evaluate.hpp"
#include "comention/recognize/train.hpp"
#include "comention/text/normal_form.hpp"

namespace {

using namespace comention;

std::string ascii_upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

void recase(AnnotatedCorpus& corpus, std::string_view mode) {
  for (auto& document : corpus.documents) {
    for (auto& sentence : document.sentences) {
      for (std::string& token : sentence.tokens) {
        token = mode == "upper" ? ascii_upper(token) : lower_case(token);
      }
    }
  }
}

void keep_last(AnnotatedCorpus& corpus, std::size_t sentences) {
  cut_documents(corpus, 1);
  auto& all = corpus.documents;
  if (all.size() > sentences)
    all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(sentences));
  AnnotatedDocument whole;
  for (auto& document : all) whole.sentences.push_back(std::move(document.sentences[0]));
  corpus.documents = {std::move(whole)};
}

void print(const std::string& name, const Evaluation& e) {
  const auto percent = [](double share) { return 100 * share; };
  std::printf(
      "%-28s %6.2f (P %5.2f R %5.2f) span %5.2f | PER %5.2f ORG %5.2f LOC %5.2f MISC %5.2f\n",
      name.c_str(), percent(e.overall.f1()), percent(e.overall.precision()),
      percent(e.overall.recall()), percent(e.spans.f1()), percent(e.of(EntityType::person).f1()),
      percent(e.of(EntityType::organisation).f1()), percent(e.of(EntityType::location).f1()),
      percent(e.of(EntityType::misc).f1()));
}

int score(const std::vector<std::string>& arguments) {
  const Recognizer recognizer(arguments[0]);
  std::string mode;
  std::vector<EntityType> types(all_entity_types.begin(), all_entity_types.end());
  std::size_t last = 0;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == "upper" || word == "lower" || word == "mixed") {
      mode = word == "mixed" ? "" : word;
    } else if (word == "plo") {
      types.pop_back();
    } else if (word == "all") {
      types.assign(all_entity_types.begin(), all_entity_types.end());
    } else if (word.starts_with("last=")) {
      last = std::stoul(word.substr(5));
    } else {
      AnnotatedCorpus corpus = read_bio(std::filesystem::path(word));
      if (!mode.empty()) recase(corpus, mode);
      if (last > 0) keep_last(corpus, last);
      last = 0;
      print(std::filesystem::path(word).stem().string() + (types.size() == 3 ? " PLO" : "") +
                (mode.empty() ? "" : " " + mode),
            evaluate(recognizer, std::move(corpus), types));
    }
  }
  return 0;
}

int run_train(const std::vector<std::string>& arguments) {
  train(read_train_settings(arguments[0], arguments[1]), arguments[2], [](const TrainProgress& p) {
    std::fprintf(stderr, "%3.0f%% %s loss %.5f\n", 100 * p.done, p.stage.c_str(), p.loss);
  });
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + std::min(argc, 2), argv + argc);
  const std::string_view command = argc > 1 ? argv[1] : "";
  try {
    if (command == "train" && arguments.size() == 3) return run_train(arguments);
    if (command == "score" && arguments.size() >= 2) return score(arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "recognize_lab: %s\n", error.what());
    return 2;
  }
  std::fprintf(stderr, "recognize_lab train SETTINGS CORPORA MODEL | score MODEL FILE.bio...\n");
  return 2;
}
