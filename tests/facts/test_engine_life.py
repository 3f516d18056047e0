"""An engine that a reload has replaced leaves the memory at once: nothing in it refers back to it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from made_up_cards import CardsFolder

from facts.engine import NEW_CONVERSATION, Engine
from facts.loading import load_base
from facts.lookups.queries import CompanyQuery
from facts.reading.languages import Languages, load_languages

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def languages() -> Languages:
    return load_languages()


@pytest.fixture
def without_collector() -> Iterator[None]:
    """As after a reload: what was there by then is not collected."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("without_collector")
def test_an_engine_that_was_used_in_every_way_is_gone_when_nobody_holds_it(
    tmp_path: Path, languages: Languages
) -> None:
    engine = Engine(load_base(CardsFolder(tmp_path / "cards").path), languages)
    answer, conversation = engine.answer("What does Arvo make?", conversation=NEW_CONVERSATION, today=TODAY)
    engine.answer("And in 2019?", conversation=conversation, today=TODAY)
    engine.explain("What does Arvo make?", conversation=NEW_CONVERSATION, today=TODAY)
    engine.nearest("What does Arvo make?", today=TODAY, language="en")
    engine.look_up(CompanyQuery("arvo"), today=TODAY, language="en")
    engine.related(answer, today=TODAY)
    engine.examples(today=TODAY, language="en")
    engine.check_message("Arvo makes cars.", today=TODAY, language="en")
    engine.cited(["arvo-builds"], today=TODAY, language="en")
    engine.facts_of_codes("")
    engine.complete("a", language="en")
    engine.sources("a", language="en")

    left = weakref.ref(engine)
    del engine
    assert left() is None
