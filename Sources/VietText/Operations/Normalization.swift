package import VietUnicode

/// A normalization form, after repairs and tone placement where they are asked for.
package struct Normalization: TextOperation {
  private let normalizer: Normalizer
  private let placer: TonePlacer
  private let repairs: Bool

  package init(form: NormalizationForm, tone: TonePlacement, repairs: Bool) {
    normalizer = Normalizer(form: form)
    placer = TonePlacer(tone)
    self.repairs = repairs
  }

  package func append(_ text: [UInt8], using _: inout Void, to output: inout [UInt8]) {
    let text = repairs ? TextRepair().repair(MojibakeRepair().repair(text).bytes).bytes : text
    // Mended words are composed, so the form comes last.
    output += normalizer.normalize(placer.placement == .keep ? text : placer.place(text).bytes).bytes
  }
}

/// A search key: no diacritics, đ as d, lower case.
package struct Folding: TextOperation {
  package init() {}

  package func append(_ text: [UInt8], using _: inout Void, to output: inout [UInt8]) {
    output += foldingDiacritics(text)
  }
}
