import Testing
import VietModel
import VietTestSupport
import VietUnicode

@testable import VietTokens

@Suite struct WordSegmenterTests {
  private let segmenter = WordSegmenter(model: .standard)

  private func segmenter(of words: String...) -> WordSegmenter {
    var lexicon = Lexicon()
    for word in words { lexicon.insert(word) }
    return WordSegmenter(model: SegmenterModel(lexicon: lexicon))
  }

  private func joined(_ text: String, _ segmenter: WordSegmenter) -> String {
    segmenter.segment(text).map { $0.replacing(" ", with: "_") }.joined(separator: " ")
  }

  @Test func sentencesHaveTheseWords() {
    let lines = GoldSentences.all.split(separator: "\n").map(String.init)
    #expect(lines.count >= 40)
    for line in lines { #expect(joined(line.replacing("_", with: " "), segmenter) == line) }
  }

  @Test func writingDoesNotMatter() {
    for line in GoldSentences.all.split(separator: "\n").map(String.init) {
      let text = line.replacing("_", with: " ")
      #expect(Naive.nfc(joined(Naive.nfd(text), segmenter)) == line)
      #expect(
        joined(text.replacing("oà", with: "òa").replacing("óa", with: "oá"), segmenter).replacing("oá", with: "óa")
          == line)
    }
  }

  @Test func theLongestWordWins() {
    let segmenter = segmenter(of: "hợp tác", "hợp tác xã", "tác xã viên", "xã viên")
    #expect(joined("hợp tác xã viên", segmenter) == "hợp_tác_xã viên")
    #expect(joined("hợp tác với xã viên", segmenter) == "hợp_tác với xã_viên")
    #expect(joined("hợp xã viên", segmenter) == "hợp xã_viên")
  }

  @Test func aUsersOwnWordsAreJoined() {
    var model = SegmenterModel.standard
    let text = "mô hình ngôn ngữ lớn trả lời em"
    #expect(!joined(text, WordSegmenter(model: model)).contains("mô_hình_ngôn_ngữ_lớn"))
    model.lexicon.insert("mô hình ngôn ngữ lớn")
    #expect(joined(text, WordSegmenter(model: model)).hasPrefix("mô_hình_ngôn_ngữ_lớn "))
    #expect(joined("ngôn ngữ lớn", WordSegmenter(model: model)) == joined("ngôn ngữ lớn", segmenter))
  }

  @Test func namesAreJoined() {
    for line in [
      "anh Cao_Văn_Cường đến", "chị Lan về", "Lan , Huệ",
      "ông Nguyễn_Văn_Thi , quê Thanh_Hóa ,",
      "Anh Cao_Văn_Cường đến", "Chị Nguyễn_Thị_Lan về", "Bộ Y_tế công_bố", "cầu_thủ Peter_Hansen",
      "bà Maria_Lopez nói",
    ] {
      #expect(joined(line.replacing("_", with: " "), segmenter) == line)
    }
  }

  /// A stop ends what is read together, whether or not a space follows.
  @Test func aStopWithoutASpaceDoesNotCutTheWordBehindIt() {
    for text in ["xong! Hà Nội đẹp", "xong!Hà Nội đẹp", "xong?Hà Nội đẹp"] {
      #expect(segmenter.segment(text).contains("Hà Nội"), "\(text)")
    }
  }

  /// Capitals everywhere say nothing about names.
  @Test func textInCapitalsIsReadAsIfItHadNone() {
    for line in ["THÔNG_BÁO TUYỂN_SINH ĐẠI_HỌC", "QUYẾT_ĐỊNH VỀ VIỆC BAN_HÀNH QUY_CHẾ"] {
      #expect(joined(line.replacing("_", with: " "), segmenter) == line)
    }
  }

