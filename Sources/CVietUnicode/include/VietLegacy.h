// Decoding of the single-byte encodings of Vietnamese, as far as tables say what the bytes mean.
#ifndef VIETLEGACY_H
#define VIETLEGACY_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "VietNormalization.h"
#ifdef __cplusplus
extern "C" {
#endif

/// What the bytes of an encoding mean.
typedef struct {
  /// Rows of `mark_count` words, one for each byte, by the mark behind it (0 for none): UTF-8 from the lowest byte up,
  /// its length in bits 24 and 25, bit 30 where the mark is taken in, bit 31 where the table does not tell.
  const uint32_t *letters;
  /// What two bytes mean, at the first plus 256 times the second: their UTF-8 from the lowest byte up, its length in the
  /// highest byte, bit 55 where the table does not tell. Null where marks are common.
  const uint64_t *pairs;
  /// What a byte means before another, at the first plus 256 times the second: its letter, as above, with the mark that
  /// the second may be, nothing for a mark. Null where marks are rare.
  const uint32_t *followed;
  /// Which mark a byte is; 0 for none.
  const uint8_t *marks;
  size_t mark_count;
  /// Whether two marks in a row belong to one letter.
  bool marks_combine;
  /// What a byte tells of the case of its word: 0 when it is in none, 1 for a small letter, 2 for a capital, 3 for a
  /// letter of either case. Null where every byte has one case.
  const uint8_t *cases;
  /// By byte, the letter in a word of capitals, as in `letters`; null where `cases` is.
  const uint32_t *capitals;
  /// From 80 on, where small letters stand and nothing else; the first byte of a letter of either case.
  uint8_t first_small, last_small, first_either;
} viet_legacy_table;

/// One decoding on its way.
typedef struct {
  const uint8_t *source;
  /// How far the source can be read, and where decoding ends.
  size_t count, end;
  size_t position;
  uint8_t *output;
  size_t capacity, written;
  /// Whether the nearest word before `position` that tells, on the same line, is in small letters.
  bool follows_small;
  /// Where that was found out last. Kept by the kernels.
  size_t settled;
} viet_legacy_job;

/// Decodes up to `end`, where it stops with VIET_DONE. Stops before with
/// - VIET_OUTPUT_FULL where fewer than `viet_decoding_slack` bytes are left,
/// - VIET_CHANGED at a word of which its own letters and those before it do not tell that it is in small letters,
/// - VIET_ILL_FORMED at a byte of which the table does not tell.
viet_stop viet_decode(const viet_kernels *kernels, const viet_legacy_table *table, viet_legacy_job *job);

enum { viet_decoding_slack = 384 };

/// Encodes well-formed UTF-8 up to `end` by a table: by code point the bytes of a character from the lowest up, their
/// number in the highest. Stops as above, with VIET_CHANGED at a character for which the table has nothing. The rest of
/// the job is not used.
viet_stop viet_encode_legacy(const uint64_t *letters, size_t letter_count, viet_legacy_job *job);

enum { viet_encoding_slack = 8 };

#ifdef __cplusplus
}
#endif
#endif
