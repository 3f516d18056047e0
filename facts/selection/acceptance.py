"""How much of a question a fact must account for, and what is forgiven."""

from __future__ import annotations

from facts.claims import Aspect, Leadership, Outlook
from facts.reading.names import Form
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.answer_type import asked_types
from facts.selection.asked import COLOURS
from facts.selection.asked_aspects import THOUGHTS, asks_aspect
from facts.selection.coverage import Coverage
from facts.selection.profile import Profile

ENOUGH = 0.75
"""Least weighted share of the question that the answering fact must account for."""
ENOUGH_OF_CARRIED = 0.7
"""The same where a part comes from the question before, which counts less."""
ENOUGH_OF_SEVERAL = 0.8
"""The same where two parts of the question are not met; more than two are never forgiven."""
WITHOUT_NAME = 0.97
"""Least share for a question that names nobody: hardly a word may be met by less than the fact itself."""
WITHOUT_COLOURS = 0.9
"""The same where all that is not met is such a word as 'new'."""
QUALITIES = frozenset({
    "good", "bad", "big", "small", "fast", "slow", "strong", "important", "special", "new", "old", "current", "brand",
    "model", "first", "last", "interest", "concern", "electric", "money", "willing", "change", "involved", "together",
})  # fmt: skip
"""Concepts that colour a question without saying what it asks."""
EVENTS = frozenset({"launch", "announce", "sign", "complete_deal", "end", "start"})
"""Concepts of an event: the date of another event is no answer to a question for theirs."""
DONE = frozenset({"sign", "complete_deal", "confirm"})
"""Concepts of a deal that is done: why it was done is asked of none that is only talked of."""
LEAVES = "leave"
"""Concept of going from a post."""
OVER = frozenset({"end", "discontinue", "cancel", "divest"})
"""Concepts of what is over: why it is over is asked of no fact that is only linked to one that says so."""
ABOUT_STATUS = frozenset({"rumour", "sign", "confirm", "official", "talks", "uncertain", "guarantee", "status", "deny"})
"""Concepts that ask how far a deal has come."""


def blocking(need: Need) -> bool:
    """Whether a part of the question must be met whatever else is: names, years, and words of a topic."""
    if need.inherited:
        return need.kind is NeedKind.NAME
    return need.kind in {NeedKind.NAME, NeedKind.YEAR}


def acceptable(coverage: Coverage, reading: Reading) -> bool:
    """Whether a fact accounts for enough of a question to answer it, whatever sort of thing is asked."""
    if any(blocking(need) and not _other_choice(need, coverage, reading) for need in coverage.missing):
        return False
    if not reading.names() and not _stands_without_name(coverage, reading):
        return False
    if _asks_the_same(reading) and any(not need.weak for need in coverage.missing):
        return False
    if _about_another(coverage, reading) or _about_another_figure(coverage, reading):
        return False
    if _only_by_link(coverage, reading) or not _has_substance(coverage, reading):
        return False
    return _forgivable(coverage) and _enough(coverage)


def _asks_the_same(reading: Reading) -> bool:
    """Whether a follow-up names something else and asks of it what was asked before: 'and in Austria?'."""
    own = [need for need in reading.needs if not need.inherited]
    asked = any(need.inherited for need in reading.topics())
    return asked and bool(own) and all(need.kind is NeedKind.NAME for need in own)


def _other_choice(need: Need, coverage: Coverage, reading: Reading) -> bool:
    """Whether a nation or a year is only the other side of a choice: 'is it Chinese or Korean', 'in 2026 or 2027'."""
    if "choice" not in reading.cues:
        return False
    if need.kind is NeedKind.YEAR:
        return any(met.kind is NeedKind.YEAR for met in coverage.met)
    return need.by_nation


def _about_another(coverage: Coverage, reading: Reading) -> bool:
    """Whether a company of the question is met only by a fact this one is linked to, whose aspect it does not give."""
    claim = coverage.profile.fact.claim
    by_name = any(n.by_name and not n.place for n in coverage.thin)
    gives = isinstance(claim, Outlook) and asks_aspect(reading, claim) and "respond" not in reading.concepts
    if gives and "why" in reading.cues:
        return _does_it_itself(reading, coverage)
    return by_name and not gives


def _does_it_itself(reading: Reading, coverage: Coverage) -> bool:
    """Whether who does what a question asks the reason of is met only by a link, and so is all else it names."""
    first = _doing_it(reading)
    names = [n for n in coverage.met if n.by_name and not n.place and not n.inherited and not n.of_source]
    return first is not None and first in coverage.thin and all(n in coverage.thin for n in names)


