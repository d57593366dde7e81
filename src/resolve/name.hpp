#pragma once

// A surface taken apart for comparing. What two spellings of one name share is its `key`:
//
//   surface        words                     titles   suffix   key
//   Antony Blinken [antony blinken]                            "antony blinken"
//   Mr. J.D. Vance [j d vance]               [mr]              "j d vance"
//   Kim Jong-un    [kim jong un]                               "kim jong un"
//   the Brandt Valve Co.  [brandt valve]                       "brandt valve"
//   Department of State   [state department]                   "state department"

#include <string>
#include <string_view>
#include <vector>

#include "comention/core/mention.hpp"

#include "resolve/world.hpp"

namespace comention::resolve {

struct Name {
  std::string clean;               // as a reader would write it: no quotes around, no possessive
  std::vector<std::string> words;  // folded; titles, legal forms and suffixes off; never empty
                                   // unless the surface has no letter or digit
  std::vector<std::string> titles;
  std::vector<std::string> legal;   // an organisation's legal form, off its end: [co ltd]
  std::string suffix;               // "jr", "iii"
  std::string key;                  // the words with blanks between
  Gender gender = Gender::unknown;  // told by a title
  bool caps = false;                // no lower-case letter in the surface
};

/// White space folded, quotes and brackets around it and a possessive at its end taken off.
std::string clean_surface(std::string_view surface);

Name read_name(std::string_view surface, EntityType type);

/// Gender and kind of the title word that stands right before a person's name in the text ("Mrs").
Gender gender_of_title(std::string_view word);
bool is_title(std::string_view folded_word);

/// "van", "al", "de la": part of a surname, no name of its own.
bool is_particle(std::string_view folded_word);

/// Words that are not particles.
std::size_t count_core_words(const Name& name);

std::string join(const std::vector<std::string>& words);

}  // namespace comention::resolve
