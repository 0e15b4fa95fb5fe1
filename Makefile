# The commands of this project; `make` alone lists them. On a bare Debian or Ubuntu with git, make and Python 3.11 or later, `make run` and
# `make test` see to everything else themselves.
#   PYTHON=python3.12   the Python to make .venv from        ARGS='tests/unit -k vault'   more words for pytest
#   MSI=file            take this MSI into the kit instead of building one (none: a kit without one)
#   OUT=folder          where `make run` leaves its pictures when there is no screen

SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test test-browser orca syncthing hour check format bench faults fuzz schedules reading-age translations screenshots installer installer-windows test-installers test-windows test-installers-windows requirements clean ready-to-run ready-to-test

python := .venv/bin/python
workers := $(shell n=$$(nproc 2>/dev/null || echo 2); [ "$$n" -lt 2 ] && echo 1 || echo 2)
export PYTHON OUT MSI PACK KEY

help:
	@echo 'make run           open rmdesk (with no screen: leave pictures of every screen and a PDF in a folder)'
	@echo 'make test          run every test'
	@echo 'make test-browser  look at the exported web page in a real browser (needs Chromium)'
	@echo 'make orca          listen to two journeys through a real screen reader (needs Orca; WRITE=1 keeps what it says)'
	@echo 'make syncthing     let a real Syncthing carry the folder between two laptops, with cuts (CUTS=60 for more; pictures in build/syncthing)'
	@echo 'make hour          draw an hour of a session together, a picture for each 30 seconds of it, into build/hour'
	@echo 'make check         formatting, lint, types, import contracts, architecture'
	@echo 'make format        format the code and mend what the linter can mend by itself'
	@echo 'make bench         measure the speed, as ratios to floors measured in the same run'
	@echo 'make reading-age   list the pages of the workbook that may be hard to read (a hint, never a gate)'
	@echo 'make faults        break it in every way we know, in full: power cuts, full disks, rubbish, kills (hours)'
	@echo 'make fuzz          feed rubbish to everything that reads bytes (ARGS=number of inputs, a million unless said)'
	@echo 'make schedules     live made-up lives of 2 and 3 laptops (ARGS=number of them, 10000 unless said)'
	@echo 'make screenshots   draw the pictures of the README again'
	@echo 'make translations  bring the sentences for translators up to date, and compile what is translated'
	@echo 'make installer     build .deb, .rpm, MSI and an example kit, into build/out (Debian 12)'
	@echo 'make test-installers  build everything twice, compare, install in clean Debians and wine, use, upgrade, remove (long; root)'
	@echo 'make installer-windows  the same for Windows, with a Windows Python under wine: a rehearsal, unsigned'
	@echo 'make test-windows  run the tests on a Windows Python under wine (long; not Windows itself)'
	@echo 'make test-installers-windows  install, use, upgrade and remove the MSI under wine (long)'
	@echo 'make requirements  write the pinned requirement files again (UPGRADE=--upgrade: with newer versions)'
	@echo 'make clean         remove what the commands above made, the environment included'

ready-to-run:
	@installers/linux/system.sh run
	@installers/linux/environment.sh run

ready-to-test:
	@installers/linux/system.sh test
	@installers/linux/environment.sh dev

run: ready-to-run
	@installers/linux/run.sh

test: ready-to-test
	$(python) -m pytest -n $(workers) $(ARGS)

test-browser: ready-to-test
	@installers/linux/system.sh browser
	$(python) -m pytest tests/end2end/test_export_in_a_browser.py $(ARGS)

orca: ready-to-test
	@installers/linux/system.sh orca
	RMDESK_ORCA=$(if $(WRITE),write,compare) $(python) -m pytest tests/end2end/test_orca.py $(ARGS)

syncthing: ready-to-test
	@installers/linux/system.sh syncthing
	RMDESK_SYNCTHING=1 RMDESK_CUTS=$(or $(CUTS),6) RMDESK_PICTURES=build/syncthing \
		$(python) -m pytest -q tests/carriers tests/end2end/test_two_laptops_by_folder.py $(ARGS)

hour: ready-to-test
	mkdir -p build/hour
	RMDESK_PICTURES=build/hour $(python) -m pytest -q tests/ui/app/test_hour_together.py

check: ready-to-test
	$(python) -m ruff format --check .
	$(python) -m ruff check .
	$(python) -m mypy
	$(python) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()' --no-cache
	$(python) -m pytest -q tests/architecture

format: ready-to-test
	$(python) -m ruff format .
	$(python) -m ruff check --fix .

bench: ready-to-test
	$(python) -m tests.bench $(ARGS)

reading-age: ready-to-test
	@$(python) -m tests.reading_age

faults: ready-to-test
	RMDESK_EVIDENCE=build/evidence RMDESK_FAULTS=full $(python) -m pytest -n $(workers) -q --timeout 7200 tests/faults tests/privacy
	RMDESK_EVIDENCE=build/evidence $(python) -m tests.fuzz
	@$(python) -m tests.evidence build/evidence

fuzz: ready-to-test
	$(python) -m tests.fuzz $(ARGS)
	$(python) -m pytest -q -n $(workers) -m hypothesis --hypothesis-profile=chance

schedules: ready-to-test
	$(python) -m tests.schedules $(ARGS)

translations: ready-to-test
	$(python) installers/translations.py

screenshots: ready-to-test
	$(python) installers/screenshots.py

installer:
	@installers/build.sh

test-installers: ready-to-test
	@installers/linux/system.sh installer-tests
	$(if $(MSI),,@installers/linux/system.sh windows-tests)
	RMDESK_INSTALLERS=all $(if $(MSI),,RMDESK_WINDOWS=1) $(python) -m pytest -v -s --timeout 7200 tests/installers $(ARGS)

installer-windows:
	@installers/windows/build.sh

test-windows:
	@installers/windows/test.sh $(ARGS)

test-installers-windows: ready-to-test
	@installers/linux/system.sh windows-tests
	RMDESK_INSTALLERS=all RMDESK_WINDOWS=1 $(python) -m pytest -v -s --timeout 7200 tests/installers/test_windows_built.py $(ARGS)

requirements: ready-to-test
	$(python) installers/requirements/compile.py $(UPGRADE)

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	find rmdesk tests installers -name __pycache__ -type d -prune -exec rm -rf {} +
