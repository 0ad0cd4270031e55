extension StringProtocol {
  /// The text without diacritics, in lower case, with đ as d: the key under which a Vietnamese reader searches.
  ///
  ///     "Đà Nẵng, Thừa Thiên – Huế".foldingDiacritics()   // "da nang, thua thien – hue"
  ///
  /// NFC and NFD give the same. Letters outside the Vietnamese alphabet lose their marks too (é → e, ü → u); what has no
  /// marks stays. Complexity: O(*n*).
  public func foldingDiacritics() -> String {
    let folded = VietUnicode.foldingDiacritics(Array(utf8))
    return String(decoding: folded, as: UTF8.self)
  }
}

/// The search key of UTF-8 text: no diacritics, đ as d, lower case. Ill-formed parts become U+FFFD.
public func foldingDiacritics(_ text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  let span = text.span
  var offset = 0
  while offset < span.count {
    let byte = span[offset]
    if byte < 0x80 {
      result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      offset += 1
      continue
    }
    let step = span.utf8Step(at: offset)
    offset += step.count
    appendFolded(step.scalar, to: &result)
  }
  return result
}

private let plainLetters: [UInt8] = Array("aaabcddeeghiklmnooopqrstuuvxyfjwz".utf8)

private func appendFolded(_ scalar: UInt32, to result: inout [UInt8]) {
  if let letter = VietnameseLetter(scalar) {
    result.append(plainLetters[Int(letter.code) - 1])
  } else if scalar >= 0x300, ScalarClass(scalar).contains(.mark) {
    // A mark belongs to the letter before it and goes with it.
  } else if scalar < 0x2000, scalar >= 0xC0 {
    appendDecomposed(scalar, to: &result)
  } else {
    result.appendUTF8(lowercased(scalar))
  }
}

/// Latin, Greek and Cyrillic letters with marks, by canonical decomposition.
private func appendDecomposed(_ scalar: UInt32, to result: inout [UInt8]) {
  let decomposed = Normalizer(form: .nfd).normalize(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")))
  for part in decomposed.unicodeScalars where !ScalarClass(part.value).contains(.mark) {
    result.appendUTF8(lowercased(part.value))
  }
}
