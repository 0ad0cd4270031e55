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
    var found: [Word] = []
    for word in words(in: text, tokens: tokens) { found += [word] + subwords(of: word, in: text, tokens: tokens) }
    return found
  }
}

extension Word {
  /// The key under which a reader searches for the word: without diacritics, in lower case, đ as d, single spaces.
  ///
  /// `Thanh Hóa` has `thanh hoa`. Complexity: O(*n*).
  public func foldedKey(in text: Span<UInt8>) -> String {
    let bytes = range.map { text[$0] }
    return String(decoding: bytes, as: UTF8.self).foldingDiacritics().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
