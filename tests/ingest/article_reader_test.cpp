#include "comention/ingest/article_reader.hpp"

#include <chrono>
#include <filesystem>
#include <future>
#include <random>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "comention/core/error.hpp"
#include "comention/text/utf8.hpp"

#include "ingest/files.hpp"

namespace comention {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ReadArticles, TakesEveryFormatByItsContent) {
  struct Case {
    const char* name;
    std::string content;
    std::vector<std::string> texts;
    const char* why;
  };
  const Case cases[] = {
      {"a.txt", "He came.", {"He came."}, "plain text"},
      {"a", "He came.", {"He came."}, "no extension"},
      {"a.md", "He *came*.", {"He came."}, "Markdown"},
      {"a.json", R"({"text":"He came."})", {"He came."}, "one object"},
      {"a.json", "[{\"text\":\"One.\"},\n{\"text\":\"Two.\"}]", {"One.", "Two."}, "a list"},
      {"a.json", R"({"articles":[{"text":"One."}]})", {"One."}, "a list in `articles`"},
      {"a.json", R"({"total":1,"items":[{"text":"One."}]})", {"One."}, "a list in `items`"},
      {"a.json", "{\n  \"text\": \"He came.\"\n}\n", {"He came."}, "broken over lines"},
      {"a.jsonl", "{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}", {"One.", "Two."}, "lines"},
      {"a.ndjson", "{\"text\":\"One.\"}\r\n", {"One."}, "lines, carriage return"},
      {"a.txt",
       "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n",
       {"One.", "Two."},
       "lines under another name"},
      {"a.txt",
       "<html><body><p>He came to the town and stayed there for many years, they say.</p>"
       "</body></html>",
       {"He came to the town and stayed there for many years, they say."},
       "a page under another name"},
      {"a.jsonl.gz", gzipped("{\"text\":\"One.\"}\n"), {"One."}, "packed"},
      {"a.txt", gzipped("He came."), {"He came."}, "packed under another name"},
      {"a.jsonl.gz",
       gzipped("{\"text\":\"One.\"}\n") + gzipped("{\"text\":\"Two.\"}\n"),
       {"One.", "Two."},
       "two gzip members"},
      {"a.jsonl", "\xEF\xBB\xBF{\"text\":\"One.\"}\n", {"One."}, "a byte order mark"},
      {"a.txt", "\xEF\xBB\xBFHe came.", {"He came."}, "a byte order mark"},
  };
  for (const Case& c : cases) {
    const TestFolder folder;
    const ReadOutcome outcome = read_all({folder.put(c.name, c.content)});
    std::vector<std::string> texts;
    for (const ReadArticle& read : outcome.articles) texts.push_back(read.article.text);
    EXPECT_EQ(texts, c.texts) << c.name << ": " << c.why;
    EXPECT_THAT(outcome.problem_lines(), IsEmpty()) << c.why;
  }
}

TEST(ReadArticles, WalksFoldersInTheOrderOfTheirPaths) {
  const TestFolder folder;
  folder.put("b.txt", "Second.");
  folder.put("a/z.txt", "First.");
  folder.put("c/d/e.txt", "Third.");
  folder.put(".hidden/x.txt", "Never.");
  folder.put("c/.DS_Store", "Never.");
  std::filesystem::create_directory_symlink(folder.path(), folder.path("c/loop"));
  const ReadOutcome outcome = read_all({folder.path()});
  std::vector<std::string> ids;
  for (const ReadArticle& read : outcome.articles) ids.push_back(read.article.id);
  EXPECT_THAT(ids,
              ElementsAre(folder.path("a/z.txt"), folder.path("b.txt"), folder.path("c/d/e.txt")));
  EXPECT_THAT(outcome.problem_lines(folder.path()),
              ElementsAre("c/loop: a link that leads back to a folder above it"));
}

TEST(ReadArticles, GivesAnIdToRecordsThatHaveNone) {
  const TestFolder folder;
  const std::string lines =
      folder.put("a.jsonl", "\n{\"text\":\"One.\"}\n{\"id\":7,\"text\":\"Two.\"}\n");
  const std::string list = folder.put("b.json", R"([{"text":"One."},{"id":"x","text":"Two."}])");
  const ReadOutcome outcome = read_all({lines, list});
  std::vector<std::string> ids;
  for (const ReadArticle& read : outcome.articles) ids.push_back(read.article.id);
  EXPECT_THAT(ids, ElementsAre(lines + ":2", "7", list + "#1", "x"));
}

