/// What is done to a text on its own: the command does it to lines and pages, the C functions to the texts of a batch.
package protocol TextOperation: Sendable {
  /// Memory that is used again for the next text.
  associatedtype Workspace = Void

  func makeWorkspace() -> Workspace

  /// Appends what becomes of the text.
  func append(_ text: [UInt8], using workspace: inout Workspace, to output: inout [UInt8])
}

extension TextOperation where Workspace == Void {
  package func makeWorkspace() {}
}

/// How what was found is written: as text, or as a JSON object.
package enum OutputFormat: String, Sendable, CaseIterable { case text, json }
