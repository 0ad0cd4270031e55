import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct UTF8ScalarsTests {
  @Test func everyScalarIsReadAndWritten() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var bytes: [UInt8] = []
      bytes.appendUTF8(value)
      let step = bytes.span.utf8Step(at: 0)
      guard bytes.elementsEqual(UTF8.encode(scalar)!), step.scalar == value, step.count == bytes.count,
        step.isWellFormed,
        bytes.span.utf8Scalar(before: bytes.count).scalar == value
      else {
        Issue.record("U+\(String(value, radix: 16)): \(bytes)")
        return
      }
    }
  }

  @Test func stepsBackFindTheScalarBefore() {
    var random = SeededGenerator(seed: 601)
    for _ in 0..<300 {
      let bytes = Array(random.scalars(count: 20).utf8)
      let boundaries = Naive.scalarBoundaries(bytes)
      for (start, end) in zip(boundaries, boundaries.dropFirst()) {
        #expect(bytes.span.utf8Scalar(before: end).start == start, "\(Excerpt.around(end, in: bytes))")
      }
    }
  }
}
