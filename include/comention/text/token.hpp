#pragma once

#include <string_view>
#include <vector>

#include "comention/core/span.hpp"

namespace comention {

/// The tokens of one sentence: words, numbers and punctuation marks as CoNLL and the treebanks cut
/// them ("U.S." whole, "Blinken's" as "Blinken" "'s", brackets and quotation marks apart).
///   text    valid UTF-8, the whole article's
///   out     the tokens are appended, as spans into `text`, in order, without white space
///   cost    one pass over the sentence
void tokenise(std::string_view text, Span sentence, std::vector<Span>& out);

}  // namespace comention
