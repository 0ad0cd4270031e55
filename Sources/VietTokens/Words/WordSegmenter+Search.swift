internal import VietUnicode

/// Words as a search engine enters them.
extension WordSegmenter {
  /// The words in a word: those of the model and of its lexicon that are shorter, by place, at one place the shortest first.
  ///
  /// A search for `Chí Minh` is to find `Hồ Chí Minh` too. A word of two syllables has none.
  ///
  /// Complexity: O(*n*²) in the syllables of the word.
  public func subwords(of word: Word, in text: Span<UInt8>, tokens: [Token]) -> [Word] {
    guard word.tokens.count > 2 else { return [] }
    let keys = word.tokens.map { SyllableKey(text, in: tokens[$0].range) }
    var subwords: [Word] = []
    for start in 0..<keys.count - 1 {
      for end in start + 2...keys.count where end - start < keys.count && model.contains(keys[start..<end]) {
        let inner = word.tokens.lowerBound + start..<word.tokens.lowerBound + end
        subwords.append(
          Word(
            range: tokens[inner.lowerBound].range.lowerBound..<tokens[inner.upperBound - 1].range.upperBound,
            tokens: inner))
      }
    }
    return subwords
  }

  /// The words of text that has been tokenized, and behind each its subwords.
  ///
  ///     let text = Array("ở Thành phố Hồ Chí Minh".utf8)
  ///     let tokens = Tokenizer().tokens(in: text)
  ///     segmenter.searchWords(in: text.span, tokens: tokens).map { String(decoding: text[$0.range], as: UTF8.self) }
  ///     // ["ở", "Thành phố", "Hồ Chí Minh", "Chí Minh"]
  public func searchWords(in text: Span<UInt8>, tokens: [Token]) -> [Word] {
    addingSubwords(to: words(in: text, tokens: tokens), in: text, tokens: tokens)
  }

  /// Words, and behind each its subwords.
  package func addingSubwords(to words: [Word], in text: Span<UInt8>, tokens: [Token]) -> [Word] {
    var found: [Word] = []
    found.reserveCapacity(words.count)
    for word in words {
      found.append(word)
      found += subwords(of: word, in: text, tokens: tokens)
    }
    return found
  }
}

extension Word {
  /// The key under which a reader searches for the word: without diacritics, in lower case, đ as d, single spaces.
  ///
  /// `Thanh Hóa` has `thanh hoa`. Complexity: O(*n*).
  public func foldedKey(in text: Span<UInt8>) -> String {
    var key: [UInt8] = []
    foldedKey(in: text, into: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// Writes the same key as UTF-8 into `buffer`, in place of what it held.
  ///
  ///     var key: [UInt8] = []
  ///     for word in workspace.words {
  ///       word.foldedKey(in: text.span, into: &key)
  ///       print(String(decoding: key, as: UTF8.self))   // "thanh hoa"
  ///     }
  ///
  /// With one buffer for many words nothing is allocated for each of them. Complexity: O(*n*).
  public func foldedKey(in text: Span<UInt8>, into buffer: inout [UInt8]) {
    foldingDiacritics(text.extracting(range), into: &buffer)
    buffer.joinWhiteSpace()
  }
}

extension [UInt8] {
  /// Leaves one space of each stretch of white space in well-formed text, and none at its ends.
  fileprivate mutating func joinWhiteSpace() {
    var end = 0
    var isBehindSpace = false
    var offset = 0
    while offset < count {
      let step = span.utf8Step(at: offset)
      if CharacterClass(step.scalar) == .space {
        isBehindSpace = end > 0
      } else {
        if isBehindSpace {
          self[end] = UInt8(ascii: " ")
          end += 1
        }
        isBehindSpace = false
        for place in offset..<offset + step.count {
          self[end] = self[place]
          end += 1
        }
      }
      offset += step.count
    }
    removeLast(count - end)
  }
}
