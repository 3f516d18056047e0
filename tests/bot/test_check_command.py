"""`python -m bot check`, run as a person runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ENTITIES = "entities: [{id: arvo, name: Arvo, kind: automaker}]\n"
CARD = """\
source:
  file: arvo.txt
  estimated: {since: 2024-01, until: 2024-03, reason: {nl: Zo staat het er, en: It says so}}
  title: {nl: Arvo bouwt, en: Arvo builds}
facts:
  - id: arvo-builds
    kind: production
    status: active
    producer: arvo
    statement: {nl: Arvo bouwt auto's., en: Arvo builds cars.}
    evidence: {paragraphs: 1, terms: [cars]}
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "entities.yaml").write_text(ENTITIES, "utf-8")
    (tmp_path / "arvo.yaml").write_text(CARD, "utf-8")
    return tmp_path


def check(*options: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if key not in {"SEEDS_DIR", "ARTICLES_DIR"}}
    return subprocess.run(  # noqa: S603 - the command is ours
        [sys.executable, "-m", "bot", "check", *options],
        cwd=cwd,
        env=kept | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_good_cards_give_a_summary(seeds: Path) -> None:
    done = check("--seeds", str(seeds))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"{seeds}: no faults",
        "1 source",
        "  arvo.txt  1 fact, undated (estimated 2024-01 to 2024-03)",
        "1 fact",
        "       1  production",
        "1 entity",
        "       1  automaker",
        "articles verified: 0 of 1",
        f"  the other texts are not in {seeds}; put them there or set ARTICLES_DIR",
    ]


def test_faults_go_to_standard_error_with_exit_code_1(seeds: Path) -> None:
    (seeds / "arvo.yaml").write_text(CARD.replace("producer: arvo", "producer: avro"), "utf-8")
    done = check("--seeds", str(seeds))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"{seeds}/arvo.yaml:9: `producer` names `avro`, which is no entity; did you mean `arvo`?\n1 fault in {seeds}\n"
    )


def test_articles_beside_the_cards_are_verified(seeds: Path) -> None:
    (seeds / "arvo.txt").write_text("Arvo makes cars.\n", "utf-8")
    assert check("--seeds", str(seeds)).stdout.splitlines()[-1] == "articles verified: 1 of 1"
    (seeds / "arvo.txt").write_text("Arvo makes buses.\n", "utf-8")
    assert "arvo.yaml:11: `cars` does not stand in paragraph 1 of arvo.txt" in check("--seeds", str(seeds)).stderr


def test_folders_come_from_the_environment(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    articles = tmp_path_factory.mktemp("articles")
    (articles / "arvo.txt").write_text("Arvo makes cars.\n", "utf-8")
    done = check(SEEDS_DIR=str(seeds), ARTICLES_DIR=str(articles))
    assert done.stdout.splitlines()[-1] == "articles verified: 1 of 1"


def test_folders_come_from_the_env_file(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / ".env").write_text(f"SEEDS_DIR={seeds}\nDISCORD_TOKEN=\n", "utf-8")
    assert check(cwd=elsewhere).stdout.startswith(f"{seeds}: no faults\n")


def test_check_does_not_import_discord(seeds: Path) -> None:
    program = (
        "import sys; from bot.__main__ import main;"
        f"main(['check', '--seeds', {str(seeds)!r}]); sys.exit('discord' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, timeout=60)  # noqa: S603
    assert done.returncode == 0


WARNED = CARD + "    keywords: {nl: [bouw]}\n"


def test_warnings_are_told_apart_from_faults_and_do_not_fail_the_check(seeds: Path) -> None:
    (seeds / "arvo.yaml").write_text(WARNED, "utf-8")

    done = check("--seeds", str(seeds))

    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()[:2]
    assert first == (
        f"{seeds}/arvo.yaml:12: warning: `arvo-builds` has keywords in one language only; add `en` [keywords]"
    )
    assert second == f"{seeds}: no faults, 1 warning"


def test_drafts_that_are_left_are_counted(seeds: Path) -> None:
    (seeds / "arvo.yaml").write_text(CARD + "  - {id: later, draft: true}\n", "utf-8")

    lines = check("--seeds", str(seeds)).stdout.splitlines()

    assert "1 draft left, not served" in lines
    assert f"{seeds}/arvo.yaml:12: warning: `later` is a draft and not served; finish it or delete it [draft]" in lines


def test_machines_read_json(seeds: Path) -> None:
    (seeds / "arvo.yaml").write_text(WARNED, "utf-8")
    good = json.loads(check("--seeds", str(seeds), "--format", "json").stdout)
    assert [(one["line"], one["rule"]) for one in good["warnings"]] == [(12, "keywords")]
    assert (good["faults"], good["holds"]) == ([], {"sources": 1, "facts": 1, "entities": 1})

    (seeds / "arvo.yaml").write_text(CARD.replace("producer: arvo", "producer: avro"), "utf-8")
    done = check("--seeds", str(seeds), "--format", "json")
    assert done.returncode == 1
    [fault] = json.loads(done.stdout)["faults"]
    assert (fault["file"], fault["line"]) == (f"{seeds}/arvo.yaml", 9)


def test_github_shows_them_beside_the_code(seeds: Path) -> None:
    (seeds / "arvo.yaml").write_text(WARNED, "utf-8")
    assert check("--seeds", str(seeds), "--format", "github").stdout == (
        f"::warning file={seeds}/arvo.yaml,line=12::"
        "`arvo-builds` has keywords in one language only; add `en` [keywords]\n"
    )
    (seeds / "arvo.yaml").write_text(CARD.replace("producer: arvo", "producer: avro"), "utf-8")
    assert check("--seeds", str(seeds), "--format", "github").stdout.startswith(
        f"::error file={seeds}/arvo.yaml,line=9::`producer` names `avro`"
    )


def test_fix_puts_right_what_is_mechanical(seeds: Path) -> None:
    (seeds / "arvo.txt").write_text("Arvo makes cars.\n", "utf-8")

    done = check("--seeds", str(seeds), "--fix")

    assert done.stdout.splitlines()[0] == f"{seeds}/arvo.yaml: fixed digest"
    assert "digest: sha256:" in (seeds / "arvo.yaml").read_text("utf-8")
    assert done.stdout.splitlines()[-1] == "articles verified: 1 of 1"
