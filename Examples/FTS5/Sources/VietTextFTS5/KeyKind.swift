/// What a key of the index stands for, from the surest to the widest. A search goes through them in this order.
///
/// The raw value is the mark that each key of the index begins with, so that `an` as it is written, as a word, and as
/// what is left of `án` are three keys.
public enum KeyKind: UInt8, Sendable, CaseIterable {
  /// The syllable as written: NFC, lower case, the tone mark of `oa`, `oe`, `uy` where the old custom has it.
  case exact = 0x3D  // =
  /// The word that the syllable is a part of, without diacritics, its syllables joined.
  case compound = 0x2B  // +
  /// The syllable without diacritics.
  case syllable = 0x7E  // ~
}
