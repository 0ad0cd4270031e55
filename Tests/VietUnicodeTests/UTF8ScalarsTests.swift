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
  /// Against the library of Swift, short and long, whole and cut in a character.
  @Test func stringsAreOfWellFormedBytesAlone() {
    var random = SeededGenerator(seed: 602)
    for _ in 0..<2_000 {
      var bytes = Array(random.scalars(count: random.int(0...60)).utf8)
      if random.chance(2) { bytes.removeLast(min(bytes.count, random.int(0...2))) }
      if random.chance(3), !bytes.isEmpty { bytes[random.int(0...bytes.count - 1)] = UInt8(random.int(0...255)) }
      #expect(String(validating: bytes.span) == String(validating: bytes, as: UTF8.self), "\(bytes)")
      #expect(String(utf8: bytes, in: 0..<bytes.count) == String(decoding: bytes, as: UTF8.self), "\(bytes)")
    }
  }
}
