#ifndef BLOCK_AVX2_H
#define BLOCK_AVX2_H

#include "block.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2"), always_inline)) static inline

AVX2 __m256i all(uint8_t byte) { return _mm256_set1_epi8((char)byte); }
AVX2 __m256i load(const uint8_t *bytes) { return _mm256_loadu_si256((const __m256i *)bytes); }
AVX2 uint64_t bits(__m256i v) { return (uint32_t)_mm256_movemask_epi8(v); }

/// Which bytes are from `last` less `span` to `last`.
AVX2 __m256i is_within(__m256i v, uint8_t last, uint8_t span) {
  return _mm256_cmpgt_epi8(_mm256_add_epi8(v, all((uint8_t)(0x7F - last))), all((uint8_t)(0x7E - span)));
}

// A letter of two bytes is found by its first byte and the halves of its second: each allows some of these sets, and one
// must be left. The sets are à, and ñ to ý; ă, đ, ĩ and ũ, ơ, ư.
enum { grave = 1, acute = 2, breve = 4, stroke = 8, tilde = 16, horn = 32, horned_u = 64 };

/// What the halves of a byte allow.
struct halves {
  uint8_t highs[16], lows[16];
};

static const uint8_t pair_leads[16] = {
  [3] = grave | acute, [4] = breve | stroke | tilde, [5] = tilde, [6] = horn | horned_u,
};

static const struct halves capital_pairs = {
  .highs = {[8] = grave | breve, [9] = acute | stroke, [0xA] = tilde | horn | horned_u},
  .lows = {
    [0] = grave | stroke | horn, [1] = grave | acute, [2] = grave | acute | breve, [3 ... 6] = grave | acute,
    [7] = grave, [8] = grave | acute | tilde, [9 ... 0xE] = grave | acute, [0xF] = grave | horned_u,
  },
};

static const struct halves small_pairs = {
  .highs = {[8] = breve, [9] = stroke, [0xA] = grave | tilde | horn, [0xB] = acute | horned_u},
  .lows = {
    [0] = grave | horned_u, [1] = grave | acute | stroke | horn, [2] = grave | acute, [3] = grave | acute | breve,
    [4 ... 6] = grave | acute, [7] = grave, [8] = grave | acute, [9] = grave | acute | tilde,
    [0xA ... 0xE] = grave | acute, [0xF] = grave,
  },
};

// Signs of ASCII that end a word in any case, by the halves of their byte: all but & ' + - . / : @ _, and white space.
enum { control = 1, row_2 = 2, row_3 = 4, row_5 = 8, row_6 = 16, row_7 = 32, blank = 64, tab = 128 };

static const struct halves word_ends = {
  .highs = {control | tab, control, row_2 | blank, row_3, 0, row_5, row_6, row_7},
  .lows = {
    [0] = control | row_2 | row_6 | blank, [1 ... 5] = control | row_2, [6 ... 7] = control, [8] = control | row_2,
    [9] = control | row_2 | tab, [0xA] = control | row_2 | tab, [0xB] = control | row_3 | row_5 | row_7 | tab,
    [0xC] = control | row_2 | row_3 | row_5 | row_7 | tab, [0xD] = control | row_3 | row_5 | row_7 | tab,
    [0xE] = control | row_3 | row_5 | row_7, [0xF] = control | row_3 | row_7,
  },
};

/// The entries of a table of sixteen by the lower half of each index; 0 where its highest bit is set.
AVX2 __m256i entries(const uint8_t *table, __m256i indices) {
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table)), indices);
}

AVX2 __m256i high(__m256i v) { return _mm256_and_si256(_mm256_srli_epi16(v, 4), all(0xF)); }
AVX2 __m256i low(__m256i v) { return _mm256_and_si256(v, all(0xF)); }

/// What bytes with such halves may be.
AVX2 __m256i both(const struct halves *table, __m256i highs, __m256i lows) {
  return _mm256_and_si256(entries(table->highs, highs), entries(table->lows, lows));
}

/// Where `left` is nothing of `sets`.
AVX2 uint64_t nothing(__m256i left, __m256i sets) {
  return bits(_mm256_cmpeq_epi8(_mm256_and_si256(left, sets), _mm256_setzero_si256()));
}

/// As `read_block_portably`, whose bounds are its own.
AVX2 void read_block_avx2(const uint8_t *text, struct viet_place *place) {
  uint64_t ascii = 0, digits = 0, capitals = 0, capital_pair = 0, small_pair = 0, triples = 0, odd = 0;
  uint64_t others = 0, visible = 0;
  for (int part = 0; part < block_count; part += (int)sizeof(__m256i)) {
    const __m256i v = load(text + part), second = load(text + part + 1), third = load(text + part + 2);
    // Bytes from C0 to CF have their lower half, others the highest bit.
    const __m256i leads = entries(pair_leads, _mm256_adds_epu8(_mm256_xor_si256(v, all(0xC0)), all(0x70)));
    const __m256i highs = high(second), lows = low(second);
    const __m256i signs = both(&word_ends, high(v), low(v));
    // U+1EA0 ... U+1EBF, U+1EC0 ... U+1EF9.
    const __m256i follows = _mm256_or_si256(
      _mm256_and_si256(_mm256_cmpeq_epi8(second, all(0xBA)), is_within(third, 0xBF, 0x1F)),
      _mm256_and_si256(_mm256_cmpeq_epi8(second, all(0xBB)), _mm256_cmpgt_epi8(all(0xBA), third)));
    ascii |= bits(is_within(_mm256_or_si256(v, all(0x20)), 'z', 25)) << part;
    digits |= bits(is_within(v, '9', 9)) << part;
    capitals |= bits(is_within(v, 'Z', 25)) << part;
    capital_pair |= nothing(leads, both(&capital_pairs, highs, lows)) << part;
    small_pair |= nothing(leads, both(&small_pairs, highs, lows)) << part;
    others |= nothing(signs, all((uint8_t)~(blank | tab))) << part;
    visible |= nothing(signs, all(blank | tab)) << part;
    triples |= bits(_mm256_and_si256(_mm256_cmpeq_epi8(v, all(0xE1)), follows)) << part;
    odd |= bits(_mm256_slli_epi16(third, 7)) << part;
  }
  capital_pair = ~capital_pair;
  const uint64_t pairs = capital_pair | ~small_pair;
  capitals |= capital_pair | (triples & ~odd);
  place->spaces = ~visible;
  place->ends = ~(others | ascii | digits);
  place->digits = digits;
  place->letters = ascii | digits | pairs | pairs << 1 | triples | triples << 1 | triples << 2;
  place->capitals = capitals;
  place->smalls = (ascii | pairs | triples) & ~capitals;
}

#endif
#endif
