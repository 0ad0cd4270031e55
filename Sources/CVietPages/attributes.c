#include "CVietPages.h"

// The names of up to eight letters, packed. The multiplier is one that gives each a slot of its own.
static const uint64_t name_multiplier = 0xA11D459A2F978D87;
enum { name_bits = 5 };
static const struct {
  uint64_t name;
  unsigned attribute;
} names[1 << name_bits] = {
    [1] = {0x7374796C65, viet_html_style},          [2] = {0x6F70656E, viet_html_open},
    [4] = {0x74797065, viet_html_type},             [6] = {0x6974656D70726F70, viet_html_itemprop},
    [8] = {0x6461746574696D65, viet_html_datetime}, [9] = {0x68696464656E, viet_html_hidden},
    [11] = {0x636C617373, viet_html_class},         [12] = {0x68726566, viet_html_href},
    [16] = {0x72656C, viet_html_rel},               [20] = {0x6E616D65, viet_html_name},
    [24] = {0x726F6C65, viet_html_role},            [25] = {0x636F6E74656E74, viet_html_content},
    [26] = {0x6C616E67, viet_html_lang},            [27] = {0x70726F7065727479, viet_html_property},
    [30] = {0x6964, viet_html_id},
};

/// Whether the name is `expected`, nine bytes or more in lower case, as long as it.
static bool is_long_name(const uint8_t *name, const char *expected, size_t count, size_t available) {
  const size_t rest = count - 8;
  return viet_html_packed(name, 8, available) == viet_html_packed((const uint8_t *)expected, 8, count) &&
         viet_html_packed(name + 8, rest, available - 8) == viet_html_packed((const uint8_t *)expected + 8, rest, rest);
}

static inline unsigned attribute_packed(uint64_t packed) {
  const size_t slot = packed * name_multiplier >> (64 - name_bits);
  return names[slot].name == packed ? names[slot].attribute : 0;
}

unsigned viet_html_attribute_named(const uint8_t *name, size_t count, size_t available) {
  if (count - 1 < 8) return attribute_packed(viet_html_packed(name, count, available));
  if (count == 10 && is_long_name(name, "http-equiv", count, available)) return viet_html_http_equiv;
  if (count == 11 && is_long_name(name, "aria-hidden", count, available)) return viet_html_aria_hidden;
  return 0;
}

struct viet_html_tag_end viet_html_read_attributes(
    const uint8_t *source, size_t count, size_t start, struct viet_html_attributes *attributes) {
  size_t position = start;
  bool is_self_closing = false;
  attributes->present = 0;
  while (position < count) {
    const uint8_t byte = source[position];
    if (byte == '>') return (struct viet_html_tag_end){position + 1, is_self_closing, true};
    if (byte == '/' || viet_html_is_space(byte)) {
      position++;
      is_self_closing = byte == '/' && position < count && source[position] == '>';
      continue;
    }
    unsigned attribute;
    const struct viet_html_name short_name = viet_html_short_attribute(source + position, count - position);
    if (short_name.count > 0) {
      attribute = attribute_packed(short_name.packed);
      position += short_name.count;
    } else {
      // An equals sign where a name should begin belongs to the name.
      const size_t name = position++;
      position += viet_html_count_until(source + position, count - position, count - position, viet_html_attribute_name_ends);
      attribute = viet_html_attribute_named(source + name, position - name, count - name);
      while (position < count && viet_html_is_space(source[position])) position++;
    }
    struct viet_html_range value = {position, position};
    if (position < count && source[position] == '=') {
      position++;
      while (position < count && viet_html_is_space(source[position])) position++;
      value = (struct viet_html_range){position, position};
      const uint8_t quote = position < count ? source[position] : '>';
      if (quote == '"' || quote == '\'') {
        value.start = position + 1;
        value.end = value.start + viet_html_first(source + value.start, count - value.start, quote);
        position = value.end < count ? value.end + 1 : count;
      } else if (quote != '>') {
        position += viet_html_count_until(source + position, count - position, count - position, viet_html_value_ends);
        value.end = position;
      }
    }
    if (attribute != 0 && (attributes->present & 1u << attribute) == 0) {
      attributes->present |= 1u << attribute;
      attributes->values[attribute] = value;
    }
  }
  return (struct viet_html_tag_end){count, is_self_closing, false};
}

struct viet_html_tag_end viet_html_skip_attributes(const uint8_t *source, size_t count, size_t start) {
  size_t position = start;
  while (true) {
    position += viet_html_count_until(source + position, count - position, count - position, viet_html_tag_marks);
    if (position + 1 >= count || position == start) break;
    const uint8_t before = source[position - 1], quote = source[position + 1];
    if (source[position] == '>') return (struct viet_html_tag_end){position + 1, before == '/', true};
    // Values in quotation marks, right behind their names, as most are; what is written in another way is read.
    if (quote != '"' && quote != '\'') break;
    if (before == '"' || before == '\'' || before == '/' || viet_html_is_space(before)) break;
    const size_t value = position + 2;
    position = value + viet_html_first(source + value, count - value, quote);
    if (position == count) break;
    position++;
  }
  struct viet_html_attributes attributes;
  return viet_html_read_attributes(source, count, start, &attributes);
}
