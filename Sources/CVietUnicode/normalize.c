// The loop of normalization. Harmless text is copied in blocks. What is left are segments: the last harmless character
// and everything up to the next. A segment goes through the tables when it is a letter with marks, else through ICU.
#include "kernels.h"
#include "normalization_tables.h"

#include <stdlib.h>
#include <string.h>

/// How far well-formedness is looked at in advance; the text is still in the cache when it is read again.
static const size_t validation_window = 16384;
/// ICU is called again for what comes after the next boundary behind so many bytes.
static const size_t longest_segment = 512;
/// ICU puts marks in order by insertion, which is quadratic; the marks of longer segments are sorted before it sees them.
static const size_t longest_unsorted = 1024;
/// How many bytes are read one character at a time before whole blocks are tried again.
static const size_t slow_stretch = 64;

static bool is_suspect(viet_normalization_form form, uint32_t scalar) {
  const uint32_t *bits = viet_suspect_bits + 8 * viet_suspect_pages[0x1100 * (size_t)form + (scalar >> 8)];
  return bits[scalar >> 5 & 7] >> (scalar & 31) & 1;
}

/// Looks further ahead. Whether there is a well-formed character at `offset`.
static bool validate(const viet_kernels *kernels, viet_job *job, size_t offset) {
  if (offset < job->well_formed) return true;
  if (job->well_formed == job->count) return false;
  const size_t rest = job->count - job->well_formed;
  const size_t window = rest < validation_window ? rest : validation_window;
  // The window may cut a character in two: it ends before that.
  job->well_formed += kernels->first_ill_formed(job->source + job->well_formed, window);
  return offset < job->well_formed;
}

// MARK: Tables

/// The letter that a segment of one base and one or two marks makes, packed as in `viet_composed`; bit 31 when the
/// table has none.
static uint32_t composed_letter(const uint8_t *base, size_t base_count, const uint8_t *marks, size_t mark_count) {
  static const uint32_t none = 0x80000000;
  if (base_count > 3 || (mark_count != 2 && mark_count != 4) || marks[0] != 0xCC) return none;
  if (mark_count == 4 && marks[2] != 0xCC) return none;
  const uint32_t scalar = viet_scalar(base);
  uint32_t index;
  if (scalar < 0x80) index = scalar;
  else if (scalar < 0x300) index = 0x100 + scalar;
  else if (scalar >> 8 == 0x1E) index = 0x900 + (scalar & 0xFF);
  else return none;
  const uint32_t second = mark_count == 4 ? viet_marks[marks[3] & 0x3F] : 0;
  return viet_composed[viet_rows[viet_bases[index] * 16u + viet_marks[marks[1] & 0x3F]] + second];
}

static void record(viet_job *job, size_t source_offset, size_t source_count, size_t output_count) {
  if (job->edits == NULL) return;
  job->edits[job->edit_count++] = (viet_edit){source_offset, (uint32_t)source_count, (uint32_t)output_count};
}

// MARK: Long segments

typedef struct {
  uint32_t *values;
  size_t count, capacity;
} scalars;

static bool reserve(scalars *list, size_t more) {
  if (list->capacity - list->count >= more) return true;
  const size_t capacity = (list->capacity + more) * 2;
  uint32_t *values = realloc(list->values, capacity * sizeof *values);
  if (values == NULL) return false;
  list->values = values;
  list->capacity = capacity;
  return true;
}

/// Puts the marks of one run in canonical order by counting: in time proportional to their number.
static void sort_marks(uint32_t *run, size_t count, uint32_t *scratch) {
  size_t places[256] = {0};
  for (size_t index = 0; index < count; index++) places[viet_combining_class(run[index])]++;
  size_t sum = 0;
  for (size_t value = 0; value < 256; value++) {
    const size_t here = places[value];
    places[value] = sum;
    sum += here;
  }
  for (size_t index = 0; index < count; index++) scratch[places[viet_combining_class(run[index])]++] = run[index];
  memcpy(run, scratch, count * sizeof *run);
}

/// The full decomposition of a segment with its marks in order, as UTF-8 that the caller frees; null without memory.
static uint8_t *decomposed_and_sorted(
    viet_normalization_form form, const uint8_t *source, size_t count, size_t *result_count) {
  enum { longest_decomposition = 32 };
  scalars list = {NULL, 0, 0};
  uint8_t *result = NULL;
  uint32_t *scratch = NULL;
  for (size_t offset = 0; offset < count; offset += viet_length(source[offset])) {
    if (!reserve(&list, longest_decomposition)) goto end;
    list.count += viet_decomposition(
        form, viet_scalar(source + offset), list.values + list.count, longest_decomposition);
  }
  scratch = malloc((list.count + 1) * sizeof *scratch);
  result = malloc(list.count * 4 + 1);
  if (scratch == NULL || result == NULL) {
    free(result);
    result = NULL;
    goto end;
  }
  for (size_t index = 0; index < list.count;) {
    size_t stop = index;
    while (stop < list.count && viet_combining_class(list.values[stop]) != 0) stop++;
    if (stop - index > 1) sort_marks(list.values + index, stop - index, scratch);
    index = stop > index ? stop : index + 1;
  }
  *result_count = 0;
  for (size_t index = 0; index < list.count; index++) *result_count += viet_encode(list.values[index], result + *result_count);
end:
  free(list.values);
  free(scratch);
  return result;
}

