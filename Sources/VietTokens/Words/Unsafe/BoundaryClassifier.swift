/// Finds the words of the tree in a stream of units, and decides each boundary.
///
/// Invariant of all that is unsafe here: three separators stand at both ends of the stream, so that from the first unit
/// behind them to the last before them three units can be read on either side. Numbers, pairs and states come from the
/// tables themselves, which `ModelFile` has checked, and a cell's number has no more bits than its table.
extension SegmenterTables {
  /// Decides every boundary: sets ``SegmenterUnit/Flags/isJoined``.
  func decide(_ units: inout [SegmenterUnit]) {
    unsafe units.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      unsafe forEachAskedBoundary(from: base, count: buffer.count) { unit in
        if unsafe score(unit) < 0 { unsafe unit[0].flags.insert(.isJoined) }
      }
    }
  }

  /// Finds pairs and words, then calls `body` with each unit behind which a word could go on.
  @inline(__always)
  func forEachAskedBoundary(
    from units: UnsafeMutablePointer<SegmenterUnit>, count: Int, _ body: (UnsafeMutablePointer<SegmenterUnit>) -> Void
  ) {
    guard count > 6 else { return }
    unsafe findWords(units, count - 3)
    for index in 3..<count - 3 where unsafe isAsked(units + index) { unsafe body(units + index) }
  }

  /// Pairs, words and both longest matches.
  @inline(__always)
  private func findWords(_ units: UnsafeMutablePointer<SegmenterUnit>, _ end: Int) {
    var matchEnd = 0
    for index in 2..<end {
      let unit = unsafe units + index
      let (left, right) = unsafe (unit[0].id, unit[1].id)
      if left != SegmenterUnit.ID.unknown, right != SegmenterUnit.ID.unknown {
        let value = transition(from: left, by: right)
        if value != 0 {
          unsafe unit[0].pair = Transition.pair(value)
          if unsafe unit[0].flags.contains(.isJoinable) { unsafe findWords(at: unit, value) }
        }
      }
      if index >= matchEnd {
        matchEnd = unsafe index + Self.longest(unit[0].matches)
      }
      if index + 1 < matchEnd { unsafe unit[0].tags &= ~1 }
    }
    var index = end
    while index > 3 {
      let length = unsafe Self.longestEnding(at: units + index, limit: index)
      for inner in 1..<length { unsafe units[index - 1 - inner].tags &= ~2 }
      index -= length
    }
  }

  /// The words that begin with a pair.
  @inline(__always)
  private func findWords(at unit: UnsafeMutablePointer<SegmenterUnit>, _ pair: Transition.Value) {
    if Transition.isKnownPair(pair) { unsafe unit[0].flags.insert(.isKnownPair) }
    var matches: UInt8 = Transition.isWord(pair) ? 1 : 0
    var value = pair
    var length = 2
    while length < Self.greatestSyllableCount, let state = next(value), unsafe unit[length - 1].flags.contains(.isJoinable)
    {
      value = transition(from: state, by: unsafe unit[length].id)
      length += 1
      if Transition.isWord(value) { matches |= 1 << UInt8(length - 2) }
    }
    unsafe unit[0].matches = matches
  }

  package static let greatestSyllableCount = 5

  /// The syllables of the longest match.
  @inline(__always)
  private static func longest(_ matches: UInt8) -> Int { matches == 0 ? 1 : 9 - matches.leadingZeroBitCount }

  @inline(__always)
  private static func longestEnding(at unit: UnsafeMutablePointer<SegmenterUnit>, limit: Int) -> Int {
    for length in stride(from: min(greatestSyllableCount, limit), to: 1, by: -1)
    where unsafe unit[-length].matches >> UInt8(length - 2) & 1 != 0 {
      return length
    }
    return 1
  }

  /// Whether the boundary behind a unit can be inside a word: a word of the tree covers it, the pair was seen in one, both
  /// sides are written like names, or a syllable is said twice.
  @inline(__always)
  package func isAsked(_ unit: UnsafePointer<SegmenterUnit>) -> Bool {
    guard unsafe unit[0].flags.contains(.isJoinable) else { return false }
    let covering = unsafe unit[0].matches | unit[-1].matches & 0xE | unit[-2].matches & 0xC | unit[-3].matches & 8
    if unsafe covering != 0 || unit[0].flags.contains(.isKnownPair) { return true }
    let names: UInt8 = 0b1110_0110
    if unsafe names >> unit[0].shape & 1 != 0 && names >> unit[1].shape & 1 != 0 { return true }
    return unsafe unit[0].id == unit[1].id && unit[0].id != SegmenterUnit.ID.unknown
  }

  /// The score of the boundary behind a unit; two syllables belong to one word when it is below 0.
  @inline(__always)
  package func score(_ unit: UnsafePointer<SegmenterUnit>) -> Int {
    let cells = unsafe BoundaryCells(unit)
    var score = unsafe Int(shapes.base[cells.shapes]) + Int(matches.base[cells.matches])
      + Int(longMatches.base[cells.longMatches]) + Int(matchesAndShapes.base[cells.matchesAndShapes])
      + Int(tags.base[cells.tags])
    let b = unsafe syllableWeights.base + Int(unit[-1].id) * Self.syllableStride
    let c = unsafe syllableWeights.base + Int(unit[0].id) * Self.syllableStride
    let d = unsafe syllableWeights.base + Int(unit[1].id) * Self.syllableStride
    let e = unsafe syllableWeights.base + Int(unit[2].id) * Self.syllableStride
    score += unsafe Int(b[SyllableSlot.b]) + Int(e[SyllableSlot.e])
    score += unsafe Int(c[SyllableSlot.c]) + Int(c[SyllableSlot.cMatches + cells.pairMatches])
      + Int(c[SyllableSlot.cTags + cells.ownTags])
    score += unsafe Int(d[SyllableSlot.d]) + Int(d[SyllableSlot.dMatches + cells.pairMatches])
      + Int(d[SyllableSlot.dTags + cells.ownTags])
    let bc = unsafe pairWeights.base + Int(unit[-1].pair) * Self.pairStride
    let cd = unsafe pairWeights.base + Int(unit[0].pair) * Self.pairStride
    let de = unsafe pairWeights.base + Int(unit[1].pair) * Self.pairStride
    score += unsafe Int(bc[PairSlot.bc]) + Int(cd[PairSlot.cd]) + Int(cd[PairSlot.cdTags + cells.ownTags])
      + Int(de[PairSlot.de])
    return score
  }
}
