/// One of the sixty names of years, months and days: a heavenly stem and an earthly branch. // can chi
///
///     CanChi(lunarYear: 2025).description           // "Ất Tỵ"
///     CanChi("quý mão")?.animal                     // "mèo"
///     CanChi("Giáp Thìn")?.year(nearest: 1960)      // 1964
public struct CanChi: Sendable, Hashable {
  private let storedIndex: UInt8
  /// 0 for Giáp Tý … 59 for Quý Hợi.
  public var index: Int { Int(storedIndex) }

  /// The name at a place of the cycle; every number is taken modulo 60.
  public init(index: Int) {
    storedIndex = UInt8(index.remainder(60))
  }

  /// The name of a lunar year.
  public init(lunarYear year: Int) {
    // The year 4 was a Giáp Tý.
    self.init(index: year.remainder(60) - 4)
  }

  /// The name of a month of a lunar year; a leap month has that of the month that it repeats.
  public init(lunarYear year: Int, month: Int) {
    // Month 1 has the branch Dần, and five years the sixty names of their months.
    self.init(index: year.remainder(5) * 12 + month.remainder(60) + 13)
  }

  /// The name of a day.
  public init(day: CivilDate) {
    // 1970-01-01 was a Tân Tỵ.
    self.init(index: day.dayNumber.remainder(60) + 17)
  }

  /// Reads `Ất Tỵ` in any case, normalization form and usual spelling (`Tị`, `Quí`, `Mẹo`); `nil` for anything else,
  /// and for the pairs that the cycle does not have, such as Giáp Sửu.
  public init?(_ text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let stem = Self.place(of: words[0], in: Self.stems),
      let branch = Self.place(of: words[1], in: Self.branches)
    else { return nil }
    self.init(stem: stem, branch: branch)
  }

  /// The name of a stem and a branch; `nil` for a pair that the cycle does not have.
  init?(stem: Int, branch: Int) {
    guard stem % 2 == branch % 2 else { return nil }
    // By the Chinese remainder theorem.
    self.init(index: 6 * stem - 5 * branch)
  }

  private static func place(of word: some StringProtocol, in names: [[String]]) -> Int? {
    let key = String(word).lowercased()
    // Strings that are canonically equivalent are equal.
    return names.firstIndex { $0.contains { $0.lowercased() == key } }
  }

  /// 0 for Giáp … 9 for Quý. // thiên can
  public var stem: Int { index % 10 }

  /// 0 for Tý … 11 for Hợi. // địa chi
  public var branch: Int { index % 12 }

  /// The animal of the branch, as Vietnam has it: Mão is the cat. // con giáp
  public var animal: String { Self.animals[branch] }

  /// The year of this name that is nearest to another; the earlier one on a tie.
  public func year(nearest reference: Int) -> Int {
    let ahead = (index - CanChi(lunarYear: reference).index).remainder(60)
    let shift = ahead < 30 ? ahead : ahead - 60
    return reference.addingReportingOverflow(shift).partialValue
  }

  static let stems = [
    ["Giáp"], ["Ất"], ["Bính"], ["Đinh"], ["Mậu"], ["Kỷ", "Kỉ"], ["Canh"], ["Tân"], ["Nhâm"], ["Quý", "Quí"],
  ]
  static let branches = [
    ["Tý", "Tí"], ["Sửu"], ["Dần"], ["Mão", "Mẹo"], ["Thìn"], ["Tỵ", "Tị"], ["Ngọ"], ["Mùi"], ["Thân"], ["Dậu"],
    ["Tuất"], ["Hợi"],
  ]
  private static let animals = [
    "chuột", "trâu", "hổ", "mèo", "rồng", "rắn", "ngựa", "dê", "khỉ", "gà", "chó", "lợn",
  ]
}

extension CanChi: CustomStringConvertible {
  /// The name of the pair, such as `Giáp Thìn`.
  public var description: String { "\(Self.stems[stem][0]) \(Self.branches[branch][0])" }
}

extension CanChi: Codable {
  /// The name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Decodes a pair; throws where stem and branch do not go together.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = CanChi(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no can chi: \(text)")
    }
    self = value
  }
}

extension Int {
  /// The remainder that is never negative.
  fileprivate func remainder(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
