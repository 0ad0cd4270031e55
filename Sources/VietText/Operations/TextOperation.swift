package import VietUnicode

/// What is done to a text on its own: the command does it to lines and pages, the C functions to the texts of a batch.
package protocol TextOperation: Sendable {
  /// Memory that is used again for the next text.
  associatedtype Workspace = Void

  func makeWorkspace() -> Workspace

  /// Appends what becomes of the text.
  func append(_ text: [UInt8], using workspace: inout Workspace, to output: inout [UInt8])

  /// What stands between the outputs of two windows of a line that is too long to be read whole; `nil` when every line has
  /// to be whole.
  var windowSeparator: [UInt8]? { get }
  /// What offsets count.
  var offsetUnit: OffsetUnit { get }
  /// Appends what becomes of a window of a line; offsets count from the line's beginning, which is `start` before it.
  func append(_ window: [UInt8], at start: Int, using workspace: inout Workspace, to output: inout [UInt8])
}

extension TextOperation where Workspace == Void {
  package func makeWorkspace() {}
}

extension TextOperation {
  package var windowSeparator: [UInt8]? { nil }
  package var offsetUnit: OffsetUnit { .utf8 }

  package func append(_ window: [UInt8], at _: Int, using workspace: inout Workspace, to output: inout [UInt8]) {
    append(window, using: &workspace, to: &output)
  }
}

/// How what was found is written: as text, or as a JSON object.
package enum OutputFormat: String, Sendable, CaseIterable { case text, json }
