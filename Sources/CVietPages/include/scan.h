// Scans of HTML, sixteen bytes at a time, and inline: most of what they look for is near. Every function reads the `count`
// bytes from its first argument on and no more.
#ifndef CVIETPAGES_SCAN_H
#define CVIETPAGES_SCAN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

enum { viet_html_step = 16 };

/// What is looked for; each has a bit for every byte that is one.
enum viet_html_set {
  /// White space, "/" and ">": what ends the name of a tag.
  viet_html_tag_name_ends,
  /// The same and "=": what ends the name of an attribute.
  viet_html_attribute_name_ends,
  /// White space and ">": what ends a value without quotation marks.
  viet_html_value_ends,
  /// Bytes to look at in text: controls, white space, and what may begin a no-break space.
  viet_html_text_suspects,
  /// The same and "&".
  viet_html_reference_suspects,
  /// Anything but white space.
  viet_html_no_space,
};

static inline bool viet_html_is_space(uint8_t byte) {
  return byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C;
}

static inline bool viet_html_is_in(uint8_t byte, enum viet_html_set set) {
  switch (set) {
    case viet_html_tag_name_ends: return viet_html_is_space(byte) || byte == '/' || byte == '>';
    case viet_html_attribute_name_ends: return viet_html_is_space(byte) || byte == '/' || byte == '>' || byte == '=';
    case viet_html_value_ends: return viet_html_is_space(byte) || byte == '>';
    case viet_html_text_suspects: return byte <= 0x20 || byte == 0xC2;
    case viet_html_reference_suspects: return byte <= 0x20 || byte == 0xC2 || byte == '&';
    case viet_html_no_space: return !viet_html_is_space(byte);
  }
  return false;
}

/// A bit for each of the sixteen bytes that is in the set, the first the least.
#if defined(__SSE2__)
static inline uint32_t viet_html_bits(const uint8_t *bytes, enum viet_html_set set) {
  const __m128i text = _mm_loadu_si128((const __m128i *)bytes);
#define VIET_EQUALS(byte) _mm_cmpeq_epi8(text, _mm_set1_epi8((char)(byte)))
#define VIET_AT_MOST(byte) _mm_cmpeq_epi8(_mm_min_epu8(text, _mm_set1_epi8(byte)), text)
#define VIET_OR(left, right) _mm_or_si128(left, right)
  // Tab to carriage return without the vertical tab, and the space.
  const __m128i tabs = _mm_sub_epi8(text, _mm_set1_epi8(0x09));
  const __m128i lines = _mm_cmpeq_epi8(_mm_min_epu8(tabs, _mm_set1_epi8(4)), tabs);
  const __m128i spaces = VIET_OR(VIET_EQUALS(0x20), _mm_andnot_si128(VIET_EQUALS(0x0B), lines));
  __m128i found = spaces;
  switch (set) {
    case viet_html_tag_name_ends: found = VIET_OR(found, VIET_OR(VIET_EQUALS('/'), VIET_EQUALS('>'))); break;
    case viet_html_attribute_name_ends:
      found = VIET_OR(VIET_OR(found, VIET_EQUALS('=')), VIET_OR(VIET_EQUALS('/'), VIET_EQUALS('>')));
      break;
    case viet_html_value_ends: found = VIET_OR(found, VIET_EQUALS('>')); break;
    case viet_html_text_suspects: found = VIET_OR(VIET_AT_MOST(0x20), VIET_EQUALS(0xC2)); break;
    case viet_html_reference_suspects:
      found = VIET_OR(VIET_OR(VIET_AT_MOST(0x20), VIET_EQUALS(0xC2)), VIET_EQUALS('&'));
      break;
    case viet_html_no_space: return ~(uint32_t)_mm_movemask_epi8(found) & 0xFFFF;
  }
#undef VIET_EQUALS
#undef VIET_AT_MOST
#undef VIET_OR
  return (uint32_t)_mm_movemask_epi8(found);
}
#else
static inline uint32_t viet_html_bits(const uint8_t *bytes, enum viet_html_set set) {
  uint32_t bits = 0;
  for (int index = 0; index < viet_html_step; index++) bits |= (uint32_t)viet_html_is_in(bytes[index], set) << index;
  return bits;
}
#endif

/// How many bytes stand before the first that is in the set.
static inline size_t viet_html_count_until(const uint8_t *bytes, size_t count, enum viet_html_set set) {
  size_t index = 0;
  while (index + viet_html_step <= count) {
    const uint32_t bits = viet_html_bits(bytes + index, set);
    if (bits != 0) return index + (size_t)__builtin_ctz(bits);
    index += viet_html_step;
  }
  while (index < count && !viet_html_is_in(bytes[index], set)) index++;
  return index;
}

