#ifndef CVIETEXPRESSIONS_H
#define CVIETEXPRESSIONS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// The words of a text in one loop over its bytes.

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

/// A spelling of nine to sixteen bytes.
struct viet_long_word {
  uint64_t low, high;
  struct viet_facts facts;
};

/// The flags of a word behind a space, of one that begins with a capital, and of one of several letters, all capitals.
enum { viet_space_before = 1, viet_first_upper = 1 << 6, viet_all_upper = 1 << 7 };

/// A perfect hash: the first bits of the hash of a spelling are the index of a factor, the first bits of their product
/// that of the slot where the spelling is if it is one: 64 less the shift.
struct viet_hashing {
  const uint64_t *factors;
  uint32_t slot_shift;
};

/// The spellings in small letters.
struct viet_words {
  struct viet_hashing hashing, long_hashing;
  const struct viet_word *slots;
  const struct viet_long_word *long_slots;
  /// What is known of a word that is in no slot, of a sign and of a number.
  struct viet_facts unknown, sign, number;
  /// The flags of each sign of ASCII and of U+2000 ... U+203F, or `viet_unplain`.
  uint8_t sign_flags[128], general_sign_flags[64];
};

/// The flags of a sign that is in the vocabulary, or that is not always a token by itself.
enum { viet_unplain = 0xFF };

/// The payload of a number whose literal has not been read.
#define VIET_UNREAD UINT32_MAX

enum { viet_group_bits = 9 };

static inline uint64_t viet_word_hash(uint64_t low, uint64_t high) {
  uint64_t bytes = low ^ high * 0xD6E8FEB86659FD93;
  return (bytes ^ bytes >> 32) * 0x9E3779B97F4A7C15;
}

/// The index of the slot of a hash.
static inline uint64_t viet_slot(const struct viet_hashing *hashing, uint64_t hash) {
  return hash * hashing->factors[hash >> (64 - viet_group_bits)] >> hashing->slot_shift;
}

/// What is known of a word in small letters, in up to eight bytes and as many more. Whether a word is in the vocabulary
/// is as good as random: there is no branch on it.
static inline struct viet_facts viet_find_word(const struct viet_words *words, uint64_t low, uint64_t high) {
  uint64_t hash = viet_word_hash(low, high), known, unknown, same;
  if (high == 0) {
    const struct viet_word *word = words->slots + viet_slot(&words->hashing, hash);
    same = -(uint64_t)(word->bytes == low);
    memcpy(&known, &word->facts, sizeof known);
  } else {
    const struct viet_long_word *word = words->long_slots + viet_slot(&words->long_hashing, hash);
    same = -(uint64_t)(word->low == low && word->high == high);
    memcpy(&known, &word->facts, sizeof known);
  }
  memcpy(&unknown, &words->unknown, sizeof unknown);
  known = (known & same) | (unknown & ~same);
  struct viet_facts facts;
  memcpy(&facts, &known, sizeof facts);
  return facts;
}

/// Where the loop over a text is, and where what it read last ends, or -1.
struct viet_place {
  size_t position;
  int64_t end;
  /// Where the block is that was read last, or `SIZE_MAX`.
  size_t base;
  /// Which of its 64 bytes are of plain letters and digits, which are digits, and which are the first of a capital or of a
  /// small letter; which are white space, and which signs of ASCII end a word in any case.
  uint64_t letters, digits, capitals, smalls, spaces, ends;
};

/// Writes the lexemes of the plain tokens of `text` from `place` on, which moves behind them, up to another token or
/// the `end` of the text. Gives their number, `room` at most.
///
/// A plain word is of letters of the Vietnamese alphabet in NFC and of ASCII; it has at most sixteen bytes. A plain number
/// is of at most eight digits, its literal unread. Nothing stands behind either that may belong to it. A plain sign is one
/// that has flags, with ASCII behind it. `place` is not inside a token.
size_t viet_scan_words(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room);

/// The same on any processor.
size_t viet_scan_words_portably(
  const struct viet_words *words, const uint8_t *text, size_t end, struct viet_place *place,
  struct viet_lexeme *lexemes, size_t room);

/// Numbers of places of lexemes.
struct viet_counts {
  /// Those with one of some flags, and which of them are no words.
  size_t beginnings, others;
  /// Those where a phrase may begin.
  size_t joints;
};

/// The kind of a lexeme that is a word.
enum { viet_kind_word = 1 };

/// Writes the places of lexemes with one of `flags`; `room` behind them those which are no words; `room` behind these those
/// where a phrase may begin because they have the flag `leads_on` and their word and that of the next have a bit in
/// `pairs`. `room` is more than `count`.
struct viet_counts viet_find_places(
  const struct viet_lexeme *lexemes, size_t count, const uint64_t *pairs, uint8_t flags, uint8_t leads_on,
  uint32_t *places, size_t room);

/// Leaves out the places of lexemes without `flag`. Gives the number of the others.
size_t viet_keep_places(const struct viet_lexeme *lexemes, uint32_t *places, size_t count, uint8_t flag);

/// The bit of two words among 65,536.
static inline uint32_t viet_pair_bit(uint16_t first, uint16_t second) {
  return ((uint32_t)first << 16 | second) * 0x9E3779B1u >> 16;
}

#endif
