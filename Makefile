# `make` lists the targets. Everything lives in .venv and build; nothing outside this folder is touched.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
unexport PYTHONPATH PYTHONHOME

PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet

# The stamps are named after what they depend on, this folder's place included: an installation that was made
# elsewhere, or from another pyproject.toml, is made again, whatever the files' times say.
KEY := $(shell (pwd; cat pyproject.toml) | cksum | cut -d ' ' -f 1)
SITE := .venv/installed-$(KEY)
DEV := .venv/installed-dev-$(KEY)

# Each candidate is run, not just looked for: a version manager may leave the name of a Python that is not there.
PYTHONS := $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11 python)

# These tests watch files and browsers as time goes by: they get the machine to themselves.
PREVIEW := tests/preview/test_serve.py tests/preview/test_serve_browser.py
# This one measures how quickly pages load: so does it, when the others are done.
SPEED := tests/pages/test_lighthouse.py

# How `make check` reports: text, json, github or sarif.
FORMAT := text

.PHONY: help site test check serve figures bench rules messages screenshots clean distclean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

site: $(SITE) ## check the records, measure the checks, and build the site into build/site
	@$(PY) -m timeline audit
	@$(PY) -m timeline build $(if $(TIMELINE_BASE_URL),--base-url "$${TIMELINE_BASE_URL%/}/")
	@echo "The site is in $(CURDIR)/build/site (start at index.html)."
	@echo "To read it in a browser, with a preview that follows your edits: make serve"

test: $(DEV) ## lint, check the types and run all tests
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest -n auto $(PREVIEW:%=--ignore=%) $(SPEED:%=--ignore=%)
	$(PY) -m pytest -n 2 $(PREVIEW)
	$(PY) -m pytest -n 2 $(SPEED)

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

$(SITE):
	@$(PY) -c '' 2>/dev/null || { \
	  for python in $(PYTHONS); do \
	    if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	  done; \
	  if [ -z "$${found:-}" ]; then \
	    echo 'Timeline needs Python 3.11 or newer, and none was found (tried:' $(PYTHONS)')' >&2; \
	    echo 'Install one, or say where it is: make site PYTHON=/path/to/python3' >&2; \
	    exit 1; \
	  fi; \
	  echo "Making a virtual environment in .venv with $$("$$found" --version)"; \
	  "$$found" -m venv --clear .venv || { rm -rf .venv; exit 1; }; \
	}
	@echo 'Installing Timeline into .venv'
	@$(PIP) install --editable .
	@rm -f .venv/installed-*
	@touch $@

$(DEV): $(SITE)
	@echo 'Installing what the tests need into .venv'
	@$(PIP) install --editable '.[dev]'
	@touch $@
