/// Numbers that are written once and then only read, without a check of the index. The first begins a line of the
/// processor's caches, so that records of such a size are in one line.
///
/// Invariant: `base` is the beginning of `count` initialized elements, which live as long as the table and do not change.
/// Who indexes keeps inside `0..<count`; `SegmenterTables` says why each index is.
@safe
final class ConstantTable<Element: BitwiseCopyable & Sendable>: Sendable {
  nonisolated(unsafe) let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    let memory = unsafe UnsafeMutableRawPointer.allocate(
      byteCount: max(1, count) * MemoryLayout<Element>.stride, alignment: 64
    ).bindMemory(to: Element.self, capacity: count)
    for index in elements.indices { unsafe (memory + index).initialize(to: elements[index]) }
    unsafe base = UnsafePointer(memory)
  }

  deinit { unsafe UnsafeMutablePointer(mutating: base).deallocate() }
}
