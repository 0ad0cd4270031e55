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

/// A name of the table, and what it stands for.
struct viet_html_entity {
  const uint8_t *name;
  size_t length;
  struct viet_html_reference value;
};

/// The name at a place of the table, of which there are `viet_html_entity_count`.
struct viet_html_entity viet_html_entity_at(size_t index);

#include "attributes.h"
#include "scan.h"
#include "weights.h"

// The generated table (entities.c): names in byte order, all in one string. Name `i` is the bytes
// viet_html_entity_offsets[i] ..< viet_html_entity_offsets[i + 1].
enum { viet_html_entity_count = 2231 };
extern const char viet_html_entity_names[];
extern const uint16_t viet_html_entity_offsets[viet_html_entity_count + 1];
extern const struct viet_html_reference viet_html_entity_values[viet_html_entity_count];

#endif
