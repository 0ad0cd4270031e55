import Foundation
import Testing
import VietTestSupport
import VietTokens
import VietUnicode

@testable import VietExpressions

/// Foundation has an `Expression` too.
typealias Expression = VietExpressions.Expression

@Suite struct ExpressionParserTests {
  private let parser = ExpressionParser()

  private func expressions(_ text: String, reference: String) throws -> [Expression] {
    guard !reference.isEmpty else { return parser.expressions(in: text) }
    return parser.expressions(in: text, reference: try #require(DateReference(reference)))
  }

  private func items(_ expressions: [Expression]) -> [ExpressionCase.Item] {
    expressions.map {
      ExpressionCase.Item(range: $0.range, kind: $0.kind.rawValue, value: $0.valueDescription)
    }
  }

  private func printed(_ items: [ExpressionCase.Item], _ text: String) -> String {
    let bytes = Array(text.utf8)
    return items.map { "\(String(utf8: bytes, in: $0.range)) => \($0.kind):\($0.value)" }.joined(
      separator: " | ")
  }

  @Test func everySentenceHasTheseExpressionsAndNoOthers() throws {
    let cases = try ExpressionCase.sentences()
    #expect(cases.count >= 600)
    for sentence in cases {
      let found = items(try expressions(sentence.text, reference: sentence.reference))
      #expect(
        found == sentence.items,
        "line \(sentence.line): \(sentence.text)\n  found \(printed(found, sentence.text))\n  gold  \(printed(sentence.items, sentence.text))"
      )
    }
  }

