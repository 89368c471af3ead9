# Each target does its own set-up; where all is there that takes a fraction of a second.
PY := .venv/bin/python
# Tests wait for windows now and then: one process more than cores, four at most.
JOBS := $(shell n=$$(nproc 2>/dev/null || echo 2); echo $$((n < 4 ? n + 1 : 4)))

.PHONY: run test trust fuzz hostile audit bundle wheel coverage lint setup bench soak translations pictures clean
.DEFAULT_GOAL := run

run:  ## open the seed report (without a display: do the same job offscreen)
	@scripts/setup.sh run
	@$(PY) main.py try-seed

setup:  ## make everything ready, also for the tests
	@scripts/setup.sh test

lint: setup  ## ruff, mypy, import-linter
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports --no-logo

test: lint  ## lint and the tests, without a display
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(JOBS) --dist worksteal

trust: setup  ## kills, cut logs, full and failing disks, flipped bits, in full: about four minutes
	TAWSIM_TRUST=full QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(JOBS) tests/trust

fuzz: setup  ## bent files into every reader, for MINUTES=10; what it finds goes to tests/fuzz/found
	TAWSIM_FUZZ_MINUTES=$(or $(MINUTES),10) QT_QPA_PLATFORM=offscreen $(PY) -m pytest tests/fuzz

hostile: setup  ## what is large of the hostile files: 100 MB lines, bombs; each in 10 seconds and 1 GB
	TAWSIM_HOSTILE=full QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --maxprocesses 2 tests/hostile

coverage: setup  ## the tests once more, saying what they do not reach; takes half as long again
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(JOBS) --dist worksteal --cov --cov-report=term

bench: setup  ## timings beside a baseline in the same run, into docs/benchmarks.*: about ten minutes
	QT_QPA_PLATFORM=offscreen $(PY) -m benchmarks

soak: setup  ## a day at work: 50,000 edits over 500 documents, memory and latency at its end; half an hour
	QT_QPA_PLATFORM=offscreen $(PY) -m benchmarks.soak

bundle:  ## dist/tawsim: a folder and an archive that run without Python
	@scripts/setup.sh run
	packaging/bundle.sh

wheel:  ## dist/tawsim-VERSION-py3-none-any.whl, for pip and pipx
	@scripts/setup.sh run
	packaging/wheel.sh

audit: setup  ## the pinned dependencies against published advisories; needs a network
	$(PY) -m venv .venv/audit && .venv/audit/bin/pip install -q pip-audit
	sed 's/ *#.*//; /^$$/d' constraints.txt > .venv/audit/pinned.txt
	.venv/audit/bin/pip-audit --no-deps --requirement .venv/audit/pinned.txt

translations: setup  ## collect the words of the window, build its .qm files, list what has no Arabic
	$(PY) -m scripts.translations

pictures: setup  ## all pictures of README and docs, anew from the program
	$(PY) -m scripts.pictures

clean:  ## what can be made again; projects and exports of people stay
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
