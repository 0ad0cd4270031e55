internal import GRDB

/// Where FTS5 takes tokens.
///
/// Invariant: the context and the callback are those of one call of `xTokenize`, and are used only during it.
@unsafe struct TokenOutput {
  let context: UnsafeMutableRawPointer?
  let callback: FTS5TokenCallback

  /// FTS5 wants no more, or failed; the code goes back to it as it is.
  struct Stop: Error {
    let code: CInt
  }

  /// Adds a token at a range of the text.
  func add(_ token: [UInt8], at range: Range<Int>, isColocated: Bool = false) throws(Stop) {
    let flags: FTS5TokenFlags = isColocated ? .colocated : []
    let code = unsafe token.withUnsafeBytes { bytes in
      unsafe callback(
        context, flags.rawValue, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count),
        CInt(range.lowerBound), CInt(range.upperBound))
    }
    if code != ResultCode.SQLITE_OK.rawValue { throw Stop(code: code) }
  }
}
