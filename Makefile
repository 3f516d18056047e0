# The chores of the project. All thin: what they do stands in `python -m bot` and in tools/set-up.sh.
#
#   make try    the bot in a local page in your browser, without a token (VIEW=dm shows a direct message instead)
#   make run    the bot on Discord, with the settings of .env
#   make test   lint, types and all tests
#   make pictures  the pictures of the README anew, with a Chromium of your system (ONLY=map: that one)
#   make schema write the JSON Schema of the card formats anew, after a change of the models

PYTHON_HERE := .venv/bin/python

.PHONY: help setup try run test schema pictures
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
	$(PYTHON_HERE) -m pytest --numprocesses auto

schema: setup
	@$(PYTHON_HERE) -m bot schema

pictures: .venv/.ready-to-pictures
	@$(PYTHON_HERE) tools/make_pictures.py $(ONLY)

.venv/.ready-to-%: pyproject.toml tools/set-up.sh
	@sh tools/set-up.sh $*
