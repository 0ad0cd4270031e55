// The case of words for x86-64 with AVX2.
#include "kernels.h"

#if defined(__x86_64__)
#include "avx2.h"
#include "letter_case.h"

#include <string.h>

/// A bit for each byte between two of ASCII.
INLINE_AVX2 uint32_t between(__m256i v, uint8_t first, uint8_t last) {
  return (uint32_t)_mm256_movemask_epi8(
      _mm256_and_si256(_mm256_cmpgt_epi8(v, all(first - 1)), _mm256_cmpgt_epi8(all(last + 1), v)));
}

/// A bit for each byte from 80 on of a set: see `high_cases`.
INLINE_AVX2 uint32_t is_in(__m256i v, const uint8_t set[16]) {
  const __m256i bits = TWICE(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, (char)128);
  const __m256i by_low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)set));
  const __m256i here = _mm256_and_si256(
      _mm256_shuffle_epi8(by_low, _mm256_and_si256(v, all(15))),
      _mm256_shuffle_epi8(bits, _mm256_and_si256(_mm256_srli_epi16(v, 4), all(15))));
  return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(here, _mm256_setzero_si256()));
}

AVX2 size_t viet_small_words_avx2(
    const viet_legacy_table *table, const uint8_t *source, size_t count, bool *follows_small) {
  uint8_t rest[64] = {0};
  if (count < 64) source = memcpy(rest, source, count);
  viet_letter_cases cases = {0, 0, 0, 0};
  for (int half = 0; half < 2; half++) {
    const __m256i v = load(source + 32 * half);
    cases.small |= (uint64_t)(between(v, 'a', 'z') | is_in(v, table->high_cases[0])) << 32 * half;
    cases.capital |= (uint64_t)(between(v, 'A', 'Z') | is_in(v, table->high_cases[1])) << 32 * half;
    cases.either |= (uint64_t)is_in(v, table->high_cases[2]) << 32 * half;
    cases.newline |= (uint64_t)between(v, '\n', '\n') << 32 * half;
  }
  const size_t end = viet_small_words(cases, follows_small);
  return end < count ? end : count;
}
#endif
