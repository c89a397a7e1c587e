#!/bin/sh
# Rebuild everything that is made from the code or the samples and committed.
# usage: generate.sh BIN [ROOT]   (ROOT: where to write; default: the project)
set -eu
bin=$1
root=${2:-.}
"$bin/python" -m compare.report.schema "$root/compare/report/schema"
mkdir -p "$root/docs"
[ "$root" = . ] || cp docs/contract.md "$root/docs/"
"$bin/python" -m compare.report.schema.contract "$root/docs/contract.md"
"$bin/python" scripts/formats.py > "$root/docs/formats.md"
"$bin/python" scripts/configuration.py > "$root/docs/configuration.schema.json"
"$bin/python" scripts/rules.py "$root/docs/rules"
"$bin/python" scripts/licences.py "$root/docs/licences.md"
"$bin/newscollate" compare samples -o "$root/reports/samples" --exit-zero >/dev/null
"$bin/newscollate" glossary report samples --format markdown -o "$root/reports/samples/glossary.md"
