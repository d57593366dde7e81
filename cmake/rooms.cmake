# The rooms in pipeline order and whom each may know. This table is the only one: the targets are
# linked by it, and tests/rules checks every #include against it.
set(COMENTION_ROOMS core text ingest stories recognize resolve link analyze write draw)

set(COMENTION_KNOWS_core)
set(COMENTION_KNOWS_text core)
set(COMENTION_KNOWS_ingest core text)
set(COMENTION_KNOWS_stories core text)
set(COMENTION_KNOWS_recognize core text)
set(COMENTION_KNOWS_resolve core text)
set(COMENTION_KNOWS_link core)
set(COMENTION_KNOWS_analyze core link)
set(COMENTION_KNOWS_write core link analyze)
set(COMENTION_KNOWS_draw core link analyze)
set(COMENTION_KNOWS_cli ${COMENTION_ROOMS})

# comention_room(text SOURCES a.cpp ... HEADERS a.hpp ... [LIBRARIES ICU::uc ...])
#   SOURCES    in src/<room>
#   HEADERS    in include/comention/<room>: what other rooms may use
#   LIBRARIES  from outside, used by the sources only
function(comention_room room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;LIBRARIES")
  set(target comention_${room})
  list(TRANSFORM arg_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/include/comention/${room}/)
  add_library(${target} STATIC ${arg_SOURCES})
  add_library(comention::${room} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${room} VERIFY_INTERFACE_HEADER_SETS ON)
  target_sources(${target} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${arg_HEADERS})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_compile_features(${target} PUBLIC cxx_std_20)
  foreach(known IN LISTS COMENTION_KNOWS_${room})
    target_link_libraries(${target} PUBLIC comention::${known})
  endforeach()
  target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:comention_settings> ${arg_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY COMENTION_TARGETS ${target})
endfunction()

# comention_tests(text SOURCES a_test.cpp ... [LIBRARIES ...]): the program <room>_tests. Cases are
# found when ctest runs; COMENTION_TEST_DATA is tests/data, COMENTION_SOURCE_DIR the checkout.
function(comention_tests room)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  set(target ${room}_tests)
  add_executable(${target} ${arg_SOURCES})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE
    COMENTION_SOURCE_DIR="${PROJECT_SOURCE_DIR}" COMENTION_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  target_link_libraries(${target} PRIVATE
    comention_settings comention::${room} ${arg_LIBRARIES} GTest::gmock GTest::gtest_main)
  # Names by number: a printed value may hold an address, which differs from run to run.
  gtest_discover_tests(${target} NO_PRETTY_VALUES DISCOVERY_MODE PRE_TEST TEST_PREFIX ${room}. PROPERTIES TIMEOUT 300)
endfunction()
