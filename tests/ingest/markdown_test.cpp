#include "ingest/markdown.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(Markdown, LeavesWhatAReaderSees) {
  struct Case {
    const char* markdown;
    const char* plain;
    const char* why;
  };
  const Case cases[] = {
      {"# Talks open\nHe came.", "Talks open\n\nHe came.", "a heading is a paragraph"},
      {"## Talks ##", "Talks", "closed heading"},
      {"He *came* and **stayed** ~~not~~ `now`.", "He came and stayed not now.", "marks"},
      {"2 * 3 and snake_case", "2 * 3 and snake_case", "marks that mark nothing"},
      {"See [Wang Yi](https://example.org/a_(b)) there.", "See Wang Yi there.", "a link"},
      {"See [Wang Yi][1].\n\n[1]: https://example.org", "See Wang Yi.", "a link by reference"},
      {"![The harbour](a.jpg)\n\nHe came.", "He came.", "a picture"},
      {"[laughs] and left", "[laughs] and left", "brackets that are no link"},
      {"> We agree.\n> All of us.\n\nHe left.", "We agree.\nAll of us.\n\nHe left.", "a quotation"},
      {"- One\n- Two\n\n1. First", "One\n\nTwo\n\n1. First", "list items"},
      {"| Who | Where |\n|---|---|\n| Wang | Rome |", "Who; Where\n\nWang; Rome", "a table"},
      {"One\n```\nint x;\n```\nTwo", "One\n\nTwo", "code"},
      {"One\n\n---\n\nTwo", "One\n\nTwo", "a rule"},
      {"He <b>came</b> &<br> 3 < 4.", "He came & 3 < 4.", "HTML tags"},
      {R"(Not \*marked\*.)", "Not *marked*.", "escaped marks"},
      {"Two lines\nof one paragraph.", "Two lines\nof one paragraph.", "lines stay"},
      {"", "", "nothing"},
  };
  for (const Case& c : cases) EXPECT_EQ(plain_text_of_markdown(c.markdown), c.plain) << c.why;
}

}  // namespace
}  // namespace comention
