#include "CVietExpressions.h"
#include "block.h"
#include "block_avx2.h"

enum { readable_count = 80, longest_word = 16, longest_number = 8 };

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

/// Whether a word ends before a sign that is not always its end: it begins no address, number or second half. A stop ends
/// no word that may be an abbreviation: those with small letters have four bytes at most, and begin with a capital, `t` or
/// `v`.
INLINE int ends_word(uint8_t first, unsigned length, int has_smalls, uint8_t byte, uint8_t next) {
  switch (byte) {
    case '.':
      return !is_alphanumeric(next)
        && ((length > 4 && has_smalls) || ((uint8_t)(first - 'a') < 26 && first != 'v' && first != 't'));
    case ':': return next != '/';
    case '/': return length > 1;
    default: return 0;
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

/// Which signs are tokens by themselves before ASCII; a stop before another is none.
static const uint8_t is_single[128] = {
  ['.'] = 1, [','] = 1, [';'] = 1, [':'] = 1, ['!'] = 1, ['?'] = 1, ['"'] = 1, ['\''] = 1, ['('] = 1, [')'] = 1,
  ['%'] = 1, ['-'] = 1, ['/'] = 1,
};

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

/// What is known of a word of `length` bytes, sixteen at most, by its capitals and small letters.
INLINE struct viet_facts find_word(
  const struct viet_words *words, const uint8_t *bytes, unsigned length, uint64_t capitals, uint64_t smalls)
{
  if (length > 8 || capitals > 1) return find_long_word(words, bytes, length, capitals, smalls != 0);
  uint64_t low;
  memcpy(&low, bytes, 8);
  low &= ~(uint64_t)0 >> (64 - 8 * length);
  struct viet_facts facts = viet_find_word(words, low + (capitals << fold_shifts[bytes[0]]), 0);
  facts.flags |= (uint8_t)(capitals * viet_first_upper);
  return facts;
}

/// How many bytes a plain sign has, or 0; its flags and its scalar.
INLINE unsigned read_plain_sign(
  const struct viet_words *words, const uint8_t *bytes, uint8_t *flags, uint32_t *scalar)
{
  if (bytes[0] < 0x80) {
    *flags = words->sign_flags[bytes[0]];
    *scalar = bytes[0];
    return *flags != viet_unplain && is_single[bytes[0]] && bytes[1] < 0x80 && !(bytes[0] == '.' && bytes[1] == '.');
  }
  if (bytes[0] != 0xE2 || bytes[1] != 0x80 || bytes[2] >> 6 != 2) return 0;
  *flags = words->general_sign_flags[bytes[2] & 0x3F];
  *scalar = 0x2000 | (bytes[2] & 0x3F);
  return *flags != viet_unplain && bytes[3] < 0x80 ? 3 : 0;
}

typedef void block_reader(const uint8_t *text, struct viet_place *place);

/// The bits below the one of a number below 64.
INLINE uint64_t below(size_t number) { return ((uint64_t)1 << number) - 1; }

/// Where in a block tokens begin whose end is in the block too, and what is looked at behind it.
INLINE uint64_t whole_tokens(uint64_t letters) {
  const uint64_t others = ~letters & below(sure_count - 1);
  return others == 0 ? 0 : below((size_t)(64 - __builtin_clzll(others))) & below(sure_count - 3);
}

INLINE size_t scan_words(
  block_reader *read_block, const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
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
    uint8_t copy[readable_count];
    if (rest < readable_count) {
      memset(copy, ' ', sizeof copy);
      memcpy(copy, bytes, rest);
      bytes = copy;
      if (rest < limit) limit = rest;
    }
    if (!is_read) read_block(bytes, place);
    place->base = base;
    // Tokens begin where letters do, at each sign, and where the one before has ended.
    unsigned next = (unsigned)(place->position - base);
    const uint64_t letters = place->letters, here = (uint64_t)1 << next;
    uint64_t starts = (letters & ~(letters << 1)) | (letters & here) | ~(letters | place->spaces);
    starts &= below(limit) & -here;
    const uint64_t left = limit < rest ? starts & ~whole_tokens(letters) : 0;
    for (starts ^= left; starts != 0 && count < room; starts &= starts - 1) {
      const unsigned offset = (unsigned)__builtin_ctzll(starts);
      const uint8_t *token = bytes + offset;
      struct viet_facts facts;
      uint32_t payload = 0;
      unsigned length;
      int is_plain;
      if (letters >> offset & 1) {
        length = (unsigned)__builtin_ctzll(~(letters >> offset));
        const uint64_t digits = place->digits >> offset & below(length);
        if (digits == 0) {
          const uint64_t smalls = place->smalls >> offset & below(length);
          is_plain = length <= longest_word
            && (place->ends >> (offset + length) & 1
              || ends_word(token[0], length, smalls != 0, token[length], token[length + 1]));
          if (is_plain) facts = find_word(words, token, length, place->capitals >> offset & below(length), smalls);
        } else {
          facts = words->number;
          payload = VIET_UNREAD;
          is_plain = digits == below(length) && length <= longest_number && ends_number(token[length], token[length + 1]);
        }
      } else {
        facts = words->sign;
        length = read_plain_sign(words, token, &facts.flags, &payload);
        is_plain = length > 0;
        starts &= -((uint64_t)1 << offset << length) | (uint64_t)1 << offset;
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
      next = offset + length;
    }
    // What was read has a bit in `left` where a sign of several bytes goes on.
    const uint64_t unread = (starts | left) & -((uint64_t)1 << next);
    place->position = base + (unread == 0 ? limit : (size_t)__builtin_ctzll(unread));
    place->base = SIZE_MAX;
    // A word that fills the block is longer than any.
    if (place->position == base) break;
  }
  place->end = behind;
  return count;
}

size_t viet_scan_words_portably(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room)
{
  return scan_words(read_block_portably, words, text, end, place, lexemes, room);
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2"))) static size_t scan_words_avx2(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room)
{
  return scan_words(read_block_avx2, words, text, end, place, lexemes, room);
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
  return viet_scan_words_portably(words, text, end, place, lexemes, room);
}

// Whether a place is one is as good as random: it is written in any case, and written over when it is none.
struct viet_counts viet_find_places(
  const struct viet_lexeme *lexemes, size_t count, const uint64_t *pairs, uint8_t flags, uint8_t leads_on,
  uint32_t *places, size_t room)
{
  uint32_t *const others = places + room, *const joints = others + room;
  struct viet_counts counts = {0, 0, 0};
  size_t leading = 0;
  for (size_t place = 0; place < count; place++) {
    const uint8_t told = lexemes[place].facts.flags;
    const int begins = (told & flags) != 0;
    places[counts.beginnings] = others[counts.others] = joints[leading] = (uint32_t)place;
    counts.beginnings += begins;
    counts.others += begins & (lexemes[place].facts.kind != viet_kind_word);
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

size_t viet_keep_places(const struct viet_lexeme *lexemes, uint32_t *places, size_t count, uint8_t flag) {
  size_t kept = 0;
  for (size_t index = 0; index < count; index++) {
    const uint32_t place = places[index];
    places[kept] = place;
    kept += (lexemes[place].facts.flags & flag) != 0;
  }
  return kept;
}
