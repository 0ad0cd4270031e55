// Copies that call nothing.
#ifndef CVIETJSON_COPY_H
#define CVIETJSON_COPY_H
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// A copy of few bytes: the two halves may overlap.
static inline void copy_few(const uint8_t *bytes, size_t count, uint8_t *output) {
  if (count > 16) {
    memcpy(output, bytes, count);
  } else if (count >= 8) {
    uint64_t first, last;
    memcpy(&first, bytes, 8);
    memcpy(&last, bytes + count - 8, 8);
    memcpy(output, &first, 8);
    memcpy(output + count - 8, &last, 8);
  } else if (count >= 4) {
    uint32_t first, last;
    memcpy(&first, bytes, 4);
    memcpy(&last, bytes + count - 4, 4);
    memcpy(output, &first, 4);
    memcpy(output + count - 4, &last, 4);
  } else {
    for (size_t index = 0; index < count; index++) output[index] = bytes[index];
  }
}
#endif
