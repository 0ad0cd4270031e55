#!/bin/sh
# Writes Sources/release.profdata: how often which code of the command runs on the seeds, counted in a build of its own.
# Scripts/release-flags.sh hands it to the optimizer. Code that has changed since is compiled as if it were not counted.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
# The counters are linked from the toolchain that sets them, and read by its tool.
tools=$(dirname "$(readlink -f "$(command -v "$swift")")")
runtime=$("$tools/clang" -print-resource-dir)/lib/linux/libclang_rt.profile-$(uname -m).a
# Functions have the names by which release-flags.sh looks for them: without the path of the folder.
build="$swift build -c release --scratch-path .build/profile --product viettext"
for flag in -Xfrontend -ir-profile-generate -Xllvm -static-func-full-module-prefix=false; do
  build="$build -Xswiftc $flag"
done
build="$build -Xlinker -u__llvm_profile_runtime -Xlinker $runtime"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

$build
viettext=$($build --show-bin-path)/viettext
for _ in $(seq 40); do cat seeds/text/flat/*.txt; done > "$place/text.txt"
for _ in $(seq 4); do cut -f 2 seeds/expressions/sentences.tsv; done >> "$place/text.txt"
mkdir "$place/pages"
cp seeds/html/html/*.html seeds/text/flat/*.txt "$place/pages"
(
  cd "$place"
  # %p is the number of the process: each writes a file of its own.
  export LLVM_PROFILE_FILE="$place/%p.profraw"
  "$viettext" normalize --form nfd text.txt > nfd.txt
  "$viettext" normalize nfd.txt > /dev/null
  "$viettext" normalize --tone new text.txt > /dev/null
  for task in fold tokenize sentences segment expressions; do "$viettext" $task text.txt > /dev/null; done
  for task in strip analyze; do "$viettext" $task pages/* > /dev/null; done
)
# Without the other packages' code.
"$tools/llvm-profdata" merge --function='[Vv]iet' -o Sources/release.profdata "$place"/*.profraw
"$tools/llvm-profdata" show Sources/release.profdata
