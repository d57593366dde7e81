#include "ingest/dates.hpp"

#include <gtest/gtest.h>

namespace comention {
namespace {

TEST(NormaliseDate, ReadsTheFormsThatArticlesCarry) {
  struct Case {
    const char* text;
    std::optional<std::string> iso;
    const char* why;
  };
  const Case cases[] = {
      {"2024-04-26", "2024-04-26", "ISO 8601"},
      {"2024-04-26T10:05:00Z", "2024-04-26T10:05:00Z", "RFC 3339"},
      {"2024-04-26T10:05:00.123+02:00", "2024-04-26T10:05:00+02:00", "parts of a second go"},
      {"2024-04-26 10:05", "2024-04-26T10:05:00", "a space"},
      {"2024-04-26T10:05:00-0500", "2024-04-26T10:05:00-05:00", "a zone without a colon"},
      {"20240426", "2024-04-26", "basic form"},
      {"2024/4/6", "2024-04-06", "slashes, year first"},
      {"Fri, 26 Apr 2024 10:00:00 GMT", "2024-04-26T10:00:00Z", "RFC 822"},
      {"April 26, 2024", "2024-04-26", "American"},
      {"Apr. 26, 2024, 9:30 PM", "2024-04-26T21:30:00", "with a clock"},
      {"Published: Sept. 3rd, 2021", "2021-09-03", "words around it"},
      {"26 April 2024", "2024-04-26", "British"},
      {"26th of April, 2024", "2024-04-26", "an ordinal"},
      {"26.04.2024", "2024-04-26", "day first with dots"},
      {"26/04/2024", "2024-04-26", "only one of the numbers can be the month"},
      {"04/26/2024", "2024-04-26", "the same"},
      {"04/05/2024", std::nullopt, "April or May"},
      {"2023-02-29", std::nullopt, "no leap year"},
      {"2024-02-29", "2024-02-29", "a leap year"},
      {"1900-02-29", std::nullopt, "a century is none"},
      {"2024-13-01", std::nullopt, "no such month"},
      {"0001-01-01T00:00:00Z", std::nullopt, "a template's placeholder"},
      {"9999-12-31", std::nullopt, "absurd"},
      {"yesterday", std::nullopt, "no date"},
      {"", std::nullopt, "nothing"},
  };
  for (const Case& c : cases) EXPECT_EQ(normalise_date(c.text), c.iso) << c.text << ": " << c.why;
}

TEST(NormaliseDate, ReadsItsOwnOutput) {
  for (const char* text : {"April 26, 2024", "Fri, 26 Apr 2024 10:00:00 +0200", "26.04.2024"}) {
    const auto iso = normalise_date(text);
    ASSERT_TRUE(iso) << text;
    EXPECT_EQ(normalise_date(*iso), iso);
  }
}

}  // namespace
}  // namespace comention
