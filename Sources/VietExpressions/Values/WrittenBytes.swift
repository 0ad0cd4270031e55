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
    guard value > 99_999_999 || count > 8 else { return appendFewDigits(value, count: count) }
    appendDigits(value / 100_000_000, count: count - 8)
    appendFewDigits(value % 100_000_000, count: 8)
  }

  /// Up to eight digits, gathered from the last one on.
  private mutating func appendFewDigits(_ value: UInt64, count: Int) {
    var (rest, digits, length) = (value, UInt64(0), 0)
    repeat {
      digits = digits << 8 | (rest % 10 + 0x30)
      rest /= 10
      length += 1
    } while rest > 0 || length < count
    append(addingCapacity: length) { output in
      for _ in 0..<length {
        output.append(UInt8(truncatingIfNeeded: digits))
        digits >>= 8
      }
    }
  }

  /// A sign and two digits: `-05`, `:30`.
  mutating func append(_ sign: UInt8, pair value: Int) {
    guard (0..<100).contains(value) else {
      append(sign)
      return appendNumber(value)
    }
    append(addingCapacity: 3) { output in
      output.append(sign)
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10))
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }
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
