#include "recognize/features.hpp"

#include <algorithm>
#include <string>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

constexpr int longest_affix = 5;

class Analyser {
 public:
  Analyser(std::string_view word, Casing casing, const Lexicon& lexicon)
      : casing_(casing),
        lexicon_(lexicon),
        form_(casing == Casing::none ? lower_form(normal_form(word)) : normal_form(word)),
        lower_(lower_form(form_)) {}

  WordAnalysis run() {
    out_.word_class = classify(form_);
    out_.lower_hash = hash_bytes(lower_);
    add(Kind::word, form_);
    add(Kind::lower, lower_);
    add_form();
    add_hyphens();
    own_ = lexicon_.find(lower_);
    add_clusters();
    add_capitals();
    return std::move(out_);
  }

 private:
  void add(Kind kind, std::string_view text, std::uint64_t part = 0) {
    out_.features.push_back({kind, hash_bytes(text, static_cast<std::uint64_t>(kind) * 64 + part)});
  }
  void add(Kind kind, std::uint64_t value, std::uint64_t part = 0) {
    out_.features.push_back({kind, mix(value + 1, static_cast<std::uint64_t>(kind) * 64 + part)});
  }

  void add_form() {
    add(Kind::shape, shape(form_, 1));
    add(Kind::long_shape, shape(form_, 4));
    for (int n = 1; n <= longest_affix; ++n) {
      const auto part = static_cast<std::uint64_t>(n);
      if (const auto text = prefix(lower_, n); !text.empty()) add(Kind::prefix, text, part);
      if (const auto text = suffix(lower_, n); !text.empty()) add(Kind::suffix, text, part);
    }
    add(Kind::word_class, static_cast<std::uint64_t>(out_.word_class));
  }

  void add_hyphens() {
    const std::size_t first = form_.find('-');
    if (first == std::string::npos || first == 0 || first + 1 == form_.size()) return;
    add(Kind::hyphen_head, std::string_view(form_).substr(0, first));
    add(Kind::hyphen_tail, std::string_view(lower_).substr(lower_.rfind('-')));
  }

  /// Classes by the word as it is written, else by another spelling of it. Where the spelling tells
  /// nothing, the usual one goes first.
  void add_clusters() {
    const std::string title = title_form(lower_);
    const std::string upper = upper_form(lower_);
    std::vector<std::string_view> spellings = {form_, lower_, title, upper};
    if (casing_ == Casing::none && own_) {
      if (own_->capitals_quarters != unknown_share && own_->capitals_quarters >= 2) {
        std::swap(spellings[0], spellings[3]);
      } else if (own_->capital_tenths != unknown_share && own_->capital_tenths >= 5) {
        std::swap(spellings[0], spellings[2]);
      }
    }
    for (std::size_t i = 0; i < spellings.size(); ++i) {
      const std::optional<WordKnowledge> found = lexicon_.find(spellings[i]);
      if (!found || !found->has_classes()) continue;
      const bool guessed = casing_ == Casing::normal && spellings[i] != form_;
      for (std::uint64_t k = 0; k < clustering_count; ++k) {
        add(Kind::cluster, found->classes[k], k);
        if (guessed) add(Kind::cluster_guessed, found->classes[k] * 4ULL + i, k);
      }
      out_.coarse_class = found->classes[0];
      return;
    }
    add(Kind::no_cluster, 0);
  }

  void add_capitals() {
    const auto own_class = static_cast<std::uint64_t>(out_.word_class);
    if (!own_ || own_->capital_tenths == unknown_share) {
      add(Kind::capital_share, own_ ? 98 : 99, own_ ? 0 : 1);
    } else {
      add(Kind::capital_share, own_->capital_tenths * 64ULL + own_class);
      add(Kind::capitals_share, own_->capitals_quarters * 64ULL + own_class);
    }
    if (!own_ || own_->lists == 0) return;
    add(Kind::list, own_->lists, 16);
    for (std::uint64_t bit = 0; bit < 16; ++bit) {
      if ((own_->lists >> bit & 1U) != 0) add(Kind::list, own_class, bit);
    }
  }

  Casing casing_;
  const Lexicon& lexicon_;
  std::string form_;
  std::string lower_;
  std::optional<WordKnowledge> own_;
  WordAnalysis out_;
};

std::uint64_t seat_seed(Seat seat, Casing casing) {
  return (static_cast<std::uint64_t>(seat) + 48) * 2 + (casing == Casing::none ? 1 : 0);
}

}  // namespace

WordAnalysis analyse(std::string_view word, Casing casing, const Lexicon& lexicon) {
  return Analyser(word, casing, lexicon).run();
}

std::uint64_t feature_key(const WordFeature& feature, Seat seat, Casing casing) {
  return mix(feature.hash, seat_seed(seat, casing));
}

std::uint64_t boundary_key(Seat seat, Casing casing) {
  return mix(0xB0DA, 1000 + seat_seed(seat, casing));
}

std::uint64_t position_key(std::uint32_t number, Casing casing) {
  return mix(number, 0x9051'0000ULL + (casing == Casing::none ? 1 : 0));
}

}  // namespace comention::recognize
