#include "cli/input.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

#include "comention/core/error.hpp"
#include "comention/ingest/name_list.hpp"
#include "comention/recognize/recognizer.hpp"
#include "comention/resolve/resolve.hpp"
#include "comention/text/segment.hpp"
#include "comention/text/suggest.hpp"

#include "cli/in_order.hpp"

namespace comention::cli {
namespace {

/// Enough work for a thread that handing it over does not count.
constexpr std::size_t batch_bytes = 64 << 10;

using Batch = std::vector<ReadArticle>;

std::optional<Batch> next_batch(ArticleReader& reader) {
  Batch batch;
  for (std::size_t bytes = 0; bytes < batch_bytes;) {
    auto read = reader.next();
    if (!read) break;
    bytes += read->article.text.size();
    batch.push_back(std::move(*read));
  }
  if (batch.empty()) return std::nullopt;
  return batch;
}

TaggedArticle tag(ReadArticle read, bool given, const Recognizer& recognizer,
                  const Resolver& resolver) {
  TaggedArticle tagged;
  tagged.article = std::move(read.article);
  tagged.segments = segment(tagged.article.text);
  tagged.mentions =
      given ? std::move(read.given) : recognizer.recognize(tagged.article, tagged.segments);
  resolver.resolve_article(tagged);
  return tagged;
}

std::vector<std::string>& field(FieldNames& names, const std::string& name) {
  const std::array<std::pair<std::string, std::vector<std::string>*>, 7> known = {
      {{"id", &names.id},
       {"title", &names.title},
       {"text", &names.text},
       {"date", &names.date},
       {"outlet", &names.outlet},
       {"url", &names.url},
       {"language", &names.language}}};
  std::vector<std::string> words;
  for (const auto& [word, list] : known) {
    if (word == name) return *list;
    words.push_back(word);
  }
  const auto near = suggest(name, words);
  throw UsageError("--fields: no field '" + name + "'" +
                   (near ? "; did you mean '" + *near + "'?"
                         : "; one of id, title, text, date, outlet, url, language"));
}

FieldNames field_names(const std::string& settings) {
  FieldNames names;
  for (const std::string& pair : CLI::detail::split(settings, ',')) {
    const auto equals = pair.find('=');
    if (pair.empty()) continue;
    if (equals == std::string::npos)
      throw UsageError("--fields: '" + pair + "' is not FIELD=NAME, such as text=content");
    field(names, pair.substr(0, equals)) = {pair.substr(equals + 1)};
  }
  return names;
}

}  // namespace

void add_input_options(CLI::App& command, InputSettings& settings) {
  command
      .add_option("INPUT", settings.inputs,
                  "Files, folders (read with all below them) or - for standard input: .txt, .md, "
                  ".html, .json, .jsonl, each also .gz")
      ->type_name("");
  command
      .add_option("--fields", settings.fields,
                  "Names of the fields in JSON input, as in text=content,date=published_at; fields "
                  "are id, title, text, date, outlet, url, language")
      ->type_name("FIELD=NAME,...");
  command
      .add_option("--annotations", settings.annotations,
                  "given: the spans and types in the field `mentions` of JSON input take the "
                  "recogniser's place; none: they are ignored")
      ->check(CLI::IsMember({"none", "given"}))
      ->capture_default_str()
      ->type_name("none|given");
  command.add_flag("--quiet,-q", settings.quiet, "No progress bar");
}

void add_tagging_options(CLI::App& command, TaggingSettings& settings) {
  command.add_option("--model", settings.model, "The recogniser's model (default: English)")
      ->type_name("FILE");
  command
      .add_option("--names", settings.names,
                  "Names that win over the model: CSV with a header or JSONL, with name, type, "
                  "aliases, id")
      ->type_name("FILE");
  command.add_option("--threads", settings.threads, "Threads (default: all cores)")
      ->type_name("N")
      ->check(CLI::Range(1u, 1024u));
}

ReadOptions read_options(const InputSettings& settings) {
  ReadOptions options;
  options.fields = field_names(settings.fields);
  options.given_annotations = settings.annotations == "given";
  return options;
}

std::vector<std::string> inputs_or_stdin(const InputSettings& settings) {
  if (settings.inputs.empty()) return {"-"};
  return settings.inputs;
}

NameList read_names(const TaggingSettings& settings, ProblemReporter& problems) {
  if (settings.names.empty()) return {};
  return read_name_list(settings.names, problems);
}

std::filesystem::path model_path(const TaggingSettings& settings) {
  return settings.model.empty() ? default_model_path() : std::filesystem::path(settings.model);
}

unsigned thread_count(const TaggingSettings& settings) {
  return settings.threads != 0 ? settings.threads
                               : std::max(1u, std::thread::hardware_concurrency());
}

void tag_all(ArticleReader& reader, const InputSettings& input, const TaggingSettings& settings,
             const NameList& names, Progress& progress,
             const std::function<void(std::vector<TaggedArticle>)>& emit) {
  const Recognizer recognizer(model_path(settings), names);
  const Resolver resolver({names});
  const bool given = input.annotations == "given";
  std::uint64_t articles = 0;
  const auto next = [&] {
    auto batch = next_batch(reader);
    articles += batch ? batch->size() : 0;
    progress.update(articles, reader.bytes_read(), reader.bytes_total());
    return batch;
  };
  const auto work = [&](Batch batch) {
    std::vector<TaggedArticle> tagged;
    tagged.reserve(batch.size());
    for (ReadArticle& read : batch)
      tagged.push_back(tag(std::move(read), given, recognizer, resolver));
    return tagged;
  };
  in_order(thread_count(settings), next, work, emit);
}

}  // namespace comention::cli
