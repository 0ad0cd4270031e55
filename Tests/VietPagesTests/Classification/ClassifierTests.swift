import Testing
import VietExpressions
import VietPages

@Suite struct ClassifierTests {
  private static let paragraphs = [
    """
    Bà con xóm Chài đã dọn xong bãi cát trước mùa du lịch, ai nấy đều mong khách quay lại để quán xá hai bên đường có thêm \
    việc làm trong những tháng nắng.
    """,
    """
    Theo ban quản lý bãi tắm, đội cứu hộ được tập huấn lại từ đầu, mỗi ca trực có người biết sơ cứu và một chiếc xuồng máy \
    luôn nổ sẵn ở mép nước.
    """,
    """
    Các hộ bán hàng cam kết niêm yết giá, không chèo kéo khách và gom rác về một điểm để xe của xã chở đi vào cuối buổi \
    chiều mỗi ngày.
    """,
  ]
  private static let title = "Xóm Chài dọn bãi cát đón khách"

  private func html(_ body: String) -> Article {
    ArticleExtractor().article(in: Array("<html><body>\(body)</body></html>".utf8), input: .html)
  }

  private func text(_ lines: [String]) -> Article {
    ArticleExtractor().article(in: Array(lines.joined(separator: "\n").utf8), input: .text)
  }

  private var markedParagraphs: String { Self.paragraphs.map { "<p>\($0)</p>" }.joined() }

