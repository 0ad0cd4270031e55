#!/bin/sh
# Installs what the build needs beside the Swift toolchain: libicu's headers and pkg-config.
set -eu

if pkg-config --exists icu-i18n 2>/dev/null; then exit 0; fi

if command -v apt-get >/dev/null 2>&1; then
  install="apt-get install -y --no-install-recommends libicu-dev pkg-config"
  if [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive $install
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive $install
  else
    echo "VietText needs libicu. Type:  sudo apt-get update && sudo $install" >&2
    exit 1
  fi
elif command -v brew >/dev/null 2>&1; then
  brew install icu4c pkg-config
elif command -v dnf >/dev/null 2>&1; then
  echo "VietText needs libicu. Type:  sudo dnf install libicu-devel pkgconf-pkg-config" >&2
  exit 1
else
  echo "VietText needs libicu with its headers, and pkg-config. Install them with your system's package manager." >&2
  exit 1
fi

pkg-config --exists icu-i18n || { echo "libicu was installed, but pkg-config does not find icu-i18n." >&2; exit 1; }
