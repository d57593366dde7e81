#pragma once

// Numbers for the features of a training set: first those of places, then those of words, then the
// ones that only see a corpus's style, which are not shipped.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "recognize/training_set.hpp"

namespace comention::recognize {

class FeatureIndex {
 public:
  FeatureIndex(const WordTypes& types, const std::vector<TrainingSentence>& sentences);

  std::size_t size() const { return keys_.size(); }
  /// Features from here on are of styles.
  std::size_t shipped() const { return shipped_; }
  std::uint64_t key(std::size_t feature) const { return keys_[feature]; }

  /// Appends the features of token `i`. `hidden`: words whose spelling is not to be seen (empty:
  /// none).
  void collect(const TrainingSentence& sentence, std::size_t i, std::span<const char> hidden,
               std::vector<std::uint32_t>& out) const;

 private:
  struct Row {
    std::size_t begin = 0;
    std::uint32_t lexical = 0;  // so many at the front are what dropout hides
    std::uint32_t size = 0;
  };

  std::uint32_t number(std::uint64_t key);
  void number_types(const WordTypes& types, const std::vector<TrainingSentence>& sentences);
  Row number_row(const WordTypes& types, std::uint32_t type, Seat seat);
  void number_styles(const std::vector<TrainingSentence>& sentences);
  template <typename Visitor>
  void visit_style(const TrainingSentence& sentence, std::size_t i, Visitor visit) const;

  const WordTypes& types_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::vector<std::uint64_t> keys_;
  std::size_t shipped_ = 0;
  std::vector<Row> rows_[seat_count];  // by word type
  std::vector<std::uint32_t> pool_;
  std::uint32_t boundaries_[casing_count][seat_count]{};
};

}  // namespace comention::recognize
