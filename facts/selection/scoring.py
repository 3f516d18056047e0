"""How near each fact of a base comes to a question: what it accounts for, and what speaks for it besides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facts.base import Fact
from facts.claims import NOT_DONE, AnyClaim, Aspect, Leadership, Outlook, Ownership, Response, Status
from facts.reading.languages import Languages
from facts.reading.question import Reading
from facts.selection.acceptance import ABOUT_STATUS, asks_status
from facts.selection.answer_type import answers_named, asked_types, fits
from facts.selection.asked_aspects import asks_aspect, asks_plans
from facts.selection.coverage import Coverage
from facts.selection.posts import GONE
from facts.selection.profile import Profile
from facts.selection.profiles import Profiles

OF_A_PART = 0.12
"""How much a figure of one market loses where the whole may be asked for."""
NAMES_SEVERAL = 0.04
"""How much a fact gains that names more than one of what is asked for in the plural: 'which brands'."""
HINTED = 0.03
"""How much a fact gains that says what a function word of the question may mean."""
NOT_OWNED = 0.03
"""How much it loses that somebody is said to buy or sell, unless rumours are asked for: who owns it comes first."""
HOLDS_IT = 0.05
"""How much a fact gains that holds the sort of thing that is asked for, and as much if its sentence names one."""
UNDER_WAY = frozenset({Status.ACTIVE, Status.COMPLETED, Status.CONFIRMED, Status.SIGNED})
"""Statuses of what is so by now: first where a question leaves the choice between that and a mere plan or rumour."""
NOT_YET = frozenset({"plan", "rumour", "uncertain", "talks", "promise"})
"""Concepts of that other side of the choice."""
SO_BY_NOW = 0.16
"""How much such a fact gains there."""
INTENDED = frozenset({Status.RUMOURED, Status.IN_TALKS, Status.PROPOSED, Status.PLANNED, Status.ANNOUNCED})
"""Statuses of what somebody is going to do."""
FATE = frozenset({"cancel", "end", "leave", "status"})
"""Concepts of 'what became of': all that may come of somebody or something."""
OVER = frozenset({Status.ENDED, Status.WITHDRAWN, Status.SUSPENDED})
"""Statuses of what is no more: first where it is asked what became of it."""
WILL_WORK = "cooperate_future"
"""Concept of 'will work with', which asks for a partnership though a fact need not say it so."""
HAS_IN_MIND = 0.1
"""How much what somebody is going to do gains where it is asked what that is, and so what is over."""
TIES = frozenset({"competitor", "partner", "shareholder"})
"""Concepts of what companies are to another: a nation right before one says where they are from."""
OF_THAT_NATION = 0.12
"""How much a fact gains that names companies of the nation asked for: more than a word in common with the question."""
EXACTLY = 0.04
"""How much more an outlook gains whose very aspect is asked for: an obstacle, where a condition would do too."""
REPLY = 0.05
"""How much a reply gains where a statement or a reaction is asked about."""
OF_ANOTHER = 0.06
"""How much a comment on another fact loses where it is asked how somebody is doing."""
CLASSES = frozenset({"affordable", "luxury", "hybrid", "small"})
"""Concepts of what sort of car one is."""
OF_KIND = 0.1
"""How much a fact gains that tells the form of a deal or the class of a car, where it is asked what kind it is."""
GOT = frozenset({"benefit", "supply", "receive"})
"""Concepts of what somebody gets."""
GIVING, GETTING = ("provider", "supplier", "seller"), ("receiver", "customer", "buyer")
"""Roles of who gives and who gets something."""
HANDED_ON = 0.1
"""How much a fact gains that tells what one of the two named gets of the other, where that is asked."""
PLANNED = frozenset({"plan", "target", "aim", "promise", "expectation", "future"})
"""Concepts of what is to be."""
AS_PLANNED = 0.06
"""How much a fact gains that tells of a plan, where it is asked what was planned once."""
WHO_BEFORE = frozenset({"who", "earlier"})
"""Cues of 'who had it before'."""
SOLD_ON = 0.03
"""How much the former owner of what another owns by now gains where the past is asked, and loses where it is not;
twice as much where it is asked who that was."""
DEALS = frozenset({"partnership", "ownership", "technology", "plant", "response"})
"""Kinds of fact that have come so far or not, more than what is said about them."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its final score."""

    coverage: Coverage
    score: float
    words: float = 0.0
    """What its sentence has of the very words of the question, and says itself: it tells neighbours apart, and makes
    none near."""
    fits: bool | None = None
    """Whether it holds the sort of thing that is asked for; None where that was not looked at."""

    @property
    def in_its_words(self) -> float:
        """How near it is, with the words it has in common with the question."""
        return self.score + self.words

    @property
    def profile(self) -> Profile:
        """The fact's profile."""
        return self.coverage.profile


