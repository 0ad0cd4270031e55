/// How much a block looks like the text of an article: a sum of weighted features, above 0 for text.
struct BlockScorer {
  /// What the context of an HTML block adds, by tags and by class and id hints.
  private static let contextWeights: [(context: BlockContext, weight: Double, reason: String)] = [
    (.body, 1.2, "inside the article's body"),
    (.article, 0.5, "inside an article element"),
    (.main, 0.2, "inside main"),
    (.navigation, -4, "inside navigation"),
    (.footer, -4, "inside a footer"),
    (.header, -1.5, "inside a header"),
    (.aside, -3, "inside an aside"),
    (.related, -3.5, "inside a box of related articles"),
    (.comment, -4, "inside comments"),
    (.share, -3, "inside a share box"),
    (.advertisement, -4, "inside an advertisement"),
    (.tags, -3, "inside tags"),
    (.breadcrumb, -4, "inside a breadcrumb"),
    (.form, -2, "inside a form"),
  ]

  private static let cueWeights: [(cue: Cue, weight: Double, greatestWordCount: Int, reason: String)] = [
    (.related, -5, 9, "a heading of related articles"),
    (.navigation, -1.5, 12, "words of a menu"),
    (.footer, -3, 40, "words of a footer"),
    (.contact, -1.5, 14, "a telephone number or an address"),
    (.share, -2.5, 16, "words of a share box"),
    (.comment, -3, 18, "words of a comment form"),
    (.advertisement, -2.5, 20, "words of an advertisement"),
    (.tags, -2, 40, "a list of tags"),
  ]

  struct Score {
    var value = 0.0
    var reasons: [String] = []
  }

  func score(_ block: PageBlock, _ features: BlockFeatures) -> Score {
    var score = Score()
    let words = Double(min(features.wordCount, 120))
    score.value = words < 30 ? (words - 9) / 6 : 3.5 + (words - 30) / 40
    if features.wordCount >= 22 { score.reasons.append("\(features.wordCount) words") }
    if features.isTerminated {
      if features.wordCount >= 22 { score.value += 0.5 }
    } else if features.wordCount < 20 {
      score.value -= 0.6
    }
    if features.wordCount >= 6 { score.value += max(-0.6, min(0.6, (features.functionShare - 0.15) * 4)) }
    if features.capitalShare > 0.7, features.wordCount >= 4 {
      score.value -= 1
      score.reasons.append("mostly capitals")
    }
    if features.hasSeparators, features.wordCount < 25 { score.value -= 1 }
    for row in Self.cueWeights where features.cues.contains(row.cue) && features.wordCount <= row.greatestWordCount {
      score.value += row.weight
      score.reasons.append(row.reason)
    }
    if features.linkShare > 0.3 {
      score.value -= features.linkShare * (2 + words / 8)
      score.reasons.append("links: \(Int(features.linkShare * 100)) %")
    }
    for row in Self.contextWeights where block.context.contains(row.context) {
      score.value += row.weight
      if row.weight < 0 { score.reasons.append(row.reason) }
    }
    return score
  }
}
