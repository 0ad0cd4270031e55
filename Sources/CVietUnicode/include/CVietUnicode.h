// ICU under stable names. No ICU type appears here, so that this header can stand beside Foundation.
#ifndef CVIETUNICODE_H
#define CVIETUNICODE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  VIET_NFC = 0,
  VIET_NFD = 1,
  VIET_NFKC = 2,
  VIET_NFKD = 3,
} viet_normalization_form;

/// A stretch of the input and what became of it. Stretches follow one another without a gap on both sides.
typedef struct {
  int32_t source_count;
  int32_t output_count;
  bool is_changed;
} viet_edit;

/// The result of one normalization. Owned by the caller, freed with viet_normalization_free.
typedef struct viet_normalization viet_normalization;

/// Normalizes well-formed UTF-8. ICU passes ill-formed input through unchanged and calls it normalized, so the caller
/// must have validated it. Returns null when memory is short or `count` exceeds INT32_MAX.
viet_normalization *viet_normalize(viet_normalization_form form, const uint8_t *source, size_t count);
size_t viet_normalization_count(const viet_normalization *result);
const uint8_t *viet_normalization_bytes(const viet_normalization *result);
size_t viet_normalization_edit_count(const viet_normalization *result);
const viet_edit *viet_normalization_edits(const viet_normalization *result);
void viet_normalization_free(viet_normalization *result);

/// Whether well-formed UTF-8 is in the given form already.
bool viet_is_normalized(viet_normalization_form form, const uint8_t *source, size_t count);

/// The simple lower-case mapping and the canonical combining class of a code point.
uint32_t viet_lowercase(uint32_t scalar);
uint8_t viet_combining_class(uint32_t scalar);
/// Bit 0: letter, bit 1: decimal digit, bit 2: mark, bit 3: upper or title case, bit 4: white space,
/// bit 5: symbol, bit 6: emoji presentation or extended pictographic.
uint8_t viet_scalar_class(uint32_t scalar);

/// The sort key of well-formed UTF-8 under the Vietnamese collation of CLDR, or null when memory is short. Keys compare
/// byte by byte. Owned by the caller, freed with viet_sort_key_free.
typedef struct viet_sort_key viet_sort_key;
viet_sort_key *viet_sort_key_make(const uint8_t *source, size_t count);
size_t viet_sort_key_count(const viet_sort_key *key);
const uint8_t *viet_sort_key_bytes(const viet_sort_key *key);
void viet_sort_key_free(viet_sort_key *key);

/// Versions of the library that is linked at run time, such as "72.1" and "15.0".
void viet_unicode_versions(char icu[20], char unicode[20]);

#ifdef __cplusplus
}
#endif
#endif
