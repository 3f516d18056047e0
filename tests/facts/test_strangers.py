"""People and firms nobody knows: a question about them is refused, whatever else the message asks."""

from __future__ import annotations

from functools import partial

import pytest
from engines import TODAY, engine_over, facts_told, is_refused, languages


@pytest.mark.parametrize(
    "message",
    [
        "What happened to Marta Kowalczyk, did they sack her at Stellantis?",
        "what happened to marta kowalczyk, did they sack her at stellantis?",
        "Wat is er met Dieter Obermann gebeurd, en van wie is Rolls-Royce?",
        "did Dieter Obermann buy it, and who owns Rolls-Royce?",
        "wat zei piet vermaelen: van wie is Rolls-Royce?",
        "did Halbruck Motors buy it, and who owns Rolls-Royce?",
        "does Marta Kowalczyk still belong to Ford",
        "is Subaru behind it, and who owns Rolls-Royce?",
    ],
)
def test_a_question_about_a_stranger_is_refused(message: str) -> None:
    assert is_refused("seeds", message)


@pytest.mark.parametrize(
    "message",
    [
        "hi Marta Kowalczyk here, who owns Rolls-Royce?",
        "hallo, Piet Vermaelen uit Gent hier, van wie is Rolls-Royce?",
        "who owns Rolls-Royce? thanks, Marta Kowalczyk",
        "van wie is Rolls-Royce bedankt, Piet Vermaelen",
        "I drive a Subaru, who owns Rolls-Royce?",
    ],
)
def test_a_stranger_who_is_only_there_does_not_matter(message: str) -> None:
    assert "bmw-owns-rolls-royce" in facts_told("seeds", message)


@pytest.mark.parametrize(
    ("base", "message", "fact"),
    [
        ("coast", "Sinds wanneer leidt Luiza Magelhais het merk Jangada?", "luiza-leads-jangada"),
        ("seeds", "who took over from Adriaan Mardel at JLR?", "jlr-balaji-succeeds-mardell"),
        ("seeds", "who replaced Adrian Mardell, was it Balatsji?", "jlr-balaji-succeeds-mardell"),
    ],
)
def test_a_given_name_and_a_surname_that_is_heard_alike_are_the_person(base: str, message: str, fact: str) -> None:
    assert fact in facts_told(base, message)


def test_a_given_name_of_the_base_with_another_surname_is_somebody_else() -> None:
    assert is_refused("coast", "Wat zegt Luiza Okonkwo over het merk Jangada?")


def test_a_name_nobody_knows_is_not_mended_into_a_word() -> None:
    read = partial(engine_over("seeds").reader.read, today=TODAY, fallback="en")
    assert read("what was the proffit of JLR").repairs
    assert not read("what was the Proffit of JLR").repairs


def test_no_given_name_is_a_function_word() -> None:
    grammar = {word for language in languages().spoken.values() for word in language.function}
    assert not grammar.intersection(languages().given_names)


@pytest.mark.parametrize(
    "message",
    [
        "does chery work with kolvar?",
        "werkt chery samen met kolvar?",
        "did kolvar buy jlr from ford?",
        "heeft dravek jlr van ford gekocht?",
        "welk land haalt de draxon c10 binnen, en verkoopt stellantis die?",
        "who owns rolls-royce and corvalis?",
        "what would a jlr-corvalis tie-up do to motoring in britain?",
        "so kolvar pulled out of jlr.. any reason given?",
        "kolvar or jaecoo, who sold more in the uk in 2025?",
        "is Kolvar in talks with Chery and JLR?",
    ],
)
def test_a_firm_nobody_knows_is_refused_in_small_letters_too(message: str) -> None:
    assert is_refused("seeds", message)


@pytest.mark.parametrize(
    "message",
    [
        "pfff who owns rolls-royce",
        "tekenstudiobaas hier, van wie is rolls-royce",
    ],
)
def test_a_word_built_like_others_of_the_language_is_no_name(message: str) -> None:
    assert "bmw-owns-rolls-royce" in facts_told("seeds", message)


def test_a_word_that_nearly_sounds_like_a_name_is_no_stranger() -> None:
    assert facts_told("other", "heeft kwingrao in scandinavie al wagens verkocht?")


def test_a_town_nobody_speaks_of_is_one_in_small_letters_too() -> None:
    assert is_refused("seeds", "nissan sunderland plant chery takeover")
