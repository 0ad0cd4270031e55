// Bytes through a table, one by one, and the case of their words: what is left where whole blocks cannot be decoded.
#include "legacy_blocks.h"

enum { is_open = 1u << 31, takes_mark = 1 << 30 };

static void put(viet_legacy_job *job, uint32_t letter) {
  viet_put4(job->output + job->written, letter);
  job->written += letter >> 24 & 3;
}

/// Decodes up to `end`, which is not further than the room.
static viet_stop decode_bytes(const viet_legacy_table *table, viet_legacy_job *job, size_t end) {
  while (job->position < end) {
    const uint8_t *const p = job->source + job->position;
    const size_t left = job->count - job->position;
    const uint8_t mark = left > 1 ? table->marks[p[1]] : 0;
    const bool has_two = mark != 0 && table->marks_combine && left > 2 && table->marks[p[2]] != 0;
    const uint32_t letter = table->letters[p[0] * table->mark_count + mark];
    if (has_two || letter & is_open) return VIET_ILL_FORMED;
    put(job, letter);
    job->position += letter & takes_mark ? 2 : 1;
  }
  return VIET_DONE;
}

static bool has_room(const viet_legacy_job *job) { return job->capacity - job->written >= viet_decoding_slack; }

static viet_stop decode_whole_blocks(const viet_kernels *kernels, const viet_legacy_table *table, viet_legacy_job *job) {
  while (job->position < job->end) {
    kernels->decode_blocks(table, job);
    if (!has_room(job)) return VIET_OUTPUT_FULL;
    const size_t end = job->end - job->position < viet_block ? job->end : job->position + viet_block;
    const viet_stop stop = decode_bytes(table, job, end);
    if (stop != VIET_DONE) return stop;
  }
  return VIET_DONE;
}

// MARK: The case of words

/// Whether the nearest word before `place` that tells its case, on the same line, is in small letters. What was looked at
/// once is not looked at again.
static bool follows_small(const viet_legacy_table *table, viet_legacy_job *job, size_t place) {
  const uint8_t *const source = job->source, *const cases = table->cases;
  bool is_told = false, is_small = false;
  for (size_t at = place; !is_told && at > job->settled;) {
    const uint8_t kind = cases[source[--at]];
    is_small = kind == viet_small;
    is_told = is_small || source[at] == '\n';
    // A capital behind the first letter tells too, when no letter before it is small.
    if (kind != viet_capital || at == job->settled || cases[source[at - 1]] == 0) continue;
    while (!is_small && at > job->settled && cases[source[at - 1]] != 0) is_small = cases[source[--at]] == viet_small;
    is_told = true;
  }
  if (is_told) job->follows_small = is_small;
  job->settled = place;
  return job->follows_small;
}

/// The beginning of the word that a place stands in; the place itself between words.
static size_t word_start(const viet_legacy_table *table, const viet_legacy_job *job, size_t place) {
  if (table->cases[job->source[place]] == 0) return place;
  while (place > job->settled && table->cases[job->source[place - 1]] != 0) place--;
  return place;
}

/// What tells the case of a word.
typedef struct {
  size_t end;
  bool has_small, has_either, has_later_capital;
} word_case;

/// The word that begins at `start`; one that is too long is read no further.
static word_case read_word(const viet_legacy_table *table, const viet_legacy_job *job, size_t start) {
  word_case word = {start, false, false, false};
  for (; word.end < job->count && word.end - start <= viet_longest_word; word.end++) {
    const uint8_t kind = table->cases[job->source[word.end]];
    if (kind == 0) break;
    word.has_small |= kind == viet_small;
    word.has_either |= kind == viet_either;
    word.has_later_capital |= kind == viet_capital && word.end > start;
  }
  return word;
}

bool viet_is_small(const viet_legacy_table *table, viet_legacy_job *job, size_t place, size_t *start) {
  *start = word_start(table, job, place);
  const word_case word = read_word(table, job, *start);
  if (word.end - *start > viet_longest_word) return false;
  return word.has_small || (!word.has_later_capital && follows_small(table, job, *start));
}

/// Decodes the word at the position, or a stretch between words.
static viet_stop decode_word(const viet_legacy_table *table, viet_legacy_job *job) {
  const size_t start = job->position;
  size_t end = start;
  while (end < job->end && end - start < viet_block && table->cases[job->source[end]] == 0) end++;
  if (end > start) return decode_bytes(table, job, end);
  const word_case word = read_word(table, job, start);
  if (word.end - start > viet_longest_word) return VIET_CHANGED;
  if (word.has_small || !word.has_either) return decode_bytes(table, job, word.end);
  if (!word.has_later_capital) {
    return follows_small(table, job, start) ? decode_bytes(table, job, word.end) : VIET_CHANGED;
  }
  if (word.end < job->count && table->marks[job->source[word.end]] != 0) return VIET_CHANGED;
  for (; job->position < word.end; job->position++) put(job, table->capitals[job->source[job->position]]);
  return VIET_DONE;
}

static viet_stop decode_words(const viet_kernels *kernels, const viet_legacy_table *table, viet_legacy_job *job) {
  while (job->position < job->end) {
    const size_t told = kernels->decode_blocks(table, job);
    const size_t start = word_start(table, job, has_room(job) ? told : job->position);
    // A word that began in a block is decoded again as a whole; none of its letters has a mark.
    while (job->position > start) {
      const uint8_t byte = job->source[--job->position];
      job->written -= table->letters[byte * table->mark_count] >> 24 & 3;
    }
    if (!has_room(job)) return VIET_OUTPUT_FULL;
    const viet_stop stop = start > job->position ? decode_bytes(table, job, start) : decode_word(table, job);
    if (stop != VIET_DONE) return stop;
  }
  return VIET_DONE;
}

viet_stop viet_decode(const viet_kernels *kernels, const viet_legacy_table *table, viet_legacy_job *job) {
  if (table->cases == NULL) return decode_whole_blocks(kernels, table, job);
  job->settled = job->position;
  const viet_stop stop = decode_words(kernels, table, job);
  // A letter that the table does not decode, for the marks behind it, belongs to its word still, and a line ends with it.
  const uint8_t byte = stop == VIET_ILL_FORMED ? job->source[job->position] : 0;
  follows_small(table, job, job->position + (byte == '\n' || table->cases[byte] != 0));
  return stop;
}
