import Testing
import VietTestSupport
import VietTokens
import VietUnicode

@testable import VietExpressions

/// Input made to break a parser: it must end, without a trap, with ranges in order and in bounds.
@Suite struct ExpressionHostileTests {
  private let parser = ExpressionParser()

  private func check(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
    let found = parser.expressions(in: bytes, tokens: Tokenizer().tokens(in: bytes))
    var workspace = ExpressionParser.Workspace()
    if parser.expressions(in: bytes, using: &workspace) != found {
      Issue.record("\(comment()): otherwise without tokens")
    }
    var position = 0
    // Between ill-formed bytes there are no scalars to cut.
    let isWellFormed = Naive.isWellFormed(bytes)
    func isBoundary(_ offset: Int) -> Bool {
      !isWellFormed || offset == bytes.count || bytes[offset] & 0xC0 != 0x80
    }
    for expression in found {
      let range = expression.range
      guard range.lowerBound >= position, !range.isEmpty, range.upperBound <= bytes.count,
        isBoundary(range.lowerBound),
        isBoundary(range.upperBound), !expression.valueDescription.isEmpty
      else {
        Issue.record(
          "\(comment()): \(expression.kind) \(range) \(Excerpt.around(range.lowerBound, in: bytes))")
        return
      }
      position = range.upperBound
    }
    for reference in ["2025-11-25T10:00", "2024-02-29", "0001-01-01", "9999-12-31T23:59"] {
      guard let reference = DateReference(reference) else { continue }
      for policy in ResolutionPolicy.allCases {
        let resolved = found.resolved(reference: reference, policy: policy)
        guard resolved.map(\.range) == found.map(\.range),
          resolved.allSatisfy({ !$0.valueDescription.isEmpty })
        else {
          Issue.record("\(comment()): resolution by \(policy)")
          return
        }
      }
    }
  }

  private static let signs = [
    "0", "1", "2", "5", "10", "24", "31", "99", "2025", "1.000", "1,5", "25/11", "25/11/2025", "08:31",
    "23:59:60", "1/0", "0/0",
    "00", "000", "9999999999999999999", "18446744073709551616", "99999999999999999999999999999999999999999",
    "22-24/9", "8h30", "8h",
    "50k", "1tr2", "-", "–", ",", ".", "%", "+", "$", "°C", "/", ":", "(", ")", "XIV", "IIII", "Q3",
    "0912345678", "+84", "’", "\n",
  ]

  @Test func tenThousandSoups() {
    var random = SeededGenerator(seed: 1001)
    for number in 0..<10_000 {
      var text = ""
      for _ in 0..<random.int(1...14) {
        let word = random.chance(3) ? random.pick(Self.signs) : random.pick(Vocabulary.spelledPhrases)
        text += random.chance(5) ? word.uppercased() : word
        if !random.chance(6) { text += " " }
      }
      check(Array(text.utf8), "soup \(number): \(text)")
    }
  }

  @Test func randomTextAndBytes() {
    var random = SeededGenerator(seed: 1002)
    for number in 0..<2000 {
      let text = random.sentence(count: 10)
      check(Array(text.utf8), "case \(number): \(text)")
      let mutated = random.mutated(Array(text.utf8))
      check(mutated, "case \(number): \(mutated)")
      check(random.bytes(count: 40), "case \(number)")
    }
  }

  @Test func everyPrefixOfEverySentence() throws {
    for sentence in try ExpressionCase.sentences() {
      let bytes = Array(sentence.text.utf8)
      for count in 0...bytes.count {
        let prefix = Array(bytes[..<count])
        let found = parser.expressions(in: prefix, tokens: Tokenizer().tokens(in: prefix))
        var position = 0
        for expression in found {
          guard expression.range.lowerBound >= position, expression.range.upperBound <= count else {
            Issue.record("\(count) bytes of \(sentence.text): \(expression.range)")
            return
          }
          position = expression.range.upperBound
        }
      }
    }
  }

  @Test func everySuffixAndEveryHoleOfEverySentence() throws {
    for sentence in try ExpressionCase.sentences() {
      let words = sentence.text.split(separator: " ")
      for start in words.indices {
        check(Array(words[start...].joined(separator: " ").utf8), "word \(start) on of \(sentence.text)")
      }
      for hole in words.indices {
        check(
          Array((words[..<hole] + words[(hole + 1)...]).joined(separator: " ").utf8),
          "without word \(hole) of \(sentence.text)")
      }
    }
  }

  /// A clock, a date or a year is never made of digits that do not fit.
  @Test func numbersThatDoNotFitHaveNoReading() {
    for text in [
      "lúc 9999999999999999999:30", "lúc 18446744073709551624:30", "lúc 000000000000000000008:30",
      "ngày 18446744073709551617/11",
      "ngày 1/18446744073709551617", "năm 18446744073709553641", "quá 9999999999999999999/3 số phiếu",
      "0:18446744073709551616",
      "tháng 18446744073709551617", "thứ 18446744073709551618", "tỉ số 18446744073709551617-2",
    ] {
      for expression in parser.expressions(in: text) {
        let value = expression.valueDescription
        let isPlain = expression.kind == .number || expression.kind == .ordinal
        #expect(isPlain && !value.hasPrefix("-"), "\(text): \(expression.kind) \(value)")
        if isPlain, case .number(let amount) = expression.value {
          let digits = text.split { !$0.isNumber }.map { String($0.drop { $0 == "0" }) }
          #expect(digits.contains(amount.low.description), "\(text): \(value)")
        }
      }
    }
  }

  /// A megabyte of one thing ends, and eight times as much takes about eight times as long.
  @Test(.timeLimit(.minutes(5))) func timeIsLinear() {
    for piece in [
      "1", "một ", "1/2 ", "năm ", "mười ", "1.000.", "1,", "ngày ", "ngày 1 đến ", "từ ", "25/11 đến ",
      "thứ hai, ", "2 giờ ", "1 năm ",
      "hơn ", "không quá ", "trăm ", "triệu ", "một trăm linh ", "- 1 ", "3-", "1 - ", "chiều và ", "0912 ",
      "$", "% ", "đồng ", "âm ", "phẩy ",
    ] {
      func time(_ count: Int) -> Duration {
        let bytes = Array(String(repeating: piece, count: count / piece.utf8.count).utf8)
        let tokens = Tokenizer().tokens(in: bytes)
        return processorTime(runs: 2) { _ = parser.expressions(in: bytes, tokens: tokens) }
      }
      let (small, large) = (time(2_000), time(16_000))
      #expect(isLinear(small: small, large: large, factor: 8), "\(piece): \(small), then \(large)")
    }
  }

  @Test(.timeLimit(.minutes(5))) func aMegabyteOfOneThingEnds() {
    for piece in ["1", "một ", "1/2 "] {
      let bytes = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
      _ = parser.expressions(in: bytes, tokens: Tokenizer().tokens(in: bytes))
    }
  }
}