TEST(ReadArticles, ReadsTheFieldsOfARecord) {
  const TestFolder folder;
  const std::string path = folder.put(
      "a.jsonl",
      R"({"id":"a1","title":"Talks open","body":"He came. \"Good.\"","date":"April 26, 2024",)"
      R"("source":{"id":3,"name":"Skerry Wire"},"url":"https://example.org/1","language":"en","text":null})");
  const ReadOutcome outcome = read_all({path});
  ASSERT_THAT(outcome.articles, SizeIs(1));
  const Article& article = outcome.articles[0].article;
  EXPECT_EQ(article.id, "a1");
  EXPECT_EQ(article.title, "Talks open");
  EXPECT_EQ(article.text, "Talks open\n\nHe came. \"Good.\"");
  EXPECT_EQ(article.body(), "He came. \"Good.\"");
  EXPECT_EQ(article.date, "2024-04-26");
  EXPECT_EQ(article.outlet, "Skerry Wire");
  EXPECT_EQ(article.url, "https://example.org/1");
  EXPECT_EQ(article.language, "en");
}

TEST(ReadArticles, TakesFieldsByOtherNames) {
  const TestFolder folder;
  const std::string path = folder.put("a.jsonl", R"({"headline":"Talks","maintext":"He came."})");
  ReadOptions options;
  options.fields.title = {"headline"};
  options.fields.text = {"maintext"};
  const ReadOutcome outcome = read_all({path}, options);
  ASSERT_THAT(outcome.articles, SizeIs(1));
  EXPECT_EQ(outcome.articles[0].article.text, "Talks\n\nHe came.");
}

TEST(ReadArticles, KeepsATextThatBeginsWithItsTitleAsItIs) {
  const TestFolder folder;
  const std::string path =
      folder.put("a.jsonl", R"({"title":"Talks","text":"Talks\n\n  He came. "})");
  const ReadOutcome outcome = read_all({path});
  ASSERT_THAT(outcome.articles, SizeIs(1));
  EXPECT_EQ(outcome.articles[0].article.text, "Talks\n\n  He came. ");
  EXPECT_EQ(outcome.articles[0].article.body_begin, 0u);
  EXPECT_EQ(outcome.articles[0].article.title, "Talks");
}

TEST(ReadArticles, ReadsFactsInFrontOfPlainText) {
  struct Case {
    const char* content;
    Article article;
    const char* why;
  };
  const auto expected = [](std::string title, std::string date, std::string outlet,
                           std::string text, std::uint32_t body_begin) {
    Article article;
    article.title = std::move(title);
    article.date = std::move(date);
    article.outlet = std::move(outlet);
    article.text = std::move(text);
    article.body_begin = body_begin;
    return article;
  };
  const Case cases[] = {
      {"Title: Talks open\nDate: 26 April 2024\nOutlet: Skerry Wire\n\nHe came.\n",
       expected("Talks open", "2024-04-26", "Skerry Wire", "Talks open\n\nHe came.\n", 12),
       "header lines"},
      {"---\ntitle: \"Talks: a start\"\ndate: 2024-04-26\nlayout: post\n---\n\nHe came.",
       expected("Talks: a start", "2024-04-26", "", "Talks: a start\n\nHe came.", 16), "YAML"},
      {"Talks open\n\nHe came.", expected("Talks open", "", "", "Talks open\n\nHe came.", 0),
       "a short first line above a blank one"},
      {"He came.\nShe left.", expected("", "", "", "He came.\nShe left.", 0), "no title"},
      {"Note: he came.\n\nShe left.",
       expected("Note: he came.", "", "", "Note: he came.\n\nShe left.", 0),
       "a colon makes no header"},
      {"Source: Skerry Wire\n\nTalks open\n\nHe came.",
       expected("Talks open", "", "Skerry Wire", "Talks open\n\nHe came.", 0),
       "a header without a title"},
      {"--- \nno end of it", expected("", "", "", "--- \nno end of it", 0), "dashes alone"},
  };
  for (const Case& c : cases) {
    const TestFolder folder;
    const ReadOutcome outcome = read_all({folder.put("a.txt", c.content)});
    ASSERT_THAT(outcome.articles, SizeIs(1)) << c.why;
    Article article = outcome.articles[0].article;
    article.id.clear();
    EXPECT_EQ(article.text, c.article.text) << c.why;
    EXPECT_EQ(article, c.article) << c.why;
  }
}

