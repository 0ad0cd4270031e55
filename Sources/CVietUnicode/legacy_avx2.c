// Blocks of legacy encodings for x86-64 with AVX2.
#include "kernels.h"

#if defined(__x86_64__)
#include "avx2.h"
#include "legacy_blocks.h"

INLINE_AVX2 uint32_t bits(__m256i v) { return (uint32_t)_mm256_movemask_epi8(v); }

/// Where bytes lie between two, both from 80 on or both below.
INLINE_AVX2 __m256i between(__m256i v, uint8_t first, uint8_t last) {
  return _mm256_and_si256(_mm256_cmpgt_epi8(v, all(first - 1)), _mm256_cmpgt_epi8(all(last + 1), v));
}

INLINE_AVX2 bool has_gap(__m256i v) { return bits(_mm256_cmpeq_epi8(_mm256_min_epu8(v, all('A' - 1)), v)) != 0; }

INLINE_AVX2 uint32_t small(__m256i v, const viet_legacy_table *table) {
  return bits(_mm256_or_si256(between(v, 'a', 'z'), between(v, table->first_small, table->last_small)));
}

/// From a byte above 80 on.
INLINE_AVX2 uint32_t either(__m256i v, const viet_legacy_table *table) {
  return bits(_mm256_and_si256(v, _mm256_cmpgt_epi8(v, all(table->first_either - 1))));
}

INLINE_AVX2 __m256i controls(__m256i v) {
  return _mm256_andnot_si256(_mm256_cmpeq_epi8(v, all('\n')), _mm256_cmpgt_epi8(all(' '), v));
}

INLINE_AVX2 viet_block_view view(const viet_legacy_table *table, const uint8_t *p) {
  const __m256i a = load(p), b = load(p + 32);
  viet_block_view block = {.is_plain = is_zero(_mm256_or_si256(controls(a), controls(b)))};
  if (table->cases == NULL) return block;
  // A word of more than 63 letters fills at least one half of some block.
  block.is_long = !has_gap(a) || !has_gap(b);
  block.small = small(a, table) | (uint64_t)small(b, table) << 32;
  block.either = either(a, table) | (uint64_t)either(b, table) << 32;
  return block;
}

AVX2 size_t viet_decode_blocks_avx2(const viet_legacy_table *table, viet_legacy_job *job) {
  return viet_decode_blocks(table, job, view);
}
#endif
