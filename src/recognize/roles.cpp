// Rules in this order; the first that fits a mention decides:
//   frame      "Read also:", appeals, copyright          -> boilerplate
//   header     "BEIJING, April 26 (Xinhua) - "           -> dateline, in brackets byline
//   by-line    "By Jane Doe, Kestrel", "(Reporting by ..." -> byline
//   picture    "Photo: A / B", "(A/B)" under a picture   -> credit
//   citation   "told Reuters", "Kyodo reported"          -> source

#include "comention/recognize/roles.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "recognize/media_names.hpp"
#include "recognize/word_form.hpp"

namespace comention {
namespace {

using recognize::is_media_name;

constexpr std::size_t longest_header = 110;
constexpr std::size_t longest_byline = 140;
constexpr std::size_t longest_caption_tail = 90;

bool starts_with_any(std::string_view text, std::span<const std::string_view> cues) {
  const std::string lower = recognize::lower_form(text.substr(0, 48));
  return std::ranges::any_of(cues, [&](std::string_view cue) { return lower.starts_with(cue); });
}

std::string_view trim(std::string_view text, std::string_view marks = " \t\n") {
  const std::size_t begin = text.find_first_not_of(marks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(marks) - begin + 1);
}

constexpr auto frame_cues = std::to_array<std::string_view>({
    "related:",
    "related story",
    "related stories",
    "more on this",
    "more from",
    "recommended",
    "most read",
    "trending",
    "follow us",
    "subscribe",
    "sign up",
    "support our",
    "support independent",
    "donate",
    "make a donation",
    "become a member",
    "become a supporter",
    "help us",
    "join our",
    "listen to our",
    "watch:",
    "watch now",
    "download our",
    "advertisement",
    "sponsored",
    "copyright",
    "©",
    "(c) ",
    "all rights reserved",
    "this article was first published",
    "this article was originally",
    "this story was originally",
    "click here",
    "share this",
    "our newsletter",
    "get the",
    "editor's picks",
    "in other news",
    "next article",
    "previous article",
    "up next",
    "from our archive",
});
// These are cues only before a title, not before a verb: "Read also said".
constexpr auto title_cues =
    std::to_array<std::string_view>({"read also", "read more", "also read", "see also", "follow "});

constexpr auto byline_cues = std::to_array<std::string_view>({
    "reporting by",    "editing by",
    "writing by",      "additional reporting",
    "written by",      "compiled by",
    "words by",        "words:",
    "text by",         "text:",
    "edited by",       "reported by",
    "translated by",   "report by",
    "story by",        "with reporting",
    "with additional", "our correspondent",
    "interview by",
});
constexpr auto picture_cues = std::to_array<std::string_view>({
    "photo:",         "photos:",         "photo by",       "photo credit", "photograph:",
    "photograph by",  "photographs:",    "photographs by", "picture:",     "pictures:",
    "picture by",     "image:",          "images:",        "image credit", "image by",
    "credit:",        "handout via",     "file photo",     "video:",       "video by",
    "illustration:",  "illustration by", "graphic:",       "pic:",         "photo courtesy",
    "image courtesy", "photo ",
});

/// " - ", an en or em dash with or without spaces, " -- ": where a header ends and the story
/// begins.
struct Dash {
  std::size_t begin = std::string_view::npos;
};
Dash find_dash(std::string_view text) {
  constexpr auto dashes = std::to_array<std::string_view>(
      {" - ", " -- ", " \u2013 ", " \u2014 ", "\u2014", "--", ") \u2013", ") -"});
  Dash first;
  for (const std::string_view dash : dashes) {
    std::size_t at = text.find(dash);
    if (at != std::string_view::npos && dash[0] == ')') ++at;
    first.begin = std::min(first.begin, at);
  }
  return first;
}

/// Where a header without a dash ends: "NEW DELHI: ", "ZURICH. ", "TAIPEI, Nov. 21 (SEN) ". Only after a
/// place in capitals.
std::size_t find_weak_end(std::string_view text) {
  const std::size_t word = text.find_first_of(":.,(");
  if (word == std::string_view::npos || word < 3) return std::string_view::npos;
  if (text[word] == ':' || text[word] == '.') {
    return text.substr(word + 1).starts_with(' ') ? word : std::string_view::npos;
  }
  const std::size_t close = text.find(") ");
  return close == std::string_view::npos ? close : close + 1;
}

class RoleRules {
 public:
  RoleRules(const Article& article, const Segments& segments, std::vector<Mention>& mentions)
      : article_(article), text_(article.text), segments_(segments), mentions_(mentions) {}

