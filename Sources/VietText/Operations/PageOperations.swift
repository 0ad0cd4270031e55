package import VietJSON
package import VietPages
package import VietUnicode

/// A page's article as text, Markdown or JSON.
package struct Stripping: TextOperation {
  package enum Format: String, Sendable, CaseIterable { case text, json, markdown }

  private let extractor: ArticleExtractor
  private let format: Format
  private let unit: OffsetUnit
  /// What pages are of which nothing else is said.
  package var input = PageInput.auto

  package init(_ extractor: ArticleExtractor, format: Format, unit: OffsetUnit) {
    (self.extractor, self.format, self.unit) = (extractor, format, unit)
  }

  package func makeWorkspace() -> ArticleExtractor.Workspace { ArticleExtractor.Workspace() }

  package func append(
    _ page: [UInt8], using workspace: inout ArticleExtractor.Workspace, to output: inout [UInt8]
  ) {
    append(page, input: input, using: &workspace, to: &output) { _ in }
  }

  /// Appends the article; in JSON `identity` writes the first members.
  ///
  /// - Parameter name: what the page is called where its site was learned from it.
  package func append(
    _ page: [UInt8], named name: String = "", input: PageInput, using workspace: inout ArticleExtractor.Workspace,
    to output: inout [UInt8], identity: (inout JSONWriter) -> Void
  ) {
    let article = extractor.article(in: page, input: input, using: &workspace)
    switch format {
    case .text: output += article.textBytes
    case .markdown: output += article.markdown.utf8
    case .json:
      output.appendJSON { json in
        json.object { json in
          identity(&json)
          if let site = extractor.site { json.member("duplicateOf", site.original(of: article, named: name)) }
          var offsets = OutputOffsets(map: article.offsets, source: page, unit: unit)
          article.writeMembers(to: &json, offsets: &offsets)
        }
      }
    }
  }
}

/// A page's document as JSON.
package struct Analysis: TextOperation {
  private let pipeline: Pipeline
  private let unit: OffsetUnit
  /// What pages are of which nothing else is said.
  package var input = PageInput.auto

  package init(_ pipeline: Pipeline, unit: OffsetUnit) {
    (self.pipeline, self.unit) = (pipeline, unit)
  }

  package func makeWorkspace() -> Pipeline.Workspace { Pipeline.Workspace() }

  package func append(_ page: [UInt8], using workspace: inout Pipeline.Workspace, to output: inout [UInt8]) {
    append(page, input: input, using: &workspace, to: &output) { _ in }
  }

  /// Appends the document; `identity` writes the first members.
  package func append(
    _ page: [UInt8], input: PageInput, using workspace: inout Pipeline.Workspace, to output: inout [UInt8],
    identity: (inout JSONWriter) -> Void
  ) {
    let document = pipeline.document(from: page, input: input, using: &workspace)
    output.appendJSON { document.write(to: &$0, page: page, unit: unit, identity: identity) }
    workspace.reuse(document)
  }
}
