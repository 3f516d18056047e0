"""What is made of the text files is kept, and never told when it is not what they hold now."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facts.errors import LanguageFault
from facts.reading import languages
from facts.reading.languages import FOLDER, load_languages
from facts.reading.phrases import Match, PhraseIndex, read_phrase, tables_of

SMALL = ("countries.txt", "cues.txt", "function_words.txt", "markers.txt", "messages.yaml", "months.txt", "words.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one language, without its table of forms: made in no time."""
    (tmp_path / "words" / "en").mkdir(parents=True)
    shutil.copy(FOLDER / "concepts.txt", tmp_path / "words")
    for name in SMALL:
        shutil.copy(FOLDER / "en" / name, tmp_path / "words" / "en")
    return tmp_path / "words"


def kept_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("__pycache__/*"))


def meant_by(folder: Path, word: str) -> set[str]:
    lexicon = load_languages(folder).spoken["en"].lexicon
    return {match.phrase.value for match in lexicon.find([frozenset({word})])}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were read from their texts."""
    read: list[Path] = []
    plain_languages = languages.plain_languages
    monkeypatch.setattr(languages, "plain_languages", lambda held: read.append(held) or plain_languages(held))
    return read


def test_a_second_start_need_not_read_the_texts_and_knows_the_same(folder: Path, made: list[Path]) -> None:
    first, second = load_languages(folder), load_languages(folder)

    assert made == [folder]
    assert len(kept_in(folder)) == 1
    assert first.makers == second.makers
    one, other = first.spoken["en"], second.spoken["en"]
    assert (one.forms, one.function, one.messages) == (other.forms, other.function, other.messages)
    assert one.lexicon.words() == other.lexicon.words()


def test_changed_words_take_effect_even_where_size_and_time_of_the_file_stay(folder: Path) -> None:
    words = folder / "en" / "words.txt"
    words.write_text(words.read_text("utf-8") + "\nplant: zumbelfab\n", "utf-8")
    written = words.stat()
    assert meant_by(folder, "zumbelfab") == {"plant"}

    words.write_text(words.read_text("utf-8").replace("zumbelfab", "zumbelfub"), "utf-8")
    os.utime(words, ns=(written.st_atime_ns, written.st_mtime_ns))

    assert meant_by(folder, "zumbelfab") == set()
    assert meant_by(folder, "zumbelfub") == {"plant"}


def test_a_new_word_is_known_and_a_removed_one_forgotten(folder: Path) -> None:
    assert meant_by(folder, "zumbelfab") == set()

    words = folder / "en" / "words.txt"
    before = words.read_text("utf-8")
    words.write_text(before + "\nplant: zumbelfab\n", "utf-8")
    assert meant_by(folder, "zumbelfab") == {"plant"}

    words.write_text(before, "utf-8")
    assert meant_by(folder, "zumbelfab") == set()


def test_a_new_language_is_spoken_at_once(folder: Path) -> None:
    load_languages(folder)
    shutil.copytree(folder / "en", folder / "nl")

    assert set(load_languages(folder).spoken) == {"en", "nl"}


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[:-1], lambda data: data[:90] + bytes([data[90] ^ 1]) + data[91:]]
)
def test_a_broken_file_is_made_anew(folder: Path, made: list[Path], damage: Callable[[bytes], bytes]) -> None:
    load_languages(folder)
    kept = kept_in(folder)[0]
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))

    assert load_languages(folder).spoken["en"].messages
    assert len(made) == 2
    assert kept.read_bytes() == whole


def test_where_nothing_can_be_written_a_start_goes_on_without(folder: Path, made: list[Path]) -> None:
    (folder / "__pycache__").write_text("in the way")

    assert load_languages(folder).spoken["en"].messages
    assert load_languages(folder).spoken["en"].messages
    assert len(made) == 2


def test_a_fault_in_the_texts_is_told_each_time_and_nothing_kept(folder: Path) -> None:
    (folder / "en" / "words.txt").write_text("no colon here\n", "utf-8")

    for _ in range(2):
        with pytest.raises(LanguageFault, match=r"words\.txt:1: expected `key: words`"):
            load_languages(folder)
    assert kept_in(folder) == []


def test_processes_that_start_together_all_get_the_words(folder: Path) -> None:
    start = "import sys; from pathlib import Path; from facts.engine import load_languages\n"
    start += "print(len(load_languages(Path(sys.argv[1])).spoken['en'].messages))"
    running = [
        subprocess.Popen([sys.executable, "-c", start, str(folder)], stdout=subprocess.PIPE, text=True)  # noqa: S603
        for _ in range(3)
    ]

    counts = {process.communicate(timeout=60)[0] for process in running}

    assert len(counts) == 1
    assert int(counts.pop()) > 0
    assert len(kept_in(folder)) == 1


@pytest.mark.parametrize(
    "written", ["overname", "~regeling", "?~ maken", "zaken doen", "=met elkaar", "neemt ... over", "gaat in ... met"]
)
def test_a_phrase_is_found_by_its_words_as_it_was_listed(written: str) -> None:
    phrase = read_phrase(written, "deal", str)
    assert phrase is not None

    found = PhraseIndex(tables_of([phrase])).find([frozenset({key}) for key in phrase.keys])

    assert found == [Match(phrase, tuple(range(len(phrase.keys))))]
