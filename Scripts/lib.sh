#!/usr/bin/env bash
# Builds libviettext.so: the C functions of viettext.h with Swift's own library linked in; libicu stays the system's.
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
output=${1:-.build/lib}

built=$("$swift" build -c release --show-bin-path)
# An archive is only added to: what a source that is gone left in it would stand there twice.
rm -f "$built/libVietTextC.a"
# shellcheck disable=SC2046
"$swift" build $(Scripts/release-flags.sh) --product VietTextC
mkdir -p "$output"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The driver hides what comes out of archives, so the archive becomes one object first.
ld -r -o "$work/viettext.o" --whole-archive "$built/libVietTextC.a"
# Only what the header declares is seen from outside.
printf '{ global: viettext_*; local: *; };\n' > "$work/viettext.map"
"${swift}c" -emit-library -static-stdlib -o "$output/libviettext.so" "$work/viettext.o" \
  -Xlinker --version-script="$work/viettext.map" -Xlinker --gc-sections -Xlinker -s -Xlinker -z -Xlinker defs \
  $(pkg-config --libs icu-i18n) -lstdc++
cp Sources/CVietText/include/viettext.h "$output/"
ls -l "$output/libviettext.so"
