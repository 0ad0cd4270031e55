// Folding for x86-64 with AVX2: every byte that ends a letter looks up what remains of the letter, and the other bytes
// are squeezed out.
#include "kernels.h"

#if defined(__x86_64__)
#include "avx2.h"
#include "normalization_tables.h"

#include <string.h>

/// What remains of sixteen letters that differ in the low half of their last byte; 0 for what is left to the tables.
typedef struct {
  /// The last byte but one, and the first of the sixteen last bytes.
  uint8_t before, first;
  char letters[17];
} fold_row;

#define NONE "\0"
static const fold_row rows[] = {
    {0xC3, 0x80, "aaaaaa" NONE "ceeeeiiii"},
    {0xC3, 0x90, NONE "nooooo" NONE NONE "uuuuy" NONE NONE},
    {0xC3, 0xA0, "aaaaaa" NONE "ceeeeiiii"},
    {0xC3, 0xB0, NONE "nooooo" NONE NONE "uuuuy" NONE "y"},
    {0xC4, 0x80, "aaaaaaccccccccdd"},
    {0xC4, 0x90, "ddeeeeeeeeeegggg"},
    {0xC4, 0xA0, "gggghh" NONE NONE "iiiiiiii"},
    {0xC5, 0xA0, "sstttt" NONE NONE "uuuuuuuu"},
    {0xC6, 0xA0, "oo" NONE NONE NONE NONE NONE NONE NONE NONE NONE NONE NONE NONE NONE "u"},
    {0xC6, 0xB0, "u"},
    // Behind E1.
    {0xBA, 0xA0, "aaaaaaaaaaaaaaaa"},
    {0xBA, 0xB0, "aaaaaaaaeeeeeeee"},
    {0xBB, 0x80, "eeeeeeeeiiiioooo"},
    {0xBB, 0x90, "oooooooooooooooo"},
    {0xBB, 0xA0, "oooouuuuuuuuuuuu"},
    {0xBB, 0xB0, "uuyyyyyyyy"},
};
enum { row_count = sizeof rows / sizeof *rows };

INLINE_AVX2 uint32_t bits(__m256i v) { return (uint32_t)_mm256_movemask_epi8(v); }
INLINE_AVX2 uint32_t equal(__m256i v, uint8_t byte) { return bits(_mm256_cmpeq_epi8(v, all(byte))); }
/// As signed bytes, where 80 is the least.
INLINE_AVX2 uint32_t below(__m256i v, uint8_t byte) { return bits(_mm256_cmpgt_epi8(all(byte), v)); }

/// At the last byte of a letter what remains of it; 0 at ASCII, at first bytes, and at the bytes of the signs below.
INLINE_AVX2 __m256i remains(__m256i v) {
  const __m256i before = back1(v, _mm256_setzero_si256());
  // A shuffle gives 0 where the highest bit is set: at ASCII.
  const __m256i place = _mm256_and_si256(_mm256_xor_si256(v, all(0x80)), all(0x8F));
  const __m256i key = _mm256_or_si256(
      _mm256_and_si256(_mm256_slli_epi16(before, 2), all(0xFC)), _mm256_and_si256(_mm256_srli_epi16(v, 4), all(3)));
  __m256i found = _mm256_setzero_si256();
#pragma clang loop unroll(full)
  for (int index = 0; index < row_count; index++) {
    const __m256i letters = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)rows[index].letters));
    const uint8_t row = (uint8_t)(rows[index].before << 2 | (rows[index].first >> 4 & 3));
    const __m256i is_row = _mm256_cmpeq_epi8(key, all(row));
    found = _mm256_or_si256(found, _mm256_and_si256(is_row, _mm256_shuffle_epi8(letters, place)));
  }
  return _mm256_and_si256(found, _mm256_cmpgt_epi8(all(0xC0), v));
}

INLINE_AVX2 __m256i lowercase(__m256i v) {
  const __m256i is_capital = _mm256_and_si256(_mm256_cmpgt_epi8(v, all('A' - 1)), _mm256_cmpgt_epi8(all('Z' + 1), v));
  return _mm256_or_si256(v, _mm256_and_si256(is_capital, all(0x20)));
}

/// Writes the bytes of `v` whose bits are set in `kept`. How many they are.
INLINE_AVX2 size_t squeeze(__m256i v, uint32_t kept, uint8_t *output) {
  const __m128i halves[2] = {_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1)};
  size_t written = 0;
  for (int part = 0; part < 4; part++) {
    const uint32_t here = kept >> 8 * part & 0xFF;
    const __m128i eight = part & 1 ? _mm_unpackhi_epi64(halves[part / 2], halves[part / 2]) : halves[part / 2];
    const __m128i places = _mm_loadl_epi64((const __m128i *)&viet_kept_places[here]);
    _mm_storel_epi64((__m128i *)(output + written), _mm_shuffle_epi8(eight, places));
    written += (size_t)__builtin_popcount(here);
  }
  return written;
}

/// Folds the first `count` of the 32 bytes at `p`, where a character begins; a character that goes
/// on behind them is left. How many bytes it took, fewer than 29 of 32 when there is something that it does not know.
INLINE_AVX2 size_t fold_block(const uint8_t *p, size_t count, uint8_t *output, size_t *written) {
  const __m256i v = load(p);
  const uint32_t high = bits(v);
  size_t end = count;
  uint32_t kept = ~(uint32_t)0;
  __m256i folded = lowercase(v);
  if (high != 0) {
    const __m256i letters = remains(v);
    const uint32_t found = bits(_mm256_cmpgt_epi8(letters, _mm256_setzero_si256())), trails = below(v, 0xC0);
    const uint32_t leads = below(v, 0xC7) & ~below(v, 0xC3);
    // The last bytes of letters and marks, then of what stays as it is: U+0080 … U+00BF and U+2000 … U+20BF.
    const uint32_t letter2 = found & trails & leads << 1;
    const uint32_t letter3 = found & trails & (equal(v, 0xE1) << 1 & below(v, 0xBC) & ~below(v, 0xBA)) << 1;
    const uint32_t mark = trails & equal(v, 0xCC) << 1;
    const uint32_t sign2 = trails & equal(v, 0xC2) << 1, sign3 = trails & (equal(v, 0xE2) << 1 & below(v, 0x83)) << 1;
    const uint32_t signs = sign2 | sign2 >> 1 | sign3 | sign3 >> 1 | sign3 >> 2;
    const uint32_t known = letter2 | letter2 >> 1 | letter3 | letter3 >> 1 | letter3 >> 2 | mark | mark >> 1 | signs;
    kept = ~high | letter2 | letter3 | signs;
    folded = _mm256_blendv_epi8(folded, letters, _mm256_cmpgt_epi8(letters, _mm256_setzero_si256()));
    const uint32_t unknown = high & ~known;
    if (unknown != 0) {
      const size_t first = (size_t)__builtin_ctz(unknown);
      if (first < end) end = first;
    }
  }
  if (end < 32) kept &= ((uint32_t)1 << end) - 1;
  *written += squeeze(folded, kept, output + *written);
  return end;
}

AVX2 size_t viet_fold_avx2(const uint8_t *source, size_t count, uint8_t *output, size_t *written) {
  size_t offset = 0;
  while (count - offset >= 32) {
    // A character that the end of the block cuts off is not known there: it begins the next block.
    const size_t length = fold_block(source + offset, 32, output, written);
    offset += length;
    if (length < 29) return offset;
  }
  if (offset == count) return offset;
  uint8_t rest[32] = {0};
  memcpy(rest, source + offset, count - offset);
  return offset + fold_block(rest, count - offset, output, written);
}
#endif
