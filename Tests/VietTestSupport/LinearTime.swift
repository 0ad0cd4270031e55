import Foundation

/// The processor time that a piece of work takes on this thread, the least of several runs. Other work on the machine
/// does not count, so that the growth of an algorithm can be told from its time.
package func processorTime(runs: Int = 3, _ work: () -> Void) -> Duration {
  func now() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
  return (0..<runs).map { _ in
    let start = now()
    work()
    return now() - start
  }.min() ?? .zero
}

/// Whether `factor` times the input took no more than about `factor` times as long: five times that and a tenth of a
/// second are allowed, far less than a quadratic algorithm needs.
package func isLinear(small: Duration, large: Duration, factor: Int) -> Bool {
  large < small * factor * 5 + .milliseconds(100)
}
