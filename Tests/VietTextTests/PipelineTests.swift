import Testing
import VietTestSupport
import VietText

@Suite struct PipelineTests {
  private let page = """
    Trang chủ
    Giới thiệu
    Xã Tân An khánh thành nhà văn hóa thôn
    12/03/2025 07:45
    Sáng 11/3, xã Tân An khánh thành nhà văn hóa thôn Đông với kinh phí gần 2,3 tỷ đồng, trong đó người dân góp hơn 15%.
    Công trình rộng 450 m², được khởi công từ tháng 8/2024 và hoàn thành sau bảy tháng thi công, sớm hơn kế hoạch 20 ngày.
    Theo Chủ tịch UBND xã Lê Thị Mận, hôm nay thôn sẽ mở lớp đọc sách đầu tiên cho 40 em nhỏ trong vùng.
    Thanh Trúc
    Tin bài khác
    Thời tiết hôm nay 12/3: Nắng nhẹ
    Thời tiết hôm nay 12/3: Nắng nhẹ
    """

  @Test func datesAreSeenFromTheArticlesOwn() {
    let document = Pipeline().document(from: page)
    #expect(document.reference?.description == "2025-03-12T07:45")
    let dates = document.expressions.filter { $0.kind == .date || $0.kind == .time }.map(\.valueDescription)
    #expect(dates == ["2025-03-11TMO", "2024-08", "2025-03-12"])
  }

  @Test func aReferenceOfTheCallerComesFirst() {
    var pipeline = Pipeline()
    pipeline.reference = DateReference("2030-06-01")
    let document = pipeline.document(from: page)
    #expect(document.expressions.first?.valueDescription == "2030-03-11TMO")
    #expect(document.article.published?.description == "2025-03-12T07:45")
  }

  @Test func withoutADateTheYearStaysOpen() {
    let document = Pipeline().document(from: page.replacing("12/03/2025 07:45\n", with: ""))
    #expect(document.reference == nil)
    #expect(document.expressions.first?.valueDescription == "XXXX-03-11TMO")
  }

  @Test func kindsCanBeChosen() {
    var pipeline = Pipeline()
    pipeline.parser = ExpressionParser(kinds: [.money])
    #expect(pipeline.document(from: page).expressions.map(\.valueDescription) == ["2300000000 VND"])
  }

  @Test func ownWordsAreAdded() {
    var pipeline = Pipeline()
    func words() -> [String] {
      let document = pipeline.document(from: page)
      return document.words.map { document.text(in: $0.range) }
    }
    #expect(!words().contains("lớp đọc sách"))
    pipeline.segmenter.model.lexicon.insert("lớp đọc sách")
    #expect(words().contains("lớp đọc sách"))
  }

  @Test func onePipelineServesManyTasks() async {
    let pipeline = Pipeline()
    let page = Array(self.page.utf8)
    let expected = pipeline.document(from: page).expressions
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 { group.addTask { pipeline.document(from: page).expressions == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func whatPagesBeforeWereChangesNothing() throws {
    let pipeline = Pipeline()
    for page in try Seeds.flatPages().prefix(6) + Seeds.htmlPages().prefix(6) {
      let (document, fresh) = (pipeline.document(from: page.source), Pipeline().document(from: page.source))
      #expect(document.article.blocks == fresh.article.blocks, "\(page.name)")
      #expect(document.words == fresh.words && document.tokens == fresh.tokens, "\(page.name)")
      #expect(document.expressions == fresh.expressions, "\(page.name)")
    }
  }

  @Test func sidebarAndMenuAreDroppedWithReasons() {
    let article = Pipeline().document(from: page).article
    #expect(article.byline == ["Thanh Trúc"])
    let dropped = article.blocks.filter { !$0.isKept && $0.label != .title }
    #expect(dropped.count == 7)
    #expect(dropped.allSatisfy { !$0.reasons.isEmpty })
    #expect(!article.text.contains("Thời tiết"))
  }
}
