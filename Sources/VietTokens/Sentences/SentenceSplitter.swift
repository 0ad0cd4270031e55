/// Finds where sentences end.
///
///     let splitter = SentenceSplitter()
///     splitter.sentences(in: "GS.TS. Lê Văn Tám ở TP.HCM đã đến. Ông phát biểu lúc 8h.")   // two ranges
///
/// A sentence ends at `.`, `!`, `?` or `…` with the quotes and brackets that close it, when what follows looks like a
/// beginning; and at each line break. Abbreviations, initials, list numbers and decimal points end nothing.
/// Ranges count UTF-8 bytes and leave out the white space between sentences. Complexity: O(*n*).
public struct SentenceSplitter: Sendable {
  /// A splitter with the built-in abbreviations.
  public init() {}

  /// The sentences of a text, as ranges of its UTF-8. Complexity: O(*n*).
  public func sentences(in text: some StringProtocol) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return sentences(in: bytes.span, tokens: Tokenizer().tokens(in: bytes))
  }

  /// The sentences of text that has been tokenized.
  public func sentences(in text: Span<UInt8>, tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    let boundaries = SentenceBoundaries(tokens: tokens)
    var first = 0
    var index = 0
    // `… Và rồi`: where nothing has been said yet, nothing ends.
    var hasContent = false
    while index < tokens.count {
      if case .punctuation = tokens[index].kind {} else { hasContent = true }
      var last = index
      var ends = index + 1 == tokens.count
      if boundaries.isTerminator(index, in: text) {
        last = boundaries.closingEnd(from: index, in: text)
        ends =
          last + 1 == tokens.count
          || hasContent && boundaries.isBoundary(after: last, terminator: index, first: first, in: text)
      }
      if ends || hasLineBreak(text, behind: tokens[last].range.upperBound, before: tokens[last + 1].range.lowerBound) {
        sentences.append(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
        first = last + 1
        hasContent = false
      }
      index = last + 1
    }
    return sentences
  }

  /// Most words have a single space between them.
  @inline(__always)
  private func hasLineBreak(_ text: Span<UInt8>, behind end: Int, before start: Int) -> Bool {
    if start == end || start == end + 1 && text[end] == 0x20 { return false }
    return text.hasLineBreak(in: end..<start)
  }
}
