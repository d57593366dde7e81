// Trains and scores in one go, for experiments with the recogniser:
//   recognize_lab train SETTINGS CORPORA MODEL
//   recognize_lab reliability MODEL FILE.bio...
//   recognize_lab errors MODEL FILE.bio
//   recognize_lab roles GOLD.jsonl [errors]
//   recognize_lab score MODEL FILE.bio... [upper|lower] [plo]

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "comention/recognize/evaluate.hpp"
#include "comention/recognize/roles.hpp"
#include "comention/recognize/train.hpp"
#include "comention/text/normal_form.hpp"
#include "comention/text/segment.hpp"

#include "recognize/word_form.hpp"

namespace {

using namespace comention;

void recase(AnnotatedCorpus& corpus, std::string_view mode) {
  for (auto& document : corpus.documents) {
    for (auto& sentence : document.sentences) {
      for (std::string& token : sentence.tokens) {
        token = mode == "upper" ? recognize::upper_form(token) : lower_case(token);
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

/// How often mentions of each confidence are right.
int print_reliability(const std::vector<std::string>& arguments) {
  const Recognizer recognizer(arguments[0]);
  std::array<MatchCounts, 10> bins;
  std::array<double, 10> sums{};
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    for (const auto& document : read_bio(std::filesystem::path(arguments[i])).documents) {
      std::vector<std::vector<std::string>> sentences;
      for (const auto& sentence : document.sentences) sentences.push_back(sentence.tokens);
      const auto tagged = recognizer.recognize_tokens(sentences);
      for (std::size_t s = 0; s < sentences.size(); ++s) {
        const auto& gold = document.sentences[s].mentions;
        for (const TaggedSpan& m : tagged[s]) {
          const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(m.confidence * 10));
          ++bins[bin].found;
          sums[bin] += static_cast<double>(m.confidence);
          if (std::ranges::find(gold, m.span) != gold.end()) ++bins[bin].right;
        }
      }
    }
  }
  for (std::size_t bin = 0; bin < bins.size(); ++bin) {
    if (bins[bin].found == 0) continue;
    std::printf("%.1f-%.1f  mentions %6llu  mean confidence %.3f  right %.3f\n",
                static_cast<double>(bin) / 10, static_cast<double>(bin + 1) / 10,
                static_cast<unsigned long long>(bins[bin].found),
                sums[bin] / static_cast<double>(bins[bin].found), bins[bin].precision());
  }
  return 0;
}

/// Role rules on gold mentions, per role.
int score_roles(const std::vector<std::string>& arguments) {
  std::array<MatchCounts, all_roles.size()> counts;
  std::ifstream in(arguments[0]);
  for (std::string line; std::getline(in, line);) {
    const auto json = nlohmann::json::parse(line);
    Article article;
    article.text = json["text"];
    article.outlet = json.value("outlet", "");
    std::vector<Mention> gold;
    for (const auto& m : json["mentions"]) {
      Mention mention;
      mention.span = {m["begin"], m["end"]};
      mention.type = *entity_type_from(m["type"].get<std::string>());
      mention.role = role_from(m.value("role", "subject")).value_or(Role::subject);
      gold.push_back(mention);
    }
    std::vector<Mention> told = gold;
    assign_roles(article, segment(article.text), told);
    for (std::size_t i = 0; i < gold.size(); ++i) {
      ++counts[static_cast<std::size_t>(gold[i].role)].expected;
      ++counts[static_cast<std::size_t>(told[i].role)].found;
      if (gold[i].role == told[i].role)
        ++counts[static_cast<std::size_t>(gold[i].role)].right;
      else if (arguments.size() > 1) {
        const Span s = told[i].span;
        const std::uint32_t from = s.begin > 60 ? s.begin - 60 : 0;
        std::printf("%s not %s: %s [[%s]] %s\n", std::string(to_string(told[i].role)).c_str(),
                    std::string(to_string(gold[i].role)).c_str(),
                    article.text.substr(from, s.begin - from).c_str(),
                    article.text.substr(s.begin, s.size()).c_str(),
                    article.text.substr(s.end, 50).c_str());
      }
    }
  }
  for (const Role role : all_roles) {
    const MatchCounts& c = counts[static_cast<std::size_t>(role)];
    std::printf("%-12s F1 %6.2f (P %6.2f R %6.2f) of %llu\n", std::string(to_string(role)).c_str(),
                100 * c.f1(), 100 * c.precision(), 100 * c.recall(),
                static_cast<unsigned long long>(c.expected));
  }
  return 0;
}

std::string words_of(const AnnotatedSentence& sentence, std::uint32_t begin, std::uint32_t end) {
  std::string words;
  const auto last = std::min<std::size_t>(end, sentence.tokens.size());
  for (std::size_t i = begin; i < last; ++i) words += sentence.tokens[i] + " ";
  return words;
}

/// Prints what was expected and not found, and what was found and not expected, with its surroundings.
int print_errors(const std::vector<std::string>& arguments) {
  const Recognizer recognizer(arguments[0]);
  for (const auto& document : read_bio(std::filesystem::path(arguments[1])).documents) {
    std::vector<std::vector<std::string>> sentences;
    for (const auto& sentence : document.sentences) sentences.push_back(sentence.tokens);
    const auto tagged = recognizer.recognize_tokens(sentences);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      const AnnotatedSentence& sentence = document.sentences[s];
      const auto show = [&](const char* kind, const TokenSpan& m, float confidence) {
        const std::uint32_t from = m.begin > 5 ? m.begin - 5 : 0;
        std::printf("%s %s %.2f %s[[%s]] %s\n", kind, std::string(to_string(m.type)).c_str(),
                    static_cast<double>(confidence), words_of(sentence, from, m.begin).c_str(),
                    words_of(sentence, m.begin, m.end).c_str(),
                    words_of(sentence, m.end, m.end + 5).c_str());
      };
      std::vector<TokenSpan> found;
      for (const TaggedSpan& m : tagged[s]) {
        found.push_back(m.span);
        if (std::ranges::find(sentence.mentions, m.span) == sentence.mentions.end()) {
          show("extra  ", m.span, m.confidence);
        }
      }
      for (const TokenSpan& m : sentence.mentions) {
        if (std::ranges::find(found, m) == found.end()) show("missing", m, 0);
      }
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
    if (command == "reliability" && arguments.size() >= 2) return print_reliability(arguments);
    if (command == "errors" && arguments.size() == 2) return print_errors(arguments);
    if (command == "roles" && !arguments.empty()) return score_roles(arguments);
    if (command == "score" && arguments.size() >= 2) return score(arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "recognize_lab: %s\n", error.what());
    return 2;
  }
  std::fprintf(stderr, "recognize_lab train SETTINGS CORPORA MODEL | score MODEL FILE.bio...\n");
  return 2;
}
