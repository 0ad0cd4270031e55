import CVietJSON
import Testing
import VietTestSupport

/// What is read many bytes at a time is what is read one escape after the other.
@Suite struct UnescapeTests {
  private typealias Kernel = (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?) ->
    Int

  private static func read(_ source: [UInt8], _ kernel: Kernel) -> (read: Int, output: [UInt8]) {
    var output = [UInt8](repeating: 0, count: source.count)
    var written = 0
    let read = unsafe source.withUnsafeBufferPointer { source in
      // Invariant: there is room for as many bytes as are read.
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe kernel(source.baseAddress, source.count, output.baseAddress, &written)
      }
    }
    return (read, Array(output[..<written]))
  }

  private static func check(_ source: [UInt8]) {
    let fast = unsafe read(source, viet_json_unescape)
    let slow = unsafe read(source, viet_json_unescape_portable)
    #expect(fast.read == slow.read && fast.output == slow.output, "\(String(decoding: source, as: UTF8.self))")
  }

  @Test func everyEscapeAtEveryPlace() {
    let pieces = [
      "\\\"", "\\n", "\\r\\t", "\\/", "\\b", "\\f", "\\\\", "\\\\\\n", "\\u1ec7", "\\u00", "\\ud83d\\ude00", "\\x",
      "\"", "\n", "\\",
      "\\\"\\\"\\\"\\\"", "n\\nn",
    ]
    for piece in pieces {
      for before in 0..<140 {
        for after in [0, 1, 30, 31, 32, 33, 200] {
          let text = String(repeating: "a", count: before) + piece + String(repeating: "n", count: after)
          Self.check(Array(text.utf8))
        }
      }
    }
  }

  @Test func randomStrings() {
    var random = SeededGenerator(seed: 23)
    let common = ["\\\"", "\\n", "\\/", "trường ", "<div class=", "          ", "n", "a", "r", "t"]
    let rare = ["\\\\", "\\u1ea1", "\\t", "\\r", "\\\\\\\"", "\\b"]
    for round in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        let isRare = round % 3 > 0 && Int.random(in: 0...9, using: &random) == 0
        text += (isRare ? rare : common).randomElement(using: &random) ?? ""
      }
      Self.check(Array(text.utf8))
      if round % 4 == 0 { Self.check(Array(text.utf8) + Array("\u{1}\"".utf8) + Array(text.utf8)) }
    }
  }
}
