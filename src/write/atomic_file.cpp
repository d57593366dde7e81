#include "comention/write/atomic_file.hpp"

#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "comention/core/error.hpp"

namespace comention {
namespace {

constexpr std::size_t gather_bytes = std::size_t{1} << 18;

/// Unique among the processes and threads that write into one folder.
std::filesystem::path temporary_beside(const std::filesystem::path& target) {
  static std::atomic<unsigned> counter{0};
  std::string name(1, '.');
  name += target.filename().string();
  name += '.' + std::to_string(::getpid()) + '-' + std::to_string(counter++) + ".tmp";
  return target.parent_path() / name;
}

std::filesystem::path follow_link(const std::filesystem::path& path) {
  std::error_code failed;
  if (!std::filesystem::is_symlink(path, failed)) return path;
  std::filesystem::path target = std::filesystem::weakly_canonical(path, failed);
  return failed ? path : target;
}

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path path)
    : path_(std::move(path)), target_(follow_link(path_)) {
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(target_, ignored);
  if (std::filesystem::is_directory(status)) {
    throw FileError(path_.string(), 0, "cannot write: it is a folder");
  }
  const bool direct = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
  if (!direct) temporary_ = temporary_beside(target_);
  const int flags = O_WRONLY | O_CLOEXEC | (direct ? 0 : O_CREAT | O_EXCL);
  descriptor_ = ::open((direct ? target_ : temporary_).c_str(), flags, 0666);
  if (descriptor_ < 0) {
    temporary_.clear();
    fail("cannot write");
  }
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      pending_(std::move(other.pending_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  pending_ += bytes;
  if (pending_.size() >= gather_bytes) flush();
}

void AtomicFile::commit() {
  flush();
  if (temporary_.empty()) return;
  if (::fsync(descriptor_) != 0) fail("cannot write");
  // Some file systems report a full disk only here.
  if (::close(std::exchange(descriptor_, -1)) != 0) fail("cannot write");
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail("cannot put the file in its place");
  temporary_.clear();
}

void AtomicFile::flush() {
  std::string_view rest = pending_;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("cannot write");
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  pending_.clear();
}

void AtomicFile::fail(const char* doing) const {
  const std::string why = std::error_code(errno, std::generic_category()).message();
  throw FileError(path_.string(), 0, std::string(doing) + ": " + why);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace comention
