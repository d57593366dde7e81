#pragma once

// What the class and id of an element say about it. Names are read by their words ("shareBar-top"
// is share, bar, top), so that "shadow" is no "ad" and "headline" no "head".

#include <string>
#include <string_view>

namespace comention {

struct NameHints {
  bool aside = false;  // stands beside the article: share bars, related stories, sign-ups, comments
  bool body = false;   // holds the article's text
};

NameHints hints_of(std::string_view class_and_id);

}  // namespace comention
