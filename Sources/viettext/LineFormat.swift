import ArgumentParser
import VietText

/// How what was found in a line is written.
enum LineFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl

  var output: OutputFormat { self == .text ? .text : .json }
}
