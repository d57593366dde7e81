// Roles in a notation of their own: "[LOC Beijing|dateline]" is a mention and the role expected.

#include "comention/recognize/roles.hpp"

#include <gtest/gtest.h>

#include "comention/text/segment.hpp"

namespace comention {
namespace {

struct Notated {
  Article article;
  std::vector<Mention> mentions;  // with the roles expected
};

Notated parse(std::string_view notation) {
  Notated out;
  for (std::size_t at = 0; at < notation.size(); ++at) {
    if (notation[at] != '[') {
      out.article.text += notation[at];
      continue;
    }
    const std::size_t space = notation.find(' ', at);
    const std::size_t end = notation.find(']', at);
    const std::string_view inside = notation.substr(space + 1, end - space - 1);
    const std::size_t bar = inside.find('|');
    Mention mention;
    mention.type = *entity_type_from(notation.substr(at + 1, space - at - 1));
    mention.span.begin = static_cast<std::uint32_t>(out.article.text.size());
    out.article.text += inside.substr(0, bar);
    mention.span.end = static_cast<std::uint32_t>(out.article.text.size());
    if (bar != std::string_view::npos) mention.role = *role_from(inside.substr(bar + 1));
    out.mentions.push_back(mention);
    at = end;
  }
  return out;
}

struct RoleCase {
  const char* notation;
  const char* why;
};
class RoleTable : public testing::TestWithParam<RoleCase> {};

TEST_P(RoleTable, AreTold) {
  const Notated expected = parse(GetParam().notation);
  std::vector<Mention> told = expected.mentions;
  for (Mention& m : told) m.role = Role::credit;  // whatever stood there is overwritten
  assign_roles(expected.article, segment(expected.article.text), told);
  for (std::size_t i = 0; i < told.size(); ++i) {
    EXPECT_EQ(to_string(told[i].role), to_string(expected.mentions[i].role))
        << slice(expected.article.text, told[i].span) << ": " << GetParam().why;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Datelines, RoleTable,
    testing::Values(
        RoleCase{"Talks open\n\n[LOC BEIJING|dateline] ([ORG Reuters|byline]) - [PER Wang Yi] "
                 "spoke in [LOC Beijing].",
                 "place, agency, dash"},
        RoleCase{"Talks open\n\n[LOC WASHINGTON|dateline], April 26 \u2014 The visit ended, [PER "
                 "Biden] said.",
                 "a date and an em dash"},
        RoleCase{"Talks open\n\n[LOC BEIJING|dateline], April 26 ([ORG Xinhua|byline]) -- [LOC "
                 "China] urged calm.",
                 "double hyphen"},
        RoleCase{
            "Talks open\n\n[LOC LONDON|dateline]/[LOC PARIS|dateline] - The two capitals agreed.",
            "two places"},
        RoleCase{"Talks open\n\n[LOC NEW DELHI|dateline]: The tribunal met.",
                 "a colon after capitals"},
        RoleCase{
            "Talks open\n\n[LOC Beijing] - which hosted the talks - was calm. [PER Wang] left.",
            "a parenthesis is no header: words stand before its dash"},
        RoleCase{"[LOC Syria] - what next?\n\nNobody knows what [PER Assad] wants.",
                 "a headline has no dateline"},
        RoleCase{
            "Talks open\n\nThe road from [LOC Kyiv] to [LOC Lviv] - closed since May - reopened.",
            "places late in a sentence"}));

INSTANTIATE_TEST_SUITE_P(
    Bylines, RoleTable,
    testing::Values(
        RoleCase{"Talks open\n\nBy [PER Jane Doe|byline]\n\n[PER Wang Yi] spoke.",
                 "a line of its own"},
        RoleCase{"Talks open\n\nBy [PER Jane Doe|byline] and [PER Li Na|byline], [ORG "
                 "Kestrel|byline]\n\nIt rained.",
                 "two authors and the outlet"},
        RoleCase{"Talks open\n\nIt rained.\n\n(Reporting by [PER Jane Doe|byline] in [LOC Rome]; "
                 "editing by "
                 "[PER Al Roe|byline])",
                 "credits at the end; the place is no author"},
        RoleCase{"Talks open\n\nBy [LOC Friday] the town of [LOC Goma] had fallen to the rebels, "
                 "said [PER Kabila].",
                 "a sentence that begins with By"},
        RoleCase{
            "Talks open\n\nIt rained.\n\n- [PER Issouf Tapsoba|byline], [ORG Volta Sport|byline]",
            "a sign-off after a dash"}));

INSTANTIATE_TEST_SUITE_P(
    Credits, RoleTable,
    testing::Values(
        RoleCase{"Talks open\n\nPhoto: [PER Jane Doe|credit] / [ORG AFP|credit]\n\nIt rained.",
                 "with its cue"},
        RoleCase{"Talks open\n\n[PER Biden] on the stage. ([PER Jane Doe|credit]/[ORG Cedar "
                 "Line|credit])\n\nIt rained.",
                 "brackets at the end of a caption, parted by a slash"},
        RoleCase{"Talks open\n\nThe pair ([PER Jane Doe] and [PER Li Na]) won in [LOC Rome].",
                 "brackets inside a sentence are none"}));

INSTANTIATE_TEST_SUITE_P(
    Sources, RoleTable,
    testing::Values(
        RoleCase{"Talks\n\n[PER Wang] told [ORG Reuters|source] that [LOC China] was calm.",
                 "told an agency"},
        RoleCase{"Talks\n\n[PER Wang] told [ORG Congress] that [LOC China] was calm.",
                 "told someone else"},
        RoleCase{"Talks\n\nThe dam broke, [ORG Kyodo|source] reported.", "an agency reported"},
        RoleCase{"Talks\n\nSales fell, according to the [ORG Danube Ledger|source].",
                 "a newspaper by its name"},
        RoleCase{"Talks\n\n[ORG Corvane] reported a loss.",
                 "a company that reports figures is no source"},
        RoleCase{"Talks\n\n[ORG Reuters] cut 200 jobs in [LOC London].",
                 "an agency in the news itself"}));

INSTANTIATE_TEST_SUITE_P(
    Frames, RoleTable,
    testing::Values(
        RoleCase{"Talks\n\nIt rained.\n\nRead also: [ORG Intel|boilerplate] opens a plant in [LOC "
                 "Ohio|boilerplate]",
                 "other stories"},
        RoleCase{"Talks\n\nIt rained.\n\nSupport our work: donate to [ORG Kestrel|boilerplate]",
                 "an appeal"},
        RoleCase{"Talks\n\nIt rained.\n\n\u00a9 2024 [ORG Kestrel|boilerplate]", "copyright"},
        RoleCase{"Talks\n\n[PER Read] also said that [LOC Rome] was hot.",
                 "a name that looks like a cue"}));

TEST(Roles, AnArticleWithoutMentionsHasNone) {
  Article article;
  std::vector<Mention> none;
  assign_roles(article, {}, none);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace comention
