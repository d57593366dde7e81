#pragma once

#include <optional>
#include <string_view>

#include "comention/core/article.hpp"
#include "comention/core/problem.hpp"

namespace comention {

/// The article on a web page: its text as its reader saw it, without what stands around it.
///   html     UTF-8
///   returns  nullopt if the page cannot be parsed at all; the text is empty if it holds no article
///   cost     O(bytes); libxml2's parse takes most of it
std::optional<Article> html_article(std::string_view html, std::string_view where,
                                    ProblemReporter& problems);

}  // namespace comention
