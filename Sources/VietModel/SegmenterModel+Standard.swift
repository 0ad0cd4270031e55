internal import CVietModel
public import VietTokens

extension SegmenterModel {
  /// The model that comes with the package, read once.
  ///
  /// Made by `make model` from word counts; its licences stand in NOTICE.
  public static let standard: SegmenterModel = {
    // The C array is constant and lives as long as the process.
    let bytes = unsafe UnsafeBufferPointer(start: viet_words_model_bytes(), count: viet_words_model_count())
    // The bytes are a part of this build, and a test reads them: no input makes this fail.
    return try! SegmenterModel(reading: unsafe Span(_unsafeElements: bytes))
  }()
}
