// The attributes of a tag that the reader of pages has a use for, in one call a tag.
#ifndef CVIETPAGES_ATTRIBUTES_H
#define CVIETPAGES_ATTRIBUTES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// In the order of `HTMLAttribute` in Swift; 0 is an attribute that is none of them.
enum {
  viet_html_class = 1, viet_html_id, viet_html_role, viet_html_hidden, viet_html_aria_hidden, viet_html_style,
  viet_html_href, viet_html_lang, viet_html_name, viet_html_property, viet_html_content, viet_html_itemprop,
  viet_html_datetime, viet_html_type, viet_html_rel, viet_html_open, viet_html_http_equiv, viet_html_attribute_count
};

/// Offsets in the source.
struct viet_html_range {
  size_t start;
  size_t end;
};

struct viet_html_attributes {
  /// Which attributes there are: a bit for each.
  uint32_t present;
  /// Their values without quotation marks, empty where there is none; of equal names the first counts. The others are
  /// not set.
  struct viet_html_range values[viet_html_attribute_count];
};

/// Where a tag ends.
struct viet_html_tag_end {
  /// Behind ">", or the end of the source.
  size_t position;
  bool is_self_closing;
  /// Whether there is a ">".
  bool is_complete;
};

/// The attribute that has the name of `count` bytes in any case, or 0. `available` bytes can be read.
unsigned viet_html_attribute_named(const uint8_t *name, size_t count, size_t available);

/// Reads what follows the name of a tag, from `start` on, up to and with its ">" (HTML Living Standard, 13.2.5.32 and
/// after). Reads the `count` bytes of the source and no more.
struct viet_html_tag_end viet_html_read_attributes(
    const uint8_t *source, size_t count, size_t start, struct viet_html_attributes *attributes);

/// Steps over what follows the name of a tag, and ends where reading it does.
struct viet_html_tag_end viet_html_skip_attributes(const uint8_t *source, size_t count, size_t start);

static inline struct viet_html_range viet_html_value(const struct viet_html_attributes *attributes, unsigned index) {
  return attributes->values[index];
}
#endif
