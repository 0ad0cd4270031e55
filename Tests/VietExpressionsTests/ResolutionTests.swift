import Testing
import VietTestSupport

@testable import VietExpressions

@Suite struct ResolutionTests {
  private func value(_ text: String, _ reference: String, _ policy: ResolutionPolicy) throws -> String? {
    let reference = try #require(DateReference(reference))
    return ExpressionParser().expressions(in: text, reference: reference, policy: policy).first?
      .valueDescription
  }

  /// Text, reference, then nearest, past, future.
  private static let rows: [(String, String, String, String, String)] = [
    ("ngày 25/11", "2025-11-25T10:00", "2025-11-25", "2025-11-25", "2025-11-25"),
    ("ngày 24/11", "2025-11-25T10:00", "2025-11-24", "2025-11-24", "2026-11-24"),
    ("ngày 26/11", "2025-11-25T10:00", "2025-11-26", "2024-11-26", "2025-11-26"),
    ("ngày 3/1", "2025-11-25", "2026-01-03", "2025-01-03", "2026-01-03"),
    ("ngày 30/12", "2026-01-02", "2025-12-30", "2025-12-30", "2026-12-30"),
    ("ngày 2/1", "2026-01-02", "2026-01-02", "2026-01-02", "2026-01-02"),
    // 183 days before, 182 after; and 182 before, 183 after.
    ("ngày 1/7", "2025-12-31", "2026-07-01", "2025-07-01", "2026-07-01"),
    ("ngày 2/7", "2025-12-31", "2026-07-02".replacing("2026", with: "2025"), "2025-07-02", "2026-07-02"),
    // The leap day lies in leap years only.
    ("ngày 29/2", "2024-02-29", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("ngày 29/2", "2024-03-01", "2024-02-29", "2024-02-29", "2028-02-29"),
    ("ngày 29/2", "2025-06-01", "2024-02-29", "2024-02-29", "2028-02-29"),
    ("ngày 29/2", "2027-06-01", "2028-02-29", "2024-02-29", "2028-02-29"),
    ("tháng 11", "2025-11-25", "2025-11", "2025-11", "2025-11"),
    ("tháng 10", "2025-11-25", "2025-10", "2025-10", "2026-10"),
    ("tháng 1", "2025-11-25", "2026-01", "2025-01", "2026-01"),
    ("tháng 12", "2026-01-02", "2025-12", "2025-12", "2026-12"),
    // Six months either way: the earlier one.
    ("tháng 5", "2025-11-25", "2025-05", "2025-05", "2026-05"),
    ("quý III", "2025-11-25", "2025-Q3", "2025-Q3", "2026-Q3"),
    ("quý I", "2025-11-25", "2026-Q1", "2025-Q1", "2026-Q1"),
    ("quý II", "2025-11-25", "2025-Q2", "2025-Q2", "2026-Q2"),
    ("Thứ ba, ông về quê.", "2025-11-25", "2025-11-25", "2025-11-25", "2025-11-25"),
    ("Chủ nhật, chợ nghỉ.", "2025-11-25", "2025-11-23", "2025-11-23", "2025-11-30"),
    ("ngày 29/2/2024", "2025-11-25", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("năm 1975", "2025-11-25", "1975", "1975", "1975"),
    ("hôm qua", "2024-03-01", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("ngày mai", "2025-12-31", "2026-01-01", "2026-01-01", "2026-01-01"),
    ("tuần trước", "2026-01-02", "2025-W52", "2025-W52", "2025-W52"),
    ("tuần này", "2026-01-02", "2026-W01", "2026-W01", "2026-W01"),
    ("tuần tới", "2025-12-25", "2026-W01", "2026-W01", "2026-W01"),
    ("tuần này", "2021-01-03", "2020-W53", "2020-W53", "2020-W53"),
    ("tháng trước", "2026-01-31", "2025-12", "2025-12", "2025-12"),
    ("tháng sau", "2025-12-31", "2026-01", "2026-01", "2026-01"),
    ("quý trước", "2026-02-01", "2025-Q4", "2025-Q4", "2025-Q4"),
    ("năm ngoái", "2026-01-01", "2025", "2025", "2025"),
    // A clock time is of the same day, unless the policy asks for a moment before or after.
    ("lúc 8h30", "2025-11-25T10:00", "2025-11-25T08:30", "2025-11-25T08:30", "2025-11-26T08:30"),
    ("lúc 14h", "2025-11-25T10:00", "2025-11-25T14:00", "2025-11-24T14:00", "2025-11-25T14:00"),
    ("lúc 14h", "2025-11-25", "2025-11-25T14:00", "2025-11-25T14:00", "2025-11-25T14:00"),
    ("cách đây 4 năm", "2024-02-29", "2020", "2020", "2020"),
    // The words say the side, whatever the policy; the reference itself is on neither.
    ("thứ hai tới", "2025-11-24", "2025-12-01", "2025-12-01", "2025-12-01"),
    ("tháng 11 tới", "2025-11-25", "2026-11", "2026-11", "2026-11"),
    ("quý III vừa qua", "2025-08-01", "2024-Q3", "2024-Q3", "2024-Q3"),
    ("ngày 29/2 năm ngoái", "2025-06-01", "2024-02-29", "2024-02-29", "2024-02-29"),
    ("ngày 31 tháng này", "2025-11-25", "2025-11", "2025-11", "2025-11"),
    ("ngày cuối cùng của tháng 2", "2024-03-01", "2024-02-29", "2024-02-29", "2025-02-28"),
    ("tuần đầu tiên của tháng 9 năm 2024", "2025-11-25", "2024-W36", "2024-W36", "2024-W36"),
    // The lunar calendar; the last month of Giáp Thìn had 29 days.
    ("mùng 1 Tết", "2025-11-25", "2026-02-17", "2025-01-29", "2026-02-17"),
    ("rằm tháng Giêng", "2025-11-25", "2026-03-03", "2025-02-12", "2026-03-03"),
    ("30 Tết", "2025-01-02", "2025-01-28", "2024-02-09", "2025-01-28"),
    ("năm Giáp Thìn", "2025-11-25", "2024", "2024", "2084"),
    ("tháng Giêng năm Ất Tỵ", "2025-11-25", "2025-01-29/2025-02-27", "2025-01-29/2025-02-27", "2025-01-29/2025-02-27"),
    // Another zone is turned into local time.
    ("4pm CET", "2017-02-02T03:55", "2017-02-02T22:00", "2017-02-01T22:00", "2017-02-02T22:00"),
  ]

  @Test func eachPolicyChoosesItsDate() throws {
    for (text, reference, nearest, past, future) in Self.rows {
      for (policy, expected) in [(ResolutionPolicy.nearest, nearest), (.past, past), (.future, future)] {
        #expect(try value(text, reference, policy) == expected, "\(text) from \(reference), \(policy)")
      }
    }
  }

  /// The slow twin: all days of the years around, each looked at.
  @Test func openYearsAreThoseOfAPlainSearch() throws {
    var random = SeededGenerator(seed: 1301)
    for _ in 0..<3000 {
      let today = CivilDate(dayNumber: random.int(-20_000...40_000))
      let day = CivilDate(dayNumber: random.int(0...1460))
      let point = TemporalPoint(month: day.month, day: day.day)
      let expression = Expression(range: 0..<1, kind: .date, value: .temporal(.point(point)))
      let candidates = (today.year - 9...today.year + 9).compactMap {
        CivilDate(year: $0, month: day.month, day: day.day)
      }
      for policy in ResolutionPolicy.allCases {
        var best: CivilDate?
        for candidate in candidates {
          if policy == .past, candidate > today { continue }
          if policy == .future, candidate < today { continue }
          let distance = abs(candidate.dayNumber - today.dayNumber)
          if let known = best, abs(known.dayNumber - today.dayNumber) <= distance { continue }
          best = candidate
        }
        let found = expression.resolved(reference: DateReference(date: today), policy: policy)
          .valueDescription
        #expect(found == best.map { TemporalPoint($0).description }, "\(day) from \(today), \(policy)")
      }
    }
  }

  /// Over the years 1897 to 1903 there are eight years without a leap day.
  @Test func theLeapDayIsFoundAcrossACenturyWithoutOne() throws {
    #expect(try value("ngày 29/2", "1901-01-01", .future) == "1904-02-29")
    #expect(try value("ngày 29/2", "1903-12-31", .past) == "1896-02-29")
    #expect(try value("ngày 29/2", "1899-06-01", .nearest) == "1896-02-29")
    #expect(try value("ngày 29/2", "1897-01-01", .future) == "1904-02-29")
  }

  @Test func weekdaysAreWithinAWeek() {
    for number in 20_000..<20_400 {
      let today = CivilDate(dayNumber: number)
      for weekday in 1...7 {
        let expression = Expression(
          range: 0..<1, kind: .date, value: .temporal(.point(TemporalPoint(weekday: weekday))))
        for policy in ResolutionPolicy.allCases {
          let resolved = expression.resolved(reference: DateReference(date: today), policy: policy)
          guard case .temporal(.point(let point)) = resolved.value, let date = point.date else {
            Issue.record("weekday \(weekday) from \(today) has no date")
            continue
          }
          let distance = date.dayNumber - number
          let allowed = policy == .nearest ? -3...3 : policy == .past ? -6...0 : 0...6
          #expect(
            date.weekday == weekday && allowed.contains(distance),
            "weekday \(weekday) from \(today), \(policy): \(date)")
        }
      }
    }
  }

  @Test func resolutionChangesNothingElseAndIsStable() throws {
    for sentence in try ExpressionCase.sentences() {
      guard let reference = DateReference(sentence.reference) else { continue }
      let open = ExpressionParser().expressions(in: sentence.text)
      let resolved = open.resolved(reference: reference)
      #expect(
        resolved.map(\.range) == open.map(\.range) && resolved.map(\.kind) == open.map(\.kind),
        "\(sentence.text)")
      #expect(resolved.resolved(reference: reference) == resolved, "\(sentence.text)")
      for (one, other) in zip(open, resolved) where ![.date, .time].contains(one.kind) {
        #expect(one.value == other.value, "\(sentence.text)")
      }
    }
  }

  @Test func anIntervalRunsForwards() throws {
    let reference = try #require(DateReference("2025-12-30T09:00"))
    for (text, expected) in [
      ("từ ngày 28/12 đến ngày 4/1", "2025-12-28/2026-01-04"), ("từ 30/9 đến 2/10", "2025-09-30/2025-10-02"),
      ("từ ngày 28/12/2025 đến ngày 4/1", "2025-12-28/2026-01-04"),
      ("từ ngày 28/12 đến ngày 4/1/2026", "2025-12-28/2026-01-04"),
      ("từ 22h hôm nay đến 5h ngày mai", "2025-12-30T22:00/2025-12-31T05:00"),
    ] {
      let found = ExpressionParser().expressions(in: text, reference: reference)
      #expect(found.map(\.valueDescription) == [expected], "\(text)")
    }
  }

  /// The end of opening hours is that of the same opening, whichever day the policy takes for its beginning.
  @Test func clockTimesOfOneIntervalStayTogether() throws {
    let reference = try #require(DateReference("2025-12-30T03:55"))
    for (text, policy, expected) in [
      ("3-4h", ResolutionPolicy.future, "2025-12-31T03:00/2025-12-31T04:00"),
      ("5h-23h", .future, "2025-12-30T05:00/2025-12-30T23:00"), ("3-4h", .past, "2025-12-30T03:00/2025-12-30T04:00"),
      ("22h-2h", .past, "2025-12-29T22:00/2025-12-30T02:00"), ("3-4h", .nearest, "2025-12-30T03:00/2025-12-30T04:00"),
      ("22h-2h", .nearest, "2025-12-30T22:00/2025-12-31T02:00"),
    ] {
      let found = ExpressionParser().expressions(in: text, reference: reference, policy: policy)
      #expect(found.map(\.valueDescription) == [expected], "\(text) \(policy)")
    }
  }

  @Test func aWeekdayThatContradictsItsDateIsDoubtful() throws {
    let reference = try #require(DateReference("2025-11-25"))
    for (text, isDoubtful) in [
      ("Thứ hai, 24/11, trường họp.", false), ("Thứ hai, 25/11, trường họp.", true),
      ("Thứ hai, 24/11/2025, trường họp.", false), ("Thứ hai, 25/11/2025, trường họp.", true),
    ] {
      let found = try #require(ExpressionParser().expressions(in: text, reference: reference).first)
      #expect((found.confidence <= 0.5) == isDoubtful, "\(text)")
    }
  }

  @Test func shiftsCountFromTheDateBefore() throws {
    let reference = try #require(DateReference("2025-11-25"))
    func values(_ text: String) -> [String] {
      ExpressionParser().expressions(in: text, reference: reference).map(\.valueDescription)
    }
    #expect(
      values("Ngày 10/11, kho cháy. Trước đó hai ngày, chủ kho đi vắng.") == ["2025-11-10", "2025-11-08"])
    #expect(values("Trước đó hai ngày, chủ kho đi vắng.") == ["2025-11-23"])
    #expect(values("Khai mạc ngày 1/10, cùng ngày đoàn về.") == ["2025-10-01", "2025-10-01"])
  }
}
