/// The elements that the reader treats in a way of their own. All others are `unknown`, and inline.
enum HTMLElement: String, CaseIterable, Sendable {
  case unknown = ""
  case a, address, applet, area, article, aside, audio, b, base, basefont, bgsound, big, blockquote, body, br
  case button, canvas, caption, center, code, col, colgroup, datalist, dd, details, dialog, dir, div, dl, dt,
    em
  case embed, fieldset, figcaption, figure, font, footer
  case foreignObject = "foreignobject"
  case form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, keygen, legend,
    li
  case link, listing, main, marquee, math, menu, meta, nav, nobr, noembed, noframes, noscript, object, ol,
    optgroup
  case option, p, param, plaintext, pre, s, script, search, section, select, small, source, strike, strong,
    style
  case summary, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul
  case video, wbr, xmp

  /// The position among the cases.
  @inline(__always)
  var ordinal: Int {
    // Invariant: a case without payload, of an enumeration of fewer than 256, is stored as one byte, its position.
    Int(unsafe unsafeBitCast(self, to: UInt8.self))
  }

  /// The names that most tags have stand first, where they are found at once.
  static let byName = NameTable(
    [(PackedName("span"), .unknown)]
      + (common + allCases.dropFirst().filter { !common.contains($0) }).map { (PackedName($0.rawValue), $0) },
    missing: HTMLElement.unknown)
  private static let common: [HTMLElement] = [
    .a, .li, .div, .p, .img, .ul, .td, .i, .strong, .script, .br, .meta, .h3, .link, .tr, .b, .h2, .input, .em,
    .figure, .option, .article, .time,
  ]
}

/// What the reader must know of an element.
struct HTMLElementTraits: OptionSet {
  var rawValue: UInt16

  /// Never has content or an end tag.
  static let void = Self(rawValue: 1 << 0)
  /// Stands apart from the text before and after it.
  static let block = Self(rawValue: 1 << 1)
  /// Its start tag ends an open paragraph.
  static let closesParagraph = Self(rawValue: 1 << 2)
  /// Its text is not shown, or is no text of the page.
  static let dropped = Self(rawValue: 1 << 3)
  /// Its content is text without tags and references.
  static let raw = Self(rawValue: 1 << 4)
  /// Its content is text with references, but without tags.
  static let escapableRaw = Self(rawValue: 1 << 5)
  /// End tags inside it do not reach elements outside it.
  static let scope = Self(rawValue: 1 << 6)
  /// A list item's end is not looked for beyond it ("special" in the standard).
  static let special = Self(rawValue: 1 << 7)
  /// Ends foreign content (SVG, MathML) when its start tag stands there.
  static let leavesForeign = Self(rawValue: 1 << 8)
  /// Line breaks inside it count.
  static let preformatted = Self(rawValue: 1 << 9)
  /// May stand in a cell of a data table without making the row one of layout.
  static let plainInCell = Self(rawValue: 1 << 10)
  /// More is read from its attributes than what they say of its content, or it has none.
  static let readTag: Self = [.void, .told]
  /// Its attributes say something by themselves.
  static let told = Self(rawValue: 1 << 11)
  /// Its start tag ends more than a paragraph.
  static let endsOthers = Self(rawValue: 1 << 12)
  /// Its start tag does something of its own.
  static let placed = Self(rawValue: 1 << 13)
  /// The reader keeps count of it: rows and cells, times, foreign content.
  static let tracked = Self(rawValue: 1 << 14)
}

extension HTMLElement {
  static let traits = allCases.map { $0.traitsOfStandard.union($0.traitsOfReader) }

  /// What the reader does at its tags.
  private var traitsOfReader: HTMLElementTraits {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6, .li, .dt, .dd, .a, .table: .endsOthers
    case .html, .head, .body, .frameset, .br, .meta, .link, .script, .tbody, .thead, .tfoot, .caption, .colgroup:
      .placed
    case .svg, .math, .tr, .td, .th: [.placed, .tracked]
    case .time: .tracked
    default: []
    }
  }

  /// HTML Living Standard, 13.1.2 "Elements", 13.2.4.2 "The stack of open elements", 13.2.6.5 "foreign content".
  private var traitsOfStandard: HTMLElementTraits {
    let plain: HTMLElementTraits = [.block, .closesParagraph, .special]
    switch self {
    case .area, .base, .basefont, .bgsound, .embed, .frame, .image, .img, .input, .keygen, .link, .meta,
      .param,
      .source, .track, .wbr, .col, .br:
      var traits: HTMLElementTraits = .void
      if self == .img || self == .embed || self == .br || self == .meta { traits.insert(.leavesForeign) }
      if self == .meta || self == .link { traits.insert(.told) }
      return traits
    case .hr: return [.void, .block, .closesParagraph, .leavesForeign]
    case .p, .div, .center: return plain.union([.leavesForeign, .plainInCell])
    case .address, .article, .aside, .details, .dir, .fieldset, .figcaption, .figure, .footer, .header,
      .hgroup,
      .main, .nav, .search, .section, .summary:
      return plain
    case .form: return plain.union(.told)
    case .blockquote, .dd, .dl, .dt, .h1, .h2, .h3, .h4, .h5, .h6, .li, .menu, .ol, .ul:
      return plain.union(.leavesForeign)
    case .pre, .listing: return plain.union([.leavesForeign, .preformatted])
    case .dialog: return plain.union(.told)
    case .legend: return [.block, .special]
    case .html: return [.block, .special, .told]
    case .body, .head, .frameset: return [.block, .special]
    case .table: return [.block, .closesParagraph, .special, .scope, .leavesForeign]
    case .td, .th: return [.block, .special, .scope, .plainInCell]
    case .caption: return [.block, .special, .scope]
    case .tr, .tbody, .thead, .tfoot, .colgroup: return [.block, .special]
    case .marquee: return [.block, .special, .scope]
    case .xmp: return plain.union([.raw, .preformatted])
    case .plaintext: return plain.union([.raw, .preformatted])
    case .script: return [.raw, .dropped, .told]
    case .style, .iframe, .noembed, .noframes, .noscript: return [.raw, .dropped]
    case .title, .textarea: return [.escapableRaw, .dropped]
    case .applet, .audio, .button, .canvas, .datalist, .math, .object, .optgroup, .option, .select, .svg,
      .template,
      .video:
      return [.dropped]
    case .b, .big, .code, .em, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: return .leavesForeign
    case .time: return .told
    case .unknown, .a, .font, .foreignObject: return []
    }
  }

  /// The level of a heading, or 0.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
