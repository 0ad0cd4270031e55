#ifndef CVIETPAGES_H
#define CVIETPAGES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// What a named character reference of HTML stands for: one scalar, or two (then `second` is not 0).
struct viet_html_reference {
  uint32_t first;
  uint32_t second;
};

/// Looks up a name without its ampersand ("nbsp;", or "nbsp" where HTML allows the semicolon to be left out).
/// The name is `length` bytes at `name`, compared exactly. `first` is 0 when there is no such name.
struct viet_html_reference viet_html_reference_named(const uint8_t *name, size_t length);

/// The first place of `byte` among the `count` bytes at `bytes`, or `count`.
static inline size_t viet_html_first(const uint8_t *bytes, size_t count, uint8_t byte) {
  const uint8_t *found = count == 0 ? NULL : (const uint8_t *)memchr(bytes, byte, count);
  return found == NULL ? count : (size_t)(found - bytes);
}

// The generated table (entities.c): names in byte order, all in one string. Name `i` is the bytes
// viet_html_entity_offsets[i] ..< viet_html_entity_offsets[i + 1].
enum { viet_html_entity_count = 2231 };
extern const char viet_html_entity_names[];
extern const uint16_t viet_html_entity_offsets[viet_html_entity_count + 1];
extern const struct viet_html_reference viet_html_entity_values[viet_html_entity_count];

#endif
