import Foundation
import Testing
import VietTestSupport

@testable import VietUnicode

@Suite struct EncodingDetectorTests {
  /// Written for this test.
  private static let french = """
    L'été dernier, les élèves de l'école ont visité le château près de la forêt, où ils ont découvert une vieille \
    bibliothèque. À côté du château, un café très agréable servait de la crème brûlée et des gâteaux à la pêche. \
    Le maître a expliqué que l'hôtel avait été construit en mille neuf cent, après la grande inondation qui avait \
    détruit le village. Les élèves ont préféré dîner dehors malgré la fraîcheur de la soirée. Ça a été une journée \
    inoubliable, répétaient-ils à leurs parents, déjà fatigués mais très contents d'avoir appris tant de choses. \
    Là où coule la rivière, les pêcheurs réparent leurs filets, et le curé, âgé de quatre-vingts ans, évoque le passé.
    """
  private static let english = """
    Last summer the pupils visited an old castle near the forest, where they found a library. It's said that the owner, \
    e.g. a rich man from the city, didn't read any of his books. "Who would do that?" they asked. So do I. No one came to \
    see him; he had no to-do list (a(b) was all he wrote), and he went on to be a hero to me. You? Me? I do. The sea is \
    so calm there. We can go to the sea or the lake, or stay at home. They sang do re mi and ate ha cao. The man on the \
    hill had a dog called Bo. In a van near the cinema, an old woman sold tea. See http://www.example.com/a?b=c~d for more.
    """

  private enum Source: Hashable {
    case encoding(DetectedEncoding)
    case french, frenchUTF8, english

    var name: String {
      switch self {
      case .encoding(let encoding): encoding.name
      case .french: "french (windows-1252)"
      case .frenchUTF8: "french (utf-8)"
      case .english: "english"
      }
    }

    func accepts(_ found: DetectedEncoding?) -> Bool {
      switch self {
      case .encoding(let encoding): found == encoding
      case .french: found == nil
      case .frenchUTF8: found == .utf8
      case .english: found == .ascii
      }
    }
  }

  private static let encodings: [DetectedEncoding] =
    LegacyEncoding.allCases.map { .legacy($0) } + [.utf8, .decomposedUTF8]

  /// `VIETTEXT_RANDOM_TEXTS` sets the number, up to ten thousand.
  private static let pieces =
    ProcessInfo.processInfo.environment["VIETTEXT_RANDOM_TEXTS"].flatMap { Int($0) }.map { min($0, 10_000) } ?? 500

  /// Running text in Vietnamese: lists of foreign names, tables and programs are another matter.
  private func isRunningText(_ line: some Collection<UInt8>) -> Bool {
    line.reduce(0) { $1 == 0xE1 ? $0 + 1 : $0 } * 12 > line.count
  }

  /// Texts in every encoding.
  private struct Samples {
    let sources: [(Source, [[UInt8]])]

    init(_ texts: [String]) {
      sources =
        EncodingDetectorTests.encodings.map { encoding in
          (.encoding(encoding), texts.map { EncodingDetectorTests.bytes($0, in: encoding) })
        } + [
          (.french, [EncodingDetectorTests.french.unicodeScalars.map { UInt8($0.value) }]),
          (.frenchUTF8, [Array(EncodingDetectorTests.french.utf8)]),
          (.english, [Array(EncodingDetectorTests.english.utf8)]),
        ]
    }
  }

  private static func bytes(_ text: String, in encoding: DetectedEncoding) -> [UInt8] {
    switch encoding {
    case .legacy(let encoding): encoding.encode(text).bytes
    case .decomposedUTF8: Array(text.decomposedStringWithCanonicalMapping.utf8)
    default: Array(text.precomposedStringWithCanonicalMapping.utf8)
    }
  }

