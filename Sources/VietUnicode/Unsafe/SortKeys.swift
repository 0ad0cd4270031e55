internal import CVietUnicode

/// The bytes of ICU's sort key for well-formed UTF-8.
///
/// Invariant: the result of `viet_sort_key_make` is freed exactly once, after its bytes have been copied out.
func icuSortKey(of text: [UInt8]) -> [UInt8]? {
  let key = unsafe text.withUnsafeBufferPointer { unsafe viet_sort_key_make($0.baseAddress, $0.count) }
  guard let key = unsafe key else { return nil }
  defer { unsafe viet_sort_key_free(key) }
  return unsafe Array(UnsafeBufferPointer(start: viet_sort_key_bytes(key), count: viet_sort_key_count(key)))
}
