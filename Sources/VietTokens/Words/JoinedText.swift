/// Words as text: a space between two, an underscore between the syllables of one.
extension WordSegmenter.Workspace {
  /// Appends the words of the text that was segmented last: `Thanh_Hóa đã thu_hút được 180 dự_án`.
  ///
  /// An underscore of the text is written U+FF3F. Complexity: O(*n*).
  public func appendJoined(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.appendJoined(words, tokens, of: text)
  }
}

extension [UInt8] {
  /// Appends words, which are in order and do not overlap. Stretches that are already as they should be are copied whole.
  package mutating func appendJoined(_ words: [Word], _ tokens: [Token], of text: Span<UInt8>) {
    guard let first = words.first else { return }
    var copied = first.range.lowerBound
    for word in words {
      for index in word.tokens {
        let range = tokens[index].range
        if range.lowerBound > copied || index > first.tokens.lowerBound {
          let isJoint = index > word.tokens.lowerBound
          let gap = index == first.tokens.lowerBound ? range.lowerBound : tokens[index - 1].range.upperBound
          if isJoint || range.lowerBound - gap != 1 || text[gap] != 0x20 {
            appendBytes(of: text, in: copied..<gap)
            append(isJoint ? UInt8(ascii: "_") : UInt8(ascii: " "))
            copied = range.lowerBound
          }
        }
        if case .word = tokens[index].kind { continue }
        for offset in range where text[offset] == UInt8(ascii: "_") {
          appendBytes(of: text, in: copied..<offset)
          append(contentsOf: [0xEF, 0xBC, 0xBF])
          copied = offset + 1
        }
      }
    }
    if let last = words.last { appendBytes(of: text, in: copied..<last.range.upperBound) }
  }

  private mutating func appendBytes(of text: Span<UInt8>, in range: Range<Int>) {
    guard !range.isEmpty else { return }
    // The bytes are copied before the span ends.
    unsafe text.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
