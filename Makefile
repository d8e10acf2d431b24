# tieout: `make demo` and `make test` do all their set-up themselves.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEER := .venv-peer
TIEOUT_SHARED ?= ../shared
export TIEOUT_SHARED

.PHONY: help demo test lint types tests soak accuracy mutate bench docs clean

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

# A fresh Debian may lack pieces: say which package brings each.
$(VENV)/ready: requirements/dev.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "python3 is missing: apt-get install python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: apt-get install python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "venv is missing: apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "installing into $(VENV) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements/dev.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(VENV)/ready  ## read the samples (and the seeds, where they are) and print each as a page
	@$(BIN)/python tests/samples/demo.py

test: lint types tests  ## lint, types, all tests

lint: $(VENV)/ready
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/ready
	@$(BIN)/mypy

tests: $(VENV)/ready
	@$(BIN)/python -m pytest

soak: $(VENV)/ready  ## the long runs
	@$(BIN)/python -m pytest -m soak

accuracy: $(VENV)/ready  ## how much of the labelled filings is read right, counted and written into docs/accuracy.md
	@$(BIN)/python benchmarks/accuracy.py --write docs/accuracy.md

mutate: $(VENV)/ready  ## change one fact in thousands of filings, count what the rules notice, write it into docs/accuracy.md
	@$(BIN)/python benchmarks/mutate.py --write docs/accuracy.md

$(PEER)/ready: requirements/peer.txt
	@test -x $(PEER)/bin/python || $(PYTHON) -m venv $(PEER)
	@$(PEER)/bin/python -m pip install -q --disable-pip-version-check -r requirements/peer.txt
	@touch $@

bench: $(VENV)/ready $(PEER)/ready  ## speed, side by side with the published peer
	@TIEOUT_PEER=$(PEER)/bin/python $(BIN)/python benchmarks/run.py

docs: $(VENV)/ready  ## rewrite the generated pages and golden outputs
	@$(BIN)/python -m pytest --update -q

clean:  ## remove what make made
	rm -rf $(VENV) $(PEER) .mypy_cache .ruff_cache .pytest_cache .hypothesis
