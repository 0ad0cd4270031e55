import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct SpellOutTests {
  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(writtenForm: text), "\(text)")
  }

  private func value(_ text: String, _ kind: ExpressionKind? = nil) throws -> ExpressionValue {
    try #require(ExpressionValue(valueDescription: text, kind: kind), "\(text)")
  }

  // MARK: Numbers

  @Test func numbersFollowTheSchoolsRules() throws {
    for (number, words) in [
      ("0", "không"), ("1", "một"), ("5", "năm"), ("10", "mười"), ("11", "mười một"), ("14", "mười bốn"),
      ("15", "mười lăm"), ("20", "hai mươi"), ("21", "hai mươi mốt"), ("24", "hai mươi tư"), ("25", "hai mươi lăm"),
      ("91", "chín mươi mốt"), ("100", "một trăm"), ("101", "một trăm linh một"), ("104", "một trăm linh bốn"),
      ("105", "một trăm linh năm"), ("110", "một trăm mười"), ("111", "một trăm mười một"),
      ("115", "một trăm mười lăm"), ("121", "một trăm hai mươi mốt"), ("555", "năm trăm năm mươi lăm"),
      ("1000", "một nghìn"), ("1001", "một nghìn không trăm linh một"), ("1015", "một nghìn không trăm mười lăm"),
      ("1100", "một nghìn một trăm"), ("2025", "hai nghìn không trăm hai mươi lăm"),
      ("10000", "mười nghìn"), ("21000", "hai mươi mốt nghìn"), ("100000", "một trăm nghìn"),
      ("1000005", "một triệu không trăm linh năm"), ("1005000", "một triệu không trăm linh năm nghìn"),
      ("15600000000", "mười lăm tỷ sáu trăm triệu"), ("1000000000", "một tỷ"), ("1000000000000", "một nghìn tỷ"),
      ("1500000000000", "một nghìn năm trăm tỷ"), ("1000000000000000", "một triệu tỷ"),
      ("1000000000000000000", "một tỷ tỷ"), ("2000000000000000000000", "hai nghìn tỷ tỷ"),
      ("1000000000000000005", "một tỷ tỷ không trăm linh năm"),
      ("1000000005000000000", "một tỷ tỷ không trăm linh năm tỷ"),
      ("1000000000000000000000000000000000000", "một tỷ tỷ tỷ tỷ"), ("-7", "âm bảy"),
    ] {
      #expect(SpellOut().words(for: try decimal(number)) == words, "\(number)")
    }
  }

  @Test func fractionsAreReadAsNumbersOrByDigits() throws {
    var digits = SpellOut()
    digits.fraction = .digits
    for (number, words, byDigits) in [
      ("15.6", "mười lăm phẩy sáu", nil), ("3.14", "ba phẩy mười bốn", "ba phẩy một bốn"),
      ("82.50", "tám mươi hai phẩy năm", nil), ("0.05", "không phẩy không năm", nil),
      ("0.379", "không phẩy ba trăm bảy mươi chín", "không phẩy ba bảy chín"),
      ("2.7182", "hai phẩy bảy một tám hai", nil), ("-0.1", "âm không phẩy một", nil), ("7.00", "bảy", nil),
      ("1.101", "một phẩy một trăm linh một", "một phẩy một không một"),
    ] {
      let number = try decimal(number)
      #expect(SpellOut().words(for: number) == words, "\(number)")
      #expect(digits.words(for: number) == byDigits ?? words, "\(number)")
    }
  }

  @Test func optionsChooseBetweenCustoms() throws {
    let number = try decimal("1000024004")
    var spell = SpellOut()
    #expect(spell.words(for: number) == "một tỷ không trăm hai mươi tư nghìn không trăm linh bốn")
    spell.thousand = .ngan
    spell.zeroTens = .le
    spell.billion = .ti
    spell.four = .bon
    #expect(spell.words(for: number) == "một tỉ không trăm hai mươi bốn ngàn không trăm lẻ bốn")
    spell.speaksZeroHundreds = false
    #expect(spell.words(for: number) == "một tỉ hai mươi bốn ngàn lẻ bốn")
    #expect(SpellOut.southern.words(for: ExactDecimal(24_001)) == "hai mươi bốn ngàn không trăm lẻ một")
    #expect(SpellOut.northern == SpellOut())
  }

  @Test func ordinalsPhonesAndRomanNumerals() throws {
    for (number, words) in [
      (1, "thứ nhất"), (2, "thứ hai"), (4, "thứ tư"), (14, "thứ mười bốn"), (24, "thứ hai mươi tư"),
    ] {
      #expect(SpellOut().words(for: .number(Amount(number)), kind: .ordinal) == words)
    }
    #expect(SpellOut().words(for: .text("+84 912 345"), kind: .phone) == "cộng tám bốn chín một hai ba bốn năm")
    #expect(SpellOut().words(for: .text("1719/QĐ-TTg"), kind: .code) == "1719/QĐ-TTg")
    #expect(SpellOut().digits(of: "024 3556") == "không hai bốn ba năm năm sáu")
    let expression = ExpressionParser().expressions(in: "đại hội lần thứ XIV")
    #expect(expression.map { $0.spelledOut() } == ["thứ mười bốn"])
  }

  // MARK: Quantities, dates and times

  @Test func quantities() throws {
    for (text, words) in [
      ("15600000000 USD", "mười lăm tỷ sáu trăm triệu đô la Mỹ"),
      ("12000..15000 VND", "mười hai nghìn đến mười lăm nghìn đồng"),
      ("5 XYZ", "năm XYZ"), ("82.5%", "tám mươi hai phẩy năm phần trăm"),
      ("30..35%", "ba mươi đến ba mươi lăm phần trăm"),
      ("70 m²", "bảy mươi mét vuông"), ("6.2 t/ha", "sáu phẩy hai tấn trên héc-ta"), ("-2 °C", "âm hai độ C"),
      ("60 km/h", "sáu mươi ki-lô-mét trên giờ"), ("3 sào", "ba sào"), ("2/3", "hai phần ba"), ("3/4", "ba phần tư"),
      ("3-1", "ba một"),
    ] {
      #expect(try value(text).spelledOut() == words, "\(text)")
    }
  }

  @Test func datesAndTimes() throws {
    let year = "hai nghìn không trăm hai mươi lăm"
    for (text, words) in [
      ("2025-11-25", "ngày hai mươi lăm tháng mười một năm \(year)"), ("XXXX-04-05", "ngày năm tháng tư"),
      ("2025-05", "tháng năm năm \(year)"), ("2025-Q4", "quý tư năm \(year)"), ("2025-H1", "sáu tháng đầu năm \(year)"),
      ("2025-W49", "tuần bốn mươi chín năm \(year)"), ("XXXX-WXX-2", "thứ ba"), ("XXXX-WXX-7", "chủ nhật"),
      ("T08:30", "tám giờ ba mươi phút"), ("T15:00", "mười lăm giờ"), ("T00:00", "không giờ"),
      ("T23:59:05", "hai mươi ba giờ năm mươi chín phút năm giây"),
      ("2025-11-25T08:30", "tám giờ ba mươi phút ngày hai mươi lăm tháng mười một năm \(year)"),
      ("XXXX-11-25TAF", "chiều ngày hai mươi lăm tháng mười một"), ("XXXX-XX-XXTMI", "trưa"),
      ("XXXX-09-22/XXXX-09-24", "ngày hai mươi hai tháng chín đến ngày hai mươi tư tháng chín"),
      ("REF+0D", "hôm nay"), ("REF+1DTMO", "sáng ngày mai"), ("REF-1W", "tuần trước"), ("REF+3D", "ba ngày nữa"),
      ("REF-10Y", "mười năm trước"), ("PREV+2D", "hai ngày sau đó"), ("PREV+0D", "cùng ngày"),
      ("P45D", "bốn mươi lăm ngày"), ("PT1H50M", "một giờ năm mươi phút"), ("P1.5Y", "một phẩy năm năm"),
    ] {
      #expect(try value(text).spelledOut() == words, "\(text)")
    }
    let before = ExpressionValue.temporal(.point(TemporalPoint(year: -178)))
    #expect(before.spelledOut() == "năm một trăm bảy mươi chín trước Công nguyên")
  }

  // MARK: The way back

  /// A reader that knows nothing of the rules but what each word is worth: the slow twin.
  private func number(_ words: String) -> Int128? {
    let digits = [
      "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7,
      "tám": 8, "chín": 9,
    ]
    var (total, block, group, digit, powers): (Int128, Int128, Int128, Int128, Int128) = (0, 0, 0, 0, 1)
    for word in words.split(separator: " ") {
      if word != "tỷ", powers > 1 {
        total += block * powers
        (block, powers) = (0, 1)
      }
      switch word {
      case "linh": break
      case "mười": group += 10
      case "mươi": (group, digit) = (group + digit * 10, 0)
      case "trăm": (group, digit) = (group + digit * 100, 0)
      case "nghìn": (block, group, digit) = (block + (group + digit) * 1000, 0, 0)
      case "triệu": (block, group, digit) = (block + (group + digit) * 1_000_000, 0, 0)
      case "tỷ": (block, group, digit, powers) = (block + group + digit, 0, 0, powers * 1_000_000_000)
      default:
        guard let value = digits[String(word)] else { return nil }
        digit = Int128(value)
      }
    }
    return total + block * powers + group + digit
  }

  private func randomWhole(_ random: inout SeededGenerator, digits: ClosedRange<Int>) -> Int128 {
    var value: Int128 = 0
    for _ in 0..<random.int(digits) { value = value * 10 + Int128(random.chance(3) ? 0 : random.int(0...9)) }
    return value
  }

  @Test func everyNumberUpToTenThousandAndRandomOnesReadBack() {
    var random = SeededGenerator(seed: 881)
    for index in 0..<14_000 {
      let value = index < 10_000 ? Int128(index) : randomWhole(&random, digits: 1...37)
      let words = SpellOut().words(for: ExactDecimal(significand: value))
      guard number(words) == value else {
        Issue.record("\(value): \(words)")
        return
      }
    }
  }

  @Test func hostileValues() {
    for significand in [Int128.min, .max, 0] {
      let number = ExactDecimal(significand: significand, scale: 40)
      #expect(!SpellOut().words(for: number).isEmpty)
      #expect(!SpellOut().ordinal(ExactDecimal(significand: significand)).isEmpty)
    }
    var point = TemporalPoint(year: .min, month: .max, week: -5, day: .min, weekday: .max, hour: .max)
    point.shift = TemporalShift(.min, .quarter, from: .previous)
    #expect(!SpellOut().words(for: .point(point)).isEmpty)
    #expect(SpellOut().words(for: .text(""), kind: .phone).isEmpty)
  }
}
