/// A scalar in UTF-8, or the bytes of a letter in an encoding: up to three bytes, the first lowest, their number on top.
struct PackedBytes: Sendable, Hashable {
  var rawValue: UInt32 = 0

  static let none = PackedBytes()
  static let replacement = PackedBytes(utf8: 0xFFFD)

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// UTF-8 of a scalar of the basic plane.
  init(utf8 scalar: UInt32) {
    switch scalar {
    case 0..<0x80: rawValue = scalar | 1 << 24
    case 0x80..<0x800: rawValue = 0xC0 | scalar >> 6 | (0x80 | scalar & 0x3F) << 8 | 2 << 24
    default: rawValue = 0xE0 | scalar >> 12 | (0x80 | scalar >> 6 & 0x3F) << 8 | (0x80 | scalar & 0x3F) << 16 | 3 << 24
    }
  }

  @inline(__always) var count: Int { Int(rawValue >> 24) }
  @inline(__always) var isNone: Bool { rawValue == 0 }

  mutating func append(_ byte: UInt8) {
    rawValue = (rawValue | UInt32(byte) << UInt32(count * 8)) &+ 1 << 24
  }
}

extension [UInt8] {
  @inline(__always)
  mutating func append(_ packed: PackedBytes) {
    append(UInt8(truncatingIfNeeded: packed.rawValue))
    guard packed.count > 1 else { return }
    append(UInt8(truncatingIfNeeded: packed.rawValue >> 8))
    guard packed.count > 2 else { return }
    append(UInt8(truncatingIfNeeded: packed.rawValue >> 16))
  }
}

/// What the bytes of an encoding mean, ready for a loop over them.
struct LegacyTable: Sendable {
  /// The scalar of a byte that stands alone; U+FFFD for one that means nothing.
  let scalars: [UInt32]
  /// The same in UTF-8.
  let single: [PackedBytes]
  /// Which mark a byte is: 0 for none, else from 1.
  let marks: [UInt8]
  /// UTF-8 of a byte and the mark behind it, at `byte * markCount + mark`; none where the two do not compose.
  let composed: [PackedBytes]
  let markCount: Int
  /// Whether marks are scalars that may stand alone or in a row.
  let marksCombine: Bool

  /// ``single`` and ``composed`` as the kernel takes them: see `viet_legacy_table`.
  let letters: [UInt32]
  /// What the bytes tell of the case of their words; empty where each has one case.
  let cases: [UInt8]
  /// The letters of words in capitals, as in ``letters``; empty as ``cases``.
  let capitals: [UInt32]
  /// Where bytes from 80 on are small letters and nothing else; from where on they are letters of either case.
  let smallRange: ClosedRange<UInt8>
  let firstShared: UInt8

  private init(
    upperHalf: String, controls: [(byte: UInt8, letter: Unicode.Scalar)] = [],
    marks: [(byte: UInt8, marks: String)], marksCombine: Bool, sharesCapitals: Bool = false
  ) {
    var scalars = (0..<128).map { UInt32($0) } + upperHalf.unicodeScalars.map(\.value)
    for (byte, letter) in controls { scalars[Int(byte)] = letter.value }
    var markOf = [UInt8](repeating: 0, count: 256)
    for (index, mark) in marks.enumerated() {
      markOf[Int(mark.byte)] = UInt8(index % Self.greatestMarkCount + 1)
    }
    let distinct = Array(marks.prefix(Self.greatestMarkCount))
    let markCount = distinct.count + 1
    var composed = [PackedBytes](repeating: .none, count: 256 * markCount)
    let normalizer = Normalizer(form: .nfc)
    for byte in 0x41..<256 where scalars[byte] != 0xFFFD && markOf[byte] == 0 {
      guard marksCombine || VietnameseLetter(scalars[byte]) != nil else { continue }
      for (index, mark) in distinct.enumerated() {
        let text = String(Unicode.Scalar(scalars[byte])!) + mark.marks
        let result = Array(normalizer.normalize(text).unicodeScalars)
        // A set of whole letters has no letters but those of Vietnamese.
        guard result.count == 1, marksCombine || VietnameseLetter(result[0].value) != nil else { continue }
        composed[byte * markCount + index + 1] = PackedBytes(utf8: result[0].value)
      }
    }
    self.scalars = scalars
    single = scalars.map { PackedBytes(utf8: $0) }
    self.marks = markOf
    (self.composed, self.markCount, self.marksCombine) = (composed, markCount, marksCombine)
    cases = sharesCapitals ? scalars.map { TCVN3Letter(scalar: $0).rawValue } : []
    (smallRange, firstShared) = Self.ranges(of: cases)
    capitals = sharesCapitals ? scalars.map { TCVN3Letter.capital(of: $0).rawValue } : []
    letters = Self.letters(single: single, marks: markOf, composed: composed, marksCombine, sharesCapitals)
  }

