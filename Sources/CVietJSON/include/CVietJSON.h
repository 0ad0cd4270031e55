// The strings of JSON, sixteen bytes at a time. Every function reads `count` bytes and no more.
#ifndef CVIETJSON_H
#define CVIETJSON_H
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

/// How many bytes of well-formed UTF-8 can be written into a string as they are: up to what a plain string does not hold,
/// DELETE, and the line ends U+0085, U+2028 and U+2029.
size_t viet_json_writable_count(const uint8_t *text, size_t count);
#endif
