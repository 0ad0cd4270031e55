import VietExpressions
import VietModel
import VietTokens
import VietUnicode

func fuzzTokens(_ bytes: [UInt8]) {
  let input = Input(bytes)
  let tokens = Tokenizer().tokens(in: bytes)
  input.checkInOrder(tokens.map(\.range), "token")
  // Tokens and the white space between them are the text.
  var end = 0
  for range in tokens.map(\.range) + [bytes.count..<bytes.count] {
    for scalar in text(Array(bytes[end..<range.lowerBound])).unicodeScalars {
      require(isGap(scalar), "U+\(String(scalar.value, radix: 16)) in no token, before \(range)")
    }
    end = range.upperBound
  }
  let sentences = SentenceSplitter().sentences(in: bytes.span, tokens: tokens)
  input.checkInOrder(sentences, "sentence")
  for token in tokens {
    let holders = sentences.count { $0.lowerBound <= token.range.lowerBound && token.range.upperBound <= $0.upperBound }
    require(holders == 1, "token \(token.range) in \(holders) sentences")
  }
  let words = WordSegmenter(model: .standard).words(in: bytes.span, tokens: tokens)
  input.checkInOrder(words.map(\.range), "word")
  var next = 0
  for word in words {
    require(word.tokens.lowerBound == next && !word.tokens.isEmpty, "word of tokens \(word.tokens) behind \(next)")
    next = word.tokens.upperBound
  }
  require(next == tokens.count, "\(tokens.count - next) tokens in no word")
}

/// White space, and what has no width of its own.
private func isGap(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  return properties.isWhitespace || properties.generalCategory == .control || properties.generalCategory == .format
}

func fuzzExpressions(_ bytes: [UInt8]) {
  let input = Input(bytes)
  let found = ExpressionParser().expressions(in: bytes, tokens: Tokenizer().tokens(in: bytes))
  input.checkInOrder(found.map(\.range), "expression")
  for expression in found {
    if let range = expression.modifierRange { input.check(range, "modifier") }
    require((0...1).contains(expression.confidence), "confidence \(expression.confidence)")
    require(!expression.valueDescription.isEmpty, "no value")
  }
  guard let reference = DateReference("2025-11-25T10:00") else { fatalError("no reference") }
  for policy in [ResolutionPolicy.nearest, .past, .future] {
    for expression in found.resolved(reference: reference, policy: policy) {
      require(!expression.valueDescription.isEmpty, "no value")
    }
  }
}
