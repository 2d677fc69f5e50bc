# Hamayu. `make` alone lists what there is.
PYTHON ?= python3.11
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
PORT ?= 8000
# Every dependency is locked with its hashes; the file says when it was installed.
INSTALLED := .venv/.installed

.DEFAULT_GOAL := help
.PHONY: help install run test check bench lock schema messages traceability

help: ## List these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 22

install: $(INSTALLED) ## Make .venv with the locked dependencies

$(INSTALLED): requirements/dev.txt $(wildcard locale/*/LC_MESSAGES/*.po)
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || python3 -m venv .venv
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.txt
	@$(MANAGE) compile_catalogues
	@touch $@

run: install ## Serve the whole site with the demo content on http://127.0.0.1:8000
	@$(MANAGE) start $(PORT)

test: install ## Run the tests, and those of the database on PostgreSQL as well
	@$(BIN)/python -m pytest
	@$(BIN)/python -m tests.services $(BIN)/python -m pytest -m database

check: install ## Lint, types, import contracts, templates, migrations, message catalogues, schema
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo | tail -n 4
	@git ls-files '*/templates/*.html' | xargs $(BIN)/djade --check --target-version 5.2
	@$(MANAGE) makemigrations --check --dry-run --verbosity 0
	@$(MANAGE) graphql_schema --out var/schema.graphql >/dev/null && diff -q var/schema.graphql schema.graphql || { echo "schema.graphql is old: run 'make schema'."; exit 1; }
	@$(BIN)/python -m tests.checks.catalogues --check
	@$(BIN)/python -m tests.checks.traceability --check

bench: install ## Measure and print ratios
	@$(BIN)/python -m tests.bench

lock: install ## Lock the dependencies again, with hashes and without addresses
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --upgrade pyproject.toml --generate-hashes --no-header --no-annotate --python-version 3.11 -o requirements/base.txt
	@$(BIN)/uv pip compile --quiet --upgrade pyproject.toml --group dev --generate-hashes --no-header --no-annotate --python-version 3.11 -o requirements/dev.txt

schema: install ## Write schema.graphql anew
	@$(MANAGE) graphql_schema --out schema.graphql

messages: install ## Bring the message catalogues up to the code (needs GNU gettext)
	@$(BIN)/python -m tests.checks.catalogues

traceability: install ## Write docs/traceability.md anew
	@$(BIN)/python -m tests.checks.traceability
