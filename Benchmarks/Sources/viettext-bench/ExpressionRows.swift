import BenchmarkTexts
import VietExpressions
import VietTokens

/// Expressions, beside the scan for tokens alone, which is a part of reading them: what words and grammar cost.
func expressionRows(_ texts: BenchmarkTexts) {
  let parser = ExpressionParser()
  for (name, lines) in [("expressions, lines", texts.lines), ("expressions, one line", [texts.composed])] {
    var workspace = ExpressionParser.Workspace()
    var tokens: [Token] = []
    for line in lines {
      let found = parser.expressions(in: line, using: &workspace)
      precondition(found == parser.expressions(in: line, tokens: Tokenizer().tokens(in: line)), name)
    }
    row(
      name, lines.reduce(0) { $0 + $1.count }, target: 0.6,
      reference: {
        for line in lines {
          tokens.removeAll(keepingCapacity: true)
          Tokenizer().tokenize(line.span, into: &tokens)
        }
      },
      ours: { for line in lines { _ = parser.expressions(in: line, using: &workspace) } })
  }
}
