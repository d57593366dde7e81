# cmake -D BINARY_DIR=... -D CONFIG=... -D SAMPLE_DIR=... -D GENERATOR=... -D EXPECTED=... -P package_test.cmake
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND mktemp -d OUTPUT_VARIABLE work OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)

# The prefix is moved after the installation: what is installed must not remember where it was put, nor need
# the build folder.
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BINARY_DIR} --config ${CONFIG} --prefix ${work}/first
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${work}/first ${work}/prefix)

execute_process(COMMAND ${CMAKE_COMMAND} -G ${GENERATOR} -S ${SAMPLE_DIR} -B ${work}/build
  -D CMAKE_PREFIX_PATH=${work}/prefix -D CMAKE_BUILD_TYPE=${CONFIG}
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${work}/build OUTPUT_VARIABLE log ERROR_VARIABLE log
  RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "The sample does not build:\n${log}")
endif()

set(model ${work}/prefix/share/comention/english.model)
execute_process(COMMAND ${work}/build/who_with_whom ${model} OUTPUT_VARIABLE output
  COMMAND_ERROR_IS_FATAL ANY)
file(READ ${EXPECTED} expected)
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "The sample printed\n${output}\nand not\n${expected}")
endif()

# The installed program finds its model beside itself.
execute_process(COMMAND ${CMAKE_COMMAND} -E env --unset=COMENTION_MODEL ${work}/prefix/bin/comention tag
  INPUT_FILE ${CMAKE_CURRENT_LIST_DIR}/one_article.jsonl OUTPUT_VARIABLE output
  COMMAND_ERROR_IS_FATAL ANY)
if(NOT output MATCHES "\"name\":\"Antony Blinken\"")
  message(FATAL_ERROR "The installed program found no name:\n${output}")
endif()
file(REMOVE_RECURSE ${work})
