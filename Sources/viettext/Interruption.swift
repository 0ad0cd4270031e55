import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Control-C: reading ends, what was read is finished and written. The second one ends the command at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Can be read from once an interruption is requested.
  private static let bell = try? FileDescriptor.pipe()

  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Waits until there is something to read, or an interruption is requested: the signal may come to another thread than
  /// the one that waits, and breaks off no read of its.
  static func wait(for file: FileDescriptor) {
    var waiting = [file, bell?.readEnd].compactMap { $0 }.map {
      pollfd(fd: $0.rawValue, events: Int16(POLLIN), revents: 0)
    }
    _ = unsafe poll(&waiting, nfds_t(waiting.count), -1)
  }

  static func watch() {
    _ = (isRequested, bell)  // A handler must not be the first to touch a global.
    let handler: @convention(c) (CInt) -> Void = { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      var ring: UInt8 = 0
      if let bell = Interruption.bell { _ = unsafe write(bell.writeEnd.rawValue, &ring, 1) }
      signal(SIGINT, SIG_DFL)
    }
    var action = sigaction()
    #if canImport(Glibc)
      unsafe action.__sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      unsafe action.__sa_handler.sa_handler = handler
    #else
      unsafe action.__sigaction_u.__sa_handler = handler
    #endif
    unsafe sigaction(SIGINT, &action, nil)
  }
}
