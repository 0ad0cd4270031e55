import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct NormalizationStreamTests {
  private func whole(_ source: [UInt8], _ form: NormalizationForm) -> [UInt8] {
    var output: [UInt8] = []
    Normalizer(form: form).normalize(source, into: &output)
    return output
  }

  private func streamed(_ chunks: [ArraySlice<UInt8>], _ form: NormalizationForm) -> [UInt8] {
    var stream = NormalizationStream(form: form)
    var output: [UInt8] = []
    for chunk in chunks { stream.append(chunk.span, into: &output) }
    stream.finish(into: &output)
    return output
  }

  private func texts() -> [[UInt8]] {
    var random = SeededGenerator(seed: 421)
    var texts: [[UInt8]] = [
      "", "a", "\u{FEFF}e\u{301}", "Tie\u{302}\u{301}ng", "\u{301}\u{301}", "\u{1100}\u{1161}\u{11A8}",
    ].map { Array($0.utf8) }
    for number in 0..<240 {
      let text = Array((number % 3 == 0 ? random.scalars(count: 14) : random.sentence(count: 5)).utf8)
      texts.append(number % 4 == 0 ? random.mutated(text) : text)
    }
    return texts
  }

  @Test func twoChunksAtEverySplit() {
    for source in texts() {
      for form in NormalizationForm.allCases {
        let expected = whole(source, form)
        for split in 0...source.count {
          let found = streamed([source[..<split], source[split...]], form)
          if found != expected {
            Issue.record("\(form), \(split) of \(source): \(Excerpt.difference(found, expected))")
          }
        }
      }
    }
  }

  @Test func chunksOfEverySize() {
    for source in texts() {
      for size in 1...9 {
        let chunks = stride(from: 0, to: source.count, by: size).map { source[$0..<min($0 + size, source.count)] }
        #expect(streamed(chunks, .nfc) == whole(source, .nfc), "chunks of \(size): \(source)")
      }
    }
  }

  @Test func wholeAsTheTextWithOffsets() {
    for source in texts() {
      for form in NormalizationForm.allCases {
        #expect(whole(source, form) == Normalizer(form: form).normalize(source).bytes, "\(form), \(source)")
      }
    }
  }

  @Test func anIllFormedPartAcrossTheSeamIsOneReplacement() {
    #expect(streamed([[0x61, 0xE1], [0xBB, 0x62]], .nfc) == Array("a\u{FFFD}b".utf8))
    #expect(streamed([[0xF0, 0x9F], [0x98], [0x80]], .nfc) == Array("😀".utf8))
    #expect(
      streamed([[0x80, 0x80], [0x80, 0x80, 0x80], [0xCC], [0x81]], .nfc) == Array(
        String(repeating: "\u{FFFD}", count: 5).utf8) + [0xCC, 0x81])
  }

  /// Marks without end: what is kept back stays small, and no mark is lost.
  @Test func anEndlessRunOfMarks() {
    var stream = NormalizationStream(form: .nfc)
    var output: [UInt8] = [0x61]
    let chunk = Array(String(repeating: "\u{323}", count: 1 << 12).utf8)
    for _ in 0..<200 {
      stream.append(chunk, into: &output)
      #expect(stream.pending.count <= 1 << 18 + 1 << 13)
    }
    stream.finish(into: &output)
    #expect(output.count == 1 + 200 * chunk.count)
  }

  /// One byte at a time, a run costs no more than its length.
  @Test func bytesOneByOne() {
    let source = Array(("e" + String(repeating: "\u{301}\u{323}", count: 20_000) + "z").utf8)
    let chunks = source.indices.map { source[$0...$0] }
    #expect(streamed(chunks, .nfc) == whole(source, .nfc))
  }
}
