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

using TextReceiver = std::function<void(const std::string&)>;

void read_json_lines(std::ifstream& in, const std::string& name, const TextReceiver& receive) {
  std::uint64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) throw FormatError(name, number, "not a JSON object");
    std::string text = json.value("title", "");
    if (!text.empty()) text += "\n\n";
    receive(text += json.value("text", ""));
  }
}

void read_texts(const std::filesystem::path& path, const TextReceiver& receive) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw FileError(path.string(), 0, "cannot be opened");
  if (path.extension() == ".jsonl") return read_json_lines(in, path.string(), receive);
  receive({std::istreambuf_iterator<char>(in), {}});
}

}  // namespace

void read_raw_documents(
    const std::filesystem::path& path,
    const std::function<void(const std::vector<std::vector<std::string>>&)>& document) {
  std::vector<Span> spans;
  read_texts(path, [&](const std::string& raw) {
    const std::string text = repair_utf8(raw).text;
    std::vector<std::vector<std::string>> sentences;
    for (const Span piece : segment(text).sentences) {
      spans.clear();
      tokenise(text, piece, spans);
      if (spans.empty()) continue;
      sentences.emplace_back();
      for (const Span span : spans) sentences.back().emplace_back(slice(text, span));
    }
    document(sentences);
  });
}

void read_raw_sentences(const std::filesystem::path& path,
                        const std::function<void(const std::vector<std::string_view>&)>& sentence) {
  std::vector<std::string_view> views;
  read_raw_documents(path, [&](const std::vector<std::vector<std::string>>& sentences) {
    for (const auto& tokens : sentences) {
      views.assign(tokens.begin(), tokens.end());
      sentence(views);
    }
  });
}

}  // namespace comention::recognize
