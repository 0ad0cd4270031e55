package import VietUnicode

extension SyllableKey {
  /// The key with a final `i` for a final `y`, where writers have both for the same word: behind `h k l m s t v qu` and
  /// nothing else (`kỹ thuật`, `kĩ thuật`; `quý khách`, `quí khách`). For the segmenter they are one syllable.
  ///
  /// Quyết định 240/QĐ (1984) has `i` behind a single consonant, the older custom `y`; print has both, and `quí` too.
  package var spelledWithI: SyllableKey {
    guard isPacked, rawValue & 0x3F == Self.y, Self.onsets.contains(toneless.rawValue >> 6) else { return self }
    return SyllableKey(rawValue: rawValue & ~0x3F | Self.i)
  }

  private static let y = SyllableKey("y").rawValue
  private static let i = SyllableKey("i").rawValue
  private static let onsets = ["h", "k", "l", "m", "s", "t", "v", "qu"].map { SyllableKey($0).rawValue }
}
