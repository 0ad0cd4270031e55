#include "CVietExpressions.h"

// What the loop calls is part of it, so that it can be compiled for a processor with longer vectors too.
#define INLINE __attribute__((always_inline)) static inline

// Vectors of the compiler rather than of a processor, as in CVietTokens. None is handed on, which would depend on one.
typedef uint8_t vector __attribute__((vector_size(32)));
typedef _Bool vector_bits __attribute__((ext_vector_type(32)));

#define BITS(mask) ((uint64_t)__builtin_bit_cast(uint32_t, __builtin_convertvector((vector)(mask), vector_bits)))

enum { block_count = 64, sure_count = 62, readable_count = 80, longest_word = 16, longest_number = 8 };

/// Reads the block at `text`, where `readable_count` bytes can be read. A letter may end behind it.
INLINE void read_block(const uint8_t *text, struct viet_place *place) {
  uint64_t ascii = 0, digits = 0, pairs = 0, triples = 0, capitals = 0;
  for (int part = 0; part < block_count; part += (int)sizeof(vector)) {
    vector v, second, third;
    memcpy(&v, text + part, sizeof v);
    memcpy(&second, text + part + 1, sizeof v);
    memcpy(&third, text + part + 2, sizeof v);
    vector upper = (vector)((vector)(v - 'A') < 26);
    // Of U+00C0 ... U+00FE all but the eths, × and ÷: small ones have a bit more.
    vector base = second & 0xDF, is_latin = (vector)(v == 0xC3);
    vector latin =
      is_latin & (vector)((vector)(base - 0x80) < 0x1F) & (vector)(base != 0x90) & (vector)(base != 0x97);
    // Ă, Đ, Ĩ; Ũ; Ơ, Ư: small ones are the next.
    vector is_breve = (vector)(v == 0xC4), is_tilde = (vector)(v == 0xC5), is_horn = (vector)(v == 0xC6);
    vector even = (is_breve & ((vector)(second == 0x82) | (vector)(second == 0x90) | (vector)(second == 0xA8)))
      | (is_tilde & (vector)(second == 0xA8)) | (is_horn & ((vector)(second == 0xA0) | (vector)(second == 0xAF)));
    vector odd = (is_breve & ((vector)(second == 0x83) | (vector)(second == 0x91) | (vector)(second == 0xA9)))
      | (is_tilde & (vector)(second == 0xA9)) | (is_horn & ((vector)(second == 0xA1) | (vector)(second == 0xB0)));
    // U+1EA0 ... U+1EF9: small ones are odd.
    vector triple = (vector)(v == 0xE1)
      & (((vector)(second == 0xBA) & (vector)((vector)(third - 0xA0) < 0x20))
        | ((vector)(second == 0xBB) & (vector)((vector)(third - 0x80) < 0x3A)));
    ascii |= BITS((vector)((vector)((v | 0x20) - 'a') < 26)) << part;
    digits |= BITS((vector)((vector)(v - '0') < 10)) << part;
    pairs |= BITS(latin | even | odd) << part;
    triples |= BITS(triple) << part;
    capitals |= BITS(
      upper | even | (latin & (vector)((second & 0x20) == 0)) | (triple & (vector)((third & 1) == 0))) << part;
  }
  place->digits = digits;
  place->letters = ascii | digits | pairs | pairs << 1 | triples | triples << 1 | triples << 2;
  place->capitals = capitals;
  place->smalls = (ascii | pairs | triples) & ~capitals;
}

typedef unsigned __int128 word_bytes;

/// Which bit is to be added to a capital for its small letter, by its first byte.
static const uint8_t fold_shifts[256] = {
  [0x41 ... 0x5A] = 5, [0xC3] = 13, [0xC4 ... 0xC6] = 8, [0xE1] = 16,
};

/// A word with the small letters of its capitals.
INLINE word_bytes fold(word_bytes word, uint64_t capitals) {
  for (; capitals != 0; capitals &= capitals - 1) {
    unsigned place = 8 * (unsigned)__builtin_ctzll(capitals);
    word += (word_bytes)1 << (place + fold_shifts[(uint8_t)(word >> place)]);
  }
  return word;
}

INLINE int is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }

INLINE int is_alphanumeric(uint8_t byte) { return is_digit(byte) || (uint8_t)((byte | 0x20) - 'a') < 26; }

INLINE int is_space(uint8_t byte) { return byte == ' ' || (uint8_t)(byte - '\t') < 5; }