  void run() {
    std::size_t next = 0;
    for (std::size_t p = 0; p < segments_.paragraphs.size(); ++p) {
      const Span paragraph = segments_.paragraphs[p];
      while (next < mentions_.size() && mentions_[next].span.begin < paragraph.begin) ++next;
      std::size_t end = next;
      while (end < mentions_.size() && mentions_[end].span.begin < paragraph.end) ++end;
      if (end > next) read_paragraph(p, std::span(mentions_).subspan(next, end - next));
      next = end;
    }
    std::size_t sentence = 0;
    for (Mention& mention : mentions_) {
      while (sentence < segments_.sentences.size() &&
             segments_.sentences[sentence].end <= mention.span.begin) {
        ++sentence;
      }
      if (mention.role != Role::subject || sentence == segments_.sentences.size()) continue;
      read_sentence(segments_.sentences[sentence], mention);
    }
  }

 private:
  using Mentions = std::span<Mention>;

  std::string_view before(const Mention& m, std::size_t begin) const {
    return text_.substr(begin, m.span.begin - begin);
  }
  std::string_view after(const Mention& m, std::size_t end) const {
    return m.span.end < end ? text_.substr(m.span.end, end - m.span.end) : std::string_view();
  }
  static void set(Mentions mentions, Role role, bool places_too) {
    for (Mention& m : mentions) {
      const bool fits =
          places_too || m.type == EntityType::person || m.type == EntityType::organisation;
      if (fits && m.role == Role::subject) m.role = role;
    }
  }
  bool is_headline(std::size_t paragraph) const {
    const Span span = segments_.paragraphs[paragraph];
    return span.end <= article_.body_begin ||
           (paragraph == 0 && segments_.paragraphs.size() > 1 && article_.body_begin == 0);
  }

  void read_paragraph(std::size_t number, Mentions mentions) {
    const Span paragraph = segments_.paragraphs[number];
    const std::string_view text = trim(slice(text_, paragraph), " \t\n([*_>-");
    if (starts_with_any(text, frame_cues) || names_another_story(text)) {
      return set(mentions, Role::boilerplate, true);
    }
    if (!is_headline(number)) read_header(paragraph, mentions);
    if (is_byline(text, number)) return set(mentions, Role::byline, false);
    if (number > 0 && is_sign_off(slice(text_, paragraph), number)) {
      return set(mentions, Role::byline, false);
    }
    read_caption_tail(paragraph, mentions);
  }

  static bool names_another_story(std::string_view text) {
    const std::string lower = recognize::lower_form(text.substr(0, 48));
    for (const std::string_view cue : title_cues) {
      if (!lower.starts_with(cue)) continue;
      const std::string_view rest = trim(text.substr(cue.size()));
      return rest.empty() || !begins_lower(rest);
    }
    return false;
  }
  static bool begins_lower(std::string_view text) {
    const std::string_view first = recognize::prefix(text, 1);
    return !first.empty() && recognize::upper_form(first) != first;
  }

  // ---- "BEIJING, April 26 (Xinhua) - Text"

