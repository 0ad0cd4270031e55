extension StringProtocol {
  /// The text without diacritics, in lower case, with đ as d: the key under which a Vietnamese reader searches.
  ///
  ///     "Đà Nẵng, Thừa Thiên – Huế".foldingDiacritics()   // "da nang, thua thien – hue"
  ///
  /// NFC and NFD give the same. Letters outside the Vietnamese alphabet lose their marks too (é → e, ü → u); what has no
  /// marks stays. Complexity: O(*n*).
  public func foldingDiacritics() -> String {
    string(wellFormed: VietUnicode.foldingDiacritics(Array(utf8)))
  }
}

/// The search key of UTF-8 text: no diacritics, đ as d, lower case. Ill-formed parts become U+FFFD.
public func foldingDiacritics(_ text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  Kernels.best.fold(text.span, into: &result)
  return result
}

/// Writes the search key of UTF-8 text into `buffer`, in place of what it held.
///
///     var buffer: [UInt8] = []
///     foldingDiacritics(Array("Huế".utf8).span, into: &buffer)
///     String(decoding: buffer, as: UTF8.self)   // "hue"
///
/// Ill-formed parts become U+FFFD. Nothing is allocated when the buffer's capacity is at least the length of the text and
/// 128 bytes more, and the key is no longer than the text: of Vietnamese text it never is. Complexity: O(*n*).
public func foldingDiacritics(_ text: Span<UInt8>, into buffer: inout [UInt8]) {
  buffer.removeLast(buffer.count)
  Kernels.best.fold(text, into: &buffer)
}
