#include "ingest/html_article.hpp"

#include <string>
#include <vector>

#include "ingest/html_blocks.hpp"
#include "ingest/html_content.hpp"
#include "ingest/html_facts.hpp"
#include "ingest/html_page.hpp"
#include "ingest/text_article.hpp"

namespace comention {

std::optional<Article> html_article(std::string_view html, std::string_view where,
                                    ProblemReporter& problems) {
  const Page page = parse_page(html);
  if (page == nullptr) return std::nullopt;
  const PageFacts facts = facts_of(page.get());
  std::string body;
  for (const std::string& paragraph : article_paragraphs(blocks_of(page.get()), facts.title)) {
    if (!body.empty()) body += "\n\n";
    body += paragraph;
  }
  Article article;
  article.outlet = facts.outlet;
  article.url = facts.url;
  article.language = facts.language;
  set_date(article, facts.date, 0, problems, where);
  set_title_and_body(article, facts.title, body);
  return article;
}

}  // namespace comention
