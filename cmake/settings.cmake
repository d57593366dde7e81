# What every target is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

find_program(COMENTION_CCACHE ccache)
if(COMENTION_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${COMENTION_CCACHE})
endif()

add_library(comention_settings INTERFACE)
target_compile_options(comention_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Optimised, gcc 12 sees overlaps in "a" + std::string that are not there (its bug 105651).
  target_compile_options(comention_settings INTERFACE -Wno-restrict)
endif()
if(COMENTION_WARNINGS_AS_ERRORS)
  target_compile_options(comention_settings INTERFACE -Werror)
endif()
if(COMENTION_SANITIZE)
  # gcc 12 takes Boost's optional for uninitialised once it is instrumented; release builds still warn.
  target_compile_options(comention_settings INTERFACE -Wno-uninitialized -Wno-maybe-uninitialized)
  add_compile_options(-fsanitize=${COMENTION_SANITIZE} -fno-omit-frame-pointer -g)
  add_link_options(-fsanitize=${COMENTION_SANITIZE})
endif()
