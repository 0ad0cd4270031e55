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

/// A stretch of the source that was replaced. What lies between two of them was taken over as it is.
typedef struct {
  size_t source_offset;
  uint32_t source_count;
  uint32_t output_count;
} viet_edit;

/// ICU's own normalization of well-formed UTF-8, the length of the result, or SIZE_MAX when ICU gives up or `count` is
/// above INT32_MAX. A result longer than `capacity` was not written in full. ICU passes ill-formed input through
/// unchanged and calls it normalized, so the caller must have validated it.
size_t viet_icu_normalize(
    viet_normalization_form form, const uint8_t *source, size_t count, uint8_t *output, size_t capacity);
/// The same, with the first `edit_capacity` replaced stretches.
size_t viet_icu_normalize_with_edits(
    viet_normalization_form form, const uint8_t *source, size_t count, uint8_t *output, size_t capacity,
    viet_edit *edits, size_t edit_capacity, size_t *edit_count);
/// Whether well-formed UTF-8 is in the given form already, as ICU says.
bool viet_icu_is_normalized(viet_normalization_form form, const uint8_t *source, size_t count);

/// Well-formed UTF-8 without its marks, in lower case, with đ as d; the length. `output` has room for twice the source.
size_t viet_icu_strip(const uint8_t *source, size_t count, uint8_t *output);

/// Whether a code point is assigned, never changed by the form, and never joined with what stands before it.
bool viet_is_harmless(viet_normalization_form form, uint32_t scalar);
/// Whether text may be cut before the code point and the parts normalized one by one.
bool viet_has_boundary_before(viet_normalization_form form, uint32_t scalar);
/// The full decomposition of a code point (canonical for NFC and NFD, else compatible); its length.
size_t viet_decomposition(viet_normalization_form form, uint32_t scalar, uint32_t *output, size_t capacity);

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

#include "VietLegacy.h"
#include "VietNormalization.h"
#endif
