#include "ingest/input_format.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <unicode/uchar.h>

#include "comention/text/normal_form.hpp"
#include "comention/text/utf8.hpp"

namespace comention {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view hint;
};

using namespace std::string_view_literals;

constexpr std::string_view unpack_hint = "unpack it and name the folder";

constexpr std::array signatures = std::to_array<Signature>({
    {"%PDF"sv, "a PDF document", "turn it into text first, e.g. with pdftotext"},
    {"PK\x03\x04"sv, "a ZIP archive or an office document", "unpack or export it as text"},
    {"\x28\xB5\x2F\xFD"sv, "Zstandard data", unpack_hint},
    {"BZh"sv, "bzip2 data", unpack_hint},
    {"\xFD"
     "7zXZ"sv,
     "XZ data", unpack_hint},
    {"\x89PNG"sv, "a picture", ""},
    {"\xFF\xD8\xFF"sv, "a picture", ""},
    {"GIF8"sv, "a picture", ""},
    {"\x7F"
     "ELF"sv,
     "a program", ""},
    {"SQLite format 3"sv, "a database", ""},
    {"{\\rtf"sv, "an RTF document", "export it as text"},
});

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' &&
         c != '\x1B';
}

bool is_binary(std::string_view content) {
  if (content.find('\0') != std::string_view::npos) return true;
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(content, is_control));
  return controls * 50 > content.size();
}

std::string_view without_space(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n\f\v");
  return begin == std::string_view::npos ? std::string_view{} : text.substr(begin);
}

bool is_markup(std::string_view content) {
  const std::string head = lower_case(content.substr(0, 8192));
  constexpr std::array starts = {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv, "<article"sv};
  return std::ranges::any_of(
      starts, [&head](std::string_view tag) { return head.find(tag) != std::string::npos; });
}

/// Lines of JSON if the first line is a whole object, one document if it is broken over lines. Only
/// the brackets are counted here; whether it is JSON its parser will tell.
InputFormat json_kind(std::string_view content, std::string_view extension) {
  if (content.front() == '[')
    return extension == "jsonl" ? InputFormat::json_lines : InputFormat::json;
  if (extension == "jsonl" || extension == "ndjson") return InputFormat::json_lines;
  const std::size_t line_end = content.find('\n');
  if (line_end == std::string_view::npos) {
    return extension == "json" ? InputFormat::json : InputFormat::json_lines;
  }
  std::string_view line = content.substr(0, line_end);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  const bool whole = line.size() > 1 && line.back() == '}';
  const std::string_view rest = without_space(content.substr(line_end));
  if (!whole) return InputFormat::json;
  return rest.empty() && extension == "json" ? InputFormat::json : InputFormat::json_lines;
}

constexpr std::array text_extensions = {""sv, "txt"sv, "text"sv};
constexpr std::array markdown_extensions = {"md"sv, "markdown"sv};
constexpr std::array html_extensions = {"html"sv, "htm"sv, "xhtml"sv};
constexpr std::array json_extensions = {"json"sv, "jsonl"sv, "ndjson"sv};

bool is_one_of(std::string_view extension, std::span<const std::string_view> extensions) {
  return std::ranges::find(extensions, extension) != extensions.end();
}

}  // namespace

FormatGuess guess_format(std::string_view content, std::string_view path) {
  for (const Signature& signature : signatures) {
    if (content.starts_with(signature.bytes)) {
      return {InputFormat::unknown, std::string(signature.what), std::string(signature.hint)};
    }
  }
  if (is_binary(content)) return {InputFormat::unknown, "binary data", ""};
  const std::string extension = extension_of(path);
  const std::string_view beginning = without_space(content);
  if (beginning.empty()) return {InputFormat::empty, {}, {}};
  if (is_one_of(extension, json_extensions) || beginning.front() == '{' ||
      beginning.starts_with("[{")) {
    const bool json = beginning.front() == '{' || beginning.front() == '[';
    if (json) return {json_kind(beginning, extension), {}, {}};
    return {extension == "json" ? InputFormat::json : InputFormat::json_lines, {}, {}};
  }
  if (is_one_of(extension, html_extensions)) return {InputFormat::html, {}, {}};
  if (is_one_of(extension, markdown_extensions)) return {InputFormat::markdown, {}, {}};
  if (beginning.front() == '<' && is_markup(beginning)) return {InputFormat::html, {}, {}};
  if (is_one_of(extension, text_extensions)) return {InputFormat::text, {}, {}};
  return {InputFormat::unknown, "not a format that is read (." + extension + ")",
          "give it the extension .txt if it is one article's text"};
}

std::string extension_of(std::string_view path) {
  const auto last_extension = [](std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? std::string_view{} : name.substr(dot + 1);
  };
  std::string_view name = path.substr(path.rfind('/') + 1);
  std::string extension = lower_case(last_extension(name));
  if (extension != "gz") return extension;
  name.remove_suffix(3);
  return lower_case(last_extension(name));
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (u_isalpha(static_cast<UChar32>(point.code)) != 0) return true;
    at += point.size_bytes;
  }
  return false;
}

}  // namespace comention
