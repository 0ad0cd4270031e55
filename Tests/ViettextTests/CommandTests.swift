import Foundation
import Testing
import VietTestSupport

/// The command as a user runs it.
@Suite struct CommandTests {
  func run(_ arguments: [String], input: String = "") throws -> Command.Result {
    try Command.run(arguments, input: input)
  }

  private func seed(_ path: String) -> String { Seeds.folder.appending(path: path).path }

  // MARK: Lines

  @Test func normalizeKeepsLineEnds() throws {
    let result = try run(["normalize"], input: "Vie\u{323}\u{302}t\r\nNam\n\nHết")
    #expect(Array(result.output.utf8) == Array("Việt\r\nNam\n\nHết".utf8))
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  /// A line of several pieces, letters across their seams, any number of jobs.
  @Test func normalizeStreamsLongLines() throws {
    let text = String(repeating: "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t ", count: 120_000) + "\r\n\u{FEFF}e\u{301}"
    let expected = Array((String(repeating: "Tiếng Việt ", count: 120_000) + "\r\n\u{FEFF}é").utf8)
    for jobs in ["1", "3"] {
      let file = FileManager.default.temporaryDirectory.appending(path: "viettext-line-\(UUID().uuidString).txt")
      try Data(text.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      #expect(Array(try run(["normalize", "--jobs", jobs, file.path]).output.utf8) == expected, "\(jobs) jobs")
    }
  }

  @Test func normalizeForms() throws {
    let text = "Tiếng Việt ① ﬁ"
    let expected: [(String, (String) -> String)] = [
      ("nfc", \.precomposedStringWithCanonicalMapping), ("nfd", \.decomposedStringWithCanonicalMapping),
      ("nfkc", \.precomposedStringWithCompatibilityMapping), ("nfkd", \.decomposedStringWithCompatibilityMapping),
    ]
    for (form, map) in expected {
      let result = try run(["normalize", "--form", form], input: text)
      #expect(Array(result.output.unicodeScalars) == Array(map(text).unicodeScalars), "\(form)")
    }
  }

  @Test func normalizeTones() throws {
    let text = "Sức khỏe và hoà bình, baỏ vệ Chloé.\n"
    for (tone, expected) in [
      ("keep", text), ("old", "Sức khỏe và hòa bình, bảo vệ Chloé.\n"),
      ("new", "Sức khoẻ và hoà bình, bảo vệ Chloé.\n"),
    ] {
      #expect(try run(["normalize", "--tone", tone], input: text).output == expected, "\(tone)")
    }
    let decomposed = try run(["normalize", "--tone", "new", "--form", "nfd"], input: text)
    #expect(decomposed.output == "Sức khoẻ và hoà bình, bảo vệ Chloé.\n".decomposedStringWithCanonicalMapping)
  }

  @Test func normalizeFromOldEncodings() throws {
    let result = try run(["normalize", "--encoding", "viqr"], input: "Thu? ddo^ Ha` No^.i\r\ndde.p l\u{61}('m\n")
    #expect(Array(result.output.utf8) == Array("Thủ đô Hà Nội\r\nđẹp lắm\n".utf8))
    #expect(
      try run(["normalize", "--encoding", "auto"], input: "Thu? ddo^ Ha` No^.i dda~ ddo'n kha'ch").output
        == "Thủ đô Hà Nội đã đón khách")
    #expect(try run(["normalize", "--encoding", "auto"], input: "Thủ đô").output == "Thủ đô")
    // What comes later through a pipe counts as well.
    let slow = try Command.shell(
      "(echo tin; sleep 0.2; echo 'Thu? ddo^ Ha` No^.i dda~ nhie^`u na(m') | '\(Command.path)' normalize --encoding auto"
    )
    #expect(slow.output == "tin\nThủ đô Hà Nội đã nhiều năm\n")
    #expect(try run(["normalize", "--encoding", "latin"], input: "").status == 64)
  }

  @Test func normalizeRepairsMojibakeWhenAsked() throws {
    #expect(try run(["normalize", "--repair"], input: "Tiáº¿ng Viá»‡t\r\ntốt\n").output == "Tiếng Việt\r\ntốt\n")
    #expect(try run(["normalize"], input: "Tiáº¿ng Viá»‡t\n").output == "Tiáº¿ng Viá»‡t\n")
  }

  @Test func detectEncoding() throws {
    for (text, name) in [
      ("Thủ đô Hà Nội", "utf-8"), ("Thu? ddo^ Ha` No^.i ddo'n kha'ch", "viqr"), ("plain text", "us-ascii"),
    ] {
      let result = try run(["detect-encoding"], input: text)
      #expect(result.output.hasPrefix("standard input\t\(name)\t"), "\(result.output)")
    }
    #expect(try run(["detect-encoding", seed("html/html/201.html"), "/missing"]).status == 1)
    let files = try Seeds.flatPages().map { seed("text/flat/\($0.name).txt") }
    let one = try run(["detect-encoding"] + files)
    #expect(try run(["detect-encoding", "--jobs", "3"] + files).output == one.output)
  }

  @Test func numericReferences() throws {
    let input = "&#272;&#224; N&#7861ng l&#xE0; th&agrave;nh ph&#7889;\r\n"
    let result = try run(["normalize", "--encoding", "ncr"], input: input)
    #expect(Array(result.output.utf8) == Array("Đà Nẵng là th&agrave;nh phố\r\n".utf8))
    let sentence = "&#272;&#224; N&#7861;ng l&#224; th&#224;nh ph&#7889; bi&#7875;n l&#7899;n mi&#7873;n Trung.\n"
    #expect(try run(["detect-encoding"], input: sentence).output.hasPrefix("standard input\tncr\t"))
  }

  @Test func pagesInOldEncodings() throws {
    let result = try run(
      ["strip", "--encoding", "viqr"],
      input: "Be^'n pha` So^ng La' ta(ng chuye^'n phu.c vu. ngu+o+`i da^n hai bo+` trong mu`a nu+o+'c no^?i na(m nay.\n"
    )
    #expect(result.status == 0 && !result.output.contains("^"), "\(result.output)")
  }

  @Test func fold() throws {
    #expect(try run(["fold"], input: "Đà Nẵng\nHUẾ\n").output == "da nang\nhue\n")
    for (keep, expected) in [("none", "da nang\r\n"), ("tone", "dà nãng\r\n"), ("vowel", "đa năng\r\n")] {
      #expect(
        try run(["fold", "--keep", keep], input: "Đà Nẵng\r\n").output.utf8.elementsEqual(expected.utf8), "\(keep)")
    }
  }