def _doing_it(reading: Reading) -> Need | None:
    """Return who does what a question asks the reason of, the first it names: 'why did Nissan sell it'."""
    names = [n for n in reading.parties() if not n.inherited and not n.of_source]
    first = min(names, key=lambda need: need.position, default=None)
    return None if first is None or first.markers else first


def is_of_another(reading: Reading, profile: Profile) -> bool:
    """Whether a reason is that of somebody else than who does what is asked: what Chery aims at, of Nissan's sale."""
    first = _doing_it(reading)
    claim = profile.fact.claim
    if first is None or not isinstance(claim, Outlook) or claim.aspect is not Aspect.AIM:
        return False
    return first.alternatives.isdisjoint(profile.entities)


GOOD_OR_BAD = frozenset({"benefit", "disadvantage"})
"""Concepts of the two sides of a thing, of which only the one asked for is told."""


def _about_another_figure(coverage: Coverage, reading: Reading) -> bool:
    """Whether the fact has another number than the question, the figure of the opposite, or another event's date."""
    if reading.cues & {"yes_no", "tag"}:
        return False  # put right by the fact as it is
    types = asked_types(reading)
    other_number = any(n.kind is NeedKind.NUMBER and len(n.written) > 1 for n in coverage.missing)
    contrary = [n for n in coverage.contrary if not n.weak and not _ends_then(n, coverage)]
    good_or_bad = any(n.alternatives & GOOD_OR_BAD for n in contrary)  # no drawback told by an advantage
    opposite = (bool(types - {"why"}) and bool(contrary)) or good_or_bad
    other_event = bool(types & {"when", "how_long"}) and any(n.alternatives & EVENTS for n in coverage.missing)
    not_done = "why" in types and (
        any(n.alternatives & DONE for n in coverage.missing) or any(n.alternatives & OVER for n in coverage.thin)
    )
    return other_number or opposite or other_event or not_done


def _ends_then(need: Need, coverage: Coverage) -> bool:
    """Whether it is asked when somebody leaves who stays until a date that the fact tells."""
    return LEAVES in need.alternatives and bool(coverage.profile.fact.claim.period.until)


def _forgivable(coverage: Coverage) -> bool:
    """Whether no topic is left over, or one where four others are met, or a single stray word."""
    missing = [
        n for n in coverage.missing if n.kind in {NeedKind.CONCEPT, NeedKind.UNKNOWN} and not n.weak and not n.inherited
    ]
    met = [n for n in coverage.met if not n.weak and n.kind in {NeedKind.CONCEPT, NeedKind.WORD, NeedKind.NAME}]
    if len(missing) != 1:
        return not missing
    named = missing[0].kind is NeedKind.UNKNOWN and not missing[0].stray  # 'in Sunderland'
    return (len(met) >= 4 and not named) or _stray_word(missing, coverage)


def _only_by_link(coverage: Coverage, reading: Reading) -> bool:
    """Whether every topic is met only by facts this one is linked to, and it gives no aspect of them."""
    own_topics = [n for n in coverage.met if n.kind is NeedKind.CONCEPT and not n.weak and n not in coverage.thin]
    claim = coverage.profile.fact.claim
    gives_aspect = isinstance(claim, Outlook) and asks_aspect(reading, claim)
    topic_by_link = any(n.kind is NeedKind.CONCEPT and not n.weak for n in coverage.thin)
    return topic_by_link and not own_topics and not gives_aspect


def _has_substance(coverage: Coverage, reading: Reading) -> bool:
    """Whether more than names and years is met; two names may stand alone."""
    whole = not coverage.thin and not any(not n.inherited or n.kind is NeedKind.NAME for n in coverage.missing)
    nearly = reading.asked_noun is not None and not coverage.missing and all(n.weak for n in coverage.thin)
    substance = [
        n for n in coverage.met if n.kind is not NeedKind.CONCEPT or not n.weak or ((whole or nearly) and _tells(n))
    ]
    bare = all(n.kind in {NeedKind.NAME, NeedKind.YEAR} for n in substance)
    if not bare:
        return bool(substance)
    carried = any(n.inherited for n in reading.needs)
    of_noun = "several" in reading.cues or carried or _of_that_kind(coverage, reading)
    listed = reading.asked_noun is not None and whole and of_noun
    if whole and _of_product(coverage, reading):
        return True  # 'why is the MG2 late'
    if whole and _thinks_what_is_asked(coverage, reading):
        return True  # 'what does X expect'
    if reading.asks("source_of") and "reporter" in coverage.profile.said:
        return bool(substance)  # 'where did the news about X come from'
    if asks_status(reading) and not _brings_together(coverage):
        return False  # 'how far are X and Y': a fact about X and another
    return bool(substance) and (listed or asks_status(reading) or _bare_name_will_do(reading))