TEST(ReadArticles, ReadsOtherEncodings) {
  using namespace std::string_literals;
  struct Case {
    const char* name;
    std::string content;
    const char* part;
    const char* why;
  };
  const Case cases[] = {
      {"a.txt", "\xFF\xFEH\0i\0 \0\xE9\0"s, "Hi é", "UTF-16 with a mark"},
      {"a.txt", "H\0i\0 \0t\0h\0e\0r\0e\0 \0\xE9\0"s, "Hi there é", "UTF-16 without a mark"},
      {"a.jsonl", "\xFE\xFF\0{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0H\0i\0\"\0}"s, "Hi", "UTF-16 in JSON"},
      {"a.html",
       "<html><head><meta charset=\"windows-1251\"></head><body><p>\xCC\xE8\xED\xE8\xF1\xF2\xF0 "
       "\xEF\xF0\xE8\xE5\xF5\xE0\xEB, \xF1\xEA\xE0\xE7\xE0\xEB\xE8 \xE2 "
       "\xE3\xEE\xF0\xEE\xE4\xE5.</p></body></html>",
       "Министр приехал, сказали в городе.", "a declaration"},
      {"a.txt",
       "Der Minister sprach \xFC"
       "ber die Gespr\xE4"
       "che, die in K\xF6ln gef\xFChrt wurden, und "
       "dankte den Beh\xF6rden f\xFCr ihre Hilfe.",
       "über die Gespräche, die in Köln geführt", "detection"},
      {"a.html",
       "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Köln wartet auf den Minister, "
       "der spät kam.</p></body></html>",
       "Köln wartet", "a declaration that lies"},
  };
  for (const Case& c : cases) {
    const TestFolder folder;
    const ReadOutcome outcome = read_all({folder.put(c.name, c.content)});
    ASSERT_THAT(outcome.articles, SizeIs(1)) << c.why;
    EXPECT_THAT(outcome.articles[0].article.text, HasSubstr(c.part)) << c.why;
  }
}

TEST(ReadArticles, ReportsWhatItLeavesOutAndGoesOn) {
  using namespace std::string_literals;
  struct Case {
    const char* name;
    std::string content;
    const char* problem;
  };
  const Case cases[] = {
      {"a.txt", "", "a.txt: an empty file"},
      {"a.txt", " \n\n ", "a.txt: an empty file"},
      {"a.txt", "12 34 !!", "a.txt: an article without letters"},
      {"a.bin", "\0\1\2\3\0\0\1"s, "a.bin: binary data"},
      {"a.pdf", "%PDF-1.4 ...",
       "a.pdf: a PDF document (turn it into text first, e.g. with pdftotext)"},
      {"a.py", "print(1)",
       "a.py: not a format that is read (.py) (give it the extension .txt if it is one article's "
       "text)"},
      {"a.jsonl", "{\"text\": \"One.\"\n", "a.jsonl:1: not valid JSON: "},
      {"a.jsonl", "[1,2]\n",
       "a.jsonl:1: not a JSON object (a record looks like {\"id\": \"...\", \"text\": \"...\"})"},
      {"a.jsonl", "{\"title\":\"x\"}\n",
       "a.jsonl:1: no \"text\" in the record (the field's name can be set)"},
      {"a.jsonl", "{\"text\":3}\n",
       "a.jsonl:1: \"text\" is not a string (the field's name can be set)"},
      {"a.jsonl", "{\"text\":\"12\"}\n", "a.jsonl:1: an article without letters"},
      {"a.json", "[{\"text\":\"One.\"}", "a.json: not valid JSON: "},
      {"a.txt.gz", gzipped("He came to the town.").substr(0, 20),
       "a.txt.gz: the gzip data end too early"},
      {"a.html", "<html><body><nav>Home</nav></body></html>",
       "a.html: no article was found on the page"},
  };
  for (const Case& c : cases) {
    const TestFolder folder;
    const std::string bad = folder.put(c.name, c.content);
    const std::string good = folder.put("good.txt", "She left.");
    const ReadOutcome outcome = read_all({bad, good});
    const auto lines = outcome.problem_lines(folder.path());
    ASSERT_THAT(lines, SizeIs(1)) << c.problem;
    EXPECT_TRUE(lines[0].starts_with(c.problem)) << lines[0] << " against " << c.problem;
    EXPECT_TRUE(outcome.problems[0].skipped);
    ASSERT_THAT(outcome.articles, SizeIs(1)) << c.problem;
    EXPECT_EQ(outcome.articles[0].article.text, "She left.") << c.problem;
  }
}

