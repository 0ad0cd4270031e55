public import VietTokens

/// Reads numbers, money, percentages, measures, dates, times and intervals.
///
///     let parser = ExpressionParser()
///     for expression in parser.expressions(in: "tổng vốn trên 15,6 tỷ USD") {
///       print(expression.kind, expression.valueDescription, expression.modifier!)   // money 15600000000 USD moreThan
///     }
///
/// One pass from left to right over the tokens, the longest match at each place. Ranges count UTF-8 bytes. Whether a comma
/// or a point parts the decimals is seen from some thousand words at once. Complexity: O(*n*).
public struct ExpressionParser: Sendable {
  /// The kinds to report; all when `nil`.
  public var kinds: Set<ExpressionKind>?

  /// A parser for some kinds, or for all.
  public init(kinds: Set<ExpressionKind>? = nil) {
    self.kinds = kinds
  }

  /// The expressions of a text, their dates as they were said.
  public func expressions(in text: some StringProtocol) -> [Expression] {
    var workspace = Workspace()
    return expressions(in: Array(text.utf8), using: &workspace)
  }

  /// The expressions of a text with their dates filled in.
  public func expressions(
    in text: some StringProtocol, reference: DateReference, policy: ResolutionPolicy = .nearest
  ) -> [Expression] {
    expressions(in: text).resolved(reference: reference, policy: policy)
  }

  /// The expressions of text that has been cut into tokens of your own; `tokens` may be those of a part of it. Tokens of
  /// `Tokenizer` need not be given: without them reading is faster.
  public func expressions(in text: [UInt8], tokens: some Sequence<Token>) -> [Expression] {
    expressions(in: text, tokens: Array(tokens))
  }

  /// The same for an array, which is read in place.
  public func expressions(in text: [UInt8], tokens: [Token]) -> [Expression] {
    var lexer = Lexer()
    lexer.read(text.span, tokens)
    var progress = Grammar.Progress()
    findExpressions(in: text, &lexer, &progress)
    return reported(progress.take())
  }

  /// The expressions of a window.
  private func findExpressions(in text: [UInt8], _ lexer: inout Lexer, _ progress: inout Grammar.Progress) {
    if lexer.mayHoldExpressions {
      lexer.joinPhrases(text.span)
      lexer.grammar.text = text
      lexer.grammar.findExpressions(before: lexer.limit, &progress)
      // Whoever has the text may use its memory for the next one.
      lexer.grammar.text = []
    }
    progress.skip(to: lexer.limit)
  }

  private func reported(_ found: consuming [Expression]) -> [Expression] {
    guard let kinds else { return found }
    return found.filter { kinds.contains($0.kind) }
  }
}

extension ExpressionParser {
  /// Memory for the parts of a text, to be used again for the next one.
  public struct Workspace: Sendable {
    fileprivate var lexer = Lexer()

    /// An empty workspace; it grows with the longest text that it meets.
    public init() {}
  }

  /// The expressions of a text. With one workspace for many texts their parts need no memory anew.
  ///
  ///     var workspace = ExpressionParser.Workspace()
  ///     for line in lines {
  ///       let found = parser.expressions(in: line, using: &workspace)
  ///     }
  ///
  /// Ranges count UTF-8 bytes. Complexity: O(*n*).
  public func expressions(in text: [UInt8], using workspace: inout Workspace) -> [Expression] {
    expressions(in: text, 0..<text.count, using: &workspace)
  }

  /// The same for a part of a text that begins and ends between tokens.
  package func expressions(
    in text: [UInt8], _ range: Range<Int>, using workspace: inout Workspace
  ) -> [Expression] {
    expressions(in: text, range, &workspace.lexer)
  }

  func expressions(in text: [UInt8], _ range: Range<Int>, _ lexer: inout Lexer) -> [Expression] {
    var progress = Grammar.Progress()
    lexer.begin(range)
    while true {
      lexer.readWindow(text.span)
      findExpressions(in: text, &lexer, &progress)
      if lexer.isAtEnd { return reported(progress.take()) }
      lexer.removeLexemes(before: &progress.index)
    }
  }
}
