import VietPages

/// Writes tokens as one line: `<p class="a"/>`, `</p>`, `'characters'`, `<!--comment-->`,
/// `!doctype name "public" "system" quirks` with `-` for what is missing.
enum TokenPrinter {
  static func print(_ tokens: HTMLTokens) -> String {
    tokens.map(print).joined(separator: " ")
  }

  private static func print(_ token: HTMLTokens.Token) -> String {
    switch token {
    case .characters(let text): "'\(text)'"
    case .comment(let text): "<!--\(text)-->"
    case .endTag(let name): "</\(name)>"
    case .startTag(let name, let attributes, let isSelfClosing):
      "<\(([name] + attributes.map(\.description)).joined(separator: " "))\(isSelfClosing ? "/>" : ">")"
    case .doctype(let name, let publicIdentifier, let systemIdentifier, let forcesQuirks):
      (["!doctype", name ?? "-"] + [publicIdentifier, systemIdentifier].map { $0.map { "\"\($0)\"" } ?? "-" }
        + (forcesQuirks ? ["quirks"] : [])).joined(separator: " ")
    }
  }
}
