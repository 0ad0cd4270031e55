#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Boundaries as rows of feature numbers.
struct Examples {
  var features: [UInt32] = []
  /// Where the rows begin, and where the last one ends.
  var starts: [Int] = [0]
  /// Whether the boundary ends a word.
  var isBoundary: [Bool] = []
  var weights: [Float] = []

  var count: Int { isBoundary.count }
}

/// Logistic regression by FTRL-proximal: H. B. McMahan et al., *Ad Click Prediction: a View from the Trenches*, KDD 2013,
/// algorithm 1.
struct LogisticRegression {
  var alpha: Float = 0.1
  var l1: Float = 1.5
  var l2: Float = 0.001
  var epochs = 6
  var seed: UInt64 = 1

  /// The weight of each feature.
  func train(_ examples: Examples, featureCount: Int, progress: (_ epoch: Int, _ loss: Double) -> Void) -> [Float] {
    // z and n of the paper, side by side.
    var state = [SIMD2<Float>](repeating: .zero, count: featureCount)
    var order = (0..<UInt32(examples.count)).map { $0 }
    var random = SplitMix64(state: seed)
    for epoch in 1...max(1, epochs) {
      random.shuffle(&order)
      progress(epoch, run(examples, order, &state))
    }
    return state.map(weight)
  }

  /// One pass over the examples; the mean loss.
  private func run(_ examples: Examples, _ order: [UInt32], _ state: inout [SIMD2<Float>]) -> Double {
    var loss = 0.0
    var weights = [Float](repeating: 0, count: 64)
    // Numbers of features are below the count of states, rows below the count of examples.
    unsafe state.withUnsafeMutableBufferPointer { state in
      unsafe examples.features.withUnsafeBufferPointer { features in
        for row in order {
          let (start, end) = (examples.starts[Int(row)], examples.starts[Int(row) + 1])
          var sum: Float = 0
          for index in start..<end {
            let weight = unsafe weight(state[Int(features[index])])
            weights[index - start] = weight
            sum += weight
          }
          let target: Float = examples.isBoundary[Int(row)] ? 1 : 0
          let probability = 1 / (1 + expf(-sum))
          loss -= Double(logf(max(target == 1 ? probability : 1 - probability, 1e-12)))
          let gradient = (probability - target) * examples.weights[Int(row)]
          let square = gradient * gradient
          for index in start..<end {
            let number = unsafe Int(features[index])
            let old = unsafe state[number]
            let sigma = ((old.y + square).squareRoot() - old.y.squareRoot()) / alpha
            unsafe state[number] = SIMD2(old.x + gradient - sigma * weights[index - start], old.y + square)
          }
        }
      }
    }
    return loss / Double(max(1, examples.count))
  }

  @inline(__always)
  private func weight(_ state: SIMD2<Float>) -> Float {
    let size = abs(state.x)
    guard size > l1 else { return 0 }
    return -(state.x - (state.x < 0 ? -l1 : l1)) / ((1 + state.y.squareRoot()) / alpha + l2)
  }
}

/// A generator whose numbers depend on the seed alone: S. Vigna's SplitMix64.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, Int(next().multipliedFullWidth(by: UInt64(last + 1)).high))
    }
  }
}