TEST(ReadArticles, GoesOnBehindABrokenLine) {
  const TestFolder folder;
  const std::string path =
      folder.put("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\n{\"text\":\"Three.\"}\n");
  const ReadOutcome outcome = read_all({path});
  ASSERT_THAT(outcome.articles, SizeIs(2));
  EXPECT_EQ(outcome.articles[1].article.id, path + ":3");
  ASSERT_THAT(outcome.problems, SizeIs(1));
  EXPECT_EQ(outcome.problems[0].line, 2u);
}

TEST(ReadArticles, MendsCharactersAndSaysSo) {
  struct Case {
    std::string line, text, problem;
  };
  const Case cases[] = {
      {"{\"text\":\"M\xFCller came.\"}", "M\uFFFDller came.",
       "a.jsonl:1: 1 invalid characters replaced by U+FFFD (is the file in UTF-8?)"},
      {R"({"text":"A \ud83d lone half."})", "A \uFFFD lone half.",
       "a.jsonl:1: 1 invalid characters replaced by U+FFFD (is the file in UTF-8?)"},
      {R"({"text":"He came.","date":"yesterday"})", "He came.",
       "a.jsonl:1: the date \"yesterday\" cannot be read; left empty (write it as 2024-04-26)"},
  };
  for (const Case& c : cases) {
    const TestFolder folder;
    const ReadOutcome outcome = read_all({folder.put("a.jsonl", c.line + "\n")});
    ASSERT_THAT(outcome.articles, SizeIs(1)) << c.problem;
    EXPECT_EQ(outcome.articles[0].article.text, c.text);
    EXPECT_THAT(outcome.problem_lines(folder.path()), ElementsAre(c.problem));
    EXPECT_FALSE(outcome.problems[0].skipped);
  }
}

TEST(ReadArticles, PassesOverWhatIsTooLong) {
  const TestFolder folder;
  ReadOptions options;
  options.max_article_bytes = 1000;
  const std::string longest(600000, 'a');
  const std::string lines = folder.put(
      "a.jsonl", "{\"text\":\"" + longest + "\"}\n{\"text\":\"Short.\"}\n{\"text\":\"" + longest);
  const std::string text = folder.put("b.txt", longest);
  const std::string bomb = folder.put("c.txt.gz", gzipped(std::string(50u << 20, 'a')));
  const ReadOutcome outcome = read_all({lines, text, bomb}, options);
  ASSERT_THAT(outcome.articles, SizeIs(1));
  EXPECT_EQ(outcome.articles[0].article.id, lines + ":2");
  EXPECT_THAT(outcome.problem_lines(folder.path()),
              ElementsAre("a.jsonl:1: a line longer than 1000 bytes",
                          "a.jsonl:3: a line longer than 1000 bytes",
                          "b.txt: longer than 1000 bytes", "c.txt.gz: longer than 1000 bytes"));
}

TEST(ReadArticles, KeepsTheRecordsInFrontOfDamage) {
  const TestFolder folder;
  std::string lines;
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i)
    lines += "{\"text\":\"Number " + std::to_string(random()) + ".\"}\n";
  std::string packed = gzipped(lines);
  packed.resize(packed.size() / 2);
  const ReadOutcome outcome = read_all({folder.put("a.jsonl.gz", packed)});
  EXPECT_GT(outcome.articles.size(), 500u);
  EXPECT_LT(outcome.articles.size(), 1500u);
  EXPECT_THAT(outcome.problem_lines(folder.path()),
              ElementsAre("a.jsonl.gz: the gzip data end too early (what came before was read)"));
}

TEST(ReadArticles, FailsOnlyWhereAnInputDoesNotExist) {
  CollectingReporter problems;
  EXPECT_THROW(read_articles({"/no/such/file.txt"}, {}, problems), FileError);
  const TestFolder folder;
  EXPECT_THAT(read_all({folder.path()}).problem_lines(folder.path()),
              ElementsAre(HasSubstr("a folder without articles")));
}

