import Testing
import VietModel
import VietTestSupport

@testable import VietTokens

@Suite struct SegmenterModelTests {
  @Test func theStandardModelLoads() {
    let model = SegmenterModel.standard
    #expect(model.wordCount > 30_000)
    #expect(model.lexicon.isEmpty)
    for part in ["viettext-train train", "SHA-256", "dev F1 97.", "CC BY-SA 4.0"] {
      #expect(model.provenance.contains(part), "\(part)")
    }
    for word in ["sinh viên", "đại học", "thành phố", "Hồ Chí Minh", "kinh tế", "phát triển", "HÀ NỘI", "hoà bình"] {
      #expect(model.contains(word), "\(word)")
    }
    for word in ["viên sinh", "của và", "không khí hậu", "là đã", "sinh", ""] {
      #expect(!model.contains(word), "\(word)")
    }
  }

  @Test func otherBytesAreNoModel() {
    for (text, offset) in [("", 0), ("VTW2", 3), ("VTW3", 4), ("<!DOCTYPE html><html></html>", 0)] {
      #expect(throws: ModelError(offset: offset, reason: .notAModel)) {
        try SegmenterModel(bytes: Array(text.utf8))
      }
    }
    #expect(ModelError(offset: 3, reason: .notAModel).description.hasPrefix("byte 3: "))
  }

  @Test func aModelThatKnowsNothingIsReadAsItWasWritten() throws {
    var contents = ModelContents()
    contents.provenance = "từ điển của báo"
    let model = try SegmenterModel(bytes: ModelFile.bytes(of: contents))
    #expect(model.provenance == contents.provenance)
    #expect(model.wordCount == 0)
    #expect(WordSegmenter(model: model).segment("sinh viên đại học") == ["sinh", "viên", "đại", "học"])
  }

  @Test func aModelOfALexiconJoinsItsWordsAndNoOthers() {
    let model = SegmenterModel(lexicon: Lexicon(words: ["sinh viên"]))
    #expect(model.contains("SINH VIÊN") && !model.contains("đại học"))
    #expect(WordSegmenter(model: model).segment("Sinh viên đại học") == ["Sinh viên", "đại", "học"])
  }
}
