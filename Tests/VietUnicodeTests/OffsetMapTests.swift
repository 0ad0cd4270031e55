import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct OffsetMapTests {
  /// A map of single bytes: the source of each byte of the output.
  private struct NaiveMap {
    var bytes: [Range<Int>] = []
    var isCopy: [Bool] = []

    func sourceRange(of output: Range<Int>) -> Range<Int> {
      guard let last = bytes.last else { return 0..<0 }
      guard output.lowerBound < bytes.count else { return last.upperBound..<last.upperBound }
      let lower = bytes[output.lowerBound].lowerBound
      guard !output.isEmpty else { return lower..<lower }
      return lower..<max(lower, bytes[min(output.upperBound, bytes.count) - 1].upperBound)
    }

    mutating func appendCopy(of source: Range<Int>) {
      for offset in source {
        bytes.append(offset..<offset + 1)
        isCopy.append(true)
      }
    }

    mutating func appendReplacement(of source: Range<Int>, count: Int) {
      for _ in 0..<count {
        bytes.append(source)
        isCopy.append(false)
      }
    }

    func composed(after earlier: NaiveMap) -> NaiveMap {
      var result = NaiveMap()
      for (range, isCopy) in zip(bytes, isCopy) {
        result.bytes.append(isCopy ? earlier.bytes[range.lowerBound] : earlier.sourceRange(of: range))
        result.isCopy.append(isCopy && earlier.isCopy[range.lowerBound])
      }
      return result
    }
  }

  /// A map of all of `count` bytes by copies, replacements, insertions and omissions, and its twin.
  private func randomMap(of count: Int, _ random: inout SeededGenerator) -> (OffsetMap, NaiveMap) {
    var map = OffsetMap()
    var naive = NaiveMap()
    var position = 0
    while position < count {
      let end = min(count, position + random.int(0...6))
      switch random.int(0...3) {
      case 0, 1:
        map.appendCopy(of: position..<end)
        naive.appendCopy(of: position..<end)
      case 2:
        let length = random.int(0...5)
        map.appendReplacement(of: position..<end, count: length)
        naive.appendReplacement(of: position..<end, count: length)
      default: break
      }
      position = end
    }
    return (map, naive)
  }

  private func check(_ map: OffsetMap, _ naive: NaiveMap, _ comment: String) {
    #expect(map.outputCount == naive.bytes.count, "\(comment)")
    var cursor = OffsetMap.Cursor(map)
    for lower in 0...naive.bytes.count + 1 {
      for upper in lower...naive.bytes.count + 2 {
        let (found, expected) = (map.sourceRange(of: lower..<upper), naive.sourceRange(of: lower..<upper))
        let near = cursor.sourceRange(of: lower..<upper)
        guard found == expected, near == expected else {
          Issue.record("\(comment): \(lower)..<\(upper) gives \(found) and \(near), not \(expected); runs \(map.runs)")
          return
        }
      }
    }
  }

  @Test func copiesMapByteByByte() {
    var map = OffsetMap()
    map.appendCopy(of: 3..<8)
    #expect(map.sourceRange(of: 0..<5) == 3..<8)
    #expect(map.sourceRange(of: 1..<2) == 4..<5)
    #expect(!map.isIdentity)
  }

  @Test func aReplacementMapsAsAWhole() {
    var map = OffsetMap()
    map.appendCopy(of: 0..<2)
    map.appendReplacement(of: 2..<5, count: 2)
    map.appendCopy(of: 5..<7)
    #expect(map.sourceRange(of: 2..<3) == 2..<5)
    #expect(map.sourceRange(of: 3..<4) == 2..<5)
    #expect(map.sourceRange(of: 1..<5) == 1..<6)
    #expect(map.sourceRange(of: 4..<6) == 5..<7)
  }

  @Test func successiveCopiesAreOneRun() {
    var map = OffsetMap()
    for offset in 0..<1000 { map.appendCopy(of: offset..<offset + 1) }
    #expect(map.runs.count == 1)
    #expect(map.isIdentity)
    map.appendCopy(of: 1001..<1002)
    #expect(map.runs.count == 2)
    #expect(!map.isIdentity)
  }

  @Test func anEmptyRangeMapsToAnEmptyRange() {
    var map = OffsetMap()
    map.appendCopy(of: 4..<6)
    map.appendReplacement(of: 6..<9, count: 3)
    #expect(map.sourceRange(of: 0..<0) == 4..<4)
    #expect(map.sourceRange(of: 3..<3) == 6..<6)
    #expect(map.sourceRange(of: 5..<5) == 9..<9)
  }

  @Test func offsetsPastTheEndAreClamped() {
    var map = OffsetMap(identityOf: 5)
    #expect(map.sourceRange(of: 3..<100) == 3..<5)
    #expect(map.sourceRange(of: 50..<100) == 5..<5)
    map.appendReplacement(of: 5..<6, count: 3)
    #expect(map.sourceRange(of: 6..<Int.max) == 5..<6)
    #expect(map.sourceRange(of: Int.max..<Int.max) == 6..<6)
  }

  @Test func aMapOfNothingIsEmpty() {
    for map in [OffsetMap(), OffsetMap(identityOf: 0)] {
      #expect(map.outputCount == 0)
      #expect(map.isIdentity)
      #expect(map.sourceRange(of: 0..<0) == 0..<0)
      #expect(map.sourceRange(of: 3..<9) == 0..<0)
    }
  }

  @Test func anIdentityKeepsEveryOffset() {
    let map = OffsetMap(identityOf: 40)
    #expect(map.isIdentity)
    for lower in 0...40 {
      for upper in lower...40 { #expect(map.sourceRange(of: lower..<upper) == lower..<upper) }
    }
  }

  @Test func randomEditsMapAsTheirBytesDo() {
    var random = SeededGenerator(seed: 101)
    for script in 0..<2000 {
      let (map, naive) = randomMap(of: random.int(0...40), &random)
      check(map, naive, "script \(script)")
    }
  }

  @Test func compositionOfRandomEditsIsThatOfTheirBytes() {
    var random = SeededGenerator(seed: 102)
    for script in 0..<2000 {
      let (earlier, naiveEarlier) = randomMap(of: random.int(0...40), &random)
      var (map, naive) = randomMap(of: earlier.outputCount, &random)
      // The last byte is named, so that no map is taken for an identity of something longer.
      if earlier.outputCount > 0 {
        map.appendReplacement(of: earlier.outputCount - 1..<earlier.outputCount, count: 1)
        naive.appendReplacement(of: earlier.outputCount - 1..<earlier.outputCount, count: 1)
      }
      check(map.composed(after: earlier), naive.composed(after: naiveEarlier), "script \(script)")
    }
  }

  @Test func compositionWithAnIdentityChangesNothing() {
    var random = SeededGenerator(seed: 103)
    for _ in 0..<300 {
      let (map, _) = randomMap(of: 30, &random)
      #expect(map.composed(after: OffsetMap(identityOf: 30)) == map)
      #expect(OffsetMap(identityOf: map.outputCount).composed(after: map) == map)
    }
  }

  /// A step that keeps only the beginning copies from 0 on, and is no identity for all that.
  @Test func compositionOfABeginningIsNoLongerThanIt() {
    var earlier = OffsetMap()
    earlier.appendReplacement(of: 0..<2, count: 3)
    earlier.appendCopy(of: 2..<9)
    var beginning = OffsetMap()
    beginning.appendCopy(of: 0..<5)
    let composed = beginning.composed(after: earlier)
    #expect(composed.outputCount == 5)
    #expect(composed.sourceRange(of: 0..<9) == 0..<4)
    #expect(OffsetMap().composed(after: earlier).outputCount == 0)
  }
}
