# Two commands on a fresh machine that has Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-all test-browser check bench samples schemas clean

demo: $(VENV)/.installed  ## install, compare the samples, say where the report lies
	@$(BIN)/newscollate compare samples/ -o reports/demo --exit-zero

test: $(VENV)/.test  ## install, run the test suite
	@$(BIN)/python -m pytest -n auto -m "not slow and not browser and not extra"

test-all: $(VENV)/.test  ## the marked tests too: long ones, a browser, extras
	@$(BIN)/python -m pytest -n auto

test-browser: $(VENV)/.test  ## the pages in Chromium, which is installed where it can be
	@sh scripts/chromium.sh
	@$(BIN)/python -m pytest -n auto -m browser -rs

check: $(VENV)/.lint  ## lint, format, types, layers, schemas, sample reports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/newscollate glossary lint
	@$(BIN)/newscollate glossary fmt --check shipped
	@sh scripts/generated.sh $(BIN)

bench: $(VENV)/.bench  ## quality on real data (skipped where it is absent), then speed: a quiet hour or two
	@$(BIN)/python -m benchmarks.quality
	@$(BIN)/python -m benchmarks.speed
	@$(BIN)/python -m benchmarks.speed table
	@$(BIN)/python -m benchmarks.speed.reading
	@$(BIN)/python -m benchmarks.speed.editor
	@$(BIN)/python -m benchmarks.speed.recognition
	@$(BIN)/python -m benchmarks.speed.paint

samples: $(VENV)/.installed  ## rebuild the committed sample reports and schemas
	@sh scripts/generate.sh $(BIN)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis reports/demo

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "newscollate needs Python 3.11 or newer; name one with make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "newscollate needs Python's venv module: install it (Debian, Ubuntu: apt install python3-venv)"; exit 1; }
	@echo "Making an environment in $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Installing newscollate …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q compare
	@touch $@

$(VENV)/.test: $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

$(VENV)/.bench: $(VENV)/.test
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@touch $@

$(VENV)/.lint: $(VENV)/.test
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group lint
	@touch $@