/// Whether a word ends before a byte: it begins no address, number or second half. A stop ends no word that may be an
/// abbreviation: those with small letters have four bytes at most, and begin with a capital, `t` or `v`.
INLINE int ends_word(uint8_t first, unsigned length, int has_smalls, uint8_t byte, uint8_t next) {
  switch (byte) {
    case '.':
      return !is_alphanumeric(next)
        && ((length > 4 && has_smalls) || ((uint8_t)(first - 'a') < 26 && first != 'v' && first != 't'));
    case ':': return next != '/';
    case '/': return length > 1;
    case '-': case '\'': case '@': case '_': case '&': case '+': return 0;
    default: return byte < 0x80;
  }
}

/// Whether digits end before a byte.
INLINE int ends_number(uint8_t byte, uint8_t next) {
  switch (byte) {
    case '.': return is_space(next) || next == 0;
    case ',': case ':': return !is_digit(next) && next < 0x80;
    case ';': case ')': case '!': case '?': case '"': case '%': return 1;
    default: return is_space(byte) || byte == 0;
  }
}

/// Whether a sign is a token by itself before another byte.
INLINE int is_single(uint8_t byte, uint8_t next) {
  switch (byte) {
    case '.': return next < 0x80 && next != '.';
    case ',': case ';': case ':': case '!': case '?': case '"': case '\'': case '(': case ')': case '%': case '-':
    case '/': return next < 0x80;
    default: return 0;
  }
}

/// Whether `length` letters and digits are a plain number. The lowest bits of `digits` are those of its bytes.
INLINE int is_plain_number(const uint8_t *bytes, unsigned length, uint64_t digits) {
  if (length > longest_number || !ends_number(bytes[length], bytes[length + 1])) return 0;
  const uint64_t whole = ((uint64_t)1 << length) - 1;
  return (digits & whole) == whole;
}

/// What is known of a word of more than eight bytes or several capitals. Apart, since such words are rare and would take the
/// registers of others.
static __attribute__((noinline)) struct viet_facts find_long_word(
  const struct viet_words *words, const uint8_t *bytes, unsigned length, uint64_t capitals, int has_smalls)
{
  uint64_t low, high = 0;
  memcpy(&low, bytes, 8);
  if (length <= 8) {
    low &= ~(uint64_t)0 >> (64 - 8 * length);
  } else {
    memcpy(&high, bytes + 8, 8);
    high &= ~(uint64_t)0 >> (128 - 8 * length);
  }
  word_bytes word = fold((word_bytes)high << 64 | low, capitals);
  struct viet_facts facts = viet_find_word(words, (uint64_t)word, (uint64_t)(word >> 64));
  facts.flags |= (capitals & 1) * viet_first_upper;
  if (!has_smalls && (capitals & (capitals - 1))) facts.flags |= viet_all_upper;
  return facts;
}

/// Whether `length` letters are a plain word, and what is known of it. The lowest bits of `capitals` and `smalls` are those
/// of its bytes.
INLINE int find_plain_word(
  const struct viet_words *words, const uint8_t *bytes, unsigned length, uint64_t capitals, uint64_t smalls,
  struct viet_facts *facts)
{
  if (length > longest_word) return 0;
  const uint64_t whole = ((uint64_t)1 << length) - 1;
  capitals &= whole;
  smalls &= whole;
  if (bytes[length] != ' ' && !ends_word(bytes[0], length, smalls != 0, bytes[length], bytes[length + 1])) return 0;
  if (length > 8 || capitals > 1) {
    *facts = find_long_word(words, bytes, length, capitals, smalls != 0);
    return 1;
  }
  uint64_t low;
  memcpy(&low, bytes, 8);
  low &= ~(uint64_t)0 >> (64 - 8 * length);
  *facts = viet_find_word(words, low + (capitals << fold_shifts[bytes[0]]), 0);
  facts->flags |= (uint8_t)(capitals * viet_first_upper);
  return 1;
}

/// How many bytes a plain sign has, or 0; its flags and its scalar.
INLINE unsigned read_plain_sign(
  const struct viet_words *words, const uint8_t *bytes, uint8_t *flags, uint32_t *scalar)
{
  if (bytes[0] < 0x80) {
    *flags = words->sign_flags[bytes[0]];
    *scalar = bytes[0];
    return *flags != viet_unplain && is_single(bytes[0], bytes[1]) ? 1 : 0;
  }
  if (bytes[0] != 0xE2 || bytes[1] != 0x80 || bytes[2] >> 6 != 2) return 0;
  *flags = words->general_sign_flags[bytes[2] & 0x3F];
  *scalar = 0x2000 | (bytes[2] & 0x3F);
  return *flags != viet_unplain && bytes[3] < 0x80 ? 3 : 0;
}

