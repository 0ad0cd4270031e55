import Testing
import VietText

/// The two scraped pages that the project began with, when they are at hand.
@Suite struct SampleTests {
  @Test func provincialDelegation() throws {
    guard let page = SharedPages.bytes("samples/flat/000.txt", skipping: 9) else { return }
    let document = Pipeline().document(from: page)
    let article = document.article
    #expect(article.title?.hasPrefix("Đoàn công tác tỉnh Thanh Hóa") == true)
    #expect(article.byline == ["Minh Hằng"])
    #expect(article.published?.description == "2025-11-25")
    #expect(article.captions.count == 7)
    for caption in article.captions { #expect(!article.text.contains(caption)) }
    let values = document.expressions.map { expression in
      [expression.valueDescription, expression.modifier?.rawValue].compactMap(\.self).joined(separator: " ")
    }
    for value in [
      "15600000000 USD moreThan", "82.5%", "2025-11-25TAF", "2021/2025", "13570000000 USD", "2025-05",
      "137000 moreThan",
    ] {
      #expect(values.contains(value), "\(value)")
    }
    // `đứng thứ ba` is no Tuesday, `Nghi Sơn 2` no number.
    #expect(document.expressions.contains { $0.kind == .ordinal && $0.valueDescription == "3" })
  }

  @Test func sidebarOfWeatherHeadlines() throws {
    guard let page = SharedPages.bytes("samples/flat/003.txt", skipping: 6) else { return }
    let article = ArticleExtractor().article(in: page)
    #expect(article.title?.hasPrefix("Thanh Hóa: Tăng cường hoạt động hợp tác") == true)
    #expect(article.published?.description == "2020-11-25T20:25")
    #expect(article.byline == ["Minh Hiền"])
    for word in ["Thời tiết", "Vietlott", "Hotline", "Tin bài khác", "Đắk Lắk"] {
      #expect(!article.text.contains(word), "\(word)")
    }
  }
}
