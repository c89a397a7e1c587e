#!/bin/sh
# Renew constraints.txt: one version, with its hashes, for every package that any of us installs.
# usage: lock.sh BIN
set -eu
bin=$1
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
compile() {
  "$bin/uv" pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
    --no-header --quiet "$@" >/dev/null
}
compile --group dev --group bench --group fuzz --group lint --output-file "$fresh/all.txt"
compile --constraint "$fresh/all.txt" --output-file "$fresh/ours.txt"
"$bin/python" -m pip install --quiet --disable-pip-version-check packaging  # locked.py reads requirements
"$bin/python" scripts/locked.py "$fresh/all.txt" "$fresh/ours.txt"
sh scripts/environment.sh "$bin" "$fresh/extras" all
"$fresh/extras/bin/python" scripts/licences.py docs/licences.md
