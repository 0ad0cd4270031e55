import Testing
import VietTestSupport
import VietTokens

@testable import VietExpressions

/// What the right neighbour of a word or a number tells is what all rules tell.
@Suite struct NeighbourTests {
  private func check(_ text: String) {
    let bytes = Array(text.utf8)
    var lexer = Lexer()
    lexer.read(bytes.span, Tokenizer().tokens(in: bytes))
    lexer.joinPhrases(bytes.span)
    lexer.grammar.text = bytes
    let grammar = lexer.grammar
    for index in grammar.lexemes.indices where grammar.lexemes[index].mayBegin {
      let (fast, slow) = (grammar.match(at: index), grammar.matchOfAnyRule(at: index))
      let isSame =
        fast?.start == slow?.start && fast?.end == slow?.end && fast?.kind == slow?.kind && fast?.value == slow?.value
        && fast?.confidence == slow?.confidence && fast?.alternatives == slow?.alternatives
      if !isSame { Issue.record("\(text) at \(grammar.written(index)): \(slow?.value.description ?? "nothing")") }
    }
  }

  @Test func seedSentences() throws {
    for line in try Seeds.lines("expressions/sentences.tsv") { check(line) }
  }

  @Test func wordsOfTheVocabularyInAnyOrder() {
    let phrases = Vocabulary.spelledPhrases
    let others = [
      "3", "12", "2025", "1.200", "2,5", "25/11", "8h30", "20g15", "0912", "-", "–", ",", ".", ")", "(", "%", "$", "+",
      "XX", "III", "Xoài", "xoài", "M", "g", "'", "5m", "7g",
    ]
    var random = SeededGenerator(seed: 815)
    for _ in 0..<20_000 {
      let words = (0..<6).map { _ in
        (Bool.random(using: &random) ? phrases : others).randomElement(using: &random) ?? ""
      }
      let isGlued = Int.random(in: 0..<4, using: &random) == 0
      check(words.prefix(3).joined(separator: " ") + (isGlued ? "" : " ") + words.suffix(3).joined(separator: " "))
    }
  }

  /// A number with what it is a number of, and with what ends it or goes on.
  @Test func numbersBetweenNeighbours() {
    let heads = [
      "", "ngày", "tháng", "năm", "từ", "số", "ngõ", "mỗi", "thứ 2,", "tháng 3,", "và", "Xoài", "cao", "góc 3,", "tuần",
      "lúc", "(", "-", "những", "khoản 1,", "khoảng", "chưa đến",
    ]
    let numbers = [
      "", "1", "5", "12", "31", "45", "938", "2020", "0912", "1,5", "1.200", "12/5", "31/12/2020", "5/2020", "0",
    ]
    let middles = [
      "", "tháng", "ngày", "năm", "tuần", "phút", "giây", "giờ", "nghìn", "triệu", "tỷ", "nghìn tỷ", "trăm", "km", "m2",
      "kg", "%", "đồng", "USD", "độ", "triệu đồng", "tỷ USD", "tháng 5", "tháng 12", "tháng 2 năm 2020", "tháng năm",
    ]
    let ends = [
      "", "xoài", "Xoài", ", xoài", "(xoài)", ": xoài", "- xoài", "– Xoài", "và xoài", "đến xoài", "tới xoài", ".",
      "người", "của", "5", "12", "2020", "năm", "tháng", "ngày", "đến",
      "-",
      "– 5", "và 6", "rưỡi", "này", "trước", "nữa", "âm lịch", "(âm lịch)", ", 5", ", 2021", ", quý II", "sau đó",
      "/ngày",
      "mỗi năm", "một lần", "trở lên", "TCN", "sáng", "nhuận", "(thứ hai)", "là", "phần", "năm Giáp Thìn", "qua",
    ]
    var random = SeededGenerator(seed: 2011)
    for _ in 0..<20_000 {
      let parts = [heads, numbers, middles, ends].map { $0.randomElement(using: &random) ?? "" }
      check(
        "Bà con " + parts.filter { !$0.isEmpty }.joined(separator: " ") + (Bool.random(using: &random) ? " nhé" : ""))
    }
  }

  @Test func aWorkspaceThatIsUsedAgainHoldsNothingBack() throws {
    let parser = ExpressionParser()
    var workspace = ExpressionParser.Workspace()
    for line in try Seeds.lines("expressions/sentences.tsv") {
      let bytes = Array(line.utf8)
      #expect(parser.expressions(in: bytes, using: &workspace) == parser.expressions(in: line))
    }
  }

  /// A text that is read in windows says what it says as a whole. Whether decimals have points is seen in each window.
  @Test func windowsOfALongText() throws {
    let sentences = try Seeds.lines("expressions/sentences.tsv").compactMap {
      $0.split(separator: "\t").dropFirst().first
    }
    let plain = sentences.filter { $0.firstMatch(of: /\d\.\d/) == nil }
    var random = SeededGenerator(seed: 4096)
    for size in [1_088, 1_300, 2_000] {
      let bytes = Array(plain.shuffled(using: &random).joined(separator: " ").utf8)
      var lexer = Lexer(windowSize: size)
      let parser = ExpressionParser()
      let (parts, whole) = (
        parser.expressions(in: bytes, 0..<bytes.count, &lexer),
        parser.expressions(in: bytes, tokens: Tokenizer().tokens(in: bytes))
      )
      #expect(parts.count == whole.count)
      for (part, whole) in zip(parts, whole) where part != whole {
        Issue.record("\(part), \(whole): \(Excerpt.around(whole.range.lowerBound, in: bytes))")
      }
    }
  }

  /// A list that is longer than a window ends where it would end as a whole.
  @Test func windowsOfALongList() {
    let years = (0..<1_500).map { String(1900 + $0 % 200) }.joined(separator: ", ")
    let days = (0..<1_500).map { String(1 + $0 % 31) }.joined(separator: ", ")
    for text in ["Lũ lớn vào các năm \(years).", "Họp các ngày \(days)/12."] {
      let bytes = Array(text.utf8)
      var lexer = Lexer(windowSize: 0)
      let parser = ExpressionParser()
      let whole = parser.expressions(in: bytes, tokens: Tokenizer().tokens(in: bytes))
      #expect(
        parser.expressions(in: bytes, 0..<bytes.count, &lexer) == whole && whole.count > 200, "\(text.prefix(20))")
    }
  }

  /// Numbers without end, and text without any: each window leaves most of itself behind.
  @Test func windowsOfOneThing() {
    for word in ["1 ", "một ", "a ", "1, ", "ngày 1/", "“", ". "] {
      let bytes = Array(String(repeating: word, count: 5_000).utf8)
      var lexer = Lexer(windowSize: 0)
      let found = ExpressionParser().expressions(in: bytes, 0..<bytes.count, &lexer)
      #expect(lexer.grammar.lexemes.count <= 1_200 && lexer.grammar.literals.count <= 1_200, "\(word)")
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }, "\(word)")
    }
  }
}
