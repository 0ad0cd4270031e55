#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension Span where Element == UInt8 {
  /// The first place of a byte at or after `start`, by the system's search.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    unsafe extracting(start...).withUnsafeBufferPointer { rest in
      guard let base = rest.baseAddress, let found = unsafe memchr(base, CInt(byte), rest.count) else { return nil }
      return unsafe start + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
    }
  }
}
