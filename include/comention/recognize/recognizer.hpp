#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "comention/core/article.hpp"
#include "comention/core/mention.hpp"
#include "comention/core/name_list.hpp"

namespace comention {

/// A trained model, with the user's names before it. Loaded once, shared by all threads.
class Recognizer {
 public:
  ///   errors  FileError, FormatError: not a model, of another version, damaged
  explicit Recognizer(const std::filesystem::path& model, NameList names = {});
  Recognizer(Recognizer&&) noexcept;
  Recognizer& operator=(Recognizer&&) noexcept;
  ~Recognizer();

  /// The mentions of an article, in text order, without overlap, roles told, entity not yet.
  std::vector<Mention> recognize(const Article& article, const Segments& segments) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

/// The shipped English model: $COMENTION_MODEL, else ../share/comention/english.model beside the
/// running program, else where this library was installed to.
std::filesystem::path default_model_path();

}  // namespace comention
