// The names are those of C.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CVietText
internal import VietText
internal import VietUnicode

// The functions of viettext.h. What each one does stands in the operations of VietText; here options become values.

/// `viettext_version` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_version() -> UnsafePointer<CChar>? {
  unsafe UnsafeRawPointer(versionText.utf8Start).assumingMemoryBound(to: CChar.self)
}

private let versionText: StaticString = "0.1.0"

/// `viettext_free` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_free(_ result: UnsafeMutablePointer<viettext_result>?) {
  if let result = unsafe result { unsafe BatchResult.free(result) }
}

/// `viettext_normalize` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_normalize(
  _ texts: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<viettext_result>? {
  unsafe call(texts, options) { options throws(BatchError) in
    Normalization(
      form: try options.take("form", default: .nfc),
      tone: try options.take("tone", default: .keep),
      repairs: try options.take("repair", default: Switch.no) == .yes)
  }
}

/// `viettext_fold` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_fold(
  _ texts: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<viettext_result>? {
  unsafe call(texts, options) { _ throws(BatchError) in Folding() }
}

/// `viettext_tokenize` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_tokenize(
  _ texts: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<viettext_result>? {
  unsafe call(texts, options) { options throws(BatchError) in
    Tokenization(
      format: try options.take("format", default: .text), unit: try options.take("offsets", default: .utf8))
  }
}

/// `viettext_segment` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_segment(
  _ texts: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<viettext_result>? {
  unsafe call(texts, options) { options throws(BatchError) in
    var model = SegmenterModel.standard
    model.lexicon = Lexicon(words: options.takeAll("word"))
    var segmentation = Segmentation(WordSegmenter(model: model))
    segmentation.format = try options.take("format", default: .text)
    segmentation.mode = try options.take("mode", default: .text)
    segmentation.unit = try options.take("offsets", default: .utf8)
    return segmentation
  }
}

/// `viettext_expressions` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_expressions(
  _ texts: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<viettext_result>? {
  unsafe call(texts, options) { options throws(BatchError) in
    var reading = ExpressionReading(ExpressionParser(kinds: try options.takeKinds()))
    reading.unit = try options.take("offsets", default: .utf8)
    (reading.reference, reading.policy) = (try options.takeReference(), try options.take("policy", default: .nearest))
    return reading
  }
}

/// `viettext_strip` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_strip(
  _ pages: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<viettext_result>? {
  unsafe call(pages, options, arePages: true) { options throws(BatchError) in
    var stripping = Stripping(
      ArticleExtractor(), format: try options.take("format", default: .text),
      unit: try options.take("offsets", default: .utf8))
    stripping.input = try options.take("input", default: .auto)
    return stripping
  }
}

/// `viettext_analyze` of viettext.h, where its arguments are described.
@c @implementation
public func viettext_analyze(
  _ pages: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<viettext_result>? {
  unsafe call(pages, options, arePages: true) { options throws(BatchError) in
    var pipeline = Pipeline()
    pipeline.reference = try options.takeReference()
    pipeline.policy = try options.take("policy", default: .nearest)
    var analysis = Analysis(pipeline, unit: try options.take("offsets", default: .utf8))
    analysis.input = try options.take("input", default: .auto)
    return analysis
  }
}

/// Reads the options, does the operation that they make to each text, and hands out the result.
///
/// Pages may be in any encoding; all other texts are UTF-8.
private func call<Operation: TextOperation>(
  _ texts: UnsafePointer<viettext_strings>?, _ options: UnsafePointer<CChar>?, arePages: Bool = false,
  _ operation: (inout BatchOptions) throws(BatchError) -> Operation
) -> UnsafeMutablePointer<viettext_result>? {
  do throws(BatchError) {
    let input = unsafe try InputStrings(texts)
    var values = try BatchOptions(unsafe options.map { unsafe String(cString: $0) } ?? "")
    let errors = arePages ? nil : try values.take("errors", default: ErrorPolicy.replace)
    let operation = try operation(&values)
    try values.end()
    return unsafe try BatchResult.make(
      Batch(input, illFormed: errors, operation), offsetWidth: input.offsetWidth)
  } catch {
    return unsafe BatchResult.failure(error)
  }
}
