import Testing
import VietTestSupport
import VietText

/// Input made to break the pipeline: it must end without a trap, and nothing may be lost.
@Suite struct HostilePageTests {
  private func document(_ page: [UInt8], _ input: PageInput = .auto) -> Document {
    let document = Pipeline().document(from: page, input: input)
    for block in document.article.blocks {
      #expect(block.range.lowerBound >= 0 && block.range.upperBound <= page.count)
    }
    return document
  }

  @Test func empty() {
    for input in PageInput.allCases {
      let document = document([], input)
      #expect(document.article.blocks.isEmpty && document.tokens.isEmpty)
      #expect(document.article.title == nil && document.article.published == nil)
    }
  }

  @Test func whiteSpaceAlone() {
    #expect(document(Array(" \n\t\r\n\u{A0}\u{2028}".utf8)).article.blocks.isEmpty)
  }

  @Test func aLoneCombiningMark() {
    for input in PageInput.allCases { #expect(document(Array("\u{301}".utf8), input).article.blocks.count == 1) }
  }

  @Test func aMillionMarks() {
    #expect(document(Array(("a" + String(repeating: "\u{301}", count: 200_000)).utf8), .text).article.blocks.count == 1)
  }

  @Test func zeroBytes() {
    let page = [UInt8](repeating: 0, count: 100_000) + Array("Hết.".utf8)
    let text = document(page, .text)
    #expect(text.article.blocks.count == 1)
    #expect(text.text(in: text.article.blocks[0].textRange).hasSuffix("Hết."))
  }

  @Test func tenMegabytesOnOneLine() {
    let sentence = Array("Tỉnh đã thu hút 180 dự án với tổng vốn trên 15,6 tỷ USD trong năm 2025. ".utf8)
    var page: [UInt8] = []
    while page.count < 10_000_000 { page += sentence }
    let document = document(page, .text)
    #expect(document.expressions.count == 3 * (page.count / sentence.count))
  }

  @Test func tenMegabytesWithoutASpace() {
    for character in ["a", "ế", "1", ".", "-", "đ", "/"] {
      let page = Array(String(repeating: character, count: 2_000_000).utf8)
      #expect(document(page, .text).article.blocks.count == 1, "\(character)")
    }
  }

  @Test func manyLines() {
    #expect(document(Array(String(repeating: "Tin bài khác\n", count: 100_000).utf8), .text).article.text.isEmpty)
    #expect(
      document(Array((1...50_000).map { "Dòng thứ \($0)\n" }.joined().utf8), .text).article.blocks.count == 50_000)
    let pairs = (1...50_000).map { "Thời tiết ngày \($0)\nThời tiết ngày \($0)\n" }.joined()
    #expect(document(Array(pairs.utf8), .text).article.blocks.count == 100_000)
    let names = String(repeating: "Minh Hằng\n", count: 50_000)
    #expect(document(Array(names.utf8), .text).article.blocks.count == 50_000)
  }

  @Test func nestedElements() {
    let page = Array((String(repeating: "<div>", count: 100_000) + "Xin chào cả nhà.").utf8)
    #expect(document(page).article.blocks.count == 1)
  }

  /// Each byte of a page in turn is spoilt: the page is still read, and its other words are still there.
  @Test func illFormedBytesAtEachPosition() {
    let page = Array("Chiều 25/11, tỉnh khởi công cầu.".utf8)
    for position in page.indices {
      for spoilt in [0xFF, 0xC3, 0xE1, 0x80] as [UInt8] {
        var bytes = page
        bytes[position] = spoilt
        let document = document(bytes, .text)
        let text = document.article.blocks.map { document.text(in: $0.textRange) }.joined()
        #expect(text == String(decoding: bytes, as: UTF8.self), "\(spoilt) at \(position)")
      }
    }
  }

  @Test func pagesCutShortAtEachByte() throws {
    let text = try #require(try Seeds.flatPages().last).source.prefix(2500)
    for end in stride(from: 0, through: text.count, by: 7) { _ = document(Array(text.prefix(end)), .text) }
    let html = try #require(try Seeds.htmlPages().first).source
    for end in stride(from: 0, through: html.count, by: 97) { _ = document(Array(html.prefix(end)), .html) }
  }

  @Test func randomBytes() {
    var random = SeededGenerator(seed: 25_11)
    for _ in 0..<300 {
      let count = Int.random(in: 0...400, using: &random)
      let page = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      for input in PageInput.allCases { _ = document(page, input) }
    }
  }
}
