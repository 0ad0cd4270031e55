import Testing
import VietTestSupport

@testable import VietPages

@Suite struct BlockMeterTests {
  /// Against a meter that remembers nothing, over more blocks than are remembered, short and long.
  @Test func blocksMeasureTheSameWithMemory() {
    var random = SeededGenerator(seed: 11)
    let lines = (0..<600).map { index in
      let line = random.sentence(count: Int.random(in: 1...30, using: &random))
      return index % 7 == 0 ? "\(line), 8h30 ngày 25/11/2025" : index % 5 == 0 ? "Ảnh: \(line)" : line
    }
    let text = lines.joined(separator: "\n")
    let page = TextReader().read(Array(text.utf8))
    var meter = BlockMeter()
    for _ in 0..<2 {
      let found = meter.features(of: page.blocks, in: page.bytes.span)
      for (block, found) in zip(page.blocks, found) {
        var fresh = BlockMeter()
        let expected = fresh.features(of: [block], in: page.bytes.span)[0]
        #expect("\(found)" == "\(expected)", "\(page.text(of: block))")
      }
    }
  }

  /// The same words are more or less of a link in another place.
  @Test func linksAreOfTheBlockAndNotOfItsWords() {
    let page = Array("Tin hay nhất".utf8)
    var meter = BlockMeter()
    let blocks = [page.count, 0, page.count / 2].map { PageBlock(range: 0..<page.count, linkByteCount: $0) }
    #expect(meter.features(of: blocks, in: page.span).map(\.linkShare) == [1, 0, 0.5])
  }
}
