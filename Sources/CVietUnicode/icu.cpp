// Normalizer2::normalizeUTF8 and its Edits exist in ICU's C++ interface only, hence one file of C++.
#include "CVietUnicode.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <climits>

using namespace icu;

static const Normalizer2 *normalizer(viet_normalization_form form, UErrorCode &status) {
  switch (form) {
    case VIET_NFC: return Normalizer2::getNFCInstance(status);
    case VIET_NFD: return Normalizer2::getNFDInstance(status);
    case VIET_NFKC: return Normalizer2::getNFKCInstance(status);
    case VIET_NFKD: return Normalizer2::getNFKDInstance(status);
  }
  return nullptr;
}

static StringPiece piece(const uint8_t *source, size_t count) {
  return StringPiece(reinterpret_cast<const char *>(source), static_cast<int32_t>(count));
}

extern "C" size_t viet_icu_normalize(
    viet_normalization_form form, const uint8_t *source, size_t count, uint8_t *output, size_t capacity) {
  return viet_icu_normalize_with_edits(form, source, count, output, capacity, nullptr, 0, nullptr);
}

extern "C" size_t viet_icu_normalize_with_edits(
    viet_normalization_form form, const uint8_t *source, size_t count, uint8_t *output, size_t capacity,
    viet_edit *edits, size_t edit_capacity, size_t *edit_count) {
  if (count > INT32_MAX) return SIZE_MAX;
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *instance = normalizer(form, status);
  if (U_FAILURE(status) || instance == nullptr) return SIZE_MAX;
  const auto room = static_cast<int32_t>(std::min<size_t>(capacity, INT32_MAX));
  CheckedArrayByteSink sink(reinterpret_cast<char *>(output), room);
  if (edit_count == nullptr) {
    instance->normalizeUTF8(0, piece(source, count), sink, nullptr, status);
    return U_FAILURE(status) ? SIZE_MAX : static_cast<size_t>(sink.NumberOfBytesAppended());
  }
  Edits changes;
  instance->normalizeUTF8(0, piece(source, count), sink, &changes, status);
  if (U_FAILURE(status)) return SIZE_MAX;
  *edit_count = 0;
  Edits::Iterator iterator = changes.getFineChangesIterator();
  while (iterator.next(status) && *edit_count < edit_capacity) {
    edits[(*edit_count)++] = {
        static_cast<size_t>(iterator.sourceIndex()), static_cast<uint32_t>(iterator.oldLength()),
        static_cast<uint32_t>(iterator.newLength())};
  }
  return U_FAILURE(status) ? SIZE_MAX : static_cast<size_t>(sink.NumberOfBytesAppended());
}

extern "C" bool viet_icu_is_normalized(viet_normalization_form form, const uint8_t *source, size_t count) {
  if (count > INT32_MAX) return false;
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *instance = normalizer(form, status);
  return U_SUCCESS(status) && instance != nullptr && instance->isNormalizedUTF8(piece(source, count), status) &&
         U_SUCCESS(status);
}

extern "C" size_t viet_icu_strip(const uint8_t *source, size_t count, uint8_t *output) {
  size_t written = 0;
  for (size_t offset = 0; offset < count;) {
    UChar32 c;
    U8_NEXT_UNSAFE(source, offset, c);
    if (U_GET_GC_MASK(c) & U_GC_M_MASK) continue;
    c = u_tolower(c);
    if (c == 0x111) c = 'd';
    U8_APPEND_UNSAFE(output, written, c);
  }
  return written;
}

extern "C" bool viet_is_harmless(viet_normalization_form form, uint32_t scalar) {
  static const UProperty checks[] = {
      UCHAR_NFC_QUICK_CHECK, UCHAR_NFD_QUICK_CHECK, UCHAR_NFKC_QUICK_CHECK, UCHAR_NFKD_QUICK_CHECK};
  const auto c = static_cast<UChar32>(scalar);
  return u_getIntPropertyValue(c, checks[form]) == UNORM_YES && u_getCombiningClass(c) == 0 &&
         u_charType(c) != U_UNASSIGNED && viet_has_boundary_before(form, scalar);
}

extern "C" bool viet_has_boundary_before(viet_normalization_form form, uint32_t scalar) {
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *instance = normalizer(form, status);
  return U_SUCCESS(status) && instance != nullptr && instance->hasBoundaryBefore(static_cast<UChar32>(scalar));
}

extern "C" size_t viet_decomposition(viet_normalization_form form, uint32_t scalar, uint32_t *output, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const bool is_canonical = form == VIET_NFC || form == VIET_NFD;
  const Normalizer2 *instance = normalizer(is_canonical ? VIET_NFD : VIET_NFKD, status);
  UnicodeString text;
  if (U_FAILURE(status) || !instance->getDecomposition(static_cast<UChar32>(scalar), text)) {
    output[0] = scalar;
    return 1;
  }
  const int32_t count = text.toUTF32(reinterpret_cast<UChar32 *>(output), static_cast<int32_t>(capacity), status);
  return U_FAILURE(status) ? 0 : static_cast<size_t>(count);
}

extern "C" uint32_t viet_lowercase(uint32_t scalar) { return static_cast<uint32_t>(u_tolower(static_cast<UChar32>(scalar))); }

extern "C" uint8_t viet_combining_class(uint32_t scalar) { return u_getCombiningClass(static_cast<UChar32>(scalar)); }

extern "C" uint8_t viet_scalar_class(uint32_t scalar) {
  const auto c = static_cast<UChar32>(scalar);
  const uint32_t mask = U_GET_GC_MASK(c);
  uint8_t bits = 0;
  if (mask & U_GC_L_MASK) bits |= 1;
  if (mask & U_GC_N_MASK) bits |= 2;
  if (mask & U_GC_M_MASK) bits |= 4;
  if (mask & (U_GC_LU_MASK | U_GC_LT_MASK)) bits |= 8;
  if (u_isUWhiteSpace(c)) bits |= 16;
  if (mask & U_GC_S_MASK) bits |= 32;
  if (u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) || u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR)) bits |= 64;
  return bits;
}

extern "C" void viet_unicode_versions(char icu[20], char unicode[20]) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, icu);
  u_getUnicodeVersion(version);
  u_versionToString(version, unicode);
}
