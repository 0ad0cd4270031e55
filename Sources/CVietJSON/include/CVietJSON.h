// What is read and written of JSON sixteen bytes at a time.
#ifndef CVIETJSON_H
#define CVIETJSON_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Strings. Every function reads `count` bytes and no more, where nothing else is said.

/// How many bytes from the first on a string holds as they are: up to a quotation mark, a backslash or a control
/// character.
size_t viet_json_plain_count(const uint8_t *bytes, size_t count);

/// Takes over what a string holds: plain bytes, and escapes with what they stand for. Stops before the quotation mark that
/// ends it, a control character, half a surrogate pair and what is no escape. How many bytes were read.
///
/// `output` has room for `count` bytes: nothing gets longer.
size_t viet_json_unescape(const uint8_t *source, size_t count, uint8_t *output, size_t *written);

/// The same on every processor; for tests.
size_t viet_json_unescape_portable(const uint8_t *source, size_t count, uint8_t *output, size_t *written);

/// What `viet_json_escape` leaves free at the end of its room.
enum { VIET_JSON_SLACK = 22 };

/// Writes well-formed UTF-8 as a string holds it: quotation marks, backslashes, control characters, DELETE and the line ends
/// U+0085, U+2028 and U+2029 are escaped. How many bytes were read, all when `room` is six times `count` and the slack.
///
/// `readable` is at least `count`: so many bytes may be looked at.
size_t viet_json_escape(
    const uint8_t *text, size_t count, size_t readable, uint8_t *output, size_t room, size_t *written);

// Objects.

/// Writes the name of a member, with a comma before it if one is due; its length, at most `count` + 4.
size_t viet_json_write_name(const uint8_t *name, size_t count, bool needs_comma, uint8_t *output);

/// Writes a number in decimal digits; its length, at most 20.
size_t viet_json_write_digits(uint64_t number, uint8_t *output);

/// Writes a number of hundredths with a point and one or two digits behind it; its length, at most 24.
size_t viet_json_write_hundredths(int64_t hundredths, uint8_t *output);

enum { VIET_JSON_RANGE = 80, VIET_JSON_TAIL = 32, VIET_JSON_MIDDLE = 64 };

/// Writes `{"start":…,"end":…`, with a comma before it if one is due; its length, less than `VIET_JSON_RANGE`.
size_t viet_json_write_range(uint64_t start, uint64_t end, bool needs_comma, uint8_t *output);

/// Writes the same, `count` bytes of `middle`, at most `VIET_JSON_MIDDLE`, and a number of hundredths; its length, less than
/// `VIET_JSON_RANGE + VIET_JSON_MIDDLE + 24`. All of a middle's longest length is looked at.
size_t viet_json_write_rated(
    uint64_t start, uint64_t end, bool needs_comma, const uint8_t *middle, size_t count, int64_t hundredths,
    uint8_t *output);

/// An object of a list: its range, and where what follows stands.
typedef struct {
  uint64_t start, end;
  size_t place, count;
} viet_json_item;

/// Writes `{"start":…,"end":…,"text":"…"`, a part of `text`, with a comma before it if one is due; its length. It needs room
/// for `VIET_JSON_RANGE`, for the slack, and for six times the part.
size_t viet_json_write_text(
    const viet_json_item *item, bool needs_comma, const uint8_t *text, size_t text_count, uint8_t *output, size_t room);

/// Writes objects whose rest is `count` bytes of `tails`, at most `VIET_JSON_TAIL`; so many are looked at at each place,
/// and so much room is needed, beside `VIET_JSON_RANGE`, for each object.
size_t viet_json_write_tailed(
    const viet_json_item *items, size_t count, bool needs_comma, const uint8_t *tails, uint8_t *output);

/// Writes objects with a member `text`. Each needs the room that one needs.
size_t viet_json_write_texts(
    const viet_json_item *items, size_t count, bool needs_comma, const uint8_t *text, size_t text_count,
    uint8_t *output, size_t room);
#endif
