#pragma once

#include <vector>

#include "comention/core/article.hpp"
#include "comention/core/mention.hpp"

namespace comention::recognize {

/// Tells what each mention does in the article, by where it stands and by the words around it.
///   mentions  in text order
void assign_roles(const Article& article, const Segments& segments, std::vector<Mention>& mentions);

}  // namespace comention::recognize
