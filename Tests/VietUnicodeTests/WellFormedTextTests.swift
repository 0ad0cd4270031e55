import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct WellFormedTextTests {
  /// Every way in which UTF-8 can be ill-formed (Unicode 15.0, table 3-7).
  private static let illFormed: [(name: String, bytes: [UInt8])] = [
    ("a lone trail byte", [0x80]), ("the last trail byte", [0xBF]), ("two trail bytes", [0xA1, 0xBB]),
    ("an overlong NUL", [0xC0, 0x80]), ("an overlong letter", [0xC1, 0xA1]),
    ("an overlong slash", [0xE0, 0x80, 0xAF]),
    ("the greatest overlong of three", [0xE0, 0x9F, 0xBF]),
    ("an overlong of four", [0xF0, 0x8F, 0xBF, 0xBF]),
    ("a high surrogate", [0xED, 0xA0, 0x80]), ("a low surrogate", [0xED, 0xBF, 0xBF]),
    ("a pair of surrogates", [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80]),
    ("past U+10FFFF", [0xF4, 0x90, 0x80, 0x80]),
    ("a lead of five", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("F5", [0xF5, 0x80, 0x80, 0x80]), ("FE", [0xFE]),
    ("FF", [0xFF]),
    ("a lead of two alone", [0xC3]), ("a lead of three alone", [0xE1]), ("two of three", [0xE1, 0xBB]),
    ("a lead of four alone", [0xF0]), ("two of four", [0xF0, 0x9F]), ("three of four", [0xF0, 0x9F, 0x98]),
    ("a lead after a lead", [0xE1, 0xC3, 0xF0]), ("ED alone", [0xED]), ("F4 and a trail", [0xF4, 0x8F]),
  ]

  private func check(_ source: [UInt8], _ comment: @autoclosure () -> String) {
    let text = WellFormedText(repairing: source)
    let expected = Naive.repaired(source)
    guard text.bytes == expected else {
      Issue.record("\(comment()): \(Excerpt.difference(text.bytes, expected))")
      return
    }
    let start = Naive.hasByteOrderMark(source) ? 3 : 0
    #expect(text.illFormed == Naive.illFormedRanges(source, from: start), "\(comment())")
    #expect(text.offsets.outputCount == text.bytes.count, "\(comment())")
    // Walk both sides: a well-formed scalar maps to itself, U+FFFD to its ill-formed part.
    var parts = text.illFormed[...]
    var position = start
    for (lower, upper) in zip(Naive.scalarBoundaries(expected), Naive.scalarBoundaries(expected).dropFirst()) {
      let isReplaced = parts.first?.lowerBound == position
      let end = isReplaced ? parts.removeFirst().upperBound : position + upper - lower
      guard text.offsets.sourceRange(of: lower..<upper) == position..<end else {
        Issue.record("\(comment()): \(lower)..<\(upper) is not \(position)..<\(end)")
        return
      }
      position = end
    }
    #expect(position == source.count && parts.isEmpty, "\(comment())")
  }

  @Test func everyIllFormedPartAtEveryPlace() {
    let text = Array("Tiếng Việt, 15,6 tỷ 😀 €.".utf8)
    for (name, part) in Self.illFormed {
      for place in 0...text.count {
        check(Array(text[..<place]) + part + text[place...], "\(name) at \(place)")
        check(Array(text[..<place]) + part + part + text[place...], "\(name) twice at \(place)")
      }
    }
  }

  @Test func everyPairOfIllFormedParts() {
    for (first, a) in Self.illFormed {
      for (second, b) in Self.illFormed { check(a + b + Array("ế".utf8), "\(first), then \(second)") }
    }
  }

  @Test func everyTwoAndThreeBytes() {
    let some: [UInt8] = [
      0, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBB, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0,
      0xF4, 0xF5, 0xFF,
    ]
    for a in some { for b in some { for c in some { check([a, b, c], "\([a, b, c])") } } }
    for a in UInt8.min...UInt8.max {
      for b in UInt8.min...UInt8.max where a >= 0x80 { check([a, b], "\([a, b])") }
    }
  }

  @Test func wellFormedTextIsKept() {
    for text in ["", "a", "Đất nước", "\u{0}", "\u{10FFFF}\u{D7FF}\u{E000}", "Tie\u{302}\u{301}ng"] {
      let bytes = Array(text.utf8)
      let kept = WellFormedText(repairing: bytes)
      #expect(kept.bytes == bytes, "\(text)")
      #expect(kept.offsets.isIdentity, "\(text)")
      #expect(kept.illFormed.isEmpty, "\(text)")
    }
  }

  @Test func aByteOrderMarkIsLeftOutAtTheBeginningOnly() {
    let marked = WellFormedText(repairing: Array("\u{FEFF}Huế".utf8))
    #expect(marked.bytes == Array("Huế".utf8))
    #expect(marked.offsets.sourceRange(of: 0..<1) == 3..<4)
    #expect(marked.illFormed.isEmpty)
    let inside = Array("Hu\u{FEFF}ế".utf8)
    #expect(WellFormedText(repairing: inside).bytes == inside)
    #expect(WellFormedText(repairing: Array("\u{FEFF}\u{FEFF}a".utf8)).bytes == Array("\u{FEFF}a".utf8))
    #expect(WellFormedText(repairing: Array("\u{FEFF}".utf8)).bytes.isEmpty)
    #expect(WellFormedText(repairing: [0xEF, 0xBB]).illFormed == [0..<2])
    check(Array("\u{FEFF}".utf8) + [0xFF, 0x41, 0xE1], "a mark before ill-formed bytes")
  }

  @Test func randomBytesReadAsTheStandardLibraryReadsThem() {
    var random = SeededGenerator(seed: 201)
    for number in 0..<5000 {
      let bytes = random.bytes(count: random.int(0...60))
      check(bytes, "case \(number): \(bytes)")
    }
    for number in 0..<5000 {
      let bytes = random.mutated(Array(random.sentence(count: 6).utf8))
      check(bytes, "case \(number): \(bytes)")
    }
  }

  @Test func theFirstIllFormedPartIsFoundFromAnyStart() {
    var random = SeededGenerator(seed: 202)
    for _ in 0..<500 {
      let bytes = random.mutated(Array(random.sentence(count: 4).utf8))
      #expect((bytes.span.firstIllFormedRange() == nil) == Naive.isWellFormed(bytes), "\(bytes)")
      for start in 0...bytes.count {
        let expected = Naive.illFormedRanges(bytes, from: start).first
        #expect(bytes.span.firstIllFormedRange(from: start) == expected, "from \(start) of \(bytes)")
      }
    }
  }
}
