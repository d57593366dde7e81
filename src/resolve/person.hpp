#pragma once

// Can two names be one person's? The judgement on names alone; context is the caller's.

#include <cstdint>
#include <string_view>

#include "resolve/name.hpp"

namespace comention::resolve {

enum class Fit : std::uint8_t {
  conflict,  // two people: other given name, other surname, Mr and Mrs, father and son
  weak,      // could be: an initial, a short form of the given name, a spelling
  strong,    // one holds all of the other's words, or the words in another order
  same       // the same words
};

/// Two names of at least two words each.
Fit compare_full_names(const Name& a, const Name& b);

/// `fuller` says all that `name` says and more: it holds all its words in order ("Esther Wanjiru Ndegwa"
/// for "Wanjiru Ndegwa"), or writes out its initial or short given name ("Antony Blinken" for "A."
/// and "Tony Blinken"). Two names that a third accounts for are no conflict where the third is the
/// person's.
bool accounts_for(const Name& fuller, const Name& name);

/// How well a name of one word (particles aside) fits a fuller name; 0: not at all.
///   1  a word in the middle: one of two surnames, a name by which he is called; initials (AMLO), a
///      short given name, another spelling of the surname
///   2  the given name
///   3  the surname: the last word, or the first of a Chinese name
int fit_of_bare_name(const Name& bare, const Name& full);

/// The same word, or two transliterations or spellings of it: Zelensky and Zelenskiy, Hussein and
/// Husain. Not Gaddafi and Qaddafi, whose first sounds differ; never words more than a sound or two
/// apart.
bool similar_words(std::string_view a, std::string_view b);

/// What transliterations of one word share: doubled letters once, y and j as i, kh as h, q as k ...
std::string sound_key(std::string_view word);

/// The gender that titles, or else the given name, tell.
Gender gender_of(const Name& name);

}  // namespace comention::resolve
