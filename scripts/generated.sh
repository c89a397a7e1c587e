#!/bin/sh
# Fail when a committed file that is made from the code or the samples is not what the code makes now.
set -eu
bin=$1
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
sh scripts/generate.sh "$bin" "$fresh"
grep -rl "$fresh/" "$fresh" | xargs -r sed -i "s#$fresh/##g"  # the command that a report repeats
for made in compare/report/schema docs/contract.md docs/formats.md docs/configuration.schema.json docs/rules docs/licences.md \
  reports/samples; do
  diff -r -x '*.py' -x __pycache__ "$made" "$fresh/$made" >/dev/null || {
    echo "$made is older than the code; run: make samples"
    exit 1
  }
done
