internal import Synchronization

/// Workspaces that are used again from page to page: as many as there are pages in work at a time.
package final class WorkspacePool<Workspace: Sendable>: Sendable {
  private let idle = Mutex<[Workspace]>([])
  private let make: @Sendable () -> Workspace

  package init(_ make: @escaping @Sendable () -> Workspace) { self.make = make }

  /// Calls `body` with a workspace that nobody else has.
  package func with<Result>(_ body: (inout Workspace) -> Result) -> Result {
    var workspace = idle.withLock { $0.popLast() } ?? make()
    let result = body(&workspace)
    idle.withLock { $0.append(workspace) }
    return result
  }
}
