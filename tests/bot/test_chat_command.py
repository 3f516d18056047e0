"""`python -m bot chat`: piped as a script does it, and at a terminal as a person does it."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest
from terminal import CARD, ROOT, TODAY, command, run, surroundings, write_cards

OWNER = "Varno owns Tulip Cars.\n  (current, March 2024, 2 years old) [varno.txt, dated March 2024, paragraph 2]\n"
NOTHING = "I have no fact on that.\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return write_cards(tmp_path / "cards")


def chat(seeds: Path, typed: str | bytes) -> subprocess.CompletedProcess[str]:
    return run("chat", "--seeds", seeds, *TODAY, "--language", "en", typed=typed)


def test_piped_it_prints_the_answers_and_nothing_else(seeds: Path) -> None:
    done = chat(seeds, "Who owns Tulip Cars?\n\n  \nWho owns Lada?")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{OWNER}\n{NOTHING}\n", "")


def test_a_follow_up_leaves_out_what_was_just_said(seeds: Path) -> None:
    assert chat(seeds, "Who owns Lada?\nand Tulip Cars?\n").stdout == f"{NOTHING}\n{OWNER}\n"


def test_small_talk_in_between_forgets_nothing(seeds: Path) -> None:
    answers = chat(seeds, "Who owns Lada?\nthanks\nand Tulip Cars?\n").stdout.split("\n\n")
    assert answers[0] + "\n" == NOTHING
    assert answers[2] + "\n" == OWNER


def test_quit_ends_it_and_leaves_the_rest_unread(seeds: Path) -> None:
    done = chat(seeds, " /quit \nWho owns Tulip Cars?\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_bytes_that_are_no_text_end_nothing(seeds: Path) -> None:
    done = chat(seeds, b"\xff\xfe\nWho owns Tulip Cars?\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith(f"\n{OWNER}\n")


def test_broken_cards_end_in_the_report(tmp_path: Path) -> None:
    seeds = write_cards(tmp_path / "cards", card=CARD.replace("owner: varno", "owner: vorno"))
    done = chat(seeds, "Who owns Tulip Cars?\n")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"{seeds}/varno.yaml:9: " in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals to type at")
@pytest.mark.parametrize(
    ("language", "welcome", "goodbye"),
    [
        ("en", "Ask a question about carmakers; /quit ends it.", "Goodbye."),
        ("nl", "Stel een vraag over automakers; /quit stopt.", "Tot ziens."),
    ],
)
@pytest.mark.parametrize("ending", ["/quit\n", "\x04"], ids=["quit", "ctrl-d"])
def test_at_a_terminal_it_shows_where_to_type(
    seeds: Path, language: str, welcome: str, goodbye: str, ending: str
) -> None:
    ours, theirs = os.openpty()
    with subprocess.Popen(  # noqa: S603 - the command is ours
        command("chat", "--seeds", seeds, *TODAY, "--language", language),
        cwd=ROOT,
        env=surroundings(TERM="dumb"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ) as talking:
        os.close(theirs)
        assert welcome in read_until(ours, "> ")
        os.write(ours, b"Who owns Tulip Cars?\n")
        assert "Varno owns Tulip Cars." in read_until(ours, "\n> ")
        os.write(ours, ending.encode())
        assert goodbye in read_until(ours, goodbye)
        assert talking.wait(timeout=20) == 0
    os.close(ours)


def read_until(terminal: int, awaited: str) -> str:
    """Return what the terminal shows up to the awaited text."""
    shown = ""
    while awaited not in shown:
        ready, _, _ = select.select([terminal], [], [], 20)
        assert ready, f"waited 20 seconds for {awaited!r}, saw {shown!r}"
        shown += os.read(terminal, 4096).decode().replace("\r", "")
    return shown
