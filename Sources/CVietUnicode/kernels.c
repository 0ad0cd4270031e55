// The one place that asks what the processor can do.
#include "kernels.h"

#include <stdatomic.h>

const viet_kernels *viet_portable_kernels(void) { return &viet_kernels_portable; }

const viet_kernels *viet_best_kernels(void) {
  // Threads that meet here find the same answer, so it does not matter which of them stores it.
  static _Atomic(const viet_kernels *) best;
  const viet_kernels *kernels = atomic_load_explicit(&best, memory_order_relaxed);
  if (kernels != NULL) return kernels;
  kernels = &viet_kernels_portable;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) kernels = &viet_kernels_avx2;
#endif
  atomic_store_explicit(&best, kernels, memory_order_relaxed);
  return kernels;
}

size_t viet_first_ill_formed(const viet_kernels *kernels, const uint8_t *source, size_t count) {
  return kernels->first_ill_formed(source, count);
}

size_t viet_harmless_prefix(const viet_kernels *kernels, const uint8_t *source, size_t count) {
  return kernels->harmless(source, count, NULL, true);
}

size_t viet_copy_harmless(const viet_kernels *kernels, const uint8_t *source, size_t count, uint8_t *output) {
  size_t end = kernels->harmless(source, count, output, true);
  if (end < count && end > 0) {
    do end--; while (viet_is_trail(source[end]));
  }
  return end;
}
