internal import CVietPages

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What each number of a block and of its neighbours counts towards it being text: a logistic regression.
package struct BlockWeights: Sendable {
  /// How many blocks to each side are read.
  package static let reach = 3

  /// Of the blocks from three before to three behind.
  package var wide = [SIMD16<Float>](repeating: SIMD16(), count: 2 * reach + 1)
  package var numbers = SIMD8<Float>()
  package var traits = [Float](repeating: 0, count: BlockTraits.count)

  package init() {}

  /// Weights as they are trained: feature by feature, the neighbours of one beside each other.
  package init(wide rows: [[Float]], numbers: [Float], traits: [Float]) {
    self.init()
    for (feature, row) in rows.enumerated() {
      for (offset, weight) in row.enumerated() { wide[offset][feature] = weight }
    }
    for (feature, weight) in numbers.enumerated() { self.numbers[feature] = weight }
    self.traits = traits
  }

  /// What each block has of its own, and what its neighbours add.
  package func sums(of vectors: [BlockVector]) -> [(own: Float, neighbours: Float)] {
    var own = [Float](repeating: 0, count: vectors.count)
    var neighbours = own
    unsafe vectors.withUnsafeBytes { blocks in
      unsafe wide.withUnsafeBytes { rows in
        // Invariant: a vector begins with its wide numbers, and there is a row of weights for each block in reach.
        guard wide.count == 2 * Self.reach + 1, Self.reach == Int(viet_wide_reach), let weights = rows.baseAddress
        else {
          return
        }
        unsafe viet_weigh_blocks(
          blocks.baseAddress, vectors.count, MemoryLayout<BlockVector>.stride,
          weights.assumingMemoryBound(to: Float.self), &own, &neighbours)
      }
    }
    return vectors.indices.map { index in
      var sum = own[index] + (vectors[index].numbers * numbers).total
      var bits = vectors[index].traits.rawValue
      while bits != 0 {
        sum += traits[bits.trailingZeroBitCount]
        bits &= bits - 1
      }
      return (sum, neighbours[index])
    }
  }

  /// The probability that a block with this sum is text.
  static func probability(_ sum: Float) -> Double { 1 / (1 + exp(-Double(sum))) }
}

extension SIMD where Scalar == Float {
  /// The sum of the elements from the first to the last, as `sum()` has it; that one is not specialized.
  @inline(__always)
  fileprivate var total: Float {
    var total = self[0]
    for index in 1..<scalarCount { total += self[index] }
    return total
  }
}
