// Read by LeakSanitizer in sanitized builds, unused in others. Fontconfig and GLib keep their caches to the end, and
// Graphviz 2.42 does not free all that a layout allocates; leaks of this room itself still show, for
// graphs are allocated in libcgraph, which is not named here.

extern "C" __attribute__((visibility("default"))) const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libpango\nleak:libgvc\nleak:libgvplugin\nleak:libglib\n";
}
