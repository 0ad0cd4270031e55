/// Cuts text into tokens in one scan of its bytes.
///
///     let tokenizer = Tokenizer()
///     for token in tokenizer.tokens(in: "Hơn 15,6 tỷ USD ở TP.HCM.") { print(token.kind, terminator: " ") }
///     // word number word word word abbreviation punctuation
///
/// The tokens and the white space between them are the text, byte for byte. NFC and NFD text give the same tokens.
/// Ranges count UTF-8 bytes. Ill-formed bytes are symbols of their own. Complexity: O(*n*).
public struct Tokenizer: Sendable {
  /// The tokenizer; it has no options.
  public init() {}

  /// The tokens of a text, with offsets in its UTF-8. Complexity: O(*n*).
  public func tokens(in text: some StringProtocol) -> [Token] {
    tokens(in: Array(text.utf8))
  }

  /// The tokens of UTF-8, with offsets in it. Complexity: O(*n*).
  public func tokens(in text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokenize(text.span, into: &tokens)
    return tokens
  }

  /// Appends the tokens of the text. An array that is emptied with its capacity kept and used again costs no memory.
  ///
  ///     var tokens: [Token] = []
  ///     for line in lines {
  ///       tokens.removeAll(keepingCapacity: true)
  ///       tokenizer.tokenize(line.span, into: &tokens)
  ///     }
  public func tokenize(_ text: Span<UInt8>, into tokens: inout [Token]) {
    var scan = TokenScan(end: text.count)
    var position = 0
    while position < text.count {
      // As many as there is room for; an array of its own grows as by single elements.
      let room = max(tokens.capacity - tokens.count, tokens.count, Self.leastRoom)
      tokens.append(addingCapacity: room) { output in
        while !output.isFull, let token = scan.next(in: text, from: &position) { output.append(token) }
      }
    }
  }

  private static let leastRoom = 32

  /// Calls `body` with each token of `range`, in order.
  public func scan(_ text: Span<UInt8>, in range: Range<Int>, _ body: (Token) -> Void) {
    var scan = TokenScan(end: range.upperBound)
    var position = range.lowerBound
    while let token = scan.next(in: text, from: &position) { body(token) }
  }
}

extension Tokenizer {
  /// Tokens one by one, for who knows most of them at sight.
  package struct Cursor {
    private var scan: TokenScan

    /// A cursor over the text before `end`.
    package init(end: Int) {
      scan = TokenScan(end: end)
    }

    /// The first token at or after `position`, which moves behind it; `nil` when there is only white space.
    package mutating func next(in text: Span<UInt8>, from position: inout Int) -> Token? {
      scan.next(in: text, from: &position)
    }
  }
}
