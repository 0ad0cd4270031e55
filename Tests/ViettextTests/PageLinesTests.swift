import Foundation
import Testing
import VietTestSupport

/// Pages that come as JSON lines.
@Suite struct PageLinesTests {
  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func line(_ members: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
  }

  private func page(_ path: String) throws -> String { String(decoding: try Seeds.bytes(path), as: UTF8.self) }

  @Test func aLineIsReadAsItsFileIs() throws {
    let (text, html) = (try page("text/flat/101.txt"), try page("html/html/201.html"))
    let input = try [line(["id": 1, "text": text]), line(["html": html, "id": "trang 2", "url": ["x": []]])]
      .joined(separator: "\n")
    for command in ["analyze", "strip"] {
      let result = try Command.run([command, "--format", "json", "--input", "jsonl"], input: input)
      let found = try objects(result.output)
      #expect(result.status == 0 && found.count == 2)
      #expect(found[0]["id"] as? Int == 1 && found[1]["id"] as? String == "trang 2")
      for (object, path) in zip(found, ["text/flat/101.txt", "html/html/201.html"]) {
        let file = try Command.run([command, "--format", "json", Seeds.folder.appending(path: path).path])
        var expected = try #require(try objects(file.output).first)
        (expected["source"], expected["id"]) = ("standard input", object["id"])
        #expect(NSDictionary(dictionary: expected) == NSDictionary(dictionary: object), "\(path)")
      }
    }
  }

  @Test func aBadLineIsNamedAndTheRestGoesOn() throws {
    let good = try line(["id": "a", "text": "Giá vàng sáng nay tăng 500.000 đồng một lượng."])
    let lines = [good, "{\"id\":2,\"text\":5}", "", "không phải JSON", "{\"id\":4}", good + "x", "  \r", good]
    let result = try Command.run(["analyze", "--input", "jsonl"], input: lines.joined(separator: "\n") + "\n")
    let found = try objects(result.output)
    #expect(result.status == 1)
    #expect(
      found.map { $0["error"] as? String } == [
        nil, "line 2, byte 15: expected a string", "line 4, byte 0: expected an object",
        "line 5: expected a member \"html\" or \"text\" that is a string",
        "line 6, byte \(good.utf8.count): expected the end of the line",
        nil,
      ])
    #expect(found[1]["id"] as? Int == 2 && found[3]["id"] as? Int == 4)
    let page = try line(["text": page("text/flat/101.txt")])
    let text = try Command.run(["strip", "--input", "jsonl"], input: "{}\n" + page)
    #expect(text.status == 1 && text.output.contains("15,6 tỷ USD"))
    #expect(
      text.errors == "viettext: standard input: line 1: expected a member \"html\" or \"text\" that is a string\n")
  }

  @Test func jobsKeepTheOrder() throws {
    let input = try (0..<300).map { number in
      try line(["id": number, "text": String(repeating: "Đội bóng xã thắng \(number)-1. ", count: 1 + number % 40)])
    }.joined(separator: "\n")
    let one = try Command.run(["strip", "--format", "json", "--input", "jsonl"], input: input)
    let four = try Command.run(["strip", "--format", "json", "--input", "jsonl", "--jobs", "4"], input: input)
    #expect(one.output == four.output)
    #expect(try objects(one.output).map { $0["id"] as? Int } == Array(0..<300))
  }

  @Test func aClosedPipeEndsTheCommand() throws {
    let line = try line(["id": 1, "text": "Trời nắng đẹp."])
    let result = try Command.shell(
      "yes '\(line)' | '\(Command.path)' strip --format json --input jsonl --jobs 2 | head -n 1")
    #expect(try objects(result.output).count == 1)
    #expect(result.errors.isEmpty)
  }
}