/// The first place of `byte` among the bytes, or `count`.
static inline size_t viet_html_first(const uint8_t *bytes, size_t count, uint8_t byte) {
#if defined(__SSE2__)
  if (count >= viet_html_step) {
    const __m128i text = _mm_loadu_si128((const __m128i *)bytes);
    const int bits = _mm_movemask_epi8(_mm_cmpeq_epi8(text, _mm_set1_epi8((char)byte)));
    if (bits != 0) return (size_t)__builtin_ctz((unsigned)bits);
  }
#endif
  const uint8_t *found = count == 0 ? NULL : (const uint8_t *)memchr(bytes, byte, count);
  return found == NULL ? count : (size_t)(found - bytes);
}

/// Whether the byte of the set at `place` can be taken over with the text around it.
static inline bool viet_html_is_plain(const uint8_t *text, size_t count, size_t place, enum viet_html_set set) {
  const uint8_t byte = text[place];
  const uint8_t next = place + 1 < count ? text[place + 1] : 0;
  if (byte == 0x20) return place > 0 && !viet_html_is_in(next, set);
  if (byte == 0xC2) return next != 0xA0;
  return byte != 0 && byte != '&' && !viet_html_is_space(byte);
}

/// How much text can be taken over as it is: without NUL, no-break spaces and references (where there can be any), and
/// with single spaces between words only. Well-formed UTF-8 goes in.
static inline size_t viet_html_plain_count(const uint8_t *text, size_t count, bool has_references) {
  const enum viet_html_set set = has_references ? viet_html_reference_suspects : viet_html_text_suspects;
  size_t index = 0;
  while (index + viet_html_step <= count) {
    for (uint32_t bits = viet_html_bits(text + index, set); bits != 0; bits &= bits - 1) {
      const size_t place = index + (size_t)__builtin_ctz(bits);
      if (!viet_html_is_plain(text, count, place, set)) return place;
    }
    index += viet_html_step;
  }
  while (index < count && (!viet_html_is_in(text[index], set) || viet_html_is_plain(text, count, index, set))) index++;
  return index;
}

/// A name of one to eight bytes as a number, in lower case, its last byte the least. `available` bytes can be read.
static inline uint64_t viet_html_packed(const uint8_t *name, size_t count, size_t available) {
  uint64_t bytes = 0;
  if (available >= 8) {
    memcpy(&bytes, name, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    bytes >>= 64 - 8 * count;
  } else {
    for (size_t index = 0; index < count; index++) bytes = bytes << 8 | name[index];
  }
  // The top bit of each byte that is a capital: no sum carries into the next byte.
  const uint64_t ones = 0x0101010101010101;
  const uint64_t low = bytes & ones * 0x7F;
  const uint64_t capitals = (low + ones * (0x80 - 'A')) & ~(low + ones * (0x7F - 'Z')) & ~bytes & ones * 0x80;
  return bytes | capitals >> 2;
}

/// Asks for the memory at `place`, which is read soon; nothing is read now.
static inline void viet_html_prefetch(const void *place) { __builtin_prefetch(place); }

/// A hash of bytes, such as the value of an attribute; eight at a time. Another salt gives another hash.
static inline uint64_t viet_html_hash(const uint8_t *bytes, size_t count, uint64_t salt) {
  const uint64_t multiplier = 0x9E3779B97F4A7C15;
  // The length goes into all bits: in the lowest ones it would make up for another letter.
  uint64_t hash = salt ^ count * 0xD6E8FEB86659FD93, piece = 0;
  size_t index = 0;
  for (; index + 8 <= count; index += 8) {
    memcpy(&piece, bytes + index, 8);
    hash = (hash ^ piece) * multiplier;
    hash ^= hash >> 32;
  }
  // What is left, by the last bytes of all where there are enough: some count twice, which the length tells.
  if (count >= 8) {
    memcpy(&piece, bytes + count - 8, 8);
  } else if (count >= 4) {
    uint32_t first, last;
    memcpy(&first, bytes, 4);
    memcpy(&last, bytes + count - 4, 4);
    piece = (uint64_t)last << 32 | first;
  } else if (count > 0) {
    piece = bytes[0] | (uint64_t)bytes[count / 2] << 8 | (uint64_t)bytes[count - 1] << 16;
  }
  hash = (hash ^ piece) * multiplier;
  return (hash ^ hash >> 32) * multiplier;
}
#endif
