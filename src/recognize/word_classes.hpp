#pragma once

// Classes of words that stand between the same neighbours, learned from unannotated text.

#include <cstdint>
#include <span>
#include <vector>

namespace comention::recognize {

/// A text as numbers of word types: 0 is the sentence boundary, 1 any rare word, from 2 on words in
/// order of falling frequency.
struct NumberedText {
  std::vector<std::uint32_t> tokens;
  std::uint32_t type_count = 2;
};

/// Two-sided exchange clustering: each word in turn moves to the class that makes its left and
/// right neighbours most predictable.
///   maximises  sum over neighbours v, both sides, of N(v,c) log N(v,c)  -  2 sum N(c) log N(c)
///   returns    result[t] is the class of word type t, 0..class_count-1
///   cost       O(sweeps * distinct bigrams * class_count) time, 8 * types * class_count bytes
///   source     Martin, Liermann and Ney 1998, Speech Communication 24; two-sided as in the design
///   of
///              predictive exchange (Uszkoreit and Brants 2008), both directions summed
std::vector<std::uint16_t> exchange_classes(const NumberedText& text, std::uint32_t class_count,
                                            int sweeps);

}  // namespace comention::recognize
