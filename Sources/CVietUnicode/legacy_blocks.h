// Decoding of whole blocks of 64 bytes, for what one kind of processor or another sees in them.
#ifndef LEGACY_BLOCKS_H
#define LEGACY_BLOCKS_H
#include "kernels.h"
#include "little_endian.h"

enum { viet_block = 64, viet_longest_word = 63 };

/// What `cases` of a table says of a byte.
enum { viet_small = 1, viet_capital = 2, viet_either = 3 };

/// What the bytes of a block are, the first in the lowest bit.
typedef struct {
  /// Whether all are ASCII and no controls but the end of a line: the same in every encoding.
  bool is_plain;
  /// Whether a word longer than `viet_longest_word` may go through the block. Only where the table has cases, as below.
  bool is_long;
  /// Small letters, or some of them; letters of either case, and perhaps what is none.
  uint64_t small, either;
} viet_block_view;

/// Decodes an even number of bytes two at a time. Where the output goes on, or null where the table does not tell
/// everything.
static inline uint8_t *viet_decode_pairs(const uint64_t *pairs, const uint8_t *p, size_t count, uint8_t *output) {
  uint64_t open = 0;
  for (size_t index = 0; index < count; index += 2) {
    const uint64_t letters = pairs[viet_get2(p + index)];
    open |= letters;
    viet_put8(output, letters);
    output += letters >> 56;
  }
  return open >> 55 & 1 ? NULL : output;
}

/// The same, each byte by what follows it; without the last one where that is a mark's. `taken` becomes their number.
static inline uint8_t *viet_decode_followed(
    const uint32_t *followed, const uint8_t *marks, const uint8_t *p, uint8_t *output, size_t *taken) {
  uint32_t open = 0, letter = 0;
  for (size_t index = 0; index < viet_block; index++) {
    letter = followed[viet_get2(p + index)];
    open |= letter;
    viet_put4(output, letter);
    output += letter >> 24 & 3;
  }
  if (marks[p[viet_block]] != 0) {
    output -= letter >> 24 & 3;
    --*taken;
  }
  return open >> 31 ? NULL : output;
}

/// Whether the word of a letter is in small letters, as it tells itself or, where it does not, the words before it tell.
/// `start` becomes the beginning of the word.
bool viet_is_small(const viet_legacy_table *table, viet_legacy_job *job, size_t place, size_t *start);

/// Whether all words of a block that the table cannot decode are in small letters; `start` becomes the beginning of the
/// first that is not. A letter beside a small one needs no second look.
static inline bool viet_is_settled(
    const viet_legacy_table *table, viet_legacy_job *job, const uint8_t *p, viet_block_view block, size_t *start) {
  const size_t position = (size_t)(p - job->source);
  uint64_t beside = block.small << 1 | block.small >> 1;
  beside |= position > job->settled && table->cases[p[-1]] == viet_small;
  beside |= (uint64_t)(table->cases[p[viet_block]] == viet_small) << (viet_block - 1);
  for (uint64_t open = block.either & ~beside; open != 0; open &= open - 1) {
    const size_t at = (size_t)__builtin_ctzll(open);
    // The most common words of one letter.
    if (at > 1 && block.small >> (at - 2) & 1 && p[at - 1] == ' ' && table->cases[p[at + 1]] == 0) continue;
    if (!viet_is_small(table, job, position + at, start)) return false;
  }
  return true;
}

/// See `decode_blocks` of `viet_kernels`. `view` is inlined.
__attribute__((always_inline)) static inline size_t viet_decode_blocks(
    const viet_legacy_table *table, viet_legacy_job *job,
    viet_block_view (*view)(const viet_legacy_table *table, const uint8_t *p)) {
  // Bytes may alias everything: what is read of the table and the job stands in locals.
  const uint64_t *const pairs = table->pairs;
  const uint32_t *const followed = table->followed;
  const uint8_t *const marks = table->marks;
  const bool has_cases = table->cases != NULL;
  const uint8_t *const source = job->source, *const full = job->output + job->capacity;
  // A byte behind the block is looked at.
  const uint8_t *const limit = source + (job->end < job->count ? job->end : job->count - 1);
  const uint8_t *p = source + job->position;
  uint8_t *o = job->output + job->written;
  size_t told = job->position;
  while (limit - p >= viet_block && full - o >= viet_decoding_slack && marks[p[0]] == 0) {
    const viet_block_view block = view(table, p);
    const size_t position = (size_t)(p - source);
    told = position;
    if (has_cases && (block.is_long || !viet_is_settled(table, job, p, block, &told))) {
      size_t count = told > position ? (told - position) & ~(size_t)1 : 0;
      // The last letter goes with the mark behind it.
      while (count > 0 && marks[p[count]] != 0) count -= 2;
      uint8_t *const next = viet_decode_pairs(pairs, p, count, o);
      if (next != NULL) o = next, p += count;
      break;
    }
    size_t taken = viet_block;
    uint8_t *next = NULL;
    if (block.is_plain && marks[p[viet_block]] == 0) {
      next = (uint8_t *)memcpy(o, p, viet_block) + viet_block;
    } else if (followed != NULL) {
      next = viet_decode_followed(followed, marks, p, o, &taken);
    } else if (marks[p[viet_block]] == 0) {
      next = viet_decode_pairs(pairs, p, viet_block, o);
    }
    told = position + viet_block;
    if (next == NULL) break;
    o = next;
    p += taken;
    told = (size_t)(p - source);
  }
  job->position = (size_t)(p - source);
  job->written = (size_t)(o - job->output);
  return told;
}

#endif
