#include "recognize/raw_text.hpp"

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "comention/core/error.hpp"
#include "comention/text/segment.hpp"
#include "comention/text/token.hpp"
#include "comention/text/utf8.hpp"

namespace comention::recognize {
namespace {

using Receiver = std::function<void(const std::vector<std::string_view>&)>;

void hand_on(const std::string& raw, const Receiver& sentence) {
  const std::string text = repair_utf8(raw).text;
  std::vector<Span> spans;
  std::vector<std::string_view> tokens;
  for (const Span piece : segment(text).sentences) {
    spans.clear();
    tokens.clear();
    tokenise(text, piece, spans);
    for (const Span span : spans) tokens.push_back(slice(text, span));
    if (!tokens.empty()) sentence(tokens);
  }
}

void read_json_lines(std::ifstream& in, const std::string& name, const Receiver& sentence) {
  std::uint64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) throw FormatError(name, number, "not a JSON object");
    const std::string title = json.value("title", "");
    hand_on(title.empty() ? json.value("text", "") : title + "\n\n" + json.value("text", ""),
            sentence);
  }
}

}  // namespace

void read_raw_sentences(const std::filesystem::path& path, const Receiver& sentence) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw FileError(path.string(), 0, "cannot be opened");
  if (path.extension() == ".jsonl") return read_json_lines(in, path.string(), sentence);
  hand_on({std::istreambuf_iterator<char>(in), {}}, sentence);
}

}  // namespace comention::recognize
