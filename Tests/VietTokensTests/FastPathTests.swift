import Testing
import VietTestSupport
import VietUnicode

@testable import VietTokens

/// What is fast, beside what is slow and plain.
@Suite struct FastPathTests {
  private static let usual = Array("aZ09  ,.×÷éĐơ\u{300}\u{1FF}ạỹḀ\u{1F00}ក”😀".utf8)

  private func bytes(_ random: inout SeededGenerator, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      switch random.int(0...9) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
      case 1: bytes.append(random.pick(Self.usual))
      case 2: bytes += Array(repeating: UInt8(ascii: "a"), count: random.int(1...90))
      default: bytes += Array((random.syllable() + random.pick([" ", "", "-"])).utf8)
      }
    }
    return Array(bytes.prefix(count))
  }

  /// The end of the word bytes, eight at a time.
  private func runEnd(in text: Span<UInt8>, from start: Int, end: Int) -> Int {
    var position = start
    while position < end {
      let count = WordRun.count(text.word(at: position, end: end))
      position += count
      // A letter that the eight bytes cut comes next.
      if count == 0 { break }
    }
    return position
  }

  @Test func blocksOfWordBytesAreReadAsEightByEight() {
    var random = SeededGenerator(seed: 1201)
    for number in 0..<20_000 {
      let text = bytes(&random, count: random.int(1...200))
      let end = random.chance(3) ? random.int(1...text.count) : text.count
      var block = WordBlock()
      var position = random.chance(3) ? random.int(0...end - 1) : 0
      while position < end {
        let run = block.runEnd(in: text.span, from: position, end: end)
        let expected = runEnd(in: text.span, from: position, end: end)
        let isRight = run.isSure ? run.end == expected : run.end <= expected && run.end >= position + 62
        #expect(isRight, "case \(number), \(position) of \(end): \(run), not \(expected) in \(text)")
        position = max(expected, position + 1)
      }
    }
  }

  @Test func namesAreReadOnceAsEachByItself() {
    var random = SeededGenerator(seed: 1202)
    let pieces = [
      "a", "B", "7", "-", "_", "+", "@", ".", ".", ".vn", ".com", ".COM", "/x", "é", " ", "..", "bao", "www.",
      String(repeating: "dai.", count: 60), String(repeating: "x", count: 70),
    ]
    for number in 0..<20_000 {
      let text = Array((0..<random.int(1...30)).map { _ in random.pick(pieces) }.joined().utf8)
      var names = NameRun()
      for start in text.indices where text[start].isASCIIAlphanumeric && random.chance(2) {
        let found = WebAddress.match(in: text.span, at: start, end: text.count, &names)
        let isScheme = text.span.hasPrefix("www.", at: start, end: text.count)
        let expected = isScheme ? found : WebAddress.hostOrMail(in: text.span, at: start, end: text.count)
        #expect(found == expected, "case \(number), \(start): \(String(decoding: text, as: UTF8.self))")
      }
    }
  }

  @Test func spacedTokensAreTheTokens() {
    var random = SeededGenerator(seed: 1205)
    var output: [UInt8] = []
    for number in 0..<5000 {
      let text = number % 2 == 0 ? bytes(&random, count: random.int(0...90)) : Array(random.sentence(count: 6).utf8)
      let before = output
      Tokenizer().appendSpaced(text.span, to: &output)
      let expected = Tokenizer().tokens(in: text).map { Array(text[$0.range]) }.joined(separator: [0x20])
      #expect(output == before + expected, "case \(number): \(text)")
      output.removeLast(output.count / 2)
    }
  }

  /// A word at the end of the text is found as one with text behind it.
  @Test func spellingsAreRememberedWhereverTheyStand() {
    var random = SeededGenerator(seed: 1203)
    for _ in 0..<20_000 {
      let text = bytes(&random, count: random.int(16...40))
      let start = random.int(text.count - 16...text.count - 1)
      let count = random.int(1...min(SurfaceCache.greatestCount, text.count - start))
      let padded = text + [UInt8](repeating: 0x61, count: 16)
      let (inside, atEnd) = unsafe padded.withUnsafeBufferPointer { bytes in
        unsafe (
          SurfaceCache.key(bytes.baseAddress! + start, count: count),
          SurfaceCache.key(bytes.baseAddress! + start, count: count, end: bytes.baseAddress! + text.count)
        )
      }
      let number = text[start..<start + count].reversed().reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      let expected = (low: UInt64(truncatingIfNeeded: number), high: UInt32(truncatingIfNeeded: number >> 64))
      #expect(inside == expected && atEnd == expected, "\(text), \(start), \(count)")
    }
  }

  @Test func everySyllableOfAModelHasItsNumber() {
    var random = SeededGenerator(seed: 1204)
    for count in [0, 1, 2, 3, 200, 5000] {
      var contents = ModelContents()
      contents.syllables = Set((0..<count).map { _ in random.next() >> 1 }).sorted()
      contents.syllableWeights = [Int16](
        repeating: 0, count: (contents.syllables.count + SegmenterUnit.ID.firstSyllable) * SyllableSlot.count)
      let tables = SegmenterModel(contents).tables
      for (index, key) in contents.syllables.enumerated() {
        #expect(Int(tables.id(of: SyllableKey(rawValue: key))) == index + SegmenterUnit.ID.firstSyllable)
      }
      for _ in 0..<100 {
        let key = random.next()
        let isKnown = contents.syllables.contains(key)
        #expect((tables.id(of: SyllableKey(rawValue: key)) != SegmenterUnit.ID.unknown) == isKnown)
      }
    }
  }
}
