#include "comention/text/segment.hpp"

#include <random>
#include <span>

#include <gtest/gtest.h>

#include "comention/text/utf8.hpp"

#include "text/pieces.hpp"

namespace comention {
namespace {

struct Case {
  const char* text;
  const char* pieces;
  const char* why;
};

void expect_sentences(std::span<const Case> cases) {
  for (const Case& c : cases)
    EXPECT_EQ(pieces(c.text, segment(c.text).sentences), c.pieces) << c.why;
}

void expect_paragraphs(std::span<const Case> cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(pieces(c.text, segment(c.text).paragraphs), c.pieces) << c.why;
  }
}

TEST(Sentences, EndAtFullStopsQuestionAndExclamationMarks) {
  const Case cases[] = {
      {"He came. She left.", "He came. | She left.", "two sentences"},
      {"Why? Because! So.", "Why? | Because! | So.", "other marks"},
      {"A headline without a stop", "A headline without a stop", "the end of the text ends it"},
      {"It rose 3.5 percent. It fell.", "It rose 3.5 percent. | It fell.", "a decimal point"},
      {"Visit example.org today. Go.", "Visit example.org today. | Go.", "a domain"},
      {"Really?! Yes.", "Really?! | Yes.", "marks in a row"},
      {"It began in 1999. Then war came.", "It began in 1999. | Then war came.", "a year"},
      {"他来了。她走了。", "他来了。 | 她走了。", "ideographic full stops need no space"},
      {"वह आया। वह गई।", "वह आया। | वह गई।", "the danda"},
  };
  expect_sentences(cases);
}

TEST(Sentences, SurviveAbbreviations) {
  const Case cases[] = {
      {"The U.S. Senate met. It voted.", "The U.S. Senate met. | It voted.",
       "letters, then a name"},
      {"He lives in the U.S. The Senate met.", "He lives in the U.S. | The Senate met.",
       "an opener decides"},
      {"Mr. Wang met Gen. Li. They spoke.", "Mr. Wang met Gen. Li. | They spoke.", "titles"},
      {"Sen. Chris Coons, D-Del., spoke. He left.", "Sen. Chris Coons, D-Del., spoke. | He left.",
       "a state before a comma"},
      {"It is No. 5 in sales. No. We won.", "It is No. 5 in sales. | No. | We won.",
       "the number and the word"},
      {"On Jan. 6 they came. It was Jan. They left.",
       "On Jan. 6 they came. | It was Jan. | They left.", "a month with its day"},
      {"J. K. Rowling wrote. Antony J. Blinken read.",
       "J. K. Rowling wrote. | Antony J. Blinken read.", "initials"},
      {"He is S. A. Rajkumar of Chennai.", "He is S. A. Rajkumar of Chennai.",
       "an initial that is also an article"},
      {"It opens at 9 a.m. Monday in Rome.", "It opens at 9 a.m. Monday in Rome.", "a day follows"},
      {"It opened at 9 a.m. Workers cheered.", "It opened at 9 a.m. | Workers cheered.",
       "the clock ends a sentence"},
      {"Apple Inc. Chief Tim Cook spoke.", "Apple Inc. Chief Tim Cook spoke.", "a company's form"},
      {"He left Apple Inc. The firm grew.", "He left Apple Inc. | The firm grew.",
       "and at the end"},
      {"Corvane Inc. (Nasdaq: CRVN) rose.", "Corvane Inc. (Nasdaq: CRVN) rose.",
       "a bracket follows"},
      {"It was my brother and I. Nobody else.", "It was my brother and I. | Nobody else.",
       "the pronoun is no initial"},
      {"Brazil vs. Germany was lost.", "Brazil vs. Germany was lost.", "versus"},
      {"On Wall St. The index fell.", "On Wall St. | The index fell.", "a street, not a saint"},
  };
  expect_sentences(cases);
}

TEST(Sentences, KeepClosingQuotationMarksAndBrackets) {
  const Case cases[] = {
      {"\"We agree.\" He left.", "\"We agree.\" | He left.", "a straight quotation mark"},
      {"“We agree.” He left.", "“We agree.” | He left.", "a curly one"},
      {"(He left.) She stayed.", "(He left.) | She stayed.", "a bracket"},
      {"\"Why?\" he asked. Silence.", "\"Why?\" he asked. | Silence.", "lower case goes on"},
      {"\"Why?\" Smith asked. Silence.", "\"Why?\" Smith asked. | Silence.",
       "a verb of speech goes on"},
      {"\"Go!\" The crowd cheered.", "\"Go!\" | The crowd cheered.", "no verb of speech"},
      {"It ended.[3] Then peace.", "It ended.[3] | Then peace.", "a reference mark"},
      {"He said it. \"We agree,\" she said.", "He said it. | \"We agree,\" she said.",
       "an opening mark belongs to the next"},
  };
  expect_sentences(cases);
}

TEST(Sentences, TreatEllipsesByWhatFollows) {
  const Case cases[] = {
      {"He waited... and left.", "He waited... and left.", "lower case goes on"},
      {"He waited… Nobody came.", "He waited… | Nobody came.", "a capital begins anew"},
  };
  expect_sentences(cases);
}

TEST(Sentences, AreFoundInTextWithoutCapitals) {
  const Case cases[] = {
      {"he came. she left.", "he came. | she left.", "there lower case tells nothing"},
  };
  expect_sentences(cases);
}

TEST(Paragraphs, EndAtBlankLines) {
  const Case cases[] = {
      {"Title\n\nBody one.\n\nBody two.", "Title | Body one. | Body two.",
       "the title stands alone"},
      {"One.\r\n\r\nTwo.", "One. | Two.", "carriage returns"},
      {"One.\n \t\nTwo.", "One. | Two.", "a line of white space is blank"},
      {"\n\n  One.  \n\n", "One.", "trimmed"},
      {"", "", "nothing"},
  };
  expect_paragraphs(cases);
}

TEST(Paragraphs, EndAtSingleLineBreaksUnlessTheTextIsWrapped) {
  const Case cases[] = {
      {"The first paragraph ends here.\nThe second one is here.\nAnd a third.",
       "The first paragraph ends here. | The second one is here. | And a third.",
       "one paragraph a line, as many feeds give"},
      {"Talks open in Beijing\nThe envoy arrived on Sunday.",
       "Talks open in Beijing | The envoy arrived on Sunday.", "a headline above the body"},
      {"The envoy arrived in\nthe city on Sunday.", "The envoy arrived in\nthe city on Sunday.",
       "the sentence goes on in lower case"},
      {"The envoy came to the capital of\nChina for a round of talks that\nboth agreed on.\n"
       "Nobody spoke.\nThe talks went on in the evening\nand ended late.",
       "The envoy came to the capital of\nChina for a round of talks that\nboth agreed on. | "
       "Nobody spoke. | The talks went on in the evening\nand ended late.",
       "a filled line goes on even before a capital; a short one ends"},
      {"Points:\n- one thing\n- another thing\n1. first\n2. second",
       "Points: | - one thing | - another thing | 1. first | 2. second", "list items"},
  };
  expect_paragraphs(cases);
}

TEST(Segment, PutsEverySentenceIntoOneParagraph) {
  const std::string_view text = "Talks open\n\nHe came. She left.\nThey met in\nthe evening.";
  const Segments segments = segment(text);
  for (const Span sentence : segments.sentences) {
    int holders = 0;
    for (const Span paragraph : segments.paragraphs)
      holders += paragraph.contains(sentence) ? 1 : 0;
    EXPECT_EQ(holders, 1) << slice(text, sentence);
  }
  EXPECT_EQ(pieces(text, segments.sentences),
            "Talks open | He came. | She left. | They met in\nthe evening.");
}

// For any bytes: spans in order, in bounds, not empty, trimmed; in valid text on characters.
TEST(Segment, HoldsItsLawsOnArbitraryBytes) {
  std::mt19937 random(11);
  const std::string alphabet[] = {"a",  "Z",    "9",        " ",  ".",  "\n", "\n\n", "\"",
                                  "”",  "U.S.", "Mr.",      "。", "…",  "(",  ")",    "?",
                                  "- ", "\xC3", "\xE3\x80", "I.", "\t", "[1]"};
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t k = random() % 30; k > 0; --k)
      text += alphabet[random() % std::size(alphabet)];
    const Segments segments = segment(text);
    const auto expect_ordered = [&](const std::vector<Span>& spans) {
      std::uint32_t last = 0;
      for (const Span span : spans) {
        ASSERT_LE(last, span.begin) << text;
        ASSERT_LT(span.begin, span.end) << text;
        ASSERT_LE(span.end, text.size()) << text;
        ASSERT_EQ(std::string_view(" \n\t").find(text[span.begin]), std::string::npos) << text;
        ASSERT_EQ(std::string_view(" \n\t").find(text[span.end - 1]), std::string::npos) << text;
        if (is_valid_utf8(text)) {
          ASSERT_EQ(character_begin(text, span.begin), span.begin);
          ASSERT_EQ(character_begin(text, span.end), span.end);
        }
        last = span.end;
      }
    };
    expect_ordered(segments.paragraphs);
    expect_ordered(segments.sentences);
    std::size_t paragraph = 0;
    for (const Span sentence : segments.sentences) {
      while (segments.paragraphs[paragraph].end < sentence.end) ++paragraph;
      ASSERT_TRUE(segments.paragraphs[paragraph].contains(sentence)) << text;
    }
  }
}

}  // namespace
}  // namespace comention