// MARK: Segments

/// Normalizes a segment by ICU. Goes on before it when the output is too small.
static viet_stop normalize_by_icu(viet_normalization_form form, viet_job *job, size_t start, size_t end) {
  const uint8_t *const segment = job->source + start;
  const size_t count = end - start;
  job->position = start;
  uint8_t *sorted = NULL;
  const uint8_t *input = segment;
  size_t input_count = count;
  if (count > longest_unsorted) {
    input = sorted = decomposed_and_sorted(form, segment, count, &input_count);
    if (sorted == NULL) return VIET_NO_MEMORY;
  }
  viet_stop stop = VIET_DONE;
  if (job->output == NULL) {
    bool is_changed;
    if (sorted == NULL) {
      is_changed = !viet_icu_is_normalized(form, segment, count);
    } else {
      uint8_t *result = malloc(count + 1);
      is_changed = result == NULL || viet_icu_normalize(form, input, input_count, result, count) != count ||
                   memcmp(result, segment, count) != 0;
      free(result);
    }
    if (is_changed) stop = VIET_CHANGED;
    else job->position = end;
    free(sorted);
    return stop;
  }
  uint8_t *const output = job->output + job->written;
  const size_t capacity = job->capacity - job->written;
  size_t changes = 0;
  size_t result = job->edits != NULL && sorted == NULL
      ? viet_icu_normalize_with_edits(
            form, input, input_count, output, capacity, job->edits + job->edit_count,
            job->edit_capacity - job->edit_count, &changes)
      : viet_icu_normalize(form, input, input_count, output, capacity);
  if (result == SIZE_MAX) {
    // More than ICU can count, or it has no memory: nothing is lost, the segment stays.
    result = count;
    if (count <= capacity) memcpy(output, segment, count);
    changes = 0;
  } else if (sorted != NULL && job->edits != NULL && result <= capacity) {
    record(job, start, count, result);
  }
  free(sorted);
  if (result > capacity) return VIET_OUTPUT_FULL;
  for (size_t index = 0; index < changes; index++) job->edits[job->edit_count++].source_offset += start;
  job->written += result;
  job->position = end;
  return VIET_DONE;
}

/// The end of the segment whose first suspect is at `offset`.
static size_t segment_end(
    const viet_kernels *kernels, viet_normalization_form form, viet_job *job, size_t start, size_t offset) {
  offset += viet_length(job->source[offset]);
  while (validate(kernels, job, offset)) {
    const uint32_t scalar = viet_scalar(job->source + offset);
    if (!is_suspect(form, scalar)) break;
    if (offset - start > longest_segment && viet_has_boundary_before(form, scalar)) break;
    offset += viet_length(job->source[offset]);
  }
  return offset;
}

/// Normalizes the segment around the suspect at `position`. `floor` is where the last one ended.
static viet_stop normalize_segment(
    const viet_kernels *kernels, viet_normalization_form form, viet_job *job, size_t floor) {
  const size_t suspect = job->position;
  size_t start = suspect;
  if (start > floor) {
    do start--; while (viet_is_trail(job->source[start]));
  }
  const size_t back = suspect - start;
  if (form == VIET_NFC && back > 0 && kernels->compose_marks != NULL && job->output != NULL &&
      job->source[suspect] == 0xCC) {
    job->position = start;
    job->written -= back;
    if (kernels->compose_marks(job)) return VIET_DONE;
    job->written += back;
  }
  const size_t end = segment_end(kernels, form, job, start, suspect);
  if (form == VIET_NFC && back > 0) {
    const uint32_t letter =
        composed_letter(job->source + start, back, job->source + suspect, end - suspect);
    if (!(letter >> 31)) {
      job->position = start;
      if (job->output == NULL) return VIET_CHANGED;
      job->written -= back;
      const size_t count = letter >> 24 & 7;
      for (size_t index = 0; index < count; index++) job->output[job->written++] = (uint8_t)(letter >> 8 * index);
      record(job, start, end - start, count);
      job->position = end;
      return VIET_DONE;
    }
  }
  if (job->output != NULL) job->written -= back;
  return normalize_by_icu(form, job, start, end);
}

/// Writes the decomposition of the letter at `offset`, unless marks behind it may change places with its own.
static bool decompose_letter(
    const viet_kernels *kernels, viet_normalization_form form, viet_job *job, size_t offset, uint32_t scalar) {
  const uint64_t parts = viet_letter_decomposition(scalar);
  if (parts == 0 || job->output == NULL) return false;
  const size_t end = offset + viet_length(job->source[offset]);
  if (validate(kernels, job, end)) {
    const uint32_t next = viet_scalar(job->source + end);
    if (next >= 0x300 && is_suspect(form, next) && viet_letter_decomposition(next) == 0) return false;
  }
  for (int index = 0; index < 8; index++) job->output[job->written + index] = (uint8_t)(parts >> 8 * index);
  record(job, offset, end - offset, parts >> 56);
  job->written += parts >> 56;
  job->position = end;
  return true;
}

