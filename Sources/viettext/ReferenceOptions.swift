public import ArgumentParser
public import VietExpressions
import VietText

extension DateReference: ExpressibleByArgument {
  /// A moment as `--reference` takes it.
  public init?(argument: String) { self.init(argument) }
}

extension ResolutionPolicy: ExpressibleByArgument {}

/// What open dates are filled in from.
struct ReferenceOptions: ParsableArguments {
  @Option(help: "The moment that dates are counted from, such as 2025-11-25T10:00 or 2025-11-25.")
  var reference: DateReference?

  @Option(help: "Which date is meant where the year is left open.")
  var policy: ResolutionPolicy = .nearest
}
