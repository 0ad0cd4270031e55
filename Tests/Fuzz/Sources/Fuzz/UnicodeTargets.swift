@_spi(Reference) import VietUnicode

func fuzzNormalization(_ bytes: [UInt8]) {
  let source = Array(text(bytes).utf8)
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let whole = hasMark ? Array(source.dropFirst(3)) : source
  var (expected, found): ([UInt8], [UInt8]) = ([], [])
  for form in NormalizationForm.allCases {
    let normalizer = Normalizer(form: form)
    ICU.normalize(whole.span, form: form, into: &expected)
    normalizer.normalize(bytes, into: &found)
    require(found == expected, "\(form): not what ICU makes")
    let result = normalizer.normalize(bytes)
    require(result.bytes == expected, "\(form): with offsets not what ICU makes")
    Input(bytes).check(result.offsets, of: result.bytes)
    require(normalizer.isNormalized(expected.span), "\(form): the result is not in the form")
    require(normalizer.isNormalized(bytes.span) == (bytes == expected || hasMark && isInForm(bytes, form)), "\(form)")
    require(hasMark || Array(normalizer.normalize(text(bytes)).utf8) == expected, "\(form): as a string")
    var stream = NormalizationStream(form: form)
    found.removeAll(keepingCapacity: true)
    let size = 1 + Int(bytes.first ?? 0) % 9
    for start in stride(from: 0, to: bytes.count, by: size) {
      stream.append(Array(bytes[start..<min(bytes.count, start + size)]), into: &found)
    }
    stream.finish(into: &found)
    require(found == expected, "\(form): in pieces of \(size)")
  }
}

private func isInForm(_ bytes: [UInt8], _ form: NormalizationForm) -> Bool {
  // ICU hands some ill-formed bytes on as they are.
  guard isWellFormed(bytes) else { return false }
  var result: [UInt8] = []
  ICU.normalize(bytes.span, form: form, into: &result)
  return result == bytes
}

func fuzzOffsets(_ bytes: [UInt8]) {
  let input = Input(bytes)
  let wellFormed = WellFormedText(repairing: bytes)
  input.check(wellFormed.offsets, of: wellFormed.bytes)
  input.checkInOrder(wellFormed.illFormed, "ill-formed part")
  let normalized = Normalizer(form: .nfc).normalize(wellFormed.bytes)
  let joined = normalized.offsets.composed(after: wellFormed.offsets)
  input.check(joined, of: normalized.bytes)
  let count = normalized.bytes.count
  for (lower, upper) in [(0, count), (count / 3, count / 2), (count, count + 7), (count / 2, count / 2)] {
    let range = joined.sourceRange(of: lower..<upper)
    let steps = wellFormed.offsets.sourceRange(of: normalized.offsets.sourceRange(of: lower..<upper))
    require(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(range)")
    require(lower == upper || steps == range, "\(lower)..<\(upper): \(steps) in two steps, \(range) in one")
  }
  for unit in OffsetUnit.allCases {
    let converter = OffsetConverter(text: bytes, unit: unit)
    require(converter.offset(ofByte: 0) == 0, "\(unit)")
    let total =
      unit == .utf8 ? bytes.count : unit == .utf16 ? text(bytes).utf16.count : text(bytes).unicodeScalars.count
    require(converter.offset(ofByte: bytes.count) == total, "\(unit): \(converter.offset(ofByte: bytes.count))")
  }
}

func fuzzDecoding(_ bytes: [UInt8]) {
  for encoding in LegacyEncoding.allCases {
    let whole = encoding.decode(bytes)
    require(isWellFormed(whole.bytes), "\(encoding): ill-formed")
    require(Normalizer().isNormalized(whole.bytes.span), "\(encoding): not in NFC")
    Input(bytes.map { $0 & 0x7F }).check(whole.offsets, of: whole.bytes)
    var decoder = LegacyDecoder(encoding)
    var found: [UInt8] = []
    let size = 1 + Int(bytes.first ?? 0) % 300
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.decode(Array(bytes[start..<min(bytes.count, start + size)]), into: &found)
    }
    decoder.finish(into: &found)
    require(found == whole.bytes, "\(encoding): in pieces of \(size)")
    // The report of losses is empty exactly when the text comes back.
    let source = Array(text(bytes).utf8)
    let encoded = encoding.encode(source)
    let isGivenBack = encoding.decode(encoded.bytes).bytes == Normalizer().normalize(source).bytes
    require(isGivenBack == encoded.losses.isEmpty, "\(encoding): losses")
    for loss in encoded.losses { Input(source).check(loss.range, "\(encoding): loss") }
  }
}