/// Whether the output and the edits have room for what the next character makes.
static bool has_room(const viet_job *job) {
  return (job->output == NULL ||
          job->capacity - job->written >= job->count - job->position + viet_output_slack) &&
         (job->edits == NULL || job->edit_capacity - job->edit_count >= viet_least_edits / 2);
}

/// How many of eight bytes, from the first, are ASCII.
static size_t ascii_prefix(const uint8_t *p) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  uint64_t word;
  memcpy(&word, p, 8);
  word &= 0x8080808080808080u;
  return word == 0 ? 8 : (size_t)__builtin_ctzll(word) >> 3;
#else
  size_t count = 0;
  while (count < 8 && p[count] < 0x80) count++;
  return count;
#endif
}

/// Copies harmless characters one by one and decomposes letters, up to the first other suspect. Whether there is one.
static bool find_suspect(
    const viet_kernels *kernels, viet_normalization_form form, viet_job *job, size_t limit, size_t *floor) {
  const bool decomposes = form == VIET_NFD || form == VIET_NFKD;
  while (job->position < limit && validate(kernels, job, job->position)) {
    const uint8_t *const p = job->source + job->position;
    const size_t rest = job->count - job->position;
    if (p[0] < 0x80 && rest >= 8) {
      // Eight bytes are written, fewer may count: the output has room for more than the rest of the source.
      const size_t ascii = ascii_prefix(p);
      const size_t count = ascii < job->well_formed - job->position ? ascii : job->well_formed - job->position;
      if (job->output != NULL) {
        memcpy(job->output + job->written, p, 8);
        job->written += count;
      }
      job->position += count;
      continue;
    }
    const uint32_t scalar = viet_scalar(p);
    if (is_suspect(form, scalar)) {
      if (!decomposes || !decompose_letter(kernels, form, job, job->position, scalar)) return true;
      *floor = job->position;
      if (!has_room(job)) return false;
      continue;
    }
    const size_t length = viet_length(p[0]);
    if (job->output != NULL) {
      if (rest >= 4) memcpy(job->output + job->written, p, 4);
      else memcpy(job->output + job->written, p, length);
      job->written += length;
    }
    job->position += length;
  }
  return false;
}

viet_stop viet_normalize(const viet_kernels *kernels, viet_normalization_form form, viet_job *job) {
  // Where the last segment ended: nothing before it belongs to the next.
  size_t floor = job->position;
  while (job->position < job->count) {
    if (!has_room(job)) {
      return job->capacity - job->written < job->count - job->position + viet_output_slack ? VIET_OUTPUT_FULL
                                                                                           : VIET_EDITS_FULL;
    }
    if (form == VIET_NFC) {
      // What was looked at in advance is not validated again.
      const bool validates = job->position >= job->well_formed;
      const size_t limit = validates ? job->count : job->well_formed;
      const size_t count = kernels->harmless(
          job->source + job->position, limit - job->position,
          job->output == NULL ? NULL : job->output + job->written, validates);
      job->position += count;
      if (job->output != NULL) job->written += count;
      if (job->position > job->well_formed) job->well_formed = job->position;
      if (job->position == job->count) break;
    }
    // Far enough for the loop over marks to keep its speed.
    if (job->well_formed - job->position < 256 && job->well_formed < job->count) validate(kernels, job, job->well_formed);
    if (!validate(kernels, job, job->position)) return VIET_ILL_FORMED;
    const size_t stretch = form == VIET_NFC ? slow_stretch : validation_window;
    if (!find_suspect(kernels, form, job, job->position + stretch, &floor)) continue;
    const viet_stop stop = normalize_segment(kernels, form, job, floor);
    if (stop != VIET_DONE) return stop;
    floor = job->position;
  }
  return VIET_DONE;
}

size_t viet_last_boundary(viet_normalization_form form, const uint8_t *source, size_t count) {
  size_t end = count;
  while (end > 0) {
    size_t start = end - 1;
    while (start > 0 && end - start < 4 && viet_is_trail(source[start])) start--;
    // Four trail bytes: the last of them begins nothing and belongs to nothing.
    if (viet_is_trail(source[start])) return end - start == 4 ? end - 1 : start;
    const size_t length = viet_checked_length(source + start, end - start);
    // A trail byte behind a whole character is ill-formed, and nothing joins what is ill-formed.
    if (length > 0 && start + length < end) return start + length;
    // At the very end it may only be unfinished.
    if (length == 0 && (end < count || end - start == 4)) return start;
    if (length > 0) {
      const uint32_t scalar = viet_scalar(source + start);
      if (!is_suspect(form, scalar) || viet_has_boundary_before(form, scalar)) return start;
    }
    end = start;
  }
  return SIZE_MAX;
}