class Scoring:
    """Scores the facts for one question; what is the same for all of them is worked out once."""

    def __init__(
        self, reading: Reading, profiles: Profiles, related: dict[str, frozenset[str]], preferred: frozenset[str]
    ) -> None:
        self._reading = reading
        self._profiles = profiles
        self._related = related
        self._preferred = preferred
        self._topics = [n for n in reading.topics() if not n.inherited]
        self._named = [n.alternatives for n in reading.names() if n.by_name and not n.of_source]
        self._how_it_stands = (asks_status(reading) or "now" in reading.cues) and not reading.years
        self._now = "now" in reading.cues and not reading.years
        self._past = "earlier" in reading.cues or bool(reading.concepts & GONE)
        whole = "recall" in reading.demanded() and not reading.cues & {"where", "which", "list", "several"}
        self._who_before = reading.cues >= WHO_BEFORE
        self._of_the_whole = "how_many" in reading.cues or whole
        self._asked = reading.meant_ids()
        self._of_sort = bool(asked_types(reading))
        self._of_made = "what" in reading.cues and not self._of_sort and "produce" in reading.demanded()
        self._of_report = reading.asks("source_of") or ("who" in reading.cues and reading.asks("news"))
        self._of_open = bool(reading.concepts & ABOUT_STATUS or reading.cues & {"yes_no", "tag", "wish"})
        self._so_by_now = reading.cues >= {"choice", "yes_no"} and "already" in reading.cues and _only_planned(reading)
        self._once_planned = "once_planned" in reading.cues
        self._of_reply = reading.asks("respond")
        self._demanded = reading.demanded() | ({"partner"} if WILL_WORK in reading.concepts else set())
        self._of_plans = asks_plans(reading)
        self._nation = _nation_of_ties(reading)
        became = "fate" in reading.cues and not self._topics
        self._of_fate = became or any(need.alternatives >= FATE for need in reading.topics())
        self._how_it_goes = reading.asks("status") and "how" in reading.cues and len(self._named) == 1
        self._kind_of = "kind_of" in reading.cues
        of_one = any("from" in name.markers for name in reading.names() if name.by_name)  # 'what does X want from Y'
        self._gets = bool(reading.concepts & GOT or of_one) and len(self._named) == 2
        self._of_status = bool(reading.concepts & ABOUT_STATUS)

    def score(self, coverage: Coverage) -> float:
        """Return how near a fact comes to the question."""
        reading, profile = self._reading, coverage.profile
        claim = profile.fact.claim
        score = 0.7 * coverage.share + 0.3 * coverage.direct + 0.22 * coverage.tightness
        if isinstance(claim, Outlook):
            score += self._of_outlook(claim, profile)
        kinds = self._profiles.languages.claim_concepts.get(f"kind.{claim.kind}", ())
        score += 0.07 * (not self._demanded.isdisjoint(kinds))
        if self._how_it_stands:
            superseded = profile.id in self._profiles.base.superseded
            score += 0.12 * bool(claim.updates) - 0.12 * superseded + 0.05 * (claim.kind in DEALS)
        score -= 0.12 * (self._now and claim.status is Status.PLANNED)
        if claim.status is Status.ENDED:
            past = self._past or _was_over(reading.years, profile.fact)
            score -= 0.1 * (not past and isinstance(claim, Leadership))
            score += SOLD_ON * (1 + self._who_before if past else -1) * self._is_sold_on(claim)
        if self._named:
            score += 0.05 * (sum(not meant.isdisjoint(profile.in_roles) for meant in self._named) / len(self._named))
        score += self._of_answer(profile)
        score += 0.06 * (profile.id in self._preferred)
        if self._of_report:
            score += 0.1 * ("reporter" in profile.said)
        score += HINTED * (not reading.hints.isdisjoint(profile.said))
        if isinstance(claim, Ownership) and claim.status in NOT_DONE and not self._of_open:
            score -= NOT_OWNED
        score += SO_BY_NOW * (self._so_by_now and not isinstance(claim, Outlook) and claim.status in UNDER_WAY)
        score += HAS_IN_MIND * (self._of_plans and _is_plan(claim))
        if self._of_fate:
            score += HAS_IN_MIND * (claim.status in OVER and "found" not in profile.said)
        score += AS_PLANNED * (self._once_planned and (claim.status is Status.PLANNED or bool(PLANNED & profile.said)))
        if self._nation:
            languages = self._profiles.languages
            score += OF_THAT_NATION * tells_companies_of(self._nation, profile, reading, languages)
        score += REPLY * (self._of_reply and isinstance(claim, Response))
        score += OF_KIND * self._tells_kind(profile)
        score += HANDED_ON * (self._gets and self._hands_on(profile))
        if self._of_status and claim.kind in DEALS:
            score += 0.1 if claim.status in NOT_DONE else 0.05
        return score

    def _tells_kind(self, profile: Profile) -> bool:
        """Whether it is asked what kind of deal or of car something is, and a fact tells that."""
        of_car = "car" in self._reading.concepts and not profile.said.isdisjoint(CLASSES)
        return self._kind_of and (of_car or bool(getattr(profile.fact.claim, "form", None)))

    def _hands_on(self, profile: Profile) -> bool:
        """Whether a fact tells what one of the two named gets of the other: 'what does X get from Y'."""
        giving, getting = profile.filling(*GIVING), profile.filling(*GETTING)
        one, other = self._named
        return bool((one & getting and other & giving) or (one & giving and other & getting))

    def _is_sold_on(self, claim: AnyClaim) -> bool:
        """Whether a claim tells of the former owner of what another owns by now."""
        return isinstance(claim, Ownership) and not self._profiles.base.owners_now.keys().isdisjoint(claim.owned)

    def _of_outlook(self, claim: Outlook, profile: Profile) -> float:
        """Return what an outlook gains, or loses: it says what somebody thinks rather than what happened."""
        reading = self._reading
        exactly = EXACTLY * (claim.aspect.value in reading.demanded() and "yes_no" not in reading.cues)
        gained = 0.08 + exactly if asks_aspect(reading, claim) else -0.06 if claim.aspect is Aspect.OPINION else -0.04
        if "contrast" in profile.named_topic and not reading.asks("contrast", "compare", "difference"):
            gained -= 0.2
        gained -= OF_ANOTHER * (self._how_it_goes and bool(claim.about))
        if "why" not in reading.cues or claim.aspect is not Aspect.REASON:
            return gained
        return gained + (0.06 if self._explains_what_is_asked(claim) else -0.04)

    def _explains_what_is_asked(self, claim: Outlook) -> bool:
        """Whether what a reason explains is what is asked about, not what came of it: a collapse, not the loss."""
        explained = [self._profiles.by_id[i] for i in claim.about if i in self._profiles.by_id]
        return not explained or any(
            all(not n.alternatives.isdisjoint(p.said | p.taught) for n in self._topics) for p in explained
        )

    def with_fit(self, scored: Scored) -> Scored:
        """Return a candidate with what it gains if it holds the sort of thing that is asked for."""
        base, languages = self._profiles.base, self._profiles.languages
        fitting = fits(self._reading, scored.profile, base, self._related, languages)
        return replace(scored, fits=fitting, score=scored.score + HOLDS_IT * fitting)

    def _of_answer(self, profile: Profile) -> float:
        """Return what a fact gains that names in its sentence what is asked for."""
        reading = self._reading
        named = answers_named(reading, profile, self._profiles.base, self._profiles.languages.answer_kinds)
        named += self._of_made and bool(profile.products - reading.known_ids())  # 'what is made there'
        gained = HOLDS_IT * (named > 0) + NAMES_SEVERAL * (named > 1 and "several" in reading.cues)
        return gained - OF_A_PART * (self._of_the_whole and self._of_other_markets(profile))

    def _of_other_markets(self, profile: Profile) -> bool:
        """Whether every figure of a fact is of a market that is not asked about: how many of the recalled are there."""
        markets = {figure.market for figure in profile.fact.claim.figures}
        return bool(markets) and None not in markets and markets.isdisjoint(self._asked | self._profiles.wide)


