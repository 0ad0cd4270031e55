import VietTokens
import VietUnicode

/// Makes a model of segmented text and a lexicon.
struct Trainer {
  var regression = LogisticRegression()
  /// A syllable that no word has needs so many occurrences to get a number.
  var leastSyllableCount = 30
  /// A feature needs so many.
  var leastFeatureCount = 2
  /// A pair is known when it was inside words so often; a boundary of weight *w* counts *w* times.
  var leastPairWeight: Float = 2
  /// Lesser weights of syllables and pairs are left out.
  var leastWeight: Float = 0.1
  /// Weights are kept as so many parts of 1.
  static let scale: Float = 512

  func train(
    _ corpora: [Corpus], words: [[SyllableKey]], provenance: String, log: (String) -> Void
  ) -> ModelContents {
    let vocabulary = vocabulary(corpora, words)
    log("\(words.count) words, \(vocabulary.syllables.count) syllables, \(vocabulary.tree.pairs.count) pairs")
    let (examples, features) = examples(corpora, SegmenterModel(vocabulary.contents()))
    log("\(examples.count) boundaries, \(features.count) features, \(examples.features.count) in all")
    let weights = regression.train(examples, featureCount: features.count) { log("epoch \($0): loss \($1)") }
    let scaled = zip(features, weights).map { feature, weight -> (BoundaryFeature, Int) in
      if case .cell = feature { return (feature, Int((weight * Self.scale).rounded())) }
      return (feature, abs(weight) < leastWeight ? 0 : Int((weight * Self.scale).rounded()))
    }
    var contents = vocabulary.contents(weights: scaled)
    contents.provenance = provenance
    log("\(scaled.count { $0.1 != 0 }) weights, \(contents.transitions.count) transitions")
    return contents
  }

  private func vocabulary(_ corpora: [Corpus], _ words: [[SyllableKey]]) -> Vocabulary {
    var counts: [UInt64: Int] = [:]
    corpora.forEachLine { line, tokens, _ in
      for token in tokens {
        if let key = SegmenterModel.key(of: token, in: line.text.span) { counts[key.rawValue, default: 0] += 1 }
      }
    }
    var vocabulary = Vocabulary(words: words, counts: counts, leastCount: leastSyllableCount)
    let model = SegmenterModel(vocabulary.contents())
    var workspace = WordSegmenter.Workspace()
    var joined: [SyllablePair: Float] = [:]
    corpora.forEachLine { line, tokens, weight in
      let ids = model.ids(of: line.text.span, tokens: tokens.span, using: &workspace)
      for index in ids.indices.dropLast() where ids[index] != 0 && ids[index + 1] != 0 {
        guard line.joinedEnds.contains(tokens[index].range.upperBound) else { continue }
        joined[SyllablePair(left: ids[index], right: ids[index + 1]), default: 0] += weight
      }
    }
    for (pair, weight) in joined where weight >= leastPairWeight { vocabulary.noteKnown(pair) }
    return vocabulary
  }

  /// The boundaries that the classifier is asked about, and the features that occur often enough.
  private func examples(_ corpora: [Corpus], _ model: SegmenterModel) -> (Examples, [BoundaryFeature]) {
    var table = FeatureTable()
    var counts: [UInt32] = []
    var examples = Examples()
    var workspace = WordSegmenter.Workspace()
    corpora.forEachLine { line, tokens, weight in
      model.forEachAskedBoundary(in: line.text.span, tokens: tokens.span, using: &workspace) { token, features, _ in
        for feature in features {
          let number = table.number(entering: feature.packed)
          if Int(number) == counts.count { counts.append(0) }
          counts[Int(number)] += 1
          examples.features.append(number)
        }
        examples.starts.append(examples.features.count)
        examples.isBoundary.append(!line.joinedEnds.contains(tokens[token].range.upperBound))
        examples.weights.append(weight)
      }
    }
    var kept: [BoundaryFeature] = []
    let numbers = counts.enumerated().map { number, count -> UInt32? in
      guard count >= leastFeatureCount else { return nil }
      kept.append(BoundaryFeature(packed: table.keys[number]))
      return UInt32(kept.count - 1)
    }
    examples.keep(numbers)
    return (examples, kept)
  }
}

extension Examples {
  /// Renumbers the features, in place; those without a number are dropped.
  fileprivate mutating func keep(_ numbers: [UInt32?]) {
    var end = 0
    var start = 0
    for row in 0..<count {
      let rowEnd = starts[row + 1]
      for index in start..<rowEnd {
        guard let number = numbers[Int(features[index])] else { continue }
        features[end] = number
        end += 1
      }
      start = rowEnd
      starts[row + 1] = end
    }
    features.removeLast(features.count - end)
  }
}
