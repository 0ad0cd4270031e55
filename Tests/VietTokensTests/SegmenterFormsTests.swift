import Testing
import VietModel
import VietTestSupport
import VietUnicode

@testable import VietTokens

/// Search words, keys, own words, joined text, and words of many texts.
@Suite struct SegmenterFormsTests {
  private let segmenter = WordSegmenter(model: .standard)

  private func texts(_ words: [Word], of text: [UInt8]) -> [String] {
    words.map { String(decoding: text[$0.range], as: UTF8.self) }
  }

  @Test func searchGivesTheWordsInAWordToo() {
    let segmenter = WordSegmenter(
      model: SegmenterModel(lexicon: Lexicon(words: ["trí tuệ nhân tạo", "nhân tạo", "trí tuệ", "bà ba"])))
    for (line, words) in [
      ("Ngành trí tuệ nhân tạo", ["Ngành", "trí tuệ nhân tạo", "trí tuệ", "nhân tạo"]),
      ("chè bà ba", ["chè", "bà ba"]), ("", []),
    ] {
      let text = Array(line.utf8)
      #expect(texts(segmenter.searchWords(in: text.span, tokens: Tokenizer().tokens(in: text)), of: text) == words)
    }
  }

  @Test func aWordHasASearchKey() {
    let text = Array("Về Thanh  Hóa, ĐÀ NẴNG".utf8)
    #expect(Word(range: 5..<16, tokens: 1..<3).foldedKey(in: text.span) == "thanh hoa")
    let place = Array("ĐÀ NẴNG".utf8)
    #expect(Word(range: 0..<place.count, tokens: 0..<2).foldedKey(in: place.span) == "da nang")
  }

  @Test func searchKeysAreThoseOfTheFoldedTextWithSingleSpaces() {
    var random = SeededGenerator(seed: 4127)
    var key = Array("what it held".utf8)
    for number in 0..<3000 {
      let spaces = [" ", "  ", "\t", "\u{A0}", "\u{3000}\r\n", "\u{2028}", ""]
      let parts = (0..<random.int(0...4)).map { _ in
        random.pick(spaces) + random.sentence(count: random.int(0...2)) + random.pick(spaces)
      }
      let text = Array(parts.joined().utf8)
      Word(range: 0..<text.count, tokens: 0..<1).foldedKey(in: text.span, into: &key)
      // The slow twin.
      let expected = String(decoding: text, as: UTF8.self).foldingDiacritics().split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      guard String(decoding: key, as: UTF8.self) == expected else {
        Issue.record("case \(number): \(String(decoding: text, as: UTF8.self)), expected \(expected)")
        return
      }
    }
  }

  @Test func iAndYAtTheEndOfASyllableAreOneLetter() {
    for (withY, withI) in [
      ("Bác sỹ Lan khám cho bệnh nhân", "Bác sĩ Lan khám cho bệnh nhân"),
      ("Công ty áp dụng kỹ thuật mới", "Công ti áp dụng kĩ thuật mới"),
      ("Kính mời quý khách ghé cửa hàng", "Kính mời quí khách ghé cửa hàng"),
      ("HỌC VẬT LÝ VÀ TÂM LÝ HỌC", "HỌC VẬT LÍ VÀ TÂM LÍ HỌC"),
    ] {
      let (some, others) = (segmenter.segment(withY), segmenter.segment(withI))
      #expect(some.map { $0.split(separator: " ").count } == others.map { $0.split(separator: " ").count }, "\(others)")
    }
  }

  @Test func ownWordsWinOverTheModel() {
    func words(_ text: String, _ own: String...) -> [String] {
      var model = SegmenterModel.standard
      model.lexicon = Lexicon(words: own)
      return WordSegmenter(model: model).segment(text)
    }
    #expect(words("đại học sinh viên", "học sinh") == ["đại", "học sinh", "viên"])
    #expect(words("cài Windows 11 mới", "windows 11") == ["cài", "Windows 11", "mới"])
    #expect(words("cài Windows , 11 mới", "windows 11") == ["cài", "Windows", ",", "11", "mới"])
    #expect(words("ăn BÚN ĐẬU MẮM TÔM", "bún đậu mắm tôm") == ["ăn", "BÚN ĐẬU MẮM TÔM"])
    // The longest, from left to right; none reaches over a line's end.
    #expect(words("trà sữa trân châu", "trà sữa", "trà sữa trân châu") == ["trà sữa trân châu"])
    #expect(words("trà sữa trân", "trà sữa", "trà sữa trân châu").first == "trà sữa")
    #expect(words("trà\nsữa", "trà sữa") == ["trà", "sữa"])
  }

