#include "recognize/names.hpp"

#include "comention/text/token.hpp"

#include "recognize/hash.hpp"
#include "recognize/word_form.hpp"

namespace comention::recognize {
namespace {

constexpr std::size_t least_letters_for_capitals = 4;
constexpr std::uint64_t root = 0x4E414D45;

std::uint64_t child(std::uint64_t prefix, std::string_view token) {
  return mix(prefix, hash_bytes(normal_quotes(token)));
}

}  // namespace

NameMatcher::NameMatcher(const NameList& names) {
  for (const ListedName& listed : names) {
    add(listed.name, listed.type);
    for (const std::string& alias : listed.aliases) add(alias, listed.type);
  }
}

void NameMatcher::add(std::string_view name, EntityType type) {
  std::vector<Span> spans;
  tokenise(name, {0, static_cast<std::uint32_t>(name.size())}, spans);
  std::vector<std::string_view> tokens(spans.size());
  std::vector<std::string> capitals(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    tokens[i] = slice(name, spans[i]);
    capitals[i] = upper_form(tokens[i]);
  }
  add_tokens(tokens, type);
  if (name.size() < least_letters_for_capitals) return;
  add_tokens({capitals.begin(), capitals.end()}, type);
}

/// The first entry of a list wins where two have the same surface.
void NameMatcher::add_tokens(const std::vector<std::string_view>& tokens, EntityType type) {
  std::uint64_t key = root;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    key = child(key, tokens[i]);
    Node& node = names_[key];
    if (i + 1 < tokens.size() || node.is_name) continue;
    node = {true, type};
  }
}

std::vector<NameMatcher::Match> NameMatcher::find(
    const std::vector<std::string_view>& tokens) const {
  std::vector<Match> matches;
  for (std::uint32_t i = 0; i < tokens.size();) {
    Match best{i, i, EntityType::misc};
    std::uint64_t key = root;
    for (std::uint32_t k = i; k < tokens.size(); ++k) {
      key = child(key, tokens[k]);
      const auto node = names_.find(key);
      if (node == names_.end()) break;
      if (node->second.is_name) best = {i, k + 1, node->second.type};
    }
    if (best.end > best.begin) matches.push_back(best);
    i = best.end > best.begin ? best.end : i + 1;
  }
  return matches;
}

}  // namespace comention::recognize