  @Test func wordsDoNotCrossPunctuationNumbersOrLines() {
    let segmenter = segmenter(of: "sinh viên")
    #expect(joined("sinh viên", segmenter) == "sinh_viên")
    #expect(joined("sinh\u{A0}viên", segmenter).contains(" ") == false)
    for text in [
      "sinh, viên", "sinh. viên", "sinh\nviên", "sinh-viên", "sinh 2 viên", "sinh (viên)", "sinhviên", "sinh     viên",
    ] {
      #expect(
        !segmenter.segment(text).contains { $0.filter { $0 != " " } == "sinhviên" && $0.contains(" ") }, "\(text)")
      #expect(!segmenter.segment(text).contains("sinh viên"), "\(text)")
      #expect(!segmenter.segment(text).contains { $0.contains("\n") }, "\(text)")
    }
  }

  private func check(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
    let tokens = Tokenizer().tokens(in: bytes)
    var position = 0
    for word in segmenter.words(in: bytes.span, tokens: tokens) {
      guard word.tokens.lowerBound == position, !word.tokens.isEmpty, word.tokens.upperBound <= tokens.count,
        word.range == tokens[position].range.lowerBound..<tokens[word.tokens.upperBound - 1].range.upperBound,
        word.tokens.count == 1 || tokens[word.tokens].allSatisfy({ $0.kind == .word })
      else {
        Issue.record("\(comment()): \(word) at \(Excerpt.around(word.range.lowerBound, in: bytes))")
        return
      }
      position = word.tokens.upperBound
    }
    guard position == tokens.count else {
      Issue.record("\(comment()): \(position) of \(tokens.count) tokens")
      return
    }
  }

  @Test func everyTokenIsInExactlyOneWord() throws {
    var random = SeededGenerator(seed: 921)
    for number in 0..<4000 {
      check(Array(random.sentence(count: random.int(0...20)).utf8), "case \(number)")
      check(random.mutated(Array(random.sentence(count: 8).utf8)), "case \(number), mutated")
      check(random.bytes(count: 30), "case \(number), bytes")
    }
    for page in try Seeds.flatPages() { check(page.source, page.name) }
  }

  @Test func aWorkspaceThatWasUsedIsAsGoodAsANewOne() throws {
    var random = SeededGenerator(seed: 922)
    var workspace = WordSegmenter.Workspace()
    for number in 0..<3000 {
      let text = Array(random.sentence(count: random.int(0...30)).utf8)
      segmenter.segment(text.span, using: &workspace)
      let tokens = Tokenizer().tokens(in: text)
      guard workspace.tokens == tokens, workspace.words == segmenter.words(in: text.span, tokens: tokens) else {
        Issue.record("case \(number): \(String(decoding: text, as: UTF8.self))")
        return
      }
    }
  }

  @Test func aWorkspaceServesOneModelAfterAnother() {
    var workspace = WordSegmenter.Workspace()
    let text = Array("sinh viên đại học".utf8)
    for _ in 0..<2 {
      segmenter.segment(text.span, using: &workspace)
      #expect(workspace.words.count == 2)
      segmenter().segment(text.span, using: &workspace)
      #expect(workspace.words.count == 4)
    }
  }

  @Test func timeIsLinear() {
    for piece in ["công ty ", "An ", "a ", "Bà Nà ", "chủ nghĩa ", "AN ", "15 "] {
      func time(_ count: Int) -> Duration {
        let bytes = Array(String(repeating: piece, count: count).utf8)
        let tokens = Tokenizer().tokens(in: bytes)
        return processorTime(runs: 3) { _ = segmenter.words(in: bytes.span, tokens: tokens) }
      }
      let (small, large) = (time(250), time(2_000))
      #expect(isLinear(small: small, large: large, factor: 8), "\(piece): \(small), then \(large)")
    }
  }

  @Test func wordsOfTheTreebankAreFound() throws {
    guard let lines = try SharedData.lines("segmentation/vtb/dev.txt", skipping: 1123) else { return }
    var (correct, found, expected) = (0, 0, 0)
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let gold = spans(words.map { $0.replacing("_", with: "") })
      let system = spans(segmenter.segment(words.map { $0.replacing("_", with: " ") }.joined(separator: " ")))
      correct += gold.intersection(system).count
      found += system.count
      expected += gold.count
    }
    let score = 2 * Double(correct) / Double(max(1, found + expected))
    print("vtb/dev.txt: word F1 \(score), \(correct) of \(expected), \(found) found")
    #expect(score >= 0.974)
  }

  /// Words as ranges of scalars of the text without its spaces.
  private func spans(_ words: [String]) -> Set<Range<Int>> {
    var start = 0
    return Set(
      words.map { word in
        let count = word.unicodeScalars.count { $0 != " " }
        defer { start += count }
        return start..<start + count
      })
  }
}
