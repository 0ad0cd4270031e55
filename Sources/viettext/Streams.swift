import ArgumentParser
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output, written in large pieces.
struct Output {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  private var buffer: [UInt8] = []
  private static let capacity = 1 << 18

  init() {
    // A reader that goes away is no failure of ours: the write says so, and the command stops.
    signal(SIGPIPE, SIG_IGN)
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// What is large is written from where it is.
  mutating func write(_ bytes: [UInt8]) throws {
    guard bytes.count >= Self.capacity / 2 else { return try write(bytes[...]) }
    try flush()
    try Self.writeAll(bytes)
  }

  mutating func write(_ text: String) throws { try write(text.utf8) }

  mutating func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    if !buffer.isEmpty { try Self.writeAll(buffer) }
  }

  private static func writeAll(_ bytes: [UInt8]) throws {
    do {
      try FileDescriptor.standardOutput.writeAll(bytes)
    } catch Errno.brokenPipe {
      throw ExitCode.success
    } catch {
      report("cannot write standard output: \(error)")
      throw ExitCode.failure
    }
  }
}

/// What the command has to say.
func report(_ message: String) {
  _ = try? FileDescriptor.standardError.writeAll("viettext: \(message)\n".utf8)
}

/// The terminal's width, or 100 where there is none.
func terminalWidth() -> Int {
  var size = winsize()
  let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
  return isKnown ? min(Int(size.ws_col), 120) : 100
}

/// The files that a command was given, one after the other; none stands for standard input.
struct Inputs {
  struct Source {
    let name: String
    fileprivate let file: FileDescriptor
  }

  private var paths: ArraySlice<String>
  private var open: FileDescriptor?
  /// Whether one of them could not be read.
  private var hasFailed = false

  init(_ paths: [String]) {
    self.paths = (paths.isEmpty ? ["-"] : paths)[...]
    Interruption.watch()
  }

  /// The next file that can be opened, or `nil` after the last. Says which cannot, and goes on.
  mutating func next() -> Source? {
    try? open?.close()
    open = nil
    while !Interruption.isRequested, let path = paths.popFirst() {
      if path == "-" { return Source(name: "standard input", file: .standardInput) }
      do {
        let file = try FileDescriptor.open(FilePath(path), .readOnly)
        open = file
        return Source(name: path, file: file)
      } catch {
        fail(path, error)
      }
    }
    return nil
  }

  /// Appends at most `count` bytes; `false` at the end of the file, and when it cannot be read on.
  @discardableResult
  mutating func appendPiece(of source: Source, count: Int = 1 << 20, to bytes: inout [UInt8]) -> Bool {
    let before = bytes.count
    do {
      while true {
        Interruption.wait(for: source.file)
        if Interruption.isRequested { return false }
        do {
          try bytes.append(addingCapacity: count) { output in
            // Bytes that were read are initialized, and no more than there is room for.
            unsafe try output.withUnsafeMutableBufferPointer { buffer, filled in
              let room = unsafe UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
              filled += unsafe try source.file.read(into: room, retryOnInterrupt: false)
            }
          }
          return bytes.count > before
        } catch Errno.interrupted {}
      }
    } catch {
      fail(source.name, error)
    }
    return false
  }

  /// The whole file, or at least its first `count` bytes; `nil` when it cannot be read.
  mutating func readAll(of source: Source, upTo count: Int = .max) -> [UInt8]? {
    let failedBefore = hasFailed
    hasFailed = false
    defer { hasFailed = hasFailed || failedBefore }
    var bytes: [UInt8] = []
    while bytes.count < count, appendPiece(of: source, to: &bytes) {}
    return hasFailed ? nil : bytes
  }

  private mutating func fail(_ name: String, _ error: any Error) {
    report("cannot read \(name.isEmpty ? "''" : name): \(error)")
    hasFailed = true
  }

  /// An input could be read and was not what it should be.
  mutating func noteFailure() { hasFailed = true }

  /// Ends the command with 1 when an input was lost, with 130 when it was interrupted.
  func finish() throws {
    if Interruption.isRequested { throw ExitCode(130) }
    if hasFailed { throw ExitCode.failure }
  }
}
