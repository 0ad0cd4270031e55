/// Words as text: a space between two, an underscore between the syllables of one.
extension WordSegmenter.Workspace {
  /// Appends the words of the text that was segmented last: `Thanh_Hóa đã thu_hút được 180 dự_án`.
  ///
  /// An underscore of the text is written U+FF3F. Nothing is appended where the tokens are not the workspace's own.
  /// Complexity: O(*n*).
  public func appendJoined(_ text: Span<UInt8>, to output: inout [UInt8]) {
    guard words.last?.tokens.upperBound == tokens.count else { return }
    output.appendJoined(words.span, tokens.span, of: text)
  }
}
