/// The four normalization forms of Unicode Standard Annex #15.
public enum NormalizationForm: String, Sendable, Codable, CaseIterable {
  case nfc, nfd, nfkc, nfkd
}

/// Text in a normalization form, with the way back to what it was made from.
public struct NormalizedText: Sendable {
  /// UTF-8 in the form that was asked for.
  public let bytes: [UInt8]
  /// From offsets in ``bytes`` to offsets in the source.
  public let offsets: OffsetMap
}

/// Brings text into a normalization form (Unicode Standard Annex #15).
///
///     let normalizer = Normalizer(form: .nfc)
///     normalizer.normalize("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t")   // "Tiếng Việt", composed
///
/// Text that is in the form already is recognised in one pass and returned as it is; the rest goes through the system's
/// ICU. Ill-formed UTF-8 becomes U+FFFD first, since ICU would let it pass.
/// Complexity: O(*n*).
public struct Normalizer: Sendable, Hashable {
  /// The form that the results have.
  public let form: NormalizationForm

  public init(form: NormalizationForm = .nfc) {
    self.form = form
  }

  /// The text in this form; the argument itself when nothing has to change.
  public func normalize(_ text: String) -> String {
    var text = text
    let result: [UInt8]? = text.withUTF8 { buffer in
      // A native string is well-formed, and its buffer lives as long as this closure.
      let span = unsafe Span(_unsafeElements: buffer)
      return isPlainlyNormalized(span) ? nil : unsafe icuNormalize(buffer, form: form).bytes
    }
    return result.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The bytes in this form, with an ``OffsetMap`` back to `source`. Ill-formed parts become U+FFFD.
  public func normalize(_ source: [UInt8]) -> NormalizedText {
    let text = WellFormedText(repairing: source)
    guard !isPlainlyNormalized(text.bytes.span) else {
      return NormalizedText(bytes: text.bytes, offsets: text.offsets)
    }
    let result = unsafe text.bytes.withUnsafeBufferPointer { unsafe icuNormalize($0, form: form) }
    return NormalizedText(bytes: result.bytes, offsets: result.offsets.composed(after: text.offsets))
  }

  /// Whether the text is in this form.
  public func isNormalized(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { buffer in
      unsafe isPlainlyNormalized(Span(_unsafeElements: buffer)) || icuIsNormalized(buffer, form: form)
    }
  }

  /// Whether every scalar is one that this form never changes and that never joins with its neighbours.
  /// `false` says nothing; `true` is certain.
  private func isPlainlyNormalized(_ text: Span<UInt8>) -> Bool {
    switch form {
    case .nfc: text.containsOnlyPlainNFC
    // ASCII alone is inert in every form.
    case .nfd, .nfkc, .nfkd: text.containsOnlyASCII
    }
  }
}

extension Span where Element == UInt8 {
  fileprivate var containsOnlyASCII: Bool {
    for offset in 0..<count where self[offset] >= 0x80 { return false }
    return true
  }

  /// Scalars in the blocks that Vietnamese text uses, less the few that NFC replaces or that combine (UAX #15,
  /// NFC_Quick_Check=Yes and Canonical_Combining_Class=0). Well-formed text is assumed.
  fileprivate var containsOnlyPlainNFC: Bool {
    var offset = 0
    while offset < count {
      let byte = self[offset]
      if byte < 0x80 {
        offset += 1
      } else if byte >= 0xC2 && byte <= 0xCB {
        offset += 2  // U+0080 ... U+02FF
      } else if byte == 0xE1, offset + 1 < count, self[offset + 1] >= 0xB8, self[offset + 1] <= 0xBB {
        offset += 3  // U+1E00 ... U+1EFF
      } else if byte == 0xE2, offset + 2 < count, isPlainPunctuation(at: offset) {
        offset += 3
      } else if byte == 0xEF, offset + 2 < count, self[offset + 1] == 0xBF, self[offset + 2] == 0xBD {
        offset += 3  // U+FFFD
      } else {
        return false
      }
    }
    return true
  }

  /// U+2002 ... U+20CF (U+2000 and U+2001 are replaced, U+20D0 on combine), and U+2500 ... U+25FF.
  private func isPlainPunctuation(at offset: Int) -> Bool {
    switch self[offset + 1] {
    case 0x80: self[offset + 2] >= 0x82
    case 0x81, 0x82: true
    case 0x83: self[offset + 2] < 0x90
    case 0x94...0x97: true  // box drawing, blocks, geometric shapes
    default: false
    }
  }
}
