# `make` lists the targets. Everything lives in .venv and build; nothing outside this folder is touched.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Without what it has compiled, each of the many processes of the tests would compile the program anew.
unexport PYTHONPATH PYTHONHOME PYTHONDONTWRITEBYTECODE

# What is installed is what requirements/ names, file by file, with hashes. With NEWEST=1 it is the newest that
# pyproject.toml allows, in an environment of its own: make test NEWEST=1.
VENV := $(if $(NEWEST),build/newest,.venv)
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
LOCKED := $(PIP) install --require-hashes --requirement
UPGRADED := $(PIP) install --upgrade --upgrade-strategy eager --editable

# The stamps are named after what they depend on, this folder's place included: an installation that was made
# elsewhere, or from another pyproject.toml or lock, is made again, whatever the files' times say.
KEY := $(shell (pwd; cat pyproject.toml requirements/site.txt requirements/dev.txt) | cksum | cut -d ' ' -f 1)
SITE := $(VENV)/installed-$(KEY)
DEV := $(VENV)/installed-dev-$(KEY)

# Each candidate is run, not just looked for: a version manager may leave the name of a Python that is not there.
PYTHONS := $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11 python)

# These tests watch files and browsers as time goes by: they get the machine to themselves.
PREVIEW := tests/preview/test_serve.py tests/preview/test_serve_browser.py
# This one measures how quickly pages load: so does it, when the others are done.
SPEED := tests/pages/test_lighthouse.py
# What takes longer than one waits between two changes.
LONG := browser or slow or corpus

# What `make lock` renews: everything. With UPGRADE= it keeps the versions that still fit pyproject.toml, and with
# UPGRADE='--upgrade-package ruff' it renews one.
UPGRADE := --upgrade
# One file for every system and every Python that pyproject.toml allows. It names no index: each machine has its own.
COMPILE := $(PY) -m uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

# How `make check` reports: text, json, github or sarif.
FORMAT := text

.PHONY: help site test quick lint types tests preview speed newest lock check serve figures bench rules messages \
  screenshots clean distclean
# Also with `make --jobs`: some tests get the machine to themselves.
.NOTPARALLEL:

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

site: $(SITE) ## check the records, measure the checks, and build the site into build/site
	@$(PY) -m timeline audit
	@$(PY) -m timeline build $(if $(TIMELINE_BASE_URL),--base-url "$${TIMELINE_BASE_URL%/}/")
	@echo "The site is in $(CURDIR)/build/site (start at index.html)."
	@echo "To read it in a browser, with a preview that follows your edits: make serve"

test: lint types tests preview speed ## lint, check the types and run all tests

quick: lint types ## lint, check the types and run the tests that take no time: before each commit
	$(PY) -m pytest -n auto -m "not ($(LONG))"

lint: $(DEV)
	$(PY) -m ruff check
	$(PY) -m ruff format --check

types: $(DEV)
	$(PY) -m mypy

tests: $(DEV)
	$(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder $(PREVIEW:%=--ignore=%) $(SPEED:%=--ignore=%)

preview: $(DEV)
	$(PY) -m pytest -n 2 $(PREVIEW)

speed: $(DEV)
	$(PY) -m pytest -n 2 $(SPEED)

newest: ## test with the newest of everything that pyproject.toml allows, and say what differs from the lock
	@rm -rf build/newest build/newest.*
	@mkdir -p build; \
	{ $(MAKE) --keep-going --no-print-directory NEWEST=1 test 2>&1; echo $$? >build/newest.status; } | tee build/newest.log
	@build/newest/bin/python tests/tooling/newest.py build/newest.log "$$(cat build/newest.status)" >build/newest.md
	@cat build/newest.md; exit "$$(cat build/newest.status)"

lock: ## renew what is installed, in requirements/, from what pyproject.toml allows
	$(READY)
	@$(LOCKED) requirements/lock.txt
	@$(COMPILE) $(UPGRADE) --extra dev --group build --output-file requirements/dev.txt pyproject.toml
	@# Begun as a copy, it keeps the versions of the other.
	@cp requirements/dev.txt requirements/site.txt
	@$(COMPILE) --group build --output-file requirements/site.txt pyproject.toml
	@$(COMPILE) $(UPGRADE) --group lock --output-file requirements/lock.txt

check: $(SITE) ## check the records only
	@$(PY) -m timeline check --format $(FORMAT)

serve: $(SITE) ## preview the site, rebuilt and reloaded when a file changes
	@$(PY) -m timeline serve

figures: $(DEV) ## measure the checks of prose anew, and write docs/checks.md
	@$(PY) tests/labelled.py

bench: $(SITE) ## measure how long a check of 10 000 records takes, on two processors
	@cd tests && ../$(PY) -m benchmark

rules: $(SITE) ## write docs/rules anew from the docstrings of the rules
	@$(PY) -m timeline.explain docs/rules

messages: $(DEV) ## bring the catalogues of the site's own words up to date
	@cd tests && ../$(PY) -m tooling.messages

screenshots: $(DEV) ## take pictures of the main pages into build/screenshots, and those of the README
	@$(PY) tests/screenshots.py

clean: ## remove what was built
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

distclean: clean ## remove the virtual environment too
	rm -rf .venv

# The environment, unless there is one that runs.
define READY
@$(PY) -c '' 2>/dev/null || { \
  for python in $(PYTHONS); do \
    if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
  done; \
  if [ -z "$${found:-}" ]; then \
    echo 'Timeline needs Python 3.11 or newer, and none was found (tried:' $(PYTHONS)')' >&2; \
    echo 'Install one, or say where it is: make site PYTHON=/path/to/python3' >&2; \
    exit 1; \
  fi; \
  echo "Making a virtual environment in $(VENV) with $$("$$found" --version)"; \
  "$$found" -m venv --clear $(VENV) || { rm -rf $(VENV); exit 1; }; \
}
endef

# What is in this folder has no hash: it is installed by itself, when all that it needs is there.
$(SITE):
	$(READY)
	@echo 'Installing Timeline into $(VENV)'
ifdef NEWEST
	@$(UPGRADED) .
else
	@$(LOCKED) requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
endif
	@rm -f $(VENV)/installed-*
	@touch $@

$(DEV): $(SITE)
	@echo 'Installing what the tests need into $(VENV)'
ifdef NEWEST
	@$(UPGRADED) '.[dev]'
else
	@$(LOCKED) requirements/dev.txt
endif
	@touch $@