INLINE size_t scan_words(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room)
{
  size_t count = 0;
  int64_t behind = place->end;
  while (place->position < end && count < room) {
    size_t base = place->base, limit = sure_count;
    const int is_read = base <= place->position && place->position - base < limit && end - base >= readable_count;
    if (!is_read) base = place->position;
    const size_t rest = end - base;
    const uint8_t *bytes = text + base;
    // Zeros end words as a space does.
    uint8_t copy[readable_count];
    if (rest < readable_count) {
      memset(copy, 0, sizeof copy);
      memcpy(copy, bytes, rest);
      bytes = copy;
      if (rest < limit) limit = rest;
    }
    if (!is_read) read_block(bytes, place);
    place->base = base;
    size_t offset = place->position - base;
    const uint64_t letters = place->letters;
    while (offset < limit && count < room) {
      const uint8_t *token = bytes + offset;
      struct viet_facts facts;
      uint32_t payload = 0;
      unsigned length = 0;
      int is_plain;
      if (letters >> offset & 1) {
        uint64_t others = ~(letters >> offset);
        length = others == 0 ? block_count : (unsigned)__builtin_ctzll(others);
        // There is one more to look at behind the next.
        if (offset + length + 1 >= limit && limit < rest) break;
        const uint64_t digits = place->digits >> offset;
        if (length < block_count && digits << (block_count - length) == 0) {
          is_plain =
            find_plain_word(words, token, length, place->capitals >> offset, place->smalls >> offset, &facts);
        } else {
          facts = words->number;
          payload = VIET_UNREAD;
          is_plain = is_plain_number(token, length, digits);
        }
      } else if (is_space(token[0])) {
        offset++;
        continue;
      } else {
        if (offset + 4 > limit && limit < rest) break;
        facts = words->sign;
        length = read_plain_sign(words, token, &facts.flags, &payload);
        is_plain = length > 0;
      }
      const int64_t start = (int64_t)(base + offset);
      if (!is_plain) {
        place->position = base + offset;
        place->end = behind;
        return count;
      }
      facts.flags |= start != behind ? viet_space_before : 0;
      lexemes[count++] = (struct viet_lexeme){start, length, payload, facts};
      behind = start + length;
      offset += length;
      offset += bytes[offset] == ' ';
    }
    place->position = base + offset;
    place->base = SIZE_MAX;
    // A word that fills the block is longer than any.
    if (offset == 0) break;
  }
  place->end = behind;
  return count;
}

size_t viet_scan_words_portably(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room)
{
  return scan_words(words, text, end, place, lexemes, room);
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2"))) static size_t scan_words_avx2(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room)
{
  return scan_words(words, text, end, place, lexemes, room);
}

static int has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
}
#endif

size_t viet_scan_words(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room)
{
#if defined(__x86_64__)
  if (has_avx2()) return scan_words_avx2(words, text, end, place, lexemes, room);
#endif
  return scan_words(words, text, end, place, lexemes, room);
}

// Whether a place is one is as good as random: it is written in any case, and written over when it is none.
struct viet_counts viet_find_places(
  const struct viet_lexeme *lexemes, size_t count, const uint64_t *pairs, uint8_t flags, uint8_t leads_on,
  uint32_t *beginnings, uint32_t *joints)
{
  struct viet_counts counts = {0, 0};
  size_t leading = 0;
  for (size_t place = 0; place < count; place++) {
    const uint8_t told = lexemes[place].facts.flags;
    beginnings[counts.beginnings] = joints[leading] = (uint32_t)place;
    counts.beginnings += (told & flags) != 0;
    leading += (told & leads_on) != 0;
  }
  if (leading > 0 && joints[leading - 1] + 1 == count) leading--;
  for (size_t index = 0; index < leading; index++) {
    const uint32_t place = joints[index];
    uint32_t bit = viet_pair_bit(lexemes[place].facts.word, lexemes[place + 1].facts.word);
    joints[counts.joints] = place;
    counts.joints += pairs[bit >> 6] >> (bit & 63) & 1;
  }
  return counts;
}
