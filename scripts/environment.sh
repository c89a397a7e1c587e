#!/bin/sh
# Make an environment that holds what newscollate asks for, as locked, and nothing else: no pip, no newscollate.
# usage: environment.sh BIN FOLDER [EXTRA …]
set -eu
bin=$1 folder=$2
shift 2
rm -rf "$folder"
"$bin/python" -m venv --without-pip "$folder"
"$bin/python" scripts/stated.py "$@" > "$folder/stated.txt"
"$bin/python" -m pip --python "$folder/bin/python" install --quiet --disable-pip-version-check \
  --constraint constraints.txt --requirement "$folder/stated.txt"
