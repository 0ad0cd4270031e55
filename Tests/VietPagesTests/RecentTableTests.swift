import Testing
import VietTestSupport

@testable import VietPages

@Suite struct RecentTableTests {
  /// Against a dictionary: what is found is what was stored last, and at first, while there is room, most is found.
  @Test func whatIsFoundIsWhatWasStored() {
    var random = SeededGenerator(seed: 5)
    let words = (0..<200).map { _ in Array(random.syllable().utf8) }
    var table = RecentTable(filler: -1, count: 2, upTo: 1 << 10)
    var stored: [UInt64: Int] = [:]
    var foundCount = 0
    for step in 0..<4_000 {
      let word = random.pick(words)
      let hash = table.hash(of: 0..<word.count, in: word.span, kind: UInt64(random.int(0...2)))
      if let found = table[hash] {
        #expect(found == stored[hash])
        foundCount += 1
      }
      table.store(step, by: hash)
      stored[hash] = step
      #expect(table[hash] == step)
    }
    #expect(foundCount > 1_000)
  }

  @Test func nothingIsFoundBeforeItIsStored() {
    let table = RecentTable(filler: 7, upTo: 1 << 10)
    #expect(table[0] == nil)
    let bytes = Array("lúa".utf8)
    #expect(table[table.hash(of: 0..<bytes.count, in: bytes.span)] == nil)
  }

  @Test func kindsAreApart() {
    let table = RecentTable(filler: 0, upTo: 1 << 10)
    let bytes = Array("tin-lien-quan".utf8)
    #expect(Set((0..<100).map { table.hash(of: 0..<bytes.count, in: bytes.span, kind: $0) }).count == 100)
  }
}
