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

  package mutating func array<Values: Sequence>(_ values: Values, _ body: (inout JSONWriter, Values.Element) -> Void) {
    container(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
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
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
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
    let fraction = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    raw("\(sign)\(hundredths.magnitude / 100).\(fraction / 10)" + (fraction % 10 == 0 ? "" : "\(fraction % 10)"))
  }

  // MARK: Values

  package mutating func number(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while value.magnitude / divisor > 9 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value.magnitude / divisor % 10))
      divisor /= 10
    }
    needsComma = true
  }

  package mutating func string(_ value: String?) {
    guard var value else { return raw("null") }
    separate()
    value.withUTF8 { buffer in unsafe appendString(buffer) }
    needsComma = true
  }

  /// A string of well-formed UTF-8.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    separate()
    unsafe utf8.withUnsafeBufferPointer { buffer in unsafe appendString(buffer) }
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

  private mutating func appendString(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F: appendEscape(UInt16(byte))
      case 0xC2 where index + 1 < text.count:
        let next = unsafe text[index + 1]
        if next == 0x85 {
          appendEscape(0x85)
          index += 1
        } else {
          bytes.append(byte)
        }
      case 0xE2 where index + 2 < text.count:
        let (second, third) = unsafe (text[index + 1], text[index + 2])
        if second == 0x80, third == 0xA8 || third == 0xA9 {
          appendEscape(third == 0xA8 ? 0x2028 : 0x2029)
          index += 2
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
      index += 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 15)]) }
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
