#include "comention/core/article.hpp"

#include <utility>

namespace comention {

void set_title_and_body(Article& article, std::string title, std::string_view body) {
  article.title = std::move(title);
  article.text.clear();
  if (!article.title.empty()) article.text = article.title + "\n\n";
  article.body_begin = static_cast<std::uint32_t>(article.text.size());
  article.text += body;
}

}  // namespace comention
