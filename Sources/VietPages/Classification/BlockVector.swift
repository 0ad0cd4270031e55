/// A block as numbers, each mostly between 0 and 2: what weights are multiplied with.
package struct BlockVector: Sendable {
  /// Read of the three blocks before and behind, too, in the order of ``WideFeature``.
  package var wide = SIMD16<Float>()
  /// Of the block alone, in the order of ``NumberFeature``.
  package var numbers = SIMD8<Float>()
  /// Of the block alone, each there or not.
  package var traits: BlockTraits = []

  package init() {}
}

/// What is measured of a block and of its neighbours.
package enum WideFeature: Int, CaseIterable, Sendable {
  /// 1: a block beyond the page's ends has 0 everywhere.
  case presence
  case length, lengthLogarithm, isTerminated, stops, functionWords, capitals, digits, isRepeated, relatedCue,
    boilerplateCue, date, captionCue, separators, links, heading
}

/// What is measured of a block alone, and around it in the large.
package enum NumberFeature: Int, CaseIterable, Sendable {
  /// The length of a block with few links.
  case plainLength
  /// Words per block, not counting links, eight and twenty blocks around.
  case near, far
  /// From 0 at the beginning of the page to 1 at its end.
  case position
  /// Share of capitals in a block of four words or more.
  case capitalsOfLine
  /// Brackets, braces and other signs that programs are full of, per word.
  case code
  /// Cues of related articles above, up to three.
  case headingsAbove
  case shortness
}

/// What a block is or is not.
package struct BlockTraits: OptionSet, Sendable, Hashable {
  package var rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(_ row: Int) { rawValue = 1 << UInt64(row) }

  package static let mostlyLinks = BlockTraits(0)
  package static let endsWithColon = BlockTraits(1)
  package static let repeatsAbove = BlockTraits(2)
  package static let repeatedBelow = BlockTraits(3)
  package static let repeatedBeside = BlockTraits(4)
  package static let belowRelated = BlockTraits(5)
  package static let outsideBody = BlockTraits(6)
  package static let listItem = BlockTraits(7)
  package static let tableRow = BlockTraits(8)
  package static let quote = BlockTraits(9)
  package static let preformatted = BlockTraits(10)
  package static let paragraph = BlockTraits(11)
  package static let unmarked = BlockTraits(12)
  package static let firstCue = 13
  package static let firstContext = 27

  init(_ cues: Cue) { rawValue = UInt64(cues.rawValue) << UInt64(Self.firstCue) }
  init(_ context: BlockContext) { rawValue = UInt64(context.rawValue) << UInt64(Self.firstContext) }

  /// Room for contexts to come.
  package static let count = 64
}
