public import ArgumentParser
import VietText
public import VietUnicode

extension NormalizationForm: ExpressibleByArgument {}
extension TonePlacement: ExpressibleByArgument {}

/// `viettext normalize`: text in a normalization form.
struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Brings text into a Unicode normalization form.",
    discussion: """
      Ill-formed UTF-8 becomes U+FFFD. With --tone, marks of open oa, oe, uy follow the old custom (hòa) or the new one \
      (hoà), and misplaced marks in valid syllables are mended (baỏ, nghịêm); nothing else is changed.
      """)

  @Option(help: "The form.") var form: NormalizationForm = .nfc
  @Option(help: "Where tone marks stand.") var tone: TonePlacement = .keep
  @Flag(help: "Repair UTF-8 that was read in another character set, wrong letters and marks, invisible characters.")
  var repair = false
  @OptionGroup var encoding: EncodingOptions
  @OptionGroup var lines: LineOptions

  func run() async throws {
    if tone == .keep, !repair { try await stream() } else { try await mend() }
  }

  /// Line by line, since words and lines are looked at.
  private func mend() async throws {
    try await lines.run(
      Normalization(form: form, tone: tone, repairs: repair), endsLines: false, encoding: encoding.lineEncoding)
  }

  /// In pieces, whatever the length of the lines; what the next piece could change waits for it.
  private func stream() async throws {
    var output = Output()
    var inputs = Inputs(lines.files)
    while let source = inputs.next() {
      var stream = NormalizationStream(form: form)
      var decoder = InputDecoder(encoding.lineEncoding)
      var isOpen = true
      while isOpen {
        var piece: [UInt8] = []
        isOpen = inputs.appendPiece(of: source, to: &piece)
        let text = decoder.decode(piece)
        let count = stream.hold(text.span)
        for part in await normalized(stream.pending[..<count]) { try output.write(part) }
        stream.release(count)
      }
      // An interrupted file ends before what could go on.
      if Interruption.isRequested { break }
      var rest: [UInt8] = []
      stream.finish(into: &rest)
      try output.write(rest)
    }
    try output.flush()
    try inputs.finish()
  }

  /// The text in the form, in as many parts as there are jobs.
  private func normalized(_ text: ArraySlice<UInt8>) async -> [[UInt8]] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    for job in 1...lines.jobs.count {
      var end = text.startIndex + text.count * job / lines.jobs.count
      if job < lines.jobs.count {
        let span = text[start..<max(start, end)].span
        end = start + (lastBoundary(in: span, form: form) ?? 0)
      }
      guard end > start else { continue }
      parts.append(text[start..<end])
      start = end
    }
    let normalizer = Normalizer(form: form)
    return await parts.concurrentMap { normalizer.normalizedPart($0) }
  }
}

extension Normalizer {
  /// A part of a text; a byte order mark in it is a character as any other.
  fileprivate func normalizedPart(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    append(text.span, to: &output, from: 0, kernels: .best)
    return output
  }
}