  void read_header(Span paragraph, Mentions mentions) {
    const std::string_view text = slice(text_, paragraph);
    std::size_t dash = find_dash(text.substr(0, longest_header)).begin;
    const Mention& first = mentions.front();
    const bool place_in_capitals = first.span.begin == paragraph.begin &&
                                   first.type == EntityType::location &&
                                   is_in_capitals(slice(text_, first.span));
    if (place_in_capitals) dash = std::min(dash, find_weak_end(text.substr(0, longest_header)));
    if (dash == std::string_view::npos || dash == 0) return;
    if (!place_in_capitals && begins_lower(trim(text.substr(dash), " -\u2013\u2014"))) return;
    if (!is_header(text.substr(0, dash), paragraph.begin, mentions)) return;
    const std::size_t bracket = paragraph.begin + std::min(text.find('('), dash);
    for (Mention& m : mentions) {
      if (m.span.end > paragraph.begin + dash) break;
      const bool in_brackets = m.span.begin > bracket;
      // "MAFRAQ, Jordan - ": by the scheme of our corpora the country that explains is no dateline.
      const bool explains = place_in_capitals && before(m, paragraph.begin).ends_with(", ") &&
                            !is_in_capitals(slice(text_, m.span));
      if (m.type == EntityType::location && !in_brackets && !explains) m.role = Role::dateline;
      if (in_brackets || m.type == EntityType::organisation) m.role = Role::byline;
    }
  }

  /// Nothing but places, dates and a bracketed agency; begins with a place or the agency.
  bool is_header(std::string_view header, std::size_t begin, Mentions mentions) const {
    const Mention& first = mentions.front();
    const bool opens =
        first.span.begin == begin || (header[0] == '(' && first.span.begin == begin + 1);
    const bool capitals = is_in_capitals(header.substr(0, header.find_first_of(",(/ ")));
    if (!opens && !capitals) return false;
    if (opens && first.type == EntityType::person) return false;
    std::size_t at = begin;
    for (const Mention& m : mentions) {
      if (m.span.begin >= begin + header.size()) break;
      if (m.span.end > begin + header.size()) return false;
      if (!is_filler(before(m, at), capitals)) return false;
      at = m.span.end;
    }
    return is_filler(header.substr(at - begin), capitals);
  }

  static bool is_in_capitals(std::string_view word) {
    return word.size() > 1 && recognize::lower_form(word) != word &&
           recognize::upper_form(word) == word;
  }

  /// Between the names of a header: marks, numbers, months, "and", further words in capitals; and
  /// whatever stands in brackets.
  static bool is_filler(std::string_view text, bool capitals) {
    constexpr auto known = std::to_array<std::string_view>(
        {"and",       "near",      "in",       "on",       "off",      "aboard", "of",
         "the",       "by",        "jan",      "feb",      "mar",      "apr",    "may",
         "jun",       "jul",       "aug",      "sep",      "sept",     "oct",    "nov",
         "dec",       "january",   "february", "march",    "april",    "june",   "july",
         "august",    "september", "october",  "november", "december", "monday", "tuesday",
         "wednesday", "thursday",  "friday",   "saturday", "sunday"});
    bool in_brackets = false;
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == '(' || text[at] == ')') in_brackets = text[at] == '(';
      constexpr std::string_view separators = " ,.()/:;&0123456789\n";
      if (separators.find(text[at]) != std::string_view::npos) {
        ++at;
        continue;
      }
      const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
      const std::string_view word = text.substr(at, end - at);
      at = end;
      if (in_brackets || (capitals && is_in_capitals(word))) continue;
      if (std::ranges::find(known, recognize::lower_form(word)) == known.end()) return false;
    }
    return true;
  }

  // ---- "By Jane Doe", "(Reporting by Jane Doe)", "- Jane Doe, Kestrel"

  bool is_byline(std::string_view text, std::size_t number) const {
    if (starts_with_any(text, byline_cues)) return true;
    if (text.size() > longest_byline || is_headline(number)) return false;
    const bool by = text.starts_with("By ") || text.starts_with("BY ") || text.starts_with("by ");
    return by && !text.ends_with(".") && text.find(". ") == std::string_view::npos;
  }

  /// A short last paragraph that begins with a dash, or consists of nothing but an outlet.
  bool is_sign_off(std::string_view text, std::size_t number) const {
    if (number + 2 < segments_.paragraphs.size() || text.size() > longest_byline) return false;
    const bool dash = text.starts_with("- ") || text.starts_with("\u2013 ") ||
                      text.starts_with("\u2014") || text.starts_with("--");
    const std::string_view bare = trim(text, " -\u2013\u2014()[].\n");
    if (dash) return !text.ends_with(".") && std::ranges::count(bare, ' ') < 8;
    return is_media_name(bare) && std::ranges::count(bare, ' ') < 4;
  }

