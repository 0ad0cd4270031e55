import Testing

extension CommandTests {
  @Test func lunarConvertsDates() throws {
    let result = try run(["lunar", "2025-01-29", "25/7/2025"])
    #expect(
      result.output == """
        2025-01-29\tmùng 1 tháng Giêng năm Ất Tỵ\ttháng Mậu Dần\tngày Mậu Tuất
        2025-07-25\tmùng 1 tháng Sáu nhuận năm Ất Tỵ\ttháng Quý Mùi\tngày Ất Mùi

        """)
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test func lunarConvertsBackFromArgumentsAndLines() throws {
    for (arguments, input, date) in [
      (["2025-01-01"], "", "2025-01-29"), (["15/8/2025"], "", "2025-10-06"),
      (["--leap", "2025-06-01"], "", "2025-07-25"),
      (["2025-06-01 nhuận"], "", "2025-07-25"), ([], "2025-06-01\r\n", "2025-06-25"),
      ([], "1/6/2025 nhuận", "2025-07-25"),
    ] {
      let result = try run(["lunar", "--from-lunar"] + arguments, input: input)
      #expect(result.output.hasPrefix(date + "\t") && result.status == 0, "\(arguments) \(input): \(result)")
    }
  }

  @Test func lunarWritesJSON() throws {
    let result = try run(["lunar", "--format", "json"], input: "2025-12-21\nmai\n")
    let lines = result.output.split(separator: "\n")
    #expect(
      lines == [
        #"{"text":"2025-12-21","date":"2025-12-21","lunar":{"year":2025,"month":11,"day":2,"leap":false},"#
          + #""lunarText":"mùng 2 tháng Mười một năm Ất Tỵ","yearName":"Ất Tỵ","monthName":"Mậu Tý","dayName":"Giáp Tý","#
          + #""animal":"rắn","solarTerm":"Đông chí"}"#,
        #"{"text":"mai","error":"a date such as 2025-01-29 or 29/1/2025 was expected"}"#,
      ])
    #expect(result.status == 1)
  }

  /// A value that fails leaves an empty line, so that lines stay in step.
  @Test func lunarSaysWhatWasExpected() throws {
    for (arguments, message) in [
      (["2025-02-30"], "'2025-02-30': there is no such day"), (["29.1.2025"], "was expected"),
      (["1899-01-01"], "is known from 1900-01-31"), (["--from-lunar", "2201-01-01"], "from 1900 to 2199"),
      (["--from-lunar", "--leap", "2025-05-01"], "its leap month is 6"),
      (["--from-lunar", "--leap", "2024-05-01"], "it has no leap month"),
      (["--from-lunar", "2025-12-30"], "that month has 29 days"),
      (["99999999999999999999-01-01"], "was expected"),
    ] {
      let result = try run(["lunar"] + arguments)
      #expect(result.errors.contains(message) && result.output == "\n" && result.status == 1, "\(arguments): \(result)")
    }
    #expect(try run(["lunar", "--leap", "2025-01-01"]).status == 64)
  }
}
