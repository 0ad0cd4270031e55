// What the ways to read escapes have in common.
#ifndef CVIETJSON_UNESCAPE_H
#define CVIETJSON_UNESCAPE_H
#include "CVietJSON.h"

/// What the escapes of two bytes stand for; 0 for all others.
static const uint8_t viet_json_short_escapes[256] = {
    ['"'] = '"', ['\\'] = '\\', ['/'] = '/', ['b'] = 0x08, ['f'] = 0x0C, ['n'] = 0x0A, ['r'] = 0x0D, ['t'] = 0x09};

/// Reads the escape of a scalar below U+10000 whose backslash is the first of `count` bytes: how many bytes it has, or 0
/// when it is none.
size_t viet_json_read_code_unit(const uint8_t *source, size_t count, uint8_t **end);

/// The same for any escape that stands for a single scalar.
static inline size_t viet_json_read_escape(const uint8_t *source, size_t count, uint8_t **end) {
  if (count < 2 || source[0] != '\\') return 0;
  const uint8_t byte = viet_json_short_escapes[source[1]];
  if (byte == 0) return viet_json_read_code_unit(source, count, end);
  *(*end)++ = byte;
  return 2;
}

#if defined(__x86_64__)
/// Only for processors with AVX2.
size_t viet_json_unescape_avx2(const uint8_t *source, size_t count, uint8_t *output, size_t *written);
#endif
#endif
