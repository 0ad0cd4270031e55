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
@usableFromInline package struct JSONWriter {
  package internal(set) var bytes: [UInt8]
  /// Whether a comma is due before the next value.
  var needsComma = false

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

  private static let longestRange = Int(VIET_JSON_RANGE)

  @inlinable
  package mutating func array<Values: Sequence>(_ values: Values, _ body: (inout JSONWriter, Values.Element) -> Void) {
    begin(UInt8(ascii: "["))
    for value in values { body(&self, value) }
    end(UInt8(ascii: "]"))
  }

  private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    begin(open)
    body(&self)
    end(close)
  }

  @usableFromInline mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  @usableFromInline mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
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
    guard var value else { return literal("null", named: name) }
    value.withUTF8 { buffer in unsafe appendString(buffer, named: name) }
  }

  /// A value of printable ASCII that needs no escapes.
  package mutating func member(_ name: StaticString, _ value: StaticString) {
    let isBehindValue = needsComma
    let count = value.utf8CodeUnitCount
    unsafe append(atMost: Self.longestBeginning(name) + count + 2) { output in
      let start = unsafe Self.begin(name, isBehindValue: isBehindValue, output)
      unsafe output[start] = UInt8(ascii: "\"")
      unsafe (output + start + 1).update(from: value.utf8Start, count: count)
      unsafe output[start + 1 + count] = UInt8(ascii: "\"")
      return start + count + 2
    }
    needsComma = true
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
    literal(value ? "true" : "false", named: name)
  }

  package mutating func member(_ name: StaticString, _ value: [String]) {
    key(name)
    array(value) { json, text in json.string(text) }
  }

  /// A string of what `write` appends to the bytes, which is well-formed UTF-8.
  package mutating func member(_ name: StaticString, writing write: (inout [UInt8]) -> Void) {
    let isBehindValue = needsComma
    unsafe append(atMost: Self.longestBeginning(name) + 1) { output in
      let count = unsafe Self.begin(name, isBehindValue: isBehindValue, output)
      unsafe output[count] = UInt8(ascii: "\"")
      return count + 1
    }
    endString(writing: write)
  }

  /// What stands in a string that has been begun, and its end.
  package mutating func endString(writing write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    if bytes.span.extracting(start...).isPlainASCII {
      bytes.append(UInt8(ascii: "\""))
      needsComma = true
    } else {
      let text = Array(bytes[start...])
      bytes.removeSubrange(start...)
      unsafe text.withUnsafeBufferPointer { buffer in unsafe appendString(buffer, isBegun: true) }
    }
  }

  /// Two digits after the point are enough for scores and confidences.
  ///
  /// - Parameter rest: more members, as they are written: printable ASCII with a comma before each.
  package mutating func member(_ name: StaticString, hundredths value: Double, _ rest: StaticString = "") {
    let isBehindValue = needsComma
    unsafe append(atMost: Self.longestBeginning(name) + Self.longestNumber + 4 + rest.utf8CodeUnitCount) { output in
      var count = unsafe Self.begin(name, isBehindValue: isBehindValue, output)
      unsafe count += viet_json_write_hundredths(Self.hundredths(value), output + count)
      unsafe (output + count).update(from: rest.utf8Start, count: rest.utf8CodeUnitCount)
      return count + rest.utf8CodeUnitCount
    }
    needsComma = true
  }

  /// To the nearest, by hand: rounding functions would pull in the mathematics library.
  static func hundredths(_ value: Double) -> Int64 {
    let scaled = value * 100 + (value < 0 ? -0.5 : 0.5)
    return abs(scaled) < 1e15 ? Int64(scaled) : 0
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
    guard var value else { return literal("null") }
    value.withUTF8 { buffer in unsafe appendString(buffer) }
  }

  /// A string of well-formed UTF-8.
  package mutating func string(utf8: ArraySlice<UInt8>) {
    unsafe utf8.withUnsafeBufferPointer { buffer in unsafe appendString(buffer) }
  }

  /// A value that is JSON already, on one line.
  package mutating func value(asWritten json: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// `null`, `true` or `false`.
  private mutating func literal(_ text: StaticString, named name: StaticString? = nil) {
    let isBehindValue = needsComma
    unsafe append(atMost: Self.longestBeginning(name) + text.utf8CodeUnitCount) { output in
      let count = unsafe Self.begin(name, isBehindValue: isBehindValue, output)
      unsafe (output + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
      return count + text.utf8CodeUnitCount
    }
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends what `write` writes, which returns how many bytes: no more than `count`.
  @inline(__always)
  mutating func append(atMost count: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    bytes.append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
        if let base = buffer.baseAddress { unsafe filled += write(base + filled) }
      }
    }
  }

  /// What stands before a value: a comma where one is due, and the name of a member.
  private static func begin(
    _ name: StaticString?, isBehindValue: Bool, _ output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    if let name {
      return unsafe viet_json_write_name(name.utf8Start, name.utf8CodeUnitCount, isBehindValue, output)
    }
    unsafe output[0] = UInt8(ascii: ",")
    return isBehindValue ? 1 : 0
  }

  private static func longestBeginning(_ name: StaticString?) -> Int { (name?.utf8CodeUnitCount ?? 0) + 4 }

  private mutating func appendString(
    _ text: UnsafeBufferPointer<UInt8>, named name: StaticString? = nil, isBegun: Bool = false
  ) {
    let isBehindValue = needsComma
    var index = 0
    var isOpen = isBegun
    repeat {
      let rest = text.count - index
      // Most text has few escapes.
      let room = rest + rest / 16 + Self.slack
      unsafe append(atMost: Self.longestBeginning(name) + room + 2) { output in
        var count = 0
        if !isOpen {
          count = unsafe Self.begin(name, isBehindValue: isBehindValue, output)
          unsafe output[count] = UInt8(ascii: "\"")
          count += 1
          isOpen = true
        }
        if let base = text.baseAddress {
          var written = 0
          unsafe index += viet_json_escape(base + index, rest, rest, output + count, room, &written)
          count += written
        }
        guard index == text.count else { return count }
        unsafe output[count] = UInt8(ascii: "\"")
        return count + 1
      }
    } while index < text.count
    needsComma = true
  }

  /// Room for what is stored at once, so that each call gets on.
  private static let slack = 8 * Int(VIET_JSON_SLACK)
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
    swap(&json.bytes, &self)
  }
}
