#pragma once

// Work on many threads, results in the order of the input. The calling thread takes items and emits
// results; workers do the work between. At most a few items a thread are under way, so memory stays
// flat however long the input is.
//
//   next() -> [ item | item | item ] -> work() on N threads -> emit() in the order of next()

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace comention::cli {

/// Threads that run tasks in the order they were given; ends with what was given.
class Workers {
 public:
  explicit Workers(unsigned threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers(Workers&&) = delete;  // the threads hold its address
  Workers& operator=(const Workers&) = delete;
  Workers& operator=(Workers&&) = delete;

  void give(std::function<void()> task);

 private:
  void serve();

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> tasks_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

/// Calls emit(work(item)) for each item that next() gives, in order; with one thread, all of it in
/// the calling one. What work throws is thrown here.
///   next  () -> std::optional<Item>     work  (Item) -> Result, from any thread     emit  (Result)
template <typename Next, typename Work, typename Emit>
void in_order(unsigned threads, Next&& next, const Work& work, Emit&& emit) {
  if (threads <= 1) {
    while (auto item = next()) emit(work(std::move(*item)));
    return;
  }
  using Item = typename decltype(next())::value_type;
  using Result = decltype(work(std::declval<Item>()));
  std::deque<std::future<Result>> under_way;
  Workers workers(threads);
  const auto emit_first = [&] {
    Result result = under_way.front().get();
    under_way.pop_front();
    emit(std::move(result));
  };
  while (auto item = next()) {
    // std::function must be copyable, so the task and its item are shared with the future.
    auto task = std::make_shared<std::packaged_task<Result()>>(
        [&work, held = std::make_shared<Item>(std::move(*item))] {
          return work(std::move(*held));
        });
    under_way.push_back(task->get_future());
    workers.give([task] { (*task)(); });
    while (under_way.size() >= 4 * threads) emit_first();
  }
  while (!under_way.empty()) emit_first();
}

}  // namespace comention::cli
