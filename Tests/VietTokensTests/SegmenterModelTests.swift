import Testing
import VietModel
import VietTestSupport

@testable import VietTokens

@Suite struct SegmenterModelTests {
  private static let words = ["sinh viên", "đại học", "thành phố", "hợp tác xã", "trí tuệ nhân tạo", "chợ"]

  private func read(_ bytes: [UInt8]) throws -> SegmenterModel { try SegmenterModel(reading: bytes.span) }

  private func error(_ bytes: [UInt8]) -> ModelError? {
    do {
      _ = try SegmenterModel(reading: bytes.span)
      return nil
    } catch {
      return error
    }
  }

  @Test func aModelIsReadAsItWasWritten() throws {
    for provenance in ["", "a", "viettext-train train; SHA-256 00", "từ điển của báo"] {
      let model = try read(SegmenterModel.bytes(words: Self.words, provenance: provenance))
      #expect(model.provenance == provenance)
      #expect(model.lexicon.count == 5)
      #expect(model.lexicon.greatestSyllableCount == 4)
      for word in Self.words.dropLast() { #expect(model.lexicon.contains(word), "\(word)") }
      #expect(!model.lexicon.contains("sinh học"))
    }
  }

  @Test func aModelWithoutWords() throws {
    let model = try read(SegmenterModel.bytes(words: [], provenance: "nothing"))
    #expect(model.lexicon.count == 0)
    #expect(!model.lexicon.contains("sinh viên"))
    #expect(WordSegmenter(model: model).segment("sinh viên đại học") == ["sinh", "viên", "đại", "học"])
  }

  @Test func otherBytesAreNoModel() {
    #expect(error([]) == .notAModel)
    #expect(error(Array("VTW2".utf8) + [UInt8](repeating: 0, count: 60)) == .notAModel)
    #expect(error(Array("<!DOCTYPE html><html></html>".utf8)) == .notAModel)
    #expect(ModelError.notAModel.description.contains("VTW1"))
  }

  @Test func aModelCutShortAnywhereIsRefused() {
    let bytes = SegmenterModel.bytes(words: Self.words, provenance: "test")
    #expect(error(bytes) == nil)
    for count in 0..<bytes.count { #expect(error(Array(bytes[..<count])) != nil, "\(count) of \(bytes.count) bytes") }
    #expect(error(bytes + [0]) == .wrongLength(expected: bytes.count, found: bytes.count + 1))
    #expect(error(Array(bytes.dropLast())) == .wrongLength(expected: bytes.count, found: bytes.count - 1))
  }

  /// Any header: a refusal or a model that can be asked, never a trap, never a search without end.
  @Test func headersAtRandomDoNotTrap() throws {
    var random = SeededGenerator(seed: 911)
    let bytes = SegmenterModel.bytes(words: Self.words, provenance: "test")
    for _ in 0..<5000 {
      var changed = bytes
      for _ in 0...random.int(0...2) { changed[random.int(0...11)] = UInt8.random(in: 0...255, using: &random) }
      guard let model = try? read(changed) else { continue }
      _ = model.lexicon.contains("không có từ này")
      _ = WordSegmenter(model: model).segment("sinh viên đại học")
    }
  }

  /// Without an empty slot a look-up could go round for ever.
  @Test(.timeLimit(.minutes(1))) func aTableWithoutAnEmptySlotIsRefusedOrAnswered() async throws {
    var bytes = SegmenterModel.bytes(words: Self.words, provenance: "test")
    for offset in 16..<bytes.count { bytes[offset] = 0xAB }
    guard let model = try? read(bytes) else { return }
    Issue.record("a full table of \(model.lexicon.count) words was read; a look-up in it does not end")
  }

  @Test func theStandardModelLoads() {
    let model = SegmenterModel.standard
    #expect(model.lexicon.count > 30_000)
    #expect((2...8).contains(model.lexicon.greatestSyllableCount))
    #expect(model.provenance.contains("SHA-256"))
    for word in ["sinh viên", "đại học", "thành phố", "Hồ Chí Minh", "kinh tế", "phát triển", "HÀ NỘI", "hoà bình"] {
      #expect(model.lexicon.contains(word), "\(word)")
    }
    for word in ["viên sinh", "của và", "không khí hậu", "là đã"] { #expect(!model.lexicon.contains(word), "\(word)") }
  }

  @Test func theStandardModelIsMadeFromItsData() throws {
    guard let lines = try SharedData.lines("segmentation/lexicon/induced.tsv", skipping: 37_380) else { return }
    let words = lines.dropFirst().compactMap { line -> String? in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return columns.last == "-" ? nil : columns.first.map(String.init)
    }
    let standard = SegmenterModel.standard
    let bytes = SegmenterModel.bytes(words: words, provenance: standard.provenance)
    let model = try read(bytes)
    #expect(model.provenance == standard.provenance)
    #expect(model.lexicon.count == standard.lexicon.count)
    #expect(model.lexicon.greatestSyllableCount == standard.lexicon.greatestSyllableCount)
    #expect(model.lexicon.hasSameTable(as: standard.lexicon))
  }
}

extension Lexicon {
  /// Equal slots; `table` is private, so that the comparison goes over a mirror.
  fileprivate func hasSameTable(as other: Lexicon) -> Bool {
    func table(_ lexicon: Lexicon) -> FingerprintTable? {
      Mirror(reflecting: lexicon).descendant("table") as? FingerprintTable
    }
    return table(self) != nil && table(self) == table(other)
  }
}
