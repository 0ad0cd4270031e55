#!/bin/sh
# Prints the flags of a release build. The optimizer inlines and lays out code by how often it ran on the seeds, as
# Sources/release.profdata tells (make profile); where there is no such compiler or system, a release build is a plain one.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
frontend=$(dirname "$(readlink -f "$(command -v "$swift")")")/swift-frontend

printf '%s' '-c release'
case $PWD in *[[:space:]]*) exit 0 ;; esac
[ "$(uname -s)" = Linux ] || exit 0
"$frontend" -frontend -help-hidden 2> /dev/null | grep -q -e '-ir-profile-use=' || exit 0
# What an object was made of does not name the profile: without incremental code generation none stays behind.
for flag in -Xllvm -static-func-full-module-prefix=false -Xfrontend -disable-incremental-llvm-codegen \
  -Xfrontend "-ir-profile-use=$PWD/Sources/release.profdata"; do
  printf ' -Xswiftc %s' "$flag"
done
