import Testing
import VietExpressions
import VietUnicode

@testable import VietPages

@Suite struct HTMLMetadataTests {
  private func metadata(_ html: String) -> PageMetadata { HTMLReader().read(Array(html.utf8)).metadata }

  @Test func head() {
    let page = metadata(
      """
      <html lang="vi-VN"><head><title> A &amp; b \n | Báo </title>
      <meta property="og:title" content="A &amp; b"><meta name=twitter:title content=other>
      <meta property="og:site_name" content="Báo"><meta name="Description" content="d">
      <meta name=keywords content="x, y z;x"><meta property=article:tag content=w>
      <meta property="article:published_time" content="2025-11-25T10:00:00+07:00"><meta name=pubdate content=no>
      <meta property="article:modified_time" content="2025-11-26"><meta property="article:section" content="Xã hội">
      <meta property="article:author" content="https://example.vn/a"><meta name=author content="Lê A">
      <link rel=canonical href="https://example.vn/?a=1&amp;b=2"></head>
      """)
    #expect(page.title == "A & b | Báo")
    #expect(page.socialTitle == "A & b")
    #expect(page.siteName == "Báo")
    #expect(page.description == "d")
    #expect(page.keywords == ["x", "y z", "w"])
    #expect(page.published == "2025-11-25T10:00:00+07:00")
    #expect(page.modified == "2025-11-26")
    #expect(page.section == "Xã hội")
    #expect(page.authors == ["Lê A"])
    #expect(page.canonicalURL == "https://example.vn/?a=1&b=2")
    #expect(page.language == "vi-VN")
  }

  private func linkedData(_ json: String) -> PageMetadata {
    metadata("<script type='application/ld+json'>\(json)</script><p>a")
  }

  @Test func linkedDataOfArticles() {
    let plain = linkedData(
      #"""
      {"@context":"https://schema.org","@type":"NewsArticle","headline":"Gi\u00e1 \"v&agrave;ng\"\n",
       "datePublished":"2025-11-25","dateModified":"2025-11-26","author":[{"@type":"Person","name":"A"},"B"],
       "publisher":{"name":"Báo"},"articleSection":["X","Y"],"keywords":"k, l"}
      """#)
    #expect(plain.headline == "Giá \"vàng\"")
    #expect(plain.published == "2025-11-25")
    #expect(plain.modified == "2025-11-26")
    #expect(plain.authors == ["A", "B"])
    #expect(plain.siteName == "Báo")
    #expect(plain.section == "X")
    #expect(plain.keywords == ["k", "l"])

    let graph = linkedData(
      #"""
      {"@graph":[{"@type":"WebPage","name":"w","datePublished":"2000"},
       {"@type":["Article","Thing"],"headline":"h","author":{"@id":"#p"},"datePublished":"2025"},
       {"@type":"Person","@id":"#p","name":"P"}]}
      """#)
    #expect(graph.headline == "h")
    #expect(graph.authors == ["P"])
    #expect(graph.published == "2025")
  }

  @Test func linkedDataThatIsBroken() {
    #expect(linkedData("{\"@type\":\"Article\",\"headline\":\"a\nb\",}").headline == "a b")
    #expect(
      linkedData(#"{"@type":"Article","headline":"Ông "A" nói","datePublished":"2025"}"#).headline
        == #"Ông "A" nói"#)
    #expect(linkedData(#"{"@type":"Article","headline":"a","author":{"name":"b""#).authors == ["b"])
    #expect(linkedData(#"//<![CDATA[ {"@type":"Article","headline":"a"} ]]>"#).headline == "a")
    #expect(linkedData(#"{"@type":"Article",,"headline":"a"}"#).headline == "a")
    #expect(linkedData(#"{"@type":"BreadcrumbList","name":"a"}"#).headline == nil)
    #expect(linkedData("").headline == nil)
  }

  @Test func timeElements() {
    let page = HTMLReader().read(
      Array("<p>a <time datetime='2025-11-25'>25 <b>tháng</b> 11</time> b<time>10:00</time>".utf8))
    let times = page.metadata.timeElements
    #expect(times.map(\.dateTime) == ["2025-11-25", nil])
    #expect(times.map { $0.range.map { String(utf8: page.bytes, in: $0) } } == ["25 tháng 11", "10:00"])
  }

  /// Where cells are joined the text moves, and only the attribute is left.
  @Test func timeElementsInRowsOfData() {
    let html = "<time>a</time><table><tr><td>b<td><time datetime=2025-01-01>1/1</time></table><time>c</time>"
    let page = HTMLReader().read(Array(html.utf8))
    let times = page.metadata.timeElements
    #expect(times.map { $0.range.map { String(utf8: page.bytes, in: $0) } } == ["a", nil, "c"])
    #expect(times[1].dateTime == "2025-01-01")
  }

  @Test func itemProperties() {
    let page = metadata("<div itemscope><time itemprop=datePublished datetime=2025-01-01>x</time>")
    #expect(page.published == "2025-01-01")
  }

  @Test func daysOfOtherWorks() {
    for (kind, member) in [("Recipe", "datePublished"), ("JobPosting", "datePosted"), ("VideoObject", "uploadDate")] {
      let data = #"{"@type":"\#(kind)","name":"Canh chua","\#(member)":"2025-11-24"}"#
      let page = metadata(#"<script type="application/ld+json">[{"@type":"WebPage"},\#(data)]</script>"#)
      #expect(page.published == "2025-11-24", "\(kind)")
    }
    let event = metadata(#"<script type="application/ld+json">{"@type":"Event","datePublished":"2025-11-24"}</script>"#)
    #expect(event.published == nil)
  }

  @Test func daysAsProgramsWriteThem() {
    let cases = [
      ("20251124", "2025-11-24"), ("1763946000", "2025-11-24T08:00"), ("1763946000000", "2025-11-24T08:00"),
      ("Mon, 24 Nov 2025 08:31:00 +0700", "2025-11-24T08:31"), ("Mon, 24 Nov 2025 18:31:00 +0000", "2025-11-25T01:31"),
      ("11/24/2025 8:31:00 AM", "2025-11-24T08:31"), ("24/11/2025 08:31", "2025-11-24T08:31"),
      ("2025-11-24T20:31:00Z", "2025-11-25T03:31"), ("20251324", nil), ("12345678901234", nil), ("hôm qua", nil),
    ]
    for (text, expected) in cases {
      #expect(TemporalPoint(metadata: text).map { "\($0)" } == expected, "\(text)")
    }
  }
}
