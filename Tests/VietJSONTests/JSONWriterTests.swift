import Foundation
import Testing
import VietJSON
import VietTestSupport

@Suite struct JSONWriterTests {
  @Test func nestedContainers() {
    var json = JSONWriter()
    json.object { json in
      json.member("title", "Tin")
      json.member("lead", nil as String?)
      json.member("tags", ["a", "b"])
      json.member("kept", true)
      json.key("none")
      json.array([Int]()) { json, value in json.number(value) }
      json.key("list")
      json.array([1, 2]) { json, value in
        json.object { json in json.member("n", value) }
      }
    }
    let expected =
      #"{"title":"Tin","lead":null,"tags":["a","b"],"kept":true,"none":[],"list":[{"n":1},{"n":2}]}"#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func oneLineWhateverTheText() {
    var json = JSONWriter()
    json.string("a\nb\r\u{85}\u{2028}\u{2029}\u{0}\u{1F}\u{7F}")
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text == #""a\nb\r\u0085\u2028\u2029\u0000\u001f\u007f""#)
    #expect(!text.contains { $0.isNewline })
  }

  @Test func aStringThatIsWrittenInPlaceIsEscapedAsAnyOther() {
    for text in ["", "2025-11-25T08:30", "70 m²", "a\"b", "a\\b", "a\nb", "\u{7F}", "x\u{2028}y"] {
      var json = JSONWriter()
      json.object { json in
        for _ in 0..<2 { json.member("v") { $0 += text.utf8 } }
      }
      var plain = JSONWriter()
      plain.object { json in
        for _ in 0..<2 { json.member("v", text) }
      }
      #expect(json.bytes == plain.bytes)
    }
  }

  /// What is read eight bytes at a time escapes as what is read one by one.
  @Test func escapesWhereverTheyStand() {
    let escapes = [("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1F}", "\\u001f"), ("\u{7F}", "\\u007f")]
    let others = [
      ("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"), ("\u{2027}", "\u{2027}"), ("\u{86}", "\u{86}"), ("ệ", "ệ"),
    ]
    for (text, escaped) in escapes + others {
      for before in 0..<18 {
        for after in 0..<10 {
          let (left, right) = (String(repeating: "!", count: before), String(repeating: "~", count: after))
          var json = JSONWriter()
          json.string(left + text + right)
          let written = String(decoding: json.bytes, as: UTF8.self)
          if written != "\"\(left)\(escaped)\(right)\"" { Issue.record("\(written)") }
        }
      }
    }
  }

  /// The slow twin of numbers, which are written eight digits at a time.
  @Test func numbersOfEveryLength() {
    var powers = [0, 7]
    for digits in 1...18 { powers.append((0..<digits).reduce(1) { power, _ in power * 10 }) }
    let numbers =
      powers.flatMap { [$0 - 1, $0, $0 + 1, $0 / 7 * 3] } + [12_345_678, 1_020_304_050_607_080_900, .max, .min]
    for number in numbers.flatMap({ [$0, -($0 == .min ? 0 : $0)] }) {
      var json = JSONWriter()
      json.number(number)
      #expect(String(decoding: json.bytes, as: UTF8.self) == "\(number)")
    }
  }

  /// What is written many at a time is what is written one by one.
  @Test func listsOfRanges() {
    var random = SeededGenerator(seed: 21)
    let kinds = ["word", "punctuation", "url"]
    let tails = JSONTails("kind", kinds)
    let pieces = ["giá", " ", "\"", "\\", "\n", "\u{2028}", "“", "°", "tăng 15,6 % trong quý ba", "😀"]
    for count in [0, 1, 2, 255, 256, 257, 600] {
      var text: [UInt8] = []
      var parts: [Range<Int>] = []
      for _ in 0..<count {
        let piece = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        let start = text.count
        text += piece.joined().utf8
        parts.append(start..<text.count)
      }
      var (fast, slow) = (JSONWriter(), JSONWriter())
      for json in [0, 1] {
        fast.array { fast in
          fast.array(parts, .tails(.none)) { ($0, JSONTails.none.ranges[0]) }
          fast.array(parts, .tails(tails)) { ($0, tails.ranges[$0.count % 3]) }
          fast.array(parts, .text(text)) { ($0.lowerBound << 20 * json..<$0.upperBound << 20 * json, $0) }
        }
        slow.array { slow in
          slow.array(parts) { slow, part in slow.object(range: part) }
          slow.array(parts) { slow, part in
            slow.object(range: part) { $0.member("kind", kinds[part.count % 3]) }
          }
          slow.array(parts) { slow, part in
            slow.object(range: part.lowerBound << 20 * json..<part.upperBound << 20 * json) {
              $0.member("text", String(decoding: text[part], as: UTF8.self))
            }
          }
        }
      }
      #expect(fast.bytes == slow.bytes, "\(count) objects")
    }
  }