  // ---- "... in Leeds. (Simon Ackroyd-Bello/Aire Valley Chronicle)"

  void read_caption_tail(Span paragraph, Mentions mentions) {
    const std::string_view text = slice(text_, paragraph);
    const std::string_view end = trim(text, " .\n");
    const std::size_t open = end.ends_with(')') ? end.rfind('(') : std::string_view::npos;
    std::size_t tail = open != std::string_view::npos ? open + 1 : end.rfind(". ");
    if (tail == std::string_view::npos || end.size() - tail > longest_caption_tail) return;
    const bool brackets = open != std::string_view::npos;
    if (!brackets) tail += 2;
    const std::string_view words = end.substr(tail, end.size() - tail - (brackets ? 1 : 0));
    std::size_t first = mentions.size();
    while (first > 0 && mentions[first - 1].span.begin >= paragraph.begin + tail) --first;
    const Mentions inside = mentions.subspan(first);
    if (inside.empty()) return;
    const std::size_t named = covered(inside);
    const std::size_t slash = words.find('/');
    const bool all_names =
        named + 4 > words.size() && inside.front().span.begin == paragraph.begin + tail;
    const bool pair = slash != std::string_view::npos && named * 10 >= words.size() * 7;
    const bool lone = all_names && inside.size() == 1 && tail > 1 &&
                      (brackets ? inside[0].type == EntityType::person || is_media(inside[0])
                                : inside[0].type == EntityType::organisation);
    const bool ends_story = brackets && trim(end.substr(0, open)).ends_with('.');
    if (pair || (lone && (ends_story || !brackets))) set(inside, Role::credit, false);
  }

  static std::size_t covered(Mentions mentions) {
    std::size_t sum = 0;
    for (const Mention& m : mentions) sum += m.span.size();
    return sum;
  }

  bool is_media(const Mention& m) const {
    const std::string_view name = slice(text_, m.span);
    if (!article_.outlet.empty() && name == article_.outlet) return true;
    return is_media_name(name);
  }

  // ---- cues inside a sentence

  void read_sentence(Span sentence, Mention& m) {
    const std::string_view lead = before(m, sentence.begin);
    const std::string_view rest = after(m, sentence.end);
    if (m.type == EntityType::person || m.type == EntityType::organisation) {
      if (follows_cue(lead, byline_cues))
        m.role = Role::byline;
      else if (follows_cue(lead, picture_cues))
        m.role = Role::credit;
    }
    if (m.role != Role::subject || m.type != EntityType::organisation) return;
    const bool media = is_media(m);
    if (media ? is_cited(lead, rest) : is_reporter(lead, rest)) m.role = Role::source;
  }

  /// A cue in the sentence, with nothing but names and their separators since.
  static bool follows_cue(std::string_view lead, std::span<const std::string_view> cues) {
    constexpr std::size_t window = 90;
    const std::string near =
        recognize::lower_form(lead.size() > window ? lead.substr(lead.size() - window) : lead);
    constexpr auto last_words =
        std::to_array<std::string_view>({":", " by ", "via ", "correspondent", "courtesy"});
    const auto has = [&](std::string_view word) { return near.find(word) != std::string::npos; };
    if (std::ranges::none_of(last_words, has)) return false;
    for (const std::string_view cue : cues) {
      const std::size_t at = near.rfind(cue);
      if (at == std::string::npos || (at > 0 && near[at - 1] != ' ' && near[at - 1] != '('))
        continue;
      const bool open = cue.back() == ':' || cue.ends_with(" by") || cue.ends_with("via") ||
                        cue == "our correspondent" || cue.ends_with("courtesy");
      if (!open) continue;
      const std::string_view between = std::string_view(near).substr(at + cue.size());
      if (between.find_first_of(".)\"") == std::string_view::npos &&
          std::ranges::count(between, ' ') < 9) {
        return true;
      }
    }
    return false;
  }

  static bool ends_with_any(std::string_view text, std::span<const std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
  }

