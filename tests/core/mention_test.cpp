#include "comention/core/mention.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(EntityType, ReadsWhatItWritesInAnyCase) {
  for (const EntityType type : all_entity_types) {
    std::string word(to_string(type));
    EXPECT_EQ(entity_type_from(word), type);
    for (char& c : word) c = static_cast<char>(c | 0x20);
    EXPECT_EQ(entity_type_from(word), type);
  }
}

TEST(EntityType, ReadsTheWordsOfOtherTools) {
  EXPECT_EQ(entity_type_from("PER"), EntityType::person);
  EXPECT_EQ(entity_type_from("Organization"), EntityType::organisation);
  EXPECT_EQ(entity_type_from("org"), EntityType::organisation);
  EXPECT_EQ(entity_type_from("GPE"), EntityType::location);
  EXPECT_EQ(entity_type_from("DATE"), std::nullopt);
  EXPECT_EQ(entity_type_from(""), std::nullopt);
  EXPECT_EQ(entity_type_from("PE"), std::nullopt) << "a beginning is not the word";
}

TEST(Role, ReadsWhatItWrites) {
  for (const Role role : all_roles) EXPECT_EQ(role_from(to_string(role)), role);
  EXPECT_EQ(role_from("metonym"), std::nullopt);
}

}  // namespace
}  // namespace comention
