#include "CVietTokens.h"

#include <string.h>

// Vectors of the compiler rather than of a processor: where there is an instruction for the top bits of all bytes, as in
// SSE2, the conversion to a number is that one.
typedef uint8_t bytes16 __attribute__((vector_size(16)));
typedef _Bool bits16 __attribute__((ext_vector_type(16)));

static inline uint64_t bits(bytes16 mask) {
  return __builtin_bit_cast(uint16_t, __builtin_convertvector(mask, bits16));
}

uint64_t viet_word_bits(const uint8_t *block, unsigned skip) {
  uint64_t ascii = 0, pairs = 0, triples = 0, latin = 0, continuations = 0, signs = 0, additional = 0;
  for (int part = 0; part < 64; part += 16) {
    bytes16 v;
    memcpy(&v, block + part, 16);
    bytes16 low = v | 0x20;
    ascii |= bits((bytes16)((bytes16)(low - 'a') < 26) | (bytes16)((bytes16)(v - '0') < 10)) << part;
    pairs |= bits((bytes16)((bytes16)(v - 0xC3) < 4) | (bytes16)(v == 0xCC)) << part;
    triples |= bits((bytes16)(v == 0xE1)) << part;
    latin |= bits((bytes16)(v == 0xC3)) << part;
    continuations |= bits((bytes16)((v & 0xC0) == 0x80)) << part;
    signs |= bits((bytes16)(low == 0xB7)) << part;
    additional |= bits((bytes16)((v & 0xFC) == 0xB8)) << part;
  }
  ascii >>= skip, pairs >>= skip, triples >>= skip, latin >>= skip;
  continuations >>= skip, signs >>= skip, additional >>= skip;
  // × and ÷ are C3 97 and C3 B7; the letters among U+1E00 … U+1EFF begin with E1 B8 … BB.
  uint64_t seconds = pairs << 1 & continuations & ~(latin << 1 & signs);
  uint64_t thirds = triples << 2 & additional << 1 & continuations;
  return ascii | seconds | seconds >> 1 | thirds | thirds >> 1 | thirds >> 2;
}
