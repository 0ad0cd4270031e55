extension LunarTable {
  /// A year of the table, unpacked.
  struct Year {
    let number: Int
    private let packed: UInt32

    init?(_ number: Int) {
      guard number >= firstYear, number - firstYear < years.count else { return nil }
      (self.number, packed) = (number, years[number - firstYear])
    }

    /// Days since 1970-01-01.
    var firstDay: Int { (CivilDate(year: number, month: 1, day: 20)?.dayNumber ?? 0) + Int(packed >> 17) }

    /// 0 when there is none.
    var leapMonth: Int { Int(packed >> 13 & 15) }

    var monthCount: Int { leapMonth == 0 ? 12 : 13 }

    func monthLength(_ position: Int) -> Int { 29 + Int(packed >> UInt32(position) & 1) }

    /// The place of a month in its year, from 0; `nil` when the year has no such month.
    func position(_ month: Int, _ isLeap: Bool) -> Int? {
      guard (1...12).contains(month), !isLeap || month == leapMonth else { return nil }
      let isBehindLeapMonth = leapMonth != 0 && month > leapMonth
      return isLeap || isBehindLeapMonth ? month : month - 1
    }

    func month(_ position: Int) -> (number: Int, isLeap: Bool) {
      guard leapMonth != 0, position >= leapMonth else { return (position + 1, false) }
      return (position, position == leapMonth)
    }
  }
}
