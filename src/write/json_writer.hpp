#pragma once

// Writes JSON straight into a buffer. A document model would build a tree of every mention only to
// walk it once; the tagger streams a million tokens a second through here.
//
//   JsonWriter json(out);
//   json.begin_object().key("id").value(id).key("mentions").begin_array() ... .end_array().end_object();

#include <concepts>
#include <string>
#include <string_view>

#include "write/number.hpp"

namespace comention::write {

/// Appends the quoted string. The result is ASCII-safe JSON in UTF-8: control characters are escaped,
/// broken UTF-8 becomes U+FFFD, "</" becomes "<\/" so that a page can hold it, and U+2028/9 are escaped.
void append_json_string(std::string& out, std::string_view text);

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  /// A name known to need no escape.
  JsonWriter& key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    fresh_ = true;
    return *this;
  }
  JsonWriter& text_key(std::string_view name) {
    separate();
    append_json_string(out_, name);
    out_ += ':';
    fresh_ = true;
    return *this;
  }
  JsonWriter& value(std::string_view text) {
    separate();
    append_json_string(out_, text);
    return *this;
  }
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(bool yes) {
    separate();
    out_ += yes ? "true" : "false";
    return *this;
  }
  template <typename T>
  requires(std::integral<T> || std::floating_point<T>) JsonWriter& value(T number) {
    separate();
    append_number(out_, number);
    return *this;
  }

  /// "key":value; nothing for an empty text.
  JsonWriter& text(std::string_view name, std::string_view text) {
    return text.empty() ? *this : key(name).value(text);
  }
  template <typename T>
  JsonWriter& field(std::string_view name, const T& value_of) {
    return key(name).value(value_of);
  }

  /// A line end before the next element: large files stay readable and diffable.
  JsonWriter& line() {
    pending_line_ = true;
    return *this;
  }

 private:
  JsonWriter& open(char bracket) {
    separate();
    out_ += bracket;
    fresh_ = true;
    return *this;
  }
  JsonWriter& close(char bracket) {
    if (pending_line_) out_ += '\n';
    pending_line_ = false;
    out_ += bracket;
    fresh_ = false;
    return *this;
  }
  void separate() {
    if (!fresh_) out_ += ',';
    if (pending_line_) out_ += '\n';
    pending_line_ = false;
    fresh_ = false;
  }

  std::string& out_;
  bool fresh_ = true;  // nothing stands yet in this object or array, or a key has just been written
  bool pending_line_ = false;
};

}  // namespace comention::write
