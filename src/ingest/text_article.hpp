#pragma once

#include <string>
#include <string_view>

#include "comention/core/article.hpp"
#include "comention/core/problem.hpp"

namespace comention {

/// Sets an article's date in ISO 8601; one that cannot be read stays empty and is reported.
void set_date(Article& article, std::string_view date, std::uint64_t line,
              ProblemReporter& problems, std::string_view where);

/// An article from a plain text or Markdown file.
///
/// Facts may stand in front, one a line, up to a blank line ("Title: ...", "Date: ...", "Source:"
/// or "Outlet: ...", "URL: ...", "Language: ...") or between lines of "---". Otherwise the first
/// line is the title if it is short and a blank line follows. Plain text is kept as it is, to the
/// byte.
Article text_article(std::string_view text, bool markdown, std::string_view where,
                     ProblemReporter& problems);

}  // namespace comention
