"""A misspelt word is compared only with words that may be meant, and finds the same as if it were with all."""

from __future__ import annotations

from functools import cache
from itertools import islice

import pytest
from rapidfuzz.distance import OSA

from facts.reading.languages import Language, load_languages
from facts.reading.near_names import allowed_edits
from facts.reading.repair import WordRepair


@cache
def _english() -> Language:
    return load_languages().spoken["en"]


@cache
def _words() -> list[str]:
    return list(islice(_english().forms, 3_000))


@cache
def _repair() -> WordRepair:
    ranks = {word: rank for rank, word in enumerate(_words())}
    return WordRepair(("factory", "maker"), ranks)


def _nearest_of_all(word: str) -> int:
    """Return the distance of the nearest word that begins alike or is of the same letters."""
    near = [known for known in (*_words(), "factory", "maker") if known[0] == word[0] or sorted(known) == sorted(word)]
    return min(OSA.distance(word, known) for known in near)


@pytest.mark.parametrize(
    "typo", ["facotry", "makre", "companny", "busines", "ebcause", "goverment", "ehre", "teh", "wrold"]
)
def test_the_nearest_word_is_found_wherever_the_slip_is(typo: str) -> None:
    found = _repair().closest(typo)

    assert found is not None
    assert found[1] == _nearest_of_all(typo) <= (allowed_edits(len(typo)) or 1)


def test_of_words_as_near_the_useful_one_is_meant() -> None:
    repair = WordRepair({"maker"}, {"baker": 0, "maker": 1, "mater": 2})

    assert repair.closest("maler") == ("maker", 1)


def test_what_is_asked_again_gets_the_same_answer() -> None:
    assert _repair().closest("facotry") == _repair().closest("facotry") == ("factory", 1)
    assert _repair().closest("xqzvvk") is _repair().closest("xqzvvk") is None


def test_a_word_written_as_it_sounds_is_heard() -> None:
    repair = WordRepair({"achter"}, {"after": 0, "achter": 1}, sounds=(("g", "ch"),))
    assert repair.closest("agter") == ("achter", 1)
    assert WordRepair({"achter"}, {"after": 0, "achter": 1}).closest("agter") == ("after", 1)


def test_a_letter_left_out_is_likelier_than_another_letter() -> None:
    repair = WordRepair({"owned", "own"}, {"own": 0, "owned": 1})
    assert repair.closest("ownd") == ("owned", 1)


def test_doubled_letters_in_the_wrong_place_are_one_slip() -> None:
    repair = WordRepair({"tariff"}, {"tarry": 0, "tariff": 1})
    assert repair.closest("tarrif") == ("tariff", 1)


def test_one_letter_for_two_of_the_same_sound_is_heard_in_short_words_too() -> None:
    repair = WordRepair({"kwijt"}, {"kwijt": 0}, sounds=(("y", "ij"),))
    assert repair.closest("kwyt") == ("kwijt", 1)
