"""A folder of cards becomes a fact base, whatever else lies in it; what cannot be read is told, never a traceback."""

from __future__ import annotations

import hashlib
import os
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from good_base import ARTICLE, CARD, ENTITIES, OTHER_CARD, FaultsOf
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from facts.base import FactBase
from facts.claims import Response, Sales, Status
from facts.errors import CardFaults, Fault
from facts.loading import articles_at_hand, load_base, read_paragraphs

SEEDS = Path(__file__).parents[3] / "seeds"


def _only_fault(folder: Path, **options: Path) -> str:
    with pytest.raises(CardFaults) as raised:
        load_base(folder, **options)
    [fault] = raised.value.faults
    return str(fault)


def _faults(folder: Path) -> tuple[Fault, ...]:
    """Return the faults of a folder, none when it is a good one; any other error is a failure of the test."""
    try:
        load_base(folder)
    except CardFaults as report:
        return report.faults
    return ()


def _with(folder: Path, old: str, new: str) -> FactBase:
    assert old in CARD
    (folder / "arvo.yaml").write_text(CARD.replace(old, new, 1), "utf-8")
    return load_base(folder)


def test_a_good_folder_becomes_a_base(folder: Path) -> None:
    base = load_base(folder)
    assert list(base.facts) == ["arvo-talks", "arvo-sales", "belmo-denies"]
    assert list(base.sources) == ["arvo.txt", "belmo.txt"]
    assert base.entities["norland"].name.nl == "Noorland"
    assert base.successors == {"arvo-talks": ("belmo-denies",)}
    sales = base.facts["arvo-sales"].claim
    assert isinstance(sales, Sales)
    assert sales.figures[0].value == Decimal(1200)
    assert sales.filled() == {"brand": ("arvo",), "market": ("norland",)}
    denial = base.facts["belmo-denies"]
    assert isinstance(denial.claim, Response)
    assert denial.ordered_by() is None
    assert base.facts["arvo-talks"].ordered_by() == date(2024, 3, 1)


def test_the_base_cannot_be_changed(folder: Path) -> None:
    base = load_base(folder)
    with pytest.raises(TypeError):
        base.facts["new"] = base.facts["arvo-sales"]  # type: ignore[index]


def test_the_digest_is_that_of_names_and_bytes(folder: Path) -> None:
    before = load_base(folder).digest
    assert load_base(folder).digest == before
    (folder / "notes.txt").write_text("not a card", "utf-8")
    assert load_base(folder).digest == before
    (folder / "belmo.yaml").rename(folder / "zelmo.yaml")
    renamed = load_base(folder).digest
    (folder / "zelmo.yaml").write_text(OTHER_CARD + "# remark\n", "utf-8")
    assert len({before, renamed, load_base(folder).digest}) == 3


@pytest.mark.parametrize(
    ("old", "new", "attribute", "value"),
    [
        ("partners: [arvo, belmo]", "partners: arvo", "partners", ("arvo",)),
        ("partners: [arvo, belmo]", "approacher: [arvo]", "approacher", "arvo"),
        ("partners: [arvo, belmo]", "partners: [Arvo, ' BELMO ']", "partners", ("arvo", "belmo")),
        ("[arvo, belmo]", "[arvo, Cadix Group]", "partners", ("arvo", "cadix-group")),
        ("partners:", "partner:", "partners", ("arvo", "belmo")),
        ("status: in_talks", "status: In talks", "status", Status.IN_TALKS),
        ("status: in_talks", "status: rumored", "status", Status.RUMOURED),
        ("status: in_talks", "status: not-guaranteed", "status", Status.NOT_GUARANTEED),
        ("status: in_talks", "status: signed\n    form: no", "form", "no"),
        ("status: in_talks", "status: signed\n    form: 2008", "form", "2008"),
        ("status: in_talks", "status: signed\n    form:\n    figures:\n    about: ~", "figures", ()),
    ],
)
def test_a_card_may_be_written_naturally(old: str, new: str, attribute: str, value: object, folder: Path) -> None:
    assert getattr(_with(folder, old, new).facts["arvo-talks"].claim, attribute) == value


