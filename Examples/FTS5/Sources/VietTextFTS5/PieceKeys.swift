internal import VietUnicode

/// The keys of a piece of text that do not depend on its neighbours, each with its mark.
struct PieceKeys {
  let exact: [UInt8]
  let syllable: [UInt8]

  init(_ bytes: [UInt8]) {
    let placed = String(decoding: TonePlacer(.old).place(bytes).bytes, as: UTF8.self)
    exact = [KeyKind.exact.rawValue] + Normalizer().normalize(placed.lowercased()).utf8
    syllable = [KeyKind.syllable.rawValue] + foldingDiacritics(bytes)
  }

  /// The piece without diacritics and without a mark.
  var folded: ArraySlice<UInt8> { syllable.dropFirst() }

  /// Whether the piece was written with diacritics, so that it asks for no other syllable.
  var hasDiacritics: Bool { exact.dropFirst() != folded }

  /// The key of the word that the pieces make.
  static func compound(_ pieces: some Sequence<PieceKeys>) -> [UInt8] {
    var key = [KeyKind.compound.rawValue]
    for piece in pieces { key += piece.folded }
    return key
  }

  /// The keys of pieces that were seen before. Most of a text is a few thousand syllables.
  struct Cache {
    private var known: [[UInt8]: PieceKeys] = [:]
    private static var capacity: Int { 1 << 16 }

    mutating func keys(of bytes: [UInt8]) -> PieceKeys {
      if let keys = known[bytes] { return keys }
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      let keys = PieceKeys(bytes)
      known[bytes] = keys
      return keys
    }
  }
}
