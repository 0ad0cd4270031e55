import BenchmarkTexts
import Foundation
@_spi(Reference) import VietUnicode

/// Normalization and validation, beside ICU and the standard library.
func normalizationRows(_ texts: BenchmarkTexts) {
  var expected: [UInt8] = []
  var found: [UInt8] = []
  expected.reserveCapacity(texts.decomposed.count * 2)
  found.reserveCapacity(texts.decomposed.count * 2)
  let nfc = Normalizer(form: .nfc)

  let composed = texts.composed
  precondition(Normalizer.firstNonNFC(in: composed.span) == nil && ICU.isNormalized(composed.span, form: .nfc))
  let composedString = String(decoding: composed, as: UTF8.self)
  row(
    "NFC check, with validation", composed.count, target: 10,
    reference: { precondition(ICU.isNormalized(composed.span, form: .nfc)) },
    ours: { precondition(Normalizer.firstNonNFC(in: composed.span) == nil) })
  row(
    "NFC check of a String", composed.count, target: 10,
    reference: { precondition(ICU.isNormalized(composed.span, form: .nfc)) },
    ours: { precondition(nfc.isNormalized(composedString)) })
  for (name, text, target) in [
    ("NFC pass-through, into:", texts.composed, 8.0), ("NFD → NFC, into:", texts.decomposed, 12),
    ("half-composed → NFC, into:", texts.halfComposed, 10), ("1 % NFD → NFC, into:", texts.onePercent, 6),
  ] {
    ICU.normalize(text.span, form: .nfc, into: &expected)
    nfc.normalize(text.span, into: &found)
    precondition(found == expected, name)
    precondition(Array(nfc.normalize(String(decoding: text, as: UTF8.self)).utf8) == expected, name)
    row(
      name, text.count, target: target, reference: { ICU.normalize(text.span, form: .nfc, into: &expected) },
      ours: { nfc.normalize(text.span, into: &found) })
  }
  let decomposedString = String(decoding: texts.decomposed, as: UTF8.self)
  row(
    "NFD → NFC, String to String", texts.decomposed.count, target: 12,
    reference: { ICU.normalize(texts.decomposed.span, form: .nfc, into: &expected) },
    ours: { _ = nfc.normalize(decomposedString) })
  row(
    "NFD → NFC, with an OffsetMap", texts.decomposed.count, target: 1,
    reference: { ICU.normalize(texts.decomposed.span, form: .nfc, into: &expected) },
    ours: { _ = nfc.normalize(texts.decomposed) })
  for form in [NormalizationForm.nfd, .nfkc, .nfkd] {
    ICU.normalize(composed.span, form: form, into: &expected)
    Normalizer(form: form).normalize(composed.span, into: &found)
    precondition(found == expected)
    row(
      "NFC → \(form.rawValue.uppercased()), into:", composed.count, target: 1,
      reference: { ICU.normalize(composed.span, form: form, into: &expected) },
      ours: { Normalizer(form: form).normalize(composed.span, into: &found) })
  }
  for (name, lines) in [
    ("lines of 60 bytes, NFC, into:", texts.lines), ("lines of 60 bytes, NFD, into:", texts.decomposedLines),
  ] {
    for line in lines {
      ICU.normalize(line.span, form: .nfc, into: &expected)
      nfc.normalize(line.span, into: &found)
      precondition(found == expected, name)
    }
    row(
      name, lines.reduce(0) { $0 + $1.count }, target: 4,
      reference: { for line in lines { ICU.normalize(line.span, form: .nfc, into: &expected) } },
      ours: { for line in lines { nfc.normalize(line.span, into: &found) } })
  }
  let strings = texts.lines.map { String(decoding: $0, as: UTF8.self) }
  row(
    "lines of 60 bytes, NFC, String", texts.lines.reduce(0) { $0 + $1.count }, target: 4,
    reference: { for line in texts.lines { ICU.normalize(line.span, form: .nfc, into: &expected) } },
    ours: { for line in strings { _ = nfc.normalize(line) } })
  precondition(composed.span.firstIllFormedRange() == nil && String(validating: composed, as: UTF8.self) != nil)
  row(
    "UTF-8 validation, String(validating:)", composed.count, target: 10,
    reference: { precondition(String(validating: composed, as: UTF8.self) != nil) },
    ours: { precondition(composed.span.firstIllFormedRange() == nil) })
}
