#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ArraySlice<UInt8> {
  /// The place behind the line that begins at `start`: behind its line feed, or the end.
  func lineEnd(from start: Int) -> Int {
    unsafe self[start...].withUnsafeBytes { rest in
      guard let base = rest.baseAddress, let lineFeed = unsafe memchr(base, 0x0A, rest.count) else { return endIndex }
      return unsafe start + (UnsafeRawPointer(lineFeed) - base) + 1
    }
  }
}