def _thinks_what_is_asked(coverage: Coverage, reading: Reading) -> bool:
    """Whether it is asked what somebody expects or fears, and the fact is such a thought of the very one named."""
    claim = coverage.profile.fact.claim
    if not isinstance(claim, Outlook) or not reading.cues & {"what", "which"} or not reading.concepts & THOUGHTS.keys():
        return False
    named = [n for n in coverage.met if n.by_name and not n.place]
    whose = {*claim.subject, *claim.speaker, *map(str, claim.says)}
    return asks_aspect(reading, claim) and any(not n.alternatives.isdisjoint(whose) for n in named)


def _brings_together(coverage: Coverage) -> bool:
    """Whether a fact is about each of several names of a question, none of which is only mentioned beside."""
    profile = coverage.profile
    about = profile.in_roles.union(profile.fact.claim.about)
    names = [n for n in coverage.met if n.by_name and not n.place and not n.inherited]
    return len(names) < 2 or all(not n.alternatives.isdisjoint(about) for n in names)


def _of_product(coverage: Coverage, reading: Reading) -> bool:
    """Whether something is asked of a product by its name, in so many words."""
    types = asked_types(reading)
    asks = bool(types) or ("yes_no" in reading.cues and not any(n.inherited for n in reading.needs))
    return asks and any(not n.alternatives.isdisjoint(coverage.profile.products) for n in coverage.met)


def _of_that_kind(coverage: Coverage, reading: Reading) -> bool:
    """Whether the fact is of the kind the noun behind 'which' is about: 'which plant does it have left'."""
    claim = coverage.profile.fact.claim
    return isinstance(claim, Leadership) or claim.kind == reading.asked_noun


def asks_status(reading: Reading) -> bool:
    """Whether the question asks how things stand now: 'where do things stand', 'is it still coming'."""
    return "status" in reading.concepts or ("still" in reading.cues and bool(reading.cues & {"yes_no", "tag"}))


def _tells(need: Need) -> bool:
    """Whether a weak word still tells what is asked: it may mean a topic, or it asks whether something goes on."""
    return need.topical or (need.aspect and not need.alternatives & QUALITIES)


def _stray_word(missing_topics: list[Need], coverage: Coverage) -> bool:
    """Whether all that is left is one word nobody knows, not written as a name, while a name and a topic are met."""
    stray = len(missing_topics) == 1 and missing_topics[0].kind is NeedKind.UNKNOWN and missing_topics[0].stray
    topics = [n for n in coverage.met if n.kind is NeedKind.CONCEPT and not n.weak and n not in coverage.thin]
    return stray and bool(topics) and len(coverage.missing) == 1


def _enough(coverage: Coverage) -> bool:
    """Whether the share that is met suffices for the number of parts that are not."""
    unmet = [n for n in coverage.missing if not n.inherited and n.kind is not NeedKind.NUMBER]
    topics = [n for n in coverage.met if n.kind is NeedKind.CONCEPT and not n.weak and n not in coverage.thin]
    if len(unmet) < 2:
        carried = any(n.inherited for n in coverage.met)
        return coverage.share >= (ENOUGH_OF_CARRIED if carried else ENOUGH)
    least = ENOUGH_OF_SEVERAL if len(topics) < 2 else ENOUGH_OF_SEVERAL - 0.05
    return len(unmet) <= (2 if len(topics) < 2 else 3) and coverage.share >= least


def _stands_without_name(coverage: Coverage, reading: Reading) -> bool:
    """Without a name only a question that is met in every part, and in two at least, is surely about this fact."""
    substance = [n for n in coverage.met if (len(n.written) > 1 if n.kind is NeedKind.NUMBER else not n.weak)]
    unmet = [n for n in coverage.missing if not (n.weak and n.kind is NeedKind.CONCEPT)]
    only_colours = coverage.missing and all(n.alternatives and n.alternatives <= COLOURS for n in coverage.missing)
    least = WITHOUT_COLOURS if only_colours else WITHOUT_NAME
    whole = coverage.share >= least and not coverage.thin and "bot_meant" not in reading.cues
    return whole and not coverage.contrary and not unmet and len(substance) >= 2


def _bare_name_will_do(reading: Reading) -> bool:
    """Two companies stand alone, and one with a nation where the question is whether it is of that nation."""
    if reading.cues >= {"choice", "which"}:
        return False  # 'which is better, X or Y'
    makers = [n for n in reading.names() if n.mention is None or n.mention.form is Form.NAME]
    if "refers_back" in reading.cues and len({n.inherited for n in makers}) > 1:
        return False  # 'and that of X': what was spoken of is only half of what is asked
    nations = [n for n in reading.names() if n.by_nation]
    return len(makers) >= 2 or bool(makers and nations and reading.cues & {"yes_no", "tag"})