  /// "told Reuters", "according to the BBC", "Kyodo reported", "Interfax: ...": for names of media.
  static bool is_cited(std::string_view lead, std::string_view rest) {
    constexpr auto leads = std::to_array<std::string_view>(
        {"told ",           "told the ",           "told The ",         "tells ",
         "according to ",   "According to ",       "according to the ", "According to the ",
         "reported by ",    "reported by the ",    "reports by ",       "quoted by ",
         "citing ",         "cited by ",           "quoting ",          "said to ",
         "interview with ", "interview with the ", "interviewed by ",   "said ",
         "statement to ",   "news agency ",        "agency ",           "(to ",
         "report by ",      "report in ",          "reports in ",       "report in the ",
         "published by ",   "published in ",       "published in the ", "seen by ",
         "obtained by ",    "speaking to ",        "spoke to ",         "broadcast by ",
         "broadcaster ",    "newspaper "});
    constexpr auto verbs = std::to_array<std::string_view>(
        {" reported",       " reports",        " said",
         " says",           " quoted",         " quotes",
         " cited",          " first reported", " wrote",
         " writes",         " has reported",   " had reported",
         " published",      " revealed",       " and others reported",
         " put ",           " puts ",          " gave ",
         " news agency",    " contributed",    " broadcast",
         " showed",         " added",          " learned",
         " noted",          " carried",        " also reported",
         " later reported", ", citing",        ", quoting"});
    const std::string_view next = rest.substr(0, 64);
    return ends_with_any(lead, leads) || starts_with_one(next, verbs) || next.starts_with(":") ||
           contributed(rest) || joined(rest, verbs) || (joins(lead) && cited_before(lead, leads));
  }

  /// "and", "or" or a comma, then another name, then the verb: "Nation and Citizen TV first
  /// reported".
  static bool joined(std::string_view rest, std::span<const std::string_view> verbs) {
    const bool joins =
        rest.starts_with(" and ") || rest.starts_with(" or ") || rest.starts_with(", ");
    if (!joins) return false;
    const std::string_view near = rest.substr(0, 48);
    return std::ranges::any_of(verbs.first(10), [&](std::string_view verb) {
      const std::size_t at = near.find(verb);
      return at != std::string_view::npos && std::ranges::count(near.substr(0, at), ' ') < 5;
    });
  }
  static bool joins(std::string_view lead) {
    return lead.ends_with(" and ") || lead.ends_with(" or ") || lead.ends_with(" and the ");
  }
  static bool cited_before(std::string_view lead, std::span<const std::string_view> leads) {
    const std::string_view near = lead.size() > 50 ? lead.substr(lead.size() - 50) : lead;
    return std::ranges::any_of(leads.first(9), [&](std::string_view cue) {
      return near.find(cue) != std::string_view::npos;
    });
  }
  static bool contributed(std::string_view rest) {
    return rest.substr(0, 80).find("contributed to this") != std::string_view::npos;
  }
  static bool starts_with_one(std::string_view text, std::span<const std::string_view> cues) {
    return std::ranges::any_of(cues, [&](std::string_view cue) { return text.starts_with(cue); });
  }

  /// For any organisation: only what an organisation that is no medium is hardly ever said to do.
  static bool is_reporter(std::string_view lead, std::string_view rest) {
    if (rest.starts_with(" first reported") || rest.starts_with(" contributed to this"))
      return true;
    if (lead.ends_with("first reported by ") || lead.ends_with("first reported by the "))
      return true;
    const bool closes = lead.ends_with(", ") || lead.ends_with(", the ") || lead.ends_with("\" ") ||
                        lead.ends_with(", state television, ");
    return closes && (rest.starts_with(" reported.") || rest.starts_with(" reported,") ||
                      rest.starts_with(" reports.") || rest.starts_with(" reports,") ||
                      rest.starts_with(", reported"));
  }

  const Article& article_;
  std::string_view text_;
  const Segments& segments_;
  std::vector<Mention>& mentions_;
};

}  // namespace

void assign_roles(const Article& article, const Segments& segments,
                  std::vector<Mention>& mentions) {
  for (Mention& m : mentions) m.role = Role::subject;
  RoleRules(article, segments, mentions).run();
}

}  // namespace comention
