#pragma once

// The commands of the program, one file each. A command adds itself to the parser with its options
// and an example; parsing leaves behind what is to be run. No algorithm lives in this room.

#include <functional>

#include "cli/parser.hpp"

namespace comention::cli {

/// Exit status: everything done, done with records left out, failed.
enum class Exit : int { done = 0, skipped_records = 1, failed = 2 };

/// What the chosen command does; empty until one has been chosen.
using Action = std::function<Exit()>;

void add_build(CLI::App& program, Action& chosen);
void add_read(CLI::App& program, Action& chosen);
void add_tag(CLI::App& program, Action& chosen);
void add_rank(CLI::App& program, Action& chosen);
void add_draw(CLI::App& program, Action& chosen);
void add_export(CLI::App& program, Action& chosen);
void add_train(CLI::App& program, Action& chosen);
void add_evaluate(CLI::App& program, Action& chosen);

}  // namespace comention::cli
