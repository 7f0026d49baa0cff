#if !__has_include(<zip.h>)
#error "libzip is missing: install it with  apt-get install libzip-dev"
#endif
#include <zip.h>

#include <malloc.h>

/// Has the C library keep up to 64 MiB of freed memory for the next piece of work.
static inline void ziping_keep_freed_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

// Names of entries that are not UTF-8 are decoded with the C library's own converter.
#include <iconv.h>