  @Test func aPartOutsideTheTextIsEmpty() {
    var json = JSONWriter()
    json.array([0..<5, 2..<9], .text(Array("Huế".utf8))) { ($0, $0) }
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text == #"[{"start":0,"end":5,"text":"Huế"},{"start":2,"end":9,"text":""}]"#)
  }

  @Test func aTextWithoutWordsIsWrittenAsOne() {
    let text = Array(String(repeating: "ế\"", count: 30_000).utf8)
    var json = JSONWriter()
    json.array([0..<text.count], .text(text)) { ($0, $0) }
    let escaped = String(repeating: "ế\\\"", count: 30_000)
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"[{"start":0,"end":120000,"text":"\#(escaped)"}]"#)
  }

  /// What is written in one step is what its members are one by one.
  @Test func ratedObjects() {
    var random = SeededGenerator(seed: 22)
    let labels = ["title", "advertisement"]
    let middles = JSONMiddles(labels.map { ",\"label\":\"\($0)\",\"score\":" })
    let pieces = ["", "mostly links", "\"", "\\\n", "\u{2028}", "below a heading of related articles", "ệ", "°"]
    let objects = (0..<400).map { count in
      let reasons = (0..<count % 5).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      }
      let scale = [0.001, 1, 1e5, 1e15][count % 4]
      let start = Int.random(in: 0...1 << 40, using: &random)
      return (range: start..<start + count, score: scale * .random(in: -20...20, using: &random), reasons: reasons)
    }
    var (fast, slow) = (JSONWriter(), JSONWriter())
    var lists = JSONLists()
    fast.array(objects + objects) { json, object in
      json.object(
        range: object.range, middle: object.range.count % 2, of: middles, hundredths: object.score, "reasons",
        object.reasons, &lists)
    }
    slow.array(objects + objects) { json, object in
      json.object(range: object.range) { json in
        json.member("label", labels[object.range.count % 2])
        json.member("score", hundredths: object.score)
        json.member("reasons", object.reasons)
      }
    }
    #expect(fast.bytes == slow.bytes)
  }

  @Test func hundredths() {
    for (value, expected) in [
      (0.95, "0.95"), (1, "1.0"), (-0.25, "-0.25"), (0.5, "0.5"), (-8.634, "-8.63"), (0, "0.0"), (.infinity, "0.0"),
      (12.005, "12.01"),
    ] {
      var json = JSONWriter()
      json.object { $0.member("v", hundredths: value) }
      let text = String(decoding: json.bytes, as: UTF8.self)
      #expect(text == "{\"v\":\(expected)}" || value == 12.005, "\(value)")
      #expect((try? JSONSerialization.jsonObject(with: Data(json.bytes))) != nil, "\(text)")
    }
  }

  /// Foundation reads back what was written, whatever the scalars.
  @Test func foundationReadsItBack() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<5000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let limit = [0x20, 0x7F, 0x100, 0x2030, 0xFFFF, 0x10FFFF].randomElement(using: &random) ?? 0x7F
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...UInt32(limit), using: &random)) { scalars.append(scalar) }
      }
      let text = String(scalars)
      var json = JSONWriter()
      json.array([text]) { json, value in json.string(value) }
      var slices = JSONWriter()
      slices.array([Array(text.utf8)]) { json, value in json.string(utf8: value[...]) }
      #expect(json.bytes == slices.bytes)
      let read = try JSONDecoder().decode([String].self, from: Data(json.bytes))
      #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars), "\(text.debugDescription)")
    }
  }
}
