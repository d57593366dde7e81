#pragma once

#include <string>
#include <string_view>

namespace comention {

/// What a reader of the rendered Markdown sees, as paragraphs divided by blank lines: headings,
/// list items, quotations and table rows stay; marks, link targets, pictures, rules, HTML and code
/// go.
std::string plain_text_of_markdown(std::string_view markdown);

}  // namespace comention
