import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct SyllableKeyTests {
  /// One word a row, in every way of writing it.
  private static let ways = """
    hòa hoà HÒA Hoà HOÀ hòA
    khỏe khoẻ KHỎE Khoẻ
    thủy thuỷ THỦY Thuỷ
    quý qúy QUÝ Qúy
    hóa hoá HOÁ
    ngoài ngòai NGOÀI
    thuở thủơ THUỞ
    nghiêng NGHIÊNG Nghiêng
    đường ĐƯỜNG Đường đừơng
    giếng GIẾNG gíêng
    yêu YÊU Yêu
    ủy uỷ Ủy UỶ
    Hoàng hoàng HOÀNG hòang
    euro EURO Euro
    restaurant RESTAURANT Restaurant
    2h30 2H30
    kilômét KILÔMÉT kilômèt?
    """

  @Test func writingDoesNotMatter() {
    for row in Self.ways.split(separator: "\n") {
      let words = row.split(separator: " ").map(String.init).filter { !$0.hasSuffix("?") }
      for word in words {
        for way in [word, Naive.nfd(word), Naive.nfc(word), Naive.nfd(word).lowercased()] {
          #expect(SyllableKey(way) == SyllableKey(words[0]), "\(way) and \(words[0])")
        }
      }
    }
  }

  /// ê + U+0301, é + U+0302 in either order of the marks.
  @Test func halfComposedLettersAreTheSame() {
    let ways = ["tiếng", "tie\u{302}\u{301}ng", "tiê\u{301}ng", "tié\u{302}ng", "tie\u{301}\u{302}ng"]
    for way in ways { #expect(SyllableKey(way) == SyllableKey("tiếng"), "\(Excerpt.scalars(way))") }
    let others = ["việt", "vie\u{323}\u{302}t", "viẹ\u{302}t", "viê\u{323}t"]
    for way in others { #expect(SyllableKey(way) == SyllableKey("việt"), "\(Excerpt.scalars(way))") }
    #expect(SyllableKey("ươ\u{300}ng") == SyllableKey("ường"))
    #expect(SyllableKey("u\u{31B}o\u{31B}ng") == SyllableKey("ương"))
    #expect(SyllableKey("a\u{340}") == SyllableKey("à"))
    #expect(SyllableKey("a\u{341}") == SyllableKey("á"))
  }

  private static let words = """
    ma má mà mả mã mạ mă mắ mằ mẳ mẵ mặ mâ mấ mầ mẩ mẫ mậ me mé mè mẻ mẽ mẹ mê mế mề mể mễ mệ mi mí mì mỉ mĩ mị mo mó mò
    mỏ mõ mọ mô mố mồ mổ mỗ mộ mơ mớ mờ mở mỡ mợ mu mú mù mủ mũ mụ mư mứ mừ mử mữ mự my mý mỳ mỷ mỹ mỵ da đa dá đá du đu
    ban bàn bán bản bạn bang bàng báng bảng bạng bánh bành canh cảnh cánh cạnh cành ca cà cá cả cạ kha khá khà khả an ăn ân
    am ăm âm at ăt ât lan lăn lân long lông lung lưng tiên tiến tiền tiễn tiện tiếng tiếc tiết tuyên tuyến tuyết thuyền
    nghiêng nghiền nghiến nghiện ngiêng giêng giếng giềng ghim gin gìn gì giờ giơ giữ quê quế quy quý quỳ quỷ cuốc quốc
    yêu yếu yểu iêu uông uống uổng oanh oách xoong xong khuya khuỷu khúc thuở thủa thua thùa hoa hòa hỏa họa hóa hoe
    không năm tư ba một bảy bẩy mười mươi nhăm lăm a b c d đ e f g h i j k l m n o p q r s t u v w x y z ă â ê ô ơ ư
    software Việtnam 15 150 1,5 1.5 u23 u-23 covid-19 km km2 km² m³ m² restaurant restaurants abcdefghi abcdefghij
    abcdefghik internationalization internationalisation × ÷ π 中 文 中文 😀
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test func differentWordsHaveDifferentKeys() {
    let keys = Self.words.map { SyllableKey($0) }
    for (first, key) in keys.enumerated() {
      for second in 0..<first {
        #expect(key != keys[second], "\(Self.words[first]) and \(Self.words[second])")
      }
    }
  }

  @Test func aHundredThousandRandomWordsDoNotCollide() {
    var random = SeededGenerator(seed: 401)
    var seen: [SyllableKey: String] = [:]
    for _ in 0..<50_000 {
      // Random syllables bear a tone on any vowel: the naive name of the word is its letters, then its tone.
      let syllable = random.syllable().lowercased()
      let marks: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
      let scalars = Naive.nfd(syllable).unicodeScalars
      let name = String(
        String.UnicodeScalarView(
          scalars.filter { !marks.contains($0) } + scalars.filter { marks.contains($0) }))
      let previous = seen.updateValue(name, forKey: SyllableKey(syllable))
      #expect(previous == nil || previous == name, "\(syllable): \(previous ?? "") and \(name)")
    }
    var phrases: [SyllableKey: String] = [:]
    for _ in 0..<50_000 {
      let phrase = "\(random.pick(Self.words)) \(random.pick(Self.words)) \(random.pick(Self.words))"
        .lowercased()
      let previous = phrases.updateValue(phrase, forKey: SyllableKey(phrase: phrase))
      #expect(previous == nil || previous == phrase, "\(phrase) and \(previous ?? "")")
    }
  }

  @Test func vietnameseLettersArePackedOthersHashed() {
    for word in ["a", "nghiêng", "KHUỶU", "wifi", "jazz", "abcdefghi"] {
      #expect(SyllableKey(word).isPacked, "\(word)")
    }
    for word in ["abcdefghij", "u23", "15", "m²", "é\u{308}", "càphề", "naïve", "a-b", "Việt Nam", "\u{301}"] {
      #expect(!SyllableKey(word).isPacked, "\(word)")
    }
  }

  @Test func aPackedKeyGivesItsLettersAndToneBack() {
    let letters = VietnameseLetter.alphabet
    for word in Self.words where SyllableKey(word).isPacked {
      let key = SyllableKey(word)
      let bases = word.lowercased().unicodeScalars.compactMap { VietnameseLetter($0.value)?.code }
      #expect(key.letterCodes == bases, "\(word)")
      let tones = word.unicodeScalars.compactMap { VietnameseLetter($0.value)?.tone }.filter { $0 != .level }
      #expect(key.tone == tones.first ?? .level, "\(word)")
      let plain = String(key.letterCodes.map { letters[Int($0) - 1] })
      #expect(key.toneless == SyllableKey(plain), "\(word) and \(plain)")
    }
    #expect(SyllableKey("").letterCodes.isEmpty)
  }

  @Test func phrasesAreJoinedInOrder() {
    let (first, second) = (SyllableKey("sinh"), SyllableKey("viên"))
    #expect(first.joined(with: second) == SyllableKey(phrase: "Sinh Viên"))
    #expect(first.joined(with: second) != second.joined(with: first))
    #expect(SyllableKey(phrase: "sinh") == first)
    #expect(first.joined(with: second) != SyllableKey("sinhviên"))
    #expect(SyllableKey(phrase: "hoà bình") == SyllableKey(phrase: "HÒA BÌNH"))
  }

  @Test func aRangeOfATextHasTheKeyOfItsWord() {
    let text = Array("chợ Bến Thành".utf8)
    #expect(SyllableKey(text.span, in: 6..<text.count - 7) == SyllableKey("bến"))
    var random = SeededGenerator(seed: 402)
    for _ in 0..<2000 {
      let word = random.syllable()
      let text = Array((random.syllable() + " " + word + " " + random.syllable()).utf8)
      guard let range = Naive.find(Array(" \(word) ".utf8), in: text) else { continue }
      #expect(
        SyllableKey(text.span, in: range.lowerBound + 1..<range.upperBound - 1) == SyllableKey(word),
        "\(word)")
    }
  }

  @Test func illFormedBytesDoNotTrap() {
    var random = SeededGenerator(seed: 403)
    for _ in 0..<5000 {
      let bytes = random.bytes(count: random.int(0...20))
      _ = SyllableKey(bytes.span, in: 0..<bytes.count)
    }
  }
}
