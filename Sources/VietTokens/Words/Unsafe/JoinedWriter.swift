extension [UInt8] {
  /// Appends words, of which one begins where the other ends: their tokens, a space behind each word but the last, an
  /// underscore inside.
  ///
  /// Invariant: room is taken for every token, a byte behind each, and two more for each underscore of the text.
  package mutating func appendJoined(_ words: Span<Word>, _ tokens: Span<Token>, of text: Span<UInt8>) {
    guard !words.isEmpty else { return }
    var room = TokenWriter.slack
    for index in words.indices { room += words[index].range.count + words[index].tokens.count }
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      for index in bytes.indices where unsafe bytes[index] == UInt8(ascii: "_") { room += 2 }
      append(addingCapacity: room) { output in
        unsafe output.withUnsafeMutableBufferPointer { memory, count in
          guard let first = memory.baseAddress else { return }
          var writer = unsafe TokenWriter(base, count: bytes.count, to: first + count)
          var word = 0
          var wordEnd = words[0].tokens.upperBound
          for token in words[0].tokens.lowerBound..<words[words.count - 1].tokens.upperBound {
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
          count = unsafe writer.end - first - 1
        }
      }
    }
  }
}