  @Test func joinedTextHasAllTokens() throws {
    var random = SeededGenerator(seed: 931)
    var workspace = WordSegmenter.Workspace()
    for number in 0..<3000 {
      let text = Array(random.sentence(count: random.int(0...20)).utf8)
      segmenter.segment(text.span, using: &workspace)
      var output: [UInt8] = []
      workspace.appendJoined(text.span, to: &output)
      // The slow twin.
      let expected = workspace.words.map { word in
        workspace.tokens[word.tokens].map {
          String(decoding: text[$0.range], as: UTF8.self).replacing("_", with: "\u{FF3F}")
        }.joined(separator: "_")
      }.joined(separator: " ")
      guard String(decoding: output, as: UTF8.self) == expected else {
        Issue.record("case \(number): \(String(decoding: text, as: UTF8.self))")
        return
      }
    }
  }

  @Test func wordsOfAnotherTextAreNotJoined() {
    let (long, short) = (Array("Thanh Hóa đã thu hút được 180 dự án".utf8), Array("dự án".utf8))
    var workspace = WordSegmenter.Workspace()
    var output: [UInt8] = []
    segmenter.segment(long.span, using: &workspace)
    workspace.appendJoined(short.span, to: &output)
    let tokens = Tokenizer().tokens(in: short)
    segmenter.segment(short.span, tokens: tokens.span, using: &workspace)
    #expect(workspace.words.count == 1 && workspace.tokens.isEmpty)
    workspace.appendJoined(short.span, to: &output)
    #expect(output.isEmpty)
  }

  @Test func manyTextsAreSegmentedOneAfterTheOther() {
    let texts = ["Thanh Hóa đã thu hút", "", "180 dự án"]
    #expect(Array(segmenter.segment(each: texts)) == texts.map { segmenter.segment($0) })
  }

  @Test func aStreamIsSegmentedAsItsLines() async throws {
    let text = Array("Học sinh nghỉ học vì mưa bão.\r\nDoanh nghiệp xuất khẩu gạo\n\nBác sĩ khuyên bà".utf8)
    let expected = segmenter.segment(String(decoding: text, as: UTF8.self))
    for size in [1, 2, 7, 64, 1000] {
      let chunks = AsyncStream<[UInt8]> { stream in
        for start in stride(from: 0, to: text.count, by: size) {
          stream.yield(Array(text[start..<min(start + size, text.count)]))
        }
        stream.finish()
      }
      var words: [String] = []
      var bytes: [UInt8] = []
      for try await chunk in segmenter.segment(chunks: chunks) {
        #expect(chunk.offset == bytes.count)
        words += texts(chunk.words, of: chunk.text)
        bytes += chunk.text
      }
      #expect(bytes == text)
      #expect(words == expected, "chunks of \(size)")
    }
  }

  /// A line over 1 MiB is cut at a space, one without any between two scalars.
  @Test func aStreamOfALongLineIsCutBetweenScalars() async throws {
    for piece in ["ầ", "ầm ĩ "] {
      let chunk = Array(String(repeating: piece, count: 40_000).utf8.dropLast())
      let end = Array(String(repeating: piece, count: 40_000).utf8.suffix(1))
      let chunks = AsyncStream<[UInt8]> { stream in
        for _ in 0..<12 {
          stream.yield(chunk)
          stream.yield(end)
        }
        stream.finish()
      }
      var bytes: [UInt8] = []
      var count = 0
      for try await chunk in segmenter.segment(chunks: chunks) {
        #expect(String(validating: chunk.text, as: UTF8.self) != nil && chunk.text.count <= 2 << 20)
        bytes += chunk.text
        count += 1
      }
      #expect(bytes == Array(repeatElement(chunk + end, count: 12).joined()) && count > 1, "\(piece)")
    }
  }

  @Test func hostileTextsAreReadInOnePass() {
    for text in [
      String(repeating: "a", count: 200_000), "a" + String(repeating: "\u{301}", count: 100_000),
      String(repeating: "công ", count: 50_000), String(repeating: "_ ", count: 50_000), "\0\0 \0",
    ] {
      let bytes = Array(text.utf8)
      let words = segmenter.words(in: bytes.span, tokens: Tokenizer().tokens(in: bytes))
      #expect(words.last?.range.upperBound ?? 0 <= bytes.count)
    }
  }
}
