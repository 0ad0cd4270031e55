// The Vietnamese collation of CLDR, by ICU.
#include "CVietUnicode.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <climits>
#include <memory>
#include <new>
#include <vector>

using namespace icu;

struct viet_sort_key {
  std::vector<uint8_t> bytes;
};

// Made once; its const methods may be called from any thread.
static const Collator *vietnamese() {
  static const std::unique_ptr<const Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const Collator> made(Collator::createInstance(Locale("vi"), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return collator.get();
}

extern "C" viet_sort_key *viet_sort_key_make(const uint8_t *source, size_t count) {
  const Collator *collator = vietnamese();
  if (collator == nullptr || count > INT32_MAX / 2) return nullptr;
  auto *key = new (std::nothrow) viet_sort_key();
  if (key == nullptr) return nullptr;
  const UnicodeString text =
      UnicodeString::fromUTF8(StringPiece(reinterpret_cast<const char *>(source), static_cast<int32_t>(count)));
  const int32_t length = collator->getSortKey(text, nullptr, 0);
  key->bytes.resize(static_cast<size_t>(length));
  collator->getSortKey(text, key->bytes.data(), length);
  if (!key->bytes.empty()) key->bytes.pop_back();  // the zero at the end
  return key;
}

extern "C" size_t viet_sort_key_count(const viet_sort_key *key) { return key->bytes.size(); }
extern "C" const uint8_t *viet_sort_key_bytes(const viet_sort_key *key) { return key->bytes.data(); }
extern "C" void viet_sort_key_free(viet_sort_key *key) { delete key; }
