internal import CVietJSON

/// Reads JSON (RFC 8259) strictly and without a tree: the caller asks for what it expects, and skips the rest.
///
///     var json = JSONReader(Array(#"{"id":7,"text":"Tin m\u1edbi"}"#.utf8))
///     try json.object { name, json throws(JSONError) in
///       if name == Array("text".utf8) { text = try json.string() } else { _ = try json.skip() }
///     }
///     try json.end()
///
/// Bytes inside strings are handed on as they are, well-formed or not. Complexity: O(*n*).
package struct JSONReader {
  private let bytes: [UInt8]
  private let start: Int
  private let limit: Int
  private var index: Int

  /// Deeper values are refused; the standard lets a reader set a limit.
  private static let depthLimit = 512

  package init(_ bytes: [UInt8]) {
    self.init(bytes, in: 0..<bytes.count)
  }

  /// Reads a part of what is at hand, such as a line. Offsets of errors count from its beginning.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    (start, limit, index) = (range.lowerBound, range.upperBound, range.lowerBound)
  }

  /// Reads an object; `member` is called with each name, and must read or skip the value.
  package mutating func object(
    _ member: (_ name: [UInt8], _ json: inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try expect(UInt8(ascii: "{"), "an object")
    if accept(UInt8(ascii: "}")) { return }
    repeat {
      let name = try string()
      try expect(UInt8(ascii: ":"), "a colon")
      try member(name, &self)
    } while accept(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"), "a comma or }")
  }

  /// Reads a string: its bytes, escapes resolved. Half a surrogate pair becomes U+FFFD.
  package mutating func string() throws(JSONError) -> [UInt8] {
    try expect(UInt8(ascii: "\""), "a string")
    let first = index
    index += plainCount()
    var text = Array(bytes[first..<index])
    // Where one escape is, many follow: a page is most of its line.
    if index < limit, bytes[index] == UInt8(ascii: "\\") { text.reserveCapacity(limit - first) }
    while true {
      guard index < limit else { throw expected("the end of a string") }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return text
      case UInt8(ascii: "\\"):
        let before = index
        unescape(to: &text)
        guard index == before else { continue }
        index += 1
        try appendEscape(to: &text)
        unescape(to: &text)
      default: throw expected("an escape for a control character")
      }
    }
  }

  /// Reads a string, or `null` as nothing.
  package mutating func stringOrNull() throws(JSONError) -> [UInt8]? {
    skipSpace()
    guard index < limit, bytes[index] == UInt8(ascii: "n") else { return try string() }
    try skipScalar()
    return nil
  }

  /// Steps over a value of any kind, and returns where it stands.
  package mutating func skip() throws(JSONError) -> Range<Int> {
    skipSpace()
    let first = index
    var closers: [UInt8] = []
    repeat {
      skipSpace()
      guard index < limit else { throw expected("a value") }
      switch bytes[index] {
      case UInt8(ascii: "\""): try skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard closers.count < Self.depthLimit else { throw expected("fewer levels") }
        // The ASCII brackets stand two apart from their closers.
        let closer = bytes[index] + 2
        index += 1
        if accept(closer) { break }
        closers.append(closer)
        if closer == UInt8(ascii: "}") { try skipName() }
        continue
      default: try skipScalar()
      }
      while let closer = closers.last, accept(closer) { closers.removeLast() }
      if let closer = closers.last {
        try expect(UInt8(ascii: ","), "a comma or the end of a list")
        if closer == UInt8(ascii: "}") { try skipName() }
      }
    } while !closers.isEmpty
    return first..<index
  }

  /// Nothing but white space may follow.
  package mutating func end() throws(JSONError) {
    skipSpace()
    guard index == limit else { throw expected("the end of the line") }
  }

  // MARK: Steps

  private func expected(_ what: StaticString) -> JSONError { JSONError(offset: index - start, expected: what) }

  /// How many bytes from here on a string holds as they are.
  private func plainCount() -> Int {
    unsafe bytes.span.extracting(index..<limit).withUnsafeBufferPointer { rest in
      // Invariant: the pointer is used only during the call, for as many bytes as there are.
      unsafe rest.baseAddress.map { unsafe viet_json_plain_count($0, rest.count) } ?? 0
    }
  }

  /// Takes over what the string holds, up to its end or to something that needs a closer look.
  private mutating func unescape(to text: inout [UInt8]) {
    let bytes = bytes
    let rest = bytes.span.extracting(index..<limit)
    var count = 0
    text.append(addingCapacity: rest.count) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
        unsafe rest.withUnsafeBufferPointer { source in
          guard let base = source.baseAddress, let target = buffer.baseAddress else { return }
          // Invariant: there is room for as many bytes as there are, and no more are written than are read.
          var written = 0
          count = unsafe viet_json_unescape(base, source.count, target + filled, &written)
          filled += written
        }
      }
    }
    index += count
  }

  private mutating func skipSpace() {
    while index < limit, bytes[index].isJSONSpace { index += 1 }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < limit, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ name: StaticString) throws(JSONError) {
    guard accept(byte) else { throw expected(name) }
  }

  private mutating func skipName() throws(JSONError) {
    skipSpace()
    try skipString()
    try expect(UInt8(ascii: ":"), "a colon")
  }

  private mutating func skipString() throws(JSONError) {
    _ = try string()
  }

  /// A number, `true`, `false` or `null`.
  private mutating func skipScalar() throws(JSONError) {
    let first = index
    while index < limit, bytes[index].isScalarByte { index += 1 }
    guard JSONScalar.isValid(bytes[first..<index]) else {
      index = first
      throw expected("a value")
    }
  }

  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONError) {
    guard index < limit else { throw expected("an escape") }
    let escape = bytes[index]
    index += 1
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = try codeUnit()
      if scalar & 0xFC00 == 0xD800, let low = lowSurrogate() {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + low & 0x3FF
      }
      text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    default:
      index -= 1
      throw expected("an escape")
    }
  }

  private mutating func codeUnit() throws(JSONError) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard index < limit, let digit = bytes[index].hexadecimalDigit else {
        throw expected("four hexadecimal digits")
      }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }

  /// The second half of a surrogate pair, if it follows.
  private mutating func lowSurrogate() -> UInt32? {
    let first = index
    guard index + 1 < limit, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    index += 2
    if let unit = try? codeUnit(), unit & 0xFC00 == 0xDC00 { return unit }
    index = first
    return nil
  }
}

/// Why bytes are not the JSON that was expected.
package struct JSONError: Error, Equatable, CustomStringConvertible {
  /// In bytes, from the beginning.
  package let offset: Int
  package let expected: String

  init(offset: Int, expected: StaticString) {
    (self.offset, self.expected) = (offset, "\(expected)")
  }

  package var description: String { "byte \(offset): expected \(expected)" }
}

/// The values without brackets or quotation marks.
private enum JSONScalar {
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    isNumber(bytes) || ["true", "false", "null"].contains { $0.utf8.elementsEqual(bytes) }
  }

  /// RFC 8259, section 6: no leading zeros, digits on both sides of the point.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let count = rest.dropDigits()
    guard count > 0, !startsWithZero || count == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard rest.dropDigits() > 0 else { return false }
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard rest.dropDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func dropDigits() -> Int {
    let digits = prefix { $0 &- UInt8(ascii: "0") < 10 }
    self = dropFirst(digits.count)
    return digits.count
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  fileprivate var isScalarByte: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  fileprivate var hexadecimalDigit: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self & 0x0F)
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self & 0x0F) + 9
    default: nil
    }
  }
}
