"""Where the version of one side is asked for, that of the other is left out."""

from __future__ import annotations

import pytest
from engines import facts_told


@pytest.mark.parametrize(
    ("base", "question", "said", "not_said"),
    [
        ("europe", "why did Norrcell fail according to Mazda?", "mazda-blames-price", "northvolt-blames-machines"),
        ("makers", "waarom ging de bouw in Polen niet door volgens Anker?", "anker-names-power-price",
         "lazarz-says-anker-could-not-pay"),
        ("words", "what does Delta Group blame for the delay of the Echo 1?", "delta-group-blames-battery-duty",
         "lefevre-blames-software"),
        ("brands", "waarom mislukte Alpivolt, als je de Finnen mag geloven?", "lehtonen-ramm-did-not-pay",
         "hinterleitner-kiva-pulled-engineers"),
        ("brands", "why did Alpivolt fail if the Austrians are to be believed?", "hinterleitner-kiva-pulled-engineers",
         "lehtonen-ramm-did-not-pay"),
        ("dealers", "what did Dellaert pay for Noordkade according to Hoekzema Beheer?", "hoekzema-says-69-million",
         "dellaert-says-74-million"),
    ],
)  # fmt: skip
def test_only_the_side_that_is_asked_is_told(base: str, question: str, said: str, not_said: str) -> None:
    told = facts_told(base, question)
    assert said in told
    assert not_said not in told


def test_both_are_told_where_no_side_is_named() -> None:
    told = facts_told("europe", "why did Norrcell fail?")
    assert {"mazda-blames-price", "northvolt-blames-machines"} <= set(told)
