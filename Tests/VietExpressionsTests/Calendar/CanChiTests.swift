import Foundation
import Testing

@testable import VietExpressions

@Suite struct CanChiTests {
  @Test func namesOfYears() {
    for (year, name, animal) in [
      (1984, "Giáp Tý", "chuột"), (1945, "Ất Dậu", "gà"), (1968, "Mậu Thân", "khỉ"), (2023, "Quý Mão", "mèo"),
      (2024, "Giáp Thìn", "rồng"), (2025, "Ất Tỵ", "rắn"), (2026, "Bính Ngọ", "ngựa"), (2043, "Quý Hợi", "lợn"),
      (1789, "Kỷ Dậu", "gà"), (4, "Giáp Tý", "chuột"), (0, "Canh Thân", "khỉ"), (-1, "Kỷ Mùi", "dê"),
    ] {
      let canChi = CanChi(lunarYear: year)
      #expect(canChi.description == name && canChi.animal == animal, "\(year): \(canChi)")
    }
  }

  @Test func namesOfMonthsAndDays() throws {
    for (year, month, name) in [
      (2024, 1, "Bính Dần"), (2024, 11, "Bính Tý"), (2024, 12, "Đinh Sửu"), (2025, 1, "Mậu Dần"), (1984, 1, "Bính Dần"),
    ] {
      #expect(CanChi(lunarYear: year, month: month).description == name, "\(month)/\(year)")
    }
    for (day, name) in [("2025-01-29", "Mậu Tuất"), ("1949-10-01", "Giáp Tý"), ("1970-01-01", "Tân Tỵ")] {
      #expect(CanChi(day: try #require(DateReference(day)).date).description == name, "\(day)")
    }
  }

  @Test func everyNameIsReadBackInAnySpelling() {
    for index in 0..<60 {
      let canChi = CanChi(index: index)
      let name = canChi.description
      #expect(canChi.index == index && CanChi(name) == canChi, "\(name)")
      #expect(CanChi(name.uppercased()) == canChi, "\(name)")
      #expect(CanChi(name.lowercased().decomposedStringWithCanonicalMapping) == canChi, "\(name)")
    }
    #expect(CanChi("quí mẹo") == CanChi("Quý Mão") && CanChi("Kỉ Tị") == CanChi("Kỷ Tỵ"))
    for text in ["", "Giáp", "Giáp Sửu", "Tý Giáp", "Giáp Tý Tý", "Giap Ty", "năm Giáp Tý", "Ất Tý"] {
      #expect(CanChi(text) == nil, "\(text)")
    }
  }

  @Test func theYearNearestToAReference() {
    for (name, reference, year) in [
      ("Ất Tỵ", 2025, 2025), ("Giáp Thìn", 1960, 1964), ("Mậu Thân", 2025, 2028), ("Mậu Thân", 1990, 1968),
      ("Kỷ Dậu", 1800, 1789), ("Giáp Tý", 2014, 1984), ("Giáp Tý", 2015, 2044), ("Giáp Tý", 2, 4),
    ] {
      #expect(CanChi(name)?.year(nearest: reference) == year, "\(name) near \(reference)")
    }
  }

  @Test func hostileNumbers() {
    for number in [Int.min, Int.min + 3, -61, Int.max] {
      let canChi = CanChi(lunarYear: number)
      #expect((0..<60).contains(canChi.index) && (0..<60).contains(CanChi(index: number).index), "\(number)")
      #expect((0..<60).contains(CanChi(lunarYear: number, month: number).index), "\(number)")
      _ = CanChi(index: 7).year(nearest: number)
    }
  }

  @Test func isStoredAsItsName() throws {
    let stored = try JSONEncoder().encode([CanChi(lunarYear: 2025)])
    #expect(String(decoding: stored, as: UTF8.self) == "[\"Ất Tỵ\"]")
    #expect(try JSONDecoder().decode([CanChi].self, from: stored) == [CanChi(lunarYear: 2025)])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([CanChi].self, from: Data("[\"Ất Tý\"]".utf8)) }
  }
}
