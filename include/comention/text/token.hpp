#pragma once

// How a text is cut into tokens. A token never crosses white space, and wherever a name can begin
// or end a token does, so that every mention is a run of whole tokens:
//
//   U.S.-led            U.S. | - | led              Israel-Hamas   Israel | - | Hamas
//   Blinken's           Blinken | 's                workers'       workers | '
//   don't, they'll      do | n't, they | 'll        O'Leary        O'Leary
//   $1.13bn             $ | 1.13bn                  6-2, 2011-12   6-2, 2011-12
//   F-16, COVID-19      F-16, COVID-19              18-day         18 | - | day
//   J.K. Rowling        J.K. | Rowling              Antony J.      Antony | J.
//   Corp., Jr., Gen.    Corp., Jr., Gen.            AT&T, 9/11     AT&T, 9/11
//   RIGA/TALLINN        RIGA | / | TALLINN          ... -- …       each one token
//
// A corpus that was cut otherwise (CoNLL and GMB keep hyphenated words whole) is brought to these
// tokens by tokenising each of its own.

#include <string_view>
#include <vector>

#include "comention/core/span.hpp"

namespace comention {

/// The tokens of one sentence.
///   text    valid UTF-8, the whole article's
///   out     the tokens are appended, as spans into `text`, in order, without white space
///   cost    one pass over the sentence
void tokenise(std::string_view text, Span sentence, std::vector<Span>& out);

}  // namespace comention
