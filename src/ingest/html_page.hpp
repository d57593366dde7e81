#pragma once

// A parsed page, and the little that the rest needs of libxml2.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <libxml/tree.h>

namespace comention {

struct FreePage {
  void operator()(xmlDoc* page) const { xmlFreeDoc(page); }
};
using Page = std::unique_ptr<xmlDoc, FreePage>;

/// nullptr if there is nothing in it; whatever is broken is read as far as it goes.
Page parse_page(std::string_view html);

inline std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node->name) : "";
}

/// An attribute's value, nullopt if the element has none of that name.
std::optional<std::string> attribute(const xmlNode* node, const char* name);

/// All text below, white space as it stands.
std::string text_below(const xmlNode* node);

}  // namespace comention