def tells_companies_of(nation: frozenset[str], profile: Profile, reading: Reading, languages: Languages) -> bool:
    """Whether a fact names companies of a nation or continent that the question does not name."""
    countries = {profile.country_of.get(e) for e in profile.told - reading.known_ids()}
    return any(languages.is_of(country, nation) for country in countries)


def _nation_of_ties(reading: Reading) -> frozenset[str]:
    """Return the nation right before the rivals or partners that are asked for, if it is just one."""
    at = {need.position for need in reading.needs if need.alternatives & TIES}
    before = [name.alternatives for name in reading.names() if name.by_nation and name.end in at]
    return before[0] if len(before) == 1 and reading.cues & {"which", "who", "what", "list"} else frozenset()


def _is_plan(claim: AnyClaim) -> bool:
    """Whether a claim tells what somebody is going to do, and not what is thought of it."""
    return claim.status in INTENDED and (not isinstance(claim, Outlook) or claim.aspect is Aspect.AIM)


def _only_planned(reading: Reading) -> bool:
    """Whether a question puts beside what it asks that it may be no more than a plan or a rumour."""
    return any(not need.inherited and not need.alternatives.isdisjoint(NOT_YET) for need in reading.needs)


def _was_over(years: Iterable[int], fact: Fact) -> bool:
    """Whether a year of the question lies before the fact was reported: the past is asked for."""
    reported = fact.ordered_by()
    return any(reported is None or year < reported.year for year in years)
