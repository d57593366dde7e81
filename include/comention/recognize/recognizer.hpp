#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "comention/core/article.hpp"
#include "comention/core/mention.hpp"
#include "comention/core/name_list.hpp"
#include "comention/recognize/corpus.hpp"

namespace comention {

/// A mention in a text that came cut into tokens.
struct TaggedSpan {
  TokenSpan span;
  float confidence = 0;

  friend bool operator==(const TaggedSpan&, const TaggedSpan&) = default;
};

/// A trained model, with the user's names before it. Loaded once, shared by all threads.
///
/// The user's names win over the model wherever they overlap: longest name first, at word
/// boundaries, aliases like names. Case: a name matches as it is written, or in ALL CAPITALS if it
/// has at least four letters ("Reuters" matches "REUTERS", never "reuters"; "WHO" never "who").
class Recognizer {
 public:
  ///   cost    the model file is mapped, not parsed: some milliseconds
  ///   errors  FileError, FormatError: not a model, of another version, damaged
  explicit Recognizer(const std::filesystem::path& model, const NameList& names = {});
  Recognizer(const Recognizer&) = delete;
  Recognizer& operator=(const Recognizer&) = delete;
  Recognizer(Recognizer&&) noexcept;
  Recognizer& operator=(Recognizer&&) noexcept;
  ~Recognizer();

  /// The mentions of an article, in text order, without overlap, roles told, entity not yet.
  ///   segments  as `segment` finds them in the article's text
  ///   threads   may be called from many at once; each works with tables of its own
  ///   cost      about 0.4 microseconds a token
  std::vector<Mention> recognize(const Article& article, const Segments& segments) const;

  /// The model alone on one document of tokens: result[s] are the mentions of sentence s.
  std::vector<std::vector<TaggedSpan>> recognize_tokens(
      std::span<const std::vector<std::string>> sentences) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

/// The shipped English model: $COMENTION_MODEL, else ../share/comention/english.model beside the
/// running program, else where this library was installed to.
std::filesystem::path default_model_path();

}  // namespace comention
