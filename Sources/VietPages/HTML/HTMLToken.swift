internal import CVietPages

/// A piece of HTML. Ranges are bytes of the source.
struct HTMLToken {
  enum Kind {
    /// Text with character references.
    case text
    /// Text that is white space and nothing else, up to markup.
    case space
    /// The content of `title` or `textarea`: text with character references.
    case escapableText
    /// The content of `script`, `style` and their like: bytes as they are.
    case rawText
    /// The content of a CDATA section.
    case section
    case startTag
    case endTag
    /// What counts for nothing: `</>`, and a tag that the end of the source cuts off.
    case ignored
    case comment
    case doctype
    /// Nothing is left.
    case end
  }

  var kind = Kind.ignored
  /// Of a tag; of raw text, the element that holds it.
  var element = HTMLElement.unknown
  var isSelfClosing = false
  /// All of the token.
  var range = 0..<0
  /// The token without what marks it: the text of a comment, the name of a tag.
  var content = 0..<0
  var name = PackedName()
  /// What the attributes of a start tag say, where the same tag was read before; then nobody has read them again.
  var sense: TagSense?
  /// What a start tag may be remembered by, or 0.
  var hash: UInt64 = 0
}

/// What the attributes of a tag say of its element's content, wherever it stands.
struct TagSense: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let isHidden = Traits(rawValue: 1 << 0)
    /// There is an address.
    static let isLink = Traits(rawValue: 1 << 1)
    static let isSelfClosing = Traits(rawValue: 1 << 2)
    /// The words of a class or an identifier speak of a head, which inside an article is not that of the page.
    static let isNamedHeader = Traits(rawValue: 1 << 3)
  }

  var context: BlockContext = []
  var traits: Traits = []
}

/// The attributes that the reader has a use for.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case none = ""
  case `class`, id, role, hidden
  case ariaHidden = "aria-hidden"
  case style, href, lang, name, property, content, itemprop
  case dateTime = "datetime"
  case type, rel, open
  case httpEquiv = "http-equiv"

  /// The position among the cases, which is that of `CVietPages`.
  @inline(__always)
  var ordinal: UInt32 {
    // Invariant: as for `HTMLElement.ordinal`.
    UInt32(unsafe unsafeBitCast(self, to: UInt8.self))
  }
}

/// Those of one tag. One object serves for a whole page, since a tag's many values are not to be copied about.
///
/// Invariant: `values` belongs to the object alone, and is freed with it.
@safe
final class HTMLAttributes {
  private let values = UnsafeMutablePointer<viet_html_attributes>.allocate(capacity: 1)

  init() { unsafe values.initialize(to: viet_html_attributes()) }

  deinit { unsafe values.deallocate() }

  var isEmpty: Bool { unsafe values.pointee.present == 0 }

  @inline(__always)
  func contains(_ name: HTMLAttribute) -> Bool { unsafe values.pointee.present & 1 << name.ordinal != 0 }

  /// What a tag without any has.
  @inline(__always)
  func removeAll() { unsafe values.pointee.present = 0 }

  /// The value of an attribute, without quotation marks and empty when it has none; nil when the tag has none of that
  /// name.
  @inline(__always)
  subscript(name: HTMLAttribute) -> Range<Int>? {
    guard contains(name) else { return nil }
    // Invariant: an ordinal is a place among the values.
    let value = unsafe viet_html_value(values, name.ordinal)
    return value.start..<value.end
  }

  /// Reads what follows the name of a tag.
  ///
  /// - Returns: the byte after the tag, whether "/>" ends it, and whether it ends before the source does.
  @inline(__always)
  func read(_ source: Span<UInt8>, from start: Int) -> (end: Int, isSelfClosing: Bool, isComplete: Bool) {
    let end = unsafe source.withUnsafeBufferPointer { source in
      // Invariant: the pointer is used only during the call, for `count` bytes.
      unsafe viet_html_read_attributes(source.baseAddress, source.count, start, values)
    }
    return (end.position, end.is_self_closing, end.is_complete)
  }

  /// Steps over what follows the name of a tag of which nothing is asked; returns what ``read(_:from:)`` does.
  @inline(__always)
  func skip(_ source: Span<UInt8>, from start: Int) -> (end: Int, isSelfClosing: Bool, isComplete: Bool) {
    removeAll()
    let end = unsafe source.withUnsafeBufferPointer { source in
      // Invariant: as above.
      unsafe viet_html_skip_attributes(source.baseAddress, source.count, start)
    }
    return (end.position, end.is_self_closing, end.is_complete)
  }
}
