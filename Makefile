# The two commands of the README, and what they stand on. Each does its own set-up.
PY := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null && echo $$p && break; done)
PY := $(or $(PY),python3)
BIN := .venv/bin

.PHONY: site serve test check pdfua handmatig editor bench

site:
	@$(PY) scripts/setup.py
	@$(BIN)/kaderwijzer build

serve:
	@$(PY) scripts/setup.py
	@$(BIN)/kaderwijzer serve

test:
	@$(PY) scripts/setup.py --test
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports
	@$(BIN)/pytest -q -n auto --dist loadscope

check:
	@$(PY) scripts/setup.py
	@$(BIN)/kaderwijzer check

pdfua:
	@$(PY) scripts/setup.py --test
	@$(BIN)/python -m scripts.pdfua

handmatig:
	@$(PY) scripts/setup.py
	@$(BIN)/python scripts/handmatig.py

editor:
	@$(PY) scripts/setup.py
	@$(BIN)/python scripts/editor.py

bench:
	@$(PY) scripts/setup.py --test
	@$(BIN)/python -m benchmarks.build
	@$(BIN)/python -m benchmarks.documents
	@$(BIN)/python -m benchmarks.convenant
	@$(BIN)/kaderwijzer build
	@$(BIN)/python -m benchmarks.screening
	@$(BIN)/python -m benchmarks.configurator
