/// How much the blocks of a page look like the text of an article: above 0 for text.
struct BlockScorer {
  private let weights: BlockWeights
  /// The traits that count.
  private var told: BlockTraits = []

  init(weights: BlockWeights) {
    self.weights = weights
    for row in TraitReasons.rows where abs(weights.traits[row.trait.rawValue.trailingZeroBitCount]) >= Self.least {
      told.insert(row.trait)
    }
  }

  /// The reasons of earlier blocks: many blocks have the same.
  typealias KnownReasons = RecentTable<[String]>
  static let noReasons = KnownReasons(filler: [], count: 128, upTo: 1024)

  struct Score {
    var value = 0.0
    /// Of being text, from 0 to 1.
    var probability = 0.0
    var reasons: [String] = []

    /// The block stands on other pages of the site as well: no text, but the text may go on behind it.
    mutating func discount() {
      value = -0.15
      probability = 0
      reasons.append("stands on other pages of the site")
    }
  }

  func scores(of vectors: [BlockVector], _ features: [BlockFeatures], _ known: inout KnownReasons) -> [Score] {
    let sums = weights.sums(of: vectors)
    return vectors.indices.map { score(sums[$0], vectors[$0].traits, features[$0].wordCount, &known) }
  }

  /// The probability from which on a block adds to the sum of a stretch.
  private static let threshold = 0.45

  private func score(
    _ sums: (own: Float, neighbours: Float), _ traits: BlockTraits, _ wordCount: Int, _ known: inout KnownReasons
  ) -> Score {
    let probability = BlockWeights.probability(sums.own + sums.neighbours)
    let length = 1 + Double(min(wordCount, 40)) / 10
    let key = ReasonKey(
      traits: traits.intersection(told), hasManyWords: wordCount >= 22,
      neighbours: abs(sums.neighbours) < 2 ? 0 : sums.neighbours > 0 ? 1 : -1)
    var score = Score(value: (probability - Self.threshold) * length, probability: probability)
    if let reasons = known[key.hash] {
      score.reasons = reasons
    } else {
      score.reasons = reasons(of: key)
      known.store(score.reasons, by: key.hash)
    }
    return score
  }

  /// What reasons are made of.
  private struct ReasonKey {
    var traits: BlockTraits
    var hasManyWords: Bool
    /// 1 among text, -1 among blocks that are none.
    var neighbours: Int

    /// Another for each key: the traits leave the highest bits free, and an odd factor loses none.
    var hash: UInt64 {
      let bits =
        traits.rawValue | (hasManyWords ? 1 << 63 : 0) | (neighbours > 0 ? 1 << 62 : 0) | (neighbours < 0 ? 1 << 61 : 0)
      return bits &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// The weights that count, in words.
  private func reasons(of key: ReasonKey) -> [String] {
    var reasons: [String] = []
    reasons.reserveCapacity(8)
    if key.hasManyWords { reasons.append("many words") }
    for row in TraitReasons.rows where key.traits.contains(row.trait) { reasons.append(row.reason) }
    if key.neighbours != 0 { reasons.append(key.neighbours > 0 ? "among text" : "among blocks that are no text") }
    return reasons
  }

  /// Weights below this say little.
  private static let least: Float = 0.2
}

/// What a trait is in words, where it is one to be told.
enum TraitReasons {
  static let rows: [(trait: BlockTraits, reason: String)] =
    [
      (.mostlyLinks, "mostly links"),
      (.repeatsAbove, "repeats a line above"),
      (.repeatedBelow, "repeated below"),
      (.belowRelated, "below a heading of related articles"),
      (.outsideBody, "outside the article's body"),
    ]
    + cues.map { (BlockTraits($0.cue), $0.reason) } + contexts.map { (BlockTraits($0.context), $0.reason) }

  private static let cues: [(cue: Cue, reason: String)] = [
    (.related, "a heading of related articles"),
    (.navigation, "words of a menu"),
    (.footer, "words of a footer"),
    (.contact, "a telephone number or an address"),
    (.share, "words of a share box"),
    (.comment, "words of a comment form"),
    (.advertisement, "words of an advertisement"),
    (.tags, "a list of tags"),
  ]

  private static let contexts: [(context: BlockContext, reason: String)] = [
    (.body, "inside the article's body"),
    (.navigation, "inside navigation"),
    (.footer, "inside a footer"),
    (.header, "inside a header"),
    (.aside, "inside an aside"),
    (.related, "inside a box of related articles"),
    (.comment, "inside comments"),
    (.share, "inside a share box"),
    (.advertisement, "inside an advertisement"),
    (.tags, "inside tags"),
    (.breadcrumb, "inside a breadcrumb"),
    (.form, "inside a form"),
  ]
}
