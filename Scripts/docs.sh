#!/bin/sh
# Builds the documentation of every module; a link that leads nowhere is an error. The debug build must be there.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
output=${1:-.build/docs}
built=$($swift build --show-bin-path)
target=$($swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | head -n 1)
# The toolchain's docc stands beside its compiler, which need not be on the path.
docc=$(command -v docc || $swift -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin/docc|p')

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
maps="-Xcc -fmodule-map-file=Sources/CICU/module.modulemap"
for map in "$built"/C*.build/module.modulemap; do maps="$maps -Xcc -fmodule-map-file=$map"; done

rm -rf "$output"
mkdir -p "$output"
failed=0
for catalog in Sources/*/*.docc; do
  module=$(basename "$catalog" .docc)
  mkdir "$place/$module"
  # shellcheck disable=SC2086
  $swift symbolgraph-extract -module-name "$module" -target "$target" -I "$built/Modules" $maps \
    -minimum-access-level public -skip-synthesized-members -emit-extension-block-symbols -output-dir "$place/$module"
  "$docc" convert "$catalog" --additional-symbol-graph-dir "$place/$module" --warnings-as-errors \
    --fallback-display-name "$module" --fallback-bundle-identifier "$module" --output-dir "$place/$module.doccarchive" || failed=1
done
[ "$failed" = 0 ] || exit 1
"$docc" merge "$place"/*.doccarchive --synthesized-landing-page-name VietText --output-path "$output/VietText.doccarchive"
echo "docs: $output/VietText.doccarchive"
