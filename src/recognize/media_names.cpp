// Cue words of media names. No maintained list of these exists in what we build from, so they are
// typed here: general words first, proper names only where no word of theirs tells.

#include "recognize/media_names.hpp"

#include <algorithm>
#include <array>

namespace comention::recognize {
namespace {

constexpr auto words = std::to_array<std::string_view>({
    "Agencia",  "Agency",    "Broadcaster", "Broadcasting", "Bulletin", "Chronicle",   "Correo",
    "Courier",  "Daily",     "Diario",      "Dispatch",     "Echo",     "Examiner",    "Express",
    "FM",       "Gazette",   "Gazeta",      "Guardian",     "Herald",   "Independent", "Inquirer",
    "Journal",  "Kurier",    "Ledger",      "Magazine",     "Mail",     "Media",       "Mirror",
    "Monitor",  "News",      "Newspaper",   "Newsroom",     "Observer", "Nachrichten", "Notícias",
    "Noticias", "Pictures",  "Post",        "Posten",       "Prensa",   "Press",       "Radio",
    "Record",   "Register",  "Review",      "Sentinel",     "Signal",   "Standard",    "Sun",
    "TV",       "Telegraaf", "Telegraph",   "Television",   "Times",    "Tidende",     "Tribune",
    "Tribuna",  "Weekly",    "Wire",        "World",        "Zeitung",
});

constexpr auto names = std::to_array<std::string_view>({
    "ABC",
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "ARD",
    "Al Arabiya",
    "Al Jazeera",
    "Al-Jazeera",
    "Anadolu",
    "Axios",
    "BBC",
    "BNS",
    "BTA",
    "Bild",
    "Bloomberg",
    "CBC",
    "CBS",
    "CCTV",
    "CGTN",
    "CNBC",
    "CNN",
    "Clarín",
    "DPA",
    "DW",
    "Der Spiegel",
    "Deutsche Welle",
    "EFE",
    "El Mundo",
    "El País",
    "El Universal",
    "FT",
    "Folha de S.Paulo",
    "Fox News",
    "France 24",
    "IRNA",
    "ISNA",
    "ITV",
    "Interfax",
    "Itar-Tass",
    "KCNA",
    "KUNA",
    "Kommersant",
    "Kyodo",
    "La Nación",
    "La Repubblica",
    "Le Figaro",
    "Le Monde",
    "Libération",
    "MSNBC",
    "MTI",
    "NBC",
    "NHK",
    "NPR",
    "NYT",
    "O Globo",
    "PA",
    "PBS",
    "PTI",
    "Politico",
    "RAI",
    "RFE/RL",
    "RIA",
    "RIA Novosti",
    "RT",
    "RTP",
    "RTE",
    "RTÉ",
    "Reuters",
    "SANA",
    "SPA",
    "Spiegel",
    "Sputnik",
    "TASS",
    "Tanjug",
    "Tass",
    "UPI",
    "Ukrinform",
    "VOA",
    "Vedomosti",
    "WAFA",
    "WSJ",
    "Xinhua",
    "Yonhap",
    "ZDF",
    "dpa",
});

template <std::size_t Size>
bool has(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace

bool is_media_name(std::string_view name) {
  if (has(names, name)) return true;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", at), name.size());
    const std::string_view word = name.substr(at, end - at);
    if (has(words, word)) return true;
    // The first word of "BBC Tees" or "Reuters Breakingviews".
    if (at == 0 && word.size() > 2 && has(names, word)) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace comention::recognize