@pytest.mark.parametrize(
    ("written", "unit", "value"),
    [
        ("{value: 12.5, unit: '%'}", "percent", "12.5"),
        ("{value: '12.50', unit: per cent}", "percent", "12.50"),
        ("{amount: 3e6, currency: €}", "EUR", "3000000"),
        ("[{value: -2, unit: EUR, market: [norland]}]", "EUR", "-2"),
        ("[{value: 7, unit: cars}]", "vehicles", "7"),
    ],
)
def test_a_figure_may_be_written_naturally(written: str, unit: str, value: str, folder: Path) -> None:
    old = "[{value: 1200, unit: vehicles, year: 2023, market: norland}]"
    [figure] = _with(folder, old, written).facts["arvo-sales"].claim.figures
    assert (figure.unit, figure.value) == (unit, Decimal(value))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{since: 2024-05, until: 2024}", ("2024-05", "2024")),
        ("{from: 2019-Q3, to: 2026-02-27}", ("2019-Q3", "2026-02-27")),
    ],
)
def test_a_period_takes_partial_dates(written: str, shown: tuple[str, str], folder: Path) -> None:
    period = (
        _with(folder, "status: in_talks", f"status: active\n    period: {written}").facts["arvo-talks"].claim.period
    )
    assert (str(period.since), str(period.until)) == shown


def test_anchors_and_aliases_are_read(folder: Path) -> None:
    text = CARD.replace("partners: [arvo, belmo]", "partners: &both [arvo, belmo]").replace(
        "brand: arvo", "brand: *both"
    )
    (folder / "arvo.yaml").write_text(text, "utf-8")
    assert load_base(folder).facts["arvo-sales"].claim.filled()["brand"] == ("arvo", "belmo")


def test_a_byte_order_mark_and_windows_line_ends_are_fine(folder: Path) -> None:
    (folder / "arvo.yaml").write_bytes(b"\xef\xbb\xbf" + CARD.replace("\n", "\r\n").encode())
    assert load_base(folder).facts["arvo-talks"].claim.statement.en == "Arvo talks to Belmo."


def test_hidden_files_and_other_suffixes_are_passed_over(folder: Path) -> None:
    (folder / ".arvo.yaml").write_text("[", "utf-8")
    (folder / "arvo.yaml~").write_text("[", "utf-8")
    assert len(load_base(folder).facts) == 3


def test_yml_does_as_well_as_yaml(folder: Path) -> None:
    for path in list(folder.iterdir()):
        path.rename(path.with_suffix(".yml"))
    assert len(load_base(folder).facts) == 3


# What cannot be read at all


def test_a_missing_folder(tmp_path: Path) -> None:
    told = f"{tmp_path}/none: the cards folder is not there; name a folder with entities.yaml and one card per article"
    assert _only_fault(tmp_path / "none") == told


def test_a_folder_that_is_a_file(folder: Path) -> None:
    told = _only_fault(folder / "arvo.yaml")
    assert told.startswith(f"{folder}/arvo.yaml: the cards folder is not a folder; name a folder with")


def test_a_folder_without_entities(folder: Path) -> None:
    (folder / "entities.yaml").unlink()
    assert _only_fault(folder) == (
        f"{folder}: there is no entities.yaml in this folder; it names who and what the cards are about"
    )


def test_a_folder_without_cards(folder: Path) -> None:
    (folder / "arvo.yaml").unlink()
    (folder / "belmo.yaml").unlink()
    assert _only_fault(folder) == f"{folder}: there is no card in this folder; write one `.yaml` file per article"


def test_a_card_of_50_megabytes_is_refused_unread(folder: Path) -> None:
    with (folder / "huge.yaml").open("wb") as huge:
        huge.truncate(50 * 2**20)
    began = time.process_time()
    assert _only_fault(folder) == (
        f"{folder}/huge.yaml:1: the file has 50 MB; at most 20 MB are read, so spread its facts over several cards"
    )
    assert time.process_time() - began < 1


