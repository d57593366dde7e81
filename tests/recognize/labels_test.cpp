#include "recognize/labels.hpp"

#include <gtest/gtest.h>

#include "recognize/hash.hpp"

namespace comention::recognize {
namespace {

TEST(Labels, SayWhatMayFollowWhat) {
  const Label begin = label_of(EntityType::person, Place::begin);
  const Label inside = label_of(EntityType::person, Place::inside);
  const Label last = label_of(EntityType::person, Place::last);
  const Label unit = label_of(EntityType::person, Place::unit);
  const Label other_last = label_of(EntityType::location, Place::last);
  EXPECT_TRUE(may_follow(outside, outside));
  EXPECT_TRUE(may_follow(outside, unit));
  EXPECT_TRUE(may_follow(begin, inside));
  EXPECT_TRUE(may_follow(begin, last));
  EXPECT_TRUE(may_follow(last, begin)) << "two names side by side";
  EXPECT_FALSE(may_follow(outside, inside));
  EXPECT_FALSE(may_follow(begin, outside)) << "a name of two words cannot stop after one";
  EXPECT_FALSE(may_follow(begin, other_last)) << "a name keeps its type";
  EXPECT_FALSE(may_follow(unit, last));
}

TEST(Labels, EveryLabelHasOneTypeAndPlace) {
  for (Label l = 1; l < label_count; ++l) EXPECT_EQ(label_of(type_of(l), place_of(l)), l);
}

TEST(Labels, MentionsToLabelsAndBackIsTheSame) {
  Random random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<TokenSpan> mentions;
    std::uint32_t at = 0;
    while (at < 12) {
      at += random.below(3);
      const std::uint32_t size = 1 + random.below(4);
      mentions.push_back({at, at + size, static_cast<EntityType>(random.below(4))});
      at += size;
    }
    EXPECT_EQ(to_spans(to_labels(mentions, 20)), mentions);
  }
}

}  // namespace
}  // namespace comention::recognize
