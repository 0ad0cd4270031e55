// Counts allocations: the executable defines the allocator's entry points itself and forwards to glibc's, which wins at
// symbol resolution for every shared object in the process. Elsewhere the count stays 0.
#include "CMallocCount.h"

#include <errno.h>
#include <stddef.h>

static _Atomic uint64_t count;

uint64_t cmalloc_count(void) { return count; }

#if defined(__linux__) && __has_include(<gnu/libc-version.h>)
void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

__attribute__((visibility("default"))) void *malloc(size_t size) { return count++, __libc_malloc(size); }
__attribute__((visibility("default"))) void *calloc(size_t n, size_t size) { return count++, __libc_calloc(n, size); }
__attribute__((visibility("default"))) void *realloc(void *p, size_t size) { return count++, __libc_realloc(p, size); }
__attribute__((visibility("default"))) void *aligned_alloc(size_t alignment, size_t size) {
  return count++, __libc_memalign(alignment, size);
}
__attribute__((visibility("default"))) int posix_memalign(void **out, size_t alignment, size_t size) {
  count++;
  return (*out = __libc_memalign(alignment, size)) ? 0 : ENOMEM;
}
#endif
