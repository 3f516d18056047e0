# The chores of the project. All thin: what they do stands in `python -m bot` and in tools/set-up.sh.
#
#   make try    the bot in a local page in your browser, without a token (VIEW=dm shows a direct message instead)
#   make run    the bot on Discord, with the settings of .env
#   make test   lint, types and all tests

PYTHON_HERE := .venv/bin/python

.PHONY: help setup try run test
help:
	@sed -n 's/^#   //p' Makefile

setup: .venv/.ready-to-try

try: setup
	@$(PYTHON_HERE) -m bot try $(if $(VIEW),--view $(VIEW)) $(if $(PORT),--port $(PORT))

run: setup
	@$(PYTHON_HERE) -m bot run

test: .venv/.ready-to-test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON_HERE) -m pytest

.venv/.ready-to-%: pyproject.toml tools/set-up.sh
	@sh tools/set-up.sh $*
