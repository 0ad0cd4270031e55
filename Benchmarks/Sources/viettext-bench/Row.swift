import CMallocCount
import Foundation

/// MB/s of the best of several runs that together take a while; the two take turns, so that both meet the same noise.
func rates(_ count: Int, _ first: () -> Void, _ second: () -> Void) -> (Double, Double) {
  var best = (UInt64.max, UInt64.max)
  let start = processorTime()
  repeat {
    best.0 = min(best.0, time(first))
    for _ in 0..<3 { best.1 = min(best.1, time(second)) }
  } while processorTime() - start < 500_000_000
  return (Double(count) * 1e3 / Double(best.0), Double(count) * 1e3 / Double(best.1))
}

/// Nanoseconds that this program has had; what others take of the processor does not count.
private func processorTime() -> UInt64 {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

private func time(_ body: () -> Void) -> UInt64 {
  let start = processorTime()
  body()
  return max(1, processorTime() - start)
}

func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
  let space = String(repeating: " ", count: max(0, width - text.count))
  return left ? text + space : space + text
}

private let widths = [40, 10, 11, 10, 8, 7, 8]

private func printColumns(_ columns: [String]) {
  print(zip(columns, widths).enumerated().map { padded($1.0, $1.1, left: $0 == 0) }.joined())
}

func printHead() {
  printColumns(["text", "bytes", "reference", "ours", "ratio", "target", "allocs"])
}

/// Prints a row: MB/s of the reference and of this package, their ratio, and how often ours asks for memory.
func row(_ name: String, _ count: Int, target: Double, reference: () -> Void, ours: () -> Void) {
  guard name.hasPrefix(CommandLine.arguments.dropFirst(2).first ?? "") else { return }
  let (theirs, mine) = rates(count, reference, ours)
  let before = cmalloc_count()
  ours()
  let allocations = cmalloc_count() - before
  printColumns([
    name, "\(count)", String(format: "%.1f", theirs), String(format: "%.1f", mine),
    String(format: "%.1f×", mine / theirs), String(format: "≥ %g×", target), "\(allocations)",
  ])
}
