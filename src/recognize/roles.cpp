#include "recognize/roles.hpp"

namespace comention::recognize {

void assign_roles(const Article&, const Segments&, std::vector<Mention>&) {}

}  // namespace comention::recognize
