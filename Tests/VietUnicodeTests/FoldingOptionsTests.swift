import Foundation
import Testing
import VietTestSupport
import VietUnicode

@Suite struct FoldingOptionsTests {
  /// Text, without tones, without the marks of letters.
  private let rows = [
    ("tiếng Việt", "tiêng Viêt", "tiéng Viẹt"), ("Đường tới Huế", "Đương tơi Huê", "Duòng tói Hué"),
    ("ĐẶNG THỊ NGỌC ÁNH", "ĐĂNG THI NGOC ANH", "DẠNG THỊ NGỌC ÁNH"), ("hòa, hoà", "hoa, hoa", "hòa, hoà"),
    ("ăâđêôơư ĂÂĐÊÔƠƯ", "ăâđêôơư ĂÂĐÊÔƠƯ", "aadeoou AADEOOU"), ("khuỷu, ữ, ỵ", "khuyu, ư, y", "khuỷu, ũ, ỵ"),
    ("señor Müller, café", "señor Müller, cafe", "senor Muller, café"), ("", "", ""),
    ("15,6 tỷ – 70 m²", "15,6 ty – 70 m²", "15,6 tỷ – 70 m²"), ("한국어 中文 😀", "한국어 中文 😀", "한국어 中文 😀"),
  ]

  @Test func eachOptionTakesItsMarksAway() {
    for (text, toneless, markless) in rows {
      for text in [text, Naive.nfd(text)] {
        #expect(text.folding(.toneMarks).utf8.elementsEqual(toneless.utf8), "\(text): \(text.folding(.toneMarks))")
        #expect(text.folding(.letterMarks).utf8.elementsEqual(markless.utf8), "\(text): \(text.folding(.letterMarks))")
        #expect(text.folding([.toneMarks, .letterCase]).utf8.elementsEqual(toneless.lowercased().utf8), "\(text)")
        #expect(text.folding([.letterMarks, .letterCase]).utf8.elementsEqual(markless.lowercased().utf8), "\(text)")
      }
    }
  }

  @Test func whatIsNotNamedIsKept() {
    for (text, _, _) in rows {
      #expect(text.folding([]) == text)
      #expect(text.folding(.letterCase) == text.lowercased())
      #expect(text.folding([.toneMarks, .letterMarks]).lowercased() == text.foldingDiacritics(), "\(text)")
    }
  }

  @Test func theSearchKeyIsOneForBothCustoms() {
    for (old, new) in [("Hòa", "HOÀ"), ("thủy", "thuỷ"), ("KHỎE", "khoẻ"), ("Lũy", "luỹ")] {
      #expect(old.folding(.searchKey) == new.folding(.searchKey))
      #expect(old.folding(.searchKey) == old.foldingDiacritics())
      // With tones the two are different words to the eye, unless they are placed first.
      #expect(old.lowercased().folding(.letterMarks) != new.lowercased().folding(.letterMarks))
    }
  }

  /// One option after the other gives what both give, and folding twice what it gives once.
  @Test func optionsAreIndependent() {
    var random = SeededGenerator(seed: 511)
    for _ in 0..<2_000 {
      let text = random.chance(3) ? random.scalars(count: 12) : random.sentence(count: 6)
      let both = text.folding([.toneMarks, .letterMarks])
      #expect(text.folding(.toneMarks).folding(.letterMarks) == both, "\(Excerpt.scalars(text))")
      #expect(text.folding(.letterMarks).folding(.toneMarks) == both, "\(Excerpt.scalars(text))")
      for options in [FoldingOptions.toneMarks, .letterMarks, .letterCase, .searchKey] {
        let once = text.folding(options)
        #expect(once.folding(options) == once, "\(options): \(Excerpt.scalars(text))")
        #expect(Naive.nfd(text).folding(options) == Naive.nfc(text).folding(options) || !isVietnamese(text))
      }
    }
  }

  /// Foundation's normalization is that of ICU in these blocks only.
  private func isVietnamese(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x1E00..<0x1F00).contains($0.value) }
  }

  @Test func illFormedBytesBecomeReplacements() {
    #expect(folding([0x41, 0xFF, 0xC3, 0x81], .toneMarks) == Array("A\u{FFFD}A".utf8))
  }
}
