#include "recognize/labels.hpp"

namespace comention::recognize {

std::vector<Label> to_labels(std::span<const TokenSpan> mentions, std::size_t token_count) {
  std::vector<Label> labels(token_count, outside);
  for (const TokenSpan& m : mentions) {
    if (m.end - m.begin == 1) {
      labels[m.begin] = label_of(m.type, Place::unit);
      continue;
    }
    for (std::uint32_t i = m.begin; i < m.end; ++i) labels[i] = label_of(m.type, Place::inside);
    labels[m.begin] = label_of(m.type, Place::begin);
    labels[m.end - 1] = label_of(m.type, Place::last);
  }
  return labels;
}

std::vector<TokenSpan> to_spans(std::span<const Label> labels) {
  std::vector<TokenSpan> spans;
  for (std::uint32_t i = 0; i < labels.size();) {
    if (labels[i] == outside) {
      ++i;
      continue;
    }
    std::uint32_t end = i + 1;
    while (end < labels.size() && is_open(labels[end - 1])) ++end;
    spans.push_back({i, end, type_of(labels[i])});
    i = end;
  }
  return spans;
}

}  // namespace comention::recognize
