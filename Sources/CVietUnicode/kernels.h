// What a set of kernels offers, and the steps through UTF-8 that all of them share.
#ifndef KERNELS_H
#define KERNELS_H
#include "CVietUnicode.h"

struct viet_kernels {
  /// See `viet_first_ill_formed`.
  size_t (*first_ill_formed)(const uint8_t *source, size_t count);
  /// The length of a prefix that is harmless for NFC and ends at a boundary of characters; copied to `output` unless
  /// that is null, where up to 64 bytes more may be written. With `validates` the prefix is well-formed too, otherwise
  /// the source must be.
  size_t (*harmless)(const uint8_t *source, size_t count, uint8_t *output, bool validates);
  /// Composes letters and marks from `position`, a harmless character, up to no further than `well_formed`. Stops where
  /// the text has no marks or others than the table's. Whether it got anywhere. May be null.
  bool (*compose_marks)(viet_job *job);
  /// Folds characters from the beginning up to the first that the kernel does not know, or that is ill-formed. How many
  /// bytes they are; 32 more may be written behind what is `written`.
  size_t (*fold)(const uint8_t *source, size_t count, uint8_t *output, size_t *written);
  /// Decodes whole blocks of 64 bytes from the position on, up to one of which the table or the letters beside a letter
  /// do not tell everything. Returns how far nothing but the bytes themselves and the table need be asked.
  size_t (*decode_blocks)(const viet_legacy_table *table, viet_legacy_job *job);
};

static inline bool viet_is_trail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/// The length of well-formed UTF-8's character, by its first byte.
static inline size_t viet_length(uint8_t lead) { return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

/// The code point of a well-formed character.
static inline uint32_t viet_scalar(const uint8_t *p) {
  if (p[0] < 0x80) return p[0];
  if (p[0] < 0xE0) return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
  if (p[0] < 0xF0) return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
  return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 | (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

/// The length of the well-formed character at `p`, or 0 (Unicode 15.0, table 3-7).
static inline size_t viet_checked_length(const uint8_t *p, size_t count) {
  const uint8_t lead = p[0];
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const size_t length = viet_length(lead);
  if (count < length) return 0;
  const uint8_t least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const uint8_t greatest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (p[1] < least || p[1] > greatest) return 0;
  for (size_t index = 2; index < length; index++) {
    if (!viet_is_trail(p[index])) return 0;
  }
  return length;
}

/// Writes a code point as UTF-8; its length.
static inline size_t viet_encode(uint32_t scalar, uint8_t *p) {
  if (scalar < 0x80) return p[0] = (uint8_t)scalar, 1;
  if (scalar < 0x800) return p[0] = (uint8_t)(0xC0 | scalar >> 6), p[1] = (uint8_t)(0x80 | (scalar & 0x3F)), 2;
  if (scalar < 0x10000) {
    p[0] = (uint8_t)(0xE0 | scalar >> 12);
    p[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    p[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
  }
  p[0] = (uint8_t)(0xF0 | scalar >> 18);
  p[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
  p[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
  p[3] = (uint8_t)(0x80 | (scalar & 0x3F));
  return 4;
}

extern const viet_kernels viet_kernels_portable;
#if defined(__x86_64__)
extern const viet_kernels viet_kernels_avx2;
#endif

#endif
