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
    let needsComma = needsComma
    name.withUTF8Buffer { name in
      bytes.append(addingCapacity: name.count + 4) { output in
        if needsComma { output.append(UInt8(ascii: ",")) }
        output.append(UInt8(ascii: "\""))
        for index in name.indices { output.append(unsafe name[index]) }
        output.append(UInt8(ascii: "\""))
        output.append(UInt8(ascii: ":"))
      }
    }
    self.needsComma = false
  }

  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
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
    separate()
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: hundredths.magnitude / 100)
    bytes.append(UInt8(ascii: "."))
    let fraction = hundredths.magnitude % 100
    appendDigits(of: fraction / 10)
    if fraction % 10 > 0 { appendDigits(of: fraction % 10) }
    needsComma = true
  }

  // MARK: Values

  package mutating func number(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: value.magnitude)
    needsComma = true
  }

  private mutating func appendDigits(of value: UInt) {
    if value > 9 { appendDigits(of: value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
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

  /// What needs no escape is copied in one piece.
  private mutating func appendString(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var copied = 0
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, let base = text.baseAddress, unsafe Self.isPlain(base + index) {
        index += 8
        continue
      }
      let count = unsafe Self.escapedCount(in: text, at: index)
      if count > 0 {
        unsafe bytes.append(contentsOf: text[copied..<index])
        unsafe appendEscaped(text[index], last: text[index + count - 1])
        copied = index + count
      }
      index += max(count, 1)
    }
    unsafe bytes.append(contentsOf: text[copied...])
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether none of eight bytes is one that an escaped character begins with.
  ///
  /// Invariant: eight bytes can be read there. A zero byte is found exactly, as in Warren, "Hacker's Delight", 6-1.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = unsafe UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    var found = (word &- 0x20 &* ones) & ~word
    func find(_ byte: UInt64) {
      let zeros = word ^ byte &* ones
      found |= (zeros &- ones) & ~zeros
    }
    find(0x22)
    find(0x5C)
    find(0x7F)
    find(0xC2)
    find(0xE2)
    return found & (0x80 &* ones) == 0
  }

  /// The bytes of the character at `index` when it is escaped, else 0.
  @inline(__always)
  private static func escapedCount(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch unsafe text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: 1
    case 0xC2: unsafe index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      unsafe index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
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
