# Every target sets up .venv by itself; the second call of a target starts at once.
# Needs Python 3.11 or later with pip, make and git; nothing else.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 2
FUZZ ?= 2000
GOLD ?= $(wildcard ../shared/gold/dev.jsonl)

N ?= 480
MORE ?= 4800
CLAIMS ?= 100000
SPACY ?= $(BIN)/python

.PHONY: run test fuzz check format evaluate bench bench-growth readme lock clean

run: $(READY) ## the main job on the sample reports; the working copy goes to out/
	$(BIN)/recount run examples --out out

test: $(READY) ## the whole test suite
	$(BIN)/pytest -n $(WORKERS) --dist loadfile

fuzz: $(READY) ## damaged files of every kind of input: make fuzz FUZZ=2000
	cd tests && ../$(BIN)/python -m gather.fuzz $(FUZZ)

check: $(READY) ## lint, format, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

format: $(READY) ## rewrite the code in the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: $(READY) ## precision and recall by field: make evaluate GOLD=FILE.jsonl
	@test -n "$(GOLD)" || { echo "make evaluate GOLD=FILE.jsonl: name a gold standard"; exit 2; }
	$(BIN)/recount evaluate $(GOLD)

bench: $(READY) ## speed of every stage, memory, ratios: make bench N=480 MORE=4800 SPACY=python-with-spacy
	$(BIN)/python -m benchmarks --number $(N) --more $(MORE) --spacy $(SPACY)

bench-growth: $(READY) ## how linking grows, to CLAIMS claims (100,000: some twenty minutes): make bench-growth CLAIMS=10000
	$(BIN)/python -m benchmarks.growth --claims $(CLAIMS)

readme: $(READY) ## write the program's own output into README.md
	$(BIN)/python tools/readme.py

lock: ## write requirements.lock from what .venv holds: names and versions only
	@$(BIN)/python -m pip freeze --exclude-editable --exclude recount-harm > $(VENV)/lock
	@if grep -n '@\|://' $(VENV)/lock; then echo "the lock may hold names and versions only"; exit 1; fi
	@LC_ALL=C sort -f $(VENV)/lock > requirements.lock

clean: ## remove what the targets above made
	rm -rf $(VENV) out .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("recount needs Python 3.11 or later; this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-build-isolation --no-deps --editable .
	@touch $@
