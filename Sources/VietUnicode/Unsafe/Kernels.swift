internal import CVietUnicode

/// The byte kernels in C for one kind of processor.
///
/// Invariant of every call below: the pointer and the count are those of one live buffer, and the kernels, which are
/// constants of the C module, read nothing outside it.
@safe
package struct Kernels: Sendable {
  nonisolated(unsafe) let pointer: OpaquePointer

  /// The fastest that run on this processor.
  package static let best = unsafe Kernels(pointer: viet_best_kernels())
  /// Those that run on every processor; for tests.
  package static let portable = unsafe Kernels(pointer: viet_portable_kernels())

  /// The offset of the first ill-formed byte at or after `start`, or the count.
  func firstIllFormed(in text: Span<UInt8>, from start: Int = 0) -> Int {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, start < buffer.count else { return buffer.count }
      return unsafe start + viet_first_ill_formed(pointer, base + start, buffer.count - start)
    }
  }

  /// The length of a prefix that is well-formed and that NFC leaves alone; the rest may be so too.
  package func harmlessPrefix(of text: Span<UInt8>) -> Int {
    unsafe text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe viet_harmless_prefix(pointer, base, buffer.count)
    }
  }

  /// Appends a prefix that is well-formed and that NFC leaves alone, whatever follows it. Returns the offset behind it.
  func copyHarmless(_ text: Span<UInt8>, from start: Int, to output: inout [UInt8]) -> Int {
    var end = start
    output.append(addingCapacity: text.count + Int(viet_output_slack)) { span in
      unsafe span.withUnsafeMutableBufferPointer { buffer, count in
        unsafe text.withUnsafeBufferPointer { source in
          guard let base = source.baseAddress, let target = buffer.baseAddress else { return }
          end += unsafe viet_copy_harmless(pointer, base + start, source.count - start, target + count)
        }
        count += end - start
      }
    }
    return end
  }

  /// Appends the search key of a text. Ill-formed parts become U+FFFD.
  package func fold(_ text: Span<UInt8>, into output: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { buffer in
      var job = unsafe NormalizationJob(buffer, form: .nfd, isWellFormed: false, kernels: self)
      job.fold(into: &output)
    }
  }
}

extension NormalizationForm {
  var code: viet_normalization_form {
    switch self {
    case .nfc: VIET_NFC
    case .nfd: VIET_NFD
    case .nfkc: VIET_NFKC
    case .nfkd: VIET_NFKD
    }
  }
}

/// One normalization of a buffer. Invariant: `source` outlives the value, and all of it before `job.well_formed` is
/// well-formed UTF-8.
@safe
struct NormalizationJob {
  private let kernels: Kernels
  private let form: NormalizationForm
  private var job: viet_job

  @unsafe
  init(
    _ source: UnsafeBufferPointer<UInt8>, form: NormalizationForm, isWellFormed: Bool, kernels: Kernels,
    from start: Int = 0
  ) {
    self.kernels = kernels
    self.form = form
    unsafe job = viet_job()
    unsafe job.source = source.baseAddress
    unsafe job.count = source.baseAddress == nil ? 0 : source.count
    unsafe job.position = start
    unsafe job.well_formed = isWellFormed ? source.count : start
  }

  /// The offset of the first segment that the form changes or that is ill-formed, or `nil`. Nothing is written.
  mutating func firstChange() -> Int? {
    let stop = unsafe viet_normalize(kernels.pointer, form.code, &job)
    return stop == VIET_DONE ? nil : unsafe job.position
  }

  /// Appends the rest of the source in the form. Ill-formed parts become U+FFFD.
  mutating func run(into output: inout [UInt8]) {
    // Decompositions are longer than what they are made from.
    let slack = unsafe Int(viet_output_slack) + (form == .nfc ? 0 : job.count / 4)
    unsafe finish(into: &output, slack: slack) { unsafe viet_normalize($0, $1, $2) }
  }

  /// Appends the rest of the source, folded. Ill-formed parts become U+FFFD.
  mutating func fold(into output: inout [UInt8]) {
    unsafe finish(into: &output, slack: Int(viet_output_slack)) { kernels, _, job in unsafe viet_fold(kernels, job) }
  }

  private typealias Work = (OpaquePointer, viet_normalization_form, UnsafeMutablePointer<viet_job>) -> viet_stop

  @inline(__always)
  private mutating func finish(into output: inout [UInt8], slack: Int, _ work: Work) {
    var slack = slack
    while true {
      let stop = unsafe step(into: &output, slack: slack, work)
      switch stop {
      case VIET_DONE: return
      case VIET_OUTPUT_FULL: slack *= 4
      case VIET_ILL_FORMED: replace(in: &output)
      // ICU found no memory: the program ends, as where an array of Swift's own finds none.
      default: fatalError("out of memory")
      }
    }
  }

