/// What the classifier knows about a boundary between two units: the definition of its features.
///
/// With units `b c | d e` around the boundary there are features of three kinds. Training counts and weighs them one by
/// one; a model holds them summed up, in a record of each syllable, a record of each pair, and dense tables.
package enum BoundaryFeature: Hashable, Sendable {
  /// A projection of a cell of a dense table: the bits of one of the table's masks.
  case cell(table: UInt8, projection: UInt8, bits: UInt16)
  /// A syllable, by its place and what the lexicon says: see ``SyllableSlot``.
  case syllable(slot: UInt8, id: UInt16)
  /// A pair of syllables: see ``PairSlot``.
  case pair(slot: UInt8, left: UInt16, right: UInt16)

  package static let syllableSlotCount = SyllableSlot.count
  package static let pairSlotCount = PairSlot.count

  /// Nothing is lost by packing.
  package var packed: UInt64 {
    switch self {
    case .cell(let table, let projection, let bits): UInt64(table) << 24 | UInt64(projection) << 16 | UInt64(bits)
    case .syllable(let slot, let id): 1 << 60 | UInt64(slot) << 16 | UInt64(id)
    case .pair(let slot, let left, let right): 2 << 60 | UInt64(slot) << 32 | UInt64(left) << 16 | UInt64(right)
    }
  }

  package init(packed: UInt64) {
    let low = UInt16(truncatingIfNeeded: packed)
    let high = UInt16(truncatingIfNeeded: packed >> 16)
    switch packed >> 60 {
    case 0: self = .cell(table: UInt8(packed >> 24 & 0xFF), projection: UInt8(high & 0xFF), bits: low)
    case 1: self = .syllable(slot: UInt8(high & 0xFF), id: low)
    default: self = .pair(slot: UInt8(packed >> 32 & 0xFF), left: high, right: low)
    }
  }
}

/// Places in the record of a syllable.
enum SyllableSlot {
  /// It is `b`, `e`, `c`, `d`.
  static let b = 0
  static let e = 1
  static let c = 2
  static let d = 3
  /// It is `c`, or `d`, with the three words of two syllables at the boundary: 8 each.
  static let cMatches = 4
  static let dMatches = 12
  /// It is `c`, or `d`, with both longest matches: 4 each.
  static let cTags = 20
  static let dTags = 24
  static let count = 28
}

/// Places in the record of a pair.
enum PairSlot {
  /// The pair is `b c`, `c d`, `d e`.
  static let bc = 0
  static let cd = 1
  static let de = 2
  /// It is `c d` with both longest matches: 4.
  static let cdTags = 3
  static let count = 7
}

/// The dense tables: how many bits a cell's number has, and which of them each feature keeps.
package struct DenseTable: Sendable {
  let bitCount: Int
  let masks: [UInt16]

  var cellCount: Int { 1 << bitCount }

  /// Shapes of `b` (4 bits), `c` (3), `d` (3) and `e` (4), `e` lowest.
  static let shapes = DenseTable(bitCount: 14, masks: [0x03F0, 0x3FF0, 0x03FF, 0x3FFF])
  /// Which words of two (5 bits), three (5) and four syllables (5) begin where, two lowest.
  static let matches = DenseTable(bitCount: 15, masks: [0x001F, 0x03E7, 0x7FE0, 0x7FFF])
  /// Which words of four (5 bits) and five syllables (4).
  static let longMatches = DenseTable(bitCount: 9, masks: [0x01FF])
  /// Words of two (5 bits) and three syllables (4) that begin here, with the shapes of `c` and `d` (6).
  static let matchesAndShapes = DenseTable(bitCount: 15, masks: [0x7E1F, 0x7FE7])
  /// Ends of the longest matches at five boundaries from the left (5 bits) and three from the right (3), with shapes (6).
  /// What is true of every boundary is the feature without a bit.
  static let tags = DenseTable(bitCount: 14, masks: [0, 0x001F, 0x00E0, 0x00FF, 0x3FFF])

  package static let all = [shapes, matches, longMatches, matchesAndShapes, tags]

  /// The cells of all tables: each the sum of the weights of its projections.
  package static func sums(of weights: [BoundaryFeature: Int]) -> [[Int16]] {
    all.enumerated().map { number, table in
      (0..<table.cellCount).map { cell in
        let sum = table.masks.enumerated().reduce(0) { sum, mask in
          sum
            + (weights[
              .cell(table: UInt8(number), projection: UInt8(mask.offset), bits: UInt16(cell) & mask.element)] ?? 0)
        }
        return Int16(clamping: sum)
      }
    }
  }
}

