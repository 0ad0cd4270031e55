/// The blocks of a page as numbers.
extension PageClassifier {
  func vectors() -> [BlockVector] {
    let isEnglish =
      features.reduce(0) { $0 + $1.englishFunctionWordCount } > features.reduce(0) { $0 + $1.functionWordCount }
    let plain = plainWordSums()
    let hasBody = bodyHoldsText()
    var headings: Float = 0
    return page.blocks.indices.map { index in
      let features = features[index]
      if features.cues.contains(.related), features.wordCount <= 9 { headings = min(3, headings + 1) }
      var vector = BlockVector()
      vector.wide = wide(index, isEnglish: isEnglish)
      vector.traits = traits(index, hasBody: hasBody)
      let length = Float(min(features.wordCount, 60)) / 20
      vector.numbers = SIMD8(
        features.linkShare < 0.2 ? length : 0,
        density(plain, around: index, reach: 8), density(plain, around: index, reach: 20),
        Float(index) / Float(page.blocks.count),
        features.wordCount >= 4 ? Float(features.capitalShare) : 0,
        min(1, Float(features.codeSignCount) / Float(max(1, features.wordCount))),
        headings / 3,
        features.wordCount <= 3 ? 1 : 0)
      return vector
    }
  }

  private func wide(_ index: Int, isEnglish: Bool) -> SIMD16<Float> {
    let features = features[index]
    let words = Float(max(1, features.wordCount))
    let functionWords = isEnglish ? features.englishFunctionWordCount : features.functionWordCount
    var isHeading = false
    if case .heading = page.blocks[index].element { isHeading = true }
    func flag(_ isSet: Bool) -> Float { isSet ? 1 : 0 }
    return SIMD16(
      1, min(words, 60) / 20, Self.logarithms[min(features.wordCount, 60)], flag(features.isTerminated),
      Float(min(features.commaCount + features.sentenceStops, 10)) / 5, Float(functionWords) / words,
      Float(features.capitalShare), Float(features.numberCount) / words, flag(features.repeatDistance != nil),
      flag(features.cues.contains(.related) && features.wordCount <= 9),
      flag(!features.cues.isDisjoint(with: Self.boilerplateCues) && features.wordCount < 25),
      flag(features.hasDate && features.wordCount < 15), flag(features.cues.contains(.caption)),
      flag(features.hasSeparators), Float(features.linkShare), flag(isHeading))
  }

  private static let boilerplateCues: Cue = [.navigation, .footer, .contact, .share, .comment, .advertisement, .tags]

  /// Half the logarithm to base 2 of one more than the number of words.
  private static let logarithms: [Float] = (0...60).map { count in
    var (bits, rest) = (0, Float(count + 1))
    while rest >= 2 { (bits, rest) = (bits + 1, rest / 2) }
    return (Float(bits) + rest - 1) / 2
  }

  private func traits(_ index: Int, hasBody: Bool) -> BlockTraits {
    let (block, features) = (page.blocks[index], features[index])
    var traits = BlockTraits(features.cues).union(BlockTraits(block.context))
    if features.linkShare > 0.6 { traits.insert(.mostlyLinks) }
    if features.endsWithColon { traits.insert(.endsWithColon) }
    if let distance = features.repeatDistance {
      traits.insert(features.isFirstOfRepeats ? .repeatedBelow : .repeatsAbove)
      if distance <= 3 { traits.insert(.repeatedBeside) }
    }
    if isRelated[index] { traits.insert(.belowRelated) }
    if hasBody, !block.context.contains(.body) { traits.insert(.outsideBody) }
    switch block.element {
    case .listItem: traits.insert(.listItem)
    case .tableRow: traits.insert(.tableRow)
    case .quote: traits.insert(.quote)
    case .preformatted: traits.insert(.preformatted)
    case .paragraph: traits.insert(.paragraph)
    case .other: traits.insert(.unmarked)
    case .heading, .caption, .line: break
    }
    return traits
  }

  /// At each index the words before it that stand outside links.
  private func plainWordSums() -> [Float] {
    var sums: [Float] = [0]
    sums.reserveCapacity(features.count + 1)
    var sum: Float = 0
    for features in features {
      if features.linkShare < 0.3 { sum += Float(min(features.wordCount, 60)) }
      sums.append(sum)
    }
    return sums
  }

  private func density(_ sums: [Float], around index: Int, reach: Int) -> Float {
    let (lower, upper) = (max(0, index - reach), min(sums.count - 1, index + reach + 1))
    return (sums[upper] - sums[lower]) / Float(upper - lower) / 20
  }

  /// Whether the page marks a body that most of its plain paragraphs stand in.
  private func bodyHoldsText() -> Bool {
    var (inside, all) = (0, 0)
    for (block, features) in zip(page.blocks, features)
    where features.wordCount >= Self.longWordCount && features.linkShare < 0.3 {
      all += features.wordCount
      if block.context.contains(.body) { inside += features.wordCount }
    }
    return inside * 2 > all
  }
}
