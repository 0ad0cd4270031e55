#include "CVietJSON.h"
#include "copy.h"

/// The eight digits of a number below 10^8, the first in the lowest byte.
static inline uint64_t eight_digits(uint64_t number) {
  const uint64_t fours = number / 10000 | (number % 10000) << 32;
  const uint64_t hundreds = (fours * 10486 >> 20) & 0x0000007F0000007F;
  const uint64_t pairs = hundreds | (fours - hundreds * 100) << 16;
  const uint64_t tens = (pairs * 103 >> 10) & 0x000F000F000F000F;
  return tens | (pairs - tens * 10) << 8;
}

static inline void store(uint64_t bytes, uint8_t *output) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bytes = __builtin_bswap64(bytes);
#endif
  memcpy(output, &bytes, 8);
}

static const uint64_t ZEROS = 0x3030303030303030;

static inline size_t write_short(uint64_t number, uint8_t *output) {
  const uint64_t digits = eight_digits(number);
  // The last digit counts even where it is zero.
  const int leading = __builtin_ctzll(digits | 1ULL << 56) >> 3;
  store((digits | ZEROS) >> 8 * leading, output);
  return 8 - (size_t)leading;
}

static size_t write_long(uint64_t number, uint8_t *output) {
  const size_t count = viet_json_write_digits(number / 100000000, output);
  store(eight_digits(number % 100000000) | ZEROS, output + count);
  return count + 8;
}

static inline size_t write_digits(uint64_t number, uint8_t *output) {
  return number < 100000000 ? write_short(number, output) : write_long(number, output);
}

size_t viet_json_write_digits(uint64_t number, uint8_t *output) { return write_digits(number, output); }

size_t viet_json_write_name(const uint8_t *name, size_t count, bool needs_comma, uint8_t *output) {
  uint8_t *end = output;
  if (needs_comma) *end++ = ',';
  *end++ = '"';
  copy_few(name, count, end);
  end += count;
  *end++ = '"';
  *end++ = ':';
  return (size_t)(end - output);
}

static inline uint8_t *write_range(uint64_t start, uint64_t end, bool needs_comma, uint8_t *output) {
  memcpy(output, needs_comma ? ",{\"start\":      " : "{\"start\":       ", 16);
  output += needs_comma ? 10 : 9;
  output += write_digits(start, output);
  memcpy(output, ",\"end\": ", 8);
  output += 7;
  return output + write_digits(end, output);
}

size_t viet_json_write_range(uint64_t start, uint64_t end, bool needs_comma, uint8_t *output) {
  return (size_t)(write_range(start, end, needs_comma, output) - output);
}

size_t viet_json_write_hundredths(int64_t hundredths, uint8_t *output) {
  uint8_t *end = output;
  if (hundredths < 0) *end++ = '-';
  const uint64_t magnitude = hundredths < 0 ? 0 - (uint64_t)hundredths : (uint64_t)hundredths;
  end += write_digits(magnitude / 100, end);
  const uint8_t fraction = (uint8_t)(magnitude % 100);
  *end++ = '.';
  *end++ = (uint8_t)('0' + fraction / 10);
  if (fraction % 10 > 0) *end++ = (uint8_t)('0' + fraction % 10);
  return (size_t)(end - output);
}

size_t viet_json_write_rated(
    uint64_t start, uint64_t end, bool needs_comma, const uint8_t *middle, size_t count, int64_t hundredths,
    uint8_t *output) {
  uint8_t *place = write_range(start, end, needs_comma, output);
  memcpy(place, middle, VIET_JSON_MIDDLE);
  place += count;
  place += viet_json_write_hundredths(hundredths, place);
  return (size_t)(place - output);
}

size_t viet_json_write_tailed(
    const viet_json_item *items, size_t count, bool needs_comma, const uint8_t *tails, uint8_t *output) {
  uint8_t *end = output;
  for (size_t index = 0; index < count; index++) {
    end = write_range(items[index].start, items[index].end, needs_comma | (index > 0), end);
    memcpy(end, tails + items[index].place, VIET_JSON_TAIL);
    end += items[index].count;
  }
  return (size_t)(end - output);
}

/// The same with the member `text`.
static inline uint8_t *write_text(
    const viet_json_item *item, bool needs_comma, const uint8_t *text, size_t text_count, uint8_t *output, size_t room) {
  uint8_t *end = write_range(item->start, item->end, needs_comma, output);
  memcpy(end, ",\"text\":\"       ", 16);
  end += 9;
  size_t written = 0;
  viet_json_escape(
      text + item->place, item->count, text_count - item->place, end, room - (size_t)(end - output), &written);
  end += written;
  *end++ = '"';
  return end;
}

size_t viet_json_write_text(
    const viet_json_item *item, bool needs_comma, const uint8_t *text, size_t text_count, uint8_t *output,
    size_t room) {
  return (size_t)(write_text(item, needs_comma, text, text_count, output, room) - output);
}

size_t viet_json_write_texts(
    const viet_json_item *items, size_t count, bool needs_comma, const uint8_t *text, size_t text_count,
    uint8_t *output, size_t room) {
  uint8_t *end = output;
  for (size_t index = 0; index < count; index++) {
    end = write_text(
        items + index, needs_comma | (index > 0), text, text_count, end, room - (size_t)(end - output));
    *end++ = '}';
  }
  return (size_t)(end - output);
}
