#pragma once

// The two line formats of the pipeline, JSON Lines: an article as it was read, and what was found in it.
//
//   {"id":"a.txt","title":"Blinken lands in Beijing","date":"2024-04-26","text":"BEIJING - ..."}
//   {"id":"a.txt","mentions":[{"begin":0,"end":7,"type":"PERSON","entity":"e1","name":"Antony Blinken",
//     "confidence":0.98,"field":"title"}, ...]}
//
// Offsets are UTF-8 bytes into the text that was given: a title that was given apart is a text of its own
// ("field":"title"), everything else counts from the start of the body.

#include <span>
#include <string>

#include "comention/core/collection.hpp"

namespace comention {

/// Appends the article as one line with a line end: id, title, date, outlet, url, language, text (the
/// body); what is empty is left out, except id and text.
void append_article_line(std::string& out, const Article& article);

/// Appends the mentions as one line with a line end. `entities` is what mention.entity points into: those
/// of the article, or of the collection. A mention without an entity has neither "entity" nor "name";
/// "role" is left out where it is subject.
///   cost  linear in the line's length, no allocation but the buffer's growth
void append_mentions_line(std::string& out, const TaggedArticle& tagged,
                          std::span<const Entity> entities);

}  // namespace comention
