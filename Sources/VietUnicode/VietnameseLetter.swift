/// The six tones, in the order of Vietnamese dictionaries.
public enum ToneMark: UInt8, Sendable, Codable, CaseIterable {
  /// Thanh ngang: `ma`.
  case level
  /// Thanh huyền: `mà`.
  case grave
  /// Thanh hỏi: `mả`.
  case hook
  /// Thanh ngã: `mã`.
  case tilde
  /// Thanh sắc: `má`.
  case acute
  /// Thanh nặng: `mạ`.
  case dot
}

/// A letter of the Latin alphabet as Vietnamese writes it, with its tone mark taken off.
///
/// Letters are numbered in the order of the Vietnamese alphabet, then f, j, w, z.
package struct VietnameseLetter: Sendable {
  /// 1 for a, 2 for ă, 3 for â, 4 for b … 33 for z.
  package var code: UInt8
  package var tone: ToneMark
  package var isUpper: Bool

  package static let alphabet: [Character] = Array("aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz")

  private static let tonedVowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
    "yỳỷỹýỵ",
  ]

  /// Packed letters by scalar: code, tone << 8, upper << 15; 0 where the scalar is no such letter. The second half of
  /// the table holds U+1E00 … U+1EFF.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x300)
    func enter(_ character: Character, code: Int, tone: Int) {
      for (text, upper) in [(String(character), 0), (character.uppercased(), 1)] {
        let scalar = text.unicodeScalars.first!.value
        table[index(of: scalar)!] = UInt16(code + 1 | tone << 8 | upper << 15)
      }
    }
    for (code, letter) in alphabet.enumerated() {
      let row = tonedVowels.first { $0.first == letter } ?? String(letter)
      for (tone, character) in row.enumerated() { enter(character, code: code, tone: tone) }
    }
    return table
  }()

  @inline(__always)
  private static func index(of scalar: UInt32) -> Int? {
    if scalar < 0x200 { return Int(scalar) }
    if scalar >= 0x1E00 && scalar < 0x1F00 { return Int(scalar) - 0x1C00 }
    return nil
  }

  package init?(_ scalar: UInt32) {
    guard let index = Self.index(of: scalar) else { return nil }
    let packed = Self.table[index]
    guard packed != 0 else { return nil }
    code = UInt8(packed & 0xFF)
    tone = ToneMark(rawValue: UInt8(packed >> 8 & 7))!
    isUpper = packed >> 15 != 0
  }

  /// The precomposed letter.
  package var scalar: UInt32 {
    Self.scalars[Int(code) * 12 + Int(tone.rawValue) * 2 + (isUpper ? 1 : 0)]
  }

  /// Scalars by code, tone and case; 0 where a consonant has no tone.
  private static let scalars: [UInt32] = {
    var scalars = [UInt32](repeating: 0, count: (alphabet.count + 1) * 12)
    for scalar in Array(UInt32(0)..<0x200) + Array(0x1E00..<0x1F00) {
      guard let letter = VietnameseLetter(scalar) else { continue }
      scalars[Int(letter.code) * 12 + Int(letter.tone.rawValue) * 2 + (letter.isUpper ? 1 : 0)] = scalar
    }
    return scalars
  }()

  /// The small letter without its tone.
  package var character: Character { Self.alphabet[Int(code) - 1] }

  /// Whether it carries tones.
  package var isVowel: Bool { Self.vowels >> UInt64(code) & 1 != 0 }

  /// A bit for each code.
  private static let vowels = alphabet.enumerated().reduce(UInt64(0)) { bits, letter in
    tonedVowels.contains { $0.first == letter.element } ? bits | 1 << UInt64(letter.offset + 1) : bits
  }

  /// The tone that a combining mark is.
  package static func tone(of mark: UInt32) -> ToneMark? { tones[mark] }

  /// Adds a combining mark. `false` when it is none of the eight that Vietnamese uses, or does not fit the letter.
  package mutating func combine(with mark: UInt32) -> Bool {
    if let tone = Self.tones[mark] {
      guard isVowel, self.tone == .level || self.tone == tone else { return false }
      self.tone = tone
      return true
    }
    guard let pair = Self.shapes.first(where: { $0.mark == mark && $0.from == code }) else { return false }
    code = pair.to
    return true
  }

  /// The five tone marks and their two deprecated twins.
  private static let tones: [UInt32: ToneMark] = [
    0x300: .grave, 0x340: .grave, 0x301: .acute, 0x341: .acute, 0x303: .tilde, 0x309: .hook, 0x323: .dot,
  ]
  /// Breve, circumflex, horn.
  private static let shapes: [(mark: UInt32, from: UInt8, to: UInt8)] = {
    func code(_ letter: Character) -> UInt8 { UInt8(alphabet.firstIndex(of: letter)! + 1) }
    return [
      (0x306, "a", "ă"), (0x302, "a", "â"), (0x302, "e", "ê"), (0x302, "o", "ô"), (0x31B, "o", "ơ"), (0x31B, "u", "ư"),
    ].map { ($0.0, code($0.1), code($0.2)) }
  }()
}
