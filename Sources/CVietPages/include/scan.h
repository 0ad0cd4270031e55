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
  /// The space.
  viet_html_space,
  /// A quotation mark or a backslash: what may end a string of JSON.
  viet_html_string_ends,
  /// Before a value, and at the end of a tag.
  viet_html_tag_marks,
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
    case viet_html_space: return byte == 0x20;
    case viet_html_string_ends: return byte == '"' || byte == '\\';
    case viet_html_tag_marks: return byte == '=' || byte == '>';
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
    case viet_html_space: found = VIET_EQUALS(0x20); break;
    case viet_html_string_ends: found = VIET_OR(VIET_EQUALS('"'), VIET_EQUALS('\\')); break;
    case viet_html_tag_marks: found = VIET_OR(VIET_EQUALS('='), VIET_EQUALS('>')); break;
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

/// How many bytes stand before the first that is in the set. `available` bytes can be read, `count` or more.
static inline size_t viet_html_count_until(
    const uint8_t *bytes, size_t count, size_t available, enum viet_html_set set) {
  size_t index = 0;
  while (index < count && index + viet_html_step <= available) {
    const uint32_t bits = viet_html_bits(bytes + index, set);
    if (bits != 0) {
      index += (size_t)__builtin_ctz(bits);
      return index < count ? index : count;
    }
    index += viet_html_step;
  }
  while (index < count && !viet_html_is_in(bytes[index], set)) index++;
  return index < count ? index : count;
}

/// The first place of `byte` among the bytes, or `count`.
static inline size_t viet_html_first(const uint8_t *bytes, size_t count, uint8_t byte) {
  size_t index = 0;
#if defined(__SSE2__)
  // What is further away is worth a call.
  const size_t near = count < 8 * viet_html_step ? count : 8 * viet_html_step;
  for (; index + viet_html_step <= near; index += viet_html_step) {
    const __m128i text = _mm_loadu_si128((const __m128i *)(bytes + index));
    const int bits = _mm_movemask_epi8(_mm_cmpeq_epi8(text, _mm_set1_epi8((char)byte)));
    if (bits != 0) return index + (size_t)__builtin_ctz((unsigned)bits);
  }
#endif
  if (index == count) return count;
  const uint8_t *found = (const uint8_t *)memchr(bytes + index, byte, count - index);
  return found == NULL ? count : (size_t)(found - bytes);
}

