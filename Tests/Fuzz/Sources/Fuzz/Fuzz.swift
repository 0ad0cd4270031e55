import Foundation

/// What is fuzzed, by name; `VIETTEXT_FUZZ` chooses.
let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "normalize": fuzzNormalization, "offsets": fuzzOffsets, "decode": fuzzDecoding, "detect": fuzzDetection,
  "repair": fuzzRepair, "tone": fuzzTonePlacement, "fold": fuzzFolding, "syllable": fuzzSyllables, "order": fuzzOrder,
  "tokens": fuzzTokens, "expressions": fuzzExpressions, "html": fuzzHTML, "text": fuzzTextPages,
  "pipeline": fuzzPipeline,
]

private let target: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["VIETTEXT_FUZZ"] ?? ""
  guard let target = targets[name] else {
    fatalError("VIETTEXT_FUZZ names none of \(targets.keys.sorted().joined(separator: ", "))")
  }
  return target
}()

/// The entry point that libFuzzer calls.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}

/// libFuzzer's loop, called from a `main` of ours: SwiftPM links no program without one.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main enum Fuzz {
  static func main() {
    var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
    exit(runDriver(&count, &arguments, fuzz))
  }
}
