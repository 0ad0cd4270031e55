#ifndef CMALLOC_COUNT_H
#define CMALLOC_COUNT_H
#include <stdint.h>
/// Calls to malloc, calloc, realloc, aligned_alloc and posix_memalign so far, in the whole process.
uint64_t cmalloc_count(void);
#endif
