// Bytes through a table. Whole chunks are decoded as if the table told everything; where it did not, the chunk is done
// again byte by byte up to that place.
#include "kernels.h"
#include "VietLegacy.h"

#include <string.h>

enum { chunk = 16, longest_word = 63, longest_stretch = 2048, is_open = 1u << 31, takes_mark = 1 << 30 };
/// The room that a chunk needs, with what is stored behind its last letter.
enum { chunk_room = 4 * (chunk + 1) };
static const uint64_t pair_is_open = (uint64_t)1 << 55;

/// Whether a chunk is ASCII from the space on: the same in every encoding.
static inline bool is_plain(const uint8_t *p) {
  const uint64_t spaces = 0x2020202020202020u;
  uint64_t words[chunk / 8];
  memcpy(words, p, chunk);
  return ((words[0] | (words[0] - spaces) | words[1] | (words[1] - spaces)) & 0x8080808080808080u) == 0;
}

static void put4(uint8_t *output, uint32_t letter) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  memcpy(output, &letter, 4);
#else
  for (int index = 0; index < 4; index++) output[index] = (uint8_t)(letter >> 8 * index);
#endif
}

static void put8(uint8_t *output, uint64_t letters) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  memcpy(output, &letters, 8);
#else
  for (int index = 0; index < 8; index++) output[index] = (uint8_t)(letters >> 8 * index);
#endif
}

/// Decodes chunks two bytes at a time, up to one of which the pairs do not tell everything.
static void decode_pairs(const viet_legacy_table *table, viet_legacy_job *job, size_t end) {
  // Bytes may alias everything: what is read of the table and the job stands in locals.
  const uint64_t *const pairs = table->pairs;
  const uint8_t *const marks = table->marks;
  // A byte behind the chunk is looked at.
  const uint8_t *const limit = job->source + (end < job->count ? end : job->count - 1);
  const uint8_t *const full = job->output + job->capacity;
  const uint8_t *p = job->source + job->position;
  uint8_t *o = job->output + job->written;
  while (limit - p >= chunk && full - o >= chunk_room && marks[p[chunk]] == 0) {
    if (is_plain(p)) {
      memcpy(o, p, chunk);
      o += chunk;
    } else {
      uint8_t *next = o;
      uint64_t open = 0;
      for (size_t index = 0; index < chunk; index += 2) {
        const uint64_t letters = pairs[p[index] | p[index + 1] << 8];
        open |= letters;
        put8(next, letters);
        next += letters >> 56;
      }
      if (open & pair_is_open) break;
      o = next;
    }
    p += chunk;
  }
  job->position = (size_t)(p - job->source);
  job->written = (size_t)(o - job->output);
}

/// Decodes a chunk of which no byte belongs to a letter before it. Whether the table told everything.
static inline bool decode_chunk(
    const viet_legacy_table *table, const uint8_t *p, uint8_t *output, size_t *written, size_t *taken) {
  const uint32_t *const letters = table->letters;
  const uint8_t *const marks = table->marks;
  const size_t mark_count = table->mark_count;
  const uint32_t two_are_open = table->marks_combine ? is_open : 0;
  uint8_t *o = output;
  uint32_t open = 0, was_taken = 0;
  for (size_t index = 0; index < chunk; index++) {
    const uint8_t mark = marks[p[index + 1]];
    const uint32_t letter = letters[p[index] * mark_count + mark] & ~(0 - was_taken);
    open |= letter | (two_are_open & (0 - (uint32_t)(mark != 0 && marks[p[index + 2]] != 0)));
    was_taken = letter >> 30 & 1;
    put4(o, letter);
    o += letter >> 24 & 3;
  }
  *written = (size_t)(o - output);
  *taken = chunk + was_taken;
  return !(open & is_open);
}

/// Decodes a chunk with marks in it. Whether the table told everything.
static inline bool decode_marked(const viet_legacy_table *table, viet_legacy_job *job, size_t end) {
  if (end - job->position < chunk || job->count - job->position < chunk + 2) return false;
  const uint8_t *const p = job->source + job->position;
  uint8_t *const output = job->output + job->written;
  size_t written = chunk, taken = chunk;
  if (is_plain(p) && table->marks[p[chunk]] == 0) {
    memcpy(output, p, chunk);
  } else if (!decode_chunk(table, p, output, &written, &taken)) {
    return false;
  }
  job->written += written;
  job->position += taken;
  return true;
}

static inline viet_stop decode_bytes(const viet_legacy_table *table, viet_legacy_job *job, size_t end) {
  while (job->position < end) {
    if (table->pairs != NULL) decode_pairs(table, job, end);
    if (job->capacity - job->written < chunk_room) return VIET_OUTPUT_FULL;
    if (table->pairs == NULL && decode_marked(table, job, end)) continue;
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
  if (table->cases == NULL) return decode_bytes(table, job, job->end);
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
    const viet_stop stop = decode_bytes(table, job, job->position + length);
    if (stop != VIET_DONE) return stop;
    job->follows_small = follows_small;
  }
  return VIET_DONE;
}
