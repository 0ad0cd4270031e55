import VietTokens

/// Words of a segmenter against words of people.
struct Evaluation {
  private(set) var correct = 0
  private(set) var found = 0
  private(set) var expected = 0

  var f1: Double { 200 * Double(correct) / Double(max(1, found + expected)) }

  /// Segments the lines anew, each first changed by `write`, which keeps spaces and underscores.
  ///
  /// A break inside what the gold text does not divide (`TP.`, where it has no space) can be neither right nor wrong, and
  /// does not count.
  init(_ segmenter: WordSegmenter, lines: [ArraySlice<UInt8>], write: (String) -> String = { $0 }) {
    for line in lines {
      let gold = write(String(decoding: line, as: UTF8.self)).split(separator: " ")
      let pieces = gold.flatMap { $0.split(separator: "_") }
      let system = segmenter.segment(pieces.joined(separator: " "))
      let edges = Set(Self.ends(of: pieces))
      let expected = Self.ranges(Self.ends(of: gold))
      let found = Self.ranges(Self.ends(of: system).filter(edges.contains))
      correct += expected.intersection(found).count
      self.found += found.count
      self.expected += expected.count
    }
  }

  /// The ends of words, in scalars of the text without spaces and joints.
  private static func ends(of words: [some StringProtocol]) -> [Int] {
    var end = 0
    return words.map { word in
      end += word.unicodeScalars.count { $0 != " " && $0 != "_" }
      return end
    }
  }

  private static func ranges(_ ends: [Int]) -> Set<Range<Int>> {
    Set(zip([0] + ends, ends).map { $0..<$1 })
  }
}

extension Double {
  /// Two decimals.
  var rounded2: String { "\((self * 100).rounded() / 100)" }
}