  @Test func eachRuleOfTheGrammarHasItsLimits() throws {
    let lines = (RuleCases.all + PolicyCases.all).flatMap { $0.split(separator: "\n") }
    let rows = lines.map { "2025-11-25T10:00\t" + String($0).replacing(" ⇥ ", with: "\t") }
    for sentence in try ExpressionCase.reading(rows) {
      let found = items(try expressions(sentence.text, reference: sentence.reference))
      #expect(
        found == sentence.items,
        "\(sentence.text)\n  found \(printed(found, sentence.text))\n  gold  \(printed(sentence.items, sentence.text))"
      )
    }
  }

  @Test func everyModifierIsFoundAndNoOthers() throws {
    let cases = try ModifierCase.all()
    #expect(cases.count > 60)
    for sentence in cases {
      let bytes = Array(sentence.text.utf8)
      let range = sentence.surface.flatMap { Naive.find(Array($0.utf8), in: bytes) }
      let found = parser.expressions(in: sentence.text)
      let expression = found.first { $0.range == range }
      #expect(expression != nil || range == nil, "line \(sentence.line): \(sentence.text)")
      #expect(expression?.modifier?.rawValue == sentence.modifier, "line \(sentence.line): \(sentence.text)")
      for expression in found {
        #expect((expression.modifier == nil) == (expression.modifierRange == nil), "\(sentence.text)")
        guard let modifier = expression.modifierRange else { continue }
        #expect(
          !modifier.isEmpty && modifier.upperBound <= bytes.count
            && (!modifier.overlaps(expression.range) || modifier.lowerBound == expression.range.lowerBound),
          "\(sentence.text)")
      }
    }
  }

  @Test func decomposedSentencesSayTheSame() throws {
    for sentence in try ExpressionCase.sentences() {
      let text = Naive.nfd(sentence.text)
      let bytes = Array(text.utf8)
      let found = try expressions(text, reference: sentence.reference)
      let surfaces = found.map { Naive.nfc(String(utf8: bytes, in: $0.range)) }
      let gold = Array(sentence.text.utf8)
      #expect(
        found.map(\.kind.rawValue) == sentence.items.map(\.kind), "line \(sentence.line): \(sentence.text)")
      #expect(
        found.map { Naive.nfc($0.valueDescription) } == sentence.items.map(\.value),
        "line \(sentence.line): \(sentence.text)")
      #expect(
        surfaces == sentence.items.map { String(utf8: gold, in: $0.range) },
        "line \(sentence.line): \(sentence.text)")
    }
  }

  /// New placement for old: `hoà` for `hòa`, `tuỳ` for `tùy`.
  @Test func thePlaceOfTheToneDoesNotMatter() throws {
    let swaps = [
      ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"),
      ("òe", "oè"), ("ỏe", "oẻ"), ("quý", "qúy"), ("Quý", "Qúy"),
    ]
    for sentence in try ExpressionCase.sentences() {
      let text = swaps.reduce(sentence.text) { $0.replacing($1.0, with: $1.1) }
      guard text != sentence.text else { continue }
      let found = try expressions(text, reference: sentence.reference)
      #expect(found.map(\.valueDescription) == sentence.items.map(\.value), "\(text)")
    }
  }

  /// Capitals keep the meaning where no name and no symbol hangs on the case of a letter.
  @Test func capitalsSayTheSame() throws {
    for (text, values) in [
      ("Công trình có tổng vốn 128 tỷ đồng.", ["128000000000 VND"]),
      ("Hội chợ mở cửa vào 12/12.", ["2025-12-12"]),
      ("Sản lượng tăng 82,5% so với kế hoạch.", ["82.5%"]),
      ("Dự án hoàn thành trong tháng 5/2025.", ["2025-05"]),
      ("Mục tiêu đến năm 2030 là phủ sóng.", ["2030"]),
      ("Đăng ký từ ngày 30/9 đến ngày 2/10.", ["2025-09-30/2025-10-02"]),
      ("Lớp bồi dưỡng dài 45 ngày.", ["P45D"]), ("Đội chủ nhà thắng 3-1.", ["3-1"]),
      ("Nhà máy đón hai mươi mốt công nhân.", ["21"]),
      ("Cuộc họp bắt đầu lúc 8 giờ 30 phút.", ["2025-11-25T08:30"]), ("Giếng khoan sâu 60 mét.", ["60 m"]),
      ("Doanh thu quý III/2025 tăng 9%.", ["2025-Q3", "9%"]), ("Thông báo của ban giám hiệu.", []),
    ] {
      for written in [text, text.uppercased(), Naive.nfd(text.uppercased())] {
        let found = try expressions(written, reference: "2025-11-25T10:00")
        #expect(found.map(\.valueDescription) == values, "\(written)")
      }
    }
  }

  /// One case that a rule takes, and one like it that it must not take.
  @Test func eachRuleHasItsLimits() {
    for (text, values) in [
      ("Quán có 12 bàn.", ["12"]), ("Phòng A12 khóa cửa.", []),
      ("Mua 3 tạ gạo.", ["300 kg"]), ("Bà tạ ơn mọi người.", []),
      ("Nhà rộng 70m2.", ["70 m²"]), ("Xe 70A2 chạy qua.", []),
      ("Chừng 1/3 dân số vắng nhà.", ["1/3"]), ("Nhà ở hẻm 1/3.", []),
      ("Đội nhà thắng 3-0.", ["3-0"]), ("Mỗi nhóm 3-5 bạn.", ["3..5"]),
      ("Học phí năm mươi nghìn đồng.", ["50000 VND"]), ("Ông Năm nghỉ chơi.", []),
      ("Chờ 15 phút.", ["PT15M"]), ("Phút giây ấy thật đẹp.", []),
      ("Đội đứng thứ hai toàn giải.", ["2"]), ("Mẹ tha thứ cho con.", []),
      ("Đổi $100 lấy tiền Việt.", ["100 USD"]), ("Gõ $ để mở menu.", []),
      ("Tỉ số 2-1.", ["2-1"]), ("Kệ 1.2.3 đã đầy.", []),
      ("Giảm 5%.", ["5%"]), ("Ký tự % không hợp lệ.", []),
      ("Gọi 0912345678.", ["0912345678"]), ("Kho có 912.345.678 viên.", ["912345678"]),
      ("Theo Nghị định 15/2020/NĐ-CP.", ["15/2020/NĐ-CP"]), ("Nhà ở ngõ 15/2.", []),
      ("Ký ngày 29/2/2024.", ["2024-02-29"]), ("Ngày 29/2/2023 ghi sai.", []),
      ("Lúc 23:59 hết hạn.", ["T23:59"]), ("Ghi 24:61 là sai.", []),
    ] {
      #expect(parser.expressions(in: text).map(\.valueDescription) == values, "\(text)")
    }
  }

  @Test func onlyTheKindsThatWereAskedFor() {
    let text = "Sáng 24/11, hơn 300 cử tri góp 1,5 tỷ đồng, tăng 60%."
    let all = parser.expressions(in: text)
    #expect(all.map(\.kind) == [.time, .number, .money, .percent])
    for kind in ExpressionKind.allCases {
      #expect(
        ExpressionParser(kinds: [kind]).expressions(in: text) == all.filter { $0.kind == kind }, "\(kind)")
    }
    #expect(ExpressionParser(kinds: []).expressions(in: text).isEmpty)
  }

  @Test func ambiguityIsAResult() throws {
    let date = try #require(parser.expressions(in: "Hạn nộp bài là 3/4.").first)
    #expect(date.kind == .date)
    #expect(date.alternatives.contains { $0.kind == .fraction && $0.value.description == "3/4" })
    let fraction = try #require(parser.expressions(in: "Có 3/4 số phiếu tán thành.").first)
    #expect(fraction.kind == .fraction)
    for sentence in try ExpressionCase.sentences() {
      for expression in parser.expressions(in: sentence.text) {
        #expect((0...1).contains(expression.confidence), "\(sentence.text)")
        #expect(expression.alternatives.allSatisfy { (0...1).contains($0.confidence) }, "\(sentence.text)")
        #expect(
          expression.alternatives.allSatisfy { $0.confidence <= expression.confidence }, "\(sentence.text)")
      }
    }
  }

  @Test func tokensOfAPartGiveItsExpressions() throws {
    for sentence in try ExpressionCase.sentences().prefix(200) {
      let before = "Theo báo, giá 5 triệu.\n"
      let bytes = Array((before + sentence.text).utf8)
      var tokens: [Token] = []
      Tokenizer().scan(bytes.span, in: before.utf8.count..<bytes.count) { tokens.append($0) }
      let found = items(parser.expressions(in: bytes, tokens: tokens)).map {
        ExpressionCase.Item(
          range: $0.range.lowerBound - before.utf8.count..<$0.range.upperBound - before.utf8.count,
          kind: $0.kind, value: $0.value)
      }
      #expect(found == items(parser.expressions(in: sentence.text)), "\(sentence.text)")
    }
  }

  @Test func expressionsCanBeStored() throws {
    let encoder = JSONEncoder()
    for sentence in try ExpressionCase.sentences() {
      let found = try expressions(sentence.text, reference: sentence.reference)
      let decoded = try JSONDecoder().decode([Expression].self, from: encoder.encode(found))
      #expect(decoded == found, "\(sentence.text)")
      #expect(decoded.map(\.valueDescription) == found.map(\.valueDescription), "\(sentence.text)")
      let open = parser.expressions(in: sentence.text)
      #expect(
        try JSONDecoder().decode([Expression].self, from: encoder.encode(open)) == open, "\(sentence.text)")
    }
  }
}
