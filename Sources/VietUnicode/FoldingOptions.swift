/// What folding takes away from text. What is not named is kept.
///
///     "Đường tới Huế".folding(.toneMarks)                    // "Đương tơi Huê"
///     "Đường tới Huế".folding(.letterMarks)                  // "Duòng tói Hué"
///     "Đường tới Huế".folding([.toneMarks, .letterCase])     // "đương tơi huê"
///     "Đường tới Huế".folding(.searchKey)                    // "duong toi hue"
public struct FoldingOptions: OptionSet, Sendable, Hashable, Codable {
  /// A bit for each option.
  public let rawValue: UInt8
  /// The options of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The five tone marks on vowels (dấu thanh): ế → ê, á → a. đ and ñ stay, they are letters.
  public static let toneMarks = FoldingOptions(rawValue: 1 << 0)
  /// What makes one letter another (dấu phụ): ă, â → a, ê → e, ô, ơ → o, ư → u, đ → d; tones stay: ế → é. Letters of
  /// other alphabets lose all their marks: ü → u, ñ → n.
  public static let letterMarks = FoldingOptions(rawValue: 1 << 1)
  /// Capitals become small letters.
  public static let letterCase = FoldingOptions(rawValue: 1 << 2)

  /// The key under which a Vietnamese reader searches: no marks, no capitals. Old and new tone placement (`hòa`, `hoà`)
  /// have the same, as have all normalization forms. With the tones kept they differ: ``TonePlacer`` comes first then.
  public static let searchKey: FoldingOptions = [.toneMarks, .letterMarks, .letterCase]
}

extension StringProtocol {
  /// The text without what `options` name, in NFC.
  ///
  ///     "tiếng Việt".folding(.toneMarks)      // "tiêng Viêt"
  ///     "tiếng Việt".folding(.letterMarks)    // "tiéng Viẹt"
  ///
  /// All normalization forms and any case fold alike. Complexity: O(*n*).
  public func folding(_ options: FoldingOptions) -> String {
    String(decoding: VietUnicode.folding(Array(utf8), options), as: UTF8.self)
  }
}

/// UTF-8 without what `options` name, in NFC. Ill-formed parts become U+FFFD.
///
///     folding(Array("hoà thuận".utf8), .toneMarks)   // "hoa thuân"
///
/// Complexity: O(*n*).
public func folding(_ text: [UInt8], _ options: FoldingOptions) -> [UInt8] {
  if options == .searchKey { return foldingDiacritics(text) }
  let decomposed = normalized(text, .nfd)
  let span = decomposed.span
  var kept: [UInt8] = []
  kept.reserveCapacity(decomposed.count)
  var isOnVowel = false
  var offset = 0
  while offset < span.count {
    let step = span.utf8Step(at: offset)
    offset += step.count
    if isMark(step.scalar) {
      let mark: FoldingOptions = isOnVowel && isTone(step.scalar) ? .toneMarks : .letterMarks
      if !options.contains(mark) { kept.appendUTF8(step.scalar) }
      continue
    }
    isOnVowel = isVowel(step.scalar)
    let letter = options.contains(.letterMarks) ? withoutStroke(step.scalar) : step.scalar
    kept.appendUTF8(options.contains(.letterCase) ? lowercased(letter) : letter)
  }
  return normalized(kept, .nfc)
}

private func normalized(_ text: [UInt8], _ form: NormalizationForm) -> [UInt8] {
  var result: [UInt8] = []
  Normalizer(form: form).append(text.span, to: &result, from: 0, kernels: .best)
  return result
}

private func isMark(_ scalar: UInt32) -> Bool { scalar >= 0x300 && ScalarClass(scalar).contains(.mark) }

private func isTone(_ mark: UInt32) -> Bool {
  switch mark {
  case 0x300, 0x301, 0x303, 0x309, 0x323: true
  default: false
  }
}

/// Whether a letter without marks is one that carries tones.
private func isVowel(_ scalar: UInt32) -> Bool {
  switch scalar | 0x20 {
  case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: scalar < 0x80
  default: false
  }
}

private func withoutStroke(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0x110: 0x44
  case 0x111: 0x64
  default: scalar
  }
}
