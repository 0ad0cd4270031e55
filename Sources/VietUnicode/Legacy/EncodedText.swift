/// Text that was encoded, with what the encoding could not hold.
public struct EncodedText: Sendable, Hashable {
  /// The text in the encoding.
  public let bytes: [UInt8]
  /// In the order of the text. Empty when decoding ``bytes`` gives the text (in NFC) back.
  public let losses: [EncodingLoss]
}

/// A character that decoding will not give back.
public struct EncodingLoss: Sendable, Hashable {
  /// Bytes of UTF-8 in the text.
  public let range: Range<Int>
  /// The character, after NFC.
  public let scalar: Unicode.Scalar
  /// What stands for it in the encoded text.
  public let replacement: [UInt8]
}

extension LegacyEncoding {
  /// Encodes text, and tells what was lost.
  ///
  ///     LegacyEncoding.viqr.encode("Việt – ra.").bytes    // "Vie^.t - ra\."
  ///     LegacyEncoding.viqr.encode("Việt – ra.").losses   // one: the dash, for which a hyphen stands
  ///
  /// Toned letters of windows-1258 are written as letter and combining tone, capitals with tones of TCVN3 with the byte
  /// of the small letter; where the words around it do not tell, that is a loss. VIQR gets backslashes where a sign would
  /// be read as a mark. Numeric references are decimal, and stand for what is not ASCII. Typographic characters are replaced by plain ones, others by a question mark.
  /// Complexity: O(*n*).
  public func encode(_ text: some StringProtocol) -> EncodedText { encode(Array(text.utf8)) }

  /// Encodes UTF-8. Ill-formed parts are lost.
  public func encode(_ source: [UInt8]) -> EncodedText { encode(source, isSlow: false) }

  func encode(_ source: [UInt8], isSlow: Bool) -> EncodedText {
    let text = Normalizer(form: .nfc).normalize(source)
    var encoder = LegacyEncoder(self, isSlow: isSlow)
    encoder.encode(text.bytes.span)
    guard !text.offsets.isIdentity else { return EncodedText(bytes: encoder.bytes, losses: encoder.losses) }
    let losses = encoder.losses.map { loss in
      EncodingLoss(
        range: text.offsets.sourceRange(of: loss.range), scalar: loss.scalar, replacement: loss.replacement)
    }
    return EncodedText(bytes: encoder.bytes, losses: losses)
  }
}
