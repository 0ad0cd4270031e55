internal import CVietUnicode

/// Decoding by the kernel in C, as far as the tables tell what the bytes mean.
///
/// Invariant: the arrays of the table that the pointers lead to live as long as the closure, and the kernel reads and
/// writes nothing outside the buffers that it is given.
struct LegacyJob {
  enum Stop { case end, word, letter }

  /// How far the source has been read.
  var position = 0
  /// Whether the nearest word before that tells its case, on the same line, is in small letters.
  var followsSmall = false

  /// Appends what the table tells, up to `end`. Says what stands at `position` then.
  @inline(__always)
  mutating func run(
    _ source: Span<UInt8>, to end: Int, _ table: LegacyTable, pairs: [UInt64], kernels: Kernels,
    into output: inout [UInt8]
  ) -> Stop {
    while true {
      let needed = max(end - position, 0) * 5 / 4 + 2 * Int(viet_decoding_slack)
      var stop = VIET_DONE
      output.append(addingCapacity: max(needed, output.capacity - output.count)) { span in
        unsafe span.withUnsafeMutableBufferPointer { buffer, count in
          unsafe source.withUnsafeBufferPointer { source in
            var job = unsafe viet_legacy_job()
            unsafe job.source = source.baseAddress
            unsafe job.count = source.count
            unsafe job.end = end
            unsafe job.position = position
            unsafe job.output = buffer.baseAddress.map { unsafe $0 + count }
            unsafe job.capacity = buffer.count - count
            unsafe job.follows_small = followsSmall
            stop = unsafe table.withPointers(pairs) { unsafe viet_decode(kernels.pointer, &$0, &job) }
            unsafe (position, followsSmall) = (job.position, job.follows_small)
            unsafe count += job.written
          }
        }
      }
      switch stop {
      case VIET_OUTPUT_FULL: continue
      case VIET_CHANGED: return .word
      case VIET_ILL_FORMED: return .letter
      default: return .end
      }
    }
  }
}

extension LegacyTable {
  /// The table as the kernel takes it.
  fileprivate func withPointers<Result>(_ pairs: [UInt64], _ body: (inout viet_legacy_table) -> Result) -> Result {
    unsafe pairs.withUnsafeBufferPointer { pairs in
      unsafe letters.withUnsafeBufferPointer { letters in
        unsafe marks.withUnsafeBufferPointer { marks in
          unsafe cases.withUnsafeBufferPointer { cases in
            unsafe capitals.withUnsafeBufferPointer { capitals in
              var table = unsafe viet_legacy_table()
              unsafe table.letters = letters.baseAddress
              unsafe table.pairs = pairs.isEmpty ? nil : pairs.baseAddress
              unsafe table.marks = marks.baseAddress
              unsafe table.mark_count = markCount
              unsafe table.marks_combine = marksCombine
              unsafe table.cases = cases.isEmpty ? nil : cases.baseAddress
              unsafe table.capitals = capitals.baseAddress
              unsafe withUnsafeMutableBytes(of: &table.high_cases) { sets in
                for index in highCases.indices { unsafe sets[index] = highCases[index] }
              }
              return unsafe body(&table)
            }
          }
        }
      }
    }
  }
}
