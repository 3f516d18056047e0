"""The buttons on an answer, clicked as people click them, in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import simcord
from reading_dutch import read_dutch
from shown import buttons_of, message_of, text_of
from simcord import InteractionResult, ResponseMessage
from small_base import CARD, QUESTION, SOURCE, STATEMENT, write_small_base

from bot.app import open_app
from bot.settings import Settings
from bot.stage import Stage
from commands.cooldowns import MOST_AT_ONCE, WITHIN_SECONDS
from facts.answer import Outcome
from facts.reading.languages import Languages
from facts.store import PersonSettings, ReportState

TIED = """\
  - {id: tulip-group, name: Tulip Group, kind: group, aliases: [Bulb]}
  - {id: bulb, name: Bulb Cars, kind: brand, aliases: [Bulb]}
"""
TIED_QUESTION = "What did Bul sell in 2023?"  # nearly the name of both
NOTHING = "I have no fact on that."
UNKNOWN = "Who owns Mossa?"


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """The small base with two names that share an alias."""
    folder = write_small_base(tmp_path / "cards")
    with (folder / "entities.yaml").open("a", encoding="utf-8") as entities:
        entities.write(TIED)
    return folder


async def asked(stage: Stage, question: str = QUESTION) -> ResponseMessage:
    answer = message_of(await stage.member.slash(stage.channel, "ask", question=question))
    return answer


async def filled(stage: Stage, message: ResponseMessage, label: str, **values: object) -> InteractionResult:
    """Click a button that opens a form, fill it in and send it."""
    form = await stage.member.click(message, label=label)
    return await stage.member.submit_modal(form, values)


async def test_the_facts_come_with_mark_status_age_and_source(stage: Stage) -> None:
    card = text_of(await asked(stage))

    assert card.startswith(f"**{STATEMENT}**")
    assert "✅ Current, March 2024, 2 years old · [1]" in card
    assert f"[1] {SOURCE}" in card


async def test_what_can_be_asked_next_is_answered(stage: Stage) -> None:
    answer = await asked(stage)

    further = await stage.member.click(answer, label="Sales Tulip Cars")

    assert "4,120 cars" in text_of(further)
    assert "Sales Tulip Cars" not in buttons_of(further), "what was just asked is not offered again"


async def test_sources_show_the_title_to_the_one_who_asks(stage: Stage) -> None:
    sources = await stage.admin.click(await asked(stage), label="Sources")

    assert sources.ephemeral
    assert "[1] Varno buys" in text_of(sources)
    assert SOURCE in text_of(sources)
    everything = await stage.admin.click(sources.response, label="varno.txt")  # type: ignore[arg-type]
    assert "4,120 cars" in text_of(everything)


async def test_an_address_of_a_source_can_be_opened(stage: Stage, cards: Path) -> None:
    linked = CARD.replace("  date: 2024-03\n", "  date: 2024-03\n  address: https://example.org/varno_buys\n")
    (cards / "varno.yaml").write_text(linked, "utf-8")
    await stage.app.parts.serving.reload()

    sources = await stage.member.click(await asked(stage), label="Sources")

    assert "<https://example.org/varno_buys>" in str(sources.response.components if sources.response else "")


async def test_a_follow_up_goes_through_a_form(stage: Stage) -> None:
    answer = await filled(stage, await asked(stage), "Ask further", question="and the sales in 2023?")

    assert "4,120 cars" in text_of(answer)


async def test_helpful_counts_once_for_each_person(stage: Stage) -> None:
    answer = await asked(stage)
    for person in (stage.member, stage.member, stage.admin):
        thanks = await person.click(answer, label="Helpful")
        assert thanks.ephemeral
        assert text_of(thanks) == "Thank you, noted."

    assert await stage.app.parts.store.reports.votes() == {"varno-owns-tulip": 2}


async def test_a_report_keeps_fact_revision_words_and_link(stage: Stage) -> None:
    sent = await filled(
        stage,
        await asked(stage),
        "This is wrong",
        fact=["varno-owns-tulip"],
        wrong="It was sold.",
        link="https://x.org",
    )

    assert sent.ephemeral
    assert "number 1" in text_of(sent)
    [report] = await stage.app.parts.store.reports.reports()
    about = report.about
    assert (about.fact, about.revision, about.wrong, about.link) == (
        "varno-owns-tulip",
        1,
        "It was sold.",
        "https://x.org",
    )


@pytest.mark.parametrize(
    ("state", "told"), [(ReportState.MENDED, "it has been mended"), (ReportState.DECLINED, "the fact stays as it is")]
)
async def test_a_reporter_who_asked_hears_what_came_of_it(stage: Stage, state: ReportState, told: str) -> None:
    sent = await filled(stage, await asked(stage), "This is wrong", fact=["varno-owns-tulip"], wrong="*It* was sold.")
    noted = await stage.member.click(sent.response, label="Tell me what comes of it")  # type: ignore[arg-type]
    assert "what comes of report 1" in text_of(stage_message(noted, sent))

    await stage.app.parts.store.reports.close(1, state)
    await stage.app.parts.telling.catch_up(stage.app.client)
    await stage.app.parts.telling.catch_up(stage.app.client)

    [message] = stage.member.user.dm_channel.history()
    assert told in text_of(message)
    assert r"\*It\* was sold." in message.content, "shown literally"


def stage_message(clicked: InteractionResult, before: InteractionResult) -> ResponseMessage:
    """Return the message after a click that changed it."""
    found = clicked.response or before.response
    assert found is not None
    return found


async def test_a_report_that_is_gone_says_so(stage: Stage) -> None:
    sent = await filled(stage, await asked(stage), "This is wrong", fact=["varno-owns-tulip"], wrong="It was sold.")
    await stage.app.parts.store.person_data.delete(stage.member.id)

    noted = await stage.member.click(sent.response, label="Tell me what comes of it")  # type: ignore[arg-type]

    assert "gone already" in text_of(stage_message(noted, sent))


@pytest.mark.parametrize("label", ["Sources", "This is wrong"])
async def test_buttons_of_facts_that_are_gone_say_so(stage: Stage, cards: Path, label: str) -> None:
    answer = await asked(stage)
    (cards / "varno.yaml").write_text(CARD.replace("id: varno-owns-tulip", "id: another-fact"), "utf-8")
    await stage.app.parts.serving.reload()

    clicked = await stage.member.click(answer, label=label)

    assert clicked.ephemeral
    assert "no longer in the base" in text_of(clicked)


async def test_a_private_answer_can_be_shown_to_everyone(stage: Stage) -> None:
    await stage.app.parts.store.settings.keep_person(stage.member.id, PersonSettings(private=True))
    result = await stage.member.slash(stage.channel, "ask", question=QUESTION)
    assert result.ephemeral
    assert result.response is not None

    shared = await stage.member.click(result.response, label="Show to everyone")

    assert not shared.ephemeral
    assert STATEMENT in text_of(shared)
    assert "Show to everyone" not in buttons_of(shared)
    assert "Sources" in buttons_of(shared)
    assert "Show to everyone" not in buttons_of(await asked_by_admin(stage))


async def asked_by_admin(stage: Stage) -> InteractionResult:
    return await stage.admin.slash(stage.channel, "ask", question=QUESTION)


async def test_a_private_lookup_can_be_shown_to_everyone(stage: Stage) -> None:
    await stage.app.parts.store.settings.keep_person(stage.member.id, PersonSettings(private=True))
    result = await stage.member.slash(stage.channel, "owner", company="Tulip Cars")
    assert result.ephemeral
    assert result.response is not None

    shared = await stage.member.click(result.response, label="Show to everyone")

    assert not shared.ephemeral
    assert STATEMENT in text_of(shared)
    assert "Show to everyone" not in buttons_of(shared)


async def test_did_you_mean_offers_what_may_be_meant(stage: Stage) -> None:
    answer = await asked(stage, TIED_QUESTION)

    assert set(buttons_of(answer)) == {"Bulb Cars", "Tulip Group", "None of these", "Ask further"}
    assert NOTHING in text_of(await stage.member.click(answer, label="Bulb Cars"))


async def test_none_of_these_files_the_question_and_offers_to_tell(stage: Stage) -> None:
    filed = await stage.member.click(await asked(stage, TIED_QUESTION), label="None of these")

    assert filed.ephemeral
    assert "on the list of those who look after the facts" in text_of(filed)
    newest, *_ = await stage.app.parts.store.logged_questions(outcome=Outcome.UNANSWERED)
    assert newest.question.text == TIED_QUESTION
    assert filed.response is not None
    noted = await filled(stage, filed.response, "Tell me when you know", question=TIED_QUESTION, place=["direct"])
    assert TIED_QUESTION in text_of(noted)
    [wish] = await stage.app.parts.store.wishes.wishes()
    assert (wish.person, wish.question, wish.channel) == (stage.member.id, TIED_QUESTION, None)


async def test_nothing_is_filed_where_no_questions_are_kept(
    env: simcord.Env, settings: Settings, languages: Languages, stage: Stage
) -> None:
    answer = await asked(stage, TIED_QUESTION)
    keeps_none = settings.model_copy(
        update={"retention_days": 0, "database": settings.database.with_name("other.sqlite3")}
    )
    async with open_app(keeps_none, languages=languages) as app:
        await app.serve()
        await env.restart_bot(app.client)
        filed = await stage.member.click(answer, label="None of these")
        assert "I keep no questions here" in text_of(filed)
        assert await app.parts.store.logged_questions() == ()
        await env.shutdown()


async def test_an_unanswered_question_can_be_waited_for_in_this_channel(stage: Stage) -> None:
    answer = await asked(stage, UNKNOWN)
    assert NOTHING in text_of(answer)

    form = await stage.member.click(answer, label="Tell me when you know")
    assert UNKNOWN in str(form.modal), "the question stands in the form already"
    await stage.member.submit_modal(form, {"question": UNKNOWN, "place": ["here"]})

    [wish] = await stage.app.parts.store.wishes.wishes()
    assert wish.channel == stage.channel.id


async def test_a_wish_that_has_an_answer_already_is_answered(stage: Stage) -> None:
    answer = await filled(
        stage, await asked(stage, UNKNOWN), "Tell me when you know", question=QUESTION, place=["direct"]
    )

    assert STATEMENT in text_of(answer)
    assert await stage.app.parts.store.wishes.wishes() == ()


async def test_small_talk_is_nothing_to_wait_for(stage: Stage) -> None:
    assert set(buttons_of(await asked(stage, "Hello!"))) == {"Ask further"}


async def test_a_question_that_is_too_long_for_a_button_is_begun_in_the_form(stage: Stage) -> None:
    question = "Who owns Mossa and " + "is that really so, " * 12 + "I wonder?"

    form = await stage.member.click(await asked(stage, question), label="Tell me when you know")

    assert "Who owns Mossa and is that really so" in str(form.modal)
    assert "…" in str(form.modal)


async def test_buttons_work_after_a_restart(
    env: simcord.Env, settings: Settings, languages: Languages, stage: Stage
) -> None:
    answer = await asked(stage)
    other = settings.model_copy(update={"database": settings.database.with_name("other.sqlite3")})
    async with open_app(other, languages=languages) as app:
        await app.serve()
        await env.restart_bot(app.client)

        assert "Varno buys" in text_of(await stage.member.click(answer, label="Sources"))
        assert "Thank you" in text_of(await stage.member.click(answer, label="Helpful"))
        assert (await stage.member.click(answer, label="This is wrong")).modal is not None
        assert (await stage.member.click(answer, label="Ask further")).modal is not None
        assert "4,120" in text_of(await stage.member.click(answer, label="Sales Tulip Cars"))
        await env.shutdown()


async def test_who_clicks_too_fast_is_told_how_long_to_wait(stage: Stage) -> None:
    answer = await asked(stage)
    for _ in range(MOST_AT_ONCE - 1):
        await stage.member.click(answer, label="Helpful")

    refused = await stage.member.click(answer, label="Helpful")
    assert refused.ephemeral
    assert "That goes a little fast. Try again in" in text_of(refused)
    assert "Thank you" in text_of(await stage.admin.click(answer, label="Helpful")), "only this person waits"
    await stage.env.advance_time(WITHIN_SECONDS)
    assert "Thank you" in text_of(await stage.member.click(answer, label="Helpful"))


@pytest.mark.parametrize("status", [(404, 10062), (403, 50013), (404, 10008)])
async def test_an_expired_click_is_met_calmly(
    stage: Stage, status: tuple[int, int], caplog: pytest.LogCaptureFixture
) -> None:
    answer = await asked(stage)
    stage.env.inject_error("POST", "/interactions/*/callback", status=status[0], code=status[1], message="gone")

    await stage.member.click(answer, label="Sources")

    assert "nobody to answer" in caplog.text
    assert "Traceback" not in caplog.text
    assert QUESTION not in caplog.text


async def test_a_fault_behind_a_button_is_told_with_a_reference(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await asked(stage)

    def broken(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("commands.desk.Desk.facts_of_codes", broken)
    told = await stage.member.click(answer, label="Sources")

    assert told.ephemeral
    assert "Something went wrong on my side" in text_of(told)
    assert "MemoryError" in caplog.text


async def test_who_reads_dutch_gets_dutch_buttons_around_an_english_answer(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_dutch(monkeypatch)
    answer = await asked(stage)

    assert STATEMENT in text_of(answer)
    assert {"Bronnen", "Nuttig", "Dit klopt niet", "Doorvragen", "Sales Tulip Cars"} == set(buttons_of(answer))
    assert text_of(await stage.member.click(answer, label="Nuttig")) == "Dank je, genoteerd."
    sent = await filled(stage, answer, "Dit klopt niet", fact=["varno-owns-tulip"], wrong="Niet waar.")
    assert "nummer 1" in text_of(sent)
    noted = await stage.member.click(sent.response, label="Zeg me wat ermee gebeurt")  # type: ignore[arg-type]
    assert "melding 1" in text_of(stage_message(noted, sent))


async def test_a_dutch_question_is_answered_in_dutch_whatever_the_reader_reads(stage: Stage) -> None:
    answer = await asked(stage, "Wie is de eigenaar van Tulip Cars?")

    assert "Varno is eigenaar van Tulip Cars." in text_of(answer)
    assert "Sources" in buttons_of(answer)
    assert "Verkoop Tulip Cars" in buttons_of(answer)


async def test_no_answer_shows_what_was_typed(stage: Stage) -> None:
    answer = await asked(stage, "Who owns @everyone **Mossa** <@1>?")

    assert "everyone" not in text_of(answer)
    assert all(
        request.json["data"].get("allowed_mentions") == {"parse": []}
        for request in stage.env.http_requests
        if request.path.endswith("/callback") and request.json["type"] == 4
    )
