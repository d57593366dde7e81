#include "ingest/input_bytes.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "comention/core/error.hpp"

namespace comention {
namespace {

constexpr std::size_t chunk_bytes = 256u << 10;

std::string reason_of(int error) { return std::generic_category().message(error); }

}  // namespace

struct InputBytes::Inflater {
  z_stream stream{};
  bool member_ended = false;

  Inflater() { inflateInit2(&stream, MAX_WBITS + 16); }  // + 16: gzip only
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  Inflater(Inflater&&) = delete;
  Inflater& operator=(Inflater&&) = delete;
};

InputBytes::InputBytes(std::string path) : path_(std::move(path)), raw_(chunk_bytes, '\0') {
  file_ = path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) throw FileError(path_, 0, "cannot be read: " + reason_of(errno));
  struct stat status {};
  regular_ = ::fstat(file_, &status) == 0 && S_ISREG(status.st_mode);
}

InputBytes::~InputBytes() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

std::size_t InputBytes::read_raw() {
  if (raw_ended_) return 0;
  ssize_t got = 0;
  do {
    got = ::read(file_, raw_.data(), raw_.size());
  } while (got < 0 && errno == EINTR);
  if (got < 0) damage_ = "reading failed: " + reason_of(errno);
  if (got <= 0) {
    raw_ended_ = true;
    return 0;
  }
  unread_raw_ = std::string_view(raw_).substr(0, static_cast<std::size_t>(got));
  hash_.add(unread_raw_);
  raw_bytes_ += unread_raw_.size();
  return unread_raw_.size();
}

void InputBytes::notice_gzip() {
  started_ = true;
  if (read_raw() == 0) return;
  if (unread_raw_.starts_with("\x1f\x8b\x08")) inflater_ = std::make_unique<Inflater>();
}

std::size_t InputBytes::inflate_into(char* to, std::size_t size_bytes) {
  z_stream& stream = inflater_->stream;
  stream.next_out = reinterpret_cast<Bytef*>(to);
  stream.avail_out = static_cast<uInt>(size_bytes);
  while (stream.avail_out == size_bytes) {  // until something came out
    if (unread_raw_.empty() && read_raw() == 0) {
      if (!inflater_->member_ended && damage_.empty()) damage_ = "the gzip data end too early";
      return 0;
    }
    if (inflater_
            ->member_ended) {  // another member may follow; anything else is ignored, as gzip does
      if (!unread_raw_.starts_with('\x1f')) return 0;
      inflateReset(&stream);
      inflater_->member_ended = false;
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(unread_raw_.data()));
    stream.avail_in = static_cast<uInt>(unread_raw_.size());
    const int status = inflate(&stream, Z_NO_FLUSH);
    unread_raw_.remove_prefix(unread_raw_.size() - stream.avail_in);
    inflater_->member_ended = status == Z_STREAM_END;
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
      damage_ = "the gzip data are damaged";
      break;
    }
  }
  return size_bytes - stream.avail_out;
}

std::size_t InputBytes::fill(std::size_t size) {
  if (!started_) notice_gzip();
  if (content_ended_) return 0;
  const std::size_t before = buffer_.size();
  if (inflater_) {
    buffer_.resize(before + size);
    const std::size_t got = damage_.empty() ? inflate_into(buffer_.data() + before, size) : 0;
    buffer_.resize(before + got);
  } else if (!unread_raw_.empty() || read_raw() != 0) {
    buffer_.append(unread_raw_);
    unread_raw_ = {};
  }
  content_ended_ = buffer_.size() == before;
  return buffer_.size() - before;
}

std::string_view InputBytes::peek(std::size_t wanted) {
  // On a pipe the first record is enough: whoever writes it may wait for our answer.
  const auto holds_record = [this] {
    return !regular_ && buffer_.starts_with('{') && buffer_.find('\n') != std::string::npos;
  };
  while (buffer_.size() - buffer_begin_ < wanted && !holds_record() && fill(chunk_bytes) != 0) {
  }
  return std::string_view(buffer_).substr(buffer_begin_, wanted);
}

std::size_t InputBytes::read(char* to, std::size_t size_bytes) {
  if (buffer_begin_ == buffer_.size()) {
    buffer_.clear();
    buffer_begin_ = 0;
    if (fill(chunk_bytes) == 0) return 0;
  }
  const std::size_t size = std::min(size_bytes, buffer_.size() - buffer_begin_);
  std::memcpy(to, buffer_.data() + buffer_begin_, size);
  buffer_begin_ += size;
  return size;
}

std::optional<std::string> InputBytes::read_all(std::uint64_t limit_bytes) {
  while (buffer_.size() - buffer_begin_ <= limit_bytes) {
    if (fill(chunk_bytes) != 0) continue;
    std::string all = std::move(buffer_);
    all.erase(0, buffer_begin_);
    replace({});
    return all;
  }
  replace({});
  return std::nullopt;
}

void InputBytes::replace(std::string content) {
  buffer_ = std::move(content);
  buffer_begin_ = 0;
  content_ended_ = true;
}

InputFile InputBytes::finish() {
  while (regular_ && read_raw() != 0) {
  }
  return {path_, raw_bytes_, hash_.finish()};
}

}  // namespace comention
