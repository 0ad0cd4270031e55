import Testing
import VietUnicode

@testable import VietPages

@Suite struct HTMLReaderTests {
  /// The blocks of a page, each on a line.
  private func text(_ html: String) -> [String] {
    let page = HTMLReader().read(Array(html.utf8))
    return page.blocks.map(page.text(of:))
  }

  private func check(_ cases: [(html: String, blocks: [String])]) {
    for (html, blocks) in cases { #expect(text(html) == blocks, "\(html)") }
  }

  @Test func blocks() {
    check([
      ("", []),
      ("a", ["a"]),
      ("<p>a</p><p>b</p>", ["a", "b"]),
      ("<p>a<p>b", ["a", "b"]),
      ("<p>a<div>b</div>c", ["a", "b", "c"]),
      ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
      ("a</p>b", ["a", "b"]),
      ("a</div>b", ["ab"]),
      ("<h1>a</h1>b", ["a", "b"]),
      ("<h1>a<h2>b", ["a", "b"]),
      ("<ul><li>a<li>b</ul>c", ["a", "b", "c"]),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["a", "b", "c"]),
      ("<dl><dt>a<dd>b<dt>c</dl>", ["a", "b", "c"]),
      ("a<hr>b", ["a", "b"]),
      ("a<br>b<br/>c", ["a", "b", "c"]),
      ("a</br>b", ["a", "b"]),
      ("<h1>a<br>b</h1>", ["a b"]),
      ("<pre>a\n  b\n\nc</pre>", ["a", "b", "c"]),
      ("<figure><img alt=x><figcaption>a</figcaption></figure>b", ["a", "b"]),
      ("<b>a<p>b</b>c</p>d", ["a", "bc", "d"]),
      ("<xmp><b>&amp;</xmp>c", ["<b>&amp;", "c"]),
      ("<plaintext>a\n</plaintext>", ["a", "</plaintext>"]),
    ])
  }

  @Test func inlineElementsAddNoSpaces() {
    check([
      ("<b>15</b>,6 tỷ", ["15,6 tỷ"]),
      ("Hà <i>Nội</i>", ["Hà Nội"]),
      ("<x-y>a</x-y>b", ["ab"]),
      ("a<img alt=x>b<wbr>c", ["abc"]),
      ("a<!-- x -->b", ["ab"]),
      ("a<script>x</script>b", ["ab"]),
    ])
  }

  @Test func whiteSpaceCollapses() {
    check([
      ("  a \n\t b  ", ["a b"]),
      ("a&nbsp;&nbsp;b\u{A0}c", ["a b c"]),
      ("a <b> b</b>", ["a b"]),
      ("a<b> </b>b", ["a b"]),
      ("a&#10;b&#13;&#32;c", ["a b c"]),
      ("&nbsp;", []),
      ("<p> </p><p>&nbsp;</p>", []),
      ("a\u{200B}b&shy;c\u{FEFF}d", ["a\u{200B}b\u{AD}c\u{FEFF}d"]),
      ("<p>\u{200B}</p><p>a</p>", ["a"]),
      ("\u{FEFF}a", ["a"]),
      ("a\u{0}b", ["a\u{FFFD}b"]),
      ("a\u{3000}b", ["a\u{3000}b"]),
    ])
  }

