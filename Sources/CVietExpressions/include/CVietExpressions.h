#ifndef CVIETEXPRESSIONS_H
#define CVIETEXPRESSIONS_H

#include <stddef.h>
#include <stdint.h>

// The words of many tokens in one loop.

/// A token of VietTokens, as Swift lays it out.
struct viet_token {
  int64_t start;
  uint32_t byte_count;
  uint16_t syllable_count;
  uint8_t kind;
};

enum { viet_token_word = 0, viet_token_punctuation = 2, viet_token_abbreviation = 11 };

/// What is known of a word; the fields are those of a lexeme.
struct viet_facts {
  uint16_t word;
  int16_t roles;
  uint8_t flags, length, kind, token;
};

/// A lexeme of VietExpressions, as Swift lays it out.
struct viet_lexeme {
  int64_t start;
  uint32_t byte_count, payload;
  struct viet_facts facts;
};

/// A spelling of up to eight bytes, the first the lowest and zeros behind them.
struct viet_word {
  uint64_t bytes;
  struct viet_facts facts;
};

/// The flags of a word behind a space, and of one that begins with a capital of ASCII.
enum { viet_space_before = 1, viet_first_upper = 1 << 6 };

/// A perfect hash: the first bits of the hash of a spelling are the index of a factor, the first `slot_bits` of their
/// product that of the slot where the spelling is if it is one. A capital of ASCII that begins a word is looked up as a
/// small letter.
struct viet_words {
  const uint64_t *factors;
  const struct viet_word *slots;
  uint32_t slot_bits;
  /// What is known of a word that is in no slot, and of a sign.
  struct viet_facts unknown, sign;
  /// Whether a byte of ASCII is a sign of which nothing is to be known.
  uint8_t mute_signs[128];
};

enum { viet_group_bits = 9 };

static inline uint64_t viet_word_hash(uint64_t bytes) { return (bytes ^ bytes >> 32) * 0x9E3779B97F4A7C15; }

static inline const struct viet_word *viet_word_slot(
  const uint64_t *factors, const struct viet_word *slots, unsigned slot_shift, uint64_t bytes)
{
  uint64_t hash = viet_word_hash(bytes);
  return slots + (hash * factors[hash >> (64 - viet_group_bits)] >> slot_shift);
}

/// Writes the lexemes of words and of signs, one for each token, up to the first token that is something else: another
/// kind, a word with a digit at its end, or one that its bytes do not tell because there are more than eight or because
/// its letters are no plain ones; or a token that does not lie in the `byte_count` bytes of the text. Gives their number,
/// and in `end` the end of the last.
///
/// `lexemes` has room for `token_count` of them.
size_t viet_read_words(
  const struct viet_words *words, const uint8_t *text, size_t byte_count, const struct viet_token *tokens,
  size_t token_count, int64_t *end, struct viet_lexeme *lexemes);

struct viet_counts {
  size_t beginnings, joints;
};

/// Writes the places of lexemes with one of `flags`, and those where a phrase may begin because their word and that of the
/// next have a bit in `pairs`. Gives the numbers of both; there is room for one more than `count` of each.
struct viet_counts viet_find_places(
  const struct viet_lexeme *lexemes, size_t count, const uint64_t *pairs, uint8_t flags, uint32_t *beginnings,
  uint32_t *joints);

/// The bit of two words among 65,536.
static inline uint32_t viet_pair_bit(uint16_t first, uint16_t second) {
  return ((uint32_t)first << 16 | second) * 0x9E3779B1u >> 16;
}

#endif
