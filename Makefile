# make demo and make test are all that a newcomer needs: each sets itself up first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench gallery editor lock clean

demo: $(READY)
	$(BIN)/ihp-graph demo

test: $(READY)
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadscope

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(READY)
	$(BIN)/python tests/bench/bench.py $(SIZES)

# The pictures of the docs, from the bundled data without names; needs a Chromium.
gallery: $(READY)
	$(BIN)/python tests/browser/gallery.py

# The explorer's Cypher editor, in one module that is committed: users build nothing. Needs Node.js 20 or later.
editor:
	cd editor && { npm ci --offline --ignore-scripts || npm ci --ignore-scripts; } && npm run build

# Pinned versions with hashes; run it after a change to the dependencies in pyproject.toml.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "ihp-graph needs Python 3.11 or later; say which with: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

clean:
	rm -rf $(VENV) editor/node_modules ihp-graph-demo .pytest_cache .mypy_cache .ruff_cache
