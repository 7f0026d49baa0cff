#if !__has_include(<xlsxwriter.h>)
#error "libxlsxwriter is missing: install it with  apt-get install libxlsxwriter-dev"
#endif
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// A file without a name that lives in memory and is closed when another program is started, or -1
/// on kernels without memfd_create.
static inline int ziping_memory_file(void) {
#ifdef SYS_memfd_create
  return (int)syscall(SYS_memfd_create, "ziping", 1U);
#else
  return -1;
#endif
}
