#pragma once

// The user's names, found in a text before the model has its say.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "comention/core/mention.hpp"
#include "comention/core/name_list.hpp"

namespace comention::recognize {

/// Finds the listed names and aliases in tokenised text: the longest at each place, from left to
/// right. A name matches as it is written, or in ALL CAPITALS if it has at least four letters.
class NameMatcher {
 public:
  NameMatcher() = default;
  explicit NameMatcher(const NameList& names);

  bool empty() const { return names_.empty(); }

  /// The matches among the tokens of one sentence, as ranges of tokens.
  struct Match {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    EntityType type = EntityType::misc;
  };
  std::vector<Match> find(const std::vector<std::string_view>& tokens) const;

 private:
  void add(std::string_view name, EntityType type);
  void add_tokens(const std::vector<std::string_view>& tokens, EntityType type);

  // Keys are hashes of the first 1, 2, ... tokens; a prefix of a name that is none itself has no
  // type.
  struct Node {
    bool is_name = false;
    EntityType type = EntityType::misc;
  };
  std::unordered_map<std::uint64_t, Node> names_;
};

}  // namespace comention::recognize
