"""What the texts of a base say is kept for the next start, and never told when a text, a name or a word has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from engines import TODAY, engine_over, languages

from facts.base import FactBase
from facts.engine import NEW_CONVERSATION, Engine
from facts.reading.languages import Language, Languages
from facts.selection.text_reading import TextRead, TextReader

QUESTION = "Who blames the machines for Norrcell?"


@pytest.fixture
def base() -> FactBase:
    return engine_over("europe").base


@pytest.fixture
def apart(tmp_path: Path) -> Languages:
    """The languages, as if their files lay in a folder of this test."""
    return replace(languages(), folder=tmp_path)


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are read and not loaded."""
    texts: list[str] = []
    anew = TextReader._read_anew

    def noted(self: TextReader, text: str, language: Language) -> TextRead:
        texts.append(text)
        return anew(self, text, language)

    monkeypatch.setattr(TextReader, "_read_anew", noted)
    return texts


def _answer(base: FactBase, held: Languages) -> list[str]:
    engine = Engine(base, held, keep_texts=True)
    answer, _ = engine.answer(QUESTION, conversation=NEW_CONVERSATION, today=TODAY)
    return [fact.id for fact in answer.facts]


def _with_keyword(base: FactBase, fact_id: str, keyword: str) -> FactBase:
    """The base with one more English keyword at a fact."""
    fact = base.facts[fact_id]
    words = fact.claim.keywords.model_copy(update={"en": (*fact.claim.keywords.en, keyword)})
    changed = replace(fact, claim=fact.claim.model_copy(update={"keywords": words}))
    return replace(base, facts=MappingProxyType({**base.facts, fact_id: changed}))


def test_a_second_start_reads_no_text_and_answers_the_same(
    base: FactBase, apart: Languages, read_anew: list[str]
) -> None:
    first = _answer(base, apart)
    assert read_anew
    read_anew.clear()
    assert _answer(base, apart) == first
    assert not read_anew
    plain, _ = engine_over("europe").answer(QUESTION, conversation=NEW_CONVERSATION, today=TODAY)
    assert [fact.id for fact in plain.facts] == first


def test_a_changed_keyword_counts_at_once(base: FactBase, apart: Languages) -> None:
    Engine(base, apart, keep_texts=True)
    fact_id = next(iter(base.facts))
    engine = Engine(_with_keyword(base, fact_id, "lighthouse"), apart, keep_texts=True)
    assert "lighthouse" in engine.profiles.by_id[fact_id].words


def test_other_names_and_another_vocabulary_are_read_for_anew(
    base: FactBase, apart: Languages, read_anew: list[str]
) -> None:
    _answer(base, apart)
    read_anew.clear()
    fewer = dict(list(base.entities.items())[1:])
    Engine(replace(base, entities=MappingProxyType(fewer)), apart, keep_texts=True)
    assert read_anew
    read_anew.clear()
    Engine(base, replace(apart, made_of=b"other words"), keep_texts=True)
    assert read_anew


def test_a_damaged_file_is_made_anew(base: FactBase, apart: Languages, tmp_path: Path) -> None:
    first = _answer(base, apart)
    [kept] = tmp_path.glob("__pycache__/*.marshal")
    kept.write_bytes(kept.read_bytes()[:-7] + b"damaged")
    assert _answer(base, apart) == first


def test_nothing_is_kept_of_a_base_that_is_served(base: FactBase, apart: Languages, tmp_path: Path) -> None:
    Engine(base, apart)
    assert not list(tmp_path.iterdir())
