#!/bin/sh
# Compares the public interface with that of the last tag.
set -eu
cd "$(dirname "$0")/.."
swift=${SWIFT:-swift}
tag=$(git describe --tags --abbrev=0 2> /dev/null) || { echo "api: no version is tagged yet: nothing to compare with"; exit 0; }
$swift package diagnose-api-breaking-changes "$tag"
