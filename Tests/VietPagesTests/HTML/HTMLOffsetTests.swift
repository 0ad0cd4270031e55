import Testing
import VietUnicode

@testable import VietPages

@Suite struct HTMLOffsetTests {
  /// The source of each block.
  private func sources(_ html: String) -> [String] {
    let bytes = Array(html.utf8)
    let page = HTMLReader().read(bytes)
    return page.blocks.map { String(utf8: bytes, in: page.offsets.sourceRange(of: $0.range)) }
  }

  @Test func blocksMapToTheSmallestSource() {
    #expect(sources("<p> a &amp; b </p>") == ["a &amp; b"])
    #expect(sources("<p><b>&eacute;a</b></p><p>b<i>c</i></p>") == ["&eacute;a", "b<i>c"])
    #expect(sources("<h1>a<br>b</h1>") == ["a<br>b"])
    #expect(sources("<table><tr><td>a</td><td>b</td></tr></table>") == ["a</td><td>b"])
    #expect(sources("\u{FEFF}<p>ế</p>") == ["ế"])
  }

  @Test func partsOfBlocksMapToTheirSource() {
    let bytes = Array("<p>Gi&aacute; <b>15</b>,6  tỷ</p>".utf8)
    let page = HTMLReader().read(bytes)
    #expect(String(utf8: page.bytes, in: 0..<page.bytes.count) == "Giá 15,6 tỷ")
    func source(_ range: Range<Int>) -> String {
      String(utf8: bytes, in: page.offsets.sourceRange(of: range))
    }
    #expect(source(2..<4) == "&aacute;")
    #expect(source(4..<5) == " ")
    #expect(source(5..<9) == "15</b>,6")
    #expect(source(9..<10) == "  ")
    #expect(source(10..<14) == "tỷ")
  }

  @Test func illFormedBytesAreReplaced() {
    let bytes = Array("<p>a".utf8) + [0xFF, 0xE1, 0xBB] + Array("b".utf8) + [0xC3]
    let page = HTMLReader().read(bytes)
    #expect(String(utf8: page.bytes, in: 0..<page.bytes.count) == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
    #expect(page.offsets.sourceRange(of: 1..<4) == 4..<5)
    #expect(page.offsets.sourceRange(of: 4..<7) == 5..<7)
    #expect(page.offsets.sourceRange(of: 8..<11) == 8..<9)
  }

  /// Stripping the tags of a block's source by the plainest means gives the block's text, on pages put together at random.
  @Test func sourceOfEachBlockReadsAsItsText() {
    var random = SplitMix(state: 7)
    for _ in 0..<2000 {
      let html = RandomPage.make(&random)
      let bytes = Array(html.utf8)
      let page = HTMLReader().read(bytes)
      checkInvariants(page, sourceCount: bytes.count, html)
      for block in page.blocks {
        let range = page.offsets.sourceRange(of: block.range)
        let expected = page.text(of: block)
        let naive = NaiveHTML.text(String(utf8: bytes, in: range))
        #expect(naive == expected.replacing(" | ", with: " "), "\(html)")
      }
    }
  }
}

func checkInvariants(_ page: PageText, sourceCount: Int, _ html: @autoclosure () -> String) {
  var position = 0
  for (index, block) in page.blocks.enumerated() {
    guard block.range.lowerBound == position + (index == 0 ? 0 : 1), !block.range.isEmpty,
      block.range.upperBound <= page.bytes.count, (0...block.range.count).contains(block.linkByteCount),
      page.bytes[block.range.lowerBound] != 0x20, page.bytes[block.range.upperBound - 1] != 0x20,
      !page.bytes[block.range].contains(0x0A)
    else {
      Issue.record("block \(index) at \(block.range) of \(html().prefix(2000))")
      return
    }
    position = block.range.upperBound
  }
  #expect(position == page.bytes.count)
  #expect(page.offsets.outputCount == page.bytes.count)
  var last = 0
  for run in page.offsets.runs {
    guard run.source.lowerBound >= last, run.source.upperBound <= sourceCount else {
      Issue.record("run \(run) after \(last) of \(html().prefix(2000))")
      return
    }
    last = run.source.upperBound
  }
}

struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

enum RandomPage {
  static let pieces = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href=x>", "</a>", "<br>", "<ul>", "<li>", "</ul>",
    "<table>",
    "<tr>", "<td>", "</td>", "</tr>", "</table>", "<h2>", "</h2>", "<span class=author>", "</span>",
    "<!-- x -->",
    "<time datetime=1>", "</time>", "<img alt=x>", "<svg/>", "<hr>", "<blockquote>", "</blockquote>",
    " ", "  ", "\n", "&nbsp;", "&amp;", "&eacute;", "&#7879;", "a", "Hà Nội", "15,6 tỷ", "\u{A0}", "&",
    "&lt;b", "1 < 2",
    "\u{200B}", "ệ", "&copy",
  ]

  static func make(_ random: inout SplitMix) -> String {
    var result = ""
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      result += pieces.randomElement(using: &random) ?? ""
    }
    return result
  }
}

/// Tags out, references decoded, white space collapsed: tags and white space in the middle of a block.
enum NaiveHTML {
  static func text(_ html: String) -> String {
    let spaced = html.replacing("<td>", with: " ").replacing("<br>", with: " ")
    var result = ""
    var rest = Substring(spaced)
    while let open = rest.firstIndex(of: "<") {
      let after = rest[rest.index(after: open)...]
      guard let first = after.first, first.isASCII, first.isLetter || first == "/" || first == "!",
        let close = after.firstIndex(of: ">")
      else {
        result += rest[...open]
        rest = after
        continue
      }
      result += rest[..<open]
      rest = after[after.index(after: close)...]
    }
    result += rest
    let bytes = Array(result.utf8)
    let decoded = bytes.span.decodingReferences(in: 0..<bytes.count, isAttribute: false)
    let text = String(decoding: decoded, as: UTF8.self)
    return text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }
}
