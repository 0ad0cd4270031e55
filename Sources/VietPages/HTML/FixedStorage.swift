/// Memory of a bound that is known, for what is changed at each tag: nobody shares it, so that nobody asks whether it is
/// shared.
///
/// Invariant: `base` has room for `capacity` elements, all of them initialized and trivial, and is freed with the value.
@safe
struct FixedStorage<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let capacity: Int

  init(repeating filler: Element, count: Int) {
    unsafe base = .allocate(capacity: count)
    unsafe base.initialize(repeating: filler, count: count)
    capacity = count
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity))
      return unsafe base[index]
    }
    set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity))
      unsafe base[index] = newValue
    }
  }
}
