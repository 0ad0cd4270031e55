// Strings without escapes, 32 bytes at a time.
#include "unescape.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,popcnt")))

enum { STEP = 32 };

// Which bytes of eight are kept, the first in the lowest byte, where the bits of `drop` say which are not.
#define PLACE(drop, index) \
  ((uint64_t)((drop) >> (index) & 1 ? 0 : (index)) \
   << 8 * ((index) - __builtin_popcount((drop) & ((1 << (index)) - 1))))
#define KEPT(drop) \
  PLACE(drop, 1) | PLACE(drop, 2) | PLACE(drop, 3) | PLACE(drop, 4) | PLACE(drop, 5) | PLACE(drop, 6) | PLACE(drop, 7)
#define KEPT_4(drop) KEPT(drop), KEPT((drop) + 1), KEPT((drop) + 2), KEPT((drop) + 3)
#define KEPT_16(drop) KEPT_4(drop), KEPT_4((drop) + 4), KEPT_4((drop) + 8), KEPT_4((drop) + 12)
#define KEPT_64(drop) KEPT_16(drop), KEPT_16((drop) + 16), KEPT_16((drop) + 32), KEPT_16((drop) + 48)
static const uint64_t kept[256] = {KEPT_64(0), KEPT_64(64), KEPT_64(128), KEPT_64(192)};

AVX2 static inline __m256i all(uint8_t byte) { return _mm256_set1_epi8((char)byte); }
AVX2 static inline __m256i is(__m256i text, uint8_t byte) { return _mm256_cmpeq_epi8(text, all(byte)); }
AVX2 static inline __m256i either(__m256i left, __m256i right) { return _mm256_or_si256(left, right); }
AVX2 static inline __m256i controls(__m256i text) { return _mm256_cmpeq_epi8(_mm256_min_epu8(text, all(0x1F)), text); }

/// Stores those of the lower eight bytes that are kept; behind which place.
AVX2 static inline uint8_t *pack(__m128i text, uint32_t drop, uint8_t *output) {
  const __m128i places = _mm_loadl_epi64((const __m128i *)&kept[drop & 0xFF]);
  _mm_storel_epi64((__m128i *)output, _mm_shuffle_epi8(text, places));
  return output + 8 - __builtin_popcount(drop & 0xFF);
}

// Invariant: no more is written than was read, so that as many bytes can be stored at a place as can be loaded there.
AVX2 size_t viet_json_unescape_avx2(const uint8_t *source, size_t count, uint8_t *output, size_t *written) {
  size_t index = 0;
  uint8_t *end = output;
  while (index + STEP <= count) {
    // Steps whose backslashes stand alone, each before a letter or sign that makes an escape of two bytes. That of a step's
    // last byte is dropped with the step, and what follows it is looked at with the next.
    __m256i before = _mm256_setzero_si256();
    for (; index + STEP <= count; index += STEP) {
      const __m256i text = _mm256_loadu_si256((const __m256i *)(source + index));
      const __m256i slashes = is(text, '\\');
      const __m256i escaped = _mm256_alignr_epi8(slashes, _mm256_permute2x128_si256(before, slashes, 0x21), 15);
      const __m256i n = is(text, 'n'), r = is(text, 'r'), t = is(text, 't'), quotes = is(text, '"');
      const __m256i known = either(either(n, r), either(t, either(quotes, is(text, '/'))));
      const __m256i odd = either(_mm256_andnot_si256(known, escaped), _mm256_andnot_si256(escaped, quotes));
      if (!_mm256_testz_si256(either(odd, controls(text)), all(0xFF))) break;
      const __m256i changes = either(
          _mm256_and_si256(n, all('n' ^ '\n')),
          either(_mm256_and_si256(r, all('r' ^ '\r')), _mm256_and_si256(t, all('t' ^ '\t'))));
      const __m256i plain = _mm256_xor_si256(text, _mm256_and_si256(changes, escaped));
      const __m128i low = _mm256_castsi256_si128(plain), high = _mm256_extracti128_si256(plain, 1);
      const uint32_t drop = (uint32_t)_mm256_movemask_epi8(slashes);
      end = pack(low, drop, end);
      end = pack(_mm_unpackhi_epi64(low, low), drop >> 8, end);
      end = pack(high, drop >> 16, end);
      end = pack(_mm_unpackhi_epi64(high, high), drop >> 24, end);
      before = slashes;
    }
    index -= (uint32_t)_mm256_movemask_epi8(before) >> 31;
    // Others, and some behind them: where one is, there are more.
    const size_t stop = index + 3 * STEP;
    while (index < stop && index + STEP <= count) {
      const __m256i text = _mm256_loadu_si256((const __m256i *)(source + index));
      const __m256i special = either(either(is(text, '\\'), is(text, '"')), controls(text));
      const uint32_t bits = (uint32_t)_mm256_movemask_epi8(special);
      _mm256_storeu_si256((__m256i *)end, text);
      const uint32_t clean = bits == 0 ? STEP : (uint32_t)__builtin_ctz(bits);
      index += clean;
      end += clean;
      if (bits == 0) continue;
      const size_t escape = viet_json_read_escape(source + index, count - index, &end);
      if (escape == 0) {
        *written = (size_t)(end - output);
        return index;
      }
      index += escape;
    }
  }
  size_t rest = 0;
  index += viet_json_unescape_portable(source + index, count - index, end, &rest);
  *written = (size_t)(end - output) + rest;
  return index;
}
#endif
