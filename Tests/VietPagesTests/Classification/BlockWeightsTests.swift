import Testing
import VietPages
import VietTestSupport

@Suite struct BlockWeightsTests {
  /// The sum of every number times its weight, one by one.
  private func naiveSum(_ weights: BlockWeights, _ index: Int, _ vectors: [BlockVector]) -> Float {
    var sum: Float = 0
    for (place, row) in weights.wide.enumerated() {
      let neighbour = index + place - BlockWeights.reach
      guard vectors.indices.contains(neighbour) else { continue }
      for feature in WideFeature.allCases { sum += row[feature.rawValue] * vectors[neighbour].wide[feature.rawValue] }
    }
    for feature in NumberFeature.allCases {
      sum += weights.numbers[feature.rawValue] * vectors[index].numbers[feature.rawValue]
    }
    for bit in 0..<BlockTraits.count where vectors[index].traits.rawValue >> UInt64(bit) & 1 == 1 {
      sum += weights.traits[bit]
    }
    return sum
  }

  @Test func sumsAreThoseOfEveryNumberTimesItsWeight() {
    var random = SeededGenerator(seed: 5)
    func number() -> Float { Float.random(in: -1...1, using: &random) }
    for count in 0...14 {
      let weights = BlockWeights(
        wide: WideFeature.allCases.map { _ in (0...2 * BlockWeights.reach).map { _ in number() } },
        numbers: NumberFeature.allCases.map { _ in number() }, traits: (0..<BlockTraits.count).map { _ in number() })
      let vectors = (0..<count).map { _ in
        var vector = BlockVector()
        for feature in WideFeature.allCases { vector.wide[feature.rawValue] = number() }
        for feature in NumberFeature.allCases { vector.numbers[feature.rawValue] = number() }
        vector.traits = BlockTraits(rawValue: .random(in: 0...UInt64.max, using: &random))
        return vector
      }
      for (index, sums) in weights.sums(of: vectors).enumerated() {
        let naive = naiveSum(weights, index, vectors)
        #expect(abs(sums.own + sums.neighbours - naive) < 1e-3, "block \(index) of \(count)")
      }
    }
  }

  @Test func trainedWeightsAreThere() {
    for weights in [BlockWeights.html, BlockWeights.text] {
      #expect(weights.wide.count == 2 * BlockWeights.reach + 1)
      #expect(weights.traits.count == BlockTraits.count)
      #expect(weights.traits.contains { $0 != 0 })
    }
  }
}
