#!/usr/bin/env bash
# Packs the command for machines without Swift: stripped, with Swift's library linked in (libicu stays the system's), with
# its manual and completions. Then unpacks it and runs it with nothing else around it.
set -euo pipefail
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
read -ra release <<< "$(Scripts/release-flags.sh)"
build=("$swift" build "${release[@]}" --scratch-path .build/dist --static-swift-stdlib --product viettext)

"${build[@]}"
viettext=$("${build[@]}" --show-bin-path)/viettext
version=$("$viettext" --version)
name=viettext-$version-$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

tree=$place/$name
mkdir -p "$tree/bin" "$tree/share/man/man1" "$tree/share/bash-completion/completions" \
  "$tree/share/zsh/site-functions" "$tree/share/fish/vendor_completions.d"
cp "$viettext" "$tree/bin/"
strip "$tree/bin/viettext"
cp README.md CHANGELOG.md LICENSE NOTICE "$tree/"
Scripts/manual.sh "$tree/share/man/man1"
"$viettext" --generate-completion-script bash > "$tree/share/bash-completion/completions/viettext"
"$viettext" --generate-completion-script zsh > "$tree/share/zsh/site-functions/_viettext"
"$viettext" --generate-completion-script fish > "$tree/share/fish/vendor_completions.d/viettext.fish"
mkdir -p .build/archives
tar -C "$place" -czf ".build/archives/$name.tar.gz" "$name"

# Alone: no Swift on the machine, no environment, and where that is allowed no other file at all.
mkdir "$place/alone"
tar -C "$place/alone" -xzf ".build/archives/$name.tar.gz" --strip-components 1
libraries=$(ldd "$place/alone/bin/viettext" | grep -o '/[^ ]*')
if grep -E 'libswift|libFoundation' <<< "$libraries"; then
  echo "dist: these libraries of Swift are not linked in" >&2
  exit 1
fi
run=(env -i "$place/alone/bin/viettext")
if [ "$(id -u)" = 0 ] && unshare --mount true 2> /dev/null; then
  for library in $libraries; do install -D "$library" "$place/alone$library"; done
  # Swift finds a program's arguments through /proc; the mount is gone with the process.
  mkdir "$place/alone/proc"
  run=(env -i PATH="$PATH" unshare --mount sh -c 'mount --bind /proc "$0/proc" && exec chroot "$0" /bin/viettext "$@"' \
    "$place/alone")
fi
printed=$(echo 'Thanh Hóa đã thu hút được 180 dự án' | "${run[@]}" segment)
[ "$printed" = 'Thanh_Hóa đã thu_hút được 180 dự_án' ] || { echo "dist: the command prints $printed" >&2; exit 1; }
ls -l ".build/archives/$name.tar.gz"
