import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A line on the terminal that says how far a long work is.
struct Progress {
  private let start = ContinuousClock.now
  /// When the line is drawn next; `nil` where nobody would see it.
  private var due: ContinuousClock.Instant?
  /// The size of all files, when each has one.
  private let total: Int?
  private var pages = 0
  private var isDrawn = false

  init(files: [String]) {
    // On a terminal that shows the output too, the two would get into each other's way.
    let isShown = isatty(STDERR_FILENO) == 1 && !Output.isTerminal
    due = isShown ? start + .seconds(1) : nil
    total = isShown ? Self.size(of: files) : nil
  }

  private static func size(of files: [String]) -> Int? {
    guard !files.isEmpty else { return nil }
    var total = 0
    for path in files {
      guard let file = try? FileDescriptor.open(FilePath(path), .readOnly) else { return nil }
      defer { try? file.close() }
      guard let size = try? file.seek(offset: 0, from: .end) else { return nil }
      total += Int(size)
    }
    return total
  }

  /// So many pages more are done, and so many bytes are read.
  mutating func advance(pages count: Int, to byteCount: Int) {
    pages += count
    guard let due, ContinuousClock.now >= due else { return }
    self.due = .now + .milliseconds(200)
    draw(Self.line(pages: pages, bytes: byteCount, of: total, after: start.duration(to: .now)))
  }

  static func line(pages: Int, bytes: Int, of total: Int?, after time: Duration) -> String {
    let seconds = max(1, Int(time.components.seconds))
    var line = "\(pages) pages, \(pages / seconds) a second, \(bytes >> 20) MB"
    if let total, total > 0, bytes > 0 {
      let left = seconds * max(0, total - bytes) / bytes
      let minutes = left / 60
      let rest = left % 60
      line += " of \(total >> 20), \(min(100, bytes * 100 / total)) %, \(minutes):\(rest < 10 ? "0" : "")\(rest) left"
    }
    return line
  }

  private mutating func draw(_ line: String) {
    _ = try? FileDescriptor.standardError.writeAll("\r\u{1B}[K\(line)".utf8)
    isDrawn = true
  }

  /// Takes the line away.
  mutating func end() {
    if isDrawn { _ = try? FileDescriptor.standardError.writeAll("\r\u{1B}[K".utf8) }
    due = nil
  }
}
