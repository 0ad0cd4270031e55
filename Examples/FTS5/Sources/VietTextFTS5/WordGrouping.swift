/// Groups syllables into words by what an index has.
enum WordGrouping {
  /// The longest word that is looked up, in syllables.
  private static var longestWord: Int { 5 }

  /// The fewest words that are known; among those the ones in the most documents. A syllable by itself need not be.
  ///
  /// Complexity: O(*n*) calls of `documentCount`, which gives the documents that have the word of these syllables.
  static func words(count: Int, documentCount: (Range<Int>) throws -> Int) rethrows -> [Range<Int>] {
    // For each end the words up to it: their number, how frequent they are, and where the last one begins.
    var best: [(words: Int, weight: Double, start: Int)] = [(0, 0, 0)]
    for end in 0..<count {
      let end = end + 1
      var found = (words: Int.max, weight: 0.0, start: 0)
      for start in max(0, end - longestWord)..<end {
        let documents = try documentCount(start..<end)
        guard documents > 0 || end - start == 1 else { continue }
        let candidate = (best[start].words + 1, best[start].weight + logarithm(documents + 1), start)
        if (candidate.0, -candidate.1) < (found.words, -found.weight) { found = candidate }
      }
      best.append(found)
    }
    var words: [Range<Int>] = []
    var end = count
    while end > 0 {
      words.append(best[end].start..<end)
      end = best[end].start
    }
    return words.reversed()
  }

  /// The logarithm to the base of 2, near enough to compare by.
  private static func logarithm(_ count: Int) -> Double {
    let value = Double(count)
    return Double(value.exponent) + value.significand - 1
  }
}
