import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct NormalizerTests {
  private func twin(_ text: String, _ form: NormalizationForm) -> [UInt8] {
    switch form {
    case .nfc: Array(Naive.nfc(text).utf8)
    case .nfd: Array(Naive.nfd(text).utf8)
    case .nfkc: Array(Naive.nfkc(text).utf8)
    case .nfkd: Array(Naive.nfkd(text).utf8)
    }
  }

  private func check(_ text: String, _ comment: @autoclosure () -> String = "") {
    for form in NormalizationForm.allCases {
      let normalizer = Normalizer(form: form)
      let expected = twin(text, form)
      let bytes = normalizer.normalize(Array(text.utf8))
      guard bytes.bytes == expected else {
        Issue.record(
          "\(comment()) \(form) \(Excerpt.scalars(text)): \(Excerpt.difference(bytes.bytes, expected))")
        continue
      }
      #expect(bytes.offsets.outputCount == expected.count, "\(form) \(text)")
      #expect(Array(normalizer.normalize(text).utf8) == expected, "\(form) \(text)")
      #expect(
        normalizer.isNormalized(text) == (Array(text.utf8) == expected), "\(form) \(Excerpt.scalars(text))")
      #expect(
        normalizer.isNormalized(String(decoding: expected, as: UTF8.self)), "\(form) \(Excerpt.scalars(text))"
      )
    }
  }

  /// Vietnamese text in which each letter is composed, decomposed or half composed at random.
  private func mixed(_ text: String, _ random: inout SeededGenerator) -> String {
    var result = ""
    for character in text {
      switch random.int(0...2) {
      case 0: result += Naive.nfc(String(character))
      case 1: result += Naive.nfd(String(character))
      default:
        // ê + U+0301, or the other way round: ẹ + U+0302.
        let scalars = Array(Naive.nfd(String(character)).unicodeScalars)
        let head = String(String.UnicodeScalarView(scalars.prefix(2)))
        result += Naive.nfc(head)
        result.unicodeScalars.append(contentsOf: scalars.dropFirst(2))
      }
    }
    return result
  }

  private static let sentences = [
    "Tiếng Việt giàu và đẹp, người Huế nói nhỏ nhẹ.",
    "Ủy ban nhân dân tỉnh vừa ký Quyết định số 1852/QĐ-UBND.",
    "Giá bún bò đã lên 45.000 đồng một tô, ai ăn cũng xót ruột!",
    "Khuỷu tay, khúc khuỷu, nghiêng ngả, thuở ấy, quặn thắt.",
    "ĐƯỜNG PHỐ SẴN SÀNG ĐÓN TẾT, CHỢ HOA RỰC RỠ", "Mưa rả rích suốt đêm – nước ngập nửa bánh xe…",
  ]

  @Test func vietnameseTextInAnyMixtureOfForms() {
    var random = SeededGenerator(seed: 301)
    for sentence in Self.sentences {
      check(sentence)
      for _ in 0..<100 {
        let text = mixed(sentence, &random)
        #expect(Normalizer().normalize(text) == sentence, "\(Excerpt.scalars(text))")
        #expect(Array(Normalizer().normalize(text).utf8) == Array(sentence.utf8), "\(Excerpt.scalars(text))")
        check(text)
      }
    }
  }

  @Test func everyPrefixOfAText() {
    var random = SeededGenerator(seed: 302)
    for sentence in Self.sentences {
      let scalars = Array(mixed(sentence, &random).unicodeScalars)
      for count in 0...scalars.count {
        check(String(String.UnicodeScalarView(scalars.prefix(count))), "prefix \(count)")
      }
      let bytes = Array(mixed(sentence, &random).utf8)
      for count in 0...bytes.count {
        let prefix = Array(bytes[..<count])
        let found = Normalizer().normalize(prefix).bytes
        #expect(found == twin(String(decoding: prefix, as: UTF8.self), .nfc), "\(count) bytes of \(sentence)")
      }
    }
  }

  /// Scalars on which every version of Unicode since 5.0 agrees. Without Hangul finals and the digraphs of Croatian,
  /// which Foundation does not compose as UAX #15 has it; the conformance test covers them.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA0...0x1C3, 0x1CD...0x1F0, 0x1F4...0x24F, 0x300...0x34E, 0x370...0x3FF, 0x400...0x45F,
    0x1E00...0x1EFF, 0x2000...0x206F,
    0x2100...0x213A, 0x1100...0x1112, 0x1161...0x1175, 0xFB00...0xFB06, 0xFF01...0xFF5E,
    0x3041...0x309F, 0x300...0x30F, 0x61...0x7A, 0x1EA0...0x1EF9,
  ]

  @Test func randomTextInEveryForm() {
    var random = SeededGenerator(seed: 303)
    for number in 0..<4000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.int(1...12) {
        let value = UInt32.random(in: random.pick(Self.blocks), using: &random)
        // Spacing accents hold a mark that Foundation leaves unsorted.
        guard ![0xA8, 0xAF, 0xB4, 0xB8, 0x37A, 0x384, 0x385, 0x1E9A, 0x1E9B].contains(value) else { continue }
        if let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned {
          text.append(scalar)
        }
      }
      check(String(text), "case \(number)")
    }
  }

  @Test func everyScalarOfTheLatinBlocks() {
    let digraphs = Set(0x1C4...0x1CC).union(0x1F1...0x1F3)
    for value in Array(0x20...0x24F) + Array(0x1E00...0x1EFF) + Array(0x2000...0x206F)
      + Array(0x20A0...0x20CF) + Array(0x2500...0x25FF)
    {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.generalCategory != .unassigned,
        !digraphs.contains(value)
      else { continue }
      check(String(scalar))
      check("e\(scalar)\u{301}")
      check("\(scalar)\u{323}\u{302}")
    }
  }

  @Test func theSourceOfAWordGivesTheWord() {
    var random = SeededGenerator(seed: 304)
    for _ in 0..<600 {
      let text = mixed(random.sentence(count: 12), &random)
      let source = Array(text.utf8)
      for form in NormalizationForm.allCases {
        let normalizer = Normalizer(form: form)
        let result = normalizer.normalize(source)
        var start = 0
        for word in result.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
          let range = result.offsets.sourceRange(of: start..<start + word.count)
          let again = normalizer.normalize(Array(source[range])).bytes
          #expect(again == Array(word), "\(form) \(Excerpt.around(range.lowerBound, in: source))")
          start += word.count + 1
        }
      }
    }
  }

  @Test func normalizedTextIsReturnedAsItIs() {
    for text in ["", "abc", "Đà Nẵng – “cố đô”… 15 €", "Việt\u{A0}Nam", "\u{FFFD}"] {
      #expect(Normalizer().isNormalized(text), "\(text)")
      #expect(Normalizer().normalize(Array(text.utf8)).offsets.isIdentity, "\(text)")
    }
    for text in ["Vie\u{323}t", "\u{340}", "\u{37E}", "\u{2126}", "\u{212A}", "\u{2000}"] {
      #expect(!Normalizer().isNormalized(text), "\(Excerpt.scalars(text))")
      #expect(!Normalizer().normalize(Array(text.utf8)).offsets.isIdentity, "\(Excerpt.scalars(text))")
    }
    #expect(Normalizer(form: .nfd).isNormalized("Vie\u{323}\u{302}t"))
    #expect(!Normalizer(form: .nfd).isNormalized("Việt"))
    #expect(!Normalizer(form: .nfkc).isNormalized("70 m²"))
    #expect(Normalizer(form: .nfkc).normalize("70 m²") == "70 m2")
    #expect(Normalizer(form: .nfc).normalize("70 m²") == "70 m²")
  }

  @Test func illFormedTextIsInNoForm() {
    // Behind a byte order mark too, and where ICU would hand the bytes on as they are.
    let parts: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [], Array("Huế".utf8)]
    for part in parts {
      for wrong: [UInt8] in [[0xFF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0xE1, 0xBB]] {
        for source in [part + wrong, part + wrong + [0x61]] {
          for form in NormalizationForm.allCases {
            let isInForm = Normalizer(form: form).isNormalized(source.span)
            #expect(!isInForm, "\(form) \(source)")
          }
        }
      }
    }
  }

  @Test func illFormedBytesBecomeReplacements() {
    let result = Normalizer().normalize([0x65, 0xFF] + Array("e\u{301}".utf8) + [0xE1, 0xBB])
    #expect(result.bytes == Array("e\u{FFFD}é\u{FFFD}".utf8))
    #expect(result.offsets.sourceRange(of: 1..<4) == 1..<2)
    #expect(result.offsets.sourceRange(of: 4..<6) == 2..<5)
    #expect(result.offsets.sourceRange(of: 6..<9) == 5..<7)
    // A mark behind an ill-formed byte does not reach over it.
    #expect(Normalizer().normalize([0x65, 0xFF, 0xCC, 0x81]).bytes == Array("e\u{FFFD}\u{301}".utf8))
    var random = SeededGenerator(seed: 305)
    for _ in 0..<2000 {
      let bytes = random.mutated(Array(mixed(random.sentence(count: 4), &random).utf8))
      for form in NormalizationForm.allCases {
        let result = Normalizer(form: form).normalize(bytes)
        let holds =
          result.bytes == Normalizer(form: form).normalize(Naive.repaired(bytes)).bytes
          && result.offsets.outputCount == result.bytes.count
          && result.offsets.sourceRange(of: 0..<result.bytes.count).upperBound <= bytes.count
        if !holds { Issue.record("\(form) \(bytes): \(result)") }
      }
    }
  }

  @Test func aByteOrderMarkIsLeftOut() {
    let result = Normalizer().normalize(Array("\u{FEFF}e\u{301}".utf8))
    #expect(result.bytes == Array("é".utf8))
    #expect(result.offsets.sourceRange(of: 0..<2) == 3..<6)
  }

  @Test func aLoneMarkStays() {
    for mark in ["\u{301}", "\u{323}", "\u{31B}", "\u{302}\u{301}"] {
      #expect(Array(Normalizer().normalize(mark).utf8) == Array(mark.utf8), "\(Excerpt.scalars(mark))")
      check(mark)
      check(" " + mark + " a")
    }
  }

  @Test func aHundredThousandMarks() {
    let acutes = "a" + String(repeating: "\u{301}", count: 100_000)
    let composed = "á" + String(repeating: "\u{301}", count: 99_999)
    #expect(Normalizer().normalize(acutes).utf8.elementsEqual(composed.utf8))
    let mixed = "a" + String(repeating: "\u{301}\u{323}", count: 5_000)
    let sorted = "ạ" + String(repeating: "\u{323}", count: 4_999) + String(repeating: "\u{301}", count: 5_000)
    #expect(Normalizer().normalize(mixed).utf8.elementsEqual(sorted.utf8))
  }

  /// Marks that have to change places: eight times as many take about eight times as long, not sixty-four times.
  @Test func sortingMarksTakesTimeInProportion() {
    func time(_ count: Int) -> Duration {
      let text = "a" + String(repeating: "\u{301}\u{323}", count: count)
      return processorTime(runs: 3) { _ = Normalizer().normalize(text) }
    }
    let (small, large) = (time(2_500), time(20_000))
    #expect(isLinear(small: small, large: large, factor: 8), "\(small), then \(large)")
  }

  /// Behind clean text of any length, that of a block, of a stretch or of a buffer among them, letters are composed.
  @Test func lettersBehindTextOfManyLengths() {
    let tail = Array((String(repeating: "e\u{302}\u{301}n\u{303}", count: 40) + "abc").utf8)
    let expected = Array((String(repeating: "ếñ", count: 40) + "abc").utf8)
    var found: [UInt8] = []
    for size in (4...20).map({ 1 << $0 }) {
      for count in [size - 7, size - 2, size - 1, size, size + 1] {
        let head = [UInt8](repeating: 0x61, count: count)
        Normalizer().normalize(head + tail, into: &found)
        if found != head + expected { Issue.record("behind \(count) bytes") }
      }
    }
  }
}
