/// A piece of HTML. Ranges are bytes of the source.
struct HTMLToken {
  enum Kind {
    /// Text with character references.
    case text
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

  var kind: Kind
  /// All of the token.
  var range: Range<Int>
  /// The token without what marks it: the text of a comment, the name of a tag.
  var content: Range<Int>
  /// Of a tag; of raw text, the element that holds it.
  var element: HTMLElement = .unknown
  var name = PackedName()
  var isSelfClosing = false
}

/// An attribute that the reader has a use for.
struct HTMLAttribute {
  enum Name: String, CaseIterable, Sendable {
    case none = ""
    case `class`, id, role, hidden
    case ariaHidden = "aria-hidden"
    case style, href, lang, name, property, content, itemprop
    case dateTime = "datetime"
    case type, rel, open
    case httpEquiv = "http-equiv"

    /// The position among the cases; fewer than 32.
    @inline(__always)
    var ordinal: UInt32 {
      // Invariant: as for `HTMLElement.ordinal`.
      UInt32(unsafe unsafeBitCast(self, to: UInt8.self))
    }

    /// The length of `aria-hidden`.
    static let longest = 11

    static let byName = NameTable(allCases.dropFirst().map { (PackedName($0.rawValue), $0) }, missing: .none)
  }

  var name: Name
  /// Without quotation marks; empty when the attribute has no value.
  var value: Range<Int>
}