  @Test func hiddenTextIsDropped() {
    check([
      ("<title>x</title>a", ["a"]),
      ("<style>x</style><template><p>x</p></template><noscript><p>x</p></noscript>a", ["a"]),
      ("<svg><title>x</title><style>x</style><text>x</text></svg>a", ["a"]),
      ("<svg><path d='M0 0'/><title/></svg>a", ["a"]),
      ("<svg><g>x<p>a</p>", ["a"]),
      ("<svg>x</div>y</svg>a", ["a"]),
      ("<svg><![CDATA[x>y]]></svg>a", ["a"]),
      ("<math><mi>x</mi></math>a", ["a"]),
      ("<select><option>x<option>y</select>a", ["a"]),
      ("<button>x<b>y</b></button>a", ["a"]),
      ("<textarea>x</textarea><iframe>x</iframe><object>x</object><video>x</video>a", ["a"]),
      ("<div hidden>x<div>y</div>z</div>a", ["a"]),
      ("<div aria-hidden=true>x</div>a", ["a"]),
      ("<main aria-hidden=true>a</main>", ["a"]),
      ("<div style='color:red; DISPLAY : none!important'>x</div>a", ["a"]),
      ("<div style='visibility:hidden'>x</div>a", ["a"]),
      ("<div style='display:block;background:url(none)'>a</div>", ["a"]),
      ("<dialog>x</dialog><dialog open>a</dialog>", ["a"]),
      ("<body style='display:none'>a", ["a"]),
    ])
  }

  /// What is not closed ends with its parent.
  @Test func unclosedHiddenElementsEnd() {
    check([
      ("<div><div hidden>x</div>a</div>", ["a"]),
      ("<section><div hidden>x</section>a", ["a"]),
      ("<p><span hidden>x</p><p>a</p>", ["a"]),
      ("<section><select><option>x</section>a", ["a"]),
      ("<section><template><p>x</section>a", ["a"]),
      ("<td><svg><g>x</td><p>a", ["a"]),
    ])
  }

  @Test func rowsOfDataAreJoined() {
    check([
      ("<table><tr><td>a<td>b<tr><td>c<td>d</table>e", ["a | b", "c | d", "e"]),
      ("<table><tr><td>a</td><td></td><td>b</td></tr></table>", ["a | b"]),
      ("<table><tr><td>a</td><td></td></tr></table>", ["a"]),
      ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", ["a | b"]),
      ("<table><tr><td>a<br>b</td><td>c</td></tr></table>", ["a b | c"]),
      ("<table><tr><td>a<br><br>b</td><td>c</td></tr></table>", ["a", "b", "c"]),
      ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", ["a", "b", "c"]),
      ("<table><tr><td><h2>a</h2></td><td>c</td></tr></table>", ["a", "c"]),
      ("<table><tr><td><a href=x>a</a></td><td><a href=y>c</a></td></tr></table>", ["a", "c"]),
      ("<table><td>a<td>b</table>", ["a | b"]),
      ("<table><tbody><td>a<td>b<tbody><tr><td>c<td>d", ["a | b", "c | d"]),
      (
        "<table><caption>x</caption><thead><tr><th>a<th>b</thead><tr><td>c<td>d</table>",
        ["x", "a | b", "c | d"]
      ),
      (
        "<table><tr><td><table><tr><td>a<td>b</table></td><td>c</td></tr></table>",
        ["a | b", "c"]
      ),
      ("<tr><td>a</td><td>b</td></tr>", ["a", "b"]),
    ])
    let long = String(repeating: "chữ ", count: 60)
    #expect(text("<table><tr><td>a<td>\(long)</table>").count == 2)
  }

