package import VietUnicode

/// What `viettext-train` and the tests ask.
extension SegmenterModel {
  /// Calls `body` for each boundary that the classifier is asked about, in order: with the token before it, its features
  /// and its score.
  package func forEachAskedBoundary(
    in text: Span<UInt8>, tokens: Span<Token>, using workspace: inout WordSegmenter.Workspace,
    _ body: (_ token: Int, _ features: [BoundaryFeature], _ score: Int) -> Void
  ) {
    var asked: [(token: Int, features: [BoundaryFeature], score: Int)] = []
    unsafe workspace.withUnits(of: text, tokens, tables) { units in
      var edges = 0
      let edgesBefore = units.indices.map { index in
        edges += unsafe units[index].flags.contains(.isEdge) ? 1 : 0
        return edges
      }
      unsafe tables.forEachAskedBoundary(of: units) { unit in
        guard let base = units.baseAddress else { return }
        let index = unsafe UnsafePointer(unit) - UnsafePointer(base)
        var features: [BoundaryFeature] = []
        unsafe BoundaryCells(unit).forEachFeature(unit) { features.append($0) }
        unsafe asked.append((index - edgesBefore[index], features, tables.score(unit)))
      }
    }
    for boundary in asked { body(boundary.token, boundary.features, boundary.score) }
  }

  /// The numbers of the tokens: for training, which counts pairs before it knows them.
  package func ids(
    of text: Span<UInt8>, tokens: Span<Token>, using workspace: inout WordSegmenter.Workspace
  ) -> [UInt16] {
    var ids: [UInt16] = []
    unsafe workspace.withUnits(of: text, tokens, tables) { units in
      for index in units.indices where unsafe !units[index].flags.contains(.isEdge) {
        ids.append(unsafe units[index].id)
      }
    }
    return ids
  }

  /// The key under which the token's number is looked up; `nil` where its number says only what kind it is.
  package static func key(of token: Token, in text: Span<UInt8>) -> SyllableKey? {
    switch token.kind {
    case .word, .punctuation, .symbol, .abbreviation: SyllableKey(text, in: token.range)
    default: nil
    }
  }
}
