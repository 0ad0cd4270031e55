internal import CVietTokens

/// Finds the words of the tree in a stream of units, and decides each boundary.
///
/// Invariant of all that is unsafe here: three edges stand at both ends of the stream, so that from the first unit behind
/// them to the last before them three units can be read on either side. Numbers, pairs and states come from the tables
/// themselves, which `ModelFile` has checked, and a cell's number has no more bits than its table.
extension SegmenterTables {
  /// Decides every boundary: sets ``SegmenterUnit/Flags/isJoined``.
  func decide(_ units: UnsafeMutableBufferPointer<SegmenterUnit>) {
    unsafe forEachAskedBoundary(of: units) { unit in
      // Without a branch: the answer is not to be guessed.
      unsafe unit[0].flags.formUnion(SegmenterUnit.Flags(isJoined: score(unit) < 0))
    }
  }

  /// Asks for what a unit, and the pair that it ends, will be looked up in: the tables are larger than the nearest caches.
  @inline(__always)
  func prefetch(_ unit: UnsafePointer<SegmenterUnit>) {
    unsafe viet_prefetch(buckets.base + bucket(from: unit[-1].id, by: unit[0].id) * Self.bucketStride)
    unsafe viet_prefetch(syllableWeights.base + Int(unit[0].id) * Self.syllableStride)
  }

  /// Finds pairs and words, then calls `body` with each unit behind which a word could go on.
  @inline(__always)
  func forEachAskedBoundary(
    of units: UnsafeMutableBufferPointer<SegmenterUnit>, _ body: (UnsafeMutablePointer<SegmenterUnit>) -> Void
  ) {
    guard units.count > 6, let base = units.baseAddress else { return }
    let end = units.count - 3
    unsafe findWords(base, end)
    for index in 3..<end where unsafe isAsked(base + index) { unsafe body(base + index) }
  }

  /// Pairs, words and both longest matches.
  @inline(__always)
  private func findWords(_ units: UnsafeMutablePointer<SegmenterUnit>, _ end: Int) {
    // By themselves, so that one look-up need not wait for another.
    for index in 2..<end {
      let pair = unsafe transition(from: units[index].id, by: units[index + 1].id)
      unsafe units[index].pair = pair
      unsafe viet_prefetch(pairWeights.base + Int(Transition.pair(pair)) * Self.pairStride)
      if let state = next(pair) {
        unsafe viet_prefetch(buckets.base + bucket(from: state, by: units[index + 2].id) * Self.bucketStride)
      }
    }
    var matchEnd = 0
    for index in 3..<end {
      let unit = unsafe units + index
      if unsafe unit[0].pair & Transition.leadsOn != 0 && unit[0].flags.contains(.isJoinable) {
        unsafe findWords(at: unit)
      }
      if index >= matchEnd {
        matchEnd = unsafe index + Self.longest(unit[0].matches)
      }
      if index + 1 < matchEnd { unsafe unit[0].ends &= ~1 }
    }
    var matchStart = end
    for index in stride(from: end - 1, through: 3, by: -1) {
      if index < matchStart {
        matchStart = unsafe index + 1 - Self.longest(units[index].ends >> 4)
      } else {
        unsafe units[index].ends &= ~2
      }
    }
  }

  /// The words that begin with a pair.
  @inline(__always)
  private func findWords(at unit: UnsafeMutablePointer<SegmenterUnit>) {
    var value = unsafe unit[0].pair
    var length = 2
    while true {
      if Transition.isWord(value) {
        unsafe unit[0].matches |= 1 << UInt8(length - 2)
        unsafe unit[length - 1].ends |= 16 << UInt8(length - 2)
      }
      guard length < Self.greatestSyllableCount, let state = next(value),
        unsafe unit[length - 1].flags.contains(.isJoinable)
      else { return }
      value = transition(from: state, by: unsafe unit[length].id)
      length += 1
    }
  }

  static var greatestSyllableCount: Int { 5 }

  /// The syllables of the longest match.
  @inline(__always)
  private static func longest(_ matches: UInt8) -> Int { matches == 0 ? 1 : 9 - matches.leadingZeroBitCount }

  /// Whether the boundary behind a unit can be inside a word: a word of the tree covers it, the pair was seen in one, both
  /// sides are written like names, or a syllable is said twice.
  @inline(__always)
  func isAsked(_ unit: UnsafePointer<SegmenterUnit>) -> Bool {
    guard unsafe unit[0].flags.contains(.isJoinable) else { return false }
    let covering = unsafe unit[0].matches | unit[-1].matches & 0xE | unit[-2].matches & 0xC | unit[-3].matches & 8
    if unsafe covering != 0 || Transition.isKnownPair(unit[0].pair) { return true }
    let names: UInt8 = 0b1110_0110
    if unsafe names >> unit[0].shape & 1 != 0 && names >> unit[1].shape & 1 != 0 { return true }
    return unsafe unit[0].id == unit[1].id && unit[0].id != SegmenterUnit.ID.unknown
  }

  /// The score of the boundary behind a unit; two syllables belong to one word when it is below 0.
  @inline(__always)
  package func score(_ unit: UnsafePointer<SegmenterUnit>) -> Int {
    let cells = unsafe BoundaryCells(unit)
    var score =
      unsafe Int(shapes.base[cells.shapes]) + Int(matches.base[cells.matches])
      + Int(longMatches.base[cells.longMatches]) + Int(matchesAndShapes.base[cells.matchesAndShapes])
      + Int(tags.base[cells.tags])
    let c = unsafe syllableWeights.base + Int(unit[0].id) * Self.syllableStride
    let d = unsafe syllableWeights.base + Int(unit[1].id) * Self.syllableStride
    score +=
      unsafe Int(outerWeights.base[Int(unit[-1].id) * 2 + SyllableSlot.b])
      + Int(outerWeights.base[Int(unit[2].id) * 2 + SyllableSlot.e])
    score +=
      unsafe Int(c[SyllableSlot.c]) + Int(c[SyllableSlot.cMatches + cells.pairMatches])
      + Int(c[SyllableSlot.cTags + cells.ownTags])
    score +=
      unsafe Int(d[SyllableSlot.d]) + Int(d[SyllableSlot.dMatches + cells.pairMatches])
      + Int(d[SyllableSlot.dTags + cells.ownTags])
    let bc = unsafe pairWeights.base + Int(Transition.pair(unit[-1].pair)) * Self.pairStride
    let cd = unsafe pairWeights.base + Int(Transition.pair(unit[0].pair)) * Self.pairStride
    let de = unsafe pairWeights.base + Int(Transition.pair(unit[1].pair)) * Self.pairStride
    score +=
      unsafe Int(bc[PairSlot.bc]) + Int(cd[PairSlot.cd]) + Int(cd[PairSlot.cdTags + cells.ownTags])
      + Int(de[PairSlot.de])
    return score
  }
}
