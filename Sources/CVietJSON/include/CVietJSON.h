// The strings of JSON, sixteen bytes at a time. Every function reads `count` bytes and no more.
#ifndef CVIETJSON_H
#define CVIETJSON_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// How many bytes from the first on a string holds as they are: up to a quotation mark, a backslash or a control
/// character.
size_t viet_json_plain_count(const uint8_t *bytes, size_t count);

/// Takes over what a string holds: plain bytes, and escapes with what they stand for. Stops before the quotation mark that
/// ends it, a control character, half a surrogate pair and what is no escape. How many bytes were read.
///
/// `output` has room for `count` bytes: nothing gets longer.
size_t viet_json_unescape(const uint8_t *source, size_t count, uint8_t *output, size_t *written);

/// Copies well-formed UTF-8 up to what a string does not hold as it is written: a quotation mark, a backslash, a control
/// character, DELETE, and the line ends U+0085, U+2028 and U+2029. How many bytes were copied. `output` has room for
/// `count` bytes.
size_t viet_json_copy(const uint8_t *text, size_t count, uint8_t *output);

/// Writes the name of a member, with a comma before it if one is due; its length, at most `count` + 4.
size_t viet_json_write_name(const uint8_t *name, size_t count, bool needs_comma, uint8_t *output);

/// Writes a number in decimal digits; its length, at most 20.
size_t viet_json_write_digits(uint64_t number, uint8_t *output);

/// Writes `{"start":…,"end":…`, with a comma before it if one is due; its length, at most 64.
size_t viet_json_write_range(uint64_t start, uint64_t end, bool needs_comma, uint8_t *output);
#endif
