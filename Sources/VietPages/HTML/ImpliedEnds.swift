/// The end tags that HTML lets pages leave out (HTML Living Standard, 13.2.6.4.7 and the insertion modes of tables).
extension HTMLPass {
  /// Closes what a start tag closes by standing where it does.
  mutating func closeImplied(by element: HTMLElement, _ traits: HTMLElementTraits) {
    if traits.contains(.closesParagraph), let index = stack.index(inScope: .p) { pop(to: index) }
    guard traits.contains(.endsOthers) else { return }
    switch element {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let last = stack.last, last.element.headingLevel > 0 { pop(to: stack.count - 1) }
    case .li: closeItem(.li, .li)
    case .dt, .dd: closeItem(.dt, .dd)
    case .a:
      if let index = stack.index(inScope: .a) {
        if stack.holdsBlock(above: index) { stack.removeLink(at: index) } else { pop(to: index) }
      }
    case .table:
      // A table that stands in another, but in none of its cells, ends it.
      if let index = stack.index(inScope: .table) { pop(to: index) }
    default: break
    }
  }

  /// Closes the item before the one that begins, unless a block other than address, div or p stands between.
  private mutating func closeItem(_ item: HTMLElement, _ other: HTMLElement) {
    guard stack.isOpen(item) || stack.isOpen(other) else { return }
    for index in stack.indices.reversed() {
      let open = stack[index]
      if open.element == item || open.element == other { return pop(to: index) }
      switch open.element {
      case .address, .div, .p: continue
      default: if open.traits.contains(.special) { return }
      }
    }
  }

  /// Closes and opens what is missing between a table and the part of it that begins.
  ///
  /// - Returns: false when there is no table, so that the tag says nothing.
  mutating func prepareTable(for element: HTMLElement) -> Bool {
    guard let table = stack.indices.last(where: { stack[$0].element == .table }) else { return false }
    switch element {
    case .tr:
      if let row = index(of: .tr, above: table) {
        pop(to: row)
      } else {
        pop(to: (index(of: .tbody, .thead, .tfoot, above: table) ?? table) + 1)
      }
    case .td, .th:
      if let row = index(of: .tr, above: table) {
        pop(to: row + 1)
      } else {
        pop(to: (index(of: .tbody, .thead, .tfoot, above: table) ?? table) + 1)
        openRow()
      }
    default: pop(to: table + 1)
    }
    return true
  }

  /// Opens a row whose start tag is missing.
  private mutating func openRow() {
    guard !stack.isFull else { return }
    let element = HTMLElement.tr
    stack.push(
      OpenElement(
        style: style, name: PackedName(element.rawValue).bits, traits: traits[element.ordinal], element: element,
        isDropped: isDropped))
    text.beginRow()
  }

  private func index(of wanted: HTMLElement..., above table: Int) -> Int? {
    (table + 1..<stack.count).last { wanted.contains(stack[$0].element) }
  }
}
