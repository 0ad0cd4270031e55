// Generates the tables that are checked in.
//
//     viettext-tables entities entities.json SHA256 > Sources/CVietPages/entities.c

import Foundation

let usage = "usage: viettext-tables entities FILE SHA256"
let arguments = CommandLine.arguments
guard arguments.count == 4, arguments[1] == "entities" else {
  FileHandle.standardError.write(Data((usage + "\n").utf8))
  exit(64)
}
let json = [UInt8](try Data(contentsOf: URL(filePath: arguments[2])))
print(try EntityTable(json: json).source(checksum: arguments[3]), terminator: "")
