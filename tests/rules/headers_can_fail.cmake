# A room made by comention_room() whose header forgets an include must not pass the check of the
# header sets, and the same room with the include must.
#   cmake -D SOURCE_DIR=... -D GENERATOR=Ninja -P headers_can_fail.cmake
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND mktemp -d OUTPUT_VARIABLE work OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)

file(WRITE ${work}/CMakeLists.txt "
cmake_minimum_required(VERSION 3.25)
project(one_room LANGUAGES CXX)
add_library(comention_settings INTERFACE)
include(${SOURCE_DIR}/cmake/rooms.cmake)
comention_room(core SOURCES src/core/a.cpp HEADERS a.hpp)
")
file(WRITE ${work}/src/core/a.cpp "#include <string>\n#include \"comention/core/a.hpp\"\n")

function(write_header include)
  file(WRITE ${work}/include/comention/core/a.hpp "${include}inline std::string a() { return {}; }\n")
endfunction()

function(check expected)
  execute_process(COMMAND ${CMAKE_COMMAND} --build ${work}/build --target all_verify_interface_header_sets
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(expected STREQUAL passes AND NOT status EQUAL 0)
    message(FATAL_ERROR "A header with its includes did not pass:\n${output}")
  elseif(expected STREQUAL fails AND NOT output MATCHES "a\\.hpp:1:.*error")
    message(FATAL_ERROR "A header without its includes passed:\n${output}")
  endif()
endfunction()

write_header("")
execute_process(COMMAND ${CMAKE_COMMAND} -G ${GENERATOR} -S ${work} -B ${work}/build
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
check(fails)
write_header("#include <string>\n")
check(passes)
file(REMOVE_RECURSE ${work})
