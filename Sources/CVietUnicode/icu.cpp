// Normalizer2::normalizeUTF8 and its Edits exist in ICU's C++ interface only, hence one file of C++.
#include "CVietUnicode.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <climits>
#include <new>
#include <string>
#include <vector>

using namespace icu;

struct viet_normalization {
  std::string bytes;
  std::vector<viet_edit> edits;
};

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

extern "C" viet_normalization *viet_normalize(viet_normalization_form form, const uint8_t *source, size_t count) {
  if (count > INT32_MAX) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *instance = normalizer(form, status);
  if (U_FAILURE(status) || instance == nullptr) return nullptr;
  auto *result = new (std::nothrow) viet_normalization();
  if (result == nullptr) return nullptr;
  Edits edits;
  StringByteSink<std::string> sink(&result->bytes, static_cast<int32_t>(count));
  instance->normalizeUTF8(0, piece(source, count), sink, &edits, status);
  if (U_FAILURE(status)) {
    delete result;
    return nullptr;
  }
  Edits::Iterator iterator = edits.getFineIterator();
  while (iterator.next(status)) {
    result->edits.push_back({iterator.oldLength(), iterator.newLength(), static_cast<bool>(iterator.hasChange())});
  }
  return result;
}

extern "C" size_t viet_normalization_count(const viet_normalization *result) { return result->bytes.size(); }
extern "C" const uint8_t *viet_normalization_bytes(const viet_normalization *result) {
  return reinterpret_cast<const uint8_t *>(result->bytes.data());
}
extern "C" size_t viet_normalization_edit_count(const viet_normalization *result) { return result->edits.size(); }
extern "C" const viet_edit *viet_normalization_edits(const viet_normalization *result) { return result->edits.data(); }
extern "C" void viet_normalization_free(viet_normalization *result) { delete result; }

extern "C" bool viet_is_normalized(viet_normalization_form form, const uint8_t *source, size_t count) {
  if (count > INT32_MAX) return false;
  UErrorCode status = U_ZERO_ERROR;
  const Normalizer2 *instance = normalizer(form, status);
  return U_SUCCESS(status) && instance != nullptr && instance->isNormalizedUTF8(piece(source, count), status) &&
         U_SUCCESS(status);
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
