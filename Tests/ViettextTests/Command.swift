import Foundation

/// The command as a user runs it.
enum Command {
  struct Result {
    var output: String
    var errors: String
    var status: Int32
  }

  /// `viettext`, which the build leaves beside the tests.
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "viettext").path

  static func run(_ arguments: [String], input: String = "") throws -> Result {
    try run(path, arguments, input: input)
  }

  /// What a shell makes of a line in which the command stands.
  static func shell(_ line: String) throws -> Result { try run("/bin/sh", ["-c", line], input: "") }

  private static func run(_ program: String, _ arguments: [String], input: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    (process.standardOutput, process.standardError, process.standardInput) = (output, errors, standardInput)
    try process.run()
    // Output may come before the last input is read.
    Thread.detachNewThread {
      standardInput.fileHandleForWriting.write(Data(input.utf8))
      try? standardInput.fileHandleForWriting.close()
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      output: String(decoding: printed, as: UTF8.self), errors: String(decoding: said, as: UTF8.self),
      status: process.terminationStatus)
  }
}
