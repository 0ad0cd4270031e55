#!/bin/sh
# Builds and runs the program that README.md prints, in a throw-away package outside the tree that depends on this one by
# path and imports VietText alone. It must pull no argument-parser, no benchmark package and no Foundation.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

mkdir -p "$place/Sources/consumer"
# The first Swift block below the heading "A ten-line program", and the block below it: what it prints.
awk '/^## A ten-line program/ { on = 1 } on && /^```swift/ { code = 1; next } code && /^```/ { exit } code' \
  "$root/README.md" > "$place/Sources/consumer/main.swift"
awk '/^## A ten-line program/ { on = 1 } on && /^```text/ { code = 1; next } code && /^```/ { exit } code' \
  "$root/README.md" > "$place/expected.txt"
[ -s "$place/Sources/consumer/main.swift" ] || { echo "consumer: no program in README.md" >&2; exit 1; }
[ -s "$place/expected.txt" ] || { echo "consumer: README.md does not say what the program prints" >&2; exit 1; }
imports=$(grep -c '^import ' "$place/Sources/consumer/main.swift")
[ "$imports" -eq 1 ] || { echo "consumer: the program imports $imports modules instead of VietText alone" >&2; exit 1; }

cat > "$place/Package.swift" <<MANIFEST
// swift-tools-version: 6.2
import PackageDescription
let package = Package(
  name: "consumer",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "viet-text", path: "$root")],
  targets: [.executableTarget(name: "consumer", dependencies: [.product(name: "VietText", package: "viet-text")])]
)
MANIFEST

cd "$place"
swift build --quiet
binary=$(swift build --show-bin-path)/consumer
"$binary" > printed.txt
diff -u expected.txt printed.txt || { echo "consumer: README.md's program prints something else" >&2; exit 1; }

for package in swift-argument-parser swift-system benchmark; do
  if [ -e ".build/checkouts/$package" ]; then
    echo "consumer: a user of VietText would fetch $package" >&2
    exit 1
  fi
done
if command -v ldd >/dev/null 2>&1 && ldd "$binary" | grep -q Foundation; then
  echo "consumer: VietText pulls Foundation" >&2
  exit 1
fi
echo "consumer: README.md's program runs, with VietText alone"
