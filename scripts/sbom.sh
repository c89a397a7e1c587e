#!/bin/sh
# Write what an installation is made of, as CycloneDX: of the base, and of the base with all extras.
# usage: sbom.sh BIN
set -eu
bin=$1
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
mkdir -p dist
sh scripts/environment.sh "$bin" "$fresh/base"
"$bin/python" scripts/sbom.py "$fresh/base/bin/python" dist/newscollate.cdx.json
sh scripts/environment.sh "$bin" "$fresh/extras" all
"$bin/python" scripts/sbom.py "$fresh/extras/bin/python" dist/newscollate-extras.cdx.json
