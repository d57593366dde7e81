# cmake --install, and find_package(comention) for those who use it: one static library a room as
# comention::<room>, comention::comention for all of them, the headers, the model and the program.
#
#   bin/comention   lib/libcomention_<room>.a   lib/cmake/comention/   include/comention/<room>/
#   share/comention/*.model
include(CMakePackageConfigHelpers)

add_library(comention INTERFACE)
add_library(comention::comention ALIAS comention)
foreach(room IN LISTS COMENTION_ROOMS)
  target_link_libraries(comention INTERFACE comention::${room})
endforeach()

# A static library hands what it is linked with on to its users, so the config file has to find the same
# packages again. How, by the part of the target's name before "::", and for PkgConfig:: by the whole:
set(COMENTION_FIND_ICU "ICU COMPONENTS uc")
set(COMENTION_FIND_LibXml2 "LibXml2")
set(COMENTION_FIND_OpenSSL "OpenSSL COMPONENTS Crypto")
set(COMENTION_FIND_Threads "Threads")
set(COMENTION_FIND_ZLIB "ZLIB")
set(COMENTION_FIND_nlohmann_json "nlohmann_json 3")
set(COMENTION_FIND_simdjson "simdjson 3")
set(COMENTION_MODULES_uchardet "uchardet")

# The lines of the config file that find everything from outside that the rooms are linked with.
function(comention_dependencies result)
  foreach(room IN LISTS COMENTION_ROOMS)
    get_target_property(libraries comention_${room} LINK_LIBRARIES)
    foreach(library IN LISTS libraries)
      if(library MATCHES "^PkgConfig::(.+)")
        set(module ${CMAKE_MATCH_1})
        set(line "pkg_check_modules(${module} REQUIRED IMPORTED_TARGET ${COMENTION_MODULES_${module}})")
        list(APPEND lines "find_dependency(PkgConfig)" ${line})
        set(known "${COMENTION_MODULES_${module}}")
      elseif(library MATCHES "^([A-Za-z0-9_]+)::" AND NOT CMAKE_MATCH_1 STREQUAL "comention")
        list(APPEND lines "find_dependency(${COMENTION_FIND_${CMAKE_MATCH_1}})")
        set(known "${COMENTION_FIND_${CMAKE_MATCH_1}}")
      else()
        continue()
      endif()
      if(NOT known)
        message(FATAL_ERROR "cmake/install.cmake does not say how users of the library find ${library}")
      endif()
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES lines)
  list(JOIN lines "\n" lines)
  set(${result} "${lines}" PARENT_SCOPE)
endfunction()

set(config ${CMAKE_INSTALL_LIBDIR}/cmake/comention)
comention_dependencies(COMENTION_DEPENDENCIES)
configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/comention-config.cmake.in ${PROJECT_BINARY_DIR}/comention-config.cmake
  INSTALL_DESTINATION ${config} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/comention-config-version.cmake
  COMPATIBILITY SameMinorVersion)

install(TARGETS comention EXPORT comention)
foreach(room IN LISTS COMENTION_ROOMS)
  install(TARGETS comention_${room} EXPORT comention FILE_SET HEADERS)
endforeach()
install(EXPORT comention NAMESPACE comention:: FILE comention-targets.cmake DESTINATION ${config})
install(FILES ${PROJECT_BINARY_DIR}/comention-config.cmake
  ${PROJECT_BINARY_DIR}/comention-config-version.cmake DESTINATION ${config})
install(DIRECTORY models/ DESTINATION ${CMAKE_INSTALL_DATADIR}/comention
  FILES_MATCHING PATTERN *.model)
install(TARGETS comention_cli)
