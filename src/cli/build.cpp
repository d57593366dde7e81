// comention build: the main job. Articles in; graph, tables, pictures and a record of the run out.

#include "cli/build.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "comention/core/error.hpp"
#include "comention/draw/draw.hpp"
#include "comention/ingest/distinct_ids.hpp"
#include "comention/resolve/resolve.hpp"
#include "comention/stories/stories.hpp"
#include "comention/write/atomic_file.hpp"
#include "comention/write/export.hpp"
#include "comention/write/mentions.hpp"
#include "comention/write/tables.hpp"

#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/graph_input.hpp"
#include "cli/output.hpp"

namespace comention::cli {
namespace {

namespace fs = std::filesystem;

Collection collect(ArticleReader& reader, const BuildSettings& settings, Progress& progress,
                   ConsoleReporter& problems) {
  const NameList names = read_names(settings.tagging, problems);
  std::vector<TaggedArticle> articles;
  tag_all(reader, settings.input, settings.tagging, names, progress,
          [&](std::vector<TaggedArticle> batch) {
            std::ranges::move(batch, std::back_inserter(articles));
          });
  progress.clear();
  make_ids_distinct(articles, problems);
  Collection collection = resolve_collection(std::move(articles), {names});
  collection.stories = find_stories(collection.articles);
  return collection;
}

std::string mentions_lines(const Collection& collection) {
  std::string lines;
  for (const TaggedArticle& tagged : collection.articles)
    append_mentions_line(lines, tagged, collection.entities);
  return lines;
}

void write_pictures(const fs::path& folder, const Graph& graph, const Scores& scores,
                    const BuildSettings& settings) {
  DrawOptions options;
  options.top = settings.top_drawn;
  options.size_by = settings.rank.by;
  options.title = settings.title;
  write_file(folder / "graph.dot", draw(graph, scores, PictureFormat::dot, options));
  write_file(folder / "graph.svg", draw(graph, scores, PictureFormat::svg, options));
  write_file(folder / "graph.png", draw(graph, scores, PictureFormat::png, options));
}

void write_tables(const fs::path& folder, const Graph& graph, const Scores& scores,
                  const BuildSettings& settings) {
  write_file(folder / "entities.csv", entities_csv(graph, scores));
  write_file(folder / "relations.csv", relations_csv(graph));
  write_file(folder / "ranking.csv", ranking_csv(graph, scores, settings.rank.by));
}

void make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed)
    throw FileError(folder.string(), 0, "cannot make the output folder: " + failed.message());
}

/// "24 articles (22 stories): 61 entities, 243 relations", and what was left out of the graph.
std::string summary(const Graph& graph) {
  const GraphInfo& info = graph.info();
  std::string line = grouped(info.articles) + " articles (" + grouped(info.stories) +
                     " stories): " + grouped(graph.num_vertices()) + " entities, " +
                     grouped(graph.num_edges()) + " relations";
  std::string aside;
  for (const Role role : all_roles) {
    const std::uint32_t count = info.set_aside_by_role[static_cast<std::size_t>(role)];
    if (count == 0) continue;
    aside += (aside.empty() ? "" : ", ") + grouped(count) + " " + std::string(to_string(role));
  }
  return line + (aside.empty() ? "" : "\nmentions set aside by role: " + aside) + "\n";
}

Exit run(const BuildSettings& settings) {
  const fs::path folder = settings.output;
  Progress progress("building", settings.input.quiet);
  ConsoleReporter problems(&progress);
  const auto reader =
      read_articles(inputs_or_stdin(settings.input), read_options(settings.input), problems);
  make_folder(folder);
  const Collection collection = collect(*reader, settings, progress, problems);
  if (collection.articles.empty())
    throw Error(
        "no article was read; give files, folders or - with .txt, .md, .html, .json or .jsonl");
  const Graph graph = link(collection, settings.link);
  const Scores scores = score_all(graph, thread_count(settings.tagging));
  write_file(folder / "mentions.jsonl", mentions_lines(collection));
  export_graph(graph, scores, "json", folder / "graph.json");
  write_tables(folder, graph, scores, settings);
  write_pictures(folder, graph, scores, settings);
  write_file(folder / "run.json",
             run_json(settings, reader->files(), collection, graph, problems.problems()));
  print(key_actors_table(graph, scores, settings.rank));
  print("\n" + summary(graph) + "picture: " + (folder / "graph.svg").string() + ", " +
        (folder / "graph.png").string() + "; graph: " + (folder / "graph.json").string() + "\n");
  problems.summarise();
  return problems.status();
}

/// Options whose words become values only when the command runs, so that a wrong one gets
/// "did you mean" from us.
struct Words {
  std::string window = "sentence", by = "strength", types = "person,organisation,location";
  bool all_roles = false;
};

void take_words(const Words& words, BuildSettings& settings) {
  settings.link.window = *window_from(words.window);
  settings.rank.by = measure_named(words.by);
  settings.link.types.clear();
  for (const std::string& type : CLI::detail::split(words.types, ','))
    settings.link.types.push_back(type_named(type));
  if (words.all_roles) settings.link.roles.assign(all_roles.begin(), all_roles.end());
}

void add_link_options(CLI::App& command, BuildSettings& settings, Words& words) {
  command
      .add_option("--window", words.window,
                  "How near two names must stand. sentence: a sentence that names both adds 1, a "
                  "paragraph that names both in different sentences --paragraph-weight")
      ->check(CLI::IsMember({"sentence", "paragraph", "article"}))
      ->type_name("sentence|paragraph|article")
      ->capture_default_str();
  command
      .add_option("--paragraph-weight", settings.link.paragraph_weight,
                  "With --window sentence: weight of a paragraph; 0 for sentences only")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("0..1")
      ->capture_default_str();
  command.add_option("--types", words.types, "Types that become entities of the graph")
      ->type_name("TYPE,...")
      ->capture_default_str();
  command
      .add_option("--min-confidence", settings.link.min_confidence,
                  "Leave out mentions of which the recogniser is less sure")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("0..1")
      ->capture_default_str();
  command.add_flag(
      "--all-roles", words.all_roles,
      "Also datelines, bylines, credits, cited sources and lines that do not belong to "
      "the article");
}

}  // namespace

void add_build(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("build", "Articles to graph, ranking and pictures");
  const auto settings = std::make_shared<BuildSettings>();
  const auto words = std::make_shared<Words>();
  add_input_options(*command, settings->input);
  command
      ->add_option("--output,-o", settings->output, "Folder for what is written; made if missing")
      ->type_name("DIR")
      ->required();
  add_tagging_options(*command, settings->tagging);
  add_link_options(*command, *settings, *words);
  command->add_option("--by", words->by, "Measure for the ranking and the picture")
      ->type_name("MEASURE")
      ->capture_default_str();
  command->add_option("--top", settings->rank.top, "Key actors printed")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--top-drawn", settings->top_drawn, "Entities in the picture")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--title", settings->title, "Stands above the picture")->type_name("TEXT");
  command->footer(
      "Writes graph.json (networkx node-link), mentions.jsonl, entities.csv, relations.csv,\n"
      "ranking.csv, graph.dot, graph.svg, graph.png and run.json into DIR.\n"
      "\n"
      "Example:\n"
      "  comention build samples/articles -o out\n");
  command->callback([settings, words, &chosen] {
    chosen = [settings, words] {
      take_words(*words, *settings);
      return run(*settings);
    };
  });
}

}  // namespace comention::cli
