internal import CVietUnicode

/// ICU's normalizer by itself: what the tests and the benchmarks compare with.
///
/// Invariant: the text is well-formed UTF-8, and shorter than 2 GiB.
@_spi(Reference)
public enum ICU {
  /// Writes the text in a form into `buffer`, which grows when it is too small.
  public static func normalize(_ source: Span<UInt8>, form: NormalizationForm, into buffer: inout [UInt8]) {
    unsafe source.withUnsafeBufferPointer { source in
      var needed = source.count + 64
      var isWritten = false
      while !isWritten {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(addingCapacity: max(needed, buffer.capacity)) { span in
          unsafe span.withUnsafeMutableBufferPointer { output, count in
            needed = unsafe viet_icu_normalize(
              form.code, source.baseAddress, source.count, output.baseAddress, output.count)
            isWritten = needed <= output.count
            count = isWritten ? needed : 0
          }
        }
      }
    }
  }

  /// Writes the search key of the text into `buffer`, by decomposition and loss of all marks.
  public static func fold(_ source: Span<UInt8>, into buffer: inout [UInt8], scratch: inout [UInt8]) {
    normalize(source, form: .nfd, into: &scratch)
    buffer.removeAll(keepingCapacity: true)
    buffer.append(addingCapacity: scratch.count * 2) { span in
      unsafe span.withUnsafeMutableBufferPointer { output, count in
        guard let target = output.baseAddress else { return }
        count = unsafe viet_icu_strip(scratch, scratch.count, target)
      }
    }
  }

  /// Whether the text is in a form.
  public static func isNormalized(_ source: Span<UInt8>, form: NormalizationForm) -> Bool {
    unsafe source.withUnsafeBufferPointer { unsafe viet_icu_is_normalized(form.code, $0.baseAddress, $0.count) }
  }

  /// Whether a scalar is assigned, never changed by the form, and never joined with what stands before it.
  public static func isHarmless(_ scalar: UInt32, form: NormalizationForm) -> Bool {
    viet_is_harmless(form.code, scalar)
  }
}

/// Properties of a scalar, from ICU (Unicode Character Database).
package struct ScalarClass: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let letter = ScalarClass(rawValue: 1)
  package static let number = ScalarClass(rawValue: 2)
  package static let mark = ScalarClass(rawValue: 4)
  package static let upper = ScalarClass(rawValue: 8)
  package static let space = ScalarClass(rawValue: 16)
  package static let symbol = ScalarClass(rawValue: 32)
  package static let pictographic = ScalarClass(rawValue: 64)

  package init(_ scalar: UInt32) {
    self.init(rawValue: viet_scalar_class(scalar))
  }
}

/// The simple lower-case mapping of a scalar.
package func lowercased(_ scalar: UInt32) -> UInt32 {
  viet_lowercase(scalar)
}

/// The versions of the linked ICU and of the Unicode data that it carries, such as `("72.1", "15.0")`.
public func unicodeVersions() -> (icu: String, unicode: String) {
  var icu = [CChar](repeating: 0, count: 20)
  var unicode = icu
  unsafe viet_unicode_versions(&icu, &unicode)
  return (text(of: icu), text(of: unicode))
}

private func text(of version: [CChar]) -> String {
  String(decoding: version.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
}