  /// The share of pieces of a size that are told right, by what they are, with a table of what they were taken for.
  private func measure(_ samples: Samples, size: Int, pieces: Int, seed: UInt64) -> [(String, Double)] {
    var random = SeededGenerator(seed: seed)
    let detector = EncodingDetector()
    var shares: [(String, Double)] = []
    for (source, texts) in samples.sources {
      let texts = texts.filter { $0.count >= size }
      var found: [String: Int] = [:]
      var right = 0
      for _ in 0..<pieces {
        let text = random.pick(texts)
        let start = random.int(0...text.count - size)
        let piece = Array(text[start..<start + size])
        // A piece of UTF-8 or a legacy encoding without a single mark is ASCII.
        if case .encoding(let encoding) = source, encoding != .legacy(.viqr),
          !piece.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "#") })
        {
          continue
        }
        let result = detector.detect(piece).encoding
        found[result?.name ?? "none", default: 0] += 1
        if source.accepts(result) {
          right += 1
        } else if ProcessInfo.processInfo.environment["VIETTEXT_SHOW"] != nil {
          print(
            "  missed \(source.name) as \(result?.name ?? "none"): \(String(decoding: piece, as: UTF8.self).debugDescription)"
          )
        }
      }
      let count = found.values.reduce(0, +)
      let share = Double(right) / Double(max(1, count))
      let row = found.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      print("\(size) bytes, \(source.name): \(String(format: "%.2f", share * 100)) % (\(row))")
      shares.append((source.name, share))
    }
    return shares
  }

  @Test func detectionOnTheSeeds() throws {
    let texts = try Seeds.flatPages().compactMap(\.gold.main).map { text in
      text.split(separator: "\n").filter { isRunningText($0.utf8) }.joined(separator: " ")
    }
    let samples = Samples(texts)
    let short = measure(samples, size: 80, pieces: 400, seed: 811)
    for (name, share) in short { #expect(share >= 0.95, "\(name)") }
    #expect(short.map(\.1).reduce(0, +) / Double(short.count) >= 0.98)
    for (name, share) in measure(samples, size: 200, pieces: 400, seed: 812) { #expect(share == 1, "\(name)") }
  }

  @Test func detectionOnTheCorpus() throws {
    guard let lines = try SharedData.rawLines(skipping: 8_000) else { return }
    let texts = lines.lazy.filter { $0.utf8.count > 500 && isRunningText($0.utf8) }.prefix(Self.pieces)
    let samples = Samples(Array(texts))
    let short = measure(samples, size: 80, pieces: Self.pieces, seed: 813)
    #expect(short.map(\.1).reduce(0, +) / Double(short.count) >= 0.98)
    let long = measure(samples, size: 200, pieces: Self.pieces, seed: 814)
    #expect(long.map(\.1).reduce(0, +) / Double(long.count) >= 0.999)
  }

  @Test func whatIsNoText() {
    var random = SeededGenerator(seed: 815)
    let detector = EncodingDetector()
    for count in [20, 80, 500, 5000] {
      for _ in 0..<200 {
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(detector.detect(bytes).encoding == nil, "\(bytes.prefix(80))")
      }
    }
    #expect(detector.detect([]).encoding == .ascii)
    #expect(detector.detect(Array("GIF89a\u{0}\u{1}".utf8)).encoding == nil)
  }

  @Test func theTextBehindALongBeginningCounts() {
    let text = LegacyEncoding.tcvn3.encode("Thủ đô Hà Nội đã đón nhiều khách đến thăm phố cổ").bytes
    for count in [100, 40_000, 200_000] {
      let beginning = [UInt8](repeating: UInt8(ascii: "-"), count: count)
      #expect(EncodingDetector().detect(beginning + text).encoding == .legacy(.tcvn3), "\(count)")
    }
  }

  @Test func alternativesAndConfidence() {
    let detector = EncodingDetector()
    let sure = detector.detect(LegacyEncoding.tcvn3.encode("Thủ đô Hà Nội đã đón nhiều khách").bytes)
    #expect(sure.encoding == .legacy(.tcvn3))
    #expect(sure.confidence > 0.7 && sure.confidence <= 1)
    // Letters that VISCII and VPS have in common.
    let open = detector.detect([0x6C, 0xE0, 0x20, 0x76, 0xE0, 0x20, 0x63, 0xF3])
    #expect(!open.alternatives.isEmpty && open.confidence < sure.confidence)
  }

  @Test func aScalarThatIsCut() {
    let bytes = Array("Thủ đô Hà Nội đã đón nhiều khách đến".utf8)
    for start in 0..<20 {
      for end in bytes.count - 8..<bytes.count {
        #expect(EncodingDetector().detect(Array(bytes[start..<end])).encoding == .utf8, "\(start)..<\(end)")
      }
    }
  }
}
