#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace comention {

/// SHA-256 of bytes that come in pieces (FIPS 180-4), by libcrypto.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  Sha256(Sha256&&) = delete;
  Sha256& operator=(Sha256&&) = delete;

  void add(std::string_view bytes);
  /// Lower-case hex; nothing may be added afterwards.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace comention
