import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func readBytes(of path: String) throws -> [UInt8] {
  guard let file = unsafe fopen(path, "rb") else { throw ValidationError("cannot read \(path)") }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe fread(&chunk, 1, chunk.count, file)
    guard count > 0 else { return bytes }
    bytes += chunk[..<count]
  }
}

func readLines(of path: String) throws -> [String] {
  String(decoding: try readBytes(of: path), as: UTF8.self).split(separator: "\n").map(String.init)
}

func write(_ bytes: [UInt8], to path: String) throws {
  guard let file = unsafe fopen(path, "wb") else { throw ValidationError("cannot write \(path)") }
  defer { unsafe fclose(file) }
  guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
    throw ValidationError("could not write all of \(path)")
  }
}

func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
