"""`python -m bot ask`, run as a person or a script runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from terminal import CARD, ROOT, TODAY, run, surroundings, write_cards

TULIP_TEXT = """\
Varno owns Tulip Cars.
  (current, March 2024, 2 years old) [varno.txt, dated March 2024, paragraph 2]
"""


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return write_cards(tmp_path / "cards")


def test_an_answer_is_text_with_its_citation(seeds: Path) -> None:
    done = run("ask", "--seeds", seeds, *TODAY, "Who owns Tulip Cars?")
    assert (done.returncode, done.stdout, done.stderr) == (0, TULIP_TEXT, "")


def test_the_words_of_a_question_need_no_quotation_marks(seeds: Path) -> None:
    assert run("ask", "--seeds", seeds, *TODAY, "who", "owns", "Tulip", "Cars").stdout == TULIP_TEXT


def test_having_no_fact_is_no_fault(seeds: Path) -> None:
    done = run("ask", "--seeds", seeds, "Who is the owner of Lucid Motors?")
    assert (done.returncode, done.stdout, done.stderr) == (0, "I have no fact on that.\n", "")


def test_having_no_fact_offers_what_can_be_asked(seeds: Path) -> None:
    done = run("ask", "--seeds", seeds, "What does a Tulip Cars engine weigh?")
    assert done.stdout == "I have no fact on that.\nWhat I can answer: “who owns Tulip Cars”.\n"


def test_json_is_one_object(seeds: Path) -> None:
    done = run("ask", "--seeds", seeds, *TODAY, "--json", "Wie is de eigenaar van Tulip Cars?")
    assert json.loads(done.stdout) == {
        "outcome": "answered",
        "language": "nl",
        "text": "Varno is eigenaar van Tulip Cars.\n"
        "  (geldt nu, maart 2024, 2 jaar oud) [varno.txt, van maart 2024, alinea 2]",
        "facts": [
            {
                "id": "varno-owns-tulip",
                "source": "varno.txt",
                "date": "2024-03",
                "paragraphs": [2],
                "status": "active",
            }
        ],
        "suggestions": [],
    }


def test_jsonl_answers_line_by_line_and_carries_earlier_turns(seeds: Path) -> None:
    lines = [
        json.dumps({"id": "a", "q": "Who owns Tulip Cars?"}),
        "",
        json.dumps({"q": "Who owns Lada?"}),
        json.dumps({"id": "c", "turns": ["Who owns Lada?"], "q": "and Tulip Cars?"}),
    ]
    done = run("ask", "--seeds", seeds, "--jsonl", typed="\n".join(lines))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [(a["id"], a["outcome"], [f["id"] for f in a["facts"]]) for a in answers] == [
        ("a", "answered", ["varno-owns-tulip"]),
        (3, "unanswered", []),
        ("c", "answered", ["varno-owns-tulip"]),
    ]


@pytest.mark.parametrize("broken", ["{", "Who owns Tulip Cars?", "[]", '{"id": 1}', '{"q": "a", "turns": 3}', "null"])
def test_a_broken_line_is_told_and_the_rest_goes_on(seeds: Path, broken: str) -> None:
    done = run("ask", "--seeds", seeds, "--jsonl", typed=broken + '\n{"id": 2, "q": "Who owns Tulip Cars?"}\n')
    assert done.returncode == 1
    assert done.stderr == "line 1: expected a JSON object with a question under `q`\n"
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [2]


def test_explain_tells_how_a_question_was_read_and_what_was_chosen(seeds: Path) -> None:
    lines = run("ask", "--seeds", seeds, "--explain", "Who owns Tulip Crs?").stdout.splitlines()
    assert lines[0] == "language: en"
    assert any("tulip" in line and "a name of the base" in line for line in lines)
    assert any(line == "verdict: answered" for line in lines)


@pytest.mark.parametrize("question", [[], [""], ["  "]], ids=["none", "empty", "blank"])
def test_no_question_is_wrong_usage(seeds: Path, question: list[str]) -> None:
    done = run("ask", "--seeds", seeds, *question)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("give a question, for instance: ")


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--today", "31-12-2025"], "'31-12-2025' is no day"),
        (["--language", "fr"], "'fr'"),
        (["--json", "--jsonl"], "--json"),
    ],
    ids=["day", "language", "two forms"],
)
def test_a_wrong_option_is_named(options: list[str], named: str) -> None:
    done = run("ask", *options, "who owns JLR?")
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr


@pytest.mark.parametrize("form", [["--json"], ["--jsonl"], ["--explain"], []], ids=" ".join)
def test_broken_cards_end_in_the_report(tmp_path: Path, form: list[str]) -> None:
    seeds = write_cards(tmp_path / "cards", card=CARD.replace("owner: varno", "owner: vorno"))
    question = [] if form == ["--jsonl"] else ["Who owns Tulip Cars?"]
    done = run("ask", "--seeds", seeds, *form, *question, typed='{"q": "Who owns Tulip Cars?"}')
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{seeds}/varno.yaml:9: `owner` names `vorno`, which is no entity; did you mean `varno`?\n"


def test_the_folder_asked_for_goes_before_that_of_the_settings(tmp_path: Path, seeds: Path) -> None:
    broken = write_cards(tmp_path / "broken", card=CARD.replace("owner: varno", "owner: vorno"))
    question = ("ask", *TODAY, "Who owns Tulip Cars?")
    assert run(*question, "--seeds", seeds, SEEDS_DIR=str(broken)).stdout == TULIP_TEXT
    assert run(*question, "--seeds", broken, SEEDS_DIR=str(seeds)).returncode == 1
    assert run(*question, SEEDS_DIR=str(seeds)).stdout == TULIP_TEXT


def test_asking_writes_nothing(tmp_path: Path, seeds: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    run("ask", "--seeds", seeds, "Who owns Tulip Cars?", cwd=elsewhere)
    assert list(elsewhere.iterdir()) == []
    assert sorted(file.name for file in seeds.iterdir()) == ["entities.yaml", "varno.yaml"]


def test_asking_imports_neither_discord_nor_charts(seeds: Path) -> None:
    program = (
        "import sys; from bot.__main__ import main;"
        f"code = main(['ask', '--seeds', {str(seeds)!r}, 'Who owns Tulip Cars?']);"
        "heavy = {'discord', 'matplotlib', 'aiosqlite', 'babel', 'simcord'} & set(sys.modules);"
        "sys.exit(f'imported {heavy}' if heavy else code)"
    )
    done = subprocess.run(  # noqa: S603 - the program is ours
        [sys.executable, "-c", program], cwd=ROOT, env=surroundings(), capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
