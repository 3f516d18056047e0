"""`export` and `import`, run as a person runs them."""

from __future__ import annotations

from pathlib import Path

import terminal

from facts.loading import load_base


def test_what_is_exported_can_be_imported(tmp_path: Path) -> None:
    seeds = terminal.write_cards(tmp_path / "cards")
    lines = tmp_path / "base.jsonl"
    lines.write_text(terminal.run("export", "--seeds", seeds).stdout, "utf-8")

    done = terminal.run("import", lines, tmp_path / "again")

    assert done.stdout == f"{tmp_path / 'again'}: 2 files, 1 fact\n"
    assert load_base(tmp_path / "again").facts == load_base(seeds).facts
    refused = terminal.run("import", lines, tmp_path / "again")
    assert refused.returncode == 1
    assert "entities.yaml:1: this file is there already" in refused.stderr


def test_faults_of_a_file_to_import_name_that_file(tmp_path: Path) -> None:
    lines = tmp_path / "base.jsonl"
    lines.write_text("{\n", "utf-8")

    done = terminal.run("import", lines, tmp_path / "again")

    assert done.returncode == 1
    assert f"{lines}:1: this line is no JSON" in done.stderr
    assert not (tmp_path / "again").exists()


def test_figures_are_exported_as_csv(tmp_path: Path) -> None:
    done = terminal.run("export", "--seeds", terminal.write_cards(tmp_path / "cards"), "--figures")

    assert done.stdout.startswith("fact,kind,status,")
