import Testing
import VietTestSupport
import VietUnicode

@Suite struct OffsetConverterTests {
  /// The slow twin: the text before the offset, counted.
  private func naive(_ text: [UInt8], _ offset: Int, _ unit: OffsetUnit) -> Int {
    let before = String(decoding: text[..<offset], as: UTF8.self)
    return switch unit {
    case .utf8: offset
    case .utf16: before.utf16.count
    case .scalar: before.unicodeScalars.count
    }
  }

  /// Compares at every boundary, or at one of `step`: repair of the text before each takes long.
  private func check(_ text: [UInt8], step: Int = 1) {
    let span = text.span
    for unit in OffsetUnit.allCases {
      let converter = OffsetConverter(text: text, unit: unit)
      var (offset, boundary) = (0, 0)
      var place = OffsetConverter.Place()
      while true {
        if boundary.isMultiple(of: step) || offset == span.count {
          let (found, expected) = (converter.offset(ofByte: offset), naive(text, offset, unit))
          let near = converter.offset(ofByte: offset, from: &place)
          if found != expected || near != expected {
            Issue.record("\(unit) at \(offset): \(found) and \(near), not \(expected), of \(text)")
          }
        }
        boundary += 1
        guard offset < span.count else { break }
        offset += span.utf8Step(at: offset).count
      }
    }
  }

  @Test func everyBoundaryOfVietnameseText() {
    check(Array("Chiều 25/11 😀 ở Huế 🇻🇳, giá vé 40.000 đồng.".utf8))
    check([])
  }

  /// Long enough for several marks inside, with parts that are ill-formed.
  @Test func longAndIllFormedText() {
    var random = SeededGenerator(seed: 16)
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("ế".utf8), Array("😀".utf8), [0xFF], [0xE1, 0xBB], [0xF0, 0x9F, 0x98],
    ]
    for _ in 0..<20 {
      check((0..<900).flatMap { _ in pieces.randomElement(using: &random) ?? [] }, step: 23)
    }
  }

  @Test func ranges() {
    let converter = OffsetConverter(text: Array("hòa 😀 bình".utf8), unit: .utf16)
    #expect(converter.range(ofBytes: 5..<10) == 4..<7)
    #expect(converter.range(ofBytes: 5..<5) == 4..<4)
    var place = OffsetConverter.Place()
    for (bytes, units) in [(5..<10, 4..<7), (5..<5, 4..<4), (0..<10, 0..<7), (10..<11, 7..<8), (0..<0, 0..<0)] {
      #expect(converter.range(ofBytes: bytes, from: &place) == units)
    }
  }
}
