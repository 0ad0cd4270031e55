import Foundation
import Testing

/// Control-C while the command waits for more to read.
@Suite struct InterruptionTests {
  /// What was read when the command was interrupted is written, and whole.
  @Test func anInterruptedCommandEndsWithAWholeLine() throws {
    let page = #"{"id":1,"text":"Trời nắng đẹp."}"#
    for (arguments, line) in [
      (["strip", "--format", "json", "--input", "jsonl"], page),
      (["analyze", "--format", "json", "--input", "jsonl", "--jobs", "2"], page),
      (["segment"], "Trời nắng đẹp"), (["tokenize", "--jobs", "2"], "Trời nắng đẹp"),
    ] {
      let printed = try interrupted(arguments, after: Array("\(line)\n".utf8), cutting: 5)
      #expect(printed.last == 0x0A, "\(arguments)")
      let lines = Set(String(decoding: printed, as: UTF8.self).split(separator: "\n"))
      #expect(lines.count == 1, "\(arguments)")
    }
  }

  /// What takes no notice of lines ends with a whole character.
  @Test func anInterruptedCommandEndsWithAWholeCharacter() throws {
    for arguments in [["normalize"], ["fold", "--keep", "vowel"]] {
      // The cut goes through the three bytes of ệ.
      let printed = try interrupted(arguments, after: Array("việt\n".utf8), cutting: 3)
      #expect(!printed.isEmpty, "\(arguments)")
      #expect(String(validating: printed, as: UTF8.self)?.contains("\u{FFFD}") == false, "\(arguments)")
    }
  }

  /// What the command writes that is interrupted behind many lines and one that lacks its last bytes.
  private func interrupted(_ arguments: [String], after line: [UInt8], cutting count: Int) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: Command.path)
    process.arguments = arguments
    let (output, input) = (Pipe(), Pipe())
    (process.standardOutput, process.standardInput) = (output, input)
    try process.run()
    // More than a pipe holds: when all is written, the command reads.
    let lines = repeatElement(line, count: 90_000 / line.count).joined()
    input.fileHandleForWriting.write(Data(lines + line.dropLast(count)))
    process.interrupt()
    let printed = Array(output.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit, "\(arguments)")
    return printed
  }
}
