/// How values are written: as bytes behind those that are there, so that many values cost no strings.
extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  /// Appends a whole number, with zeros before its digits so that it is `count` long.
  mutating func appendNumber(_ value: Int, count: Int = 1) {
    if value < 0 { append("-") }
    appendDigits(UInt64(value.magnitude), count: value < 0 ? count - 1 : count)
  }

  mutating func appendDigits(_ value: UInt64, count: Int = 1) {
    if value > 9 || count > 1 { appendDigits(value / 10, count: count - 1) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }

  mutating func appendDigits(_ value: UInt128, count: Int) {
    if let small = UInt64(exactly: value) { return appendDigits(small, count: count) }
    let (high, low) = value.quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000)
    appendDigits(high, count: count - 18)
    appendDigits(UInt64(low), count: 18)
  }
}

extension String {
  /// What `write` appends.
  init(writing write: (inout [UInt8]) -> Void) {
    var bytes: [UInt8] = []
    write(&bytes)
    self = String(decoding: bytes, as: UTF8.self)
  }
}
