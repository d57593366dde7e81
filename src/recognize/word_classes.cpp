#include "recognize/word_classes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace comention::recognize {
namespace {

struct Neighbour {
  std::uint32_t type = 0;
  std::uint32_t count = 0;
};

/// Both neighbours of every type, with counts, in compressed rows.
struct Bigrams {
  std::vector<std::size_t> begin;
  std::vector<Neighbour> neighbours;

  std::span<const Neighbour> of(std::uint32_t type) const {
    return {neighbours.data() + begin[type], begin[type + 1] - begin[type]};
  }
};

/// `reversed`: rows hold the left neighbours instead of the right ones.
Bigrams count_bigrams(const NumberedText& text, bool reversed) {
  std::vector<std::uint64_t> pairs;
  pairs.reserve(text.tokens.size());
  for (std::size_t i = 0; i + 1 < text.tokens.size(); ++i) {
    const std::uint64_t row = text.tokens[reversed ? i + 1 : i];
    pairs.push_back(row << 32U | text.tokens[reversed ? i : i + 1]);
  }
  std::ranges::sort(pairs);
  Bigrams bigrams;
  bigrams.begin.assign(text.type_count + 1, 0);
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t end = i;
    while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
    bigrams.neighbours.push_back(
        {static_cast<std::uint32_t>(pairs[i]), static_cast<std::uint32_t>(end - i)});
    ++bigrams.begin[(pairs[i] >> 32U) + 1];
    i = end;
  }
  for (std::size_t t = 0; t < text.type_count; ++t) bigrams.begin[t + 1] += bigrams.begin[t];
  return bigrams;
}

class Exchange {
 public:
  Exchange(const NumberedText& text, std::uint32_t class_count)
      : classes_(class_count), types_(text.type_count), x_log_x_(1U << 20U) {
    for (const bool reversed : {false, true}) {
      sides_[reversed] = count_bigrams(text, reversed);
      counts_[reversed].assign(std::size_t{types_} * classes_, 0);
    }
    frequency_.assign(types_, 0);
    for (const std::uint32_t t : text.tokens) ++frequency_[t];
    for (std::size_t n = 1; n < x_log_x_.size(); ++n) {
      x_log_x_[n] = static_cast<float>(static_cast<double>(n) * std::log(static_cast<double>(n)));
    }
    class_of_.resize(types_);
    sizes_.assign(classes_, 0);
    gain_.resize(classes_);
    for (std::uint32_t t = 0; t < types_; ++t) {
      class_of_[t] = static_cast<std::uint16_t>(t % classes_);
      put(t, class_of_[t]);
    }
  }

  /// Moves every word once; returns how many moved.
  std::size_t sweep() {
    std::size_t moved = 0;
    for (std::uint32_t t = 0; t < types_; ++t) {
      const std::uint16_t old = class_of_[t];
      take(t, old);
      class_of_[t] = best_class(t);
      put(t, class_of_[t]);
      moved += class_of_[t] != old ? 1 : 0;
    }
    return moved;
  }

  std::vector<std::uint16_t> result() && { return std::move(class_of_); }

 private:
  // counts_[side][v * classes + c]: how often v stands beside a word of class c. A word that is its
  // own neighbour counts with its class, which is near enough.
  std::uint32_t* row(int side, std::uint32_t type) {
    return counts_[side].data() + std::size_t{type} * classes_;
  }
  void put(std::uint32_t type, std::uint16_t c) {
    for (int side = 0; side < 2; ++side) {
      for (const Neighbour& n : sides_[side].of(type)) row(side, n.type)[c] += n.count;
    }
    sizes_[c] += frequency_[type];
  }
  void take(std::uint32_t type, std::uint16_t c) {
    for (int side = 0; side < 2; ++side) {
      for (const Neighbour& n : sides_[side].of(type)) row(side, n.type)[c] -= n.count;
    }
    sizes_[c] -= frequency_[type];
  }

  float x_log_x(std::uint64_t n) const {
    if (n < x_log_x_.size()) return x_log_x_[n];
    return static_cast<float>(static_cast<double>(n) * std::log(static_cast<double>(n)));
  }

  void add_gain(const std::uint32_t* counts, Neighbour n) {
    if (frequency_[n.type] + std::uint64_t{n.count} < x_log_x_.size()) {
      const float* table = x_log_x_.data();
      for (std::uint32_t c = 0; c < classes_; ++c) {
        gain_[c] += table[counts[c] + n.count] - table[counts[c]];
      }
      return;
    }
    for (std::uint32_t c = 0; c < classes_; ++c) {
      gain_[c] += x_log_x(std::uint64_t{counts[c]} + n.count) - x_log_x(counts[c]);
    }
  }

  std::uint16_t best_class(std::uint32_t type) {
    std::ranges::fill(gain_, 0.0F);
    for (int side = 0; side < 2; ++side) {
      for (const Neighbour& n : sides_[side].of(type)) add_gain(row(side, n.type), n);
    }
    const std::uint64_t own = frequency_[type];
    std::uint32_t best = 0;
    double best_value = -1e300;
    for (std::uint32_t c = 0; c < classes_; ++c) {
      const double value = static_cast<double>(gain_[c]) -
                           2 * (exact_x_log_x(sizes_[c] + own) - exact_x_log_x(sizes_[c]));
      if (value <= best_value) continue;
      best_value = value;
      best = c;
    }
    return static_cast<std::uint16_t>(best);
  }

  static double exact_x_log_x(std::uint64_t n) {
    return n == 0 ? 0 : static_cast<double>(n) * std::log(static_cast<double>(n));
  }

  std::uint32_t classes_;
  std::uint32_t types_;
  std::array<Bigrams, 2> sides_;
  std::array<std::vector<std::uint32_t>, 2> counts_;
  std::vector<std::uint64_t> frequency_;
  std::vector<std::uint64_t> sizes_;
  std::vector<std::uint16_t> class_of_;
  std::vector<float> gain_;
  std::vector<float> x_log_x_;
};

}  // namespace

std::vector<std::uint16_t> exchange_classes(const NumberedText& text, std::uint32_t class_count,
                                            int sweeps) {
  Exchange exchange(text, class_count);
  for (int i = 0; i < sweeps; ++i) {
    if (exchange.sweep() < text.type_count / 200) break;
  }
  return std::move(exchange).result();
}

}  // namespace comention::recognize
