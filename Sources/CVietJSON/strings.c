#include "CVietJSON.h"

#include "copy.h"
#include "unescape.h"

enum { STEP = 16, BLOCK = 4 * STEP };

static inline bool is_plain(uint8_t byte) { return byte >= 0x20 && byte != '"' && byte != '\\'; }

// A bit for each of the sixteen bytes at `bytes`, the first the least: those that are not plain, or suspect, which may be
// the first byte of something that is not written as it is.
#if defined(__SSE2__)
#include <emmintrin.h>

static inline __m128i special(__m128i bytes) {
  const __m128i controls = _mm_cmpeq_epi8(_mm_max_epu8(bytes, _mm_set1_epi8(0x1F)), _mm_set1_epi8(0x1F));
  const __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
  return _mm_or_si128(controls, _mm_or_si128(quotes, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
}

static inline uint32_t special_bits(const uint8_t *bytes) {
  return (uint32_t)_mm_movemask_epi8(special(_mm_loadu_si128((const __m128i *)bytes)));
}

static inline uint32_t suspect_bits(const uint8_t *bytes) {
  const __m128i text = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i leads = _mm_or_si128(
      _mm_cmpeq_epi8(text, _mm_set1_epi8((char)0xC2)), _mm_cmpeq_epi8(text, _mm_set1_epi8((char)0xE2)));
  const __m128i found = _mm_or_si128(leads, _mm_cmpeq_epi8(text, _mm_set1_epi8(0x7F)));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(found, special(text)));
}
#else
static inline bool is_suspect(uint8_t byte) { return !is_plain(byte) || byte == 0x7F || byte == 0xC2 || byte == 0xE2; }

static inline uint32_t special_bits(const uint8_t *bytes) {
  uint32_t bits = 0;
  for (int index = 0; index < STEP; index++) bits |= (uint32_t)!is_plain(bytes[index]) << index;
  return bits;
}

static inline uint32_t suspect_bits(const uint8_t *bytes) {
  uint32_t bits = 0;
  for (int index = 0; index < STEP; index++) bits |= (uint32_t)is_suspect(bytes[index]) << index;
  return bits;
}
#endif

/// The same for a block.
static inline uint64_t block_bits(uint32_t (*step_bits)(const uint8_t *), const uint8_t *bytes) {
  uint64_t bits = 0;
  for (int step = 0; step < 4; step++) bits |= (uint64_t)step_bits(bytes + step * STEP) << step * STEP;
  return bits;
}

size_t viet_json_plain_count(const uint8_t *bytes, size_t count) {
  size_t index = 0;
  while (index + STEP <= count) {
    const uint32_t bits = special_bits(bytes + index);
    if (bits != 0) return index + (size_t)__builtin_ctz(bits);
    index += STEP;
  }
  while (index < count && is_plain(bytes[index])) index++;
  return index;
}

/// The code unit of four hexadecimal digits, or -1.
static int32_t code_unit(const uint8_t *digits) {
  int32_t unit = 0;
  for (int index = 0; index < 4; index++) {
    const uint8_t digit = digits[index];
    const uint8_t letter = (uint8_t)((digit | 0x20) - 'a');
    if (digit >= '0' && digit <= '9') {
      unit = unit << 4 | (digit - '0');
    } else if (letter < 6) {
      unit = unit << 4 | (letter + 10);
    } else {
      return -1;
    }
  }
  return unit;
}

/// Writes a scalar below U+10000 as UTF-8; its length.
static size_t encode(int32_t scalar, uint8_t *output) {
  if (scalar < 0x80) return output[0] = (uint8_t)scalar, 1;
  if (scalar < 0x800) {
    output[0] = (uint8_t)(0xC0 | scalar >> 6);
    output[1] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 2;
  }
  output[0] = (uint8_t)(0xE0 | scalar >> 12);
  output[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
  output[2] = (uint8_t)(0x80 | (scalar & 0x3F));
  return 3;
}

size_t viet_json_read_code_unit(const uint8_t *source, size_t count, uint8_t **end) {
  const int32_t unit = source[1] != 'u' || count < 6 ? -1 : code_unit(source + 2);
  if (unit < 0 || (unit & 0xF800) == 0xD800) return 0;
  *end += encode(unit, *end);
  return 6;
}

// Invariant: no more is written than was read, so that as many bytes can be stored at a place as can be loaded there: a
// block can behind each byte of a block. To copy all of it asks no branch for the length of a run.
size_t viet_json_unescape_portable(const uint8_t *source, size_t count, uint8_t *output, size_t *written) {
  size_t index = 0;
  uint8_t *end = output;
  while (index + 2 * BLOCK <= count) {
    const size_t stop = index + BLOCK;
    uint64_t bits = block_bits(special_bits, source + index);
    const size_t block = index;
    while (bits != 0) {
      const size_t found = block + (size_t)__builtin_ctzll(bits);
      memcpy(end, source + index, BLOCK);
      end += found - index;
      index = found;
      const size_t escape = viet_json_read_escape(source + found, count - found, &end);
      if (escape == 0) {
        *written = (size_t)(end - output);
        return index;
      }
      index += escape;
      bits = index < stop ? bits & ~0ULL << (index - block) : 0;
    }
    if (index < stop) {
      memcpy(end, source + index, BLOCK);
      end += stop - index;
      index = stop;
    }
  }
  while (index < count) {
    if (is_plain(source[index])) {
      *end++ = source[index++];
      continue;
    }
    const size_t escape = viet_json_read_escape(source + index, count - index, &end);
    if (escape == 0) break;
    index += escape;
  }
  *written = (size_t)(end - output);
  return index;
}

size_t viet_json_unescape(const uint8_t *source, size_t count, uint8_t *output, size_t *written) {
#if defined(__x86_64__)
  if (count >= 2 * BLOCK && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) {
    return viet_json_unescape_avx2(source, count, output, written);
  }
#endif
  return viet_json_unescape_portable(source, count, output, written);
}

/// Whether the suspect at `text` is to be escaped.
static inline bool is_escaped(const uint8_t *text, size_t count) {
  if (text[0] == 0xC2) return count > 1 && text[1] == 0x85;
  if (text[0] == 0xE2) return count > 2 && text[1] == 0x80 && (text[2] & 0xFE) == 0xA8;
  return true;
}

/// Writes the escape of what stands at `text`: at most six bytes. How many bytes were read.
static size_t write_escape(const uint8_t *text, uint8_t *output, size_t *end) {
  static const char digits[] = "0123456789abcdef";
  const uint8_t first = text[0];
  uint8_t letter = 0;
  switch (first) {
    case '"': case '\\': letter = first; break;
    case '\n': letter = 'n'; break;
    case '\r': letter = 'r'; break;
    case '\t': letter = 't'; break;
    default: break;
  }
  uint8_t *place = output + *end;
  place[0] = '\\';
  if (letter != 0) {
    place[1] = letter;
    *end += 2;
    return 1;
  }
  const unsigned unit = first == 0xC2 ? 0x85 : first == 0xE2 ? 0x2000 | (text[2] & 0x3F) : first;
  place[1] = 'u';
  for (int index = 0; index < 4; index++) place[2 + index] = (uint8_t)digits[unit >> (12 - 4 * index) & 15];
  *end += 6;
  return first == 0xC2 ? 2 : first == 0xE2 ? 3 : 1;
}

/// Writes what stands at `text` up to the first escape, that too, or `rest` bytes where there is none; all of it has been
/// copied, and has a bit for each suspect. How many bytes were read.
static inline size_t end_step(
    const uint8_t *text, size_t rest, size_t readable, uint64_t bits, uint8_t *output, size_t *end) {
  while (bits != 0 && !is_escaped(text + __builtin_ctzll(bits), readable - (size_t)__builtin_ctzll(bits))) {
    bits &= bits - 1;
  }
  const size_t clean = bits != 0 ? (size_t)__builtin_ctzll(bits) : rest;
  *end += clean;
  return bits != 0 ? clean + write_escape(text + clean, output, end) : clean;
}

// Invariant: before each step there is room for as many bytes as are stored at once, or for the longest escape behind them.
size_t viet_json_escape(
    const uint8_t *text, size_t count, size_t readable, uint8_t *output, size_t room, size_t *written) {
  enum { LONGEST_ESCAPE = 6 };
  uint8_t last[STEP];
  size_t index = 0;
  size_t end = 0;
  while (count - index >= BLOCK && room - end >= BLOCK + LONGEST_ESCAPE) {
    const uint64_t bits = block_bits(suspect_bits, text + index);
    memcpy(output + end, text + index, BLOCK);
    index += end_step(text + index, BLOCK, count - index, bits, output, &end);
  }
  while (index < count && room - end >= STEP + LONGEST_ESCAPE) {
    const size_t rest = count - index;
    const uint8_t *step = text + index;
    if (readable - index < STEP) {
      memset(last, ' ', STEP);
      copy_few(step, rest, last);
      step = last;
    }
    uint32_t bits = suspect_bits(step);
    if (rest < STEP) bits &= (1U << rest) - 1;
    memcpy(output + end, step, STEP);
    index += end_step(text + index, rest < STEP ? rest : STEP, rest, bits, output, &end);
  }
  *written = end;
  return index;
}
