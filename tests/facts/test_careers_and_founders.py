"""What people did before and after the post a question speaks of, and who speaks as a founder."""

from __future__ import annotations

from engines import facts_told


def test_what_somebody_did_before_is_the_post_that_ended() -> None:
    told = facts_told("words", "what was Noémie Lefèvre doing before she came to Echo Mobility?")
    assert told[0] == "lefevre-was-at-nova-motors"


def test_what_somebody_does_next_is_the_newest_post() -> None:
    assert facts_told("words", "what is the next job of Jürgen Weiß?")[0] == "weiss-to-chair-delta-group"


def test_she_is_whom_the_last_answer_told() -> None:
    told = facts_told("words", "who is leaving as CEO of Ace?", "and where does she go next?")
    assert told[0] == "ni-bhriain-to-lead-delta-group"


def test_who_founded_a_company_speaks_as_its_founder() -> None:
    told = facts_told("words", "why did Vooruit go bankrupt, says its founder?")
    assert told[0] == "verschueren-blames-interest"


def test_what_she_did_before_is_asked_of_whom_the_last_answer_told() -> None:
    told = facts_told("makers", "who becomes CEO of Österby Group?", "and what was she doing before?")
    assert told[0] == "brulard-was-at-velodor"


def test_where_he_goes_is_asked_of_who_leaves() -> None:
    told = facts_told("makers", "who takes over from Kloosterhuis at Anker?", "and where does he go next?")
    assert told[0] == "kloosterhuis-goes-to-zeelandia"


def test_whether_he_gets_another_post_is_answered_by_that_post() -> None:
    told = facts_told("words", "gaat Jürgen Weiß nog iets anders doen?")
    assert told[0] == "weiss-to-chair-delta-group"
