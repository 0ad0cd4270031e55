// The tables of normalization_tables.c, which `viettext-tables normalization` writes.
#ifndef NORMALIZATION_TABLES_H
#define NORMALIZATION_TABLES_H
#include <stdint.h>

/// The number of a base letter; 0 for what no mark of the table joins. ASCII stands at its own value, U+0080 … U+02FF
/// at 0x100 + the value, U+1E00 … U+1EFF at 0x900 + the low byte.
extern const uint8_t viet_bases[0xA00];
/// The number of the mark CC xx, by the low six bits of xx: 1 … 12, or 15 when the table has it not.
extern const uint8_t viet_marks[64];
/// 16 for each base: where the row of base and mark begins in `viet_composed`.
extern const uint16_t viet_rows[];
/// Rows of 16: the letter that base, mark and second mark (0 for none) make, its bytes from the lowest up, its length
/// in bits 24 … 30. Bit 31 when the result is no single letter.
extern const uint32_t viet_composed[];
/// The decomposition of U+0000 … U+02FF and U+1E00 … U+1EFF where NFD and NFKD have the same: bytes from the lowest up, the length in the
/// top byte; 0 for a letter without one.
extern const uint64_t viet_decomposed[0x400];
/// By a byte's bits, the places of those that are set, from the lowest byte up: what a shuffle needs to close the gaps.
extern const uint64_t viet_kept_places[256];
/// By form and high bits of a code point, the row of eight words of `viet_suspect_bits`; there a bit for each low byte is set when the
/// form may change the code point, or it may join what stands before it, or it is not assigned.
extern const uint8_t viet_suspect_pages[4 * 0x1100];
extern const uint32_t viet_suspect_bits[];

/// The decomposition of a letter as `viet_decomposed` has it.
static inline uint64_t viet_letter_decomposition(uint32_t scalar) {
  if (scalar < 0x300) return viet_decomposed[scalar];
  return scalar >> 8 == 0x1E ? viet_decomposed[0x300 + (scalar & 0xFF)] : 0;
}

#endif