  @Test func tokenize() throws {
    #expect(try run(["tokenize"], input: "Giá 15,6 tỷ USD.\n").output == "Giá 15,6 tỷ USD .\n")
  }

  @Test func segmentJoinsSyllablesAndKeepsUnderscores() throws {
    let result = try run(["segment"], input: "Thanh Hóa đã thu hút được 180 dự án\nfile_a\n")
    #expect(result.output == "Thanh_Hóa đã thu_hút được 180 dự_án\nfile ＿ a\n")
  }

  /// A line of several windows gives what its sentences give one by one.
  @Test func longLinesAreReadInWindows() throws {
    let sentence = "Bà Lê Thị Ngọc ở TP. Hồ Chí Minh mua 15,6 kg cà phê với giá 1.250.000 đồng. "
    let count = 40_000
    let line = FileManager.default.temporaryDirectory.appending(path: "viettext-windows-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: line) }
    try Data((String(repeating: sentence, count: count) + "Hết\r\nDòng hai\n").utf8).write(to: line)
    for command in ["tokenize", "segment"] {
      let one = try run([command], input: sentence + "\n").output.dropLast()
      let last = try run([command], input: "Hết\r\nDòng hai\n").output
      let expected = String(repeating: one + " ", count: count) + last
      for jobs in ["1", "3"] {
        #expect(try run([command, "--jobs", jobs, line.path]).output.utf8.elementsEqual(expected.utf8), "\(command)")
      }
    }
    let sentences = try run(["sentences", line.path]).output
    let expected = String(repeating: sentence.dropLast() + "\n", count: count) + "Hết\nDòng hai\n"
    #expect(sentences.utf8.elementsEqual(expected.utf8))
  }

  /// Objects of the windows of a line; their offsets are those of the line.
  @Test func offsetsInWindowsAreThoseOfTheLine() throws {
    struct Line: Decodable {
      struct Token: Decodable { var start, end: Int }
      var text: String
      var tokens: [Token]
    }
    let text = String(repeating: "Chợ họp sớm. Tan chợ trưa 😀 rồi. ", count: 40_000)
    let line = FileManager.default.temporaryDirectory.appending(path: "viettext-windows-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: line) }
    try Data(text.utf8).write(to: line)
    for (unit, scale) in [("utf8", Array(text.utf8).count), ("scalar", text.unicodeScalars.count)] {
      let output = try run(["tokenize", "--format", "jsonl", "--offsets", unit, line.path]).output
      let windows = try output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
      #expect(windows.count > 1 && windows.map(\.text).joined() == text)
      let tokens = windows.flatMap(\.tokens)
      #expect(tokens.count == 40_000 * 10 && tokens.last?.end == scale - 1)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  @Test func segmentWithOwnWords() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "viettext-words-\(UUID().uuidString).txt")
    try Data("lớp đọc sách\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try run(["segment", "--lexicon", file.path], input: "Mở lớp đọc sách\n").output == "Mở lớp_đọc_sách\n")
  }

  @Test func sentences() throws {
    #expect(
      try run(["sentences"], input: "GS.TS. Tám đến. Ông nói: “Tốt.” Hết\n").output
        == "GS.TS. Tám đến.\nÔng nói: “Tốt.”\nHết\n")
  }

  @Test func expressionsAsJSON() throws {
    let result = try run(["expressions", "--reference", "2025-11-25T10:00"], input: "trên 15,6 tỷ USD\nkhông có gì\n")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        #"{"text":"trên 15,6 tỷ USD","expressions":[{"start":6,"end":19,"text":"15,6 tỷ USD","kind":"money","#
          + #""value":"15600000000 USD","modifier":"moreThan","modifierStart":0,"modifierEnd":5,"confidence":0.95,"alternatives":[]}]}"#,
        #"{"text":"không có gì","expressions":[]}"#,
      ])
  }

  @Test func expressionsOfChosenKinds() throws {
    let input = "Chiều 25/11 thu 82,5% của 3 tỷ đồng\n"
    #expect(
      try run(["expressions", "--kinds", "percent", "--format", "text"], input: input).output
        == "percent\t82.5%\t82,5%\n")
    let wrong = try run(["expressions", "--kinds", "coin"], input: input)
    #expect(wrong.status == 64 && wrong.errors.contains("coin"))
  }

