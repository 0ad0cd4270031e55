// Kernels for x86-64 with AVX2: blocks of 64 bytes, in two vectors of 32.
#include "kernels.h"

#if defined(__x86_64__)
#include "normalization_tables.h"

#include "avx2.h"

#include <string.h>

/// A bit for each byte whose highest bit is set.
INLINE_AVX2 uint64_t high_bits(__m256i a, __m256i b) {
  return (uint32_t)_mm256_movemask_epi8(a) | (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
}

/// The place of the first byte that is not zero; one is.
INLINE_AVX2 size_t first_byte(__m256i v) {
  return (size_t)__builtin_ctz(~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, _mm256_setzero_si256())));
}

/// Not zero where UTF-8 is ill-formed; a character that is cut off at the end shows in the next block. The three tables
/// classify a pair of bytes by three of its four nibbles (Keiser and Lemire, Validating UTF-8 In Less Than One
/// Instruction Per Byte, 2021).
INLINE_AVX2 __m256i errors(__m256i v, __m256i before) {
  enum {
    TOO_SHORT = 1 << 0, TOO_LONG = 1 << 1, OVERLONG_3 = 1 << 2, TOO_LARGE = 1 << 3, SURROGATE = 1 << 4,
    OVERLONG_2 = 1 << 5, TOO_LARGE_1000 = 1 << 6, OVERLONG_4 = 1 << 6, TWO_TRAILS = -(1 << 7),
    CARRY = TOO_SHORT | TOO_LONG | TWO_TRAILS, LARGE = CARRY | TOO_LARGE | TOO_LARGE_1000,
    TRAIL = TOO_LONG | OVERLONG_2 | TWO_TRAILS,
  };
  const __m256i first_high = TWICE(
      TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TWO_TRAILS, TWO_TRAILS,
      TWO_TRAILS, TWO_TRAILS, TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
      TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
  const __m256i first_low = TWICE(
      CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4, CARRY | OVERLONG_2, CARRY, CARRY, CARRY | TOO_LARGE, LARGE, LARGE,
      LARGE, LARGE, LARGE, LARGE, LARGE, LARGE, LARGE | SURROGATE, LARGE, LARGE);
  const __m256i second_high = TWICE(
      TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
      TRAIL | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4, TRAIL | OVERLONG_3 | TOO_LARGE, TRAIL | SURROGATE | TOO_LARGE,
      TRAIL | SURROGATE | TOO_LARGE, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);
  const __m256i nibble = all(15), first = back1(v, before);
  const __m256i pairs = _mm256_and_si256(
      _mm256_and_si256(
          _mm256_shuffle_epi8(first_high, _mm256_and_si256(_mm256_srli_epi16(first, 4), nibble)),
          _mm256_shuffle_epi8(first_low, _mm256_and_si256(first, nibble))),
      _mm256_shuffle_epi8(second_high, _mm256_and_si256(_mm256_srli_epi16(v, 4), nibble)));
  const __m256i third_or_fourth = _mm256_or_si256(
      _mm256_subs_epu8(back2(v, before), all(0xE0 - 0x80)), _mm256_subs_epu8(back3(v, before), all(0xF0 - 0x80)));
  return _mm256_xor_si256(_mm256_and_si256(third_or_fourth, all(0x80)), pairs);
}

/// Not zero when the last character of the vector goes on behind it.
INLINE_AVX2 __m256i unfinished(__m256i v) {
  const char any = -1;
  return _mm256_subs_epu8(
      v, _mm256_setr_epi8(
             any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any, any,
             any, any, any, any, any, any, any, (char)(0xF0 - 1), (char)(0xE0 - 1), (char)(0xC0 - 1)));
}

/// Not zero at a byte of each character that NFC may change or join with what stands before it. Some that it would not
/// are reported too. Harmless are ASCII, the leads C2 … CB, CF, D0, D1, D3 and E4 … E9, the letters E1 B8 … BB, and the
/// punctuation and signs E2 80 82 … E2 82 BF. Seven of those have no assignment in Unicode 15.0 (U+2065, 2072, 2073, 208F,
/// 209D … 209F) and are inert in every form as long as they have none; what their places are kept for, a format character
/// and raised or lowered letters, NFC would leave alone as well. The tests ask ICU about both.
INLINE_AVX2 __m256i suspects(__m256i v, __m256i before) {
  enum { C = 1, D = 2, E = 4, F = 8 };
  const __m256i row = TWICE(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, C, D, E, F);
  // By the low nibble, the rows in which a lead byte is suspect: CC CD CE, D2 D4 …, E0 E3 EA …, all of F.
  const __m256i column = TWICE(
      F | E, F, F | D, F | E, F | D, F | D, F | D, F | D, F | D, F | D, F | D | E, F | D | E, F | D | E | C,
      F | D | E | C, F | D | E | C, F | D | E);
  const __m256i nibble = all(15), first = back1(v, before), second = back2(v, before);
  __m256i found = _mm256_and_si256(
      _mm256_shuffle_epi8(row, _mm256_and_si256(_mm256_srli_epi16(v, 4), nibble)),
      _mm256_shuffle_epi8(column, _mm256_and_si256(v, nibble)));
  const __m256i is_letter = _mm256_cmpeq_epi8(_mm256_and_si256(v, all(0xFC)), all(0xB8));
  found = _mm256_or_si256(found, _mm256_andnot_si256(is_letter, _mm256_cmpeq_epi8(first, all(0xE1))));
  const __m256i above_82 = _mm256_subs_epu8(v, all(0x82)), below_82 = _mm256_subs_epu8(all(0x82), v);
  found = _mm256_or_si256(found, _mm256_and_si256(above_82, _mm256_cmpeq_epi8(first, all(0xE2))));
  // U+2000 and U+2001 are replaced; a third byte below 82 after another second byte is reported for nothing.
  return _mm256_or_si256(found, _mm256_and_si256(below_82, _mm256_cmpeq_epi8(second, all(0xE2))));
}

/// Steps back from a place up to which all is well-formed, but for a last character that may be cut off.
static size_t boundary(const uint8_t *source, size_t count, size_t offset) {
  size_t start = offset;
  while (start > 0 && start < count && viet_is_trail(source[start])) start--;
  if (start != offset || offset == 0) return start;
  start = offset - 1;
  while (start > 0 && offset - start < 4 && viet_is_trail(source[start])) start--;
  return viet_checked_length(source + start, count - start) == offset - start ? offset : start;
}

AVX2 static size_t first_ill_formed(const uint8_t *source, size_t count) {
  // Whether there was an error is asked once in four blocks.
  enum { blocks = 4 };
  __m256i before = _mm256_setzero_si256();
  size_t offset = 0;
  for (; offset + 64 * blocks <= count; offset += 64 * blocks) {
    __m256i wrong = _mm256_setzero_si256();
    for (size_t block = 0; block < blocks; block++) {
      const __m256i a = load(source + offset + 64 * block), b = load(source + offset + 64 * block + 32);
      if (_mm256_movemask_epi8(_mm256_or_si256(a, b)) == 0) {
        wrong = _mm256_or_si256(wrong, unfinished(before));
      } else {
        wrong = _mm256_or_si256(wrong, _mm256_or_si256(errors(a, before), errors(b, a)));
      }
      before = b;
    }
    if (UNLIKELY(!is_zero(wrong))) break;
  }
  // What is left, or the blocks with the error, one by one. A character that should have gone on ends before it.
  offset = boundary(source, count, offset);
  if (count - offset > 512) return offset + viet_kernels_portable.first_ill_formed(source + offset, count - offset);
  // A short rest, with zeros behind it, where a character that is cut off shows as an error.
  for (; offset < count; offset = boundary(source, count, offset)) {
    uint8_t rest[64] = {0};
    const size_t length = count - offset < 64 ? count - offset : 64;
    memcpy(rest, source + offset, length);
    const __m256i a = load(rest), b = load(rest + 32);
    if (!is_zero(_mm256_or_si256(errors(a, _mm256_setzero_si256()), errors(b, a)))) break;
    if (length < 64) return count;
    offset += 64;
  }
  return offset + viet_kernels_portable.first_ill_formed(source + offset, count - offset);
}

/// One block of `harmless`: a bit for each suspect byte, or `blocked` when it is ill-formed.
INLINE_AVX2 bool is_clean(__m256i a, __m256i b, __m256i before, bool validates, uint64_t *suspect, bool *blocked) {
  const __m256i in_a = suspects(a, before), in_b = suspects(b, a);
  __m256i any = _mm256_or_si256(in_a, in_b), wrong = _mm256_setzero_si256();
  if (validates) {
    wrong = _mm256_or_si256(errors(a, before), errors(b, a));
    any = _mm256_or_si256(any, wrong);
  }
  if (LIKELY(is_zero(any))) return true;
  *blocked = !is_zero(wrong);
  const __m256i zero = _mm256_setzero_si256();
  *suspect = ~high_bits(_mm256_cmpeq_epi8(in_a, zero), _mm256_cmpeq_epi8(in_b, zero));
  return false;
}

INLINE_AVX2 size_t harmless_prefix(const uint8_t *source, size_t count, uint8_t *output, bool validates) {
  __m256i before = _mm256_setzero_si256(), open = before;
  size_t offset = 0;
  uint64_t suspect = 0;
  bool blocked = false;
  for (; offset + 64 <= count; offset += 64) {
    const __m256i a = load(source + offset), b = load(source + offset + 32);
    if (_mm256_movemask_epi8(_mm256_or_si256(a, b)) == 0) {
      if (validates && UNLIKELY(!is_zero(open))) return boundary(source, count, offset);
      if (validates) open = _mm256_setzero_si256();
    } else {
      const bool clean = is_clean(a, b, before, validates, &suspect, &blocked);
      if (UNLIKELY(!clean)) {
        if (blocked) return boundary(source, count, offset);
        if (output != NULL) {
          store(output + offset, a);
          store(output + offset + 32, b);
        }
        return boundary(source, count, offset + (size_t)__builtin_ctzll(suspect));
      }
      if (validates) open = unfinished(b);
    }
    if (output != NULL) {
      store(output + offset, a);
      store(output + offset + 32, b);
    }
    before = b;
  }
  if (offset == count) return boundary(source, count, offset);
  // The last 32 bytes overlap what was looked at already, which is found clean again.
  if (LIKELY(count >= 48)) {
    const size_t last = count - 32;
    const __m256i zero = _mm256_setzero_si256(), b = load(source + last);
    const __m256i back = _mm256_inserti128_si256(zero, _mm_loadu_si128((const __m128i *)(source + last - 16)), 1);
    __m256i in_a = zero, in_b = suspects(b, back), wrong = zero;
    if (validates) wrong = _mm256_or_si256(errors(b, back), unfinished(b));
    if (count - offset > 32) {
      const __m256i a = load(source + offset);
      in_a = suspects(a, before);
      if (validates) wrong = _mm256_or_si256(wrong, errors(a, before));
      if (output != NULL) store(output + offset, a);
    }
    if (output != NULL) store(output + last, b);
    if (LIKELY(is_zero(_mm256_or_si256(wrong, _mm256_or_si256(in_a, in_b))))) return count;
    if (!is_zero(wrong)) return boundary(source, count, offset);
    if (is_zero(in_a)) return boundary(source, count, last + first_byte(in_b));
    return boundary(source, count, offset + first_byte(in_a));
  }
  // The rest in a block that ends in zeros, where a character that is cut off shows as an error.
  uint8_t rest[64] = {0};
  memcpy(rest, source + offset, count - offset);
  if (output != NULL) {
    store(output + offset, load(rest));
    store(output + offset + 32, load(rest + 32));
  }
  if (is_clean(load(rest), load(rest + 32), before, validates, &suspect, &blocked)) return count;
  return boundary(source, count, blocked ? offset : offset + (size_t)__builtin_ctzll(suspect));
}

AVX2 static size_t harmless(const uint8_t *source, size_t count, uint8_t *output, bool validates) {
  if (output == NULL) {
    return validates ? harmless_prefix(source, count, NULL, true) : harmless_prefix(source, count, NULL, false);
  }
  return validates ? harmless_prefix(source, count, output, true) : harmless_prefix(source, count, output, false);
}

/// Copies up to 64 bytes; 32 or 64 are read and written.
INLINE_AVX2 void copy_gap(uint8_t *output, const uint8_t *source, size_t count) {
  store(output, load(source));
  if (UNLIKELY(count > 32)) store(output + 32, load(source + 32));
}

/// The letter that the character before the mark at `p` makes with it and, when `has_two`, with the mark after it.
INLINE_AVX2 uint32_t composition(const uint8_t *p, uint32_t has_two, size_t *base_length) {
  uint64_t word;
  memcpy(&word, p - 3, 8);  // three bytes of the base, CC and the mark, CC and the second mark
  const uint32_t b0 = word & 0xFF, b1 = word >> 8 & 0xFF, b2 = word >> 16 & 0xFF;
  const uint32_t is_long = b2 >> 7, is_three = is_long & (b1 >> 7) & ~(b1 >> 6);
  const uint32_t two = 0x100 + ((b1 & 0x1F) << 6 | (b2 & 0x3F)), three = 0x900 + ((b1 & 3) << 6 | (b2 & 0x3F));
  // Without branches, which would be mispredicted: the lengths of the bases follow no pattern.
  uint32_t index = two ^ ((two ^ three) & (0 - is_three));
  index = b2 ^ ((b2 ^ index) & (0 - is_long));
  index &= ~((0 - is_three) & (0 - (uint32_t)(b0 != 0xE1)));
  const uint32_t first = viet_marks[word >> 32 & 0x3F], second = viet_marks[word >> 48 & 0x3F] & (0 - has_two);
  *base_length = 1 + is_long + is_three;
  return viet_composed[viet_rows[viet_bases[index] * 16u + first] + second];
}

/// Composes the letters of one block of up to 64 bytes; three more before it and 95 behind its beginning can be read.
/// `is_last` when nothing follows the block. How many bytes it took, 0 when it is not for the tables.
INLINE_AVX2 size_t compose_block(viet_job *job, const uint8_t *p, size_t count, bool is_last) {
  const __m256i a = load(p), b = load(p + 32), zero = _mm256_setzero_si256();
  const uint64_t suspect =
      ~high_bits(_mm256_cmpeq_epi8(suspects(a, zero), zero), _mm256_cmpeq_epi8(suspects(b, a), zero));
  uint64_t marks = high_bits(_mm256_cmpeq_epi8(a, all(0xCC)), _mm256_cmpeq_epi8(b, all(0xCC)));
  if (UNLIKELY(suspect != marks || marks == 0 || (marks & 1))) return 0;
  size_t end = count;
  if (!is_last) {
    const uint64_t trails = high_bits(_mm256_cmpgt_epi8(all(0xC0), a), _mm256_cmpgt_epi8(all(0xC0), b));
    // The block ends before its last character without a mark, which may have one in the next.
    const uint64_t starts = ~(trails | marks);
    if (UNLIKELY(starts < 1 << 8)) return 0;
    end = 63 - (size_t)__builtin_clzll(starts);
    marks &= ((uint64_t)1 << end) - 1;
  }
  const uint64_t seconds = marks & marks << 2;
  if (UNLIKELY(seconds & marks << 4)) return 0;
  if (UNLIKELY(job->edits != NULL && job->edit_capacity - job->edit_count < 64)) return 0;

  uint64_t firsts = marks & ~(marks << 2);
  const uint64_t pairs = seconds >> 2;
  const uint8_t *from = p;
  uint8_t *o = job->output + job->written;
  const size_t edit_count = job->edit_count;
  uint32_t all_letters = 0;
  while (firsts != 0) {
    const int place = __builtin_ctzll(firsts);
    const uint32_t has_two = pairs >> place & 1;
    firsts &= firsts - 1;
    size_t base_length;
    const uint32_t letter = composition(p + place, has_two, &base_length);
    const uint8_t *base = p + place - base_length;
    const size_t gap = (size_t)(base - from);
    copy_gap(o, from, gap);
    o += gap;
    memcpy(o, &letter, 4);
    const uint32_t length = letter >> 24 & 7;
    o += length;
    all_letters |= letter;
    from = p + place + 2 + 2 * has_two;
    if (job->edits != NULL) {
      job->edits[job->edit_count++] =
          (viet_edit){job->position + (size_t)(base - p), (uint32_t)(from - base), length};
    }
  }
  if (UNLIKELY(all_letters >> 31)) {
    job->edit_count = edit_count;
    return 0;
  }
  const size_t gap = (size_t)(p + end - from);
  copy_gap(o, from, gap);
  o += gap;
  job->written = (size_t)(o - job->output);
  job->position += end;
  return end;
}

AVX2 static bool compose_marks(viet_job *job) {
  const size_t begin = job->position;
  while (job->position >= 3 && job->well_formed - job->position >= 96) {
    if (compose_block(job, job->source + job->position, 64, false) == 0) return job->position > begin;
  }
  // The beginning and the end of the text stand in a block with zeros around them. Marks behind what is known to be
  // well-formed could still belong to its last letter.
  while (job->position < job->count) {
    const size_t rest = job->well_formed - job->position;
    if (rest >= 96 ? job->position >= 3 : job->well_formed < job->count) break;
    uint8_t block[4 + 96] = {0};
    memcpy(block + 4, job->source + job->position, rest < 96 ? rest : 96);
    if (compose_block(job, block + 4, rest < 64 ? rest : 64, rest < 64) == 0) break;
  }
  return job->position > begin;
}

const viet_kernels viet_kernels_avx2 = {
    first_ill_formed, harmless, compose_marks, viet_fold_avx2, viet_decode_blocks_avx2};
#endif
