/// What an element hands down to its content by its name alone.
struct ElementEffect {
  struct Traits: OptionSet {
    let rawValue: UInt8
    static let block = Traits(rawValue: 1 << 0)
    static let context = Traits(rawValue: 1 << 1)
    static let preformatted = Traits(rawValue: 1 << 2)
    static let paragraph = Traits(rawValue: 1 << 3)
    static let link = Traits(rawValue: 1 << 4)
    static let header = Traits(rawValue: 1 << 5)
    static let footer = Traits(rawValue: 1 << 6)
  }

  /// What there is to do; most elements have nothing.
  private(set) var traits: Traits = []
  private(set) var block = BlockElement.other
  private(set) var context: BlockContext = []

  init(_ element: HTMLElement, block: BlockElement?, context: BlockContext) {
    self.context = context
    if !context.isEmpty { traits.insert(.context) }
    if let block {
      self.block = block
      traits.insert(.block)
    }
    switch element {
    case .p: traits.insert(.paragraph)
    case .a: traits.insert(.link)
    case .header: traits.insert(.header)
    case .footer: traits.insert(.footer)
    default: if HTMLElement.traits[element.ordinal].contains(.preformatted) { traits.insert(.preformatted) }
    }
  }
}

extension BlockElement {
  /// A paragraph in a list item, a quotation or a caption is that.
  fileprivate var keepsParagraphs: Bool {
    switch self {
    case .listItem, .quote, .caption: true
    default: false
    }
  }
}

/// What an element adds to the style that it inherits.
struct ElementStyler: Sendable {
  private var hints = HintMatcher()
  /// What was found of tags of late.
  var tags = RecentTable(filler: TagSense(), upTo: 1 << 13)

  /// What the attributes of an element say.
  mutating func sense(of element: HTMLElement, _ attributes: HTMLAttributes, _ source: Span<UInt8>) -> TagSense {
    var sense = TagSense()
    if Self.isHidden(element, attributes, source) { sense.traits.insert(.isHidden) }
    guard !attributes.isEmpty else { return sense }
    if attributes.contains(.href) { sense.traits.insert(.isLink) }
    var named: BlockContext = []
    if let value = attributes[.class] { named.formUnion(hints.context(ofClass: value, source)) }
    if let value = attributes[.id] { named.formUnion(hints.context(ofIdentifier: value, source)) }
    // <div type="RelatedOneNews">
    if element == .div, let value = attributes[.type] { named.formUnion(hints.context(ofClass: value, source)) }
    // A wrapper of the content also names what stands beside it: class="main-content has-comments".
    if element == .main || !named.isDisjoint(with: [.body, .main]) {
      named.formIntersection([.body, .main, .article])
    } else if element == .article {
      named.formIntersection([.body, .main, .article, .related, .comment, .advertisement])
    }
    if named.remove(.header) != nil { sense.traits.insert(.isNamedHeader) }
    sense.context = named
    if let value = attributes[.role] { sense.context.formUnion(Self.roles[PackedName(source, source.trimmed(value))]) }
    if let value = attributes[.itemprop] {
      sense.context.formUnion(Self.properties[PackedName(source, source.trimmed(value))])
    }
    if element == .a, let value = attributes[.rel] { sense.context.formUnion(Self.relations(value, source)) }
    return sense
  }

  /// The style of the content of an element that stands in `parent`.
  @inline(__always)
  static func style(of effect: ElementEffect, in parent: TextStyle, _ sense: TagSense) -> TextStyle {
    var style = parent
    style.context.formUnion(sense.context)
    if sense.traits.contains(.isNamedHeader), parent.context.isDisjoint(with: [.article, .body]) {
      style.context.insert(.header)
    }
    return effect.traits.isEmpty ? style : self.style(style, of: effect, in: parent, sense)
  }

  @inline(never)
  private static func style(
    _ named: TextStyle, of effect: ElementEffect, in parent: TextStyle, _ sense: TagSense
  ) -> TextStyle {
    var style = named
    if effect.traits.contains(.block), !effect.traits.contains(.paragraph) || !parent.element.keepsParagraphs {
      style.element = effect.block
    }
    if effect.traits.contains(.preformatted) { style.isPreformatted = true }
    if effect.traits.contains(.link), sense.traits.contains(.isLink) { style.isLink = true }
    // The head or the foot of a part is not that of the page.
    let isOfPart =
      effect.traits.contains(.header) && !parent.context.isDisjoint(with: [.article, .main, .body])
      || effect.traits.contains(.footer) && parent.context.contains(.quote)
    if !isOfPart { style.context.formUnion(effect.context) }
    return style
  }

