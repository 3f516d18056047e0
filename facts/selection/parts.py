"""Wholes with the parts of them that a base knows: cars recalled, and how many of those in one country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facts.claim_parts import Figure
from facts.reading.languages import Languages, keys_of
from facts.reading.text import tokenise
from facts.selection.figure_rows import NEARLY, Row
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles
from facts.selection.stated_pairs import Relation, StatedPair, stated_pairs
from facts.taking_turns import in_turns

EVERYWHERE = frozenset({"europe"})
"""Markets that have countries as parts."""


@dataclass(frozen=True, slots=True)
class Split:
    """A whole and parts of it that do not overlap."""

    whole: Row
    parts: tuple[Row, ...]
    kept: bool | None = None
    """Whether the one part is what stays (True) or what goes (False), as the statement says."""


@dataclass(frozen=True, slots=True)
class Within:
    """What single facts, and facts about one another, say of how figures belong together."""

    changes: tuple[tuple[Row, Row], ...]
    """Before and after."""
    splits: tuple[Split, ...]
    distances: tuple[tuple[Row, Row], ...]
    """What is, in per cent, and what is wanted."""
    beside: tuple[tuple[Row, Row], ...]
    """Of two companies the same, the greater figure first."""


def told_apart_by(part: Row, whole: Row) -> str | None:
    """Return the country or the brand that makes a part one, where it is one by that."""
    return part.market if part.market != whole.market else part.of if part.of != whole.of else None


def within_facts(profiles: Profiles) -> Within:
    """Return the changes and the splits of a base."""
    changes: list[tuple[Row, Row]] = []
    splits: list[Split] = []
    distances: list[tuple[Row, Row]] = []
    beside: list[tuple[Row, Row]] = []
    shares: dict[tuple[str, str | None, str, int | None], list[Row]] = {}
    for profile in in_turns(profiles.by_id.values()):
        if not profile.fact.claim.figures:
            continue
        for pair in stated_pairs(profile.fact, profiles.languages):
            rows = _rows_of(pair, profile)
            if pair.relation is Relation.CHANGE:
                changes.append(rows)
            else:
                splits.append(Split(rows[1], (rows[0],), _kept(profile, profiles.languages)))
        changes += _updated(profile, profiles)
        splits += _split_by(profile, profiles)
        distances += _distances(profile)
        beside += _beside(profile)
        for row in _market_shares(profile):
            article = (profile.fact.source.file, row.market, row.measure, row.year)
            beside += [_greater_first(row, other) for other in shares.setdefault(article, [])]
            shares[article].append(row)
    return Within(tuple(changes), _joined(splits), tuple(distances), tuple(beside))


def _updated(profile: Profile, profiles: Profiles) -> Iterable[tuple[Row, Row]]:
    """Yield what a figure was in the fact that this one updates, with what it is now: a price, an output planned."""
    for old in (profiles.by_id[i] for i in profile.fact.claim.updates if i in profiles.by_id):
        pairs = [(a, b) for a in old.fact.claim.figures for b in profile.fact.claim.figures if _same_figure(a, b)]
        if len(pairs) == 1 and pairs[0][0].value != pairs[0][1].value:
            before, after = pairs[0]
            yield _row(before, old, before.of or ""), _row(after, profile, after.of or "")


def _same_figure(before: Figure, after: Figure) -> bool:
    """Whether two figures tell the same at two times: no figures of two years, which are compared as such."""
    was, now = ((f.unit, f.measure, f.market, f.of) for f in (before, after))
    exact = before.bound in NEARLY and after.bound in NEARLY
    return was == now and exact and before.unit != "percent" and (before.year is None or before.year == after.year)


def _beside(profile: Profile) -> Iterable[tuple[Row, Row]]:
    claim = profile.fact.claim
    brand = next(iter(profile.roles.get("brand", ())), "")
    figures = [figure for figure in claim.figures if figure.bound in NEARLY]
    if len(figures) != 2 or not all(figure.of or brand for figure in figures):
        return
    one, other = (_row(figure, profile, figure.of or brand) for figure in figures)
    same = (one.unit, one.measure, one.year, one.market) == (other.unit, other.measure, other.year, other.market)
    if one.of != other.of and same:
        yield _greater_first(one, other)


def _market_shares(profile: Profile) -> Iterable[Row]:
    """Yield the shares of a market that one article gives of a brand: those of two brands can be set side by side."""
    brands = profile.roles.get("brand", ())
    figures = [f for f in profile.fact.claim.figures if f.unit == "percent" and f.bound in NEARLY and f.market]
    if profile.fact.claim.kind == "sales" and len(brands) == len(figures) == 1 and not figures[0].of:
        yield _row(figures[0], profile, brands[0])


def _greater_first(one: Row, other: Row) -> tuple[Row, Row]:
    return (one, other) if one.value >= other.value else (other, one)


def _distances(profile: Profile) -> Iterable[tuple[Row, Row]]:
    figures = [f for f in profile.fact.claim.figures if f.unit == "percent" and f.bound in NEARLY]
    for wanted in (figure for figure in figures if figure.measure == "target"):
        present = [f for f in figures if f is not wanted and (f.market, f.of) == (wanted.market, wanted.of)]
        if len(present) == 1 and present[0].measure != wanted.measure:
            yield _row(present[0], profile, wanted.of or ""), _row(wanted, profile, wanted.of or "")


def _row(value_of: Figure, profile: Profile, of: str) -> Row:
    figure = value_of
    measure = figure.measure or profile.fact.claim.kind
    return Row(of, measure, frozenset(), figure.unit, figure.market, figure.year, figure.value, profile)


def _rows_of(pair: StatedPair, profile: Profile) -> tuple[Row, Row]:
    first, second = (
        _row(figure or pair.figure.model_copy(update={"value": value, "year": year}), profile, pair.figure.of or "")
        for figure, value, year in (
            (pair.first_figure, pair.first, pair.year_before),
            (pair.second_figure, pair.second, None),
        )
    )
    return first, second


def _kept(profile: Profile, languages: Languages) -> bool | None:
    """Whether a statement tells how many stay or how many go; None when it tells neither, or its languages differ."""
    told = set()
    for code, language in languages.spoken.items():
        keys = [keys_of(token, language) for token in tokenise(getattr(profile.fact.claim.statement, code, ""))]
        signs = [match for match in language.signs.find(keys) if match.phrase.value in {"kept", "gone"}]
        if signs:
            told.add(min(signs, key=lambda match: match.positions).phrase.value)
    return told == {"kept"} if len(told) == 1 else None


def _split_by(part: Profile, profiles: Profiles) -> Iterable[Split]:
    """Yield the wholes that a fact tells parts of: figures by country or brand, of a fact that it is about."""
    for whole in (profiles.by_id[i] for i in part.fact.claim.about if i in profiles.by_id):
        one, other = part.fact.claim, whole.fact.claim
        if one.kind != other.kind or part.fact.source.file != whole.fact.source.file:
            continue
        if not _same_actors(part, whole) or len(other.figures) != 1 or other.figures[0].bound not in NEARLY:
            continue
        total = other.figures[0]
        whose = _one_of_them(part, whole)
        parts = [_row(f, part, f.of or whose) for f in one.figures if _part_of(f, total, whose)]
        fits = sum(row.value for row in parts) <= total.value
        if parts and len(parts) == len(one.figures) and fits:
            yield Split(_row(total, whole, ""), tuple(parts))


def _same_actors(part: Profile, whole: Profile) -> bool:
    """Whether two facts are about one actor and one thing: the part may leave the thing out, or name brands instead."""
    actors = part.roles.get("organisation"), whole.roles.get("organisation")
    held, all_ = set(part.roles.get("product", ())), set(whole.roles.get("product", ()))
    by_brand = {figure.of for figure in part.fact.claim.figures}
    return bool(actors[0]) and (actors[0] == actors[1] or bool(_one_of_them(part, whole))) and held <= (all_ | by_brand)


def _one_of_them(part: Profile, whole: Profile) -> str:
    """Return the one company of several whose part it is: what each pays of what they invest together."""
    own, all_ = part.roles.get("organisation", ()), whole.roles.get("organisation", ())
    return own[0] if len(own) == 1 and len(all_) > 1 and own[0] in all_ else ""


def _part_of(figure: Figure, total: Figure, whose: str) -> bool:
    same = (figure.unit, figure.measure) == (total.unit, total.measure)
    when = figure.year is None or total.year is None or figure.year == total.year
    within = figure.market and (total.market is None or (total.market in EVERYWHERE and figure.market != total.market))
    apart = (figure.of or whose) and total.of is None and figure.market == total.market
    return bool(same and when and (within or apart) and figure.bound in NEARLY and figure.value < total.value)


def _joined(splits: Iterable[Split]) -> tuple[Split, ...]:
    """Return the splits with the countries, and with the brands, of one whole side by side."""
    found: dict[tuple[str, bool, bool], Split] = {}
    for number, split in enumerate(splits):
        keys = [told_apart_by(row, split.whole) for row in split.parts]
        by_market = all(keys) and all(row.market in keys for row in split.parts)
        key = (split.whole.profile.id + ("" if all(keys) else str(number)), by_market, all(keys))
        held = found.get(key)
        parts = (*(held.parts if held else ()), *split.parts)
        apart = len({told_apart_by(row, split.whole) for row in parts}) == len(parts)
        if apart and sum(row.value for row in parts) <= split.whole.value:
            found[key] = Split(split.whole, parts, split.kept)
    return tuple(found.values())
