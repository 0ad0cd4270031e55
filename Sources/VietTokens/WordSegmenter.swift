internal import VietUnicode

/// A word of the text: one or more tokens with white space between them.
public struct Word: Sendable, Hashable, Codable {
  /// UTF-8 offsets in the text that was segmented.
  public var range: Range<Int>
  /// The tokens that it is made of, as indices.
  public var tokens: Range<Int>

  public init(range: Range<Int>, tokens: Range<Int>) {
    (self.range, self.tokens) = (range, tokens)
  }
}

/// Joins syllables into words: the longest match in a lexicon, from left to right, and runs of capitals as names.
///
///     let segmenter = WordSegmenter(model: .standard)
///     segmenter.segment("Thanh Hóa đã thu hút được 180 dự án")
///     // ["Thanh Hóa", "đã", "thu hút", "được", "180", "dự án"]
///
/// Complexity: O(*n* · *k*) for *n* tokens and words of up to *k* syllables.
public struct WordSegmenter: Sendable {
  public var model: SegmenterModel

  public init(model: SegmenterModel) {
    self.model = model
  }

  /// The words of the text, as written.
  public func segment(_ text: some StringProtocol) -> [String] {
    let bytes = Array(text.utf8)
    return words(in: bytes.span, tokens: Tokenizer().tokens(in: bytes)).map { String(utf8: bytes, in: $0.range) }
  }

  /// The words of text that has been tokenized; every token is in exactly one.
  public func words(in text: Span<UInt8>, tokens: [Token]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    let keys = tokens.map { $0.kind == .word ? SyllableKey(text, in: $0.range) : nil }
    var index = 0
    while index < tokens.count {
      let run = joinableEnd(from: index, text, tokens, keys)
      while index < run {
        let end = wordEnd(from: index, to: run, text, tokens, keys)
        words.append(
          Word(range: tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound, tokens: index..<end))
        index = end
      }
    }
    return words
  }

  /// The end of the tokens from `start` on that could be one word: words with single spaces between them.
  private func joinableEnd(
    from start: Int, _ text: Span<UInt8>, _ tokens: [Token], _ keys: [SyllableKey?]
  ) -> Int {
    guard keys[start] != nil else { return start + 1 }
    var end = start + 1
    while end < tokens.count, keys[end] != nil,
      isSpace(text, tokens[end - 1].range.upperBound..<tokens[end].range.lowerBound)
    {
      end += 1
    }
    return end
  }

  private func isSpace(_ text: Span<UInt8>, _ gap: Range<Int>) -> Bool {
    !gap.isEmpty && gap.count <= 3 && !text.hasLineBreak(in: gap)
  }

  private func wordEnd(
    from start: Int, to run: Int, _ text: Span<UInt8>, _ tokens: [Token], _ keys: [SyllableKey?]
  ) -> Int {
    guard var key = keys[start] else { return start + 1 }
    let name = nameEnd(from: start, to: run, text, tokens, keys)
    var end = start + 1
    var position = start + 1
    while position < run, position - start < model.lexicon.greatestSyllableCount, let next = keys[position] {
      key = key.joined(with: next)
      position += 1
      if model.lexicon.contains(key) { end = position }
    }
    return max(end, name)
  }

  /// Words before a name that are no part of it.
  private static let titles: Set<SyllableKey> = Set(
    [
      "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cụ", "cháu", "bé", "dì", "cậu", "mợ", "thím", "xã", "tỉnh",
      "huyện",
    ]
    .map { SyllableKey($0) })

  /// Two to four capitalised syllables in a row are a name: `Cao Văn Cường`. A word of the lexicon that begins with the
  /// last of them and goes on keeps it: `Bộ Y tế`.
  private func nameEnd(
    from start: Int, to run: Int, _ text: Span<UInt8>, _ tokens: [Token], _ keys: [SyllableKey?]
  ) -> Int {
    if let first = keys[start], Self.titles.contains(first) { return start + 1 }
    var end = start
    // One more than a name has, to see that it is none.
    while end < run, end - start <= 4, text.isUppercaseLetter(at: tokens[end].range.lowerBound),
      text.capitalCount(in: tokens[end].range) ?? 0 <= 1
    {
      end += 1
    }
    if end > start, end < run, let last = keys[end - 1], let next = keys[end],
      model.lexicon.contains(last.joined(with: next))
    {
      end -= 1
    }
    return end - start >= 2 && end - start <= 4 ? end : start + 1
  }
}
