#include "CVietPages.h"

#include <string.h>

struct viet_html_reference viet_html_reference_named(const uint8_t *name, size_t length) {
  size_t low = 0;
  size_t high = viet_html_entity_count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    size_t start = viet_html_entity_offsets[middle];
    size_t candidate = viet_html_entity_offsets[middle + 1] - start;
    size_t common = candidate < length ? candidate : length;
    int order = memcmp(viet_html_entity_names + start, name, common);
    if (order == 0) order = candidate < length ? -1 : candidate > length;
    if (order == 0) return viet_html_entity_values[middle];
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return (struct viet_html_reference){0, 0};
}

struct viet_html_entity viet_html_entity_at(size_t index) {
  const size_t start = viet_html_entity_offsets[index], end = viet_html_entity_offsets[index + 1];
  return (struct viet_html_entity){
      (const uint8_t *)viet_html_entity_names + start, end - start, viet_html_entity_values[index]};
}
