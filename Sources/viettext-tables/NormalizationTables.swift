import CVietUnicode

/// The C tables of the fast normalizer, from the data of the ICU that is linked.
///
/// Code points without an assignment count as suspects: a later version of Unicode may give them a meaning, and the
/// ICU that is linked then decides.
struct NormalizationTables {
  /// The marks that the composition table knows: those of Vietnamese, then diaeresis, macron, caron and cedilla.
  /// All of them are CC xx in UTF-8. Index 0 stands for no mark, 15 for any other.
  private static let marks: [UInt32] = [
    0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x308, 0x304, 0x30C, 0x327,
  ]
  private static let bad: UInt32 = 0x8000_0000

  /// Letters by the place that the kernels compute from their last bytes.
  private static func index(of letter: UInt32) -> Int {
    switch letter {
    case 0..<0x80: Int(letter)
    case 0x80..<0x300: 0x100 + Int(letter)
    default: 0x900 + Int(letter & 0xFF)
    }
  }

  private var bases = [UInt8](repeating: 0, count: 0xA00)
  private var rows: [UInt16] = Array(repeating: 0, count: 16)
  private var composed: [UInt32] = Array(repeating: bad, count: 16)
  private var decomposed = [UInt64](repeating: 0, count: 0x400)
  private var pages: [[UInt8]] = []
  private var bits: [[UInt32]] = []

  init() throws(TableError) {
    try compose()
    decompose()
    try findSuspects()
  }

  /// base × mark × mark, where the result is one letter of at most three bytes.
  private mutating func compose() throws(TableError) {
    var count = 1
    for letter in Array(0x41...0x7A) + Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) as [UInt32] {
      var baseRows = [UInt16](repeating: 0, count: 16)
      for (first, mark) in Self.marks.enumerated() {
        var row = [Self.bad] + [UInt32](repeating: Self.bad, count: 15)
        for (second, other) in ([0] + Self.marks).enumerated() {
          let scalars = [letter, mark] + (second == 0 ? [] : [other])
          let result = normalized(utf8(scalars), VIET_NFC)
          guard step(result, 0).count == result.count, result.count <= 3 else { continue }
          row[second] = packed(result) | UInt32(result.count) << 24
        }
        guard row.contains(where: { $0 != Self.bad }) else { continue }
        baseRows[first + 1] = UInt16(composed.count)
        composed += row
      }
      guard baseRows.contains(where: { $0 != 0 }) else { continue }
      guard count < 256 else { throw TableError("more than 255 bases") }
      bases[Self.index(of: letter)] = UInt8(count)
      rows += baseRows
      count += 1
    }
  }

  /// The canonical decomposition of the letters that Vietnamese text uses, in at most seven bytes.
  private mutating func decompose() {
    for letter in Array(0xA0..<0x300) + Array(0x1E00...0x1EFF) as [UInt32] {
      let source = utf8([letter])
      let result = normalized(source, VIET_NFD)
      guard result != source, result.count <= 7, result == normalized(source, VIET_NFKD) else { continue }
      var value = UInt64(result.count) << 56
      for (place, byte) in result.enumerated() { value |= UInt64(byte) << UInt64(8 * place) }
      decomposed[letter < 0x300 ? Int(letter) : 0x300 + Int(letter & 0xFF)] = value
    }
  }

  /// A two-stage table per form: pages of 256 code points, with a bit for each that is not harmless.
  private mutating func findSuspects() throws(TableError) {
    var known: [[UInt32]: UInt8] = [:]
    for form in [VIET_NFC, VIET_NFD, VIET_NFKC, VIET_NFKD] {
      var pages: [UInt8] = []
      for page in 0..<UInt32(0x1100) {
        var words = [UInt32](repeating: 0, count: 8)
        for low in 0..<UInt32(256) where !viet_is_harmless(form, page << 8 | low) {
          words[Int(low >> 5)] |= 1 << (low & 31)
        }
        if known[words] == nil {
          guard bits.count < 256 else { throw TableError("more than 256 different pages") }
          known[words] = UInt8(bits.count)
          bits.append(words)
        }
        pages.append(known[words] ?? 0)
      }
      self.pages.append(pages)
    }
  }

  private func normalized(_ source: [UInt8], _ form: viet_normalization_form) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 256)
    let count = unsafe viet_icu_normalize(form, source, source.count, &output, output.count)
    return Array(output.prefix(count))
  }

  private func utf8(_ scalars: [UInt32]) -> [UInt8] {
    scalars.compactMap(Unicode.Scalar.init).flatMap { Array(String($0).utf8) }
  }

  private func step(_ bytes: [UInt8], _ offset: Int) -> Range<Int> {
    offset..<offset + (bytes[offset] < 0x80 ? 1 : bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4)
  }

  private func packed(_ bytes: [UInt8]) -> UInt32 {
    bytes.enumerated().reduce(0) { $0 | UInt32($1.element) << UInt32(8 * $1.offset) }
  }

  /// The text of `normalization_tables.c`.
  func source(unicodeVersion: String) -> String {
    var marks = [UInt8](repeating: 15, count: 64)
    for (index, mark) in Self.marks.enumerated() { marks[Int(mark & 63)] = UInt8(index + 1) }
    var text = """
      // DO NOT EDIT. Generated by: make normalization
      //   swift run viettext-tables normalization > Sources/CVietUnicode/normalization_tables.c
      // from the data of ICU, Unicode \(unicodeVersion).

      #include "normalization_tables.h"

      """
    text += array("uint8_t viet_bases[0xA00]", bases.map { "\($0)" })
    text += array("uint8_t viet_marks[64]", marks.map { "\($0)" })
    text += array("uint16_t viet_rows[]", rows.map { "\($0)" })
    text += array("uint32_t viet_composed[]", composed.map { "0x" + String($0, radix: 16) })
    text += array("uint64_t viet_decomposed[0x400]", decomposed.map { $0 == 0 ? "0" : "0x" + String($0, radix: 16) })
    text += array("uint64_t viet_kept_places[256]", (0..<256).map { "0x" + String(Self.keptPlaces($0), radix: 16) })
    text += array("uint8_t viet_suspect_pages[4 * 0x1100]", pages.flatMap { $0 }.map { "\($0)" })
    text += array(
      "uint32_t viet_suspect_bits[]", bits.flatMap { $0 }.map { $0 == 0 ? "0" : "0x" + String($0, radix: 16) })
    return text
  }

  /// The numbers of the bits that are set, one a byte.
  private static func keptPlaces(_ bits: Int) -> UInt64 {
    let places = (0..<8).filter { bits >> $0 & 1 == 1 }
    return places.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func array(_ declaration: String, _ items: [String]) -> String {
    "\nconst \(declaration) = {\n" + lines(items, separator: ",", before: "    ", after: ",") + "\n};\n"
  }
}