/// The numbers by which the tables are entered at one boundary.
struct BoundaryCells {
  /// In the order of `DenseTable.all`.
  var shapes, matches, longMatches, matchesAndShapes, tags: Int
  /// The words of two syllables that begin at `b`, `c` and `d`.
  var pairMatches: Int
  /// The tags of the boundary itself.
  var ownTags: Int

  /// Invariant: three units stand before `c`, and two behind `c`.
  @inline(__always)
  init(_ units: UnsafePointer<SegmenterUnit>) {
    let m3 = unsafe Int(units[-3].matches)
    let m2 = unsafe Int(units[-2].matches)
    let m1 = unsafe Int(units[-1].matches)
    let m0 = unsafe Int(units[0].matches)
    let p1 = unsafe Int(units[1].matches)
    let p2 = unsafe Int(units[2].matches)
    let two = m1 & 1 | (m0 & 1) << 1 | (p1 & 1) << 2 | (m2 & 1) << 3 | (p2 & 1) << 4
    let three = m2 >> 1 & 1 | m1 & 2 | (m0 & 2) << 1 | (p1 & 2) << 2 | (m3 & 2) << 3
    let four = m2 >> 2 & 1 | m1 >> 1 & 2 | m0 & 4 | (p1 & 4) << 1 | (m3 & 4) << 2
    let five = m3 >> 3 & 1 | m2 >> 2 & 2 | m1 >> 1 & 4 | m0 & 8
    let ownShapes = unsafe Int(units[0].shape) << 3 | Int(units[1].shape)
    let e2 = unsafe Int(units[-2].ends)
    let e1 = unsafe Int(units[-1].ends)
    let e0 = unsafe Int(units[0].ends)
    let n1 = unsafe Int(units[1].ends)
    let n2 = unsafe Int(units[2].ends)
    let forward = e2 & 1 | (e1 & 1) << 1 | (e0 & 1) << 2 | (n1 & 1) << 3 | (n2 & 1) << 4
    let backward = e1 >> 1 & 1 | e0 & 2 | (n1 & 2) << 1
    shapes = unsafe Int(units[-1].shape) << 10 | ownShapes << 4 | Int(units[2].shape)
    matches = two | three << 5 | four << 10
    longMatches = four | five << 5
    matchesAndShapes = two | (three & 15) << 5 | ownShapes << 9
    tags = forward | backward << 5 | ownShapes << 8
    pairMatches = two & 7
    ownTags = e0 & 3
  }

  /// Calls `body` with each feature of the boundary behind `units`.
  func forEachFeature(_ units: UnsafePointer<SegmenterUnit>, _ body: (BoundaryFeature) -> Void) {
    for (table, cell) in [shapes, matches, longMatches, matchesAndShapes, tags].enumerated() {
      for (projection, mask) in DenseTable.all[table].masks.enumerated() {
        body(.cell(table: UInt8(table), projection: UInt8(projection), bits: UInt16(cell) & mask))
      }
    }
    let (b, c, d, e) = unsafe (units[-1].id, units[0].id, units[1].id, units[2].id)
    for (slot, id) in [
      (SyllableSlot.b, b), (SyllableSlot.e, e), (SyllableSlot.c, c), (SyllableSlot.d, d),
      (SyllableSlot.cMatches + pairMatches, c), (SyllableSlot.dMatches + pairMatches, d),
      (SyllableSlot.cTags + ownTags, c), (SyllableSlot.dTags + ownTags, d),
    ] {
      body(.syllable(slot: UInt8(slot), id: id))
    }
    for (slot, left, right) in [
      (PairSlot.bc, b, c), (PairSlot.cd, c, d), (PairSlot.de, d, e), (PairSlot.cdTags + ownTags, c, d),
    ] where left != SegmenterUnit.ID.unknown && right != SegmenterUnit.ID.unknown {
      body(.pair(slot: UInt8(slot), left: left, right: right))
    }
  }
}
