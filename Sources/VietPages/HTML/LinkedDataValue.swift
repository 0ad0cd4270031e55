internal import CVietPages
internal import VietUnicode

/// A value of JSON-LD as pages write it, which is not always JSON. Strings are where they stand: few are ever read.
enum LinkedDataValue: Sendable {
  /// What stands between quotation marks.
  case string(Range<Int>)
  case array([LinkedDataValue])
  case object([(name: Range<Int>, value: LinkedDataValue)])
  /// A number, true, false, null, or what could not be read.
  case other

  /// The first member of that name.
  func member(_ name: StaticString, _ source: Span<UInt8>) -> LinkedDataValue? {
    guard case .object(let members) = self else { return nil }
    for (range, value) in members
    where range.count == name.utf8CodeUnitCount && source.hasExactly(name, at: range.lowerBound) {
      return value
    }
    return nil
  }

  /// The text of a string, with character references decoded and white space collapsed; nil when nothing is left.
  func text(_ source: Span<UInt8>) -> String? {
    guard case .string(let range) = self else { return nil }
    // Most strings have no escapes.
    if source.extracting(range).firstIndex(of: 0x5C, from: 0) == range.count {
      return source.plainString(in: range, isAttribute: false)
    }
    let bytes = LinkedDataParser.unescaped(source, range)
    return bytes.span.plainString(in: 0..<bytes.count, isAttribute: false)
  }

  /// The text of a member that is a string.
  func text(of name: StaticString, _ source: Span<UInt8>) -> String? { member(name, source)?.text(source) }

  /// The elements of an array, or the value itself.
  var elements: [LinkedDataValue] {
    if case .array(let elements) = self { return elements }
    return [self]
  }
}

/// Reads JSON leniently: line breaks and quotation marks in strings, commas too many or too few and a missing end are
/// let pass; values that are nested too deeply are read as `other`.
///
/// Complexity: O(*n*).
struct LinkedDataParser {
  private var index: Int
  private let end: Int
  private static let depthLimit = 24
  /// How many members most objects have.
  private static let usualCount = 8

  init(range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// The first value, which must be an object or an array.
  mutating func parse(_ source: Span<UInt8>) -> LinkedDataValue {
    while index < end, source[index] != 0x7B, source[index] != 0x5B || source.hasPrefix("[cdata[", at: index) {
      index += source[index] == 0x5B ? 7 : 1
    }
    return value(source, depth: 0)
  }

  private mutating func value(_ source: Span<UInt8>, depth: Int) -> LinkedDataValue {
    skipSpace(source)
    guard index < end else { return .other }
    switch source[index] {
    case 0x22: return .string(string(source))
    case 0x7B, 0x5B:
      guard depth < Self.depthLimit else {
        skipNested(source)
        return .other
      }
      return source[index] == 0x7B ? object(source, depth: depth) : array(source, depth: depth)
    default:
      while index < end, !endsValue(source[index]) { index += 1 }
      return .other
    }
  }

  private mutating func object(_ source: Span<UInt8>, depth: Int) -> LinkedDataValue {
    var members: [(name: Range<Int>, value: LinkedDataValue)] = []
    index += 1
    while true {
      skipSpace(source)
      guard index < end, source[index] != 0x5D else { break }
      if source[index] == 0x7D {
        index += 1
        break
      }
      guard source[index] == 0x22 else {
        index += 1
        continue
      }
      let name = string(source)
      skipSpace(source)
      guard index < end, source[index] == 0x3A else { continue }
      index += 1
      if members.isEmpty { members.reserveCapacity(Self.usualCount) }
      members.append((name, value(source, depth: depth + 1)))
    }
    return .object(members)
  }

  private mutating func array(_ source: Span<UInt8>, depth: Int) -> LinkedDataValue {
    var elements: [LinkedDataValue] = []
    index += 1
    while true {
      skipSpace(source)
      guard index < end, source[index] != 0x7D else { break }
      if source[index] == 0x5D {
        index += 1
        break
      }
      if source[index] == 0x2C || source[index] == 0x3A {
        index += 1
        continue
      }
      elements.append(value(source, depth: depth + 1))
    }
    return .array(elements)
  }

  /// Steps over a string, and returns what stands between its quotation marks.
  private mutating func string(_ source: Span<UInt8>) -> Range<Int> {
    index += 1
    let start = index
    while index < end {
      index = source.firstIndex(in: viet_html_string_ends, from: index, to: end)
      guard index < end else { break }
      if source[index] == 0x22, endsString(source) {
        index += 1
        return start..<index - 1
      }
      index += source[index] == 0x5C ? 2 : 1
    }
    index = min(index, end)
    return start..<index
  }

  /// Whether the quotation mark at `index` ends the string, or stands in it because the page forgot to escape it.
  private func endsString(_ source: Span<UInt8>) -> Bool {
    var next = index + 1
    while next < end, source[next].isHTMLSpace { next += 1 }
    return next >= end || endsValue(source[next]) || source[next] == 0x3A
  }

  /// The bytes of a string, escapes resolved.
  static func unescaped(_ source: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var parser = LinkedDataParser(range: range)
    while parser.index < range.upperBound {
      let byte = source[parser.index]
      parser.index += 1
      if byte == 0x5C, parser.index < range.upperBound {
        parser.appendEscape(source, to: &bytes)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private mutating func appendEscape(_ source: Span<UInt8>, to bytes: inout [UInt8]) {
    let escape = source[index]
    index += 1
    switch escape {
    case 0x62, 0x66, 0x6E, 0x72, 0x74: bytes.append(0x20)
    case 0x75:
      guard let unit = hexadecimal(source, at: index) else { return bytes.append(escape) }
      index += 4
      var scalar = unit
      if unit & 0xFC00 == 0xD800, source.hasPrefix("\\u", at: index),
        let low = hexadecimal(source, at: index + 2),
        low & 0xFC00 == 0xDC00
      {
        scalar = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
        index += 6
      }
      bytes.appendUTF8(scalar & 0xFFFF_F800 == 0xD800 ? 0xFFFD : scalar)
    default: bytes.append(escape)
    }
  }

  private func hexadecimal(_ source: Span<UInt8>, at start: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    var value: UInt32 = 0
    for offset in start..<start + 4 {
      let byte = source[offset]
      if byte.isASCIIDigit {
        value = value << 4 | UInt32(byte & 0x0F)
      } else if (byte | 0x20) &- 0x61 < 6 {
        value = value << 4 | UInt32((byte | 0x20) - 0x57)
      } else {
        return nil
      }
    }
    return value
  }

  /// Steps over the object or array at `index` by counting brackets.
  private mutating func skipNested(_ source: Span<UInt8>) {
    var depth = 0
    while index < end {
      switch source[index] {
      case 0x22:
        _ = string(source)
        continue
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return }
    }
  }

  private func endsValue(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x7D || byte == 0x5D
  }

  private mutating func skipSpace(_ source: Span<UInt8>) {
    while index < end, source[index].isHTMLSpace { index += 1 }
  }
}
