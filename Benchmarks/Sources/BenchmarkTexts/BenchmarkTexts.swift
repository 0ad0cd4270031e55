import Foundation
import VietUnicode

/// The texts that are measured: the pages of `seeds/text/flat` over and over, and what typing tools and other systems
/// make of them.
public struct BenchmarkTexts: Sendable {
  /// Composed, as most pages are.
  public let composed: [UInt8]
  /// Once what `composed` has over and over.
  public let page: [UInt8]
  /// Fully decomposed.
  public let decomposed: [UInt8]
  /// Vowels with their hook or circumflex, and the tone as a mark behind (ê + U+0301), as windows-1258 has it.
  public let halfComposed: [UInt8]
  /// Composed, but for one letter with marks in a hundred.
  public let onePercent: [UInt8]
  /// Lines of about 60 bytes, composed.
  public let lines: [[UInt8]]
  /// The same lines, decomposed.
  public let decomposedLines: [[UInt8]]

  /// Texts of about `count` bytes.
  public init(count: Int) throws {
    let text = try Self.seeds(count: count)
    let (nfc, nfd) = (Normalizer(form: .nfc), Normalizer(form: .nfd))
    page = Array(try Self.seeds(count: 0).utf8)
    composed = Array(text.utf8)
    decomposed = nfd.normalize(composed).bytes
    var half: [UInt8] = []
    var mixed: [UInt8] = []
    var letters = 0
    for scalar in text.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      guard letter.count > 1 else {
        half += letter
        mixed += letter
        continue
      }
      let parts = Array(nfd.normalize(String(scalar)).unicodeScalars)
      half += Self.halfComposed(parts, nfc)
      if parts.count > 1 { letters += 1 }
      mixed += parts.count > 1 && letters % 100 == 0 ? String(String.UnicodeScalarView(parts)).utf8.map { $0 } : letter
    }
    (halfComposed, onePercent) = (half, mixed)
    lines = Self.lines(of: composed)
    decomposedLines = Self.lines(of: decomposed)
  }

  /// The composed text in a legacy encoding.
  public func encoded(_ encoding: LegacyEncoding) -> [UInt8] {
    let bytes = encoding.encode(page).bytes
    return (0..<composed.count / page.count).flatMap { _ in bytes }
  }

  private static func halfComposed(_ parts: [Unicode.Scalar], _ nfc: Normalizer) -> [UInt8] {
    let tones: Set<UInt32> = [0x300, 0x301, 0x303, 0x309, 0x323]
    let vowel = nfc.normalize(String(String.UnicodeScalarView(parts.filter { !tones.contains($0.value) })))
    return Array((vowel + String(String.UnicodeScalarView(parts.filter { tones.contains($0.value) }))).utf8)
  }

  private static func seeds(count: Int) throws -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    folder.append(path: "seeds/text/flat")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var text = ""
    for name in names where name.hasSuffix(".txt") {
      text += Normalizer().normalize(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    return String(repeating: text, count: max(1, count / text.utf8.count))
  }

  private static func lines(of text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while start + 64 < text.count, lines.count < 100_000 {
      var end = start + 60
      while end < text.count, text[end] != 0x20 { end += 1 }
      lines.append(Array(text[start..<end]))
      start = end
    }
    return lines
  }
}
