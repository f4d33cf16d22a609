# Two commands do everything on a fresh Debian or Ubuntu with Python 3.11 or later: `make demo` and `make test`.

PYTHON ?= python3
SERVE ?= 1
BIN := .venv/bin
DEMO_STORE := sqlite:///$(CURDIR)/.demo/sanling.db
# The held-out people are for measuring, not for showing.
DEMO_CASES := $(filter-out data/fixtures/held-out-%,$(patsubst %/,%,$(wildcard data/fixtures/*/)))
TEST_PROGRAMS := postgresql libgl1 libglib2.0-0
TEST_FONTS := fonts-noto-cjk fonts-wqy-microhei fonts-wqy-zenhei fonts-arphic-ukai fonts-arphic-uming fonts-lxgw-wenkai fonts-seto \
  fonts-arphic-gbsn00lp fonts-arphic-gkai00mp

.PHONY: install demo test lint install-dev install-test-programs samples clean

install: .venv/.installed

.venv/.installed: pyproject.toml constraints.txt
	@echo "==> Setting up .venv (a few minutes at first)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "sanling: needs Python 3.11 or later, found $$($(PYTHON) --version 2>&1); run: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || $(MAKE) --no-print-directory venv-package
	@$(BIN)/python -m pip install --disable-pip-version-check --no-input --constraint constraints.txt --editable . || \
	  { echo "sanling: installing packages failed; is a Python package index (or a wheel folder in PIP_FIND_LINKS) reachable?" >&2; exit 1; }
	@touch $@
	@echo "==> .venv is ready: $(BIN)/sanling"

.PHONY: venv-package
venv-package:
	@echo "==> This Python has no venv module; installing the package python3-venv"
	@rm -rf .venv
	@$(call as_root,python3-venv)
	@$(PYTHON) -m venv .venv

demo: install
	@mkdir -p .demo
	@echo "==> Auditing $(words $(DEMO_CASES)) sample dossiers from their scanned pages"
	@$(BIN)/sanling audit $(DEMO_CASES) --store '$(DEMO_STORE)'
	@$(BIN)/sanling users demo --store '$(DEMO_STORE)'
	@if [ "$(SERVE)" != 0 ]; then \
	  echo "==> Review app: http://127.0.0.1:8501 (Ctrl+C stops it)"; \
	  exec $(BIN)/sanling review --store '$(DEMO_STORE)'; \
	else echo "==> Stored in .demo/sanling.db; serve it with: $(BIN)/sanling review --store '$(DEMO_STORE)'"; fi

install-dev: .venv/.installed-dev

.venv/.installed-dev: .venv/.installed
	@echo "==> Installing what the tests need into .venv"
	@$(BIN)/python -m pip install --disable-pip-version-check --no-input --constraint constraints.txt --editable '.[dev,oidc,paddle,ray,train]' || \
	  { echo "sanling: installing the test packages failed; is a Python package index reachable?" >&2; exit 1; }
	@touch $@

test: install-dev install-test-programs
	@echo "==> Lint and types"
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@echo "==> Tests (all of them: engine, browser and databases too)"
	@$(BIN)/pytest -m ''

# Debian calls the browser chromium, Ubuntu chromium-browser; libgl1 is for PaddleOCR's build of OpenCV.
install-test-programs:
	@missing=""; for p in $(TEST_PROGRAMS) $(TEST_FONTS); do \
	  dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if ! command -v chromium >/dev/null && ! command -v chromium-browser >/dev/null && ! command -v google-chrome >/dev/null; then \
	  if grep -qs '^ID=ubuntu' /etc/os-release; then missing="$$missing chromium-browser"; else missing="$$missing chromium"; fi; fi; \
	if [ -n "$$missing" ]; then \
	  echo "==> Installing Debian packages for the tests:$$missing"; \
	  $(call as_root,$$missing); fi

# Debian packages, as root or through sudo; a sentence that helps where neither works.
define as_root
if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
{ $$sudo apt-get update -q >/dev/null && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -q --no-install-recommends $(1) >/dev/null; } || \
{ echo "sanling: could not install Debian packages; ask an administrator to run: apt-get install $(1)" >&2; exit 1; }
endef

samples: install-dev install-test-programs
	@command -v npm >/dev/null || { echo "sanling: the held-out people are drawn in fonts from npm; install it: apt-get install npm" >&2; exit 1; }
	@PYTHONPATH=data $(BIN)/python -m samples.printed.fonts
	@PYTHONPATH=data $(BIN)/python -m samples.typeset.fonts
	@PYTHONPATH=data $(BIN)/python -m samples.archive.fonts
	@PYTHONPATH=data $(BIN)/python -m samples draw --set development --out data/fixtures
	@PYTHONPATH=data $(BIN)/python -m samples draw --set test --out data/fixtures

lint:
	@$(BIN)/ruff check . && $(BIN)/mypy

clean:
	@rm -rf .demo .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
