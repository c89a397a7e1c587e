# Two commands on a fresh machine that has Python 3.11+ and make: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Versions and hashes of all that is installed; `make LOCK= …` takes the newest that pyproject.toml permits.
LOCK ?= constraints.txt
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCKED := $(PIP) $(addprefix --constraint ,$(LOCK))

.PHONY: demo test test-all test-browser test-lowest check audit bench samples lock sbom clean

demo: $(VENV)/.installed  ## install, compare the samples, say where the report lies
	@$(BIN)/newscollate compare samples/ -o reports/demo --exit-zero

test: $(VENV)/.test  ## install, run the test suite
	@$(BIN)/python -m pytest -n auto -m "not slow and not browser and not extra"

test-all: $(VENV)/.test  ## the marked tests too: long ones, a browser, extras
	@$(BIN)/python -m pytest -n auto

test-browser: $(VENV)/.test  ## the pages in Chromium, which is installed where it can be
	@sh scripts/chromium.sh
	@$(BIN)/python -m pytest -n auto -m browser -rs

test-lowest: $(VENV)/bin/python  ## the suite with the lowest versions that pyproject.toml permits
	@$(PIP) --group lock
	@sh scripts/lowest.sh $(BIN)

check: $(VENV)/.lint  ## lint, format, types, layers, schemas, sample reports, known vulnerabilities
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/newscollate glossary lint
	@$(BIN)/newscollate glossary fmt --check shipped
	@sh scripts/generated.sh $(BIN)
	@$(BIN)/python scripts/vulnerabilities.py

audit: $(VENV)/.lint  ## known vulnerabilities alone
	@$(BIN)/python scripts/vulnerabilities.py

lock: $(VENV)/bin/python  ## renew the lock with the newest versions that pyproject.toml permits, and their licences
	@$(PIP) --group lock
	@sh scripts/lock.sh $(BIN)

sbom: $(VENV)/.test  ## bills of materials in dist/: of the base, and of the base with all extras
	@sh scripts/sbom.sh $(BIN)

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

$(VENV)/.installed: pyproject.toml $(LOCK) | $(VENV)/bin/python
	@echo "Installing newscollate …"
	@$(BIN)/python scripts/stated.py > $(VENV)/stated.txt
	@$(LOCKED) --requirement $(VENV)/stated.txt
	@$(PIP) --no-deps --editable .
	@$(BIN)/python -m compileall -q compare
	@touch $@

$(VENV)/.test: $(VENV)/.installed
	@$(LOCKED) --group dev
	@touch $@

$(VENV)/.bench: $(VENV)/.test
	@$(LOCKED) --group bench
	@touch $@

$(VENV)/.lint: $(VENV)/.test
	@$(LOCKED) --group lint
	@touch $@
