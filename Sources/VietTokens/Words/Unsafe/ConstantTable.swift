/// Numbers that are written once and then only read, without a check of the index.
///
/// Invariant: `base` is the beginning of `count` initialized elements, which live as long as the table and do not change.
/// Who indexes keeps inside `0..<count`; `SegmenterTables` says why each index is.
@safe
final class ConstantTable<Element: BitwiseCopyable & Sendable>: Sendable {
  nonisolated(unsafe) let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    for index in elements.indices { unsafe (memory + index).initialize(to: elements[index]) }
    unsafe base = UnsafePointer(memory)
  }

  deinit { unsafe UnsafeMutablePointer(mutating: base).deallocate() }
}