/// Copies bytes, of which `available` can be read, to where there is room for a step more.
static inline void viet_html_copy(const uint8_t *bytes, size_t count, size_t available, uint8_t *output) {
  enum { longest = 16 * viet_html_step };
  if (count > longest || available - count < viet_html_step) {
    memcpy(output, bytes, count);
    return;
  }
  // Most text is short, and a call would have to find out how short.
  for (size_t index = 0; index < count; index += viet_html_step) memcpy(output + index, bytes + index, viet_html_step);
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
/// with single spaces between words only. Well-formed UTF-8 goes in; `available` bytes can be read, `count` or more.
static inline size_t viet_html_plain_count(
    const uint8_t *text, size_t count, size_t available, bool has_references) {
  const enum viet_html_set set = has_references ? viet_html_reference_suspects : viet_html_text_suspects;
  size_t index = 0;
  // One byte of each step only shows what stands behind the byte before it.
  const size_t step = viet_html_step - 1;
  while (index < count && index + viet_html_step <= available) {
    uint32_t suspects = viet_html_bits(text + index, set);
    const uint32_t spaces = viet_html_bits(text + index, viet_html_space);
    const size_t rest = count - index;
    // The end of the text is as good as white space.
    if (rest < viet_html_step) suspects = (suspects & ((1u << rest) - 1)) | 1u << rest;
    uint32_t odd = (suspects & ~spaces) | (spaces & suspects >> 1);
    if (index == 0) odd |= spaces & 1;
    for (odd &= (1u << (rest < step ? rest : step)) - 1; odd != 0; odd &= odd - 1) {
      const size_t place = index + (size_t)__builtin_ctz(odd);
      if (!viet_html_is_plain(text, count, place, set)) return place;
    }
    index += step;
  }
  while (index < count && (!viet_html_is_in(text[index], set) || viet_html_is_plain(text, count, index, set))) index++;
  return index < count ? index : count;
}

/// The same bytes with ASCII letters in lower case.
static inline uint64_t viet_html_lowered(uint64_t bytes) {
  // The top bit of each byte that is a capital: no sum carries into the next byte.
  const uint64_t ones = 0x0101010101010101;
  const uint64_t low = bytes & ones * 0x7F;
  const uint64_t capitals = (low + ones * (0x80 - 'A')) & ~(low + ones * (0x7F - 'Z')) & ~bytes & ones * 0x80;
  return bytes | capitals >> 2;
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
  return viet_html_lowered(bytes);
}

/// The name of a tag, packed, and how many bytes it has.
struct viet_html_name {
  uint64_t packed;
  size_t count;
};

/// Reads at most seven bytes, of a tag or an attribute, before the first that is below "0", ">" or `sign`, in small letters;
/// of more the count is 0.
static inline struct viet_html_name viet_html_short(const uint8_t *name, size_t available, uint8_t sign) {
  const struct viet_html_name none = {0, 0};
  if (available < 8) return none;
  uint64_t bytes = 0;
  memcpy(&bytes, name, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bytes = __builtin_bswap64(bytes);
#endif
  // The top bit of the first such byte; bits behind it may be wrong.
  const uint64_t ones = 0x0101010101010101, tops = ones * 0x80;
  const uint64_t signs = bytes ^ ones * sign, closes = bytes ^ ones * '>';
  const uint64_t ends = (((bytes - ones * '0') & ~bytes) | ((signs - ones) & ~signs) | ((closes - ones) & ~closes)) & tops;
  const size_t count = ends == 0 ? 0 : (size_t)__builtin_ctzll(ends) >> 3;
  if (count == 0) return none;
  return (struct viet_html_name){viet_html_lowered(__builtin_bswap64(bytes) >> (64 - 8 * count)), count};
}

/// Reads the name of a tag that has at most seven bytes, letters and digits, as nearly all have; of others the count is 0.
static inline struct viet_html_name viet_html_short_name(const uint8_t *name, size_t available) {
  const struct viet_html_name found = viet_html_short(name, available, '>');
  if (found.count > 0 && viet_html_is_in(name[found.count], viet_html_tag_name_ends)) return found;
  return (struct viet_html_name){0, 0};
}

/// How many bytes the end tag at `tag` has if it is nothing but a name, in small letters, and that name is the one that was
/// packed, of at most seven bytes; else 0. `available` bytes can be read.
static inline size_t viet_html_end_tag_count(const uint8_t *tag, size_t available, uint64_t packed) {
  if (available < 10 || tag[0] != '<' || tag[1] != '/' || packed - 1 >= (1ULL << 56) - 1) return 0;
  uint64_t bytes = 0;
  memcpy(&bytes, tag + 2, 8);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  bytes = __builtin_bswap64(bytes);
#endif
  const size_t count = 8 - ((size_t)__builtin_clzll(packed) >> 3);
  return bytes >> (56 - 8 * count) == (packed << 8 | '>') ? count + 3 : 0;
}

/// Reads the name of an attribute that has at most seven bytes, letters and digits, and "=" behind them, as most have; of
/// others the count is 0.
static inline struct viet_html_name viet_html_short_attribute(const uint8_t *name, size_t available) {
  const struct viet_html_name found = viet_html_short(name, available, '=');
  if (found.count > 0 && name[found.count] == '=') return found;
  return (struct viet_html_name){0, 0};
}

/// Asks for the memory at `place`, which is read soon; nothing is read now.
static inline void viet_html_prefetch(const void *place) { __builtin_prefetch(place); }

/// All bits of the product of two numbers, folded.
static inline uint64_t viet_html_mix(uint64_t left, uint64_t right) {
  const unsigned __int128 product = (unsigned __int128)left * right;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// Up to eight bytes as a number, the first the least. `available` bytes can be read.
static inline uint64_t viet_html_piece(const uint8_t *bytes, size_t count, size_t available) {
  uint64_t piece = 0;
  if (available < 8) {
    for (size_t index = count; index > 0; index--) piece = piece << 8 | bytes[index - 1];
    return piece;
  }
  memcpy(&piece, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  piece = __builtin_bswap64(piece);
#endif
  return count < 8 ? piece & ((1ULL << 8 * count) - 1) : piece;
}

/// The hash of bytes of which all but the last, at most sixteen, are hashed.
static inline uint64_t viet_html_finish(
    const uint8_t *bytes, size_t count, size_t available, uint64_t hash, uint64_t kind, uint64_t salt) {
  // Odd for every length, and another for each length and kind.
  const uint64_t factor = 0x9E3779B97F4A7C15 ^ kind << 32 ^ (uint64_t)count << 1;
  if (count <= 8) return viet_html_mix(viet_html_piece(bytes, count, available) ^ salt, factor);
  // Some bytes count twice, which the length tells.
  const uint64_t first = viet_html_piece(bytes + (count < 16 ? 0 : count - 16), 8, 8);
  hash = viet_html_mix(first ^ hash, viet_html_piece(bytes + count - 8, 8, 8) ^ 0xD6E8FEB86659FD93 ^ salt);
  return viet_html_mix(hash ^ salt, factor);
}

/// A hash of bytes, such as a word or the value of an attribute; sixteen at a time, most words in one step. Another salt
/// gives another hash, and so does another kind of bytes. `available` bytes can be read, `count` or more.
static inline uint64_t viet_html_hash(
    const uint8_t *bytes, size_t count, size_t available, uint64_t kind, uint64_t salt) {
  uint64_t hash = salt;
  size_t index = 0;
  for (; index + 16 < count; index += 16) {
    const uint64_t first = viet_html_piece(bytes + index, 8, 8), second = viet_html_piece(bytes + index + 8, 8, 8);
    hash = viet_html_mix(first ^ hash, second ^ 0xA0761D6478BD642F ^ salt);
  }
  return viet_html_finish(bytes, count, available, hash, kind, salt);
}

/// What a tag is remembered by: a hash of what follows its name, and where its first ">" stands, or 0 where that is far.
struct viet_html_tag_key {
  uint64_t hash;
  size_t count;
};

enum { viet_html_longest_key = 256 };

/// The key of a tag from behind its name on. The same bytes up to ">" have the same key whatever stands behind them.
static inline struct viet_html_tag_key viet_html_read_key(
    const uint8_t *bytes, size_t available, uint64_t kind, uint64_t salt) {
  const size_t limit = available < viet_html_longest_key ? available : viet_html_longest_key;
  uint64_t hash = salt;
  size_t index = 0;
  size_t end = limit;
#if defined(__SSE2__)
  for (; index + 16 <= limit; index += 16) {
    const __m128i text = _mm_loadu_si128((const __m128i *)(bytes + index));
    const uint32_t bits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(text, _mm_set1_epi8('>')));
    if (bits != 0) {
      end = index + (size_t)__builtin_ctz(bits);
      break;
    }
    const uint64_t first = viet_html_piece(bytes + index, 8, 8), second = viet_html_piece(bytes + index + 8, 8, 8);
    hash = viet_html_mix(first ^ hash, second ^ 0xA0761D6478BD642F ^ salt);
  }
  if (end == limit) end = index + viet_html_first(bytes + index, limit - index, '>');
#else
  end = viet_html_first(bytes, limit, '>');
  for (; index + 16 <= end; index += 16) {
    const uint64_t first = viet_html_piece(bytes + index, 8, 8), second = viet_html_piece(bytes + index + 8, 8, 8);
    hash = viet_html_mix(first ^ hash, second ^ 0xA0761D6478BD642F ^ salt);
  }
#endif
  if (end == limit) return (struct viet_html_tag_key){0, 0};
  return (struct viet_html_tag_key){viet_html_finish(bytes, end, available, hash, kind, salt), end};
}
#endif
