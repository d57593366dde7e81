#include "comention/write/atomic_file.hpp"

#include <csignal>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "comention/core/error.hpp"

namespace comention {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class AtomicFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const ::testing::TestInfo* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(::testing::TempDir()) / (std::string("comention_") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  static std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(folder_), {}); }

  fs::path folder_;
};

TEST_F(AtomicFileTest, TheContentStandsUnderItsNameAndNothingElseIsLeft) {
  write_file(folder_ / "a.txt", "first");
  EXPECT_EQ(content(folder_ / "a.txt"), "first");
  write_file(folder_ / "a.txt", std::string(1 << 20, 'x'));
  EXPECT_EQ(content(folder_ / "a.txt"), std::string(1 << 20, 'x'));
  EXPECT_EQ(files(), 1);
}

TEST_F(AtomicFileTest, WithoutCommitTheOldContentStays) {
  write_file(folder_ / "a.txt", "old");
  {
    AtomicFile file(folder_ / "a.txt");
    file.write("new");
    file.flush();
    EXPECT_EQ(content(folder_ / "a.txt"), "old");
    EXPECT_EQ(files(), 2) << "the temporary file beside it";
  }
  EXPECT_EQ(content(folder_ / "a.txt"), "old");
  EXPECT_EQ(files(), 1);
}

TEST_F(AtomicFileTest, AFullDiskIsAFileErrorThatSaysSo) {
  AtomicFile file("/dev/full");
  file.write("x");
  try {
    file.commit();
    FAIL();
  } catch (const FileError& error) {
    EXPECT_STREQ(error.what(), "/dev/full: cannot write: No space left on device");
  }
}

// A limit on the size of files stands in for a disk that fills up half-way.
TEST_F(AtomicFileTest, AWriteThatFailsHalfWayLeavesNoFileBehind) {
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{4096, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  EXPECT_THROW(write_file(folder_ / "a.txt", std::string(100000, 'x')), FileError);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old_handler);
  EXPECT_EQ(files(), 0);
}

TEST_F(AtomicFileTest, AMissingFolderOrAFolderAsTargetIsAFileError) {
  EXPECT_THROW(AtomicFile(folder_ / "no" / "a.txt"), FileError);
  EXPECT_THROW(AtomicFile{folder_}, FileError);
  EXPECT_EQ(files(), 0);
}

TEST_F(AtomicFileTest, ALinkStaysALinkAndItsTargetIsReplaced) {
  write_file(folder_ / "target", "old");
  fs::create_symlink("target", folder_ / "link");
  write_file(folder_ / "link", "new");
  EXPECT_TRUE(fs::is_symlink(folder_ / "link"));
  EXPECT_EQ(content(folder_ / "target"), "new");
}

TEST_F(AtomicFileTest, PermissionsAreThoseOfAnyNewFile) {
  write_file(folder_ / "a.txt", "x");
  std::ofstream(folder_ / "plain") << "x";
  EXPECT_EQ(fs::status(folder_ / "a.txt").permissions(),
            fs::status(folder_ / "plain").permissions());
}

}  // namespace
}  // namespace comention
