import ArgumentParser
import SystemPackage
import VietPages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the pages of a site have in common.
struct SiteOptions: ParsableArguments {
  @Option(
    help: "A folder of pages of the same site: what they share is dropped, and copies are named in duplicateOf.",
    completion: .directory)
  var site: String?

  func validate() throws { _ = try site.map(Self.files) }

  /// What the files of the folder teach, in the order of their names, and whether all could be read; `nil` when no folder is
  /// given.
  func template(
    _ extractor: ArticleExtractor, input: PageInput
  ) throws -> (template: SiteTemplate, inputs: Inputs)? {
    guard let site else { return nil }
    var template = SiteTemplate()
    var inputs = Inputs(try Self.files(in: site))
    while template.pageCount < SiteTemplate.pageLimit, let source = inputs.next() {
      guard let bytes = inputs.readAll(of: source) else { continue }
      template.learn(from: bytes, named: source.name, input: input, extractor: extractor)
    }
    return (template, inputs)
  }

  /// The paths of the files of a folder, without its folders and what is hidden.
  private static func files(in folder: String) throws -> [String] {
    // Invariant: the stream is open until the end of the call; an entry is read before the next is asked for.
    guard let stream = unsafe opendir(folder) else {
      throw ValidationError("--site: cannot read \(folder): \(Errno(rawValue: errno)).")
    }
    defer { unsafe closedir(stream) }
    var paths: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      let isFolder = unsafe entry.pointee.d_type == DT_DIR
      if !isFolder, !name.hasPrefix(".") { paths.append(FilePath(folder).appending(name).lexicallyNormalized().string) }
    }
    guard !paths.isEmpty else { throw ValidationError("--site takes a folder of pages; there is none in \(folder).") }
    return paths.sorted()
  }
}
