# The two commands of the README, and what they stand on. Each does its own set-up.
PY := $(shell command -v python3.13 || command -v python3.12 || command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: site serve test check bench

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
	@$(BIN)/pytest -q -n 2 --dist loadgroup

check:
	@$(PY) scripts/setup.py
	@$(BIN)/kaderwijzer check

bench:
	@$(PY) scripts/setup.py --test
	@$(BIN)/python benchmarks/build.py
