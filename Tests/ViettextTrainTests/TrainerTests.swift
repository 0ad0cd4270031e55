import Testing
import VietTestSupport
import VietUnicode

@testable import VietTokens
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

  /// Every number of the contents stands where a look-up finds it.
  @Test func whatIsWrittenIsRead() throws {
    let contents = Self.contents()
    let tables = try SegmenterModel(bytes: ModelFile.bytes(of: contents)).tables
    #expect(tables.syllables == contents.syllables)
    for (index, weight) in contents.syllableWeights.enumerated() {
      let (record, slot) = index.quotientAndRemainder(dividingBy: SyllableSlot.count)
      #expect(unsafe tables.syllableWeights.base[record * SegmenterTables.syllableStride + slot] == weight)
      if slot < 2 { #expect(unsafe tables.outerWeights.base[record * 2 + slot] == weight) }
    }
    for (index, weight) in contents.pairWeights.enumerated() {
      let (record, slot) = index.quotientAndRemainder(dividingBy: PairSlot.count)
      #expect(unsafe tables.pairWeights.base[(record + 1) * SegmenterTables.pairStride + slot] == weight)
    }
    let dense = [tables.shapes, tables.matches, tables.longMatches, tables.matchesAndShapes, tables.tags]
    for (table, cells) in zip(dense, contents.denseTables) {
      #expect(table.count == cells.count)
      #expect(cells.indices.allSatisfy { unsafe table.base[$0] == cells[$0] })
    }
  }

  /// Full buckets spill into the next, and those of the end into the first.
  @Test func everyTransitionIsFoundAndNoOther() throws {
    var random = SeededGenerator(seed: 812)
    for count in [0, 1, 2, 7, 9, 10, 60, 300, 2000] {
      for end in [UInt32(0), 1 << 28] {
        var contents = ModelContents()
        contents.syllables = Array(1...2000)
        contents.syllableWeights = [Int16](repeating: 0, count: 2003 * SyllableSlot.count)
        var values: [UInt32: UInt32] = [:]
        while values.count < count {
          let transition = Transition(
            from: UInt16(random.int(0...0xFFFF)), by: UInt16(random.int(0...2002)), isWord: random.chance(2),
            isKnownPair: true)
          // Half the rounds crowd the last of the buckets.
          if transition.key != 0, end == 0 || transition.place >= UInt32.max - end {
            values[transition.key] = transition.value
          }
        }
        contents.transitions = values.map { Transition(key: $0.key, value: $0.value) }.sorted { $0.place < $1.place }
        let model = SegmenterModel(contents)
        #expect(model.wordCount == contents.transitions.count(where: \.isWord))
        for (key, value) in values {
          #expect(
            model.tables.transition(from: UInt16(key >> 16), by: UInt16(truncatingIfNeeded: key)) == value,
            "\(key) of \(count)")
        }
        for _ in 0..<1000 {
          let key = UInt32(truncatingIfNeeded: random.next())
          #expect(
            model.tables.transition(from: UInt16(key >> 16), by: UInt16(truncatingIfNeeded: key)) == values[key] ?? 0)
        }
      }
    }
  }

  @Test func bothSpellingsOfASyllableAreOne() {
    let words = ["kỹ thuật", "quý khách", "công ty", "tuy vậy", "thủy triều"]
    var trainer = Trainer()
    (trainer.leastSyllableCount, trainer.leastFeatureCount) = (1, 1)
    let model = SegmenterModel(
      trainer.train([], words: words.map { Lexicon.syllables(of: $0) }, provenance: "", log: { _ in }))
    for word in words + ["kĩ thuật", "Quí khách", "CÔNG TI"] { #expect(model.contains(word), "\(word)") }
    for word in ["tui vậy", "thủi triều", "công tị", "kí thuật"] { #expect(!model.contains(word), "\(word)") }
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
        _ = try SegmenterModel(bytes: bytes)
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
