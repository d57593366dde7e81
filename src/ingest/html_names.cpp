#include "ingest/html_names.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace comention {
namespace {

// One of these words is enough.
constexpr std::array aside_words = std::to_array<std::string_view>({
    "ad",
    "adbox",
    "ads",
    "adslot",
    "advert",
    "advertisement",
    "advertising",
    "advertorial",
    "author",
    "authors",
    "banner",
    "bio",
    "bottombar",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "caption",
    "captions",
    "carousel",
    "comment",
    "commentlist",
    "comments",
    "commercial",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "correction",
    "credit",
    "credits",
    "dateline",
    "disclaimer",
    "disqus",
    "donate",
    "donation",
    "dropdown",
    "facebook",
    "follow",
    "footer",
    "footnote",
    "gallery",
    "gdpr",
    "instagram",
    "jobs",
    "kicker",
    "login",
    "masthead",
    "menu",
    "metadata",
    "modal",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "ntv",
    "optin",
    "outbrain",
    "overlay",
    "pager",
    "pagination",
    "partner",
    "paywall",
    "pinterest",
    "popular",
    "popup",
    "promo",
    "promos",
    "promotion",
    "rail",
    "rating",
    "readmore",
    "recirc",
    "recirculation",
    "recommendation",
    "recommendations",
    "recommended",
    "reco",
    "register",
    "related",
    "respond",
    "search",
    "share",
    "sharebar",
    "sharing",
    "shop",
    "shopping",
    "sidebar",
    "signin",
    "signup",
    "skip",
    "slideshow",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "subscription",
    "subscriptions",
    "support",
    "syndication",
    "taboola",
    "tag",
    "taglist",
    "tags",
    "teaser",
    "teasers",
    "timestamp",
    "toolbar",
    "topbar",
    "topics",
    "trending",
    "twitter",
    "upsell",
    "utility",
    "videoplayer",
    "vote",
    "widget",
    "widgets",
    "wpdiscuz",
});

// Two words that follow each other.
struct WordPair {
  std::string_view first, second;
};
constexpr std::array aside_pairs = std::to_array<WordPair>({
    {"read", "more"},    {"read", "also"},     {"read", "next"},   {"see", "also"},
    {"more", "from"},    {"more", "stories"},  {"more", "news"},   {"most", "read"},
    {"most", "viewed"},  {"up", "next"},       {"also", "read"},   {"also", "like"},
    {"sign", "up"},      {"log", "in"},        {"you", "may"},     {"might", "like"},
    {"latest", "news"},  {"side", "bar"},      {"top", "stories"}, {"next", "article"},
    {"email", "form"},   {"mailing", "list"},  {"back", "top"},    {"image", "info"},
    {"photo", "info"},   {"wp", "caption"},    {"post", "meta"},   {"entry", "meta"},
    {"article", "meta"}, {"story", "meta"},    {"post", "nav"},    {"meta", "data"},
    {"tool", "tip"},     {"screen", "reader"}, {"sr", "only"},     {"visually", "hidden"},
    {"pull", "quote"},   {"fact", "box"},      {"info", "box"},    {"pub", "date"},
    {"read", "time"},    {"article", "info"},  {"story", "tools"}, {"article", "tools"},
});

// The article's text itself.
constexpr std::array body_pairs = std::to_array<WordPair>({
    {"article", "body"},  {"article", "content"}, {"article", "text"},       {"story", "body"},
    {"story", "content"}, {"story", "text"},      {"post", "body"},          {"post", "content"},
    {"entry", "content"}, {"entry", "body"},      {"body", "copy"},          {"article", "copy"},
    {"content", "body"},  {"main", "text"},       {"article", "paragraphs"}, {"news", "text"},
    {"news", "body"},     {"news", "content"},    {"blog", "content"},       {"rich", "text"},
    {"text", "content"},  {"page", "body"},       {"single", "content"},     {"news", "view"},
});
constexpr std::array body_words = std::to_array<std::string_view>({
    "articlebody",
    "articlecontent",
    "articletext",
    "storybody",
    "storycontent",
    "storytext",
    "postbody",
    "postcontent",
    "entrycontent",
    "bodytext",
    "maintext",
});

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// The words of all names, a "" between two names.
std::vector<std::string> words_of(std::string_view names) {
  std::vector<std::string> words;
  std::string word;
  char before = ' ';
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char c : names) {
    const bool camel = is_upper(c) && is_lower(before);
    const bool letter = is_lower(c) || is_upper(c);
    if (!letter || camel) end_word();
    if (c == ' ') words.emplace_back();
    if (letter) word.push_back(is_upper(c) ? static_cast<char>(c + 32) : c);
    before = c;
  }
  end_word();
  return words;
}

template <typename Words>
bool holds_one(const std::vector<std::string>& words, const Words& listed) {
  return std::ranges::any_of(words, [&listed](const std::string& word) {
    return !word.empty() && std::ranges::find(listed, std::string_view(word)) != listed.end();
  });
}

template <typename Pairs>
bool holds_pair(const std::vector<std::string>& words, const Pairs& pairs) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    for (const WordPair& pair : pairs) {
      if (words[i] == pair.first && words[i + 1] == pair.second) return true;
    }
  }
  return false;
}

}  // namespace

NameHints hints_of(std::string_view class_and_id) {
  NameHints hints;
  if (class_and_id.find_first_not_of(' ') == std::string_view::npos) return hints;
  const std::vector<std::string> words = words_of(class_and_id);
  hints.aside = holds_one(words, aside_words) || holds_pair(words, aside_pairs);
  hints.body = holds_pair(words, body_pairs) || holds_one(words, body_words);
  return hints;
}

}  // namespace comention
