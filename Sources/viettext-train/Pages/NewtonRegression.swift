#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An example with few features that are not 0, in ascending order.
struct Example {
  var features: [(index: Int, value: Double)]
  var isPositive: Bool
  var weight: Double
}

/// Logistic regression with a quadratic penalty, by Newton's method: few steps, and the same result on every machine.
struct NewtonRegression {
  var coefficients: [Double]
  var penalty: Double

  mutating func fit(_ examples: [Example], steps: Int) {
    let count = coefficients.count
    for _ in 0..<steps {
      var gradient = coefficients.map { $0 * -penalty }
      var hessian = [Double](repeating: 0, count: count * count)
      for index in 0..<count { hessian[index * count + index] = penalty + 1e-9 }
      for example in examples {
        let sum = example.features.reduce(0) { $0 + $1.value * coefficients[$1.index] }
        let probability = 1 / (1 + exp(-sum))
        let error = ((example.isPositive ? 1 : 0) - probability) * example.weight
        let curvature = probability * (1 - probability) * example.weight
        for (place, (row, value)) in example.features.enumerated() {
          gradient[row] += error * value
          let scaled = curvature * value
          for (column, other) in example.features[...place] { hessian[row * count + column] += scaled * other }
        }
      }
      let step = Self.solve(hessian, gradient)
      for index in 0..<count { coefficients[index] += step[index] }
    }
  }

  /// Solves a positive definite system, of which the lower triangle is given, by Cholesky's decomposition.
  private static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let count = right.count
    var lower = matrix
    var result = right
    for row in 0..<count {
      for column in 0...row {
        var sum = lower[row * count + column]
        for inner in 0..<column { sum -= lower[row * count + inner] * lower[column * count + inner] }
        lower[row * count + column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column * count + column]
      }
      for inner in 0..<row { result[row] -= lower[row * count + inner] * result[inner] }
      result[row] /= lower[row * count + row]
    }
    for row in (0..<count).reversed() {
      for inner in row + 1..<max(row + 1, count) { result[row] -= lower[inner * count + row] * result[inner] }
      result[row] /= lower[row * count + row]
    }
    return result
  }
}
