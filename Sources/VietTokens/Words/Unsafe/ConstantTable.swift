internal import CVietTokens

/// Numbers that are written once and then only read, without a check of the index. The first begins a line of the
/// processor's caches, so that records of such a size are in one line.
///
/// Invariant: `base` is the beginning of `count` initialized elements, which live as long as the table and do not change.
/// Who indexes keeps inside `0..<count`; `SegmenterTables` says why each index is.
@safe
final class ConstantTable<Element: BitwiseCopyable & Sendable>: Sendable {
  nonisolated(unsafe) let base: UnsafePointer<Element>
  let count: Int

  /// Elements that `write` changes before anybody reads them.
  init(repeating element: Element, count: Int, _ write: (inout MutableSpan<Element>) -> Void) {
    self.count = count
    let byteCount = max(1, count) * MemoryLayout<Element>.stride
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
    unsafe viet_populate(bytes, byteCount)
    let memory = unsafe bytes.initializeMemory(as: Element.self, repeating: element, count: count)
    var elements = unsafe MutableSpan(_unsafeStart: memory, count: count)
    write(&elements)
    unsafe base = UnsafePointer(memory)
  }

  deinit { unsafe UnsafeMutableRawPointer(mutating: base).deallocate() }
}