  @Test func policies() throws {
    for (policy, value) in [("nearest", "2026-01-03"), ("past", "2025-01-03"), ("future", "2026-01-03")] {
      let arguments = ["expressions", "--reference", "2025-11-25", "--policy", policy, "--format", "text"]
      #expect(try run(arguments, input: "ngày 3/1\n").output == "date\t\(value)\tngày 3/1\n", "\(policy)")
    }
  }

  @Test func jobsKeepTheOrder() throws {
    let input = (1...5000).map { "Dòng số \($0) có \($0).000 đồng\n" }.joined()
    for command in [["tokenize"], ["segment"], ["expressions"], ["fold"]] {
      let one = try run(command, input: input)
      let four = try run(command + ["--jobs", "4"], input: input)
      #expect(one.output == four.output, "\(command)")
    }
    let files = try Seeds.flatPages().map { seed("text/flat/\($0.name).txt") }
    #expect(try run(["strip"] + files).output == run(["strip", "--jobs", "3"] + files).output)
  }

  @Test func syllable() throws {
    let result = try run(["syllable", "nghiêng", "Quốc", "xyz"])
    #expect(
      result.output
        == "nghiêng\tngh\t-\tiê\tng\tlevel\nQuốc\tq\tu\tô\tc\tacute\nxyz\tno Vietnamese syllable\tz is not in the Vietnamese alphabet\n"
    )
  }

  @Test func offsetsInOtherUnits() throws {
    for (unit, start, end) in [("utf8", 12, 20), ("utf16", 8, 14), ("scalar", 7, 13)] {
      let result = try run(["expressions", "--offsets", unit], input: "chỉ 😀, 15 tấn\n")
      #expect(result.output.contains("\"start\":\(start),\"end\":\(end)"), "\(unit): \(result.output)")
    }
  }

  // MARK: Pages

  @Test func stripAsTextAndMarkdown() throws {
    let page = try #require(try Seeds.htmlPages().first { $0.name == "204" })
    let text = try run(["strip", seed("html/html/204.html")])
    #expect(text.output == (page.gold.main ?? "") + "\n")
    let markdown = try run(["strip", "--format", "markdown", seed("html/html/204.html")])
    #expect(markdown.output.hasPrefix("# \(page.gold.title ?? "")\n\n"))
    #expect(markdown.output.contains("\n\n## ") && markdown.output.contains("\n- "))
  }

  @Test func stripLearnsASiteFromItsPages() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "viettext-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let shared =
      "Cổng tin xóm Chài giới thiệu các lớp dạy bơi, dạy đan lưới và dạy nấu ăn cho bà con trong xã, mời đăng ký."
    let texts = [
      "Sáng nay thuyền của ông Tư Sửu về bến sớm hơn mọi hôm, khoang nào cũng đầy cá trích, thương lái đã chờ sẵn từ khuya.",
      "Trường mầm non vừa sơn lại hai dãy lớp, phụ huynh góp công dọn sân, các cô treo thêm đèn lồng đón trẻ vào năm học mới.",
      "Con đường ra bãi cát được đổ bê tông, người dân hiến đất làm lề, xe chở hàng nay vào tận cổng chợ mà không lo lầy lội.",
      "Đội văn nghệ tập chèo mỗi tối thứ bảy, mấy cụ già chỉ từng câu cho lũ trẻ, hát sai thì cười rồi cùng nhau hát lại.",
    ]
    let titles = [
      "Thuyền về bến sớm", "Trường mầm non khoác áo mới", "Đường ra bãi đã đổ bê tông", "Xóm Chài tập hát chèo",
    ]
    for (number, (title, text)) in zip(titles, texts).enumerated() {
      let retold = "Người trong xóm kể lại rằng \(text)\nAi nghe chuyện ấy cũng gật đầu, bởi \(text)"
      let page = "\(title)\n\(text)\n\(retold)\n\(shared)\n"
      try Data(page.utf8).write(to: folder.appending(path: "\(number).txt"))
    }
    let page = folder.appending(path: "0.txt").path
    let alone = try run(["strip", page])
    let learned = try run(["strip", "--site", folder.path, page])
    #expect(alone.status == 0 && alone.output.contains(shared))
    #expect(learned.status == 0 && !learned.output.contains(shared) && learned.output.contains(texts[0]))
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "lost.txt"), withDestinationURL: folder.appending(path: "nowhere"))
    let incomplete = try run(["strip", "--site", folder.path, page])
    #expect(incomplete.status == 1 && incomplete.output == learned.output)
    #expect(incomplete.errors.contains("cannot read \(folder.appending(path: "lost.txt").path)"))
    let missing = try run(["strip", "--site", folder.appending(path: "none").path, page])
    #expect(missing.status == 64 && missing.errors.contains("cannot read"))
  }

  @Test func analyzeWritesOneObjectAPage() throws {
    let files = ["text/flat/101.txt", "html/html/201.html"].map(seed)
    let result = try run(["analyze"] + files)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2 && result.status == 0)
    for (line, file) in zip(lines, files) {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["source"] as? String == file)
      let article = try #require(object["article"] as? [String: Any])
      let members = [
        "title", "lead", "byline", "published", "modified", "site", "section", "tags", "captions", "language", "text",
        "blocks",
      ]
      for member in members { #expect(article[member] != nil, "\(member)") }
      for member in ["sentences", "tokens", "words", "expressions"] {
        #expect((object[member] as? [Any])?.isEmpty == false, "\(member)")
      }
      let bytes = try Data(contentsOf: URL(filePath: file))
      for expression in object["expressions"] as? [[String: Any]] ?? [] {
        let (start, end) = (expression["start"] as? Int ?? -1, expression["end"] as? Int ?? -1)
        #expect(start >= 0 && start < end && end <= bytes.count)
        if file.hasSuffix(".txt") {
          #expect(String(decoding: bytes[start..<end], as: UTF8.self) == expression["text"] as? String)
        }
      }
    }
  }

  @Test func analyzeReadsStandardInput() throws {
    let page = String(decoding: try Seeds.bytes("text/flat/101.txt"), as: UTF8.self)
    let result = try run(["analyze", "--format", "text", "--color", "never"], input: page)
    for part in ["2025-11-25TAF", "15600000000 USD", "moreThan", "Left out", "Expressions (", "[82,5%]"] {
      #expect(result.output.contains(part), "\(part)")
    }
    #expect(!result.output.contains("\u{1B}"))
    #expect(
      try run(["analyze", "--format", "text", "--color", "always"], input: page).output.contains("\u{1B}[1;32m15,6"))
  }

  @Test func theReportObeysNobody() throws {
    let page =
      "Xã Tân An \u{1B}[31mkhánh thành\u{7} nhà văn hóa với 12 phòng học, 3 sân chơi và một thư viện mở cho mọi người dân trong thôn cùng đọc.\n"
    let result = try run(["analyze", "--format", "text", "--color", "never", "--input", "text"], input: page)
    #expect(!result.output.contains("\u{1B}") && !result.output.contains("\u{7}"))
  }

  // MARK: Failures

  @Test func unreadableFilesAreNamedAndTheRestGoesOn() throws {
    let folder = seed("text")
    let good = seed("text/flat/101.txt")
    for command in [
      "analyze", "strip", "normalize", "tokenize", "expressions", "segment", "sentences", "fold", "detect-encoding",
    ] {
      let alone = try run([command, good])
      let result = try run([command, "/nowhere/page.txt", folder, good])
      #expect(result.status == 1, "\(command)")
      #expect(
        result.errors.contains("cannot read /nowhere/page.txt: No such file or directory"),
        "\(command): \(result.errors)")
      #expect(result.errors.contains("cannot read \(folder): Is a directory"), "\(command): \(result.errors)")
      #expect(result.output == alone.output, "\(command)")
    }
  }

  @Test func wrongUsage() throws {
    let empty = FileManager.default.temporaryDirectory.appending(path: "viettext-empty-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: empty) }
    for (arguments, message) in [
      (["nothing"], "'nothing'"), (["analyze", "--format", "xml"], "'text' and 'json'"),
      (["expressions", "--reference", "yesterday"], "such as 2025-11-25T10:00"),
      (["expressions", "--kinds", "colour"], "no kind is called 'colour'; there are number,"),
      (["expressions", "--kinds", ""], "it names no kind"),
      (["fold", "--jobs", "0"], "from 1 to 256"), (["segment", "--fold"], "it needs --format jsonl"),
      (["strip", "--site", empty.path], "--site takes a folder of pages; there is none in \(empty.path)"),
      (["strip", "--site", "/nowhere"], "--site: cannot read /nowhere: No such file or directory"),
    ] {
      let result = try run(arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.errors.contains("Usage") && result.errors.contains(message), "\(arguments): \(result.errors)")
    }
  }

  @Test func outputThatCannotBeWrittenIsAFailure() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    for command in ["segment", "normalize", "detect-encoding", "strip"] {
      let result = try Command.shell("echo 'Tin mới' | '\(Command.path)' \(command) > /dev/full")
      #expect(result.status == 1, "\(command)")
      #expect(result.errors == "viettext: cannot write standard output: No space left on device\n", "\(command)")
    }
  }

  @Test func everyCommandHasHelp() throws {
    let help = try run(["--help"])
    #expect(help.status == 0)
    for command in [
      "analyze", "strip", "expressions", "segment", "tokenize", "sentences", "normalize", "fold", "syllable",
    ] {
      #expect(help.output.contains("  \(command) "), "\(command)")
      let result = try run(["help", command])
      #expect(result.status == 0 && result.output.contains("USAGE: viettext \(command)"), "\(command)")
    }
  }

  /// A reader that goes away ends the command quietly.
  @Test func aClosedPipe() throws {
    let result = try Command.shell(
      "yes 'Tin mới 25/11' | head -n 200000 | '\(Command.path)' expressions | head -n 1")
    #expect(result.output.hasPrefix(#"{"text":"Tin mới 25/11""#))
    #expect(result.errors.isEmpty)
  }

  @Test func emptyInput() throws {
    for command in ["analyze", "strip", "normalize", "tokenize", "expressions", "segment", "sentences", "fold"] {
      let result = try run([command])
      #expect(result.status == 0 && result.errors.isEmpty, "\(command)")
    }
  }
}