  /// Whether the element is hidden by its attributes.
  private static func isHidden(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ source: Span<UInt8>
  ) -> Bool {
    if element == .dialog { return !attributes.contains(.open) }
    // With `until-found` a search in the page finds the text.
    if let value = attributes[.hidden], PackedName(source, value) != untilFound { return true }
    let isContent = element == .main || element == .article
    if !isContent, let value = attributes[.ariaHidden], PackedName(source, value) == yes { return true }
    return attributes[.style].map { hidesText($0, source) } ?? false
  }

  private static let untilFound = PackedName("until-found")
  private static let yes = PackedName("true")

  /// Whether a style holds `display: none` or `visibility: hidden`.
  private static func hidesText(_ style: Range<Int>, _ source: Span<UInt8>) -> Bool {
    var index = style.lowerBound
    while index < style.upperBound {
      var end = index
      var colon: Int?
      while end < style.upperBound, source[end] != 0x3B {
        if source[end] == 0x3A, colon == nil { colon = end }
        end += 1
      }
      if let colon {
        let property = source.trimmed(index..<colon)
        let value = source.trimmed(colon + 1..<end)
        if property.count == 7, source.hasPrefix("display", at: property.lowerBound),
          value.count >= 4, source.hasPrefix("none", at: value.lowerBound)
        {
          return true
        }
        if property.count == 10, source.hasPrefix("visibility", at: property.lowerBound),
          value.count >= 6, source.hasPrefix("hidden", at: value.lowerBound)
        {
          return true
        }
      }
      index = end + 1
    }
    return false
  }

  /// Whether a form is the one that ASP.NET wraps around a whole page.
  static func isPageForm(_ attributes: HTMLAttributes, _ source: Span<UInt8>) -> Bool {
    guard let name = attributes[.id] ?? attributes[.name] else { return false }
    return pageForms[PackedName(source, source.trimmed(name))]
  }

  private static let pageForms = NameTable(
    ["aspnetform", "form1", "form", "mainform", "frmmain", "ctl00"].map { (PackedName($0), true) },
    missing: false)

  /// What each element hands down to its content.
  static let effects = HTMLElement.allCases.map { element in
    ElementEffect(element, block: blockElement(of: element), context: context(of: element))
  }

  private static func blockElement(of element: HTMLElement) -> BlockElement? {
    switch element {
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading(UInt8(element.headingLevel))
    case .p: .paragraph
    case .li, .dt, .dd: .listItem
    case .blockquote: .quote
    case .figcaption, .caption: .caption
    case .pre, .listing, .xmp, .plaintext: .preformatted
    case .td, .th, .table, .article, .section, .main, .aside, .nav, .header, .footer, .form, .fieldset: .other
    default: nil
    }
  }

  private static func context(of element: HTMLElement) -> BlockContext {
    switch element {
    case .article: .article
    case .main: .main
    case .header: .header
    case .footer: .footer
    case .nav: .navigation
    case .aside: .aside
    case .figure: .figure
    case .figcaption: .caption
    case .blockquote: .quote
    case .ul, .ol, .dl, .menu, .dir: .list
    case .table: .table
    default: []
    }
  }

  private static let roles = NameTable(
    [
      ("banner", BlockContext.header), ("navigation", .navigation), ("menu", .navigation),
      ("menubar", .navigation), ("complementary", .aside), ("contentinfo", .footer), ("main", .main),
      ("article", .article), ("search", .form), ("form", .form), ("dialog", .aside), ("alertdialog", .aside),
      ("figure", .figure), ("list", .list), ("doc-breadcrumb", .breadcrumb),
    ].map { (PackedName($0.0), $0.1) }, missing: [])

  private static let properties = NameTable(
    [
      ("articlebody", BlockContext.body), ("headline", .title), ("author", .byline), ("creator", .byline),
      ("datepublished", .dateline), ("datemodified", .dateline), ("breadcrumb", .breadcrumb),
      ("keywords", .tags), ("caption", .caption), ("comment", .comment),
    ].map { (PackedName($0.0), $0.1) }, missing: [])

  /// What the words of `rel` say of a link.
  private static func relations(_ value: Range<Int>, _ source: Span<UInt8>) -> BlockContext {
    var result: BlockContext = []
    var index = value.lowerBound
    while index < value.upperBound {
      let start = index
      while index < value.upperBound, !source[index].isHTMLSpace { index += 1 }
      switch PackedName(source, start..<index) {
      case tagRelation: result.insert(.tags)
      case authorRelation: result.insert(.byline)
      case sponsoredRelation: result.insert(.advertisement)
      default: break
      }
      index += 1
    }
    return result
  }

  private static let tagRelation = PackedName("tag")
  private static let authorRelation = PackedName("author")
  private static let sponsoredRelation = PackedName("sponsored")
}