  static let isOpen: UInt32 = 1 << 31
  static let takesMark: UInt32 = 1 << 30

  private static func letters(
    single: [PackedBytes], marks: [UInt8], composed: [PackedBytes], _ marksCombine: Bool, _ sharesCapitals: Bool
  ) -> [UInt32] {
    let markCount = composed.count / 256
    return composed.indices.map { index in
      let (byte, mark) = index.quotientAndRemainder(dividingBy: markCount)
      guard composed[index].isNone else { return composed[index].rawValue | takesMark }
      let isUnknown = single[byte] == .replacement
      // Where words are read, marks are rare: the kernel does not look ahead for them.
      let isLeft = mark > 0 ? marksCombine : sharesCapitals && marks[byte] != 0
      return single[byte].rawValue | (isUnknown || isLeft ? isOpen : 0)
    }
  }

  private static func ranges(of cases: [UInt8]) -> (small: ClosedRange<UInt8>, firstShared: UInt8) {
    let high = cases.indices.dropFirst(0x80)
    let small = high.first { cases[$0] == TCVN3Letter.small.rawValue } ?? 0xFF
    let end = high.first { $0 > small && cases[$0] != TCVN3Letter.small.rawValue } ?? 0x100
    let shared = high.first { cases[$0] == TCVN3Letter.shared.rawValue } ?? 0xFF
    return (UInt8(small)...UInt8(end - 1), UInt8(shared))
  }

  private static let greatestMarkCount = 17
  private static let vniMarks =
    CharacterSets.vniMarks + CharacterSets.vniMarks.map { (byte: $0.byte - 0x20, marks: $0.marks) }

  /// The bytes of a set that are combining scalars.
  private static func combining(in upperHalf: String) -> [(byte: UInt8, marks: String)] {
    upperHalf.unicodeScalars.enumerated().compactMap { index, scalar in
      (0x300..<0x370).contains(scalar.value) ? (UInt8(index + 0x80), String(scalar)) : nil
    }
  }

  private static let tcvn3 = LegacyTable(
    upperHalf: CharacterSets.tcvn3, marks: combining(in: CharacterSets.tcvn3), marksCombine: true, sharesCapitals: true)
  private static let vni = LegacyTable(upperHalf: CharacterSets.vni, marks: vniMarks, marksCombine: false)
  private static let viscii = LegacyTable(
    upperHalf: CharacterSets.viscii, controls: CharacterSets.visciiControls, marks: [], marksCombine: false)
  private static let vps = LegacyTable(
    upperHalf: CharacterSets.vps, controls: CharacterSets.vpsControls, marks: [], marksCombine: false)
  private static let windows1258 = LegacyTable(
    upperHalf: CharacterSets.windows1258, marks: combining(in: CharacterSets.windows1258), marksCombine: true)
  /// VIQR and character references have no upper half.
  private static let ascii = LegacyTable(
    upperHalf: String(repeating: "\u{FFFD}", count: 128), marks: [], marksCombine: false)

  static func table(of encoding: LegacyEncoding) -> LegacyTable {
    switch encoding {
    case .tcvn3: tcvn3
    case .vni: vni
    case .viscii: viscii
    case .vps: vps
    case .windows1258: windows1258
    case .viqr, .ncr: ascii
    }
  }
}
