import CVietText
import Testing
import VietTextC

/// The functions of viettext.h as Swift sees them; Tests/C calls them from C.
@Suite struct FunctionsTests {
  /// A function of the header. `ask` calls it with texts and options that live as long as the call.
  @safe private struct Function: Sendable {
    let call:
      @Sendable (UnsafePointer<viettext_strings>?, UnsafePointer<CChar>?) -> UnsafeMutablePointer<viettext_result>?

    static let normalize = unsafe Function(call: viettext_normalize)
    static let fold = unsafe Function(call: viettext_fold)
    static let tokenize = unsafe Function(call: viettext_tokenize)
    static let segment = unsafe Function(call: viettext_segment)
    static let expressions = unsafe Function(call: viettext_expressions)
    static let strip = unsafe Function(call: viettext_strip)
    static let analyze = unsafe Function(call: viettext_analyze)
  }

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
          guard let result = unsafe function.call(&strings, options) else { return Answer(code: -1) }
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
    #expect(ask(.normalize, "Hòa bình", "tone=new\nrepair=yes") == "Hoà bình")
    #expect(ask(.fold, "Đường phố") == "duong pho")
    #expect(ask(.tokenize, "Giá 15,6 tỷ đồng.") == "Giá 15,6 tỷ đồng .")
    #expect(ask(.tokenize, "Giá", "format=json").contains("\"kind\":\"word\""))
    #expect(ask(.segment, "Dự án của Thanh Hóa") == "Dự_án của Thanh_Hóa")
    #expect(ask(.segment, "quán bún riêu cua", "word=bún riêu cua").hasSuffix("bún_riêu_cua"))
    #expect(ask(.segment, "Đại học Sông Lá", "mode=search\nformat=json").contains("\"words\""))
    let expressions = ask(.expressions, "Sáng mai, giá 5 nghìn đồng", "reference=2025-11-25\nkinds=date,time")
    #expect(expressions.contains("2025-11-26TMO") && !expressions.contains("VND"))
  }

  @Test func pagesAreStrippedAndAnalyzed() {
    let page = """
      <title>Bến đò</title><h1>Bến đò mở lại</h1><p>25/11/2025</p><p>Sáng mai bến đò Sông Lá mở lại sau một tháng sửa \
      chữa, bà con hai bờ lại qua sông đi chợ như trước, vé vẫn là 7.000 đồng một lượt cho mỗi người.</p>
      """
    #expect(ask(.strip, page, "input=html").hasPrefix("Sáng mai bến đò"))
    #expect(ask(.strip, page, "format=json\ninput=html").contains("\"published\":\"2025-11-25\""))
    #expect(ask(.analyze, page, "input=html").contains("\"value\":\"2025-11-26TMO\""))
    #expect(
      ask(.analyze, page, "input=html\nreference=2024-01-01\npolicy=past").contains(
        "\"value\":\"2024-01-02TMO\""))
  }

  @Test func aWrongOptionIsNamedAndNothingElseHappens() {
    let cases: [(Function, String, String)] = [
      (.normalize, "form=NFX", "form=NFX: expected one of"),
      (.fold, "folds", "expected name=value, found 'folds'"),
      (.tokenize, "mode=search", "there is no option 'mode' here"),
      (.expressions, "kinds=money,colour", "no kind is called 'colour'"),
      (.expressions, "reference=hôm qua", "expected a moment such as 2025-11-25T10:00"),
      (.analyze, "errors=strict", "there is no option 'errors' here"),
    ]
    for (function, options, message) in cases {
      let answer = ask(function, [Array("Một".utf8)], options)
      #expect(answer.code == Int32(VIETTEXT_INVALID_ARGUMENT), "\(options)")
      #expect(answer.message?.contains(message) == true && answer.texts.isEmpty, "\(answer.message ?? "")")
    }
  }

  /// What is wrong with strings, or what they have besides.
  private enum Change {
    case nothing, width(Int32), count(Int64), first(Int64), noOffsets, noData, validity(UInt8)
  }

  /// What `viettext_fold` makes of two texts in four bytes.
  private func fold(_ offsets: [Int32], _ change: Change) -> Answer {
    var validity: UInt8 = 0
    if case .validity(let bits) = change { validity = bits }
    let data = Array("mưa".utf8)
    return unsafe offsets.withUnsafeBytes { offsets in
      unsafe data.withUnsafeBufferPointer { data in
        unsafe withUnsafePointer(to: validity) { validity in
          var strings = unsafe viettext_strings(
            count: 2, first: 0, offset_width: 32, offsets: offsets.baseAddress, data: data.baseAddress, validity: nil)
          switch change {
          case .nothing: break
          case .width(let width): unsafe strings.offset_width = width
          case .count(let count): unsafe strings.count = count
          case .first(let first): unsafe strings.first = first
          case .noOffsets: unsafe strings.offsets = nil
          case .noData: unsafe strings.data = nil
          case .validity: unsafe strings.validity = validity
          }
          guard let result = unsafe viettext_fold(&strings, nil) else { return Answer(code: -1) }
          defer { unsafe viettext_free(result) }
          return unsafe answer(result.pointee)
        }
      }
    }
  }

  @Test func stringsThatAreNoneAreRefused() {
    let cases: [(offsets: [Int32], change: Change, message: String)] = [
      ([0, 1, 4], .width(16), "offset_width is 16: expected 32 or 64"),
      ([0, 1, 4], .count(-1), "count or first is negative, or too great"),
      ([0, 1, 4], .first(-2), "count or first is negative, or too great"),
      ([0, 1, 4], .first(.max), "count or first is negative, or too great"),
      ([0, 1, 4], .noOffsets, "offsets is NULL"), ([0, 1, 4], .noData, "data is NULL"),
      ([-1, 1, 4], .nothing, "the first offset is negative"),
      ([0, 3, 1], .nothing, "offset 2 is less than the one before"),
    ]
    for (offsets, change, message) in cases {
      let answer = fold(offsets, change)
      #expect(answer.code == Int32(VIETTEXT_INVALID_ARGUMENT) && answer.message == message, "\(change): \(answer)")
    }
    #expect(fold([0, 1, 4], .nothing).texts == ["m", "ua"])
  }

  @Test func aNullStaysEmpty() {
    let answer = fold([0, 1, 4], .validity(0b01))
    #expect(answer.texts == ["m", ""] && answer.codes == [0, 0])
  }

  @Test func illFormedTextIsReplacedOrRefused() {
    let texts: [[UInt8]] = [Array("Một".utf8), [0x41, 0xFF]]
    let replaced = ask(.fold, texts)
    #expect(replaced.texts == ["mot", "a\u{FFFD}"])
    #expect(replaced.codes == [Int32(VIETTEXT_OK), Int32(VIETTEXT_REPLACED)])
    let refused = ask(.fold, texts, "errors=strict")
    #expect(refused.texts == ["mot", ""] && refused.codes[1] == Int32(VIETTEXT_INVALID_TEXT))
  }

  @Test func theVersionIsThatOfTheCommand() {
    #expect(unsafe viettext_version().map { unsafe String(cString: $0) } == "0.1.0")
  }
}
