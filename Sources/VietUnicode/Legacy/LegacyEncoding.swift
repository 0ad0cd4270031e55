/// The ways in which Vietnamese was written in bytes before UTF-8.
///
///     let decoded = LegacyEncoding.vni.decode([0x56, 0x69, 0x65, 0xE4, 0x74])   // "Việt"
///     String(decoding: decoded.bytes, as: UTF8.self)
///     LegacyEncoding.tcvn3.encode("Việt").bytes                                  // 56 69 D6 74
///
/// Sources: TCVN 5712:1993 (VN3), RFC 1456 (VISCII and VIQR), Microsoft's windows-1258, the fonts of VNI and VPS,
/// and for numeric character references the HTML Living Standard, 13.2.5.80.
public enum LegacyEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  /// The ABC fonts. A capital with a tone mark has the byte of the small letter; the letters around it tell which is
  /// meant (see ``decode(_:)``).
  case tcvn3
  /// VNI for Windows: a vowel, then a byte for its marks.
  case vni
  /// VISCII 1.1: a byte for each letter, six capitals among the controls.
  case viscii
  /// VPS: a byte for each letter, fourteen capitals among the controls.
  case vps
  /// Letters with their shape, then a combining tone mark.
  case windows1258 = "windows-1258"
  /// ASCII: `Vie^.t`. A backslash makes the next character stand for itself.
  case viqr
  /// Numeric character references in ASCII or UTF-8: `Vi&#7879;t` or `Vi&#x1EC7;t`, as forms and mail programs wrote them.
  case ncr

  /// Whether the reading of a byte depends on the word that it stands in.
  var readsWords: Bool { self == .tcvn3 || self == .viqr }
}

/// Text that was decoded, with the way back to its bytes.
public struct DecodedText: Sendable, Hashable {
  /// UTF-8 in NFC.
  public let bytes: [UInt8]
  /// From offsets in ``bytes`` to offsets in the source.
  public let offsets: OffsetMap
  /// The offsets of the bytes that mean nothing in the encoding; each became U+FFFD.
  public let undecodable: [Int]
}

extension LegacyEncoding {
  /// Decodes bytes into NFC, with an ``OffsetMap`` back to them.
  ///
  /// TCVN3: a letter of which the byte does not tell the case is a capital when all other letters of its word are, and
  /// at least one of them stands behind the first place or there are two of them. A word that leaves it open (`Hµ`)
  /// follows its neighbours: it is in capitals when the nearest word that tells is a syllable in capitals, and the one on
  /// the other side is not in small letters. VIQR: a sign is a mark where its word is a
  /// syllable with it, else punctuation.
  ///
  /// Complexity: O(*n*).
  public func decode(_ source: [UInt8]) -> DecodedText {
    var decoder = LegacyDecoder(self, recordsOffsets: true)
    var bytes: [UInt8] = []
    decoder.decode(source, into: &bytes)
    decoder.finish(into: &bytes)
    return DecodedText(bytes: bytes, offsets: decoder.log.offsets, undecodable: decoder.log.undecodable)
  }
}