  /// The same, with the way back. Offsets count from the beginning of the source, which must be well-formed.
  mutating func run(into output: inout [UInt8], offsets: inout OffsetMap) {
    var slack = unsafe Int(viet_output_slack) + (form == .nfc ? 0 : job.count / 4)
    var position = unsafe job.position
    let capacity = Int(viet_least_edits) * 2
    unsafe withUnsafeTemporaryAllocation(of: viet_edit.self, capacity: capacity) { edits in
      unsafe job.edits = edits.baseAddress
      unsafe job.edit_capacity = capacity
      defer { unsafe job.edits = nil }
      var stop = VIET_EDITS_FULL
      while stop != VIET_DONE {
        unsafe job.edit_count = 0
        stop = unsafe step(into: &output, slack: slack) { unsafe viet_normalize($0, $1, $2) }
        let found = unsafe UnsafeBufferPointer(rebasing: edits[..<job.edit_count])
        unsafe offsets.append(found, from: &position)
        switch stop {
        case VIET_DONE, VIET_EDITS_FULL: break
        case VIET_OUTPUT_FULL: slack *= 4
        // As above; the source is well-formed.
        default: fatalError("out of memory")
        }
      }
    }
    unsafe offsets.appendCopy(of: position..<job.count)
  }

  /// Goes on until the job stops. The output is appended to the array's own spare room.
  @inline(__always)
  private mutating func step(into output: inout [UInt8], slack: Int, _ work: Work) -> viet_stop {
    let needed = unsafe job.count - job.position + slack
    var stop = VIET_DONE
    output.append(addingCapacity: max(needed, output.capacity - output.count)) { span in
      unsafe span.withUnsafeMutableBufferPointer { buffer, count in
        unsafe job.output = buffer.baseAddress.map { unsafe $0 + count }
        unsafe job.capacity = buffer.count - count
        unsafe job.written = 0
        stop = unsafe work(kernels.pointer, form.code, &job)
        unsafe count += job.written
      }
    }
    return stop
  }

  private mutating func replace(in output: inout [UInt8]) {
    let rest = unsafe UnsafeBufferPointer(start: job.source + job.position, count: job.count - job.position)
    let count = unsafe Span(_unsafeElements: rest).utf8Step(at: 0).count
    output.append(contentsOf: [0xEF, 0xBF, 0xBD])
    unsafe job.position += count
    unsafe job.well_formed = max(job.well_formed, job.position)
  }
}

extension OffsetMap {
  /// Appends replaced stretches, none of them by nothing, and the copies before them, the first from `position` on.
  fileprivate mutating func append(_ edits: UnsafeBufferPointer<viet_edit>, from position: inout Int) {
    guard let first = unsafe edits.first else { return }
    appendCopy(of: position..<first.source_offset)
    position = first.source_offset
    var output = outputCount
    pieces.append(addingCapacity: edits.count) { span in
      for index in edits.indices {
        let edit = unsafe edits[index]
        output += edit.source_offset - position
        position = edit.source_offset + Int(edit.source_count)
        span.append(
          Piece(
            output: output, source: edit.source_offset, outputCount: Int(edit.output_count),
            sourceCount: Int(edit.source_count)))
        output += Int(edit.output_count)
      }
    }
    outputCount = output
  }
}

/// The offset of the last character before which text may be cut without changing what becomes of it, or `nil`.
package func lastBoundary(in text: Span<UInt8>, form: NormalizationForm) -> Int? {
  unsafe text.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return nil }
    let offset = unsafe viet_last_boundary(form.code, base, buffer.count)
    return offset == Int(bitPattern: UInt.max) ? nil : offset
  }
}

/// The text of UTF-8 that is known to be well-formed, without a second look.
func string(wellFormed bytes: [UInt8]) -> String {
  unsafe String(copying: UTF8Span(unchecked: bytes.span))
}

extension String {
  /// The text of UTF-8, or `nil` where it is not well-formed: looked at by the kernels, which are faster than a string is.
  package init?(validating bytes: Span<UInt8>) {
    guard Kernels.best.firstIllFormed(in: bytes, from: 0) == bytes.count else { return nil }
    var text = unsafe UTF8Span(unchecked: bytes)
    _ = text.checkForASCII()
    self.init(copying: text)
  }
}

extension [UInt8] {
  /// Appends the bytes of a span.
  mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
