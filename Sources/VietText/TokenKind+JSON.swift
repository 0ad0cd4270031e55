internal import VietJSON
internal import VietTokens

extension TokenKind {
  /// What stands behind the range of a token.
  static let tails = JSONTails("kind", allCases.sorted { $0.tail < $1.tail }.map(\.rawValue))

  /// Which of the ``tails`` is its own.
  var tail: Int {
    switch self {
    case .word: 0
    case .number: 1
    case .punctuation: 2
    case .symbol: 3
    case .url: 4
    case .email: 5
    case .hashtag: 6
    case .mention: 7
    case .emoji: 8
    case .phone: 9
    case .code: 10
    case .abbreviation: 11
    }
  }
}