TEST(ReadArticles, HashesEachFileAsItLiesOnDisk) {
  const TestFolder folder;
  const std::string abc = folder.put("abc.txt", "abc");
  const std::string packed = folder.put("packed.txt.gz", gzipped("abc"));
  const ReadOutcome outcome = read_all({abc, packed});
  ASSERT_THAT(outcome.files, SizeIs(2));
  EXPECT_EQ(outcome.files[0].sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      << "FIPS 180-4, the first example";
  EXPECT_EQ(outcome.files[0].bytes, 3u);
  EXPECT_EQ(outcome.files[1].bytes, gzipped("abc").size());
  EXPECT_NE(outcome.files[1].sha256, outcome.files[0].sha256);
}

TEST(ReadArticles, CountsTheBytesItHasRead) {
  const TestFolder folder;
  const std::string a = folder.put("a.txt", "He came.");
  const std::string b = folder.put("b.txt", "She left.");
  SilentReporter problems;
  const auto reader = read_articles({a, b}, {}, problems);
  EXPECT_EQ(reader->bytes_total(), 17u);
  EXPECT_EQ(reader->bytes_read(), 0u);
  reader->next();
  EXPECT_EQ(reader->bytes_read(), 8u);
  while (reader->next()) {
  }
  EXPECT_EQ(reader->bytes_read(), 17u);
}

TEST(ReadArticles, HandsOutARecordFromAPipeBeforeTheNextIsWritten) {
  const TestFolder folder;
  const std::string pipe = folder.path("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::promise<void> first_was_read;
  std::thread writer([&] {
    std::ofstream to(pipe);
    to << "{\"text\":\"One.\"}\n" << std::flush;
    first_was_read.get_future().wait_for(std::chrono::seconds(20));
    to << "{\"text\":\"Two.\"}\n";
  });
  SilentReporter problems;
  const auto reader = read_articles({pipe}, {}, problems);
  const auto begin = std::chrono::steady_clock::now();
  const auto one = reader->next();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
  first_was_read.set_value();
  const auto two = reader->next();
  writer.join();
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->article.text, "One.");
  EXPECT_EQ(two->article.text, "Two.");
  EXPECT_FALSE(reader->next());
}

TEST(ReadArticles, ReadsGivenMentionsOnlyWhenAsked) {
  const TestFolder folder;
  const std::string path = folder.put(
      "a.jsonl",
      R"({"title":"Talks","text":"Müller met Wang Yi.","mentions":[)"
      R"({"begin":12,"end":19,"type":"PER","role":"source"},{"begin":0,"end":7,"type":"person"},)"
      R"({"begin":0,"end":2,"type":"PER"},{"begin":5,"end":99,"type":"PER"},{"begin":8,"end":11,"type":"X"},)"
      R"({"begin":12,"end":16,"type":"LOC"}]})");
  EXPECT_THAT(read_all({path}).articles.at(0).given, IsEmpty());
  ReadOptions options;
  options.given_annotations = true;
  const ReadOutcome outcome = read_all({path}, options);
  const Article& article = outcome.articles.at(0).article;
  const std::vector<Mention>& given = outcome.articles.at(0).given;
  ASSERT_THAT(given, SizeIs(2));
  EXPECT_EQ(slice(article.text, given[0].span), "Müller") << "offsets move with the title in front";
  EXPECT_EQ(given[0].type, EntityType::person);
  EXPECT_EQ(given[0].role, Role::subject);
  EXPECT_EQ(slice(article.text, given[1].span), "Wang");
  EXPECT_THAT(outcome.problems, SizeIs(4))
      << "inside a character, behind the end, an unknown type, an overlap";
}

TEST(ReadArticles, NeverCrashesAndGivesValidText) {
  std::mt19937 random(9);
  const std::string pieces[] = {"{\"text\":",
                                "\"He came.\"",
                                "}",
                                "[",
                                "]",
                                "\n",
                                "<html>",
                                "<p>",
                                "</div>",
                                "He came. ",
                                "\xFF\xFE",
                                "\xC3",
                                std::string(1, '\0'),
                                "---\n",
                                "title: x\n",
                                "# ",
                                "[a](b)",
                                "&#x1;",
                                "&amp;",
                                "<div class=\"ad\">",
                                "\\ud800",
                                "\x1f\x8b\x08",
                                "<!--",
                                "\xEF\xBB\xBF",
                                "*",
                                "```\n",
                                "|"};
  const char* names[] = {"a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a"};
  const TestFolder folder;
  for (int round = 0; round < 500; ++round) {
    std::string content;
    for (std::size_t k = random() % 20; k > 0; --k) content += pieces[random() % std::size(pieces)];
    const ReadOutcome outcome = read_all({folder.put(names[random() % std::size(names)], content)});
    for (const ReadArticle& read : outcome.articles) {
      ASSERT_TRUE(is_valid_utf8(read.article.text));
      ASSERT_LE(read.article.body_begin, read.article.text.size());
      ASSERT_FALSE(read.article.id.empty());
    }
    ASSERT_TRUE(!outcome.articles.empty() || !outcome.problems.empty())
        << "nothing passes in silence";
  }
}

}  // namespace
}  // namespace comention