  @Test func elementsOfBlocks() {
    let html = """
      <h3>a</h3><p>b</p><ul><li><p>c</p></ul><blockquote><p>d</p></blockquote><figure><figcaption>e</figcaption>
      </figure><pre>f</pre><table><tr><td>g<td>h</table><div>i</div>
      """
    let page = HTMLReader().read(Array(html.utf8))
    #expect(
      page.blocks.map(\.element) == [
        .heading(3), .paragraph, .listItem, .quote, .caption, .preformatted, .tableRow, .other,
      ])
  }

  @Test func linkBytesAreCounted() {
    func links(_ html: String) -> [[Int]] {
      HTMLReader().read(Array(html.utf8)).blocks.map {
        [$0.linkByteCount, $0.context.contains(.link) ? 1 : 0]
      }
    }
    #expect(links("<p>ab <a href=x>cd</a>") == [[2, 0]])
    #expect(links("<p><a href=x>cd <b>é</b></a></p>") == [[5, 1]])
    #expect(links("<p><a name=x>cd</a></p>") == [[0, 0]])
    #expect(links("<a href=x><div>a</div><div>b</div></a><p>c") == [[1, 1], [1, 1], [0, 0]])
    #expect(links("<a href=x>a<a href=y>b</a>c") == [[2, 0]])
    #expect(links("<a href=x><p>a</a>b</p>") == [[1, 0]])
  }

  @Test func contexts() {
    func contexts(_ html: String) -> [BlockContext] {
      HTMLReader().read(Array(html.utf8)).blocks.map(\.context)
    }
    let cases: [(String, BlockContext)] = [
      ("<article><p>a", .article),
      ("<main><article><header>a", [.main, .article]),
      ("<header>a", .header),
      ("<footer>a", .footer),
      ("<nav><ul><li>a", [.navigation, .list]),
      ("<div role=navigation>a", .navigation),
      ("<div role=main>a", .main),
      ("<div class='box-lien-quan'>a", .related),
      ("<div class='tinLienQuan'>a", .related),
      ("<div id=TinLienQuan>a", .related),
      ("<div class=lienquan>a", .related),
      ("<div class='cung_chuyen_muc'>a", .related),
      ("<div class=binhluan>a", .comment),
      ("<div class='qc top'>a", .advertisement),
      ("<div id=ads_300x250>a", .advertisement),
      ("<div class=heads>a", []),
      ("<div class='entry-header'>a", []),
      ("<div class='site-header'>a", .header),
      ("<div class='entry-content'>a", .body),
      ("<div class='fck_detail'>a", .body),
      ("<div class='entry-content has-comments share'>a", .body),
      ("<div class='comment-content'>a", .comment),
      ("<h1 class=entry-title>a", .title),
      ("<h3 class=widget-title>a", []),
      ("<h2 class=sapo>a", .lead),
      ("<div class='tag-cloud'>a", .tags),
      ("<div class=tag>a", .tags),
      ("<article class='post hentry category-tin-tuc tag-binh-luan status-publish'>a", .article),
      ("<div><span class=author>A</span> - <span class=time>1/1</span></div>", [.byline, .dateline]),
      ("<p><span class=author>A</span></p>", .byline),
      ("<body class='share comment'><p>a", []),
      ("<form id=aspnetForm><p>a", []),
      ("<div><form><p>a", .form),
      ("<div itemprop=articleBody>a", .body),
    ]
    for (html, expected) in cases { #expect(contexts(html) == [expected], "\(html)") }
  }

  @Test func detectsHTML() {
    let html = [
      "<!DOCTYPE html>", "\u{FEFF}<!doctype html><p>", "  <html>", "<!-- x --><html>",
      "<?xml version='1.0'?><html>",
      "<body>", "<head>", "<div class=a><p>b</p></div>", "<p>a</p>\n<p>b</p>",
      "Giá <b>xăng</b> giảm<br>từ <i>chiều nay</i>", "Tin: <a href='/1'>một</a>, <a href='/2'>hai</a>",
    ]
    let plain = [
      "", "a", "a < b", "a <b", "5 <6 và 7> 2", "x <email@example.vn> y", "<3 em", "<Tên> <Tuổi> <Quê>",
      "Dùng thẻ <b> trong HTML", "<a",
      "Học HTML\nThẻ <h1> là tiêu đề lớn nhất, <p> là một đoạn và <ul> mở một danh sách.\nĐừng quên </p>, </ul> ở cuối.",
      "Bài 3: cặp thẻ <p></p> và <b></b> rỗng thì không hiện gì",
    ]
    for text in html { #expect(HTMLReader.looksLikeHTML(Array(text.utf8)), "\(text)") }
    for text in plain { #expect(!HTMLReader.looksLikeHTML(Array(text.utf8)), "\(text)") }
  }
}
