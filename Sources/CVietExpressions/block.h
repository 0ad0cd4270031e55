#ifndef BLOCK_H
#define BLOCK_H

#include "CVietExpressions.h"

// What a loop calls is part of it, so that it can be compiled for a processor with longer vectors too.
#define INLINE __attribute__((always_inline)) static inline

/// The bytes that are looked at together, and those of them where a letter that begins there ends in the block too.
enum { block_count = 64, sure_count = 62 };

// Vectors of the compiler rather than of a processor, as in CVietTokens. None is handed on, which would depend on one.
typedef uint8_t vector __attribute__((vector_size(32)));
typedef _Bool vector_bits __attribute__((ext_vector_type(32)));

#define BITS(mask) ((uint64_t)__builtin_bit_cast(uint32_t, __builtin_convertvector((vector)(mask), vector_bits)))

/// Reads the block at `text`, where `readable_count` bytes can be read. A letter may end behind it.
INLINE void read_block_portably(const uint8_t *text, struct viet_place *place) {
  uint64_t ascii = 0, digits = 0, pairs = 0, triples = 0, capitals = 0, spaces = 0, inner = 0, beyond = 0;
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
    // & ', + - . / : @ _ may belong to a word.
    vector is_inner = (vector)((vector)(v - '&') < 2) | (vector)(v == '+') | (vector)((vector)(v - '-') < 3)
      | (vector)(v == ':') | (vector)(v == '@') | (vector)(v == '_');
    ascii |= BITS((vector)((vector)((v | 0x20) - 'a') < 26)) << part;
    spaces |= BITS((vector)(v == ' ') | (vector)((vector)(v - '\t') < 5)) << part;
    inner |= BITS(is_inner) << part;
    beyond |= BITS((vector)(v >= 0x80)) << part;
    digits |= BITS((vector)((vector)(v - '0') < 10)) << part;
    pairs |= BITS(latin | even | odd) << part;
    triples |= BITS(triple) << part;
    capitals |= BITS(
      upper | even | (latin & (vector)((second & 0x20) == 0)) | (triple & (vector)((third & 1) == 0))) << part;
  }
  place->spaces = spaces;
  place->ends = ~(ascii | digits | inner | beyond);
  place->digits = digits;
  place->letters = ascii | digits | pairs | pairs << 1 | triples | triples << 1 | triples << 2;
  place->capitals = capitals;
  place->smalls = (ascii | pairs | triples) & ~capitals;
}

#endif
