import ArgumentParser
import VietText

/// `viettext expressions`: numbers, money, dates and times of each line.
struct ExpressionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expressions",
    abstract: "Reads numbers, money, percentages, measures, dates and times, line by line.",
    discussion: """
      EXAMPLE
        echo 'Tổng vốn trên 15,6 tỷ USD, chiếm 82,5%' | viettext expressions --format text
      """)

  @OptionGroup var reference: ReferenceOptions
  @Option(help: "Report only these kinds, separated by commas.", transform: Self.kinds)
  var kinds: Set<ExpressionKind>?
  @Option(help: "One JSON object a line, or one line an expression.")
  var format: LineFormat = .jsonl
  @OptionGroup var offsets: OffsetOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    var reading = ExpressionReading(ExpressionParser(kinds: kinds))
    (reading.format, reading.unit) = (format.output, offsets.offsets)
    (reading.reference, reading.policy) = (reference.reference, reference.policy)
    try await lines.run(reading, endsLines: format == .jsonl, keepsLineEnds: false)
  }

  private static func kinds(_ list: String) throws -> Set<ExpressionKind> {
    do {
      let kinds = try Set(list: list)
      guard !kinds.isEmpty else { throw ValidationError("it names no kind; money,date names two.") }
      return kinds
    } catch let error as UnknownKind {
      throw ValidationError("\(error).")
    }
  }
}
