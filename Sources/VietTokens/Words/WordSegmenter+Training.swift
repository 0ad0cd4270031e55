package import VietUnicode

/// What `viettext-train` and the tests ask.
extension SegmenterModel {
  /// Calls `body` for each boundary that the classifier is asked about, in order: with the token before it, its features
  /// and its score.
  package func forEachAskedBoundary(
    in text: Span<UInt8>, tokens: Span<Token>, using workspace: inout WordSegmenter.Workspace,
    _ body: (_ token: Int, _ features: [BoundaryFeature], _ score: Int) -> Void
  ) {
    workspace.readUnits(text, tokens, tables)
    var token = -1
    let tokenBefore = workspace.units.map { unit in
      token += unit.flags.contains(.isSeparator) ? 0 : 1
      return token
    }
    var asked: [(unit: Int, features: [BoundaryFeature], score: Int)] = []
    unsafe workspace.units.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe tables.forEachAskedBoundary(from: base, count: buffer.count) { unit in
        var features: [BoundaryFeature] = []
        unsafe BoundaryCells(unit).forEachFeature(unit) { features.append($0) }
        unsafe asked.append((UnsafePointer(unit) - UnsafePointer(base), features, tables.score(unit)))
      }
    }
    for boundary in asked { body(tokenBefore[boundary.unit], boundary.features, boundary.score) }
  }

  /// The numbers of the tokens: for training, which counts pairs before it knows them.
  package func ids(
    of text: Span<UInt8>, tokens: Span<Token>, using workspace: inout WordSegmenter.Workspace
  ) -> [UInt16] {
    workspace.readUnits(text, tokens, tables)
    return workspace.units.filter { !$0.flags.contains(.isSeparator) }.map(\.id)
  }

  /// The key under which the token's number is looked up; `nil` where its number says only what kind it is.
  package static func key(of token: Token, in text: Span<UInt8>) -> SyllableKey? {
    switch token.kind {
    case .word, .punctuation, .symbol, .abbreviation: SyllableKey(text, in: token.range)
    default: nil
    }
  }
}
