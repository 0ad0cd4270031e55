import Testing
import VietPages

@Suite struct SiteTemplateTests {
  /// A page of a paper that nobody prints: menu, article, a box in the middle of the text, foot.
  private func page(_ title: String, _ paragraphs: [String]) -> [UInt8] {
    let menu = "Báo Đồng Tháp Mười\nThời sự\nNông nghiệp\nĐời sống\n"
    let box = "Bạn đọc gửi bài và ảnh về tòa soạn trước ngày 15 hằng tháng, bài được chọn sẽ có nhuận bút.\n"
    let foot = "Tòa soạn: 12 đường Lúa Mới, thị trấn Mỹ An\nLượt xem: \(title.utf8.count)"
    return Array(
      (menu + title + "\n" + paragraphs[0] + "\n" + box + paragraphs[1...].joined(separator: "\n") + "\n" + foot).utf8)
  }

  private func article(about thing: String, in place: String) -> [UInt8] {
    page(
      "Nông dân \(place) được mùa \(thing)",
      [
        "Sau ba năm mất mùa liên tiếp, bà con ở \(place) vui mừng vì vụ \(thing) năm nay vừa được mùa vừa được giá, nhiều nhà đã trả hết nợ ngân hàng.",
        "Ông Lê Văn Thóc, người trồng \(thing) lâu năm nhất ấp, cho biết ông đã đổi giống từ năm ngoái theo lời khuyên của cán bộ khuyến nông và không hề hối tiếc.",
        "Theo phòng nông nghiệp huyện, diện tích \(thing) ở \(place) sẽ được mở rộng trong những năm tới, nhưng bà con không nên trồng ồ ạt khi chưa có nơi bao tiêu.",
      ])
  }

  private var crawl: [(name: String, bytes: [UInt8])] {
    [
      ("1", article(about: "sen", in: "Tháp Mười")), ("2", article(about: "xoài", in: "Cao Lãnh")),
      ("3", article(about: "quýt hồng", in: "Lai Vung")), ("4", article(about: "ấu", in: "Lấp Vò")),
    ]
  }

  private func template(_ pages: [(name: String, bytes: [UInt8])]) -> SiteTemplate {
    var site = SiteTemplate()
    for page in pages { site.learn(from: page.bytes, named: page.name) }
    return site
  }

  private func lines(_ page: [UInt8], with site: SiteTemplate?) -> [String] {
    var extractor = ArticleExtractor()
    extractor.site = site
    return extractor.article(in: page).text.split(separator: "\n").map(String.init)
  }

  @Test func whatOtherPagesHaveAsWellIsDropped() {
    let page = crawl[0].bytes
    #expect(lines(page, with: nil).contains { $0.hasPrefix("Bạn đọc gửi bài") })
    let kept = lines(page, with: template(Array(crawl.dropFirst())))
    #expect(!kept.contains { $0.hasPrefix("Bạn đọc gửi bài") })
    #expect(kept.filter { $0.contains("sen") }.count == 3)
  }

  /// A page is not its own sibling, and neither is its copy.
  @Test func thePageItselfAndItsCopiesDoNotCount() {
    let page = crawl[0].bytes
    let kept = lines(page, with: template([crawl[0], crawl[0], crawl[1]]))
    #expect(kept.filter { $0.contains("sen") }.count == 3)
    #expect(lines(page, with: template([crawl[0]])) == lines(page, with: nil))
  }

  @Test func aLongParagraphMustStandOnHalfOfThePages() {
    let paragraph = """
      Ban biên tập xin cáo lỗi cùng bạn đọc vì trong số báo trước đã in nhầm tên của một số hộ được khen thưởng trong \
      phong trào thi đua, mong các gia đình thông cảm cho sơ suất này của chúng tôi.
      """
    func with(_ page: [UInt8]) -> [UInt8] {
      let text = String(decoding: page, as: UTF8.self)
      return Array(
        text.split(separator: "\n").flatMap { $0.contains("Ông Lê Văn Thóc") ? [String($0), paragraph] : [String($0)] }
          .joined(separator: "\n").utf8)
    }
    let page = with(crawl[0].bytes)
    let others = crawl.dropFirst().map(\.bytes)
    let once = template([("a", with(others[0])), ("b", others[1]), ("c", others[2])])
    #expect(lines(page, with: once).contains(paragraph))
    let twice = template([("a", with(others[0])), ("b", with(others[1])), ("c", others[2])])
    #expect(!lines(page, with: twice).contains(paragraph))
  }

  @Test func theTitleStaysWhereOtherPagesLinkToIt() {
    let title = "Nông dân Tháp Mười được mùa sen"
    let others = crawl.dropFirst().map { ($0.name, $0.bytes + Array("\nTin mới\n\(title)".utf8)) }
    var extractor = ArticleExtractor()
    extractor.site = template(others)
    #expect(extractor.article(in: crawl[0].bytes).title == title)
  }

  @Test func originalsOfCopiesAreNamed() {
    let site = template(crawl)
    func original(_ page: [UInt8], _ name: String) -> String? {
      site.original(of: ArticleExtractor().article(in: page), named: name)
    }
    #expect(original(crawl[1].bytes, "2") == nil)
    #expect(original(crawl[1].bytes, "9") == "2")
    let changed = String(decoding: crawl[1].bytes, as: UTF8.self).replacing("không hề hối tiếc", with: "rất mừng")
    #expect(original(Array(changed.utf8), "9") == "2")
    #expect(original(article(about: "cá linh", in: "Hồng Ngự"), "9") == nil)
  }

  @Test func emptyAndHostilePages() {
    var site = SiteTemplate()
    for page in [[], Array("\n".utf8), Array(repeating: 0x3C, count: 10_000), [0xFF, 0xFE, 0x0A, 0x30]] {
      site.learn(from: page, named: "x")
    }
    #expect(site.pageCount == 4)
    #expect(lines(crawl[0].bytes, with: site) == lines(crawl[0].bytes, with: nil))
    for _ in 0..<300 { site.learn(from: [], named: "y") }
    #expect(site.pageCount == SiteTemplate.pageLimit)
  }
}
