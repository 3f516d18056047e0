"""What each mistake on a card is told as: file, line, what is wrong and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest
from good_base import CARD, ENTITIES, OTHER_CARD, FaultsOf

from facts.claims import KINDS, Status

STATUSES = ", ".join(Status)
ALL_KINDS = ", ".join(KINDS)

MISTAKES = [
    (
        "a status that does not exist",
        "status: in_talks",
        "status: in_tlaks",
        ["arvo.yaml:8: `status` `in_tlaks` is not known; did you mean `in_talks`?"],
    ),
    (
        "a status far from any",
        "status: in_talks",
        "status: hopeful",
        [f"arvo.yaml:8: `status` `hopeful` is not known; choose from {STATUSES}"],
    ),
    (
        "a status that is missing",
        "    status: in_talks\n",
        "",
        [f"arvo.yaml:6: `status` is missing; write one of {STATUSES}"],
    ),
    (
        "a status without a value",
        "status: in_talks",
        "status:",
        [f"arvo.yaml:8: `status` is empty; write one of {STATUSES}"],
    ),
    (
        "a kind that does not exist",
        "kind: partnership",
        "kind: partnrship",
        ["arvo.yaml:7: kind `partnrship` is not known; did you mean `partnership`?"],
    ),
    (
        "a kind that is missing",
        "    kind: partnership\n",
        "",
        [f"arvo.yaml:6: `kind` is missing; write one of {ALL_KINDS}"],
    ),
    (
        "a kind that is a list",
        "kind: partnership",
        "kind: [partnership]",
        [f"arvo.yaml:7: `kind` takes one of {ALL_KINDS}"],
    ),
    (
        "a misspelt role",
        "partners: [arvo",
        "partnersss: [arvo",
        ["arvo.yaml:9: `partnersss` is no key of a partnership fact; did you mean `partners`?"],
    ),
    (
        "a text with a comma between braces, without quotes",
        "en: Arvo talks to Belmo.}",
        "en: Arvo talks to Belmo, at last.}",
        [
            (
                "arvo.yaml:10: `at last.` is no key of `statement`; a text with a comma belongs in quotes,"
                " several texts in `[ ]`"
            )
        ],
    ),
    (
        "a role of another kind",
        "partners: [arvo",
        "buyers_of_it: [arvo",
        [
            (
                "arvo.yaml:9: `buyers_of_it` is no key of a partnership fact; choose from id, status, "
                "statement, evidence, period, figures, says, keywords, because, responds_to, updates, "
                "contradicts, about, kind, partners, approacher, approached, facilitator, supplier, customer,"
                " product, market, form"
            )
        ],
    ),
    (
        "roles in a mapping of their own",
        "partners: [arvo, belmo]",
        "roles: {partners: [arvo, belmo]}",
        [
            (
                "arvo.yaml:9: `roles` is no key of a partnership fact; write each role as a key of the fact "
                "itself, such as `owner: maker`"
            )
        ],
    ),
    (
        "no role at all",
        "    partners: [arvo, belmo]\n",
        "",
        [
            (
                "arvo.yaml:6: a partnership fact needs `partners` or `approacher` or `approached` or "
                "`supplier` or `customer`"
            )
        ],
    ),
    (
        "no role and a wrong status",
        "    status: in_talks\n    partners: [arvo, belmo]\n",
        "    status: soon\n",
        [
            (
                "arvo.yaml:6: a partnership fact needs `partners` or `approacher` or `approached` or "
                "`supplier` or `customer`"
            ),
            f"arvo.yaml:8: `status` `soon` is not known; choose from {STATUSES}",
        ],
    ),
    (
        "an unknown entity",
        "[arvo, belmo]",
        "[arvoo, belmo]",
        ["arvo.yaml:9: `partners` names `arvoo`, which is no entity; did you mean `arvo`?"],
    ),
    (
        "an unknown entity like no other",
        "[arvo, belmo]",
        "[arvo, zyxwvut]",
        ["arvo.yaml:9: `partners` names `zyxwvut`, which is no entity; add it to the entities"],
    ),
    (
        "two ids where one belongs",
        "partners: [arvo, belmo]",
        "approacher: [arvo, belmo]",
        ["arvo.yaml:9: `approacher`: one id belongs here, not 2; write one fact for each"],
    ),
    (
        "an id with strange letters",
        "id: arvo-talks",
        "id: arvo_talks!",
        [
            (
                "arvo.yaml:6: `id` `arvo_talks!` is no id; an id has letters, digits, `-`, `_` and `.`, such "
                "as `maker-one`"
            ),
            (
                "belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; did you mean "
                "`arvo_talks!` or `arvo-sales`?"
            ),
        ],
    ),
    (
        "an empty id",
        "id: arvo-talks",
        "id: ''",
        [
            ("arvo.yaml:6: `id` `` is no id; an id has letters, digits, `-`, `_` and `.`, such as `maker-one`"),
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; did you mean `arvo-sales`?"),
        ],
    ),
    (
        "an id that is too long",
        "id: arvo-talks",
        "id: " + "a" * 81,
        [
            "arvo.yaml:6: `id` is too long; at most 80 characters",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; did you mean `arvo-sales`?"),
        ],
    ),
    (
        "a duplicate fact id",
        "id: arvo-sales",
        "id: arvo-talks",
        ["arvo.yaml:12: fact id `arvo-talks` is taken already in arvo.yaml:6; choose another"],
    ),
    (
        "a fact with the id of an entity",
        "id: arvo-sales",
        "id: norland",
        [("arvo.yaml:12: fact id `norland` is the id of an entity too; choose another, so that links are clear")],
    ),
    (
        "a duplicate key",
        "    status: in_talks\n",
        "    status: in_talks\n    status: signed\n",
        ["arvo.yaml:9: key `status` stands twice, first in line 8; keep one of them"],
    ),
    (
        "a statement in one language",
        "{nl: Arvo praat met Belmo., en: Arvo talks to Belmo.}",
        "{nl: Arvo praat met Belmo.}",
        ["arvo.yaml:10: `en` is missing in `statement`; write the English text"],
    ),
    (
        "a statement without languages",
        "statement: {nl: Arvo praat met Belmo., en: Arvo talks to Belmo.}",
        "statement: Arvo talks.",
        ["arvo.yaml:10: `statement` takes keys and values (nl, en), not `Arvo talks.`"],
    ),
    (
        "a statement that is a list",
        "{nl: Arvo praat met Belmo.,",
        "{nl: [Arvo],",
        ["arvo.yaml:10: `statement.nl` takes a text, not a list"],
    ),
    (
        "a statement that is too long",
        "Arvo praat met Belmo.",
        "Arvo " * 130,
        ["arvo.yaml:10: `statement.nl` is too long; at most 600 characters"],
    ),
    (
        "no evidence",
        "    evidence: {paragraphs: 1, terms: [Arvo]}\n",
        "",
        [("arvo.yaml:6: `evidence` is missing; write where it stands, such as `{paragraphs: 2, terms: [Maker]}`")],
    ),
    (
        "evidence without a paragraph",
        "{paragraphs: 1, terms: [Arvo]}",
        "{paragraphs: [], terms: [Arvo]}",
        ["arvo.yaml:11: `evidence.paragraphs` is empty; write at least one"],
    ),
    (
        "a paragraph that is no number",
        "paragraphs: 1,",
        "paragraphs: first,",
        [
            (
                "arvo.yaml:11: `evidence.paragraphs` `first` is no whole number; write digits only, such as 3,"
                " or several as [2, 3, 4]"
            )
        ],
    ),
    (
        "paragraph nought",
        "paragraphs: 1,",
        "paragraphs: 0,",
        ["arvo.yaml:11: `evidence.paragraphs` `0` is too small; at least 1"],
    ),
    (
        "a figure without a unit",
        "value: 1200, unit: vehicles",
        "value: 1200",
        [
            (
                "arvo.yaml:17: `unit` is missing in `figures`; write what is counted, such as `vehicles`, "
                "`percent`, `people` or `EUR`"
            )
        ],
    ),
    (
        "a figure without a value",
        "value: 1200, unit: vehicles",
        "unit: vehicles",
        [("arvo.yaml:17: `value` is missing in `figures`; write the number in digits, with a point for decimals")],
    ),
    (
        "a figure with thousands separators",
        "value: 1200",
        "value: '1,200'",
        [
            (
                "arvo.yaml:17: `figures.value` `1,200` is no number; write digits with a point for decimals "
                "and without thousands separators, unit or sign, such as 28232 or 4.5"
            )
        ],
    ),
    (
        "a Dutch thousands separator",
        "value: 1200",
        "value: 1.203",
        [("arvo.yaml:17: `figures`: 1.203 vehicles is no whole number; leave thousands separators out, such as 1203")],
    ),
    (
        "a figure that is text",
        "value: 1200",
        "value: many",
        [
            (
                "arvo.yaml:17: `figures.value` `many` is no number; write digits with a point for decimals "
                "and without thousands separators, unit or sign, such as 28232 or 4.5"
            )
        ],
    ),
    (
        "a figure that is infinite",
        "value: 1200",
        "value: inf",
        [
            (
                "arvo.yaml:17: `figures.value` `inf` is no number; write digits with a point for decimals and"
                " without thousands separators, unit or sign, such as 28232 or 4.5"
            )
        ],
    ),
    (
        "a year out of range",
        "year: 2023",
        "year: 20230",
        ["arvo.yaml:17: `figures.year` `20230` is too large; at most 2200"],
    ),
    (
        "a year that is no number",
        "year: 2023",
        "year: last",
        ["arvo.yaml:17: `figures.year` `last` is no whole number; write digits only, such as 3"],
    ),
    (
        "a bound that does not exist",
        "unit: vehicles,",
        "unit: vehicles, bound: roughly,",
        [
            (
                "arvo.yaml:17: `figures.bound` `roughly` is not known; choose from exactly, about, more_than,"
                " at_least, less_than, at_most"
            )
        ],
    ),
    (
        "a key that figures do not have",
        "unit: vehicles,",
        "unit: vehicles, yaer: 2023,",
        ["arvo.yaml:17: `yaer` is no key of `figures`; did you mean `year`?"],
    ),
    (
        "a market that is no entity",
        "year: 2023, market: norland",
        "year: 2023, market: norlnd",
        ["arvo.yaml:17: `figures.market` names `norlnd`, which is no entity; did you mean `norland`?"],
    ),
    (
        "an attribution that is no entity",
        "says: [arvo,",
        "says: [aarvo,",
        ["arvo.yaml:18: `says` names `aarvo`, which is no entity; did you mean `arvo`?"],
    ),
    (
        "an attribution in one language",
        "says: [arvo, a former director]",
        "says: {nl: een oud-directeur}",
        ["arvo.yaml:18: `en` is missing in `says`; write the English text"],
    ),
    (
        "an impossible date of the source",
        "date: 2024-03",
        "date: 2024-13",
        ["arvo.yaml:3: `date`: `2024-13` does not exist in the calendar; check month and day"],
    ),
    (
        "a date in another notation",
        "date: 2024-03",
        "date: March 2024",
        [("arvo.yaml:3: `date`: `March 2024` is no date; write 2019, 2019-Q3, 2019-11 or 2026-02-27, or leave it out")],
    ),
    (
        "a period that ends before it begins",
        "    brand: arvo\n",
        "    brand: arvo\n    period: {since: 2024, until: 2023-05}\n",
        ["arvo.yaml:16: `period`: until 2023-05 lies before since 2024; swap them or mend one"],
    ),
    (
        "an impossible day in a period",
        "    brand: arvo\n",
        "    brand: arvo\n    period: {in: 2023-02-30}\n",
        ["arvo.yaml:16: `period.in`: `2023-02-30` does not exist in the calendar; check month and day"],
    ),
    (
        "an unknown key in a period",
        "    brand: arvo\n",
        "    brand: arvo\n    period: {util: 2023}\n",
        ["arvo.yaml:16: `util` is no key of `period`; did you mean `until`?"],
    ),
    (
        "a link to no fact",
        "    brand: arvo\n",
        "    brand: arvo\n    because: arvo-talk\n",
        [
            (
                "arvo.yaml:16: `because` names `arvo-talk`, and there is no such fact; did you mean "
                "`arvo-talks` or `arvo-sales`?"
            )
        ],
    ),
    (
        "a link to an entity",
        "    brand: arvo\n",
        "    brand: arvo\n    updates: [belmo-denies, belmo]\n",
        [("arvo.yaml:16: `updates` names the entity `belmo`; it takes ids of facts, and `about` takes both")],
    ),
    (
        "a link to itself",
        "    brand: arvo\n",
        "    brand: arvo\n    contradicts: arvo-sales\n",
        [("arvo.yaml:16: `contradicts` names the fact itself (`arvo-sales`); name another or leave it out")],
    ),
    (
        "about itself",
        "    brand: arvo\n",
        "    brand: arvo\n    about: arvo-sales\n",
        ["arvo.yaml:16: `about` names the fact itself (`arvo-sales`); name another or leave it out"],
    ),
    (
        "about nothing that is known",
        "    brand: arvo\n",
        "    brand: arvo\n    about: [belmo, belmo-denied]\n",
        [
            (
                "arvo.yaml:16: `about` names `belmo-denied`, which is neither a fact nor an entity; did you "
                "mean `belmo-denies`?"
            )
        ],
    ),
    (
        "an unknown key of the source",
        "  date: 2024-03",
        "  dat: 2024-03",
        ["arvo.yaml:3: `dat` is no key of a source; did you mean `date`?"],
    ),
    (
        "a source without a title",
        "  title: {nl: Arvo zoekt, en: Arvo seeks}\n",
        "",
        ["arvo.yaml:2: `title` is missing; write a title in your own words under `nl` and under `en`"],
    ),
    (
        "a source file with a folder",
        "file: arvo.txt",
        "file: ../arvo.txt",
        ["arvo.yaml:2: `file` `../arvo.txt` is not right; write the name of a file, without a folder"],
    ),
    (
        "a digest of another form",
        "  date: 2024-03",
        "  digest: sha256:abc",
        [
            (
                "arvo.yaml:3: `digest` `sha256:abc` is not right; write `sha256:` and 64 digits from 0 to f, "
                "or leave it out"
            )
        ],
    ),
    (
        "a dated source with an estimate",
        "  date: 2024-03",
        "  date: 2024-03\n  estimated: {since: 2024, until: 2024, reason: {nl: Zomaar, en: Because}}",
        ["arvo.yaml:2: a dated source has no `estimated` window; keep one of `date` and `estimated`"],
    ),
    (
        "an article that has a card already",
        "file: arvo.txt",
        "file: belmo.txt",
        ["belmo.yaml:2: `belmo.txt` has a card already in arvo.yaml:2; put its facts into one card"],
    ),
    (
        "an unknown key of the card",
        "facts:\n",
        "entities: []\nfacts:\n",
        ["arvo.yaml:5: `entities` is no key of a card; entities stand in entities.yaml"],
    ),
    (
        "a card without a source",
        CARD[: CARD.index("facts:")],
        "",
        ["arvo.yaml:1: the card needs `source` with `file`, `date` and `title` in it"],
    ),
    (
        "a card without facts",
        CARD[CARD.index("facts:") :],
        "",
        [
            "arvo.yaml:1: `facts` is missing; write a list under it (`- id: …`)",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; choose from belmo-denies"),
        ],
    ),
    (
        "a card with an empty list of facts",
        CARD[CARD.index("facts:") :],
        "facts:\n",
        [
            "arvo.yaml:5: `facts` is empty; write a list under it (`- id: …`)",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; choose from belmo-denies"),
        ],
    ),
    (
        "facts that are a mapping",
        CARD[CARD.index("facts:") :],
        "facts: {id: one}\n",
        [
            "arvo.yaml:5: `facts` takes a list with something in it; begin each item with `- `",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; choose from belmo-denies"),
        ],
    ),
    (
        "a fact that is a text",
        CARD[CARD.index("  - id: arvo-sales") :],
        "  - Arvo sold cars\n",
        ["arvo.yaml:12: fact 2 is no mapping; a fact begins with `- id: …`"],
    ),
    (
        "a card that is a list",
        CARD,
        "- source\n- facts\n",
        [
            "arvo.yaml:1: a card begins with the keys `source:` and `facts:`, not with a list or a text",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; choose from belmo-denies"),
        ],
    ),
    (
        "a card that is a text",
        CARD,
        "Arvo sold cars\n",
        [
            "arvo.yaml:1: a card begins with the keys `source:` and `facts:`, not with a list or a text",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; choose from belmo-denies"),
        ],
    ),
    (
        "an empty card",
        CARD,
        "",
        [
            "arvo.yaml:1: the file is empty; a card has `source` and `facts`",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; choose from belmo-denies"),
        ],
    ),
    (
        "a card of remarks alone",
        CARD,
        "# to do\n",
        [
            "arvo.yaml:1: the file is empty; a card has `source` and `facts`",
            ("belmo.yaml:10: `responds_to` names `arvo-talks`, and there is no such fact; choose from belmo-denies"),
        ],
    ),
    (
        "a list that is not closed",
        "[arvo, belmo]",
        "[arvo, belmo",
        [
            (
                "arvo.yaml:10: broken YAML: a list in brackets is not closed with `]`, or a comma is missing "
                "(it begins in line 9)"
            )
        ],
    ),
    (
        "a quotation mark that is not closed",
        "status: in_talks",
        "status: 'in_talks",
        [
            (
                "arvo.yaml:19: broken YAML: this line is indented differently from its neighbours, or a "
                "quotation mark up to here closes too early or never (it begins in line 6)"
            )
        ],
    ),
    (
        "a second colon",
        "status: in_talks",
        "status: in_talks: no",
        ["arvo.yaml:8: broken YAML: a second `: ` stands in this line; put the text in quotes"],
    ),
    (
        "a tab",
        "    status: in_talks",
        "\tstatus: in_talks",
        ["arvo.yaml:8: a tab stands where the line is indented; use spaces"],
    ),
    (
        "a wrong indentation",
        "    status: in_talks",
        "  status: in_talks",
        [("arvo.yaml:8: broken YAML: this line stands in a list but does not begin with `- ` (it begins in line 6)")],
    ),
    ("a NUL", "in_talks", "in_\x00talks", ["arvo.yaml:8: control character U+0000 stands here; take it out"]),
    (
        "a YAML tag",
        "status: in_talks",
        "status: !!python/object:os.system x",
        [
            (
                "arvo.yaml:8: `tag:yaml.org,2002:python/object:os.system` is a YAML tag, and cards have none;"
                " put a text that begins with `!` in quotes"
            )
        ],
    ),
    (
        "an alias without an anchor",
        "status: in_talks",
        "status: *nothing",
        ["arvo.yaml:8: `*nothing` stands for nothing: there is no finished `&nothing` before it"],
    ),
    (
        "a second document",
        "facts:\n",
        "---\nfacts:\n",
        ["arvo.yaml:5: a second document starts here (`---`); write one card per file"],
    ),
    (
        "a key that is a list",
        "status: in_talks",
        "[status]: in_talks",
        ["arvo.yaml:8: a list or mapping stands where a key belongs; a key is one word before `: `"],
    ),
    (
        "a stance on a fact that has none",
        "    brand: arvo\n",
        "    brand: arvo\n    stance: denies\n",
        [
            (
                "arvo.yaml:16: `stance` is no key of a sales fact; choose from id, status, statement, "
                "evidence, period, figures, says, keywords, because, responds_to, updates, contradicts, "
                "about, kind, brand, product, seller, market, outsold"
            )
        ],
    ),
]
"""What is broken, what of the good card is replaced, by what, and the faults that must be told, all of them."""


@pytest.mark.parametrize(("what", "old", "new", "told"), MISTAKES, ids=[mistake[0] for mistake in MISTAKES])
def test_a_mistake_on_a_card_is_told(
    what: str, old: str, new: str, told: list[str], folder: Path, faults_of: FaultsOf
) -> None:
    assert old in CARD, what
    (folder / "arvo.yaml").write_text(CARD.replace(old, new, 1), "utf-8")
    assert faults_of() == told


ENTITY_MISTAKES = [
    (
        "an unknown kind",
        "kind: automaker",
        "kind: robot",
        [
            "entities.yaml:2: `kind` `robot` is not known; choose from automaker, group, brand, supplier, company,"
            " joint_venture, person, country, region, city, union, government, plant, model, platform, technology,"
            " exchange, press, organisation, event"
        ],
    ),
    (
        "a missing name",
        "name: Arvo, ",
        "",
        ["entities.yaml:2: `name` is missing; write the name, or one under `nl` and one under `en`"],
    ),
    (
        "a name in one language",
        "name: {nl: Noorland, en: Norland}",
        "name: {nl: Noorland}",
        ["entities.yaml:6: `en` is missing in `name`; write the English text"],
    ),
    (
        "an unknown key",
        "aliases: [Arvo Motors]",
        "aliasses: [Arvo Motors]",
        ["entities.yaml:2: `aliasses` is no key of an entity; did you mean `aliases`?"],
    ),
    (
        "an unknown country",
        "country: norland",
        "country: norlad",
        ["entities.yaml:2: country `norlad` is no entity; did you mean `norland`?"],
    ),
    (
        "a flag that is neither true nor false",
        "kind: group",
        "kind: group, ambiguous: perhaps",
        ["entities.yaml:4: `ambiguous` `perhaps` is not right; write true or false"],
    ),
    (
        "a duplicate id",
        "id: cadix,",
        "id: belmo,",
        ["entities.yaml:5: entity id `belmo` is taken already in entities.yaml:3; choose another"],
    ),
    (
        "an alias that two brands share",
        "name: Belmo, kind: brand",
        "name: Belmo, kind: brand, aliases: [cadix  cars]",
        [
            "entities.yaml:5: `Cadix Cars` names the brand `belmo` too (line 3); two of one kind cannot share a name,"
            " so take it from one of them"
        ],
    ),
    (
        "an entity that is a text",
        "  - {id: belmo, name: Belmo, kind: brand}",
        "  - Belmo",
        [
            "arvo.yaml:9: `partners` names `belmo`, which is no entity; add it to the entities",
            "belmo.yaml:8: `speaker` names `belmo`, which is no entity; add it to the entities",
            "entities.yaml:3: entity 2 is no mapping; write {id: maker, name: Maker, kind: automaker}",
        ],
    ),
    (
        "an empty file",
        ENTITIES,
        "",
        ["entities.yaml:1: the file must begin with `entities:` and a list of entities under it"],
    ),
    (
        "no list",
        ENTITIES,
        "entities: {id: arvo}",
        [
            "entities.yaml:1: `entities` takes a list with something in it; begin each item with `- `",
        ],
    ),
]


@pytest.mark.parametrize(("what", "old", "new", "told"), ENTITY_MISTAKES, ids=[one[0] for one in ENTITY_MISTAKES])
def test_a_mistake_among_the_entities_is_told(
    what: str, old: str, new: str, told: list[str], folder: Path, faults_of: FaultsOf
) -> None:
    assert old in ENTITIES, what
    (folder / "entities.yaml").write_text(ENTITIES.replace(old, new, 1), "utf-8")
    assert faults_of() == told


def test_the_faults_of_all_files_stand_in_one_report(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "arvo.yaml").write_text(CARD.replace("in_talks", "in_tlaks").replace("[arvo, belmo]", "[arvoo]"), "utf-8")
    (folder / "belmo.yaml").write_text(OTHER_CARD.replace("{in: 2024-04-02}", "{in: 2024-04-02"), "utf-8")
    (folder / "entities.yaml").write_text(ENTITIES.replace("kind: group", "kind: grup"), "utf-8")
    assert [fault.split(" ")[0] for fault in faults_of()] == [
        "arvo.yaml:8:",
        "arvo.yaml:9:",
        "belmo.yaml:12:",
        "entities.yaml:4:",
    ]


def test_ids_in_a_file_that_cannot_be_read_still_count(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "arvo.yaml").write_text(CARD + "  - [", "utf-8")
    assert [fault.split(" ")[0] for fault in faults_of()] == ["arvo.yaml:21:"]


def test_without_readable_entities_no_reference_to_one_is_called_wrong(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "entities.yaml").write_text("entities: [", "utf-8")
    (folder / "arvo.yaml").write_text(CARD.replace("in_talks", "in_tlaks"), "utf-8")
    assert [fault.split(" ")[0] for fault in faults_of()] == ["arvo.yaml:8:", "entities.yaml:1:"]


def test_two_facts_on_two_cards_cannot_share_an_id(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "belmo.yaml").write_text(OTHER_CARD.replace("id: belmo-denies", "id: Arvo Sales"), "utf-8")
    [told] = faults_of()
    assert (
        told
        == f"belmo.yaml:5: fact id `arvo-sales` is taken already in {folder}/arvo.yaml:12; choose another".replace(
            f"{folder}/", ""
        )
    )


def test_a_fault_stays_short_whatever_the_card_holds(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "arvo.yaml").write_text(CARD.replace("in_talks", "x" * 100_000), "utf-8")
    assert max(map(len, faults_of())) < 600
