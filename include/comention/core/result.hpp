#pragma once

// The outcome of parsing one record: the value, or the words that say why not.

#include <string>
#include <utility>
#include <variant>

namespace comention {

template <typename T>
class Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(*-explicit-*)
  static Result failure(std::string why) { return Result(std::in_place_index<1>, std::move(why)); }

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }
  const T& value() const& { return std::get<0>(held_); }
  T&& value() && { return std::get<0>(std::move(held_)); }
  const std::string& why() const { return std::get<1>(held_); }

 private:
  template <std::size_t I, typename U>
  Result(std::in_place_index_t<I> which, U&& held) : held_(which, std::forward<U>(held)) {}
  std::variant<T, std::string> held_;
};

}  // namespace comention
