import Foundation
import Testing
import VietTestSupport
import VietText
import VietUnicode

@testable import VietPages

/// All ranges of a document lead back to the page that was given.
@Suite struct OffsetTests {
  @Test func textPages() throws {
    for page in try Seeds.flatPages() { check(page.source, .text, page.name) }
  }

  @Test func htmlPages() throws {
    for page in try Seeds.htmlPages() { check(page.source, .html, page.name) }
  }

  @Test func textPagesInNFD() throws {
    for page in try Seeds.flatPages() {
      check(Normalizer(form: .nfd).normalize(page.source).bytes, .text, page.name + " in NFD")
    }
  }

  @Test func textPagesWithCRLFAndAByteOrderMark() throws {
    for page in try Seeds.flatPages() {
      let text = "\u{FEFF}" + String(decoding: page.source, as: UTF8.self).replacing("\n", with: "\r\n")
      check(Array(text.utf8), .text, page.name + " with CRLF")
    }
  }

  @Test func sharedSamples() throws {
    for name in ["000", "003"] {
      guard let page = SharedPages.bytes("samples/flat/\(name).txt", skipping: 1) else { continue }
      check(page, .text, name)
    }
  }

  private func check(_ page: [UInt8], _ input: PageInput, _ name: String) {
    let document = Pipeline().document(from: page, input: input)
    let article = document.article
    let expectations: [(String, [Range<Int>])] = [
      ("block", article.blocks.map(\.textRange)), ("sentence", document.sentences),
      ("token", document.tokens.map(\.range)),
      ("word", document.words.map(\.range)), ("expression", document.expressions.map(\.range)),
      ("modifier", document.expressions.compactMap(\.modifierRange)),
    ]
    for (kind, ranges) in expectations {
      for range in ranges {
        let source = document.sourceRange(of: range)
        guard source.lowerBound >= 0, source.upperBound <= page.count else {
          Issue.record("\(name), \(kind) \(range): \(source) is outside the page")
          continue
        }
        let text = document.text(in: range)
        #expect(reading(page, source, input) == text, "\(name), \(kind) at \(source)")
      }
    }
    for block in article.blocks { #expect(block.range == document.sourceRange(of: block.textRange), "\(name)") }
    checkCoverage(document, name)
  }

  /// Every token is in one word and one sentence, and none is lost.
  private func checkCoverage(_ document: Document, _ name: String) {
    #expect(document.words.flatMap { Array($0.tokens) } == Array(document.tokens.indices), "\(name)")
    let inSentences = document.tokens.allSatisfy { token in
      document.sentences.contains { $0.lowerBound <= token.range.lowerBound && token.range.upperBound <= $0.upperBound }
    }
    #expect(inSentences, "\(name)")
  }

  /// What a reader of the source sees: of text the slice in NFC; of HTML without tags, references decoded, spaces joined.
  private func reading(_ page: [UInt8], _ range: Range<Int>, _ input: PageInput) -> String {
    let slice = String(decoding: page[range], as: UTF8.self)
    guard input == .html else { return slice.precomposedStringWithCanonicalMapping }
    return NaiveHTML.text(slice).precomposedStringWithCanonicalMapping
  }
}

/// Tags out, references decoded, white space joined, by the plainest means.
enum NaiveHTML {
  static func text(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let tag = rest[open...].prefix { $0 != ">" }
      rest = rest[tag.endIndex...].dropFirst()
      // The cells of a row are joined with a stroke.
      if tag.lowercased().hasPrefix("</td") || tag.lowercased().hasPrefix("</th") { result += " | " }
      if tag.lowercased() == "<br" { result += " " }
    }
    result += rest
    let bytes = Array(result.utf8)
    let decoded = String(
      decoding: bytes.span.decodingReferences(in: 0..<bytes.count, isAttribute: false), as: UTF8.self)
    let parts = decoded.split { $0.isWhitespace || $0 == "\u{A0}" }
    return parts.joined(separator: " ").replacing("|  |", with: "|").trimmingCharacters(
      in: CharacterSet(charactersIn: " "))
  }
}

/// Pages of the data folder.
enum SharedPages {
  static func bytes(_ path: String, skipping cases: Int) -> [UInt8]? {
    guard let folder = SharedData.folder, let data = try? Data(contentsOf: folder.appending(path: path)) else {
      print("skipped: \(cases) cases, VIETTEXT_DATA is not set or has no \(path)")
      return nil
    }
    return Array(data)
  }
}
