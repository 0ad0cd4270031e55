import ArgumentParser
import VietText

/// `viettext spell`: values as words.
struct SpellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spell",
    abstract: "Writes numbers, money, measures, dates and times as Vietnamese words.",
    discussion: """
      A value has the form that `expressions` prints, with a point before decimals, or a Vietnamese form (15,6 tỷ USD). It \
      may be a Roman numeral. Without a value the lines of standard input are read.

      EXAMPLES
        viettext spell 15600000000
        mười lăm tỷ sáu trăm triệu

        viettext spell '82.5%' '6.2 t/ha' 2025-11-25 T08:30 XIV
        viettext spell --southern 1005               # một ngàn không trăm lẻ năm
        viettext spell --ordinal XIV                 # thứ mười bốn
        viettext spell --digits '0912 345 678'       # không chín một hai …
        viettext spell -- -7                         # âm bảy
      """)

  @Argument(help: "Values, such as 15600000000, '15600000000 USD', 2025-11-25, T08:30, '82.5%', '6.2 t/ha' or XIV.")
  var values: [String] = []
  @Flag(help: "As the South speaks: ngàn, lẻ, hai mươi bốn.") var southern = false
  @Flag(help: "ngàn instead of nghìn.") var ngan = false
  @Flag(help: "lẻ instead of linh.") var le = false
  @Flag(help: "tỉ instead of tỷ.") var ti = false
  @Flag(help: "hai mươi bốn instead of hai mươi tư.") var bon = false
  @Flag(help: "một nghìn linh năm instead of một nghìn không trăm linh năm.") var shortZeros = false
  @Flag(help: "Decimals digit by digit: phẩy một bốn instead of phẩy mười bốn.") var decimalDigits = false

  enum Reading: String, EnumerableFlag {
    case value, ordinal, digits

    static func help(for reading: Reading) -> ArgumentHelp? {
      switch reading {
      case .value: "What the form says (the default)."
      case .ordinal: "Numbers as ordinals: thứ nhất, thứ mười bốn."
      case .digits: "Every digit by itself, as in telephone numbers."
      }
    }
  }
  @Flag var reading = Reading.value

  private var spell: SpellOut {
    var spell = southern ? SpellOut.southern : SpellOut()
    if ngan { spell.thousand = .ngan }
    if le { spell.zeroTens = .le }
    if ti { spell.billion = .ti }
    if bon { spell.four = .bon }
    if shortZeros { spell.speaksZeroHundreds = false }
    if decimalDigits { spell.fraction = .digits }
    return spell
  }

  func run() throws {
    let spell = spell
    try ValueInput(values: values).run { text throws(ValueInput.Failure) in
      switch reading {
      case .digits:
        let words = spell.digits(of: text)
        guard !words.isEmpty else { throw ValueInput.Failure("digits were expected") }
        return words
      case .ordinal:
        guard case .number(let amount)? = Self.value(text)?.value, amount.high == nil, amount.low.trimmed.scale == 0
        else {
          throw ValueInput.Failure("a whole number such as 14 or XIV was expected")
        }
        return spell.ordinal(amount.low)
      case .value:
        guard let (value, kind) = Self.value(text) else {
          throw ValueInput.Failure(
            "a value such as 1500, 15.6, '15600000000 USD', 2025-11-25, T08:30, '82.5%', '6.2 t/ha' or XIV was expected"
          )
        }
        return spell.words(for: value, kind: kind)
      }
    }
  }

  /// A Roman numeral, a canonical value string, or an expression as a page has it.
  private static func value(_ text: String) -> (value: ExpressionValue, kind: ExpressionKind?)? {
    if let numeral = RomanNumeral(text) { return (.number(Amount(numeral.value)), nil) }
    if let value = ExpressionValue(valueDescription: text) { return (value, nil) }
    let found = ExpressionParser().expressions(in: text)
    guard found.count == 1, found[0].range == 0..<text.utf8.count else { return nil }
    return (found[0].value, found[0].kind)
  }
}
