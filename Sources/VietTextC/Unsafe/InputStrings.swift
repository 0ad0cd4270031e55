internal import CVietText

/// The texts of a caller, checked before they are read.
///
/// Invariant: the caller promises that the buffers are as long as `count`, `first` and the last offset say, for the
/// length of the call. What can be checked without reading behind them is checked: offsets that fall, negative numbers
/// and missing buffers.
@unsafe struct InputStrings {
  private let strings: viettext_strings

  init(_ pointer: UnsafePointer<viettext_strings>?) throws(BatchError) {
    guard let pointer = unsafe pointer else { throw .invalidArgument("texts is NULL") }
    unsafe strings = pointer.pointee
    guard unsafe strings.offset_width == 32 || strings.offset_width == 64 else {
      throw .invalidArgument("offset_width is \(unsafe strings.offset_width): expected 32 or 64")
    }
    guard unsafe strings.count >= 0, unsafe strings.first >= 0, unsafe strings.first <= .max - strings.count - 1 else {
      throw .invalidArgument("count or first is negative, or too great")
    }
    guard unsafe strings.count == 0 || strings.offsets != nil else { throw .invalidArgument("offsets is NULL") }
    var previous = unsafe count > 0 ? offset(0) : 0
    guard previous >= 0 else { throw .invalidArgument("the first offset is negative") }
    for index in unsafe 0..<count {
      let next = unsafe offset(index + 1)
      guard next >= previous else { throw .invalidArgument("offset \(index + 1) is less than the one before") }
      previous = next
    }
    guard unsafe previous == 0 || strings.data != nil else { throw .invalidArgument("data is NULL") }
  }

  var count: Int { unsafe Int(strings.count) }
  var offsetWidth: Int32 { unsafe strings.offset_width }

  private func offset(_ index: Int) -> Int {
    let place = unsafe Int(strings.first) + index
    guard let offsets = unsafe strings.offsets else { return 0 }
    return unsafe strings.offset_width == 32
      ? Int(offsets.load(fromByteOffset: 4 * place, as: Int32.self))
      : Int(offsets.load(fromByteOffset: 8 * place, as: Int64.self))
  }

  /// Copies a text into `buffer`; `false` when it is null.
  func copy(_ index: Int, into buffer: inout [UInt8]) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    let place = unsafe Int(strings.first) + index
    if let validity = unsafe strings.validity, unsafe validity[place >> 3] >> (place & 7) & 1 == 0 { return false }
    let (start, end) = unsafe (offset(index), offset(index + 1))
    if end > start, let data = unsafe strings.data {
      unsafe buffer.append(contentsOf: UnsafeBufferPointer(start: data + start, count: end - start))
    }
    return true
  }
}
