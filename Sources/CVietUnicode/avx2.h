// Vectors of 32 bytes, for the files that are only called where the processor has AVX2.
#ifndef AVX2_H
#define AVX2_H
#include "CVietUnicode.h"

#include <immintrin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define AVX2 __attribute__((target("avx2,popcnt")))
#define INLINE_AVX2 AVX2 __attribute__((always_inline)) static inline
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)

/// A table for both halves of a vector.
#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

INLINE_AVX2 __m256i all(uint8_t byte) { return _mm256_set1_epi8((char)byte); }
INLINE_AVX2 __m256i load(const uint8_t *p) { return _mm256_loadu_si256((const __m256i *)p); }
INLINE_AVX2 void store(uint8_t *p, __m256i v) { _mm256_storeu_si256((__m256i *)p, v); }
INLINE_AVX2 bool is_zero(__m256i v) { return _mm256_testz_si256(v, v); }

/// The bytes one, two and three places before those of `v`, where `before` are the 32 bytes before `v`.
INLINE_AVX2 __m256i seam(__m256i v, __m256i before) { return _mm256_permute2x128_si256(before, v, 0x21); }
INLINE_AVX2 __m256i back1(__m256i v, __m256i before) { return _mm256_alignr_epi8(v, seam(v, before), 15); }
INLINE_AVX2 __m256i back2(__m256i v, __m256i before) { return _mm256_alignr_epi8(v, seam(v, before), 14); }
INLINE_AVX2 __m256i back3(__m256i v, __m256i before) { return _mm256_alignr_epi8(v, seam(v, before), 13); }

/// See `viet_kernels`.
size_t viet_fold_avx2(const uint8_t *source, size_t count, uint8_t *output, size_t *written);
size_t viet_decode_blocks_avx2(const viet_legacy_table *table, viet_legacy_job *job);

#endif
