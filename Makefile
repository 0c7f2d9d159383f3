# Two targets matter: `make demo` and `make test`.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header
PYTEST := $(BIN)/pytest -n 2 --dist worksteal
DEPLOY := sdk/exospherehost/deploy

.PHONY: setup demo static check test deep bench bench-start chaos soak e2e lock
setup: .venv/.ready

.venv/.ready: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or newer is needed; name one with PYTHON=…" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	$(BIN)/exo demo

static: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/pyright

# While something is being written: a minute.
check: static
	$(PYTEST) -m "not slow" tests/unit tests/house

# Before it is delivered: everything but what `make deep`, `make bench` and `make e2e` do.
test: static
	$(PYTEST) -m "not deep" --ignore tests/e2e

# By hand and at night: hours.
deep: static
	EXO_TEST_BUDGET=10 $(PYTEST) --timeout 1200 --ignore tests/e2e
	$(BIN)/python -m tests.chaos
	$(BIN)/python -m tests.chaos --crashes
	$(BIN)/python -m tests.chaos --mutants
	$(BIN)/python -m tests.bench.soak

bench: setup
	$(BIN)/python -m tests.bench $(ARGS)

bench-start: setup
	$(BIN)/python -m tests.bench.start $(ARGS)

chaos: setup
	$(BIN)/python -m tests.chaos $(ARGS)

e2e: setup
	$(BIN)/pytest -v -rs tests/e2e $(ARGS)

soak: setup
	$(BIN)/python -m tests.bench.soak $(ARGS)

lock:
	$(LOCK) --extra dev pyproject.toml --output-file requirements.lock
	$(LOCK) --constraint requirements.lock $(DEPLOY)/runtime.in --output-file $(DEPLOY)/runtime.lock
	$(LOCK) --constraint requirements.lock $(DEPLOY)/satellites.in --output-file $(DEPLOY)/satellites.lock
	$(LOCK) --constraint requirements.lock $(DEPLOY)/server.in --output-file $(DEPLOY)/server.lock
