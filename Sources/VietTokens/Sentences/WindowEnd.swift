internal import VietUnicode

extension SentenceSplitter {
  /// Where a window of a text that goes on is best cut: behind a sentence, else behind white space, else between two
  /// scalars. Above 0 unless the text is empty, so that windows always move on.
  ///
  /// The last sentence is never taken for one, because its end may be the window's. A sentence that begins before
  /// `least` does not count: windows are not to become small. Complexity: O(*n*).
  package func windowEnd(in text: Span<UInt8>, least: Int) -> Int {
    var tokens: [Token] = []
    Tokenizer().scan(text, in: sentenceScan(text, least: least)..<text.count) { tokens.append($0) }
    let sentences = sentences(in: text, tokens: tokens)
    if let last = sentences.dropLast().last, last.upperBound >= least { return last.upperBound }
    return spaceEnd(in: text, least: least) ?? scalarEnd(in: text)
  }

  /// Sentences are looked for from the first white space behind `least` on.
  private func sentenceScan(_ text: Span<UInt8>, least: Int) -> Int {
    var offset = min(max(0, least), text.count)
    while offset < text.count, text[offset] != 0x20, text[offset] != 0x0A { offset += 1 }
    return offset
  }

  /// Behind the last white space, one of several bytes included.
  private func spaceEnd(in text: Span<UInt8>, least: Int) -> Int? {
    var offset = text.count
    while offset > max(0, least) {
      let (scalar, start) = text.utf8Scalar(before: offset)
      if CharacterClass(scalar) == .space { return offset }
      offset = start
    }
    return nil
  }

  /// Before a scalar that the end of the window cuts; ill-formed bytes are not waited for.
  private func scalarEnd(in text: Span<UInt8>) -> Int {
    var start = text.count
    while start > 0, text.count - start < 4 {
      start -= 1
      let byte = text[start]
      guard byte & 0xC0 == 0x80 else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        return start > 0 && start + length > text.count ? start : text.count
      }
    }
    return text.count
  }
}
