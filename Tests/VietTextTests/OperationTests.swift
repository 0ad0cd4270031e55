import Testing
import VietText

/// What is done to a line, whoever asks: the command and the functions for C write the same.
@Suite struct OperationTests {
  private func output(_ operation: some TextOperation, _ text: [UInt8]) -> String {
    var workspace = operation.makeWorkspace()
    var output: [UInt8] = []
    operation.append(text, using: &workspace, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func output(_ operation: some TextOperation, _ text: String) -> String { output(operation, Array(text.utf8)) }

  private let segmentation = Segmentation(
    WordSegmenter(model: SegmenterModel(lexicon: Lexicon(words: ["trí tuệ nhân tạo", "trí tuệ", "nhân tạo"]))))

  @Test func aSearchReadsTheWordsInAWordBehindIt() {
    var search = segmentation
    search.mode = .search
    #expect(output(segmentation, "Ngành trí tuệ nhân tạo") == "Ngành trí_tuệ_nhân_tạo")
    #expect(output(search, "Ngành trí tuệ nhân tạo") == "Ngành trí_tuệ_nhân_tạo trí_tuệ nhân_tạo")
    search.format = .json
    #expect(
      output(search, "trí tuệ nhân tạo").hasSuffix(
        #"[{"start":0,"end":22,"text":"trí tuệ nhân tạo"},{"start":0,"end":10,"text":"trí tuệ"},"#
          + #"{"start":11,"end":22,"text":"nhân tạo"}]}"#))
  }

  @Test func wordsHaveTheirSearchKeysWhenAsked() {
    var keys = segmentation
    (keys.format, keys.givesFoldedKeys) = (.json, true)
    #expect(
      output(keys, "Đường trí  tuệ")
        == #"{"text":"Đường trí  tuệ","words":[{"start":0,"end":9,"text":"Đường","fold":"duong"},"#
        + #"{"start":10,"end":21,"text":"trí  tuệ","fold":"tri tue"}]}"#)
    keys.unit = .utf16
    #expect(output(keys, "Đường phố").contains(#"{"start":6,"end":9,"text":"phố","fold":"pho"}"#))
  }

  @Test func offsetsOfIllFormedTextAreThoseOfItsBytes() {
    var words = segmentation
    words.format = .json
    #expect(
      output(words, Array("a".utf8) + [0xFF] + Array(" đi".utf8)) == #"{"text":"a\#u{FFFD} đi","words":["#
        + #"{"start":0,"end":1,"text":"a"},{"start":1,"end":2,"text":"\#u{FFFD}"},{"start":3,"end":6,"text":"đi"}]}"#)
  }

  @Test func otherReadingsStandBesideTheFirst() {
    let reading = ExpressionReading(ExpressionParser())
    let share = output(reading, "chiếm 2/3 dân số")
    #expect(share.contains(#""kind":"fraction","value":"2/3""#), "\(share)")
    #expect(share.contains(#""alternatives":[{"kind":"date","value":"XXXX-03-02","confidence":0."#), "\(share)")
    #expect(output(reading, "82,5%").hasSuffix(#""alternatives":[]}]}"#))
  }

  @Test func aModifierHasItsOwnPlace() {
    var reading = ExpressionReading(ExpressionParser())
    let harvest = output(reading, "thu hơn 5 tấn")
    #expect(harvest.contains(#""modifier":"moreThan","modifierStart":4,"modifierEnd":8,"#), "\(harvest)")
    reading.format = .text
    #expect(output(reading, "thu hơn 5 tấn, bán 3 tấn") == "measure\t5 t\t5 tấn\tmoreThan\nmeasure\t3 t\t3 tấn\n")
  }

  @Test func aListNamesKindsThatThereAre() throws {
    #expect(try Set(list: "money,date") == [.money, .date])
    #expect(try Set(list: "").isEmpty)
    #expect(throws: UnknownKind.self) { try Set(list: "money,colour") }
  }
}
