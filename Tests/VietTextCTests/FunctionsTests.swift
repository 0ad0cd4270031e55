import CVietText
import Testing
import VietTextC

/// The functions of viettext.h as Swift sees them; Tests/C calls them from C.
@Suite struct FunctionsTests {
  private typealias Function = (UnsafePointer<viettext_strings>?, UnsafePointer<CChar>?) -> UnsafeMutablePointer<
    viettext_result
  >?

  private struct Answer: Equatable {
    var code: Int32
    var message: String?
    var texts: [String] = []
    var codes: [Int32] = []
  }

  /// What a function makes of texts.
  private func ask(_ function: Function, _ texts: [[UInt8]], _ options: String = "") -> Answer {
    let data = texts.flatMap { $0 }
    let offsets = texts.reduce(into: [Int32(0)]) { $0.append($0.last! + Int32($1.count)) }
    return unsafe offsets.withUnsafeBytes { offsets in
      unsafe data.withUnsafeBufferPointer { data in
        var strings = unsafe viettext_strings(
          count: Int64(texts.count), first: 0, offset_width: 32, offsets: offsets.baseAddress, data: data.baseAddress,
          validity: nil)
        return unsafe options.withCString { options in
          guard let result = unsafe function(&strings, options) else { return Answer(code: -1) }
          defer { unsafe viettext_free(result) }
          return unsafe answer(result.pointee)
        }
      }
    }
  }

  private func answer(_ result: viettext_result) -> Answer {
    var answer = unsafe Answer(code: result.code, message: result.message.map { unsafe String(cString: $0) })
    guard let offsets = unsafe result.strings.offsets?.assumingMemoryBound(to: Int32.self) else { return answer }
    for item in 0..<Int(unsafe result.strings.count) {
      let range = unsafe Int(offsets[item])..<Int(offsets[item + 1])
      let bytes = unsafe UnsafeBufferPointer(
        rebasing: UnsafeBufferPointer(
          start: result.strings.data, count: range.upperBound)[range])
      answer.texts.append(unsafe String(decoding: bytes, as: UTF8.self))
      answer.codes.append(unsafe result.codes[item])
    }
    return answer
  }

  private func ask(_ function: Function, _ text: String, _ options: String = "") -> String {
    ask(function, [Array(text.utf8)], options).texts.first ?? ""
  }

  @Test func eachFunctionDoesWhatItsNameSays() {
    #expect(ask(viettext_normalize, "Hòa bình", "tone=new\nrepair=yes") == "Hoà bình")
    #expect(ask(viettext_fold, "Đường phố") == "duong pho")
    #expect(ask(viettext_tokenize, "Giá 15,6 tỷ đồng.") == "Giá 15,6 tỷ đồng .")
    #expect(ask(viettext_tokenize, "Giá", "format=json").contains("\"kind\":\"word\""))
    #expect(ask(viettext_segment, "Dự án của Thanh Hóa") == "Dự_án của Thanh_Hóa")
    #expect(ask(viettext_segment, "quán bún riêu cua", "word=bún riêu cua").hasSuffix("bún_riêu_cua"))
    #expect(ask(viettext_segment, "Đại học Sông Lá", "mode=search\nformat=json").contains("\"words\""))
    let expressions = ask(viettext_expressions, "Sáng mai, giá 5 nghìn đồng", "reference=2025-11-25\nkinds=date,time")
    #expect(expressions.contains("2025-11-26TMO") && !expressions.contains("VND"))
  }

  @Test func pagesAreStrippedAndAnalyzed() {
    let page = """
      <title>Bến đò</title><h1>Bến đò mở lại</h1><p>25/11/2025</p><p>Sáng mai bến đò Sông Lá mở lại sau một tháng sửa \
      chữa, bà con hai bờ lại qua sông đi chợ như trước, vé vẫn là 7.000 đồng một lượt cho mỗi người.</p>
      """
    #expect(ask(viettext_strip, page, "input=html").hasPrefix("Sáng mai bến đò"))
    #expect(ask(viettext_strip, page, "format=json\ninput=html").contains("\"published\":\"2025-11-25\""))
    #expect(ask(viettext_analyze, page, "input=html").contains("\"value\":\"2025-11-26TMO\""))
    #expect(
      ask(viettext_analyze, page, "input=html\nreference=2024-01-01\npolicy=past").contains(
        "\"value\":\"2024-01-02TMO\""))
  }

  @Test func aWrongOptionIsNamedAndNothingElseHappens() {
    let cases: [(Function, String, String)] = [
      (viettext_normalize, "form=NFX", "form=NFX: expected one of"),
      (viettext_fold, "folds", "expected name=value, found 'folds'"),
      (viettext_tokenize, "mode=search", "there is no option 'mode' here"),
      (viettext_expressions, "kinds=money,colour", "no kind is called 'colour'"),
      (viettext_expressions, "reference=hôm qua", "expected a moment such as 2025-11-25T10:00"),
      (viettext_analyze, "errors=strict", "there is no option 'errors' here"),
    ]
    for (function, options, message) in cases {
      let answer = ask(function, [Array("Một".utf8)], options)
      #expect(answer.code == Int32(VIETTEXT_INVALID_ARGUMENT), "\(options)")
      #expect(answer.message?.contains(message) == true && answer.texts.isEmpty, "\(answer.message ?? "")")
    }
  }

  @Test func illFormedTextIsReplacedOrRefused() {
    let texts: [[UInt8]] = [Array("Một".utf8), [0x41, 0xFF]]
    let replaced = ask(viettext_fold, texts)
    #expect(replaced.texts == ["mot", "a\u{FFFD}"])
    #expect(replaced.codes == [Int32(VIETTEXT_OK), Int32(VIETTEXT_REPLACED)])
    let refused = ask(viettext_fold, texts, "errors=strict")
    #expect(refused.texts == ["mot", ""] && refused.codes[1] == Int32(VIETTEXT_INVALID_TEXT))
  }

  @Test func theVersionIsThatOfTheCommand() {
    #expect(unsafe viettext_version().map { unsafe String(cString: $0) } == "0.1.0")
  }
}
