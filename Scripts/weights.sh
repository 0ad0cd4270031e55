#!/bin/sh
# Trains the weights of blocks: Scripts/weights.sh write puts them where they are built from, Scripts/weights.sh check
# trains them anew and compares byte for byte. VIETTEXT_DATA names the folder of the labelled pages.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
data=${VIETTEXT_DATA:-}
trained=Sources/VietPages/Classification/BlockWeights+Trained.swift
case "${1:-}" in write | check) ;; *) echo "usage: Scripts/weights.sh write|check" >&2; exit 64 ;; esac
if [ -z "$data" ]; then
  [ "$1" = write ] || { echo "weights: not trained anew, VIETTEXT_DATA is not set"; exit 0; }
  echo "weights: set VIETTEXT_DATA to the folder of the labelled pages" >&2
  exit 1
fi

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -p "$place/english/html"
cp "$data/pages/english/ground-truth.json" "$place/english/"
for page in "$data"/pages/english/html/*.gz; do
  gzip -dc "$page" > "$place/english/html/$(basename "$page" .gz)"
done
# shellcheck disable=SC2046
$swift build $(Scripts/release-flags.sh) --product viettext-train
"$($swift build -c release --show-bin-path)/viettext-train" pages --html "$data/pages/vietnamese" \
  --html "$place/english" --text "$data/pages/vietnamese" --output "$place/weights.swift"
case "$1" in
  write) cp "$place/weights.swift" "$trained" ;;
  check)
    cmp "$trained" "$place/weights.swift" || { echo "weights: not what training gives; make weights" >&2; exit 1; }
    echo "weights: as trained"
    ;;
esac
