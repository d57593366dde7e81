#include "resolve/grouping.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "comention/text/normal_form.hpp"

#include "resolve/letters.hpp"
#include "resolve/listed_names.hpp"

namespace comention::resolve {
namespace {

constexpr auto family_words =
    std::to_array<std::string_view>({"family", "families", "brothers", "sisters", "siblings",
                                     "dynasty", "clan", "couple", "twins", "household"});

constexpr auto language_cues_before =
    std::to_array<std::string_view>({"in", "into", "speak", "speaks", "spoke", "speaking", "learn",
                                     "learnt", "learned", "fluent", "translated", "from"});

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' ||
         c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

// The word that ends right before `at`, a dot behind it and one blank allowed; "" if there is none.
std::string_view word_before(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != ' ') return {};
  std::size_t end = at - 1;
  if (end > 0 && text[end - 1] == '.') --end;
  std::size_t begin = end;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin, end - begin);
}

std::string_view word_after(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != ' ') return {};
  std::size_t end = at + 1;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return text.substr(at + 1, end - at - 1);
}

// "in French", "spoke Chinese", "an English-language paper", "English is ...": the language.
bool means_language(std::string_view text, Span span, std::string_view surface) {
  if (!is_language(surface)) return false;
  const std::string after = fold(word_after(text, span.end));
  if (after == "language" || after == "speakers" || after == "lessons" || after == "translation")
    return true;
  if (text.substr(span.end).starts_with("-language") ||
      text.substr(span.end).starts_with("-speaking"))
    return true;
  const std::string before = fold(word_before(text, span.begin));
  return after.empty() && is_one_of(before, language_cues_before);
}

struct FormKey {
  EntityType type;
  std::string key;
  std::string suffix;
  Gender gender;
  bool special;  // family, or language

  auto operator<=>(const FormKey&) const = default;
};

class FormCollector {
 public:
  FormCollector(const TaggedArticle& article, const ListedNames& listed)
      : article_(article), listed_(listed) {
    grouping_.article = &article;
  }

  Grouping collect() {
    for (std::uint32_t i = 0; i < article_.mentions.size(); ++i) add(i);
    grouping_.parent.resize(grouping_.forms.size());
    std::iota(grouping_.parent.begin(), grouping_.parent.end(), 0U);
    for (const std::uint32_t form : grouping_.parent) grouping_.members.push_back({form});
    return std::move(grouping_);
  }

 private:
  void add(std::uint32_t index) {
    const Mention& mention = article_.mentions[index];
    const std::string_view text = article_.article.text;
    Form form;
    form.type = mention.type;
    form.name = read_name(slice(text, mention.span), mention.type);
    bool language = false;
    if (mention.type == EntityType::person) {
      read_person_context(text, mention.span, form);
    } else if (mention.type != EntityType::organisation) {
      language =
          mention.type == EntityType::misc && means_language(text, mention.span, form.name.clean);
      if (!language) form.place = find_place(form.name.clean);
    }
    form.listed = listed_.find(form.name.clean, mention.type);
    const bool bare = count_core_words(form.name) < 2;
    const FormKey key{mention.type, form.name.key, form.name.suffix,
                      bare ? form.name.gender : Gender::unknown, form.is_family || language};
    const auto [at, is_new] =
        by_key_.try_emplace(key, static_cast<std::uint32_t>(grouping_.forms.size()));
    if (is_new) grouping_.forms.push_back(form);
    Form& stored = grouping_.forms[at->second];
    stored.mentions.push_back(index);
    if (!is_new && form.name.gender != Gender::unknown) stored.name.gender = form.name.gender;
    if (stored.name.caps && !form.name.caps && !is_new) {
      stored.name.caps = false;
      stored.name.clean = form.name.clean;
    }
    grouping_.form_of.push_back(at->second);
  }

  static void read_person_context(std::string_view text, Span span, Form& form) {
    const std::string before = fold(word_before(text, span.begin));
    if (form.name.gender == Gender::unknown) form.name.gender = gender_of_title(before);
    const std::string after = fold(word_after(text, span.end));
    form.is_family = is_one_of(after, family_words);
    if (before == "the" && form.name.words.size() == 1 && form.name.key.size() > 4 &&
        form.name.key.ends_with("s")) {
      form.is_family = true;
      form.name.key.pop_back();
      form.name.words.back().pop_back();
    }
  }

  const TaggedArticle& article_;
  const ListedNames& listed_;
  Grouping grouping_;
  std::map<FormKey, std::uint32_t> by_key_;
};

}  // namespace

void Grouping::unite(std::uint32_t from, std::uint32_t into, MergeRule rule, float confidence) {
  const std::uint32_t a = find(from);
  const std::uint32_t b = find(into);
  if (a == b) return;
  parent[std::max(a, b)] = std::min(a, b);
  auto& gone = members[std::max(a, b)];
  members[std::min(a, b)].insert(members[std::min(a, b)].end(), gone.begin(), gone.end());
  gone.clear();
  merges.push_back({{}, forms[from].name.clean, forms[into].name.clean, rule, confidence});
  merged_form.push_back(into);
}

void Grouping::move(std::uint32_t mention, std::uint32_t into, MergeRule rule, float confidence) {
  const std::uint32_t from = form_of[mention];
  if (from == into) return;
  merges.push_back({{}, forms[from].name.clean, forms[into].name.clean, rule, confidence});
  merged_form.push_back(into);
  form_of[mention] = into;
}

Grouping collect_forms(const TaggedArticle& article, const ListedNames& listed) {
  return FormCollector(article, listed).collect();
}

}  // namespace comention::resolve
