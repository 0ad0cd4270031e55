/* VietText for C and what can call C: whole batches of texts in, batches out.
 *
 * Texts lie as in Apache Arrow's string and large_string columns: one buffer of bytes, and one offset more than there
 * are texts. Every function is safe to call from any number of threads at the same time. What a function returns belongs
 * to the library and is given back with viettext_free; what was passed in is only read, and only during the call.
 *
 * A bad item never spoils the batch: it is null in the result, and has a code and a message.
 */
#ifndef VIETTEXT_H
#define VIETTEXT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Texts in Arrow's layout. */
typedef struct viettext_strings {
  /* The number of texts. */
  int64_t count;
  /* The first text's place in offsets and validity (Arrow's array offset). */
  int64_t first;
  /* The width of an offset in bits: 32 or 64. */
  int32_t offset_width;
  /* first + count + 1 offsets into data, none less than the one before. */
  const void *offsets;
  const uint8_t *data;
  /* A bit a text, least significant first: 1 where there is one. NULL when there are all. */
  const uint8_t *validity;
} viettext_strings;

/* What became of an item, or of a call. */
enum {
  VIETTEXT_OK = 0,
  /* Ill-formed UTF-8 was replaced by U+FFFD; the item is there. */
  VIETTEXT_REPLACED = 1,
  /* The text is not what the function expects (with errors=strict: ill-formed UTF-8). */
  VIETTEXT_INVALID_TEXT = 2,
  /* Of a call: an option or a layout that is wrong; there are no items. */
  VIETTEXT_INVALID_ARGUMENT = 3,
  /* Of a call: the output does not fit offsets of 32 bits; there are no items. */
  VIETTEXT_OVERFLOW = 4
};

typedef struct viettext_result {
  /* VIETTEXT_OK, or why the call gave nothing. */
  int32_t code;
  /* What to tell people about the code, NUL-terminated; NULL when all is well. */
  const char *message;
  /* One text for each of the input, first = 0, offsets as wide as the input's. */
  viettext_strings strings;
  /* A code for each text. */
  const int32_t *codes;
  /* A message for each text, empty where its code is VIETTEXT_OK. */
  viettext_strings messages;
} viettext_result;

/* The library's version, such as 0.1.0; NUL-terminated, never freed. */
const char *viettext_version(void);

/* The options are lines "name=value", or NULL for none. All functions but those of pages, which may be in any encoding,
 * take
 *   errors=replace|strict   what ill-formed UTF-8 becomes: U+FFFD (the default), or a null item
 */

/* A normalization form.
 *   form=nfc|nfd|nfkc|nfkd  tone=keep|old|new  repair=yes|no */
viettext_result *viettext_normalize(const viettext_strings *texts, const char *options);

/* Search keys: no diacritics, đ as d, lower case. */
viettext_result *viettext_fold(const viettext_strings *texts, const char *options);

/* Tokens.
 *   format=text|json  offsets=utf8|utf16|scalar */
viettext_result *viettext_tokenize(const viettext_strings *texts, const char *options);

/* Words.
 *   format=text|json  mode=text|search  offsets=utf8|utf16|scalar  word=…  a word of your own, any number of times */
viettext_result *viettext_segment(const viettext_strings *texts, const char *options);

/* Numbers, money, dates and times, as JSON.
 *   reference=2025-11-25T10:00  policy=nearest|past|future  kinds=money,date  offsets=utf8|utf16|scalar */
viettext_result *viettext_expressions(const viettext_strings *texts, const char *options);

/* The article of a page.
 *   input=auto|html|text  format=text|markdown|json  offsets=utf8|utf16|scalar */
viettext_result *viettext_strip(const viettext_strings *pages, const char *options);

/* The document of a page, as JSON.
 *   input=auto|html|text  reference=…  policy=…  offsets=utf8|utf16|scalar */
viettext_result *viettext_analyze(const viettext_strings *pages, const char *options);

/* Gives back a result and all that it points to. NULL is let pass. */
void viettext_free(viettext_result *result);

#ifdef __cplusplus
}
#endif

#endif
