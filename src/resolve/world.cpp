// The tables are parsed into hash maps at first use (about 15,000 short rows, a few milliseconds);
// all lookups after that are one hash of a folded surface.
//
// Three tables of forms: what a place is called, what its people and things are called, and
// capitals. A form of at most three letters in capitals ("US", "UK", "PRC") matches only capitals
// or dotted letters, because "us" is a pronoun.

#include "resolve/world.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "comention/text/normal_form.hpp"

#include "resolve/letters.hpp"
#include "resolve/world_data.hpp"

namespace comention::resolve {
namespace {

// How places are compared: folded, without dots and apostrophes, hyphens as blanks, no "the".
std::string place_key(std::string_view surface) {
  std::string key = fold(plain_punctuation(surface));
  std::erase_if(key, [](char c) { return c == '.' || c == '\''; });
  std::ranges::replace(key, '-', ' ');
  if (key.starts_with("the ")) key.erase(0, 4);
  return fold_white_space(key);
}

bool is_short_code(std::string_view key) { return key.size() <= 3; }

struct World {
  std::deque<Place> places;  // stable addresses
  std::unordered_map<std::string, PlaceForm> forms;
  std::unordered_map<std::string, PlaceForm> codes;  // short, and only in capitals
  std::unordered_map<std::string, const Place*> capitals;
  std::unordered_set<std::string> languages;
  std::unordered_set<std::string> surnames_first;
  std::unordered_map<std::string, char> given;  // f, m, u
  std::unordered_map<std::string, std::vector<std::string>> nicknames;
};

std::vector<std::string_view> split(std::string_view line, char at) {
  std::vector<std::string_view> out;
  for (;;) {
    const std::size_t end = line.find(at);
    out.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

template <typename Each>
void for_rows(std::string_view table, const Each& each) {
  for (const std::string_view line : split(table, '\n'))
    if (!line.empty() && line.front() != '#') each(split(line, '\t'));
}

PlaceKind place_kind(std::string_view word) {
  if (word == "country") return PlaceKind::country;
  if (word == "region") return PlaceKind::region;
  return word == "state" ? PlaceKind::state : PlaceKind::other;
}

// The first owner of a form keeps it: the table lists countries before states before the rest. The
// supplement is read last, and its rows win.
class WorldReader {
 public:
  explicit WorldReader(World& world) : world_(world) {}

  void read(std::string_view table, bool wins) {
    for_rows(table, [&](const std::vector<std::string_view>& row) {
      if (row.size() == 4) add(row, wins);
    });
  }

 private:
  void add(const std::vector<std::string_view>& row, bool wins) {
    if (row[1] == "language") {
      world_.languages.insert(fold(row[3]));
      return;
    }
    Place& place = place_of(row);
    if (row[2] == "title") place.name = row[3];
    if (row[2] == "capital") {
      world_.capitals.try_emplace(place_key(row[3]), &place);
      return;
    }
    FormKind kind = FormKind::name;
    if (row[2] == "adjective") kind = FormKind::adjective;
    if (row[2] == "inhabitant") kind = FormKind::inhabitant;
    const std::string key = place_key(row[3]);
    auto& table = is_short_code(key) && is_all_caps(row[3]) ? world_.codes : world_.forms;
    if (wins)
      table[key] = PlaceForm{&place, kind};
    else
      table.try_emplace(key, PlaceForm{&place, kind});
  }

  Place& place_of(const std::vector<std::string_view>& row) {
    const auto [at, is_new] = by_key_.try_emplace(std::string(row[0]), nullptr);
    if (is_new) {
      world_.places.push_back({std::string(row[0]), std::string(row[3]), place_kind(row[1])});
      at->second = &world_.places.back();
    }
    return *at->second;
  }

  World& world_;
  std::unordered_map<std::string, Place*> by_key_;
};

World read_world() {
  World world;
  WorldReader reader(world);
  reader.read(world_rows, false);
  reader.read(supplement_rows, true);
  for_rows(given_name_rows, [&](const std::vector<std::string_view>& row) {
    if (row.size() != 2 || row[0].size() != 1) return;
    if (row[0] == "s") {
      world.surnames_first.insert(fold(row[1]));
      return;
    }
    const auto [at, is_new] = world.given.try_emplace(fold(row[1]), row[0].front());
    if (!is_new && at->second != row[0].front()) at->second = 'u';
  });
  for_rows(nickname_rows, [&](const std::vector<std::string_view>& row) {
    if (row.size() != 2) return;
    for (const std::string_view name : split(row[1], ','))
      world.nicknames[std::string(row[0])].push_back(fold(name));
  });
  return world;
}

const World& world() {
  static const World read = read_world();
  return read;
}

PlaceForm lookup(const std::string& key, bool caps) {
  const World& known = world();
  if (caps)
    if (const auto at = known.codes.find(key); at != known.codes.end()) return at->second;
  const auto at = known.forms.find(key);
  return at == known.forms.end() ? PlaceForm{} : at->second;
}

// "Britons" Briton, "Frenchmen" Frenchman: peoples stand in the plural.
std::optional<std::string> singular(const std::string& key) {
  if (key.ends_with("men")) return key.substr(0, key.size() - 2) + "an";
  if (key.ends_with("ies")) return key.substr(0, key.size() - 3) + "y";
  if (key.size() > 3 && key.ends_with("s")) return key.substr(0, key.size() - 1);
  return std::nullopt;
}

// "Kremlin-style": an adjective glued to what follows or precedes it ("US-led", "pro-Russian").
std::string without_affix(const std::string& surface) {
  constexpr auto prefixes =
      std::to_array<std::string_view>({"pro-", "anti-", "non-", "ex-", "mid-", "trans-"});
  for (const std::string_view prefix : prefixes)
    if (fold(surface).starts_with(prefix)) return surface.substr(prefix.size());
  constexpr auto suffixes = std::to_array<std::string_view>(
      {"-led", "-backed", "-born", "-based", "-made", "-owned", "-style", "-speaking", "-language",
       "-controlled", "-occupied", "-held"});
  for (const std::string_view suffix : suffixes)
    if (fold(surface).ends_with(suffix)) return surface.substr(0, surface.size() - suffix.size());
  return surface;
}

PlaceForm find_exact(const std::string& surface) {
  const std::string key = place_key(surface);
  const bool caps = is_all_caps(surface);
  if (const PlaceForm found = lookup(key, caps); found.place != nullptr) return found;
  const std::optional<std::string> one = singular(key);
  if (!one) return {};
  const PlaceForm people = lookup(*one, false);
  return people.kind == FormKind::name ? PlaceForm{} : people;
}

}  // namespace

PlaceForm find_place(std::string_view surface) {
  if (surface.size() > 64) return {};
  const std::string plain = plain_punctuation(surface);
  if (const PlaceForm found = find_exact(plain); found.place != nullptr) return found;
  const std::string bare = without_affix(plain);
  return bare.size() == plain.size() ? PlaceForm{} : find_exact(bare);
}

const Place* find_place_name(std::string_view surface) {
  const PlaceForm found = find_place(surface);
  return found.kind == FormKind::name ? found.place : nullptr;
}

const Place* country_of_capital(std::string_view surface) {
  if (surface.size() > 64) return nullptr;
  const auto at = world().capitals.find(place_key(surface));
  return at == world().capitals.end() ? nullptr : at->second;
}

bool is_language(std::string_view surface) {
  return surface.size() <= 32 && world().languages.contains(fold(surface));
}

Gender gender_of_given_name(std::string_view folded) {
  const auto at = world().given.find(std::string(folded));
  if (at == world().given.end() || at->second == 'u') return Gender::unknown;
  return at->second == 'f' ? Gender::female : Gender::male;
}

bool is_given_name(std::string_view folded) { return world().given.contains(std::string(folded)); }

bool is_surname_first(std::string_view folded) {
  return world().surnames_first.contains(std::string(folded));
}

bool is_short_for(std::string_view folded_short, std::string_view folded_long) {
  if (folded_short.size() >= 3 && folded_long.size() > folded_short.size() &&
      folded_long.starts_with(folded_short))
    return true;
  const auto at = world().nicknames.find(std::string(folded_short));
  return at != world().nicknames.end() &&
         std::ranges::find(at->second, folded_long) != at->second.end();
}

}  // namespace comention::resolve
