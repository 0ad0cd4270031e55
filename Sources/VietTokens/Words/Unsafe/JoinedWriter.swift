extension [UInt8] {
  /// Appends words, of which one begins where the other ends: their tokens, a space behind each word but the last, an
  /// underscore inside.
  ///
  /// Invariant: room is taken for the bytes from the first word to the last, one behind each token, and two more for each
  /// underscore. Nothing is appended where the words go beyond the text. Complexity: O(*n*) in these bytes.
  package mutating func appendJoined(_ words: Span<Word>, _ tokens: Span<Token>, of text: Span<UInt8>) {
    guard !words.isEmpty else { return }
    let (first, last) = (words[0], words[words.count - 1])
    let range = first.range.lowerBound..<last.range.upperBound
    let tokenRange = first.tokens.lowerBound..<last.tokens.upperBound
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, range.upperBound <= bytes.count else { return }
      var room = range.count + tokenRange.count + TokenWriter.slack
      for index in range where unsafe bytes[index] == UInt8(ascii: "_") { room += 2 }
      append(addingCapacity: room) { output in
        unsafe output.withUnsafeMutableBufferPointer { memory, count in
          guard let start = memory.baseAddress else { return }
          var writer = unsafe TokenWriter(base, count: bytes.count, to: start + count)
          var word = 0
          var wordEnd = first.tokens.upperBound
          for token in tokenRange {
            if case .word = tokens[token].kind {
              writer.write(tokens[token].range)
            } else {
              writer.writeWithoutUnderscores(tokens[token].range)
            }
            // Without a branch: where words end is not to be guessed.
            let isLast = token + 1 == wordEnd
            writer.write(isLast ? UInt8(ascii: " ") : UInt8(ascii: "_"))
            word = Swift.min(isLast ? word + 1 : word, words.count - 1)
            wordEnd = words[word].tokens.upperBound
          }
          // Without the space behind the last word.
          count = unsafe writer.end - start - 1
        }
      }
    }
  }
}
