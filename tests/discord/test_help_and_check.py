"""`/help`, `/about`, and the message menu that checks what somebody wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_dutch import read_dutch
from shown import buttons_of, text_of
from small_base import NEW_CARD, write_small_base

from bot.stage import Stage
from commands.help_commands import LISTED

RUMOUR = (
    NEW_CARD.replace("status: in_talks", "status: rumoured")
    + """\
  - id: mossa-denies
    kind: response
    status: denied
    stance: denies
    speaker: mossa
    responds_to: varno-talks-to-mossa
    statement: {nl: Mossa ontkent dat het met Varno praat., en: Mossa denies that it talks to Varno.}
    evidence: {paragraphs: 2}
"""
)
MENU, MENU_NL = "Check this message", "Controleer dit bericht"


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """The small base with a rumour that was denied."""
    folder = write_small_base(tmp_path / "cards")
    (folder / "mossa.yaml").write_text(RUMOUR, "utf-8")
    return folder


async def checked(stage: Stage, text: str, menu: str = MENU) -> str:
    message = await stage.admin.send(stage.channel, text)
    result = await stage.member.context_menu(stage.channel, menu, message)
    assert result.ephemeral
    return text_of(result)


async def test_help_lists_every_command_and_its_examples_are_answered(stage: Stage) -> None:
    shown = await stage.member.slash(stage.channel, "help")
    everyone = {command.name for command in stage.app.client.tree.get_commands()} - {MENU}

    assert shown.ephemeral
    assert set(LISTED) == everyone
    assert [name for name in everyone if f"`/{name}`" not in text_of(shown)] == []
    assert MENU in text_of(shown)
    assert buttons_of(shown)
    for label in buttons_of(shown):
        answer = await stage.member.click(shown.response, label=label)  # type: ignore[arg-type]
        assert "[1] " in text_of(answer), "an answer with a source"
        assert answer.ephemeral, "as visible as the message the button stands on"


async def test_help_names_commands_as_dutch_discord_does(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    read_dutch(monkeypatch)
    shown = text_of(await stage.member.slash(stage.channel, "help"))

    assert "`/vraag` Stel een vraag" in shown
    assert "`/volg` Hoor het" in shown
    assert MENU_NL in shown


async def test_about_says_what_is_served(stage: Stage) -> None:
    shown = await stage.member.slash(stage.channel, "about")

    assert "Facts: 4. Sources: 2. Revision 1" in text_of(shown)
    assert "put back by hand" not in text_of(shown)
    assert buttons_of(shown)


async def test_about_says_that_a_revision_was_put_back(stage: Stage) -> None:
    await stage.app.parts.serving.rollback(1)

    assert "put back by hand" in text_of(await stage.member.slash(stage.channel, "about"))


async def test_what_the_facts_confirm_is_called_so(stage: Stage) -> None:
    told = await checked(stage, "Varno owns Tulip Cars.")

    assert "> Varno owns Tulip Cars.\n✅ **confirmed**\n✅ Varno owns Tulip Cars." in told
    assert "[1] varno.txt, dated March 2024, paragraph 2" in told
    assert "Names I know: " in told


async def test_what_was_denied_is_called_so_and_the_denial_stands_with_it(stage: Stage) -> None:
    told = await checked(stage, "Varno is in talks with Mossa about a platform!")

    assert "⛔ **denied**" in told
    assert "Mossa denies that it talks to Varno." in told


async def test_what_is_only_a_rumour_is_called_so(stage: Stage, cards: Path) -> None:
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    await stage.app.parts.serving.reload()

    assert "❔ **only a rumour or a plan**" in await checked(stage, "Varno is in talks with Mossa about a platform!")


@pytest.mark.parametrize(
    "sentence",
    ["Tulip Cars sold 4,120 cars in Estonia in 2023.", "In 2023 there were 4120 Tulip Cars sold in Estonia."],
)
async def test_a_figure_that_a_fact_states_is_called_reported(stage: Stage, sentence: str) -> None:
    told = await checked(stage, sentence)

    assert "📰 **reported by the facts**" in told
    assert "Tulip Cars sold 4,120 cars in Estonia in 2023." in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Tulip Cars sold 4,121 cars in Estonia in 2023.",
        "Tulip Cars sold 4,120 cars in Estonia in 2022.",
        "Tulip Cars sold 4,120 cars in 2023.",
        "Tulip Cars did not sell 4,120 cars in Estonia in 2023.",
        "Tulip Cars sold 4,120 electric cars in Estonia in 2023.",
        "Tulip Cars and Varno sold 4,120 cars in Estonia in 2023.",
        "Tulip Cars sold fewer than 4,120 cars in Estonia in 2023.",
    ],
)
async def test_what_is_only_like_a_figure_of_a_fact_is_not_called_reported(stage: Stage, sentence: str) -> None:
    told = await checked(stage, sentence)

    assert "reported by the facts" not in told
    assert "**confirmed**" not in told


async def test_a_rumour_without_the_number_of_the_sentence_is_only_near_it(stage: Stage, cards: Path) -> None:
    (cards / "mossa.yaml").write_text(NEW_CARD, "utf-8")
    await stage.app.parts.serving.reload()

    told = await checked(stage, "Varno is in talks with Mossa about 300 platforms.")

    assert "a rumour or a plan" not in told


async def test_what_no_fact_says_is_called_so(stage: Stage) -> None:
    told = await checked(stage, "Mossa owns Tulip Cars, they say.")

    assert "**confirmed**" not in told
    assert "Mossa" in told


@pytest.mark.parametrize("text", ["Nice weather today.", "🚗", "<@1> <#2> https://example.org/varno"])
async def test_a_message_that_names_nothing_known_is_no_claim(stage: Stage, text: str) -> None:
    assert await checked(stage, text) == "I know none of the names in that message, or it holds no words."


async def test_a_long_message_fits_one_card(stage: Stage) -> None:
    told = await checked(stage, "\n".join(f"{number}. Varno owns Tulip Cars **{'x' * 100}**." for number in range(12)))

    assert "Names I know: " in told


async def test_nothing_in_a_checked_message_is_obeyed(stage: Stage) -> None:
    message = await stage.admin.send(stage.channel, "@everyone # Varno owns Tulip Cars [x](http://y.org) ||z||.")
    result = await stage.member.context_menu(stage.channel, MENU, message)

    shown = str(result.response.components if result.response else "")
    assert "@everyone" not in shown
    assert "||" not in shown.replace("\\|", "")


async def test_who_reads_dutch_is_told_in_dutch(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    read_dutch(monkeypatch)

    told = await checked(stage, "Varno is eigenaar van Tulip Cars.")

    assert "Wat de feiten over dit bericht zeggen" in told
    assert "Varno is eigenaar van Tulip Cars." in told
