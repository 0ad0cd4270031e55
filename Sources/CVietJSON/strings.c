#include "CVietJSON.h"

#include <string.h>

enum { STEP = 16 };

static inline bool is_plain(uint8_t byte) { return byte >= 0x20 && byte != '"' && byte != '\\'; }

/// May be the first byte of something that is not written as it is.
static inline bool is_suspect(uint8_t byte) { return !is_plain(byte) || byte == 0x7F || byte == 0xC2 || byte == 0xE2; }

// A bit for each of the sixteen bytes at `bytes`, the first the least: those that are not plain, or suspect.
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

/// Reads the escape whose backslash is the first of `count` bytes: how many bytes it has, or 0 when it is not one that
/// stands for a single scalar.
static size_t read_escape(const uint8_t *source, size_t count, uint8_t *output, size_t *written) {
  if (count < 2) return 0;
  uint8_t byte;
  switch (source[1]) {
    case '"': case '\\': case '/': byte = source[1]; break;
    case 'b': byte = 0x08; break;
    case 'f': byte = 0x0C; break;
    case 'n': byte = 0x0A; break;
    case 'r': byte = 0x0D; break;
    case 't': byte = 0x09; break;
    case 'u': {
      const int32_t unit = count < 6 ? -1 : code_unit(source + 2);
      if (unit < 0 || (unit & 0xF800) == 0xD800) return 0;
      *written += encode(unit, output + *written);
      return 6;
    }
    default: return 0;
  }
  output[(*written)++] = byte;
  return 2;
}

// Invariant: no more is written than was read, so that sixteen bytes can be stored wherever sixteen can be loaded.
size_t viet_json_unescape(const uint8_t *source, size_t count, uint8_t *output, size_t *written) {
  size_t index = 0;
  size_t end = 0;
  while (index < count) {
    if (index + STEP <= count) {
      const uint32_t bits = special_bits(source + index);
      memmove(output + end, source + index, STEP);
      const size_t plain = bits == 0 ? STEP : (size_t)__builtin_ctz(bits);
      index += plain;
      end += plain;
      if (bits == 0) continue;
    } else if (is_plain(source[index])) {
      output[end++] = source[index++];
      continue;
    }
    const size_t escape = source[index] == '\\' ? read_escape(source + index, count - index, output, &end) : 0;
    if (escape == 0) break;
    index += escape;
  }
  *written = end;
  return index;
}

/// Whether the suspect at `text` is to be escaped.
static bool is_escaped(const uint8_t *text, size_t count) {
  if (text[0] == 0xC2) return count > 1 && text[1] == 0x85;
  if (text[0] == 0xE2) return count > 2 && text[1] == 0x80 && (text[2] & 0xFE) == 0xA8;
  return true;
}

// Invariant: what is stored ahead of its place is no more than what was loaded there.
size_t viet_json_copy(const uint8_t *text, size_t count, uint8_t *output) {
  size_t index = 0;
  while (index + STEP <= count) {
    uint32_t bits = suspect_bits(text + index);
    memcpy(output + index, text + index, STEP);
    for (; bits != 0; bits &= bits - 1) {
      const size_t found = index + (size_t)__builtin_ctz(bits);
      if (is_escaped(text + found, count - found)) return found;
    }
    index += STEP;
  }
  for (; index < count; index++) {
    if (is_suspect(text[index]) && is_escaped(text + index, count - index)) break;
    output[index] = text[index];
  }
  return index;
}

/// A copy of few bytes that calls nothing: the two halves may overlap.
static inline void copy_few(const uint8_t *bytes, size_t count, uint8_t *output) {
  if (count > 16) {
    memcpy(output, bytes, count);
  } else if (count >= 8) {
    uint64_t first, last;
    memcpy(&first, bytes, 8);
    memcpy(&last, bytes + count - 8, 8);
    memcpy(output, &first, 8);
    memcpy(output + count - 8, &last, 8);
  } else if (count >= 4) {
    uint32_t first, last;
    memcpy(&first, bytes, 4);
    memcpy(&last, bytes + count - 4, 4);
    memcpy(output, &first, 4);
    memcpy(output + count - 4, &last, 4);
  } else {
    for (size_t index = 0; index < count; index++) output[index] = bytes[index];
  }
}

size_t viet_json_write_name(const uint8_t *name, size_t count, bool needs_comma, uint8_t *output) {
  uint8_t *end = output;
  if (needs_comma) *end++ = ',';
  *end++ = '"';
  copy_few(name, count, end);
  end += count;
  *end++ = '"';
  *end++ = ':';
  return (size_t)(end - output);
}

size_t viet_json_write_digits(uint64_t number, uint8_t *output) {
  size_t length = 1;
  for (uint64_t rest = number; rest >= 10; rest /= 10) length++;
  for (size_t index = length; index > 0; number /= 10) output[--index] = (uint8_t)('0' + number % 10);
  return length;
}

size_t viet_json_write_range(uint64_t start, uint64_t end, bool needs_comma, uint8_t *output) {
  size_t count = 0;
  if (needs_comma) output[count++] = ',';
  memcpy(output + count, "{\"start\":", 9);
  count += 9;
  count += viet_json_write_digits(start, output + count);
  memcpy(output + count, ",\"end\":", 7);
  count += 7;
  return count + viet_json_write_digits(end, output + count);
}
