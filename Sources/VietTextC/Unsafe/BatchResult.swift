internal import CVietText

/// Memory that a caller holds: made here, given back here.
///
/// Invariant: every pointer in a result is NULL or was allocated by this file, and `free` is called once for each
/// result.
enum BatchResult {
  /// The batch as a result; `narrowLimit` is the most bytes that offsets of 32 bits count.
  static func make(
    _ batch: Batch, offsetWidth: Int32, narrowLimit: Int = Int(Int32.max)
  ) throws(BatchError) -> UnsafeMutablePointer<viettext_result> {
    guard offsetWidth == 64 || max(batch.strings.data.count, batch.messages.data.count) <= narrowLimit else {
      throw .overflow
    }
    let result = unsafe empty(.ok, message: nil)
    unsafe result.pointee.strings = strings(batch.strings, offsetWidth: offsetWidth)
    unsafe result.pointee.codes = UnsafePointer(copy(batch.codes))
    unsafe result.pointee.messages = strings(batch.messages, offsetWidth: offsetWidth)
    return unsafe result
  }

  static func failure(_ error: BatchError) -> UnsafeMutablePointer<viettext_result> {
    switch error {
    case .invalidArgument(let message): unsafe empty(.invalidArgument, message: message)
    case .overflow:
      unsafe empty(.overflow, message: "the output does not fit offsets of 32 bits; use 64, or smaller batches")
    }
  }

  static func free(_ result: UnsafeMutablePointer<viettext_result>) {
    unsafe result.pointee.message?.deallocate()
    unsafe result.pointee.codes?.deallocate()
    unsafe free(result.pointee.strings)
    unsafe free(result.pointee.messages)
    unsafe result.deallocate()
  }

  private static func free(_ strings: viettext_strings) {
    unsafe strings.offsets?.deallocate()
    unsafe strings.data?.deallocate()
    unsafe strings.validity?.deallocate()
  }

  private static func empty(_ code: BatchCode, message: String?) -> UnsafeMutablePointer<viettext_result> {
    let result = UnsafeMutablePointer<viettext_result>.allocate(capacity: 1)
    unsafe result.initialize(to: viettext_result())
    unsafe result.pointee.code = code.rawValue
    if let message {
      unsafe result.pointee.message = UnsafePointer(copy(message.utf8.map { CChar(bitPattern: $0) } + [0]))
    }
    return unsafe result
  }

  private static func strings(_ output: OutputStrings, offsetWidth: Int32) -> viettext_strings {
    var strings = unsafe viettext_strings()
    unsafe strings.count = Int64(output.count)
    unsafe strings.offset_width = offsetWidth
    unsafe strings.offsets =
      offsetWidth == 64
      ? UnsafeRawPointer(copy(output.offsets)) : UnsafeRawPointer(copy(output.offsets.map { Int32($0) }))
    unsafe strings.data = UnsafePointer(copy(output.data))
    if output.nullCount > 0 { unsafe strings.validity = UnsafePointer(copy(output.validity)) }
    return unsafe strings
  }

  /// A copy that outlives the array; never NULL.
  private static func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, array.count))
    unsafe memory.initialize(from: array, count: array.count)
    return unsafe memory
  }
}