def test_a_card_that_is_a_folder(folder: Path) -> None:
    (folder / "more.yaml").mkdir()
    assert _only_fault(folder) == f"{folder}/more.yaml:1: this is a folder or a device, not a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_card_that_is_a_pipe_does_not_hang(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    assert _only_fault(folder) == f"{folder}/pipe.yaml:1: this is a folder or a device, not a file"


def test_a_symbolic_link_to_itself(folder: Path) -> None:
    (folder / "loop.yaml").symlink_to("loop.yaml")
    told = _only_fault(folder)
    assert told.startswith(f"{folder}/loop.yaml:1: the file cannot be read: ")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_card_that_may_not_be_read(folder: Path) -> None:
    (folder / "arvo.yaml").chmod(0)
    assert "arvo.yaml:1: the file cannot be read: permission denied" in str(_only_fault(folder))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (CARD.encode().replace(b"zoekt", b"zo\xebkt"), "arvo.yaml:4: byte 0xeb is not UTF-8; save the file as UTF-8"),
        (CARD.encode("utf-16"), "arvo.yaml:1: the file is in UTF-16; save it as UTF-8"),
        (b"a: " + b"[" * 50_000, "arvo.yaml:1: broken YAML: lists and mappings stand far too deep inside each other"),
        (b"a: " + b"[" * 50, "arvo.yaml:1: lists and mappings stand more than 20 deep inside each other"),
        (
            b"a: &a [x, x, x, x, x, x, x, x, x, x]\n"
            + b"".join(b"%c: &%c [%s]\n" % (i, i, b", ".join([b"*%c" % (i - 1)] * 10)) for i in range(98, 106)),
            "arvo.yaml:4: aliases (`*c`) repeat more than 10000 values; write them out",
        ),
        (b"a: &a [*a]\n", "arvo.yaml:1: `*a` stands for nothing: there is no finished `&a` before it"),
    ],
)
def test_a_card_that_would_break_a_careless_reader(data: bytes, told: str, folder: Path, faults_of: FaultsOf) -> None:
    (folder / "belmo.yaml").unlink()
    (folder / "arvo.yaml").write_bytes(data)
    assert told in faults_of()


CARD_PIECES = st.sampled_from(
    [*CARD.splitlines(keepends=True), "\t", ": ", "- ", "[", "}", "&a ", "*a", "!!", "'", "~"]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary() | st.text().map(str.encode) | st.lists(CARD_PIECES).map(lambda held: "".join(held).encode()))
@example(data=b"facts: {0: []}\nsource: {file: [{}], date: {}, title: 3}")
@example(data=b"source: {}\nfacts: [{kind: sales, figures: [[]], evidence: [], says: [{nl: []}], id: [{}]}]")
@example(data=b"source: {}\nfacts: [{kind: {a: b}, status: [x], id: {}, because: [[a], {b: c}], about: {d: e}}]")
def test_any_bytes_give_a_base_or_faults(data: bytes, folder: Path) -> None:
    for name, good in (("arvo.yaml", CARD), ("entities.yaml", ENTITIES)):
        (folder / name).write_bytes(data)
        assert all(fault.text and "Input should" not in fault.text for fault in _faults(folder))
        (folder / name).write_text(good, "utf-8")


# With the texts of the articles at hand


def _digest(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.replace("\r\n", "\n").rstrip().encode()).hexdigest()


def test_evidence_and_digest_are_verified_where_the_text_is_at_hand(folder: Path, articles: Path) -> None:
    (folder / "arvo.yaml").write_text(CARD.replace("  date:", f"  digest: {_digest(ARTICLE)}\n  date:"), "utf-8")
    assert articles_at_hand(load_base(folder, articles=articles), articles) == ("arvo.txt",)


