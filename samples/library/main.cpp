// The library in a program of its own: three short articles in, who is mentioned with whom out.
#include <iostream>
#include <string>
#include <vector>

#include "comention/link/link.hpp"
#include "comention/recognize/recognizer.hpp"
#include "comention/resolve/resolve.hpp"
#include "comention/stories/stories.hpp"
#include "comention/text/segment.hpp"

int main(int argc, char** argv) {
  const comention::Recognizer recognizer(argc > 1 ? argv[1] : comention::default_model_path());
  std::vector<comention::TaggedArticle> articles;
  for (const char* text : {"Antony Blinken met Wang Yi in Beijing on Friday.",
                           "Wang Yi told Blinken that China was no party to the war in Ukraine.",
                           "Antony Blinken landed in Shanghai on Wednesday."}) {
    comention::TaggedArticle tagged;
    tagged.article.id = std::to_string(articles.size() + 1);
    comention::set_title_and_body(tagged.article, "", text);
    tagged.segments = comention::segment(tagged.article.text);
    tagged.mentions = recognizer.recognize(tagged.article, tagged.segments);
    comention::resolve_article(tagged);
    articles.push_back(std::move(tagged));
  }
  comention::Collection collection = comention::resolve_collection(std::move(articles));
  collection.stories = comention::find_stories(collection.articles);

  const comention::Graph graph = comention::link(collection);
  for (std::uint32_t i = 0; i < graph.num_edges(); ++i) {
    const comention::CoMention& edge = graph.edge(comention::EdgeIndex{i});
    std::cout << graph.vertex(edge.a).entity.name << " - " << graph.vertex(edge.b).entity.name
              << ": " << edge.sentences << '\n';
  }
}
