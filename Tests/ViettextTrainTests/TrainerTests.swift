import Testing
import VietTestSupport
import VietTokens
import VietUnicode

@testable import viettext_train

@Suite struct TrainerTests {
  static let text = """
    Lan đi chợ mua cá rô đồng và rau_muống .
    Mẹ nấu canh rau_muống với cá_rô .
    Trường_học ở gần chợ , học_sinh đi bộ .
    Học_sinh trường làng học_bài mỗi tối .
    Ông Trần_Văn_Bình dạy học ở trường_học .
    Bà Lê_Thị_Hoa bán rau ở chợ .
    """
  static let words = ["rau muống", "trường học", "học sinh", "cá rô", "cá rô đồng", "học bài"]

  static func contents(seed: UInt64 = 1) -> ModelContents {
    var trainer = Trainer()
    trainer.regression.seed = seed
    trainer.regression.l1 = 0.01
    (trainer.leastSyllableCount, trainer.leastFeatureCount) = (1, 1)
    let corpus = Corpus(lines: Array(text.utf8).split(separator: UInt8(ascii: "\n")), weight: 5)
    return trainer.train(
      [corpus], words: words.map { Lexicon.syllables(of: $0) }, provenance: "một đoạn ngắn", log: { _ in })
  }

  @Test func aModelDependsOnItsTextAndSeedAlone() {
    let bytes = ModelFile.bytes(of: Self.contents())
    #expect(ModelFile.bytes(of: Self.contents()) == bytes)
    #expect(ModelFile.bytes(of: Self.contents(seed: 2)) != bytes)
  }

  @Test func aModelHasLearnedItsText() throws {
    let model = try SegmenterModel(bytes: ModelFile.bytes(of: Self.contents()))
    #expect(model.wordCount == Self.words.count)
    #expect(model.provenance == "một đoạn ngắn")
    let segmenter = WordSegmenter(model: model)
    for line in Self.text.split(separator: "\n") {
      let words = segmenter.segment(line.replacing("_", with: " "))
      #expect(words.map { $0.replacing(" ", with: "_") }.joined(separator: " ") == line)
    }
  }

  @Test func whatIsWrittenIsRead() throws {
    let contents = Self.contents()
    let bytes = ModelFile.bytes(of: contents)
    #expect(try ModelFile.contents(of: bytes.span) == contents)
  }

  @Test func aModelCutShortAnywhereIsRefused() {
    let bytes = ModelFile.bytes(of: Self.contents())
    for count in Array(0..<4096) + stride(from: 4096, to: bytes.count, by: 997) where count < bytes.count {
      do {
        _ = try SegmenterModel(bytes: Array(bytes[..<count]))
        Issue.record("\(count) of \(bytes.count) bytes")
      } catch { #expect(error.offset <= count) }
    }
    #expect(throws: ModelError(offset: bytes.count, reason: .trailingBytes)) {
      try SegmenterModel(bytes: bytes + [0])
    }
  }

  @Test func aModelWithAChangedByteIsRefused() {
    var random = SeededGenerator(seed: 811)
    let bytes = ModelFile.bytes(of: Self.contents())
    for number in 0..<300 {
      var changed = bytes
      let offset = number < 100 ? number : random.int(0...bytes.count - 1)
      changed[offset] ^= UInt8(random.int(1...255))
      #expect(throws: ModelError.self, "byte \(offset)") { try SegmenterModel(bytes: changed) }
    }
  }

  /// Even where the checksums are right, every number is checked before it is used.
  @Test func contentsThatDoNotFitAreRefused() {
    func reason(_ change: (inout ModelContents) -> Void) -> ModelError.Reason? {
      var contents = Self.contents()
      change(&contents)
      let bytes = ModelFile.bytes(of: contents)
      do {
        _ = try ModelFile.contents(of: bytes.span)
        return nil
      } catch { return error.reason }
    }
    #expect(reason { _ in } == nil)
    #expect(reason { $0.syllables.swapAt(0, 1) } == .notRising)
    #expect(reason { $0.syllables.removeLast() } == .wrongCount)
    #expect(reason { $0.transitions.swapAt(0, 1) } == .notRising)
    #expect(reason { $0.transitions.append($0.transitions[0]) } == .notRising)
    #expect(reason { $0.pairWeights.removeAll() } == .outOfRange)
    #expect(reason { $0.transitions[0].key |= 0xFFFF } != nil)
    #expect(reason { $0.denseTables[0].removeLast() } == .wrongCount)
  }
}
