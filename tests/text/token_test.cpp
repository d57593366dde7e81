#include "comention/text/token.hpp"

#include <random>
#include <span>

#include <gtest/gtest.h>

#include "comention/text/segment.hpp"
#include "comention/text/utf8.hpp"

#include "text/pieces.hpp"

namespace comention {
namespace {

std::vector<Span> tokens_of(std::string_view text) {
  std::vector<Span> tokens;
  tokenise(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return tokens;
}

struct Case {
  const char* text;
  const char* tokens;
  const char* why;
};

void expect_cut(std::span<const Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(pieces(c.text, tokens_of(c.text)), c.tokens) << c.why;
}

TEST(Tokenise, CutsWordsAndMarks) {
  const Case cases[] = {
      {"Blinken met Wang Yi.", "Blinken | met | Wang | Yi | .", "the full stop is a token"},
      {"(Reuters) - Talks", "( | Reuters | ) | - | Talks", "brackets and a dash stand alone"},
      {"\"Good,\" he said", "\" | Good | , | \" | he | said", "straight quotation marks"},
      {"“Good,” he said", "“ | Good | , | ” | he | said", "curly quotation marks"},
      {"«Oui»", "« | Oui | »", "guillemets"},
      {"war—peace", "war | — | peace", "a dash divides words"},
      {"war -- peace ... now…", "war | -- | peace | ... | now | …", "runs of dots and dashes"},
      {"RIGA/TALLINN", "RIGA | / | TALLINN", "two names"},
      {"said.The", "said | . | The", "a lost space"},
      {"a\u00A0b\u2009c\u200Bd", "a | b | c | d", "no-break, thin and zero-width spaces divide"},
      {"", "", "nothing in, nothing out"},
      {" \t\n ", "", "white space holds no token"},
  };
  expect_cut(cases);
}

TEST(Tokenise, KeepsAFullStopWithAnAbbreviationInsideTheSentence) {
  const Case cases[] = {
      {"U.S. troops", "U.S. | troops", "letters with stops between"},
      {"in the U.S.", "in | the | U.S.", "also at the end of the sentence"},
      {"Gen. Mark Milley", "Gen. | Mark | Milley", "a title"},
      {"GEN. MARK MILLEY", "GEN. | MARK | MILLEY", "a title in capitals"},
      {"Ford Motor Co. said", "Ford | Motor | Co. | said", "a company's form"},
      {"made by Ford Motor Co.", "made | by | Ford | Motor | Co | .", "the sentence's own stop"},
      {"J. K. Rowling", "J. | K. | Rowling", "initials apart"},
      {"J.K. Rowling", "J.K. | Rowling", "initials together"},
      {"Antony J. Blinken", "Antony | J. | Blinken", "a middle initial"},
      {"It was plan B.", "It | was | plan | B | .", "a letter at the end is no initial"},
      {"at 9 a.m. on", "at | 9 | a.m. | on", "the clock"},
      {"the city. Then", "the | city | . | Then", "an ordinary word"},
  };
  expect_cut(cases);
}

TEST(Tokenise, CutsCliticsOffTheirWord) {
  const Case cases[] = {
      {"Blinken's visit", "Blinken | 's | visit", "possessive"},
      {"Blinken’s visit", "Blinken | ’s | visit", "with a curly apostrophe"},
      {"BLINKEN'S VISIT", "BLINKEN | 'S | VISIT", "in capitals"},
      {"the workers' union", "the | workers | ' | union", "plural possessive"},
      {"don't", "do | n't", "as the treebanks do"},
      {"they'll say we've won", "they | 'll | say | we | 've | won", "verbs"},
      {"O'Leary of Xi'an", "O'Leary | of | Xi'an", "an apostrophe inside a name"},
      {"Côte d'Ivoire", "Côte | d'Ivoire", "an elided article"},
      {"the U.S.'s", "the | U.S. | 's", "behind a full stop"},
  };
  expect_cut(cases);
}

TEST(Tokenise, DividesAtHyphensWhereANameCanEnd) {
  const Case cases[] = {
      {"U.S.-led", "U.S. | - | led", "the country is a mention"},
      {"Israel-Hamas war", "Israel | - | Hamas | war", "two names"},
      {"F-16 and COVID-19", "F-16 | and | COVID-19", "a number belongs to its name"},
      {"won 6-2 in 2011-12", "won | 6-2 | in | 2011-12", "scores and years"},
      {"an 18-day trip", "an | 18 | - | day | trip", "a counted word"},
      {"Jean\u2010Luc", "Jean | \u2010 | Luc", "the typographic hyphen"},
  };
  expect_cut(cases);
}

TEST(Tokenise, KeepsNumbersAndAddressesWhole) {
  const Case cases[] = {
      {"$1.13bn", "$ | 1.13bn", "currency apart"},
      {"4,000 people, 3.5%", "4,000 | people | , | 3.5 | %", "thousands and decimals"},
      {"at 09:40 on 9/11", "at | 09:40 | on | 9/11", "clock and fraction"},
      {"See example.org.", "See | example.org | .", "a domain"},
      {"write to desk@example.org", "write | to | desk@example.org", "an address"},
      {"at https://example.org/a?b=1.", "at | https://example.org/a?b=1 | .", "a link"},
      {"AT&T and S&P 500", "AT&T | and | S&P | 500", "an ampersand inside a name"},
  };
  expect_cut(cases);
}

TEST(Tokenise, ReadsOtherScripts) {
  const Case cases[] = {
      {"Özışık’in evi", "Özışık’in | evi", "Latin beyond ASCII"},
      {"Сергей Лавров.", "Сергей | Лавров | .", "Cyrillic"},
      {"王毅，北京。", "王 | 毅 | ， | 北 | 京 | 。", "each ideograph is a token"},
      {"قال بلينكن، اليوم", "قال | بلينكن | ، | اليوم", "Arabic comma"},
      {"go 😀 now", "go | 😀 | now", "a picture is a mark"},
  };
  expect_cut(cases);
}

TEST(Tokenise, StaysInsideTheSentenceAndAppends) {
  const std::string_view text = "One two. Three four.";
  std::vector<Span> tokens = {{0, 3}};
  tokenise(text, {9, 20}, tokens);
  EXPECT_EQ(pieces(text, tokens), "One | Three | four | .");
}

// Laws that hold for any bytes: tokens are in order, not empty, in bounds; in valid text they lie
// on the boundaries of characters and leave out white space only.
TEST(Tokenise, CoversEverythingButWhiteSpaceInOrder) {
  std::mt19937 random(7);
  const std::string alphabet[] = {"a", "Z",    "9",    " ",    ".",    "-", "'",
                                  "’", "U.S.", "\n",   "ü",    "王",   "…", "“",
                                  ":", "//",   "\xC3", "\xE2", "http", "😀", ","};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t k = random() % 24; k > 0; --k)
      text += alphabet[random() % std::size(alphabet)];
    const bool valid = is_valid_utf8(text);
    std::uint32_t last = 0;
    for (const Span token : tokens_of(text)) {
      ASSERT_LE(last, token.begin) << text;
      ASSERT_LT(token.begin, token.end) << text;
      ASSERT_LE(token.end, text.size()) << text;
      ASSERT_EQ(text.substr(last, token.begin - last).find_first_not_of(" \n"), std::string::npos)
          << text;
      if (valid) {
        ASSERT_EQ(character_begin(text, token.begin), token.begin) << text;
        ASSERT_EQ(character_begin(text, token.end), token.end) << text;
      }
      last = token.end;
    }
  }
}

}  // namespace
}  // namespace comention
