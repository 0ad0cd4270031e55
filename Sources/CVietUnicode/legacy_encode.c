// Characters through a table.
#include "kernels.h"
#include "little_endian.h"

viet_stop viet_encode_legacy(const uint64_t *letters, size_t letter_count, viet_legacy_job *job) {
  const uint8_t *const end = job->source + job->end, *const full = job->output + job->capacity;
  const uint8_t *p = job->source + job->position;
  uint8_t *o = job->output + job->written;
  viet_stop stop = VIET_DONE;
  for (; p < end; p += viet_length(*p)) {
    const uint32_t scalar = viet_scalar(p);
    const uint64_t letter = scalar < letter_count ? letters[scalar] : 0;
    if (letter == 0) {
      stop = VIET_CHANGED;
      break;
    }
    if ((size_t)(full - o) < viet_encoding_slack) {
      stop = VIET_OUTPUT_FULL;
      break;
    }
    viet_put8(o, letter);
    o += letter >> 56;
  }
  job->position = (size_t)(p - job->source);
  job->written = (size_t)(o - job->output);
  return stop;
}
