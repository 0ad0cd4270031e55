/// What a reader typed, as a search for each kind of key.
public struct SearchQuery: Sendable {
  /// The words, each as its pieces' keys.
  private let words: [[PieceKeys]]

  /// Reads what was typed.
  ///
  /// Text with diacritics is segmented as documents are. Without them the segmenter knows few words, so that syllables
  /// are grouped by the words that the index has.
  ///
  /// - Parameter documentCount: in how many documents a key of the index stands.
  public init(_ text: String, documentCount: (_ key: String) throws -> Int) rethrows {
    let bytes = Array(text.utf8)
    var scan = PieceScan()
    scan.cut(bytes.span)
    let keys = scan.pieces.map { PieceKeys(Array(bytes[$0.range])) }
    if keys.contains(where: \.hasDiacritics) {
      let starts = keys.indices.filter { $0 == 0 || scan.pieces[$0].word != scan.pieces[$0 - 1].word }
      words = zip(starts, starts.dropFirst() + [keys.count]).map { Array(keys[$0..<$1]) }
    } else {
      words = try WordGrouping.words(count: keys.count) { range in
        try documentCount(String(decoding: PieceKeys.compound(keys[range]), as: UTF8.self))
      }.map { Array(keys[$0]) }
    }
  }

  /// The expression for `MATCH` that finds what is new with this kind of key: what a surer one finds is left out. `nil`
  /// when nothing was typed that can be found.
  public func match(_ kind: KeyKind) -> String? {
    guard !words.isEmpty else { return nil }
    let surer = KeyKind.allCases.prefix { $0 != kind }
    return ([kind] + surer).map { "(" + all($0) + ")" }.joined(separator: " NOT ")
  }

  /// Every word, each a phrase.
  private func all(_ kind: KeyKind) -> String {
    words.map { word in
      let keys =
        switch kind {
        case .exact: word.map(\.exact)
        case .compound: Array(repeating: PieceKeys.compound(word), count: word.count)
        case .syllable: word.map(\.syllable)
        }
      return "\"" + String(decoding: Array(keys.joined(separator: [0x20])), as: UTF8.self) + "\""
    }.joined(separator: " AND ")
  }
}
