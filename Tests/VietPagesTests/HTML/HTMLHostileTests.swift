import Testing
import VietTestSupport
import VietUnicode

@testable import VietPages

/// Input made to break a reader: it must end, without a trap, in time that grows with the input and nothing else.
@Suite struct HTMLHostileTests {
  private func read(_ bytes: [UInt8]) -> PageText {
    let page = HTMLReader().read(bytes)
    checkInvariants(page, sourceCount: bytes.count, "hostile input of \(bytes.count) bytes")
    return page
  }

  private func read(_ text: String) -> PageText { read(Array(text.utf8)) }

  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(Array(repeating: Array(text.utf8), count: count).joined())
  }

  @Test func deepNesting() {
    #expect(read(repeated("<div>", 100_000) + Array("a".utf8)).blocks.count == 1)
    #expect(read(repeated("<div>a", 10_000)).blocks.count == 10_000)
    #expect(
      read(repeated("<div>", 10_000) + Array("a".utf8) + repeated("</div>", 10_000) + Array("b".utf8)).blocks
        .count == 2)
    _ = read(repeated("<table><tr><td>a", 10_000))
    _ = read(repeated("<svg>", 100_000))
    _ = read(repeated("<a href=x><div>", 5_000) + repeated("</a>", 5_000))
    _ = read(repeated("<ul><li>", 20_000))
  }

  @Test func manyAttributes() {
    #expect(read(Array("<p".utf8) + repeated(" a=b", 1_000_000) + Array(">a".utf8)).blocks.count == 1)
    _ = read(Array("<p".utf8) + repeated(" class=lien-quan", 100_000) + Array(">a".utf8))
    _ = read(Array("<p class='".utf8) + repeated("lien-quan-", 100_000) + Array("'>a".utf8))
    _ = read(Array("<p class='".utf8) + repeated("tin ", 100_000) + Array("'>a".utf8))
  }

  @Test func manyOfOneCharacter() {
    for text in [
      "<", ">", "&", "</", "<!", "<!-", "<!--", "-", "<a", "<a ", "\"", "=", "&#", "&a", "<?", "]]>", "\u{0}",
      " ",
    ] {
      _ = read(repeated(text, 50_000))
    }
    let brackets = [UInt8](repeating: 0x3C, count: 10_000_000)
    #expect(HTMLReader().read(brackets).bytes.count == 10_000_000)
  }

  @Test func unclosedEverything() {
    for tag in [
      "p", "b", "a href=x", "li", "td", "tr", "table", "select", "option", "h1", "x-y", "time", "form", "dt",
    ] {
      _ = read(repeated("<\(tag)>a", 10_000))
      _ = read(repeated("<\(tag)>", 600) + repeated("</b></i></p></li></td></x-y></a>", 1_000))
    }
    for start in [
      "<script>", "<style>", "<!--", "<title>", "<textarea>", "<p class='", "<script><!--<script>",
    ] {
      _ = read(Array(start.utf8) + repeated("<p>a</p>", 5_000))
      _ = read(repeated(start, 5_000))
    }
  }

  @Test func tokensOfUnfinishedMarkup() {
    for (text, count) in [
      ("</>", 0), ("<!", 1), ("<!>", 20_000), ("<!-", 1), ("<a ", 0), ("</a", 0), ("<a>", 20_000), ("&", 1), ("&#", 1),
      ("<!DOCTYPE>", 20_000), ("<!DOCTYPE \"", 1), ("<![CDATA[", 1), ("<script><!--", 2), ("<title></titl", 2),
    ] {
      var tokens = HTMLTokens(repeated(text, 20_000))
      var found = 0
      while tokens.next() != nil { found += 1 }
      #expect(found == count, "\(text)")
    }
  }

  @Test func oneHugeBlock() {
    let page = Array("<p>".utf8) + repeated("<", 1_000_000) + repeated("ế", 100_000)
    #expect(ArticleExtractor().article(in: page, input: .html).blocks.count == 1)
  }

  @Test func wideTables() {
    _ = read(Array("<table><tr>".utf8) + repeated("<td>a", 20_000))
    _ = read(Array("<table>".utf8) + repeated("<tr><td>a<td>b", 20_000))
    _ = read(Array("<table>".utf8) + repeated("<tr><td><time datetime=x>a</time><td>b", 20_000))
  }

  @Test func brokenLinkedData() {
    let start = Array("<script type=application/ld+json>".utf8)
    for text in [
      "[", "{\"a\":", "{\"@graph\":[", "\"", "[\"a\" ", "{,", "]}", "{\"a\"", "[[]", "\\", "{\"a\\u",
    ] {
      _ = read(start + repeated(text, 20_000))
      _ = read(start + repeated(text, 20_000) + Array("</script><p>a".utf8))
    }
  }

  @Test func everyTruncation() {
    let html = """
      \u{FEFF}<!DOCTYPE html><html lang=vi><head><title>A &amp; b</title><meta property="og:title" content="c &eacute;">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"x\\u1ec7","author":[{"name":"y"}]}</script>
      <style>p{}</style></head><body class="a"><!-- c --><div class='box-lienQuan' hidden>q</div><svg><path d=x /></svg>
      <table><tr><td>1<td>2<br>3</table><p style="display:none">z</p><p>Gi&#225; <b>15</b>,6 tỷ &hellip;</p>
      <script><!-- <script> </script> --></script><time datetime="2025-11-25">25/11</time><textarea>x</textarea>
      """
    let bytes = Array(html.utf8)
    for count in 0...bytes.count { _ = read(Array(bytes[..<count])) }
    for count in 0...bytes.count { _ = read(Array(bytes[count...])) }
  }

  @Test func anyBytes() {
    var random = SplitMix(state: 11)
    let alphabet = Array("<>/!-=\"'& abptdr;#x\n[]".utf8) + [0, 0x80, 0xC3, 0xE1, 0xBB, 0xFF]
    for _ in 0..<2000 {
      let count = Int.random(in: 0...200, using: &random)
      _ = read((0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 })
    }
  }

  /// Twice the input takes about twice the time; eight times is far from quadratic for a factor of sixteen.
  @Test func timeIsLinear() {
    for text in ["<div>a", "<td>a", "<", "<a href=x>b", "<p class=lien-quan>c</p>", "<b></i>"] {
      let small = repeated(text, 4_000)
      let large = repeated(text, 64_000)
      let first = processorTime(runs: 3) { _ = HTMLReader().read(small) }
      let second = processorTime(runs: 1) { _ = HTMLReader().read(large) }
      #expect(isLinear(small: first, large: second, factor: 16), "\(text)")
    }
  }
}
