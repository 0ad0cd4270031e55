import Testing
import VietExpressions
import VietTestSupport
import VietUnicode

@testable import VietPages

@Suite struct BlockMeterTests {
  /// Against a meter that remembers nothing, over more blocks than are remembered, short and long.
  @Test func blocksMeasureTheSameWithMemory() {
    var random = SeededGenerator(seed: 11)
    let lines = (0..<600).map { index in
      let line = random.sentence(count: Int.random(in: 1...30, using: &random))
      return index % 7 == 0 ? "\(line), 8h30 ngày \(index % 28 + 1)/11/2025" : index % 5 == 0 ? "Ảnh: \(line)" : line
    }
    let text = lines.joined(separator: "\n")
    let page = TextReader().read(Array(text.utf8))
    var meter = BlockMeter()
    for _ in 0..<2 {
      let (features, dates) = meter.measure(page.blocks, in: page.bytes.span)
      for (block, var found) in zip(page.blocks, features) {
        var fresh = BlockMeter()
        let expected = fresh.measure([block], in: page.bytes.span)
        let date = found.datePlace.map { dates[$0] }
        found.datePlace = found.datePlace.map { _ in 0 }
        #expect("\(found)" == "\(expected.features[0])", "\(page.text(of: block))")
        #expect(date.map { "\($0)" } == expected.dates.first.map { "\($0)" }, "\(page.text(of: block))")
      }
    }
  }

  /// Against the parser of expressions asked about every short block.
  @Test func agesAreTheSameWithoutTheWordsThatTellThem() {
    var random = SeededGenerator(seed: 12)
    let words = [
      "hôm", "qua", "nay", "này", "trước", "ngày", "giờ", "2", "ba", "tuần", "tháng", "năm", "sáng", "kia", "cách",
      "đây",
      "vừa", "đăng", "lúc", "bây", "rồi", "đầu", "6", "tin", "mới", "cuối", "ngoái", "phút", "thứ", "hai", "sau", "nữa",
    ]
    var ageCount = 0
    for _ in 0..<6_000 {
      let text = Array((0..<random.int(1...5)).map { _ in random.pick(words) }.joined(separator: " ").utf8)
      var meter = BlockMeter()
      let found = meter.measure([PageBlock(range: 0..<text.count)], in: text.span).features[0]
      var memory = ExpressionParser.Workspace()
      let expected = found.mayTellAge && BlockFeatures.age(text, using: &memory) != nil
      #expect(found.tellsAge == expected, "\(String(decoding: text, as: UTF8.self))")
      if expected { ageCount += 1 }
    }
    #expect(ageCount > 100)
  }

  @Test func agesAreTold() {
    for (text, isAge) in [
      ("Đăng 2 giờ trước", true), ("Hôm qua", true), ("3 ngày trước", true), ("Trang chủ", false),
      ("Giờ làm việc", false),
      ("Ngày mai", false),
    ] {
      let bytes = Array(text.utf8)
      var meter = BlockMeter()
      let found = meter.measure([PageBlock(range: 0..<bytes.count)], in: bytes.span).features[0]
      #expect(found.tellsAge == isAge, "\(text)")
    }
  }

  /// Against cues that are looked for at every word.
  @Test func cuesAreThoseOfEveryWord() {
    var random = SeededGenerator(seed: 13)
    let phrases = CueTable.rows.flatMap { $0.phrases.split(separator: ",") }
    let everywhere = CuePhrases.Beginning(length: 6, greatestWordCount: 255, isAtEnd: true, isAnywhere: true)
    for _ in 0..<2_000 {
      var line = ""
      for _ in 0..<random.int(1...4) {
        line += random.chance(2) ? String(random.pick(phrases)) : random.sentence(count: random.int(0...12))
        line += random.pick([" ", ": ", " "])
      }
      let words = SyllableKey.phrases(line.replacing(":", with: " :").replacing(",", with: " ")).flatMap { $0 }
      let starts = words.indices.compactMap { index in
        CuePhrases.standard.beginnings[words[index]].map { CuePhrases.Start(index: index, beginning: $0) }
      }
      let all = words.indices.map { CuePhrases.Start(index: $0, beginning: everywhere) }
      #expect(
        CuePhrases.standard.cues(of: words[...], from: starts) == CuePhrases.standard.cues(of: words[...], from: all),
        "\(line)")
    }
  }

  /// The same words are more or less of a link in another place.
  @Test func linksAreOfTheBlockAndNotOfItsWords() {
    let page = Array("Tin hay nhất".utf8)
    var meter = BlockMeter()
    let blocks = [page.count, 0, page.count / 2].map { PageBlock(range: 0..<page.count, linkByteCount: $0) }
    #expect(meter.measure(blocks, in: page.span).features.map(\.linkShare) == [1, 0, 0.5])
  }
}
