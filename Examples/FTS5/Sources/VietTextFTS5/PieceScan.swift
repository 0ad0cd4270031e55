internal import VietModel
internal import VietTokens

/// A piece of text that has a position of its own in the index: a syllable, a number, a part of an address.
struct Piece {
  /// UTF-8 offsets.
  var range: Range<Int>
  /// Pieces of one word have the same number, and stand side by side.
  var word: Int
}

/// Cuts text into pieces, and groups them into words.
struct PieceScan {
  private let segmenter = WordSegmenter(model: .standard)
  private var workspace = WordSegmenter.Workspace()
  /// The pieces of the last text.
  private(set) var pieces: [Piece] = []

  /// Cuts a text. Complexity: O(*n*).
  mutating func cut(_ text: Span<UInt8>) {
    pieces.removeAll(keepingCapacity: true)
    segmenter.segment(text, using: &workspace)
    for (number, word) in workspace.words.enumerated() {
      for index in word.tokens { append(workspace.tokens[index], ofWord: number, in: text) }
    }
  }

  private mutating func append(_ token: Token, ofWord number: Int, in text: Span<UInt8>) {
    switch token.kind {
    case .punctuation, .symbol: return
    // Cut, `15,6` would be found under 6, and `218/QĐ-TTr` under 218.
    case .number, .phone, .code, .emoji: pieces.append(Piece(range: token.range, word: number))
    case .word, .abbreviation, .url, .email, .hashtag, .mention:
      var start = token.range.lowerBound
      for offset in token.range where !Self.isLetterOrDigit(text[offset]) {
        append(start..<offset, ofWord: number)
        start = offset + 1
      }
      append(start..<token.range.upperBound, ofWord: number)
    }
  }

  private mutating func append(_ range: Range<Int>, ofWord number: Int) {
    if !range.isEmpty { pieces.append(Piece(range: range, word: number)) }
  }

  /// Within a token that is no number, other bytes above ASCII belong to letters.
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
