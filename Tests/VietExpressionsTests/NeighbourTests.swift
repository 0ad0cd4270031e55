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
    lexer.joinPhrases()
    let grammar = Grammar(text: bytes, lexer)
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
    let phrases = Vocabulary.allTables.joined().flatMap { $0.words.split(separator: ",").map(String.init) }
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

  @Test func aWorkspaceThatIsUsedAgainHoldsNothingBack() throws {
    let parser = ExpressionParser()
    var workspace = ExpressionParser.Workspace()
    for line in try Seeds.lines("expressions/sentences.tsv") {
      let bytes = Array(line.utf8)
      #expect(parser.expressions(in: bytes, using: &workspace) == parser.expressions(in: line))
    }
  }
}
