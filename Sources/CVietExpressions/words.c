#include "CVietExpressions.h"

#include <string.h>

static const uint64_t tops = 0x8080808080808080, ones = 0x0101010101010101;

/// The top bit of each byte that is not `byte`; both are below 0x80.
static inline uint64_t differs(uint64_t bytes, uint64_t byte) { return (bytes ^ byte * ones) + 0x7F * ones; }

/// Whether a word is of small letters behind the first, of the Vietnamese alphabet in NFC, and of signs and digits of
/// ASCII. No sum carries from one byte into the next.
static inline int is_plain(uint64_t bytes) {
  uint64_t high = bytes & tops, low = bytes & ~tops;
  uint64_t capitals = (low + (0x80 - 0x41) * ones) & ~(low + (0x80 - 0x5B) * ones) & ~high & tops & ~(uint64_t)0xFF;
  if (high == 0) return capitals == 0;
  uint64_t leads = high & bytes << 1;
  uint64_t latin1 = leads & ~differs(low, 0x43), extended = leads & ~differs(low, 0x44);
  uint64_t tilde = leads & ~differs(low, 0x45), horn = leads & ~differs(low, 0x46);
  uint64_t triples = leads & ~differs(low, 0x61);
  uint64_t foreign = (leads & ~(latin1 | extended | tilde | horn | triples))
    | (latin1 << 8 & (~(bytes << 2) | ~differs(low, 0x37)))
    | (extended << 8 & differs(low, 0x03) & differs(low, 0x11) & differs(low, 0x29))
    | (tilde << 8 & differs(low, 0x29))
    | (horn << 8 & differs(low, 0x21) & differs(low, 0x30))
    | (triples << 8 & differs(low & 0x7C * ones, 0x38))
    | (triples << 16 & ~(bytes << 7));
  return (capitals | (foreign & tops)) == 0;
}

size_t viet_read_words(
  const struct viet_words *words, const uint8_t *text, size_t byte_count, const struct viet_token *tokens,
  size_t token_count, int64_t *end, struct viet_lexeme *lexemes)
{
  const size_t last = byte_count < 8 ? 0 : byte_count - 8;
  int64_t behind = *end;
  size_t index = 0;
  for (; index < token_count; index++) {
    const struct viet_token token = tokens[index];
    struct viet_lexeme *lexeme = lexemes + index;
    uint8_t flags = token.start == behind ? 0 : words->space_before;
    if (token.kind == viet_token_word || token.kind == viet_token_abbreviation) {
      if (token.byte_count > 8) break;
      uint64_t bytes = 0;
      unsigned excess = 64 - 8 * token.byte_count;
      if ((size_t)token.start <= last && byte_count >= 8) {
        memcpy(&bytes, text + token.start, 8);
        bytes <<= excess;
      } else if (byte_count >= 8) {
        memcpy(&bytes, text + last, 8);
        bytes = bytes >> 8 * ((size_t)token.start - last) << excess;
      } else {
        memcpy(&bytes, text + token.start, token.byte_count);
        bytes <<= excess;
      }
      if ((bytes >> 56) - '0' < 10) break;
      bytes >>= excess;
      uint64_t is_capital = (uint8_t)(bytes - 'A') < 26;
      uint64_t small = bytes | is_capital << 5;
      const struct viet_word *word = viet_word_slot(words, small);
      if (word->bytes == small) {
        lexeme->facts = word->facts;
      } else {
        if (!is_plain(bytes)) break;
        lexeme->facts = words->unknown;
      }
      lexeme->facts.flags |= flags | ((uint8_t)-is_capital & words->first_upper);
      lexeme->payload = 0;
    } else {
      if (token.kind != viet_token_punctuation) break;
      uint8_t byte = text[token.start];
      if (byte >= 0x80 || !words->mute_signs[byte]) break;
      lexeme->facts = words->sign;
      lexeme->facts.flags = flags;
      lexeme->payload = byte;
    }
    lexeme->start = token.start;
    lexeme->byte_count = token.byte_count;
    behind = token.start + token.byte_count;
  }
  *end = behind;
  return index;
}

// Whether a place is one is as good as random: it is written in any case, and written over when it is none.
void viet_find_places(
  const struct viet_lexeme *lexemes, size_t count, const uint64_t *pairs, uint8_t flags, uint8_t leads,
  uint8_t sign_kind, size_t *beginnings, size_t *beginning_count, size_t *joints, size_t *joint_count)
{
  size_t begin = 0, join = 0;
  for (size_t place = 0; place < count; place++) {
    const struct viet_facts facts = lexemes[place].facts;
    uint32_t bit = viet_pair_bit(facts.word, place + 1 < count ? lexemes[place + 1].facts.word : 0);
    beginnings[begin] = place;
    begin += (facts.flags & flags) != 0;
    joints[join] = place;
    join += (pairs[bit >> 6] >> (bit & 63) & 1) | ((facts.kind == sign_kind) & ((facts.flags & leads) != 0));
  }
  *beginning_count = begin;
  *joint_count = join;
}