func fuzzDetection(_ bytes: [UInt8]) {
  let found = EncodingDetector().detect(bytes)
  require((0...1).contains(found.confidence), "confidence \(found.confidence)")
  require(!found.alternatives.contains { $0 == found.encoding }, "the best reading is no alternative")
  for name in InputEncoding.names { _ = InputEncoding(name: name)?.resolved(for: bytes) }
}

private func check(_ repaired: RepairedText, of bytes: [UInt8]) {
  let input = Input(bytes)
  input.check(repaired.offsets, of: repaired.bytes)
  input.checkInOrder(repaired.edits.map(\.range), "edit")
  for edit in repaired.edits { require(text(Array(bytes[edit.range])) == edit.before, "\(edit)") }
}

func fuzzRepair(_ bytes: [UInt8]) {
  check(MojibakeRepair().repair(bytes), of: bytes)
  let repaired = TextRepair([.standard, .punctuation]).repair(bytes)
  check(repaired, of: bytes)
}

func fuzzTonePlacement(_ bytes: [UInt8]) {
  let (old, new) = (TonePlacer(.old).place(bytes), TonePlacer(.new).place(bytes))
  check(old, of: bytes)
  check(new, of: bytes)
  require(TonePlacer(.keep).place(bytes).bytes == bytes, "nothing to place")
  require(TonePlacer(.old).place(old.bytes).edits.isEmpty, "placed twice")
  require(TonePlacer(.new).place(new.bytes).edits.isEmpty, "placed twice")
  require(TonePlacer(.new).place(old.bytes).bytes == new.bytes || !isComposed(bytes), "by way of the old custom")
  require(foldingDiacritics(old.bytes) == foldingDiacritics(bytes), "other letters")
}

private func isComposed(_ bytes: [UInt8]) -> Bool { Normalizer().isNormalized(bytes.span) }

func fuzzFolding(_ bytes: [UInt8]) {
  for options in [FoldingOptions.searchKey, .toneMarks, .letterMarks, .letterCase, [.toneMarks, .letterCase]] {
    let once = folding(bytes, options)
    require(isWellFormed(once), "\(options): ill-formed")
    if options != .searchKey { require(isComposed(once), "\(options): not in NFC") }
    require(folding(once, options) == once, "\(options): folded twice")
  }
  require(foldingDiacritics(bytes) == folding(bytes, .searchKey), "search key")
}

func fuzzSyllables(_ bytes: [UInt8]) {
  for word in text(bytes).split(separator: " ") {
    let parsed = Syllable(parsing: word)
    do {
      let syllable = try Syllable(validating: word)
      require(syllable == parsed, word.description)
      for form in NormalizationForm.allCases {
        require(Syllable(parsing: Normalizer(form: form).normalize(String(word))) == syllable, "\(word), \(form)")
      }
    } catch {
      require(parsed == nil, "\(word): \(error)")
      let source = Array(word.utf8)
      Input(source).check(error.range, "part")
      require(text(Array(source[error.range])) == error.part && !error.description.isEmpty, "\(word): \(error)")
    }
  }
}

func fuzzOrder(_ bytes: [UInt8]) {
  let source = text(bytes)
  let decomposed = Normalizer(form: .nfd).normalize(source)
  for collation in Collation.allCases {
    require(collation.sortKey(for: source) == collation.sortKey(for: decomposed), "\(collation)")
  }
  for keystrokes in Keystrokes.allCases {
    _ = keystrokes.text(from: source)
    _ = keystrokes.text(from: keystrokes.keys(for: source))
  }
}
