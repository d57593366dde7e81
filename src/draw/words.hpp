#pragma once

// Text on its way into a picture. Names are hostile: Graphviz replaces \N, \G and the like in labels, reads
// "&lt;" as a reference, and takes markup in HTML-like labels.

#include <string>
#include <string_view>

namespace comention::picture {

/// Without control characters and marks that override the direction, broken UTF-8 as U+FFFD, spaces folded; at most `max_letters` code points, the
/// last an ellipsis where something was cut.
std::string one_line(std::string_view text, std::size_t max_letters);

/// The name over several lines ('\n' between), broken at spaces and hyphens, lines of about equal length and
/// about `line_letters` wide. Scripts without spaces are broken between letters where a line would be half
/// as wide again.
std::string wrapped(std::string_view name, std::size_t line_letters);

/// As the value of label, URL or an edge's tooltip: every character shows as itself; '\n' becomes a line end.
std::string plain_label(std::string_view text);

/// The same for a node's tooltip, in which Graphviz 2.42 substitutes twice.
std::string plain_node_tooltip(std::string_view text);

/// As text inside an HTML-like label.
std::string html_text(std::string_view text);

/// 12345 as "12,345".
std::string thousands(std::uint64_t count);

/// "1 article", "12 articles".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

/// At most two decimals, none where they are zero: "4.25", "12".
std::string short_decimal(double value);

/// "24 April 2024", "24 to 26 April 2024", "April 2023 to May 2024"; empty if no date is known.
std::string period(std::string_view first, std::string_view last);

/// Width in letters: one a code point, two for the wide ones of East Asia.
std::size_t letters(std::string_view text);

/// The text so that its direction (Hebrew, Arabic) does not turn the words around it.
std::string isolated(std::string_view text);

}  // namespace comention::picture
