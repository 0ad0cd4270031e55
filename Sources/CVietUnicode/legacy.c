// Bytes through a table. Whole chunks are decoded as if the table told everything; where it did not, the chunk is done
// again byte by byte up to that place.
#include "kernels.h"
#include "VietLegacy.h"

#include <string.h>

enum { chunk = 16, longest_word = 63, longest_stretch = 2048, is_open = 1u << 31, takes_mark = 1 << 30 };

/// Whether eight bytes are ASCII from the space on: the same in every encoding.
static bool is_plain8(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
  return ((word | (word - 0x2020202020202020u)) & 0x8080808080808080u) == 0;
}

static void put4(uint8_t *output, uint32_t letter) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  memcpy(output, &letter, 4);
#else
  for (int index = 0; index < 4; index++) output[index] = (uint8_t)(letter >> 8 * index);
#endif
}

/// Decodes a chunk of which no byte belongs to a letter before it. Whether the table told everything.
static inline bool decode_chunk(
    const viet_legacy_table *table, const uint8_t *p, bool has_marks, uint8_t *output, size_t *written, size_t *taken) {
  // Bytes may alias everything: what is read of the table stands in locals.
  const uint32_t *const letters = table->letters;
  const uint8_t *const marks = table->marks;
  const size_t mark_count = table->mark_count;
  const uint32_t two_are_open = table->marks_combine ? is_open : 0;
  uint8_t *o = output;
  uint32_t open = 0, was_taken = 0;
  for (size_t index = 0; index < chunk; index++) {
    uint32_t letter;
    if (has_marks) {
      const uint8_t mark = marks[p[index + 1]];
      letter = letters[p[index] * mark_count + mark] & ~(0 - was_taken);
      open |= two_are_open & (0 - (uint32_t)(mark != 0 && marks[p[index + 2]] != 0));
      was_taken = letter >> 30 & 1;
    } else {
      letter = letters[p[index] * mark_count];
    }
    open |= letter;
    put4(o, letter);
    o += letter >> 24 & 3;
  }
  *written = (size_t)(o - output);
  *taken = chunk + was_taken;
  return !(open & is_open);
}

static inline viet_stop decode_bytes(const viet_legacy_table *table, viet_legacy_job *job, size_t end, bool has_marks) {
  while (job->position < end) {
    if (job->capacity - job->written < 4 * (chunk + 1)) return VIET_OUTPUT_FULL;
    const uint8_t *const p = job->source + job->position;
    uint8_t *const output = job->output + job->written;
    const size_t rest = job->count - job->position;
    size_t written = 0, taken = 0;
    if (end - job->position >= chunk && rest >= chunk + 2) {
      const bool is_plain = is_plain8(p) && is_plain8(p + 8);
      if (is_plain && table->marks[p[chunk]] == 0) {
        memcpy(output, p, chunk);
        job->written += chunk;
        job->position += chunk;
        continue;
      }
      if (table->marks[p[chunk]] == 0 || has_marks) {
        if (decode_chunk(table, p, has_marks, output, &written, &taken)) {
          job->written += written;
          job->position += taken;
          continue;
        }
      }
    }
    // One by one, up to the end of the chunk or what the table does not tell.
    for (size_t index = 0; index < chunk && job->position < end; index++) {
      const uint8_t *const q = job->source + job->position;
      const size_t left = job->count - job->position;
      const uint8_t mark = left > 1 ? table->marks[q[1]] : 0;
      const bool has_two = mark != 0 && table->marks_combine && left > 2 && table->marks[q[2]] != 0;
      const uint32_t letter = table->letters[q[0] * table->mark_count + mark];
      if (has_two || letter & is_open) return VIET_ILL_FORMED;
      put4(job->output + job->written, letter);
      job->written += letter >> 24 & 3;
      job->position += letter & takes_mark ? 2 : 1;
    }
  }
  return VIET_DONE;
}

/// Decodes a word in capitals. Whether it is one.
static bool decode_capitals(const viet_legacy_table *table, viet_legacy_job *job) {
  const uint8_t *const p = job->source + job->position;
  const size_t rest = job->count - job->position;
  size_t count = 0;
  bool is_told = false;
  for (; count < rest && table->cases[p[count]] != 0; count++) {
    if (count == longest_word || table->cases[p[count]] == 1) return false;
    is_told |= count > 0 && table->cases[p[count]] == 2;
  }
  if (!is_told || (count < rest && table->marks[p[count]] != 0)) return false;
  for (size_t index = 0; index < count; index++) {
    const uint32_t letter = table->capitals[p[index]];
    put4(job->output + job->written, letter);
    job->written += letter >> 24 & 3;
  }
  job->position += count;
  job->follows_small = false;
  return true;
}

viet_stop viet_decode(const viet_kernels *kernels, const viet_legacy_table *table, viet_legacy_job *job) {
  if (table->cases == NULL && table->mark_count == 1) return decode_bytes(table, job, job->end, false);
  if (table->cases == NULL) return decode_bytes(table, job, job->end, true);
  while (job->position < job->end) {
    bool follows_small = job->follows_small;
    // A stretch of words in small letters, as far as there is room.
    const size_t rest = job->count - job->position, room = job->capacity - job->written;
    size_t length = 0, count = 1;
    while (count > 0 && length < longest_stretch && job->position + length < job->end &&
           room >= 3 * length + viet_decoding_slack) {
      count = kernels->small_words(table, job->source + job->position + length, rest - length, &follows_small);
      length += count;
    }
    if (length == 0 && count > 0) return VIET_OUTPUT_FULL;
    if (length == 0) {
      if (!decode_capitals(table, job)) return VIET_CHANGED;
      continue;
    }
    // Behind a byte of which the table does not tell a new word begins; what it follows must be found out then.
    job->follows_small = false;
    const viet_stop stop = decode_bytes(table, job, job->position + length, false);
    if (stop != VIET_DONE) return stop;
    job->follows_small = follows_small;
  }
  return VIET_DONE;
}
