/// A token as the classifier sees it, with what was found about the boundary behind it.
///
/// Between two sequences of tokens stands an edge, which is no token.
package struct SegmenterUnit: BitwiseCopyable, Sendable {
  /// The syllable in the model's table.
  var id: UInt16
  var shape: UInt8
  /// Bit *n* − 2 is set when a word of *n* syllables begins here.
  var matches: UInt8 = 0
  /// Whether the longest matches end here: bit 0 from left to right, bit 1 from right to left. Bit *n* + 2 is set when a
  /// word of *n* syllables ends here.
  var ends: UInt8 = Self.bothTags
  var flags: Flags = []
  /// The transition of the pair that this and the next unit are.
  var pair: Transition.Value = 0

  struct Flags: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }
    @inline(__always) init(isJoined: Bool) { rawValue = isJoined ? 4 : 0 }

    /// Little white space and no line break stands between this and the next unit, and both are words.
    static var isJoinable: Self { Self(rawValue: 1) }
    /// The unit stands for no token.
    static var isEdge: Self { Self(rawValue: 2) }
    /// The answer: this and the next unit belong to one word.
    static var isJoined: Self { Self(rawValue: 4) }
    /// Little white space and no line break stands between this and the next unit.
    static var isSpaced: Self { Self(rawValue: 8) }
  }

  static var bothTags: UInt8 { 3 }

  @inline(__always)
  init(id: UInt16, shape: UInt8, flags: Flags = []) {
    (self.id, self.shape, self.flags) = (id, shape, flags)
  }

  static var edge: SegmenterUnit {
    SegmenterUnit(id: ID.edge, shape: SyllableShape.edge.rawValue, flags: .isEdge)
  }

  /// The numbers of what is no syllable. Those of syllables begin at `firstSyllable`.
  package enum ID {
    package static var unknown: UInt16 { 0 }
    package static var edge: UInt16 { 1 }
    package static var number: UInt16 { 2 }
    package static var firstSyllable: Int { 3 }
  }
}
