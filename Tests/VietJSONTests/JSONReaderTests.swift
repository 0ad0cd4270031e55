import Foundation
import Testing
import VietTestSupport

@testable import VietJSON

@Suite struct JSONReaderTests {
  /// The members of an object as texts; what is no string stands as it is written.
  private func members(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var json = JSONReader(bytes)
    var members: [String] = []
    try json.object { name, json throws(JSONError) in
      var copy = json
      let range = try json.skip()
      let value = bytes[range.lowerBound] == UInt8(ascii: "\"") ? try copy.string() : Array(bytes[range])
      members.append("\(String(decoding: name, as: UTF8.self))=\(String(decoding: value, as: UTF8.self))")
    }
    try json.end()
    return members
  }

  @Test func membersInOrder() throws {
    #expect(try members(#"{"id":7,"text":"Tin m\u1edbi","html":null}"#) == ["id=7", "text=Tin mới", "html=null"])
    #expect(
      try members(" { \"a\" : [ 1 , { \"b\" : [ ] } , \"]\" ] , \"c\":-1.5e+3 }\r\n")
        == ["a=[ 1 , { \"b\" : [ ] } , \"]\" ]", "c=-1.5e+3"])
    #expect(try members("{}") == [])
  }

  @Test func escapes() throws {
    #expect(try members(#"{"t":"\"\\\/\b\f\n\r\t"}"#) == ["t=\"\\/\u{8}\u{C}\n\r\t"])
    #expect(try members(#"{"t":"\ud83c\uDDFB"}"#) == ["t=\u{1F1FB}"])
    #expect(try members(#"{"t":"\ud83c!\udc00"}"#) == ["t=\u{FFFD}!\u{FFFD}"])
    #expect(try members(#"{"t":"\ud83cA"}"#) == ["t=\u{FFFD}A"])
    #expect(try members(#"{"t":"\ud83c\u0041\ud83c"}"#) == ["t=\u{FFFD}A\u{FFFD}"])
  }

  @Test func nullStandsForNoString() throws {
    var json = JSONReader(Array(" null \"n\" nul".utf8))
    #expect(try json.stringOrNull() == nil)
    #expect(try json.stringOrNull() == Array("n".utf8))
    #expect(throws: JSONError.self) { try json.stringOrNull() }
  }

  @Test func escapesAreReadWhereverTheyStand() throws {
    let escapes = [
      (#"\n"#, "\n"), (#"\u00e1"#, "á"), (#"\u1EC7"#, "ệ"), (#"\u0041"#, "A"), (#"\ud83d\ude00"#, "😀"), (#"\/"#, "/"),
    ]
    for (written, text) in escapes {
      for count in 0...40 {
        let plain = String(repeating: "ữ~", count: count)
        var json = JSONReader(Array(" \"\(plain)\(written)\(plain)\(written)\" ".utf8))
        let read = try json.string()
        #expect(read == Array("\(plain)\(text)\(plain)\(text)".utf8))
        try json.end()
      }
    }
  }

  /// Strings of many blocks, with escapes side by side and far apart, are read as Foundation reads them.
  @Test func longStringsAsFoundationReadsThem() throws {
    var random = SeededGenerator(seed: 30)
    let pieces = [
      #"\""#, #"\\"#, #"\/"#, #"\n"#, #"\t"#, #"\u00e1"#, #"\u1EC7"#, #"\ud83d\ude00"#, "ữ", " ", "<p class=",
      "Thứ ba, giá xăng trong nước giảm nhẹ sau hai kỳ điều hành tăng liền nhau.",
    ]
    for _ in 0..<1_000 {
      let density = random.int(0...pieces.count - 1)
      let text = (0..<random.int(0...60)).map { _ in pieces[random.int(0...pieces.count - 1 - density / 2)] }.joined()
      let expected = try JSONDecoder().decode([String].self, from: Data("[\"\(text)\"]".utf8))
      var json = JSONReader(Array("\"\(text)\"".utf8))
      let read = try json.string()
      #expect(read == Array(expected[0].utf8), "\(text)")
      try json.end()
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<2_000 {
      let text = Array(random.scalars(count: random.int(0...60)).utf8)
      var writer = JSONWriter()
      writer.string(utf8: text[...])
      var json = JSONReader(writer.bytes)
      let read = try json.string()
      #expect(read == text)
      #expect(!writer.bytes.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  @Test func aPartOfWhatIsAtHandIsReadAlone() throws {
    let lines = Array("{\"a\":1}\n{\"b\" 2}\n".utf8)
    var names: [String] = []
    var first = JSONReader(lines, in: 0..<7)
    try first.object { name, json throws(JSONError) in
      names.append(String(decoding: name, as: UTF8.self))
      _ = try json.skip()
    }
    try first.end()
    #expect(names == ["a"])
    var second = JSONReader(lines, in: 8..<15)
    #expect(throws: JSONError(offset: 5, expected: "a colon")) { try second.object { _, _ throws(JSONError) in } }
  }

  @Test func stringsEndAtTheirFirstSpecialByteWhereverItStands() throws {
    for count in 0...20 {
      let plain = String(repeating: "~", count: count)
      var json = JSONReader(Array("\"\(plain)\\n\u{7F}ữ\(plain)\"".utf8))
      let text = try json.string()
      #expect(text == Array("\(plain)\n\u{7F}ữ\(plain)".utf8))
      try json.end()
      var control = JSONReader(Array("\"\(plain)\u{1F}\(plain)\"".utf8))
      #expect(throws: JSONError(offset: count + 1, expected: "an escape for a control character")) {
        _ = try control.string()
      }
    }
  }

  @Test func errorsSayWhatWasExpectedAndWhere() {
    let errors: [(text: String, error: String)] = [
      ("", "byte 0: expected an object"), ("[1]", "byte 0: expected an object"), ("{", "byte 1: expected a string"),
      ("{\"a\" 1}", "byte 5: expected a colon"), ("{\"a\":1", "byte 6: expected a comma or }"),
      ("{\"a\":1,}", "byte 7: expected a string"), ("{\"a\":}", "byte 5: expected a value"),
      ("{\"a\":01}", "byte 5: expected a value"), ("{\"a\":1.}", "byte 5: expected a value"),
      ("{\"a\":nul}", "byte 5: expected a value"), ("{\"a\":\"x", "byte 7: expected the end of a string"),
      ("{\"a\":\"\\x\"}", "byte 7: expected an escape"),
      ("{\"a\":\"\\u12\"}", "byte 10: expected four hexadecimal digits"),
      ("{\"a\":\"\n\"}", "byte 6: expected an escape for a control character"),
      ("{\"a\":[1 2]}", "byte 8: expected a comma or the end of a list"),
      ("{\"a\":[1}}", "byte 7: expected a comma or the end of a list"),
      ("{\"a\":1} x", "byte 8: expected the end of the line"),
      ("{\"a\":" + String(repeating: "[", count: 600), "byte 517: expected fewer levels"),
    ]
    for (text, error) in errors {
      let found = #expect(throws: JSONError.self, "\(text)") { try members(text) }
      #expect(found?.description == error, "\(text)")
    }
  }

  /// What the writer writes, the reader reads, and cut anywhere it is refused.
  @Test func readsWhatTheWriterWrites() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let text =
        random.sentence(count: 4) + ["", "\u{0}", "\"\\", "\u{2028}🇻🇳", "\u{7F}\t"].randomElement(using: &random)!
      var writer = JSONWriter()
      writer.object { json in
        json.member("text", text)
        json.member("list", [text, ""])
        json.member("number", -12)
      }
      let bytes = writer.bytes
      #expect(try members(String(decoding: bytes, as: UTF8.self)).first == "text=" + text)
      for count in 0..<bytes.count {
        let part = String(decoding: bytes[..<count], as: UTF8.self)
        #expect(throws: JSONError.self, "\(part)") { try members(part) }
      }
    }
  }

  /// Random bytes are read or refused as Foundation does, which lets a last comma pass.
  @Test func agreesWithFoundation() {
    var random = SeededGenerator(seed: 6)
    let pieces = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"\\n\"", "1", "-0", "01", "2.5", "1.", "true", "nul", " "]
    var accepted = 0
    for _ in 0..<50_000 {
      let inner = (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      let text = "{\"k\":" + inner + "}"
      let packed = text.filter { $0 != " " }
      if packed.contains(",}") || packed.contains(",]") { continue }
      let expected = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil
      let isRead = (try? members(text)) != nil
      if isRead != expected { Issue.record("\(text): \(isRead)") }
      accepted += isRead ? 1 : 0
    }
    #expect(accepted > 1000)
  }
}
