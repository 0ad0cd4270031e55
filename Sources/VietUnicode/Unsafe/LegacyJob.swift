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
    _ source: Span<UInt8>, to end: Int, _ table: LegacyTable, pairs: LegacyPairs, kernels: Kernels,
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

extension LegacyLetters {
  /// Appends what the table has for the characters of a range of well-formed text. Returns the offset of the first for
  /// which it has nothing, or the end.
  static func encode(
    _ source: Span<UInt8>, _ range: Range<Int>, _ letters: [UInt64], into output: inout [UInt8]
  ) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      var stop = VIET_DONE
      let needed = (range.upperBound - position) * 5 / 4 + Int(viet_encoding_slack)
      output.append(addingCapacity: min(needed, max(1 << 12, output.capacity - output.count))) { span in
        unsafe span.withUnsafeMutableBufferPointer { buffer, count in
          unsafe source.withUnsafeBufferPointer { source in
            unsafe letters.withUnsafeBufferPointer { letters in
              var job = unsafe viet_legacy_job()
              unsafe (job.source, job.count) = (source.baseAddress, source.count)
              unsafe (job.position, job.end) = (position, range.upperBound)
              unsafe job.output = buffer.baseAddress.map { unsafe $0 + count }
              unsafe job.capacity = buffer.count - count
              stop = unsafe viet_encode_legacy(letters.baseAddress, letters.count, &job)
              unsafe position = job.position
              unsafe count += job.written
            }
          }
        }
      }
      if stop == VIET_CHANGED { break }
    }
    return position
  }
}

extension LegacyTable {
  /// The table as the kernel takes it.
  fileprivate func withPointers<Result>(_ pairs: LegacyPairs, _ body: (inout viet_legacy_table) -> Result) -> Result {
    unsafe pairs.pairs.withUnsafeBufferPointer { both in
      unsafe pairs.followed.withUnsafeBufferPointer { followed in
        unsafe letters.withUnsafeBufferPointer { letters in
          unsafe marks.withUnsafeBufferPointer { marks in
            unsafe cases.withUnsafeBufferPointer { cases in
              unsafe capitals.withUnsafeBufferPointer { capitals in
                var table = unsafe viet_legacy_table()
                unsafe table.letters = letters.baseAddress
                unsafe table.pairs = both.isEmpty ? nil : both.baseAddress
                unsafe table.followed = followed.isEmpty ? nil : followed.baseAddress
                unsafe table.marks = marks.baseAddress
                unsafe table.mark_count = markCount
                unsafe table.marks_combine = marksCombine
                unsafe table.cases = cases.isEmpty ? nil : cases.baseAddress
                unsafe table.capitals = capitals.baseAddress
                unsafe table.first_small = smallRange.lowerBound
                unsafe table.last_small = smallRange.upperBound
                unsafe table.first_either = firstShared
                return unsafe body(&table)
              }
            }
          }
        }
      }
    }
  }
}
