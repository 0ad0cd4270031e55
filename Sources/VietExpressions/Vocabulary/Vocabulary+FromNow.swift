package import VietUnicode

extension ExpressionParser {
  /// The words of which a text has one at least where it tells a time that is counted from now: `trước`, `hôm qua`, `này`.
  ///
  /// A year may be left out where it is this one: `6 tháng đầu năm`.
  package static let wordsFromNow = Set(
    Vocabulary.allTables.joined().filter(\.role.countsFromNow).flatMap { row in
      row.words.split(separator: ",").flatMap { $0.split(separator: " ").map { SyllableKey(String($0)) } }
    })
}

extension Role {
  fileprivate var countsFromNow: Bool {
    switch self {
    case .deixis, .dayOffset, .timeUnit(.year): true
    case .mark(let marks): !marks.isDisjoint(with: [.now, .ago, .hence, .ofDay])
    default: false
    }
  }
}
