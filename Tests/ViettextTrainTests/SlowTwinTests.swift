import Testing
import VietTestSupport
import VietUnicode

@testable import VietTokens
@testable import viettext_train

/// The classifier beside a naive one: words as text, one look-up a feature, straight from the definition.
@Suite struct SlowTwinTests {
  private static let vocabulary =
    "công ty cổ phần nhân viên sinh học đại thành phố hợp tác xã kinh tế quốc dân cư hòa bình".split(separator: " ")
    .map(String.init)

  /// What stands around a boundary, in words.
  private struct Naive {
    let words: Set<String>
    /// Lower-cased syllables; nothing before and behind.
    let syllables: [String]
    let shapes: [Int]
    let ids: [UInt16]

    func has(_ start: Int, _ length: Int) -> Int {
      guard start >= 0, start + length <= syllables.count else { return 0 }
      return words.contains(syllables[start..<start + length].joined(separator: " ")) ? 1 : 0
    }

    var forwardEnds: Set<Int> {
      var ends: Set<Int> = []
      var start = 0
      while start < syllables.count {
        start += (2...5).last { has(start, $0) == 1 } ?? 1
        ends.insert(start - 1)
      }
      return ends
    }

    var backwardEnds: Set<Int> {
      var ends: Set<Int> = []
      var end = syllables.count
      while end > 0 {
        ends.insert(end - 1)
        end -= (2...5).last { has(end - $0, $0) == 1 } ?? 1
      }
      return ends
    }

    func id(_ index: Int) -> UInt16 { ids.indices.contains(index) ? ids[index] : 1 }
    func shape(_ index: Int) -> Int { shapes.indices.contains(index) ? shapes[index] : 8 }
    func bit(_ ends: Set<Int>, _ index: Int) -> Int {
      index < 0 || index >= syllables.count || ends.contains(index) ? 1 : 0
    }
    func number(_ bits: [Int]) -> Int { bits.enumerated().reduce(0) { $0 | $1.element << $1.offset } }

    /// The features of the boundary behind syllable `i`.
    func features(_ i: Int) -> [BoundaryFeature] {
      let two = number([i - 1, i, i + 1, i - 2, i + 2].map { has($0, 2) })
      let three = number([i - 2, i - 1, i, i + 1, i - 3].map { has($0, 3) })
      let four = number([i - 2, i - 1, i, i + 1, i - 3].map { has($0, 4) })
      let five = number([i - 3, i - 2, i - 1, i].map { has($0, 5) })
      let own = shape(i) * 8 + shape(i + 1)
      let (forward, backward) = (forwardEnds, backwardEnds)
      let left = number((i - 2...i + 2).map { bit(forward, $0) })
      let right = number((i - 1...i + 1).map { bit(backward, $0) })
      let tags = bit(forward, i) + 2 * bit(backward, i)
      func cell(_ table: UInt8, _ projection: UInt8, _ bits: Int) -> BoundaryFeature {
        .cell(table: table, projection: projection, bits: UInt16(bits))
      }
      let (b, c, d, e) = (id(i - 1), id(i), id(i + 1), id(i + 2))
      return [
        cell(0, 0, own << 4), cell(0, 1, shape(i - 1) << 10 | own << 4), cell(0, 2, own << 4 | shape(i + 2)),
        cell(0, 3, shape(i - 1) << 10 | own << 4 | shape(i + 2)),
        cell(1, 0, two), cell(1, 1, two & 7 | three << 5), cell(1, 2, three << 5 | four << 10),
        cell(1, 3, two | three << 5 | four << 10),
        cell(2, 0, four | five << 5),
        cell(3, 0, two | own << 9), cell(3, 1, two & 7 | (three & 15) << 5 | own << 9),
        cell(4, 0, 0), cell(4, 1, left), cell(4, 2, right << 5), cell(4, 3, left | right << 5),
        cell(4, 4, left | right << 5 | own << 8),
        .syllable(slot: 0, id: b), .syllable(slot: 1, id: e), .syllable(slot: 2, id: c), .syllable(slot: 3, id: d),
        .syllable(slot: UInt8(4 + two & 7), id: c), .syllable(slot: UInt8(12 + two & 7), id: d),
        .syllable(slot: UInt8(20 + tags), id: c), .syllable(slot: UInt8(24 + tags), id: d),
        .pair(slot: 0, left: b, right: c), .pair(slot: 1, left: c, right: d), .pair(slot: 2, left: d, right: e),
        .pair(slot: UInt8(3 + tags), left: c, right: d),
      ]
    }

