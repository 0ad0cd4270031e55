// Folding: text as a search key. Kernels fold what Vietnamese text is made of, the tables the other letters with marks,
// ICU the rest.
#include "kernels.h"
#include "normalization_tables.h"

#include <string.h>

enum { longest_decomposition = 32 };

static bool is_mark(uint32_t scalar) { return scalar >= 0x300 && viet_scalar_class(scalar) & 4; }

static void put(viet_job *job, uint32_t scalar) { job->written += viet_encode(scalar, job->output + job->written); }

/// By ICU: the decomposition without its marks, in lower case.
static void fold_other(viet_job *job, uint32_t scalar) {
  if (is_mark(scalar)) return;
  uint32_t parts[longest_decomposition] = {scalar};
  // Greek and Cyrillic have letters with marks below U+2000; beyond are signs and Hangul, which stay whole.
  const size_t count =
      scalar >= 0xC0 && scalar < 0x2000 ? viet_decomposition(VIET_NFD, scalar, parts, longest_decomposition) : 1;
  for (size_t index = 0; index < count; index++) {
    if (!is_mark(parts[index])) put(job, viet_lowercase(parts[index]));
  }
}

/// Folds a character above ASCII.
static void fold_character(viet_job *job, uint32_t scalar) {
  const bool is_d = (scalar | 1) == 0x111;
  const uint8_t base = is_d ? 'd' : (uint8_t)viet_letter_decomposition(scalar);
  if (base > 0 && base < 0x80) {
    job->output[job->written++] = base | 0x20;
  } else {
    fold_other(job, scalar);
  }
}

viet_stop viet_fold(const viet_kernels *kernels, viet_job *job) {
  while (job->position < job->count) {
    const size_t rest = job->count - job->position;
    if (job->capacity - job->written < rest + viet_output_slack) return VIET_OUTPUT_FULL;
    const uint8_t *const p = job->source + job->position;
    size_t written = 0, count = kernels->fold(p, rest, job->output + job->written, &written);
    job->written += written;
    if (count < rest) {
      const size_t length = viet_checked_length(p + count, rest - count);
      if (length > 0) fold_character(job, viet_scalar(p + count));
      job->position += count + length;
      if (length == 0) return VIET_ILL_FORMED;
    } else {
      job->position = job->count;
    }
  }
  return VIET_DONE;
}
