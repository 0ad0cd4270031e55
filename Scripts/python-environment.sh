#!/bin/sh
# Makes an environment of Python with what the files of requirements name, and the package from its wheel:
# python-environment.sh FOLDER REQUIREMENTS…
# VIETTEXT_LIBRARY names a library that is there already; else it is built.
set -eu
cd "$(dirname "$0")/.."
place=$1
shift

if [ ! -x "$place/bin/python" ]; then
  python3 -m venv "$place"
  # Older ones fail over requirements that name an extra twice.
  "$place/bin/pip" install --quiet --disable-pip-version-check --upgrade pip
fi
for requirements in "$@"; do
  "$place/bin/pip" install --quiet --disable-pip-version-check -r "$requirements"
done
rm -rf "$place/wheels"
"$place/bin/pip" wheel --quiet --disable-pip-version-check --no-deps --wheel-dir "$place/wheels" ./python
"$place/bin/pip" install --quiet --disable-pip-version-check --no-deps --force-reinstall "$place"/wheels/viettext-*.whl
