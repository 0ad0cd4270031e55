internal import VietUnicode

/// A word of the text: one or more tokens with white space between them.
public struct Word: Sendable, Hashable, Codable {
  /// UTF-8 offsets in the text that was segmented.
  public var range: Range<Int>
  /// The tokens that it is made of, as indices.
  public var tokens: Range<Int>

  /// Makes a word.
  public init(range: Range<Int>, tokens: Range<Int>) {
    (self.range, self.tokens) = (range, tokens)
  }
}

/// Joins syllables into words.
///
///     let segmenter = WordSegmenter(model: .standard)
///     segmenter.segment("Thanh Hóa đã thu hút được 180 dự án")
///     // ["Thanh Hóa", "đã", "thu hút", "được", "180", "dự án"]
///
/// A linear classifier decides each boundary between two syllables by itself, from the syllables around it, how they are
/// written, and the words of the model that could stand there. The caller's own words win over it.
///
/// Complexity: O(*n*) for *n* bytes; with words of one's own O(*n* · *k*) where they have up to *k* syllables.
public struct WordSegmenter: Sendable {
  /// The weights and the words that it decides by.
  public var model: SegmenterModel

  /// A segmenter with a model, such as `.standard` of VietModel.
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
    var workspace = Workspace()
    segment(text, tokens: tokens.span, using: &workspace)
    return workspace.words
  }

  /// Tokenizes and segments a text; the answer is in the workspace.
  public func segment(_ text: Span<UInt8>, using workspace: inout Workspace) {
    var tokens = workspace.tokens
    workspace.tokens = []
    tokens.removeAll(keepingCapacity: true)
    Tokenizer().tokenize(text, into: &tokens)
    segment(text, tokens: tokens.span, using: &workspace)
    workspace.tokens = tokens
  }

  /// Segments a text that has been tokenized; the answer is in `workspace.words`, and the workspace has no tokens.
  public func segment(_ text: Span<UInt8>, tokens: Span<Token>, using workspace: inout Workspace) {
    workspace.tokens.removeAll(keepingCapacity: true)
    unsafe workspace.withUnits(of: text, tokens, model.tables) { unsafe model.tables.decide($0) }
    if !model.lexicon.isEmpty { workspace.joinWords(of: model.lexicon, text, tokens) }
    workspace.collectWords(tokens)
  }
}

extension WordSegmenter.Workspace {
  /// The words, from what was decided about the boundaries.
  fileprivate mutating func collectWords(_ tokens: Span<Token>) {
    words.removeAll(keepingCapacity: true)
    let (units, end) = (units, max(3, unitCount - 3))
    words.append(addingCapacity: tokens.count) { words in
      var first = 0
      var index = 0
      for unit in 3..<end where !units[unit].flags.contains(.isEdge) {
        index += 1
        guard !units[unit].flags.contains(.isJoined) else { continue }
        words.append(
          Word(range: tokens[first].range.lowerBound..<tokens[index - 1].range.upperBound, tokens: first..<index))
        first = index
      }
    }
  }

  /// The longest of the caller's own words, from left to right, whatever was decided before.
  fileprivate mutating func joinWords(of lexicon: Lexicon, _ text: Span<UInt8>, _ tokens: Span<Token>) {
    keys.removeAll(keepingCapacity: true)
    for unit in 0..<unitCount where !units[unit].flags.contains(.isEdge) {
      keys.append(SyllableKey(text, in: tokens[keys.count].range))
    }
    var token = 0
    var unit = 0
    while unit < unitCount {
      guard !units[unit].flags.contains(.isEdge) else {
        unit += 1
        continue
      }
      var longest = 1
      lexicon.forEachWord(keys.count - token) { offset in
        offset == 0 || units[unit + offset - 1].flags.contains(.isSpaced) ? keys[token + offset] : nil
      } _: {
        longest = $0
      }
      if longest > 1 {
        units[unit - 1].flags.remove(.isJoined)
        for inner in unit..<unit + longest - 1 { units[inner].flags.insert(.isJoined) }
        units[unit + longest - 1].flags.remove(.isJoined)
      }
      token += longest
      unit += longest
    }
  }
}