  @Test func anAsideAroundTheWholeArticleIsNotBelieved() {
    let article = html("<aside><h1>\(Self.title)</h1>\(markedParagraphs)</aside>")
    #expect(article.text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func anAsideBesideTheArticleIs() {
    let aside = "<aside><p>Bãi tắm xã bên cũng vừa mở cửa trở lại sau nhiều tháng sửa chữa bờ kè.</p></aside>"
    let article = html("<h1>\(Self.title)</h1>\(markedParagraphs)\(aside)")
    #expect(article.text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func commentsAreNotTheTextHoweverLong() {
    let comment = "<p>Mình đã ra đó tuần trước, bãi sạch hơn hẳn, quán nào cũng niêm yết giá nên rất yên tâm.</p>"
    let comments = "<div class=\"comments\">\(String(repeating: comment, count: 4))</div>"
    let article = html("<h1>\(Self.title)</h1>\(markedParagraphs)\(comments)")
    #expect(article.text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func linesThatLeadElsewhereAreNoText() {
    let lines = [Self.title, Self.paragraphs[0], Self.paragraphs[1]]
    let links = ["Tham khảo các tin liên quan:", "Làng nghề ven biển hồi sinh", "Chợ cá họp lại từ nửa đêm"]
    let article = text(lines + links + [Self.paragraphs[2], Self.paragraphs[0] + " Năm nay cũng vậy."])
    for link in links { #expect(!article.text.contains(link)) }
    #expect(article.text.contains(Self.paragraphs[2]))
  }

  @Test func whatWasChangedIsToldFromWhatWasPublished() {
    let cases = [
      ("Ngày đăng: 20/11/2025. Cập nhật: 25/11/2025 08:30", "2025-11-20", "2025-11-25T08:30"),
      ("Đăng lúc 07:15 20/11/2025 - Cập nhật lần cuối 25/11/2025", "2025-11-20T07:15", "2025-11-25"),
      ("Last updated: 25/11/2025", "2025-11-25", "2025-11-25"), ("20/11/2025", "2025-11-20", nil),
    ]
    for (line, published, modified) in cases {
      let article = html("<h1>\(Self.title)</h1><p>\(line)</p>\(markedParagraphs)")
      #expect(article.published.map { "\($0)" } == published, "\(line)")
      #expect(article.modified.map { "\($0)" } == modified, "\(line)")
    }
    let two = html("<h1>\(Self.title)</h1><p>Cập nhật: 25/11/2025</p><p>Đăng ngày 20/11/2025</p>\(markedParagraphs)")
    #expect(two.published.map { "\($0)" } == "2025-11-20" && two.modified.map { "\($0)" } == "2025-11-25")
  }

  @Test func whoWroteItMayStandInTheDateLine() {
    let cases: [(String, [String])] = [
      ("By Minh Khôi | 12/03/2025 | Tin tức", ["Minh Khôi"]), ("By Admin | 12/03/2025", []),
      ("By Minh Khôi |", ["Minh Khôi"]),
      ("Đăng ngày 12/03/2025 | Tin tức", []), ("<a href=/a>Admin</a> | 12/03/2025", []),
    ]
    for (line, names) in cases {
      let article = html("<h1>\(Self.title)</h1><p>\(line)</p>\(markedParagraphs)")
      #expect(article.byline == names, "\(line)")
    }
  }

  @Test func daysAsTemplatesWriteThem() {
    let cases = [
      ("thứ tư, 16 08 2017 21:32", "2017-08-16T21:32"),
      ("October 24, 2025", "2025-10-24"),
      ("24 October 2025", "2025-10-24"),
      ("Posted on 23 Tháng Sáu, 202122 Tháng Một, 2024 by bientap", "2021-06-23"),
      ("25 Tháng Mười Một, 2025 27 Tháng Mười Một, 2025", "2025-11-25"),
      ("11/24/2025 8:31:00 AM", "2025-11-24T08:31"),
      // Glued by the layout.
      ("Lò Thị Son24/11/2025 10:44", "2025-11-24T10:44"), ("Báo Làng24/11/2025", "2025-11-24"),
      ("24/11/202508:31", "2025-11-24T08:31"), ("08:3124/11/2025", "2025-11-24T08:31"),
      ("24/11/2025312 lượt xem", "2025-11-24"), ("24/11/202527/11/2025", "2025-11-24"),
      // No such month, and a telephone number.
      ("thứ tư, 16 38 2017", nil),
      ("Gọi 0900 000 364", nil), ("Mã hồ sơ 13/24/20251", nil), ("Số 24/112025", nil),
    ]
    for (line, expected) in cases {
      #expect(text([Self.title, line] + Self.paragraphs).published.map { "\($0)" } == expected, "\(line)")
    }
  }

  @Test func aDayMayBeGluedToTheTitle() {
    let line = Self.title + ", quán xá hai bên đường niêm yết giá từ đầu mùaCập nhật lúc 16:02, Thứ Hai, 24/11/2025"
    let page = html("<div><span>\(line)</span></div>\(markedParagraphs)")
    #expect(page.published?.date?.day == 24 && page.published?.hour == 16)
    let sentence =
      "Theo kế hoạch đề ra từ đầu mùa thì bãi cát xóm Chài mở cửa lại cho du khách gần xa vào ngày 24/11/2025."
    #expect(html("<h1>\(Self.title)</h1><p>\(sentence)</p>\(markedParagraphs)").published == nil)
  }

  @Test func agesAreCountedFromWhenThePageWasFetched() {
    let cases = [
      ("4 tháng trước", "2025-07"), ("Đăng 2 giờ trước", "2025-11-25T08:30"), ("Hôm qua, 21:10", "2025-11-24T21:10"),
      ("Cập nhật cách đây 3 ngày", "2025-11-22"),
      // Not over, and not when it was written.
      ("3 ngày nữa", nil), ("Đọc trong 4 phút", nil),
    ]
    var extractor = ArticleExtractor()
    for (line, expected) in cases {
      let page = Array(([Self.title, line] + Self.paragraphs).joined(separator: "\n").utf8)
      extractor.fetched = nil
      let open = extractor.article(in: page, input: .text)
      #expect(open.published == nil, "\(line)")
      #expect(open.blocks.contains { $0.label == .dateline } == (expected != nil), "\(line)")
      extractor.fetched = DateReference("2025-11-25T10:30")
      #expect(extractor.article(in: page, input: .text).published.map { "\($0)" } == expected, "\(line)")
    }
    let heading = text(
      [Self.title] + Self.paragraphs + ["Mười năm trước"] + Self.paragraphs.map { $0 + " Ngày ấy vậy." })
    #expect(heading.text.contains("Mười năm trước"))
  }

  @Test func aPageOfOneParagraphIsThatParagraph() {
    let article = html("<h1>\(Self.title)</h1><p>25/11/2025</p><p>\(Self.paragraphs[2])</p>")
    #expect(article.text == Self.paragraphs[2] && article.title == Self.title && article.byline == [])
    #expect(html("<ul><li><a href=/a>Thời sự</a></li><li><a href=/b>Kinh tế</a></li></ul>").text == "")
  }

  @Test func shortSentencesBetweenParagraphsAreText() {
    for sentence in [
      "Vụ tai nạn khiến ba người bị thương.", "Khách tham quan có thể nếm thử cá nướng tại bãi.",
      "Trả lời câu hỏi của cử tri, ông Lãm hứa sẽ xem lại mức phí gửi xe.",
    ] {
      let article = text([Self.title, Self.paragraphs[0], sentence, Self.paragraphs[1], Self.paragraphs[2]])
      #expect(article.text.contains(sentence), "\(sentence)")
    }
    let scene = "Toàn cảnh bãi cát xóm Chài lúc thủy triều rút."
    #expect(text([Self.title, Self.paragraphs[0], scene] + Self.paragraphs[1...]).captions == [scene])
  }

  @Test func headlinesBehindTheTextAreNot() {
    let headlines = [
      "Làng nghề ven biển hồi sinh nhờ khách", "Chợ cá họp lại từ nửa đêm hôm qua",
      "Bến đò ngang mở thêm một chuyến tối",
    ]
    for line in headlines { #expect(!text([Self.title] + Self.paragraphs + headlines).text.contains(line)) }
    let reference = ">>> Chợ cá họp lại từ nửa đêm"
    #expect(!text([Self.title, Self.paragraphs[0], reference] + Self.paragraphs[1...]).text.contains(reference))
    let footer = "Cơ quan chủ quản: Ủy ban nhân dân xã. Giấy phép số 12 do sở cấp"
    #expect(!text([Self.title] + Self.paragraphs + [footer]).text.contains(footer))
    let list = [
      "Bà con góp ba việc:", "- Dọn rác trên bãi cát mỗi sáng", "- Sơn lại hàng ghế đá ven đường",
      "- Trồng thêm phi lao",
    ]
    #expect(text([Self.title] + Self.paragraphs + list).text.contains("Sơn lại hàng ghế"))
  }

  @Test func theLongestPartOfThePagesTitleIsItsName() {
    let head = "<title>Báo Sông Lá | Xã hội | \(Self.title)</title>"
    let page =
      "<html><head>\(head)</head><body><h1>Báo Sông Lá</h1><h2>\(Self.title)</h2>\(markedParagraphs)</body></html>"
    #expect(ArticleExtractor().article(in: Array(page.utf8), input: .html).title == Self.title)
  }

  @Test func aFinishedSentenceIsNoName() {
    #expect(text([Self.title] + Self.paragraphs + ["Ai cũng vui."]).byline == [])
    #expect(text([Self.title] + Self.paragraphs + ["Minh An (t/h)"]).byline == ["Minh An"])
  }

  @Test func officesAndWritersSignButHeadingsDoNot() {
    #expect(text([Self.title] + Self.paragraphs + ["Ban biên tập"]).byline == ["Ban biên tập"])
    #expect(text([Self.title] + Self.paragraphs + ["Hiền Dịu (thực hiện)"]).byline == ["Hiền Dịu"])
    #expect(text([Self.title] + Self.paragraphs + ["Tác giả bài viết: Phòng Văn hóa"]).byline == ["Phòng Văn hóa"])
    for line in ["Việc làm theo khu vực", "Quay lại trang trước", "TAGGED IN"] {
      #expect(text([Self.title] + Self.paragraphs + [line]).byline == [], "\(line)")
    }
  }

  // MARK: The edges of the text

  @Test func linesOfATemplateOverTheFirstSentenceAreNotText() {
    for line in [
      "25", "Th11", "3:42 chiều", "Không có bình luận", "Lượt xem: 318", "(0 bình chọn)", "Bãi Nồm — 25/11/2025",
      "Th11 25, 2025 bãi tắm, du lịch biển", "Trang chủ / Tin tức / \(Self.title)",
    ] {
      let article = text([Self.title, line] + Self.paragraphs)
      #expect(article.text == Self.paragraphs.joined(separator: "\n"), "\(line)")
    }
    for line in ["1. Dọn bãi", "Trước mùa khách", "Bước 1: Gom rác trên cát"] {
      #expect(text([Self.title, "25/11/2025", line] + Self.paragraphs).text.contains(line), "\(line)")
    }
  }

  @Test func aTemplateSaysWhereTheArticleEnds() {
    let author =
      "Tôi là Sơn, người viết về biển đảo của trang này, chuyên đi tìm những bãi cát vắng cho bà con cả nước."
    for end in [
      "This entry was posted in Du lịch. Bookmark the permalink.", "Để lại một bình luận Hủy", "Leave a Reply",
    ] {
      let article = text([Self.title] + Self.paragraphs + [end, "Sơn Biển", author])
      #expect(article.text == Self.paragraphs.joined(separator: "\n"), "\(end)")
    }
    let sentence = "Bình luận của du khách trên mạng đều khen bãi cát sạch hơn năm trước."
    let article = text([Self.title, Self.paragraphs[0], sentence] + Self.paragraphs[1...])
    #expect(article.text.contains(sentence) && article.text.contains(Self.paragraphs[2]))
  }

  @Test func cardsOfOtherArticlesEndTheText() {
    let cards = [
      "Làng nghề ven biển hồi sinh nhờ khách", "Khách đặt hàng qua mạng nên thợ làm không kịp tay.", "24/11/2025",
      "Chợ cá họp lại từ nửa đêm hôm qua", "Tiểu thương mừng vì cá về nhiều, giá lại ổn định.", "23/11/2025",
    ]
    let article = text([Self.title, "25/11/2025"] + Self.paragraphs + cards)
    for card in cards { #expect(!article.text.contains(card), "\(card)") }
    let days = ["Ngày 1/3/2025", "Đội cứu hộ tập bơi xuồng.", "Ngày 2/3/2025", "Đội cứu hộ tập sơ cứu trên cát."]
    let diary = text([Self.title, "25/11/2025"] + Self.paragraphs + days + [Self.paragraphs[0] + " Năm nay vẫn vậy."])
    #expect(diary.text.contains("tập sơ cứu trên cát"))
  }

  @Test func sentencesThatLinesCutAreWhole() {
    let lines = [
      "THÔNG BÁO MỞ CỬA BÃI TẮM", "25/11/2025", "Ban quản lý bãi tắm xóm Chài trân trọng thông báo đến bà con và",
      "du khách gần xa, bãi tắm mở cửa trở lại từ sáu giờ sáng thứ bảy, vé gửi",
      "xe giữ như năm ngoái và trẻ em được miễn phí.",
    ]
    #expect(text(lines).text == lines[2...].joined(separator: "\n"))
  }

  // MARK: Texts of short lines

  @Test func aTextOfShortLinesIsAllThatStandsBelowTheTitle() {
    let job = [
      "Mô tả công việc", "Trông xe cho khách ở bãi gửi số hai", "Theo dõi lượt xe ra vào, báo lại cuối mỗi ca",
      "Yêu cầu", "Khỏe mạnh, biết bơi là lợi thế", "Quyền lợi", "Lương 7 đến 9 triệu đồng, cơm trưa tại bãi",
      "Nghỉ mỗi tuần một ngày, thưởng lễ Tết",
    ]
    let other = ["Việc làm tương tự", "Tuyển người nấu ăn cho quán ven biển", "Tuyển lái xuồng đưa khách ra đảo"]
    let flat = text(["Trang chủ", "Liên hệ", "Tuyển người trông xe tại bãi tắm xóm Chài", "25/11/2025"] + job + other)
    #expect(flat.title == "Tuyển người trông xe tại bãi tắm xóm Chài" && flat.published?.date?.day == 25)
    for line in job { #expect(flat.text.contains(line), "\(line)") }
    for line in other { #expect(!flat.text.contains(line), "\(line)") }

    let items = job.map { "<li>\($0)</li>" }.joined()
    let links = other.dropFirst().map { "<li><a href=/a>\($0)</a></li>" }.joined()
    let page = html("<h1>Tuyển người trông xe</h1><ul>\(items)</ul><h3>\(other[0])</h3><ul>\(links)</ul>")
    #expect(page.text == job.joined(separator: "\n"))
    // A page of links has no text.
    #expect(html("<h1>Việc làm</h1><ul>\(String(repeating: links, count: 5))</ul>").text == "")
  }

  @Test func theTextReachesUpToItsTitle() {
    let opening = "Muốn ra bãi sớm, bà con nhớ chuẩn bị mấy thứ sau."
    let items = ["Nước uống và mũ rộng vành", "Túi đựng rác mang về", "Kem chống nắng cho trẻ nhỏ"]
    let list = items.map { "<li>\($0)</li>" }.joined()
    let page = html("<h1>\(Self.title)</h1><p>\(opening)</p><ul>\(list)</ul>\(markedParagraphs)")
    #expect(page.text.hasPrefix(opening) && page.text.contains(items[2]))
    let menu = ["Giới thiệu", "Sản phẩm", "Liên hệ"].map { "<li><a href=/m>\($0)</a></li>" }.joined()
    #expect(
      html("<h1>\(Self.title)</h1><ul>\(menu)</ul>\(markedParagraphs)").text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func oneReferenceHeadsNoListOfOtherArticles() {
    let lines = ["Dọn rác có ba việc.", "Nhặt chai nhựa.", "Gom lưới rách."]
    let reference = "Xem thêm: Chợ cá họp lại từ nửa đêm"
    let article = text(
      [Self.title, Self.paragraphs[0], reference] + lines + [Self.paragraphs[1], "Ai cũng mệt.", Self.paragraphs[2]])
    for line in lines { #expect(article.text.contains(line), "\(line)") }
    #expect(!article.text.contains(reference))
  }

  @Test func theTextGoesOnBelowTheHeadingOfAPart() {
    let links = ["Tin liên quan", "Làng nghề ven biển hồi sinh nhờ khách", "Chợ cá họp lại từ nửa đêm hôm qua"]
    let parts = ["Thứ nhất", Self.paragraphs[1], "Thứ hai", Self.paragraphs[2]]
    let article = text([Self.title, "25/11/2025", Self.paragraphs[0]] + links + parts)
    #expect(article.text == ([Self.paragraphs[0]] + parts).joined(separator: "\n"))
    // Summaries below headlines are no text.
    let summaries = [links[1], Self.paragraphs[1], links[2], Self.paragraphs[2]]
    #expect(text([Self.title, "25/11/2025", Self.paragraphs[0], links[0]] + summaries).text == Self.paragraphs[0])
  }

  @Test func theFirstOfSeveralCardsIsOneOfThem() {
    let cards = ["Làng nghề ven biển hồi sinh nhờ khách", "Chợ cá họp lại từ nửa đêm hôm qua", "Bến đò mở thêm chuyến"]
      .flatMap { [$0, "Bà con ai nấy đều mừng vì có thêm việc làm.", "Đọc thêm »"] }
    let article = text([Self.title, "25/11/2025"] + Self.paragraphs + cards)
    #expect(article.text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func boxesInsideTheTextAreNotText() {
    let headline = "<a href=/a>Làng nghề ven biển hồi sinh nhờ khách</a>"
    let summary = "Khách đặt hàng qua mạng nên thợ làm không kịp tay, ai nấy đều mừng vì có thêm việc."
    func isText(_ box: String) -> Bool {
      let body = "<p>\(Self.paragraphs[0])</p>\(box)<p>\(Self.paragraphs[1])</p><p>\(Self.paragraphs[2])</p>"
      let text = html("<h1>\(Self.title)</h1><div class=detail-content>\(body)</div>").text
      return text.contains("không kịp tay")
    }
    for box in [
      "<div type=RelatedOneNews>\(headline)<span>\(summary)</span></div>",
      "<div class=inner-article><h3>\(headline)</h3><p>\(summary)</p></div>",
      "<div class=box-related><h3>\(headline)</h3><p>\(summary)</p></div>",
      "<div class=paywall><p>Nội dung này dành cho hội viên.</p></div>",
    ] {
      #expect(!isText(box), "\(box)")
    }
    #expect(isText("<div type=Photo><p>\(summary)</p></div>") && isText("<div class=note><p>\(summary)</p></div>"))

    let glued = "Làng nghề ven biển hồi sinhKhách đặt hàng qua mạng nên thợ làm không kịp tayĐỌC NGAY"
    #expect(!text([Self.title, Self.paragraphs[0], glued] + Self.paragraphs[1...]).text.contains("ĐỌC NGAY"))
  }

  @Test func theLastSentenceBelongsToTheText() {
    let last = "Bãi mở đến hết ngày 30/9, mỗi ngày từ 6 giờ đến 18 giờ."
    #expect(text([Self.title, "25/11/2025"] + Self.paragraphs + [last, "Tin khác"]).text.hasSuffix(last))
    #expect(html("<h1>\(Self.title)</h1>\(markedParagraphs)<p>\(last)</p><div>PV</div>").text.hasSuffix(last))
  }

  @Test func aNumberedTableOfContentsIsNotText() {
    let headings = ["Dọn bãi cát", "Tập huấn cứu hộ", "Giữ giá quán hàng"]
    var lines = [Self.title, "25/11/2025", Self.paragraphs[0], "Nội dung"]
    lines += headings.enumerated().map { "\($0 + 1) \($1)" }
    for (heading, paragraph) in zip(headings, Self.paragraphs[1...] + [Self.paragraphs[0] + " Năm nay vẫn vậy."]) {
      lines += [heading, paragraph]
    }
    let article = text(lines)
    for heading in headings { #expect(article.text.contains(heading) && !article.text.contains("1 Dọn"), "\(heading)") }
    #expect(article.text.contains(Self.paragraphs[0]))
  }

  // MARK: Titles

  @Test func whatStandsBesideTheTitleIsNotPartOfIt() {
    func title(_ head: String, _ body: String) -> String? {
      let page = "<html><head>\(head)</head><body>\(body)\(markedParagraphs)</body></html>"
      return ArticleExtractor().article(in: Array(page.utf8), input: .html).title
    }
    let name = "<title>\(Self.title) - Báo Bãi Nồm</title>"
    #expect(title(name, "<h1>\(Self.title) <span>Mới</span></h1>") == Self.title)
    #expect(title(name, "<h1>Đề tài: \(Self.title)</h1>") == Self.title)
    #expect(
      title("<title>\(Self.title) 2025 - 2026</title>", "<h1>\(Self.title) 2025 - 2026</h1>") == Self.title
        + " 2025 - 2026")
    #expect(
      title(
        "<title>Ký ức xóm: \(Self.title)</title>",
        "<div id=header><h1><a href=/>Ký ức xóm</a></h1></div><h3>\(Self.title)</h3>")
        == Self.title)
    #expect(title("<title>Chi tiết tin tức</title>", "<div>\(Self.title)</div><div>25/11/2025</div>") == Self.title)
  }

  @Test func anItemOfAListIsNoTitleOfAFlattenedPage() {
    let lines = ["Kết quả xử lý đơn thư của xã", "1. Ông Kha, xóm Chài, xin cấp lại giấy tờ"] + Self.paragraphs
    #expect(text(lines).title == lines[0])
    #expect(text(["10 bãi cát đẹp của xóm Chài"] + Self.paragraphs).title == "10 bãi cát đẹp của xóm Chài")
  }

  @Test func languageWithConfidence() {
    let vietnamese = text([Self.title] + Self.paragraphs)
    #expect(vietnamese.language == "vi" && vietnamese.languageConfidence > 0.8)
    let english = text([
      "The beach is clean again",
      "The people of the village have cleaned the beach, and they say that it is ready for guests.",
    ])
    #expect(english.language == "en" && english.languageConfidence > 0.5)
    #expect(text(["1 2 3"]).language == nil)
  }

  @Test func canonicalAddress() {
    let page =
      "<html><head><link rel=canonical href='https://bao.example/xom-chai'></head><body>\(markedParagraphs)</body></html>"
    #expect(ArticleExtractor().article(in: Array(page.utf8)).url == "https://bao.example/xom-chai")
    #expect(html(markedParagraphs).url == nil)
  }
}
