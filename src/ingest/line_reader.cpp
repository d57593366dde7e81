#include "ingest/line_reader.hpp"

#include <algorithm>
#include <cstring>

namespace comention {
namespace {

constexpr std::size_t chunk_bytes = 256u << 10;

}  // namespace

LineReader::LineReader(InputBytes& bytes, std::uint64_t longest_line_bytes)
    : bytes_(bytes),
      longest_line_bytes_(longest_line_bytes),
      buffer_(chunk_bytes + padding_bytes, '\0') {}

/// Moves what is left to the front and reads more; false at the end.
bool LineReader::refill() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    scanned_ -= begin_;
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ + padding_bytes == buffer_.size()) {
    buffer_.resize((buffer_.size() - padding_bytes) * 2 + padding_bytes);
  }
  const std::size_t got = bytes_.read(buffer_.data() + end_, buffer_.size() - padding_bytes - end_);
  end_ += got;
  return got != 0;
}

LineReader::Outcome LineReader::next() {
  bool too_long = false;
  while (true) {
    const void* found = std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_);
    if (found != nullptr) {
      const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
      line_ = std::string_view(buffer_).substr(begin_, at - begin_);
      begin_ = scanned_ = at + 1;
      break;
    }
    scanned_ = end_;
    if (end_ - begin_ > longest_line_bytes_) {
      too_long = true;
      begin_ = end_;
    }
    if (refill()) continue;
    const bool cut_off = !bytes_.damage().empty();  // the rest of a line says nothing
    if (cut_off || (begin_ == end_ && !too_long)) return Outcome::end;
    line_ = std::string_view(buffer_).substr(begin_, end_ - begin_);
    begin_ = scanned_ = end_;
    break;
  }
  ++number_;
  return too_long || line_.size() > longest_line_bytes_ ? Outcome::too_long : Outcome::line;
}

}  // namespace comention
