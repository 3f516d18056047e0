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


def test_lines_without_names_are_told_as_lines(tmp_path: Path) -> None:
    lines = tmp_path / "base.jsonl"
    lines.write_text('{"source": {"file": "a.txt", "title": {"nl": "Een", "en": "One"}}}\n', "utf-8")

    done = terminal.run("import", lines, tmp_path / "again")

    assert f'{lines}:1: no line names who and what the facts are about; add {{"entity": …}} lines' in done.stderr


def test_what_is_no_file_to_import_is_told(tmp_path: Path) -> None:
    done = terminal.run("import", tmp_path, tmp_path / "again")
    assert (done.returncode, done.stderr) == (1, f"{tmp_path}:1: this is a folder or a device, not a file\n")


def test_an_export_is_in_utf_8_wherever_it_goes(tmp_path: Path) -> None:
    card = terminal.CARD.replace("Varno owns Tulip Cars.", "Varno owns Tulip Cars of Škode.")
    seeds = terminal.write_cards(tmp_path / "cards", card=card)
    assert "Škode" in terminal.run("export", "--seeds", seeds, PYTHONIOENCODING="ascii").stdout


def test_figures_are_exported_as_csv(tmp_path: Path) -> None:
    done = terminal.run("export", "--seeds", terminal.write_cards(tmp_path / "cards"), "--figures")

    assert done.stdout.startswith("fact,kind,status,")
