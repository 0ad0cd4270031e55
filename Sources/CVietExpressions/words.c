#include "CVietExpressions.h"

#include <string.h>

static const uint64_t tops = 0x8080808080808080, ones = 0x0101010101010101;

/// The top bit of each byte that is not `byte`; both are below 0x80.
static inline uint64_t differs(uint64_t bytes, uint64_t byte) { return (bytes ^ byte * ones) + 0x7F * ones; }

/// Whether a word is of small letters behind the first, of the Vietnamese alphabet in NFC, and of signs and digits of
/// ASCII. No sum carries from one byte into the next.
__attribute__((noinline)) static int is_plain(uint64_t bytes) {
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

/// The bytes of a token that has fewer than eight behind its first; zero where it does not lie in the text.
__attribute__((noinline)) static uint64_t last_bytes(
  const uint8_t *text, size_t byte_count, const struct viet_token *token)
{
  uint64_t bytes = 0;
  size_t start = (size_t)token->start;
  if (start < byte_count && token->byte_count <= byte_count - start) memcpy(&bytes, text + start, token->byte_count);
  return bytes;
}

size_t viet_read_words(
  const struct viet_words *words, const uint8_t *text, size_t byte_count, const struct viet_token *tokens,
  size_t token_count, int64_t *end, struct viet_lexeme *lexemes)
{
  const uint64_t *factors = words->factors;
  const struct viet_word *slots = words->slots;
  const unsigned slot_shift = 64 - words->slot_bits;
  const uint64_t eight_end = byte_count < 8 ? 0 : byte_count - 7;
  int64_t behind = *end;
  size_t index = 0;
  for (; index < token_count; index++) {
    const struct viet_token token = tokens[index];
    struct viet_lexeme *lexeme = lexemes + index;
    uint8_t flags = token.start != behind ? viet_space_before : 0;
    if (token.kind == viet_token_punctuation) {
      if ((uint64_t)token.start >= byte_count) break;
      uint8_t byte = text[token.start];
      if (byte >= 0x80 || !words->mute_signs[byte]) break;
      lexeme->facts = words->sign;
      lexeme->facts.flags = flags;
      lexeme->payload = byte;
    } else {
      if (token.kind != viet_token_word && token.kind != viet_token_abbreviation) break;
      if (token.byte_count - 1 > 7) break;
      uint64_t bytes;
      if ((uint64_t)token.start < eight_end) {
        memcpy(&bytes, text + token.start, 8);
      } else {
        bytes = last_bytes(text, byte_count, &token);
        if (bytes == 0) break;
      }
      unsigned excess = 64 - 8 * token.byte_count;
      bytes <<= excess;
      if ((bytes >> 56) - '0' < 10) break;
      bytes >>= excess;
      uint64_t is_capital = (uint8_t)(bytes - 'A') < 26;
      uint64_t small = bytes | is_capital << 5;
      const struct viet_word *word = viet_word_slot(factors, slots, slot_shift, small);
      const struct viet_facts *facts = &word->facts;
      if (word->bytes != small) {
        if (!is_plain(bytes)) break;
        facts = &words->unknown;
      }
      lexeme->facts = *facts;
      lexeme->facts.flags |= flags | (is_capital ? viet_first_upper : 0);
      lexeme->payload = 0;
    }
    lexeme->start = token.start;
    lexeme->byte_count = token.byte_count;
    behind = token.start + token.byte_count;
  }
  *end = behind;
  return index;
}

// Whether a place is one is as good as random: it is written in any case, and written over when it is none.
struct viet_counts viet_find_places(
  const struct viet_lexeme *lexemes, size_t count, const uint64_t *pairs, uint8_t flags, uint32_t *beginnings,
  uint32_t *joints)
{
  struct viet_counts counts = {0, 0};
  for (size_t place = 0; place < count; place++) {
    beginnings[counts.beginnings] = (uint32_t)place;
    counts.beginnings += (lexemes[place].facts.flags & flags) != 0;
    if (place + 1 == count) break;
    uint32_t bit = viet_pair_bit(lexemes[place].facts.word, lexemes[place + 1].facts.word);
    joints[counts.joints] = (uint32_t)place;
    counts.joints += pairs[bit >> 6] >> (bit & 63) & 1;
  }
  return counts;
}
