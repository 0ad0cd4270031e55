import VietPages

/// The blocks of gold pages as examples for the regression.
struct PageExamples {
  var host: String
  var examples: [Example]

  private static let wideCount = WideFeature.allCases.count
  private static let span = 2 * BlockWeights.reach + 1
  private static let numberStart = wideCount * span
  private static let traitStart = numberStart + NumberFeature.allCases.count
  static let featureCount = traitStart + BlockTraits.count

  init(_ page: GoldPage) {
    host = page.host
    let measures = PageMeasures(page.bytes, isHTML: page.isHTML, isFlattened: page.isFlattened)
    let labels = Self.labels(of: measures, page)
    let weights = measures.wordCounts.map { Double($0).squareRoot() }
    let sum = zip(weights, labels).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0) }
    examples = labels.indices.compactMap { index in
      guard let isText = labels[index] else { return nil }
      return Example(
        features: Self.features(index, measures.vectors), isPositive: isText,
        weight: weights[index] / max(sum, 1).squareRoot())
    }
  }

  /// Whether each block is text, by its runs of four words; `nil` for what counts neither way. A block of fewer words is
  /// text where they stand in the gold text and the block between blocks that are.
  private static func labels(of measures: PageMeasures, _ page: GoldPage) -> [Bool?] {
    let (main, optional) = (Shingles(page.main), Shingles(page.optional))
    let blocks = measures.texts.map { Shingles($0) }
    var labels: [Bool?] = blocks.map { block in
      guard block.words.count >= 4 else { return false }
      if Double(block.shared(with: main)) > 0.6 * Double(block.total) { return true }
      return Double(block.shared(with: optional)) > 0.6 * Double(block.total) ? nil : false
    }
    guard let first = labels.firstIndex(of: true), let last = labels.lastIndex(of: true) else { return labels }
    for index in blocks.indices where blocks[index].words.count < 4 {
      if (max(0, first - 3)...last + 3).contains(index), main.holds(blocks[index]) {
        labels[index] = true
      } else if optional.holds(blocks[index]) {
        labels[index] = nil
      }
    }
    return labels
  }

  /// In ascending order.
  private static func features(_ index: Int, _ vectors: [BlockVector]) -> [(index: Int, value: Double)] {
    var features: [(index: Int, value: Double)] = []
    func add(_ place: Int, _ value: Float) {
      if value != 0 { features.append((place, Double(value))) }
    }
    for feature in 0..<wideCount {
      for offset in 0..<span where vectors.indices.contains(index + offset - BlockWeights.reach) {
        add(feature * span + offset, vectors[index + offset - BlockWeights.reach].wide[feature])
      }
    }
    let own = vectors[index]
    for feature in NumberFeature.allCases { add(numberStart + feature.rawValue, own.numbers[feature.rawValue]) }
    var bits = own.traits.rawValue
    while bits != 0 {
      add(traitStart + bits.trailingZeroBitCount, 1)
      bits &= bits - 1
    }
    return features
  }

  /// The weights that a regression over such examples found.
  static func weights(_ coefficients: [Double]) -> BlockWeights {
    let values = coefficients.map { Float(($0 * 1000).rounded() / 1000) }
    return BlockWeights(
      wide: (0..<wideCount).map { Array(values[$0 * span..<($0 + 1) * span]) },
      numbers: Array(values[numberStart..<traitStart]), traits: Array(values[traitStart...]))
  }
}
