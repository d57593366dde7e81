#include "comention/core/span.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(Span, IsHalfOpenAndCountsBytes) {
  EXPECT_EQ(slice("Blinken met Wang Yi", Span{12, 19}), "Wang Yi");
  EXPECT_EQ((Span{12, 19}.size()), 7u);
  EXPECT_EQ(slice("Müller", Span{0, 3}), "Mü") << "ü is two bytes";
}

TEST(Span, TouchingSpansDoNotOverlap) {
  struct Case {
    Span a, b;
    bool overlap, contains;
    const char* why;
  };
  const Case cases[] = {
      {{0, 5}, {5, 8}, false, false, "they share a boundary, no byte"},
      {{0, 5}, {4, 8}, true, false, "byte 4 is in both"},
      {{0, 8}, {2, 5}, true, true, "the second lies in the first"},
      {{2, 5}, {2, 5}, true, true, "a span contains itself"},
      {{2, 5}, {3, 3}, true, true, "an empty span lies inside"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(c.a.overlaps(c.b), c.overlap) << c.why;
    EXPECT_EQ(c.b.overlaps(c.a), c.overlap) << c.why;
    EXPECT_EQ(c.a.contains(c.b), c.contains) << c.why;
  }
}

TEST(Span, OrdersByBeginThenEnd) {
  EXPECT_LT((Span{1, 9}), (Span{2, 3}));
  EXPECT_LT((Span{1, 3}), (Span{1, 9}));
}

}  // namespace
}  // namespace comention
