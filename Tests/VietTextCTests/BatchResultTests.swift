import CVietText
import Testing
import VietText

@testable import VietTextC

@Suite struct BatchResultTests {
  /// The code of a call that folds `Đường` to five bytes and may give `limit` of them where offsets have 32 bits.
  private func code(offsetWidth: Int32, limit: Int) throws -> Int32 {
    let data = Array("Đường".utf8)
    let offsets = offsetWidth == 64 ? [0, Int64(data.count)] : [Int64(data.count) << 32]
    return try unsafe data.withUnsafeBufferPointer { data in
      try unsafe offsets.withUnsafeBytes { offsets in
        var strings = unsafe viettext_strings(
          count: 1, first: 0, offset_width: offsetWidth, offsets: offsets.baseAddress, data: data.baseAddress,
          validity: nil)
        let batch = unsafe Batch(try InputStrings(&strings), illFormed: .replace, Folding())
        do throws(BatchError) {
          let result = unsafe try BatchResult.make(batch, offsetWidth: offsetWidth, narrowLimit: limit)
          defer { unsafe viettext_free(result) }
          let text = unsafe UnsafeBufferPointer(start: result.pointee.strings.data, count: 5)
          #expect(unsafe String(decoding: text, as: UTF8.self) == "duong")
          return unsafe result.pointee.code
        } catch {
          let failure = unsafe BatchResult.failure(error)
          defer { unsafe viettext_free(failure) }
          #expect(unsafe failure.pointee.strings.count == 0 && failure.pointee.message != nil)
          return unsafe failure.pointee.code
        }
      }
    }
  }

  @Test func outputThatDoesNotFitOffsetsOf32BitsIsAnError() throws {
    let cases: [(offsetWidth: Int32, limit: Int, code: BatchCode)] = [
      (32, 4, .overflow), (32, 5, .ok), (32, Int(Int32.max), .ok), (64, 4, .ok),
    ]
    for (offsetWidth, limit, expected) in cases {
      #expect(try code(offsetWidth: offsetWidth, limit: limit) == expected.rawValue, "\(offsetWidth), \(limit)")
    }
  }
}
