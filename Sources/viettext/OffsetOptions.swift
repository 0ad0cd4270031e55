public import ArgumentParser
public import VietUnicode

extension OffsetUnit: ExpressibleByArgument {}

/// What the offsets in JSON count.
struct OffsetOptions: ParsableArguments {
  @Option(help: "What offsets in JSON count: UTF-8 bytes, UTF-16 code units, or scalars (code points).")
  var offsets: OffsetUnit = .utf8
}
