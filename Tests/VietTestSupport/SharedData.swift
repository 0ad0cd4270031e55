package import Foundation

/// Data that is too large or not ours to keep in the repository: a folder named by the environment variable
/// `VIETTEXT_DATA`. Tests that need it pass when it is not set, and say so.
package enum SharedData {
  package static let folder: URL? = ProcessInfo.processInfo.environment["VIETTEXT_DATA"].flatMap {
    $0.isEmpty ? nil : URL(filePath: $0, directoryHint: .isDirectory)
  }

  /// The lines of a file of the folder; `nil`, with a remark, when there is no folder or no such file.
  package static func lines(_ path: String, skipping cases: Int) throws -> [String]? {
    guard let folder else {
      print("skipped: \(cases) cases, VIETTEXT_DATA is not set")
      return nil
    }
    guard let data = try? Data(contentsOf: folder.appending(path: path)) else {
      print("skipped: \(cases) cases, VIETTEXT_DATA has no \(path)")
      return nil
    }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }
}
