"""Letters with their courtesies, and long compounds of which only the last part is understood."""

from __future__ import annotations

from engines import TODAY, engine_over, facts_told


def test_what_a_letter_is_closed_with_is_not_asked() -> None:
    asked = "Which company owns Mini?"
    letter = f"Dear editor, I would be grateful to know: {asked} Yours faithfully, Q. Pemberthorpe-Wint"
    assert facts_told("seeds", letter) == facts_told("seeds", asked)


def test_a_dutch_letter_is_read_the_same() -> None:
    asked = "van welk bedrijf is Mini?"
    letter = f"Geachte redactie, gaarne verneem ik van u {asked} Hoogachtend, mr. Q. ter Wintwoude"
    assert facts_told("seeds", letter)[0] == facts_told("seeds", asked)[0]


def test_a_long_compound_is_read_by_its_last_part() -> None:
    reading = engine_over("seeds").reader.read("hoeveel kost die trekhaaksensorfabriek?", today=TODAY, fallback="nl")
    assert "plant" in reading.concepts
    assert all(need.weak for need in reading.needs if need.kind == "unknown")
