#!/bin/sh
# Runs the tests with counters and prints which share of each library module's lines they reach; 90 % is the least.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
least=90
build=.build/coverage

$swift test --enable-code-coverage --scratch-path "$build"
built=$($swift build --show-bin-path --scratch-path "$build")
# The profile is read by the tool of the toolchain that wrote it, when there is one beside it.
cov=$(dirname "$(readlink -f "$(command -v "$swift")")")/llvm-cov
[ -x "$cov" ] || cov=llvm-cov
failed=0
for module in VietUnicode VietTokens VietModel VietExpressions VietPages VietJSON VietText VietTextC; do
  share=$("$cov" report "$built"/viet-textPackageTests.xctest -instr-profile "$built/codecov/default.profdata" \
    "Sources/$module" | awk '$1 == "TOTAL" { print $10 }')
  echo "$module ${share}"
  awk -v share="${share%\%}" -v least="$least" 'BEGIN { exit !(share < least) }' && failed=1
done
[ "$failed" = 0 ] || { echo "coverage: a module is below $least %" >&2; exit 1; }
