internal import VietUnicode

/// In which encoding a page is: the one place that decides.
///
/// 1. A byte order mark of UTF-8 says so.
/// 2. Bytes that are well-formed UTF-8 are UTF-8, whatever the page declares: crawlers convert a page and leave its
///    declaration as it was, and no text in another encoding is well-formed UTF-8 by chance.
/// 3. What `meta` declares, when it is an encoding that is known here.
/// 4. What the text makes sense in.
struct PageEncoding {
  /// How much of a page is searched for a declaration (HTML Living Standard, 13.2.3.2, has 1024).
  private static let reach = 4096

  /// The labels of legacy encodings in declarations.
  private static let labels: [(label: String, encoding: LegacyEncoding)] = [
    ("windows-1258", .windows1258), ("cp1258", .windows1258), ("x-cp1258", .windows1258), ("viscii", .viscii),
    ("csviscii", .viscii), ("viscii1.1-1", .viscii), ("tcvn", .tcvn3), ("tcvn-5712", .tcvn3), ("tcvn5712-1", .tcvn3),
    ("x-viet-tcvn", .tcvn3), ("x-viet-tcvn5712", .tcvn3), ("tcvn3", .tcvn3), ("x-viet-vps", .vps), ("vps", .vps),
    ("x-viet-vni", .vni), ("vni", .vni), ("x-vni", .vni), ("viqr", .viqr), ("csviqr", .viqr), ("x-viet-viqr", .viqr),
  ]

  /// What a page is to be read as.
  enum Reading: Equatable {
    case utf8(isWellFormed: Bool)
    case legacy(LegacyEncoding)
  }

  static func encoding(of page: [UInt8], isHTML: Bool, asked: InputEncoding) -> Reading {
    if case .legacy(let encoding) = asked { return .legacy(encoding) }
    let span = page.span
    let utf8 = Reading.utf8(isWellFormed: span.firstIllFormedRange() == nil)
    if asked == .utf8 || span.hasByteOrderMark { return utf8 }
    let isPlain = span.isASCII
    if !isPlain, utf8 == .utf8(isWellFormed: true) { return utf8 }
    if isHTML, let declared = declared(span) { return .legacy(declared) }
    // Markup is full of signs that VIQR has for marks: without a declaration ASCII is ASCII.
    if isPlain { return utf8 }
    guard case .legacy(let encoding) = EncodingDetector().detect(page, skipsMarkup: isHTML).encoding else {
      return utf8
    }
    return .legacy(encoding)
  }

  /// What `<meta charset=…>` or `<meta http-equiv … content="…charset=…">` says.
  private static func declared(_ page: Span<UInt8>) -> LegacyEncoding? {
    let end = min(page.count, reach)
    var offset = 0
    while offset < end {
      guard page.hasASCII("<meta", at: offset) else {
        offset += 1
        continue
      }
      while offset < end, page[offset] != 0x3E, !page.hasASCII("charset", at: offset) { offset += 1 }
      guard offset < end, page[offset] != 0x3E else { continue }
      offset += 7
      while offset < end, page[offset] == 0x20 || page[offset] == 0x3D || page[offset] == 0x22 || page[offset] == 0x27 {
        offset += 1
      }
      for (label, encoding) in labels where page.hasASCII(label, at: offset) {
        let next = offset + label.utf8.count
        if next >= page.count || !page[next].continuesLabel { return encoding }
      }
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  fileprivate var isASCII: Bool {
    for offset in 0..<count where self[offset] >= 0x80 { return false }
    return true
  }

  /// Whether `text`, in small letters, stands at `offset` in any case.
  fileprivate func hasASCII(_ text: String, at offset: Int) -> Bool {
    var index = offset
    for byte in text.utf8 {
      guard index < count else { return false }
      let found = self[index] >= 0x41 && self[index] <= 0x5A ? self[index] | 0x20 : self[index]
      guard found == byte else { return false }
      index += 1
    }
    return true
  }
}

extension UInt8 {
  fileprivate var continuesLabel: Bool {
    self >= 0x30 && self <= 0x39 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self == 0x2D || self == 0x5F
      || self == 0x2E
  }
}
