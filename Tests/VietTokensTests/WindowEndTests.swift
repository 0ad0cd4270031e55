import Testing
import VietTestSupport
import VietUnicode

@testable import VietTokens

@Suite struct WindowEndTests {
  private func window(_ text: String, least: Int = 0) -> String {
    let bytes = Array(text.utf8)
    return String(utf8: bytes, in: 0..<SentenceSplitter().windowEnd(in: bytes.span, least: least))
  }

  @Test func aWindowEndsBehindASentence() {
    #expect(window("Trời mưa. Đường ngập. Xe chết") == "Trời mưa. Đường ngập.")
    #expect(window("Ông ở TP.HCM. Bà ở Q. Bình Th") == "Ông ở TP.HCM.")
    #expect(window("Trời mưa. Đường ngập.") == "Trời mưa.")
  }

  @Test func elseBehindWhiteSpace() {
    #expect(window("giá 1.234 đồng một ki") == "giá 1.234 đồng một ")
    #expect(window("chợ quê\u{3000}phố") == "chợ quê\u{3000}")
    #expect(window("Trời mưa. đường ngập nư", least: 16) == "Trời mưa. đường ngập ")
  }

  @Test func elseBetweenScalars() {
    #expect(window("ườn") == "ườn")
    let bytes = Array("ngoằn".utf8)
    for count in 1...bytes.count {
      let end = SentenceSplitter().windowEnd(in: Array(bytes[..<count]).span, least: 0)
      #expect(end > 0 && end <= count && (end == bytes.count || bytes[end] & 0xC0 != 0x80), "\(count)")
    }
  }

  @Test func windowsMoveOnWhateverTheBytes() {
    var random = SeededGenerator(seed: 811)
    for number in 0..<20_000 {
      let bytes =
        number % 2 == 0
        ? random.bytes(count: random.int(1...40)) : Array(random.sentence(count: random.int(1...9)).utf8)
      guard !bytes.isEmpty else { continue }
      let end = SentenceSplitter().windowEnd(in: bytes.span, least: random.int(0...bytes.count))
      #expect(end > 0 && end <= bytes.count, "case \(number): \(bytes)")
    }
    #expect(SentenceSplitter().windowEnd(in: [UInt8]().span, least: 0) == 0)
  }

  /// Text that is read window by window has the tokens of the whole text.
  @Test func windowsKeepTheTokens() {
    var random = SeededGenerator(seed: 812)
    for number in 0..<3000 {
      let text = Array((0..<60).map { _ in random.syllable() + random.pick([" ", " ", ", ", ". "]) }.joined().utf8)
      var tokens: [Token] = []
      var start = 0
      while start < text.count {
        let window = Array(text[start..<min(start + 64, text.count)])
        let isLast = start + window.count == text.count
        let end = isLast ? window.count : SentenceSplitter().windowEnd(in: window.span, least: 32)
        for token in Tokenizer().tokens(in: Array(window[..<end])) {
          let range = token.range.lowerBound + start..<token.range.upperBound + start
          tokens.append(Token(range: range, kind: token.kind, syllableCount: token.syllableCount))
        }
        start += end
      }
      #expect(tokens == Tokenizer().tokens(in: text), "case \(number)")
    }
  }
}
