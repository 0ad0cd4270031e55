import Testing

extension CommandTests {
  @Test func spellWritesWords() throws {
    for (arguments, words) in [
      (["15600000000"], "mười lăm tỷ sáu trăm triệu"),
      (["15600000000 USD"], "mười lăm tỷ sáu trăm triệu đô la Mỹ"),
      (["15,6 tỷ USD"], "mười lăm tỷ sáu trăm triệu đô la Mỹ"),
      (["2025-11-25"], "ngày hai mươi lăm tháng mười một năm hai nghìn không trăm hai mươi lăm"),
      (["T08:30"], "tám giờ ba mươi phút"), (["82.5%"], "tám mươi hai phẩy năm phần trăm"),
      (["6.2 t/ha"], "sáu phẩy hai tấn trên héc-ta"), (["XIV"], "mười bốn"), (["--ordinal", "XIV"], "thứ mười bốn"),
      (["--digits", "0912 345 678"], "không chín một hai ba bốn năm sáu bảy tám"), (["--", "-7"], "âm bảy"),
      (["--southern", "1024"], "một ngàn không trăm hai mươi bốn"),
      (["--ngan", "--le", "--short-zeros", "1005"], "một ngàn lẻ năm"),
      (["--ti", "--bon", "24000000000"], "hai mươi bốn tỉ"),
      (["--decimal-digits", "3.14"], "ba phẩy một bốn"),
    ] {
      let result = try run(["spell"] + arguments)
      #expect(result.output == words + "\n" && result.status == 0, "\(arguments): \(result)")
    }
  }

  @Test func spellReadsLines() throws {
    let result = try run(["spell"], input: "21\r\n3/4\nngày 2/9")
    #expect(result.output == "hai mươi mốt\nba phần tư\nngày hai tháng chín\n" && result.status == 0, "\(result)")
  }

  @Test func spellSaysWhatWasExpected() throws {
    for (arguments, message) in [
      (["mai kia"], "'mai kia': a value such as"), ([""], "a value such as"),
      (["--ordinal", "2/3"], "such as 14 or XIV"), (["--ordinal", "1.5"], "a whole number such as"),
      (["--digits", "abc"], "digits were expected"), (["5 giờ chiều, 6 giờ chiều"], "a value such as"),
    ] {
      let result = try run(["spell"] + arguments)
      #expect(result.errors.contains(message) && result.output == "\n" && result.status == 1, "\(arguments): \(result)")
    }
    #expect(try run(["spell", "1", "x", "2"]).output == "một\n\nhai\n")
    #expect(try run(["spell", "--ordinal", "--digits", "1"]).status == 64)
  }
}
