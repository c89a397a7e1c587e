#!/bin/sh
# Run the suite with the lowest versions that pyproject.toml permits, in an environment of its own.
# usage: lowest.sh BIN
set -eu
bin=$1
env=build/lowest
"$bin/uv" venv --quiet --clear --python "$bin/python" "$env"
# The first Starlette tests with httpx, later ones with httpx2.
"$bin/uv" pip install --quiet --python "$env/bin/python" --resolution lowest-direct \
  --editable . --group dev "httpx>=0.28"
"$env/bin/python" -m pytest -n auto -p no:cacheprovider -m "not slow and not browser and not extra"
