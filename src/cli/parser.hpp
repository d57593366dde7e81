#pragma once

// CLI11's types by name alone, so that its header stays in the source files.

namespace CLI {  // NOLINT(readability-identifier-naming): theirs
class App;
class ParseError;
}  // namespace CLI
