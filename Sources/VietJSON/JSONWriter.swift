internal import CVietJSON

/// Writes compact JSON (RFC 8259) into a byte buffer.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("title", "Tin")
///       json.member("count", 2)
///     }
///     // {"title":"Tin","count":2}
///
/// Besides what the standard asks for, U+0085, U+2028 and U+2029 are escaped, so that a value is one line for every
/// reader of lines.
package struct JSONWriter {
  package private(set) var bytes: [UInt8]
  /// Whether a comma is due before the next value.
  private var needsComma = false

  package init(reusing buffer: consuming [UInt8] = []) {
    bytes = buffer
    bytes.removeAll(keepingCapacity: true)
  }

  /// A writer whose first value goes behind the bytes that are there.
  package init(appendingTo buffer: consuming [UInt8]) {
    bytes = buffer
  }

  // MARK: Containers

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// An object that begins with the members `start` and `end`, which are not negative.
  package mutating func object(range: Range<Int>, _ body: (inout JSONWriter) -> Void = { _ in }) {
    let isBehindValue = needsComma
    unsafe append(atMost: Self.longestRange) { output in
      unsafe viet_json_write_range(
        UInt64(range.lowerBound.magnitude), UInt64(range.upperBound.magnitude), isBehindValue, output)
    }
    needsComma = true
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  private static let longestRange = 64

  package mutating func array<Values: Sequence>(_ values: Values, _ body: (inout JSONWriter, Values.Element) -> Void) {
    array { json in
      for value in values { body(&json, value) }
    }
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  // MARK: Members

  package mutating func key(_ name: StaticString) {
    let isBehindValue = needsComma
    unsafe append(atMost: name.utf8CodeUnitCount + 4) { output in
      unsafe viet_json_write_name(name.utf8Start, name.utf8CodeUnitCount, isBehindValue, output)
    }
    needsComma = false
  }

  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    let isBehindValue = needsComma
    unsafe append(atMost: name.utf8CodeUnitCount + 4 + Self.longestNumber) { output in
      let count = unsafe viet_json_write_name(name.utf8Start, name.utf8CodeUnitCount, isBehindValue, output)
      return unsafe count + Self.write(value, to: output + count)
    }
    needsComma = true
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    raw(value ? "true" : "false")
  }

  package mutating func member(_ name: StaticString, _ value: [String]) {
    key(name)
    array(value) { json, text in json.string(text) }
  }

  /// Two digits after the point are enough for scores and confidences.
  package mutating func member(_ name: StaticString, hundredths value: Double) {
    key(name)
    // To the nearest, by hand: rounding functions would pull in the mathematics library.
    let scaled = value * 100 + (value < 0 ? -0.5 : 0.5)
    let hundredths = abs(scaled) < 1e15 ? Int(scaled) : 0
    unsafe append(atMost: Self.longestNumber + 4) { output in
      var count = 0
      func add(_ byte: UInt8) {
        unsafe output[count] = byte
        count += 1
      }
      if hundredths < 0 { add(UInt8(ascii: "-")) }
      unsafe count += viet_json_write_digits(UInt64(hundredths.magnitude / 100), output + count)
      let fraction = UInt8(hundredths.magnitude % 100)
      add(UInt8(ascii: "."))
      add(UInt8(ascii: "0") + fraction / 10)
      if fraction % 10 > 0 { add(UInt8(ascii: "0") + fraction % 10) }
      return count
    }
    needsComma = true
  }

  // MARK: Values

  package mutating func number(_ value: Int) {
    separate()
    unsafe append(atMost: Self.longestNumber) { output in unsafe Self.write(value, to: output) }
    needsComma = true
  }

  /// Twenty digits and a sign.
  private static let longestNumber = 21

  /// Invariant: there is room for the longest number.
  private static func write(_ value: Int, to output: UnsafeMutablePointer<UInt8>) -> Int {
    guard value < 0 else { return unsafe viet_json_write_digits(UInt64(value), output) }
    unsafe output[0] = UInt8(ascii: "-")
    return unsafe 1 + viet_json_write_digits(UInt64(value.magnitude), output + 1)
  }

  package mutating func string(_ value: String?) {
    guard var value else { return raw("null") }
    separate()
    value.withUTF8 { buffer in unsafe appendString(buffer) }
    needsComma = true
  }

  /// A string of what `write` appends to the bytes, which is well-formed UTF-8.
  package mutating func string(writing write: (inout [UInt8]) -> Void) {
    separate()
    let start = bytes.count
    bytes.append(UInt8(ascii: "\""))
    write(&bytes)
    if bytes.span.extracting((start + 1)...).isPlainASCII {
      bytes.append(UInt8(ascii: "\""))
    } else {
      let text = Array(bytes[(start + 1)...])
      bytes.removeSubrange(start...)
      unsafe text.withUnsafeBufferPointer { buffer in unsafe appendString(buffer) }
    }
    needsComma = true
  }

  /// A string of well-formed UTF-8.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    separate()
    unsafe utf8.withUnsafeBufferPointer { buffer in unsafe appendString(buffer) }
    needsComma = true
  }

  /// A value that is JSON already, on one line.
  package mutating func value(asWritten json: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends what `write` writes, which returns how many bytes: no more than `count`.
  @inline(__always)
  private mutating func append(atMost count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    bytes.append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
        if let base = buffer.baseAddress { unsafe filled += write(base + filled) }
      }
    }
  }

  private mutating func appendString(_ text: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe text[...]
    bytes.append(UInt8(ascii: "\""))
    while unsafe !rest.isEmpty {
      var copied = 0
      let piece = unsafe UnsafeBufferPointer(rebasing: rest)
      unsafe append(atMost: piece.count + 1) { output in
        guard let base = piece.baseAddress else { return 0 }
        unsafe copied = viet_json_copy(base, piece.count, output)
        guard copied == piece.count else { return copied }
        unsafe output[copied] = UInt8(ascii: "\"")
        return copied + 1
      }
      unsafe rest = rest.dropFirst(copied)
      guard let first = unsafe rest.first else { return }
      let count = first == 0xC2 ? 2 : first == 0xE2 ? 3 : 1
      unsafe appendEscaped(first, last: rest[rest.startIndex + count - 1])
      unsafe rest = rest.dropFirst(count)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ first: UInt8, last: UInt8) {
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(first)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0xC2: appendEscape(0x85)
    case 0xE2: appendEscape(0x2000 | UInt16(last & 0x3F))
    default: appendEscape(UInt16(first))
    }
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 15)]) }
  }
}

extension Span where Element == UInt8 {
  /// Whether all of it is printable ASCII that stands in a string as it is.
  fileprivate var isPlainASCII: Bool {
    for index in indices {
      let byte = self[index]
      guard byte &- 0x20 < 0x5F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { return false }
    }
    return true
  }
}

extension [UInt8] {
  /// Appends one value of JSON, written in place.
  package mutating func appendJSON(_ body: (inout JSONWriter) -> Void) {
    var buffer: [UInt8] = []
    swap(&buffer, &self)
    var json = JSONWriter(appendingTo: consume buffer)
    body(&json)
    self = json.bytes
  }
}
