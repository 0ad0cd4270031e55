/// An element whose end has not been seen.
struct OpenElement {
  var style: TextStyle
  /// The bits of its packed name.
  var name: UInt64
  var traits: HTMLElementTraits
  var element: HTMLElement
  /// Whether its text is dropped, by its own or an ancestor's doing.
  var isDropped: Bool
  /// Whether it is a `time` element that the metadata knows.
  var isTime = false
}

/// The open elements, the innermost last. There is no tree: what is closed is gone.
///
/// The depth is capped, so that hostile nesting costs no memory; deeper elements are only counted.
struct ElementStack: ~Copyable {
  static let depthLimit = 512

  private static var none: OpenElement {
    OpenElement(style: TextStyle(), name: 0, traits: [], element: .unknown, isDropped: false)
  }
  private var elements = FixedStorage(repeating: none, count: depthLimit)
  private(set) var count = 0
  /// What the innermost hands down to its content.
  private(set) var style = TextStyle()
  private(set) var isDropped = false
  /// What it is; `unknown`, too, where none is open.
  private(set) var element = HTMLElement.unknown
  /// The bits of its packed name; 0 where none is open.
  private(set) var name: UInt64 = 0
  /// How many elements are open beyond the limit.
  var overflow = 0
  /// How many are open of each element, and of the unknown ones by a hash of their name.
  private var counts = FixedStorage(repeating: Int32(0), count: knownCount + 64)
  private static let knownCount = 192

  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count >= Self.depthLimit }
  var indices: Range<Int> { 0..<count }
  var last: OpenElement? { isEmpty ? nil : elements[count - 1] }

  subscript(index: Int) -> OpenElement { elements[index] }

  func isOpen(_ element: HTMLElement) -> Bool { counts[element.ordinal] > 0 }

  /// The entry of `counts` for an element.
  private static func slot(_ element: HTMLElement, _ name: UInt64) -> Int {
    guard element == .unknown else { return element.ordinal }
    let hash = (name &* 0x9E37_79B9_7F4A_7C15) >> 58
    return knownCount + Int(truncatingIfNeeded: hash)
  }

  @inline(__always)
  mutating func push(_ element: OpenElement) {
    elements[count] = element
    count += 1
    show(element)
    counts[Self.slot(element.element, element.name)] += 1
  }

  mutating func pop() -> OpenElement {
    count -= 1
    let element = elements[count]
    showLast()
    counts[Self.slot(element.element, element.name)] -= 1
    return element
  }

  /// The innermost element of that kind, looked for no further than an element that bounds a scope.
  func index(inScope wanted: HTMLElement) -> Int? {
    guard isOpen(wanted) else { return nil }
    for index in indices.reversed() {
      if elements[index].element == wanted { return index }
      if elements[index].traits.contains(.scope) { return nil }
    }
    return nil
  }

  /// The open element that an end tag closes, nil when it closes none.
  func index(closedBy element: HTMLElement, name: UInt64) -> Int? {
    if self.element == element, element != .unknown { return count - 1 }
    let traits = HTMLElement.traits[element.ordinal]
    let isTablePart: Bool =
      switch element {
      case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption, .colgroup: true
      default: false
      }
    let isInline = traits.isDisjoint(with: [.special, .dropped])
    let isHeading = element.headingLevel > 0
    guard isHeading || counts[Self.slot(element, name)] > 0 else { return nil }
    for index in indices.reversed() {
      let open = elements[index]
      if open.element == element, element != .unknown || open.name == name { return index }
      if isHeading, open.element.headingLevel > 0 { return index }
      if isTablePart {
        if open.element == .table { return nil }
      } else if isInline {
        // A link may be closed from inside a block; other inline elements matter less than the block does.
        if open.traits.contains(element == .a ? .scope : .special) { return nil }
      } else if open.traits.contains(.scope) {
        return nil
      } else if element == .li, open.element == .ul || open.element == .ol {
        return nil
      }
    }
    return nil
  }

  /// Whether a block stands between the top and the element at `index`.
  func holdsBlock(above index: Int) -> Bool {
    (index + 1..<count).contains { elements[$0].traits.contains(.special) }
  }

  /// Takes a link out of the stack and leaves the elements inside it open.
  mutating func removeLink(at index: Int) {
    counts[elements[index].element.ordinal] -= 1
    count -= 1
    for inner in index..<count {
      elements[inner] = elements[inner + 1]
      elements[inner].style.isLink = false
    }
    showLast()
  }

  private mutating func showLast() {
    show(count > 0 ? elements[count - 1] : Self.none)
  }

  @inline(__always)
  private mutating func show(_ last: OpenElement) {
    (style, isDropped, element, name) = (last.style, last.isDropped, last.element, last.name)
  }
}
