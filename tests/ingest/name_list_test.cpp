#include "comention/ingest/name_list.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "comention/core/error.hpp"

#include "ingest/files.hpp"

namespace comention {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Outcome {
  NameList names;
  std::vector<std::string> problems;
};

Outcome read(std::string_view name, std::string_view content) {
  const TestFolder folder;
  CollectingReporter reporter;
  Outcome outcome;
  outcome.names = read_name_list(folder.put(name, content), reporter);
  for (Problem problem : reporter.problems) {
    problem.where = std::string(name);
    outcome.problems.push_back(to_string(problem));
  }
  return outcome;
}

const ListedName xi{"Xi Jinping", EntityType::person, {"President Xi", "Xi"}, "q:1"};
const ListedName nato{"NATO", EntityType::organisation, {}, ""};

TEST(NameList, ReadsCsvAndJsonLines) {
  struct Case {
    const char* name;
    const char* content;
    const char* why;
  };
  const Case cases[] = {
      {"n.csv", "name,type,aliases,id\nXi Jinping,PERSON,President Xi;Xi,q:1\nNATO,ORG,,\n", "CSV"},
      {"n.csv",
       "\xEF\xBB\xBFid,Name,Type,Aliases\r\nq:1,\"Xi  Jinping\",per,President "
       "Xi|Xi\r\n,NATO,organization\r\n",
       "other order, quotes, carriage returns, a mark"},
      {"n.csv", "name;type;aliases;id\nXi Jinping;PERSON;\"President Xi;Xi\";q:1\nNATO;ORG;;\n",
       "semicolons between cells"},
      {"n.tsv",
       "name\ttype\taliases\tid\nXi Jinping\tPERSON\tPresident Xi;Xi;Xi\tq:1\n\nNATO\tORG\n",
       "tabs"},
      {"n.jsonl",
       "{\"name\":\"Xi Jinping\",\"type\":\"PERSON\",\"aliases\":[\"President "
       "Xi\",\"Xi\"],\"id\":\"q:1\"}\n"
       "{\"name\":\"NATO\",\"type\":\"ORG\"}\n",
       "JSON lines"},
  };
  for (const Case& c : cases) {
    const Outcome outcome = read(c.name, c.content);
    EXPECT_THAT(outcome.names, ElementsAre(xi, nato)) << c.why;
    EXPECT_THAT(outcome.problems, IsEmpty()) << c.why;
  }
}

TEST(NameList, ReportsABadRowWithItsLineAndGoesOn) {
  const Outcome csv = read("n.csv",
                           "name,type,aliases,id\n,PERSON,,\nWang Yi,PRESON,,\nA,PER,b,c,d\n"
                           "\"two\nlines\",LOC,,\nNATO,ORG,,\n\"open,ORG\n");
  EXPECT_THAT(csv.names, ElementsAre(ListedName{"two lines", EntityType::location, {}, ""}, nato));
  EXPECT_THAT(
      csv.problems,
      ElementsAre("n.csv:2: a row without a name",
                  "n.csv:3: unknown type \"PRESON\" (did you mean 'PERSON'?)",
                  "n.csv:4: more cells than the header has columns (put cells that hold the "
                  "separator in quotation marks)",
                  "n.csv:8: a quotation mark is not closed"));
  const Outcome json = read("n.jsonl", "{\"name\":\"NATO\",\"type\":\"ORG\"}\n{broken\n[]\n");
  EXPECT_THAT(json.names, ElementsAre(nato));
  EXPECT_THAT(json.problems,
              ElementsAre("n.jsonl:2: not a JSON object", "n.jsonl:3: not a JSON object"));
}

TEST(NameList, FailsWithoutTheColumnsItNeeds) {
  EXPECT_THROW(read("n.csv", "person,type\nXi,PER\n"), FormatError);
  EXPECT_THROW(read("n.csv", "name,kind\nXi,PER\n"), FormatError);
  EXPECT_THROW(read("n.csv", ""), FormatError);
  CollectingReporter problems;
  EXPECT_THROW(read_name_list("/no/such/list.csv", problems), FileError);
}

}  // namespace
}  // namespace comention
