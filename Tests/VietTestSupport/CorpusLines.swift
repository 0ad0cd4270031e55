import Foundation

extension SharedData {
  /// The lines of the raw corpus, which is compressed; `nil`, with a remark, when it or the program `xz` is not there.
  package static func rawLines(skipping cases: Int) throws -> [String]? {
    guard let folder else {
      print("skipped: \(cases) cases, VIETTEXT_DATA is not set")
      return nil
    }
    let path = folder.appending(path: "segmentation/raw/wiki-legal-sample.txt.xz").path
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "-dc", path]
    process.standardOutput = pipe
    guard FileManager.default.fileExists(atPath: path), (try? process.run()) != nil else {
      print("skipped: \(cases) cases, no \(path) or no xz")
      return nil
    }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("skipped: \(cases) cases, xz failed")
      return nil
    }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
