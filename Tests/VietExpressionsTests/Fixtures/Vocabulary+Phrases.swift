@testable import VietExpressions

extension Vocabulary {
  /// All that the grammar knows, as the tables spell it.
  static let spelledPhrases = allTables.joined().flatMap { $0.words.split(separator: ",").map(String.init) }
}