    func isAsked(_ i: Int, known: Set<String>) -> Bool {
      let covered = (2...5).contains { length in (i + 2 - length...i).contains { has($0, length) == 1 } }
      let isNameLike = [1, 2, 5, 6, 7].contains(shape(i)) && [1, 2, 5, 6, 7].contains(shape(i + 1))
      return covered || isNameLike || syllables[i] == syllables[i + 1]
        || known.contains("\(syllables[i]) \(syllables[i + 1])")
    }
  }

  /// A weight that looks random and depends on the feature alone.
  private func weight(_ feature: BoundaryFeature) -> Int {
    Int((feature.packed &* 0x9E37_79B9_7F4A_7C15) >> 40) % 201 - 100
  }

  @Test func scoresAreSumsOfTheWeightsOfTheirFeatures() {
    var random = SeededGenerator(seed: 821)
    for round in 0..<20 {
      var words: Set<String> = []
      for _ in 0..<random.int(0...60) {
        words.insert((0..<random.int(2...5)).map { _ in random.pick(Self.vocabulary) }.joined(separator: " "))
      }
      let known = Set((0..<10).map { _ in "\(random.pick(Self.vocabulary)) \(random.pick(Self.vocabulary))" })
      var vocabulary = Vocabulary(
        words: words.sorted().map { Lexicon.syllables(of: $0) },
        counts: Dictionary(uniqueKeysWithValues: Self.vocabulary.map { (SyllableKey($0).rawValue, 9) }), leastCount: 1)
      func id(_ syllable: String) -> UInt16 {
        UInt16((vocabulary.syllables.firstIndex(of: SyllableKey(syllable).spelledWithI.rawValue) ?? -3) + 3)
      }
      for pair in known {
        let ids = pair.split(separator: " ").map { id(String($0)) }
        vocabulary.noteKnown(SyllablePair(left: ids[0], right: ids[1]))
      }
      let texts = (0..<60).map { _ in (0..<random.int(1...12)).map { _ in random.pick(Self.vocabulary) } }
      let writings = texts.map { $0.map { random.chance(3) ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 } }
      let naives = zip(texts, writings).map { text, writing in
        Naive(
          words: words, syllables: text, shapes: writing.map { $0.first?.isUppercase == true ? 1 : 0 },
          ids: text.map(id))
      }
      let features = Set(naives.flatMap { naive in naive.syllables.indices.dropLast().flatMap { naive.features($0) } })
      let contents = vocabulary.contents(weights: features.map { ($0, weight($0)) })
      let model = SegmenterModel(contents)
      var workspace = WordSegmenter.Workspace()
      for (naive, writing) in zip(naives, writings) {
        let text = Array(writing.joined(separator: " ").utf8)
        let tokens = Tokenizer().tokens(in: text)
        let asked = naive.syllables.indices.dropLast().filter { naive.isAsked($0, known: known) }
        var found: [Int] = []
        model.forEachAskedBoundary(in: text.span, tokens: tokens.span, using: &workspace) { token, list, score in
          found.append(token)
          #expect(Set(list) == Set(naive.features(token)), "round \(round), \(writing), behind \(token)")
          #expect(score == naive.features(token).reduce(0) { $0 + weight($1) }, "\(writing), behind \(token)")
        }
        #expect(found == asked, "round \(round): \(writing)")
        var expected: [String] = []
        for (index, syllable) in writing.enumerated() {
          let isJoined =
            index > 0 && asked.contains(index - 1)
            && naive.features(index - 1).reduce(0) { $0 + weight($1) } < 0
          if isJoined { expected[expected.count - 1] += " " + syllable } else { expected.append(syllable) }
        }
        #expect(WordSegmenter(model: model).segment(writing.joined(separator: " ")) == expected)
      }
    }
  }
}
