/// What is done to a text on its own: the command does it to lines and pages, the C functions to the texts of a batch.
package protocol TextOperation: Sendable {
  /// Appends what becomes of the text.
  func append(_ text: [UInt8], to output: inout [UInt8])
}