def test_paragraphs_are_the_lines_that_are_not_empty(articles: Path) -> None:
    assert read_paragraphs(articles / "arvo.txt") == (
        "date 2024-03 Arvo is talking to Belmo.",
        "In Norland  it sold 1.200 cars.",
        "The end",
    )


def test_line_ends_and_blank_lines_at_the_end_do_not_change_the_digest(folder: Path, articles: Path) -> None:
    (folder / "arvo.yaml").write_text(CARD.replace("  date:", f"  digest: {_digest(ARTICLE)}\n  date:"), "utf-8")
    (articles / "arvo.txt").write_text(ARTICLE.replace("\r\n", "\n").rstrip() + "\n", "utf-8", newline="")
    load_base(folder, articles=articles)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "paragraphs: [1, 2]",
            "paragraphs: [2, 4]",
            "arvo.yaml:20: paragraph 4 does not exist; arvo.txt has 3 paragraphs",
        ),
        (
            "paragraphs: [1, 2]",
            "paragraphs: 1",
            "arvo.yaml:20: `1.200` does not stand in paragraph 1 of arvo.txt; it stands in paragraph 2",
        ),
        (
            "terms: [1.200]",
            "terms: [1.200, zeppelin]",
            "arvo.yaml:20: `zeppelin` does not stand in paragraphs 1, 2 of arvo.txt,"
            " nor elsewhere in the article; copy it as it stands",
        ),
        (
            "  date: 2024-03",
            f"  digest: sha256:{'0' * 64}",
            "arvo.yaml:3: the article has changed since the card was written; check the facts, then write "
            + _digest(ARTICLE),
        ),
    ],
)
def test_what_the_article_does_not_say_is_told(
    old: str, new: str, told: str, folder: Path, articles: Path, faults_of: FaultsOf
) -> None:
    (folder / "arvo.yaml").write_text(CARD.replace(old, new, 1), "utf-8")
    assert faults_of(articles) == [told]


def test_terms_are_found_whatever_their_case_and_spaces(folder: Path, articles: Path) -> None:
    (folder / "arvo.yaml").write_text(CARD.replace("[1.200]", "[IN NORLAND IT, '  Arvo']"), "utf-8")
    load_base(folder, articles=articles)


def test_evidence_is_verified_even_of_a_fact_with_another_fault(
    folder: Path, articles: Path, faults_of: FaultsOf
) -> None:
    text = CARD.replace("status: in_talks", "status: maybe").replace("terms: [Arvo]", "terms: [zeppelin]")
    (folder / "arvo.yaml").write_text(text, "utf-8")
    assert [fault.split(" ")[0] for fault in faults_of(articles)] == ["arvo.yaml:8:", "arvo.yaml:11:"]


def test_an_article_that_gives_no_text(folder: Path, articles: Path) -> None:
    (articles / "arvo.txt").write_bytes(b"caf\xe9")
    assert _only_fault(folder, articles=articles) == (
        f"{folder}/arvo.yaml:2: the article {articles}/arvo.txt gives no text (line 1): byte 0xe9 is not UTF-8;"
        " save the file as UTF-8"
    )


def test_a_folder_of_articles_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    told = f"{tmp_path}/none: the folder of articles is not there; name another or none"
    assert _only_fault(folder, articles=tmp_path / "none") == told


# The base of this repository


def test_the_cards_of_this_repository_have_no_faults() -> None:
    base = load_base(SEEDS)
    assert len(base.facts) >= 100
    assert len(base.sources) == 3


def test_the_evidence_of_this_repository_stands_in_the_articles() -> None:
    if "ARTICLES_DIR" not in os.environ:
        pytest.skip("set ARTICLES_DIR to the folder with the texts of the articles to verify citations")
    articles = Path(os.environ["ARTICLES_DIR"])
    base = load_base(SEEDS, articles=articles)
    assert articles_at_hand(base, articles) == tuple(base.sources)


def test_a_hundred_facts_load_in_a_moment() -> None:
    began = time.process_time()
    load_base(SEEDS)
    assert time.process_time() - began < 0.2
