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

  static func match(in text: Span<UInt8>, at start: Int, end: Int, _ names: inout NameRun) -> Token? {
    for scheme in schemes where text.hasPrefix(scheme, at: start, end: end) {
      let stop = addressEnd(in: text, from: start + scheme.utf8CodeUnitCount, end: end)
      if stop > start + scheme.utf8CodeUnitCount { return Token(range: start..<stop, kind: .url) }
    }
    let limit = min(end, start + greatestNameCount)
    names.reach(start, in: text, end: end)
    if names.leadsToMail, names.end < limit { return hostOrMail(in: text, at: start, end: end) }
    return host(in: text, start..<min(limit, names.end), end: end, names)
  }

  /// A local part and a host name together (RFC 5321, section 4.5.3.1).
  private static let greatestNameCount = 64 + 1 + 255

  /// `ten@bao.vn`, `baochinhphu.vn/chinh-sach`: labels of ASCII letters, digits, hyphens, divided by dots.
  static func hostOrMail(in text: Span<UInt8>, at start: Int, end: Int) -> Token? {
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
    return url(in: text, host: start..<position, end: end)
  }

  /// The same where no `@` follows: only the last label has to be looked at, however long the name is.
  private static func host(in text: Span<UInt8>, _ name: Range<Int>, end: Int, _ names: NameRun) -> Token? {
    let position = name.upperBound
    guard names.plus >= position, position == end || text[position] < 0x80 else { return nil }
    var label = position
    while label > name.lowerBound, position - label <= greatestDomainCount, text[label - 1] != UInt8(ascii: ".") {
      label -= 1
    }
    guard label > name.lowerBound, label < position, isDomain(text, host: name, last: label..<position) else {
      return nil
    }
    return url(in: text, host: name, end: end)
  }

  private static func url(in text: Span<UInt8>, host: Range<Int>, end: Int) -> Token {
    let isPath = host.upperBound < end && text[host.upperBound] == UInt8(ascii: "/")
    let stop = isPath ? addressEnd(in: text, from: host.upperBound, end: end) : host.upperBound
    return Token(range: host.lowerBound..<stop, kind: .url)
  }

  private static let greatestDomainCount = 6

  /// A capital behind the last stop begins a sentence, unless the whole host is in capitals.
  private static func isDomain(_ text: Span<UInt8>, host: Range<Int>, last: Range<Int>) -> Bool {
    guard last.count <= greatestDomainCount, topLevelDomains.contains(SyllableKey(text, in: last)) else { return false }
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

/// A stretch of the bytes that hosts and mailboxes are made of, looked through once, whatever words begin in it.
struct NameRun {
  private var start = 0
  /// The first byte that is none of them.
  private(set) var end = 0
  /// Whether a mailbox ends there, and a host follows.
  private(set) var leadsToMail = false
  /// The first plus sign behind the last word that was asked about, which no host has; the end where there is none.
  private(set) var plus = 0

  /// Looks at the stretch in which a word begins. Words come in order. Complexity: O(1) for each byte of the text.
  mutating func reach(_ word: Int, in text: Span<UInt8>, end limit: Int) {
    if word < start || word >= end {
      (start, end, plus) = (word, word, word)
      while end < limit, text[end].isNameByte || Self.isDot(text, end, limit) { end += 1 }
      leadsToMail =
        end + 1 < limit && text[end] == UInt8(ascii: "@") && text[end + 1].isASCIIAlphanumeric
    }
    plus = max(plus, word)
    while plus < end, text[plus] != UInt8(ascii: "+") { plus += 1 }
  }

  private static func isDot(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Bool {
    text[offset] == UInt8(ascii: ".") && offset + 1 < limit && text[offset + 1].isASCIIAlphanumeric
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: "+")
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
