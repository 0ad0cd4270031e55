import Foundation
import Testing
import VietTestSupport
import VietUnicode

@Suite struct TextRepairTests {
  /// Rule, text as found, text as meant.
  private let cases: [(TextRepair.Rules, String, String)] = [
    (.markOrder, "a\u{301}\u{302}m", "ấm"), (.markOrder, "tie\u{301}\u{302}ng", "tiếng"),
    (.markOrder, "vié\u{302}t", "viết"),
    (.markOrder, "MU\u{300}\u{31B}A", "MỪA"), (.stroke, "Ðường", "Đường"), (.stroke, "ðã", "đã"),
    (.stroke, "Ɖà Nẵng", "Đà Nẵng"),
    (.stroke, "d\u{336}i", "đi"), (.lookAlikes, "Тiếng", "Tiếng"), (.lookAlikes, "hоà", "hoà"),
    (.lookAlikes, "сủа", "của"),
    (.spacingTones, "tiê´ng", "tiếng"), (.invisibles, "Vi\u{200B}ệt", "Việt"),
    (.invisibles, "Vi\u{AD}ệt N\u{FEFF}am", "Việt Nam"),
    (.invisibles, "a \u{200B} b", "a  b"), (.spaces, "15\u{A0}tỷ\u{202F}đồng", "15 tỷ đồng"),
    (.punctuation, "“Tốt” – ông ‘Ba’ nói", "\"Tốt\" - ông 'Ba' nói"),
  ]

  @Test func eachRuleMendsWhatItIsFor() {
    for (rule, found, meant) in cases {
      let repaired = TextRepair(rule).repair(found)
      #expect(repaired.unicodeScalars.elementsEqual(meant.unicodeScalars), "\(found): \(repaired)")
      #expect(TextRepair([]).repair(found).unicodeScalars.elementsEqual(found.unicodeScalars))
    }
  }

  @Test func otherRulesLeaveItAlone() {
    let all: [TextRepair.Rules] = [.markOrder, .stroke, .lookAlikes, .spacingTones, .invisibles, .spaces, .punctuation]
    for (rule, found, _) in cases {
      for other in all where other != rule {
        #expect(TextRepair(other).repair(found).unicodeScalars.elementsEqual(found.unicodeScalars), "\(found)")
      }
    }
  }

  /// What is not Vietnamese, or is right as it is.
  @Test func nothingElseIsTouched() {
    let right = [
      "Björk Guðmundsdóttir", "Þórður", "Москва", "Ελλάδα", "Tiếng Việt", "e\u{301}cole", "👩\u{200D}👧", "Ð", "ð",
      "СССР", "3´ 4´",
      "rock´n´roll", "Beyoncé", "ROUTE´66",
    ]
    for text in right {
      #expect(TextRepair().repair(text).unicodeScalars.elementsEqual(text.unicodeScalars), "\(text)")
    }
  }

  @Test func editsSayWhatWasChanged() {
    let text = Array("Ðường Тô Hiệu, 15\u{A0}km".utf8)
    let repaired = TextRepair().repair(text)
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == "Đường Tô Hiệu, 15 km")
    #expect(repaired.edits.map(\.rule) == ["stroke", "lookAlikes", "spaces"])
    for edit in repaired.edits { #expect(String(decoding: text[edit.range], as: UTF8.self) == edit.before) }
    let range = repaired.offsets.sourceRange(of: 0..<"Đường".utf8.count)
    #expect(String(decoding: text[range], as: UTF8.self) == "Ðường")
  }

  @Test func theSeedsNeedNoRepairOfLetters() throws {
    for page in try Seeds.flatPages() {
      #expect(TextRepair(.letters).repair(page.source).edits.isEmpty, "\(page.name)")
      let twice = TextRepair().repair(TextRepair().repair(page.source).bytes)
      #expect(twice.edits.isEmpty, "\(page.name)")
    }
  }

  @Test func randomBytesAreKept() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let repaired = TextRepair(.letters).repair(bytes)
      #expect(repaired.edits.isEmpty ? repaired.bytes == bytes : true)
    }
  }
}
