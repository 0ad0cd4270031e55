#define _DEFAULT_SOURCE
#include "CVietTokens.h"

#include <sys/mman.h>
#include <unistd.h>

void viet_populate(void *bytes, size_t count) {
#ifdef MADV_POPULATE_WRITE
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)bytes + page - 1) & ~(page - 1), end = ((uintptr_t)bytes + count) & ~(page - 1);
  if (first < end) madvise((void *)first, end - first, MADV_POPULATE_WRITE);
#else
  (void)bytes, (void)count;
#endif
}
