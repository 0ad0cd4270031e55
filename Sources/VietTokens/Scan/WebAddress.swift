internal import VietUnicode

/// URLs and e-mail addresses: a scheme or `www.`, a name before `@`, or a host under a usual top-level domain.
enum WebAddress {
  /// None is a word that follows a stop whose space was forgotten: `xong.Em` is no host.
  private static let topLevelDomains: Set<SyllableKey> = Set(
    """
    vn com net org edu gov info biz io me tv asia jp uk us cn eu kr tw sg hk fr ru au app dev xyz shop online site \
    store club blog cloud ly be gl gle gg
    """.split(separator: " ").map { SyllableKey($0) })
  private static let schemes: [StaticString] = ["http://", "https://", "ftp://", "www."]

  static func match(in text: Span<UInt8>, at start: Int, end: Int) -> Token? {
    for scheme in schemes where text.hasPrefix(scheme, at: start, end: end) {
      let stop = addressEnd(in: text, from: start + scheme.utf8CodeUnitCount, end: end)
      if stop > start + scheme.utf8CodeUnitCount { return Token(range: start..<stop, kind: .url) }
    }
    return hostOrMail(in: text, at: start, end: end)
  }

  /// A local part and a host name together (RFC 5321, section 4.5.3.1).
  private static let greatestNameCount = 64 + 1 + 255

  /// `ten@bao.vn`, `baochinhphu.vn/chinh-sach`: labels of ASCII letters, digits, hyphens, divided by dots.
  private static func hostOrMail(in text: Span<UInt8>, at start: Int, end: Int) -> Token? {
    var position = start
    var labelStart = start
    var at: Int?
    var hasPlus = false
    var dots = 0
    let limit = min(end, start + greatestNameCount)
    while position < limit {
      let byte = text[position]
      if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        position += 1
      } else if byte == UInt8(ascii: "+"), at == nil, position > start {
        hasPlus = true
        position += 1
      } else if byte == UInt8(ascii: "."), position + 1 < end, text[position + 1].isASCIIAlphanumeric,
        position > labelStart
      {
        dots += 1
        position += 1
        labelStart = position
      } else if byte == UInt8(ascii: "@"), at == nil, position > start, position + 1 < end,
        text[position + 1].isASCIIAlphanumeric
      {
        (at, dots) = (position, 0)
        position += 1
        labelStart = position
      } else {
        break
      }
    }
    guard dots > 0, position > labelStart, position == end || text[position] < 0x80,
      !hasPlus || at != nil,
      isDomain(text, host: (at ?? start - 1) + 1..<position, last: labelStart..<position)
    else { return nil }
    if at != nil { return Token(range: start..<position, kind: .email) }
    let isPath = position < end && text[position] == UInt8(ascii: "/")
    return Token(range: start..<(isPath ? addressEnd(in: text, from: position, end: end) : position), kind: .url)
  }

  /// A capital behind the last stop begins a sentence, unless the whole host is in capitals.
  private static func isDomain(_ text: Span<UInt8>, host: Range<Int>, last: Range<Int>) -> Bool {
    guard last.count <= 6, topLevelDomains.contains(SyllableKey(text, in: last)) else { return false }
    return text[last.lowerBound] >= 0x61 || host.allSatisfy { text[$0] < 0x61 }
  }

  /// To the next white space, quote or angle bracket, less the punctuation at the end.
  private static func addressEnd(in text: Span<UInt8>, from start: Int, end: Int) -> Int {
    var position = start
    while position < end {
      let step = text.utf8Step(at: position)
      guard step.isWellFormed, CharacterClass(step.scalar) != .space else { break }
      switch step.scalar {
      case 0x22, 0x3C, 0x3E, 0xAB, 0xBB, 0x2018...0x201D: return trimmed(in: text, start..<position)
      default: position += step.count
      }
    }
    return trimmed(in: text, start..<min(position, end))
  }

  /// Closing brackets belong to the address as far as it opens them: `…/Huế_(thành_phố)`.
  private static func trimmed(in text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var surplus = 0
    for offset in range {
      surplus += text[offset] == UInt8(ascii: ")") ? 1 : text[offset] == UInt8(ascii: "(") ? -1 : 0
    }
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "]"), UInt8(ascii: "'"):
        end -= 1
      case UInt8(ascii: ")") where surplus > 0:
        end -= 1
        surplus -= 1
      default: return end
      }
    }
    return end
  }
}

extension UInt8 {
  package var isASCIIAlphanumeric: Bool {
    self &- UInt8(ascii: "0") < 10 || (self | 0x20) &- UInt8(ascii: "a") < 26
  }
}

extension Span where Element == UInt8 {
  /// Whether the text at `offset` begins with `prefix` (lower-case ASCII), in any case.
  package func hasPrefix(_ prefix: StaticString, at offset: Int, end: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset + length <= end else { return false }
    return prefix.withUTF8Buffer { buffer in
      for index in 0..<length {
        let byte = self[offset + index]
        let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
        guard unsafe folded == buffer[index] else { return false }
      }
      return true
    }
  }
}
