#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace comention {

/// A date as articles carry it, in ISO 8601: "2024-04-26", with a time if the text has one.
///   reads    RFC 3339 and ISO 8601, RFC 822 ("Fri, 26 Apr 2024 10:00:00 GMT"), "April 26, 2024",
///            "26 April 2024", "26.04.2024", "2024/04/26", "20240426"; "4/26/2024" only where one
///            of the numbers is above 12
///   returns  nullopt if it cannot be read, is no day of the calendar, or lies outside 1500..2200
std::optional<std::string> normalise_date(std::string_view text);

}  // namespace comention
