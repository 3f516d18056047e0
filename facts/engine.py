"""The engine: one fact base and all languages in, answers out. Pure: no clock, no network, no Discord."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from facts.answer import Answer, Choice, Outcome, Position
from facts.base import Fact, FactBase
from facts.claims import Ownership, Response, Stance, Status
from facts.conversation import NEW_CONVERSATION, Conversation, carry_over, stands_alone
from facts.query import Query
from facts.reading.languages import Languages, load_languages
from facts.reading.names import Form
from facts.reading.question import NeedKind, Reading
from facts.reading.reader import Reader, split_at_second
from facts.reading.text import fold, squeeze, tokenise
from facts.selection.figures import Computation, compute, figure_rows
from facts.selection.judge import LISTED, POINTED, Verdict, judge
from facts.selection.profiles import Profile, Profiles
from facts.wording.computed_wording import word_computation
from facts.wording.fact_wording import FactWording

__all__ = ["NEW_CONVERSATION", "Conversation", "Engine", "load_languages"]

UNSURE = frozenset({Status.RUMOURED, Status.IN_TALKS, Status.PROPOSED, Status.NOT_GUARANTEED, Status.PLANNED})
SURE = frozenset({Status.ACTIVE, Status.COMPLETED, Status.CONFIRMED})


class Engine:
    """Answers questions from one fact base; never changed after it is built, so a reload swaps it whole."""

    def __init__(self, base: FactBase, languages: Languages, *, rumour_expires_months: int = 24) -> None:
        self.base = base
        self.languages = languages
        self._expires = rumour_expires_months
        self.profiles = Profiles(base, languages)
        words = {code: frozenset(held) for code, held in self.profiles.base_words.items()}
        self.reader = Reader(base, languages, self.profiles.names, words)
        self._rows = figure_rows(self.profiles)
        self._related = related_by_name(base)

    def answer(
        self, question: str, *, conversation: Conversation, today: date, language: str | None = None
    ) -> tuple[Answer, Conversation]:
        """Answer a question in its own language; `language` decides only when its words do not."""
        fallback = conversation.reading.language if conversation.reading else language or "nl"
        reading = self.reader.read(question, today=today, fallback=fallback)
        wording = self._wording(reading.language, today)
        if (not reading.needs and not conversation.reading) or reading.small_talk:
            return self._small_talk(reading, wording), conversation
        verdict, used, computation = self._decide(reading, conversation)
        in_parts = self._in_parts(question, reading, conversation, today) if "second" in reading.cues else None
        if in_parts:
            return in_parts
        if not verdict.facts:
            tied = self._tied_name(used)
            answer = self._ask_back(used, tied, wording) if tied else self._refuse(used, wording)
            return answer, Conversation(used, conversation.facts)
        answer = self._compose(used, verdict, computation, wording)
        return answer, Conversation(used, tuple(p.id for p in verdict.facts))

    def _in_parts(
        self, question: str, reading: Reading, conversation: Conversation, today: date
    ) -> tuple[Answer, Conversation] | None:
        """Answer two questions in one message one after the other; None unless both get an answer."""
        halves = split_at_second(question, self.languages.spoken[reading.language])
        if not halves:
            return None
        language = reading.language
        first, between = self.answer(halves[0], conversation=conversation, today=today, language=language)
        second, after = self.answer(halves[1], conversation=between, today=today, language=language)
        if Outcome.UNANSWERED in {first.outcome, second.outcome} or Outcome.AMBIGUOUS in {
            first.outcome,
            second.outcome,
        }:
            return None
        facts = tuple(
            {fact.id: fact for fact in (first.facts[0], second.facts[0], *first.facts, *second.facts)}.values()
        )
        lead = first.lead if first.lead == second.lead else f"{first.lead} {second.lead}"
        notes = tuple(dict.fromkeys((*first.notes, *second.notes)))
        return replace(first, lead=lead, facts=facts[: POINTED + 1], notes=notes), after

    def explain(
        self, question: str, *, conversation: Conversation, today: date, language: str | None = None
    ) -> list[str]:
        """Return, line by line, how a question is read and why facts were chosen or refused."""
        fallback = conversation.reading.language if conversation.reading else language or "nl"
        reading = self.reader.read(question, today=today, fallback=fallback)
        verdict, used, computation = self._decide(reading, conversation)
        lines = [f"language {used.language}, cues {sorted(used.cues)}", f"repairs {used.repairs}"]
        lines += [
            f"  {n.kind:8} {n.written!r:24} {'weak ' * n.weak}{'inherited ' * n.inherited}{sorted(n.alternatives)}"
            for n in used.needs
        ]
        lines.append(f"verdict {verdict.reason}" + (f", computed {computation.operation}" if computation else ""))
        for scored in verdict.considered:
            missing = ", ".join(n.written for n in scored.coverage.missing)
            chosen = "*" if scored.profile in verdict.facts else " "
            lines.append(
                f"{chosen} {scored.score:.2f} share {scored.coverage.share:.2f} tight {scored.coverage.tightness:.2f}"
                f" {scored.profile.id}; missing: {missing}"
            )
        return lines

    def answer_query(self, query: Query, *, today: date, language: str) -> Answer:
        """Answer a slash command: the intent and the names are known."""
        wording = self._wording(language, today)
        kinds = {"partners": ("partnership",), "sales": ("sales",), "owner": ("ownership",), "company": ()}[
            query.intent
        ]
        found = [
            p
            for p in self.profiles.by_id.values()
            if (not kinds or p.fact.claim.kind in kinds)
            and query.entity in {e for held in p.roles.values() for e in held}
            and (query.counterpart is None or query.counterpart in p.entities)
            and (query.year is None or str(query.year) in p.years)
            and (query.market is None or query.market in p.entities)
        ]
        found.sort(key=lambda p: p.fact.ordered_by() or date.min, reverse=True)
        if not found:
            lead = wording.messages["unanswered"]
            return Answer(Outcome.UNANSWERED, language, lead, intent=query.intent, entities=(query.entity,))
        facts = tuple(wording.cited(p.fact) for p in found[:LISTED])
        return Answer(
            Outcome.ANSWERED, language, facts[0].statement, facts=facts, intent=query.intent, entities=(query.entity,)
        )

    def complete(self, typed: str, *, language: str, limit: int = 25) -> list[tuple[str, str]]:
        """Return (entity id, name) for autocomplete: names that start so, then names that contain it."""
        wanted = squeeze(typed)
        ranked = []
        for entity in self.base.entities.values():
            name = str(getattr(entity.name, language, entity.name.en))
            keys = [squeeze(name), *(squeeze(alias) for alias in entity.aliases)]
            starts = any(key.startswith(wanted) for key in keys)
            if starts or any(wanted in key for key in keys):
                ranked.append((not starts, fold(name), entity.id, name))
        return [(entity_id, name) for _, _, entity_id, name in sorted(ranked)[:limit]]

    def link(self, name: str) -> str | None:
        """Return the entity a typed name stands for (id, alias or a clear typo), or None."""
        if name in self.base.entities:
            return name
        hit = self.reader.names.lookup(squeeze(name))
        mention = None if hit else self.reader.names.fuzzy(tokenise(squeeze(name)), (0,)) if squeeze(name) else None
        ids = (
            hit[0]
            if hit and hit[1] is Form.NAME
            else mention.ids
            if mention and mention.form is Form.NAME
            else frozenset()
        )
        return next(iter(ids)) if len(ids) == 1 else None

    def _wording(self, language: str, today: date) -> FactWording:
        return FactWording(self.base, self.languages.spoken[language].messages, language, today, self._expires)

    def _decide(self, reading: Reading, conversation: Conversation) -> tuple[Verdict, Reading, Computation | None]:
        attempts = [reading]
        if conversation.reading is not None:
            carried = carry_over(reading, conversation)
            attempts = [reading, carried] if stands_alone(reading) else [carried]
        preferred = self._around(conversation.facts)
        verdict, used = Verdict((), (), (), "nothing-near"), reading
        for used in attempts:
            computation = compute(used, self.profiles, self._rows, self._related)
            if computation:
                return Verdict(_unique(computation), (), (), "answered"), used, computation
            verdict = judge(used, self.profiles, self._related, preferred=preferred)
            if verdict.facts:
                return verdict, used, None
        return verdict, used, None

    def _around(self, ids: Iterable[str]) -> frozenset[str]:
        around = set(ids)
        for fact_id in ids:
            claim = self.base.facts[fact_id].claim
            around.update((*claim.because, *claim.about, *claim.responds_to, *self.base.successors.get(fact_id, ())))
            around.update(f.id for f in self.base.facts.values() if fact_id in (*f.claim.about, *f.claim.because))
        return frozenset(around & self.base.facts.keys())

    def _compose(
        self, reading: Reading, verdict: Verdict, computation: Computation | None, wording: FactWording
    ) -> Answer:
        chosen = [p.fact for p in verdict.facts]
        if not computation:
            chosen = self._with_denials(chosen)
        facts = tuple(wording.cited(fact) for fact in chosen)
        lead, position = facts[0].statement, None
        if computation:
            lead = word_computation(computation, wording)
        elif reading.asks("how_old", "publication_date"):
            lead = self._dated_lead(chosen[0], wording)
        else:
            position = self._position(reading, verdict, chosen)
            if position:
                lead = f"{wording.messages[f'position.{position}']}: {lead}"
        return Answer(
            outcome=Outcome.ANSWERED,
            language=reading.language,
            lead=lead,
            position=position,
            facts=facts,
            notes=self._notes(reading, verdict, wording),
            intent="computed" if computation else chosen[0].claim.kind,
            entities=tuple(sorted(i for i in reading.known_ids() if i in self.base.entities)),
        )

    def _with_denials(self, facts: list[Fact]) -> list[Fact]:
        """A claim that somebody denied is never shown without the denial."""
        shown: dict[str, Fact] = {}
        for fact in facts:
            denials = [
                response
                for successor in self.base.successors.get(fact.id, ())
                if isinstance((response := self.base.facts[successor]).claim, Response)
                and response.claim.stance is Stance.DENIES
            ]
            if shown and len(facts) <= POINTED and len(shown.keys() | {f.id for f in (fact, *denials)}) > POINTED:
                continue
            shown.update({f.id: f for f in (fact, *denials)})
        return list(shown.values())

    def _position(self, reading: Reading, verdict: Verdict, facts: list[Fact]) -> Position | None:
        if not reading.cues & {"yes_no", "tag"} or reading.cues & {
            "who",
            "why",
            "when",
            "where",
            "how_many",
            "how_long",
            "which",
        }:
            return None
        first = facts[0].claim
        if isinstance(first, Ownership) and "owner" in reading.concepts and self._owner_differs(reading, first):
            return Position.NO
        if first.status in UNSURE:
            return Position.NOT_CONFIRMED
        coverage = next((s.coverage for s in verdict.considered if s.profile.fact is facts[0]), None)
        negated = "negation" in reading.cues
        strict = coverage is not None and coverage.share > 0.995 and not coverage.contrary and not reading.numbers
        if strict and not negated and first.status in SURE and self._roles_named(reading, verdict.facts[0]):
            return Position.YES
        return None

    def _owner_differs(self, reading: Reading, claim: Ownership) -> bool:
        named = reading.known_ids()
        return bool(named & set(claim.owned)) and not named & set(claim.owner) and len(reading.names()) > 1

    def _roles_named(self, reading: Reading, profile: Profile) -> bool:
        roles = {e for held in profile.roles.values() for e in held}
        return all(n.alternatives & roles for n in reading.names() if n.mention and n.mention.form is Form.NAME)

    def _dated_lead(self, fact: Fact, wording: FactWording) -> str:
        from facts.wording.formats import partial_date  # noqa: PLC0415

        source = fact.source
        if source.date:
            return wording.messages["lead.source_dated"].format(
                date=partial_date(source.date, wording.language), age=wording.age(source.date.first_day())
            )
        if source.estimated:
            return wording.messages["lead.source_undated_estimated"].format(
                since=partial_date(source.estimated.since, wording.language),
                until=partial_date(source.estimated.until, wording.language),
            )
        return wording.messages["lead.source_undated"]

    def _notes(self, reading: Reading, verdict: Verdict, wording: FactWording) -> tuple[str, ...]:
        notes = []
        if verdict.contrary:
            notes.append(wording.messages["note.contrary"])
        entities = verdict.facts[0].entities
        for need in reading.names():
            mention = need.mention
            ids = [i for i in need.alternatives if i in self.base.entities]
            if mention and not mention.exact and ids and not need.inherited:
                best = next((i for i in ids if i in entities), ids[0])
                notes.append(wording.messages["note.assumed"].format(written=mention.written, name=wording.name(best)))
            other = next((o for i in ids for o in self._related.get(i, ()) if o in entities), None)
            if ids and other and not set(ids) & entities:
                notes.append(
                    wording.messages["note.related"].format(name=wording.name(ids[0]), other=wording.name(other))
                )
        return tuple(dict.fromkeys(notes))

    def _tied_name(self, reading: Reading) -> frozenset[str]:
        for need in reading.names():
            known = frozenset(i for i in need.alternatives if i in self.base.entities)
            if need.mention and need.mention.form is Form.NAME and len(known) > 1:
                return known
        return frozenset()

    def _ask_back(self, reading: Reading, ids: frozenset[str], wording: FactWording) -> Answer:
        choices = tuple(Choice(wording.name(i), wording.name(i)) for i in sorted(ids)[:5])
        lead = wording.messages["ambiguous"]
        return Answer(Outcome.AMBIGUOUS, reading.language, lead, choices=choices, entities=tuple(sorted(ids)))

    def _refuse(self, reading: Reading, wording: FactWording) -> Answer:
        names = [i for n in reading.names() for i in sorted(n.alternatives) if i in self.base.entities]
        sure = any(n.kind is NeedKind.NAME and n.mention and n.mention.form is Form.NAME for n in reading.needs)
        lead = wording.messages["unanswered"]
        suggestions = self._suggestions(names[0], wording) if names and sure else ()
        return Answer(
            Outcome.UNANSWERED, reading.language, lead, suggestions=suggestions, entities=tuple(dict.fromkeys(names))
        )

    def _suggestions(self, entity: str, wording: FactWording) -> tuple[str, ...]:
        kinds = {
            p.fact.claim.kind
            for p in self.profiles.by_id.values()
            if entity in {e for h in p.roles.values() for e in h}
        }
        keyed = (("partnership", "suggest.partners"), ("sales", "suggest.sales"), ("ownership", "suggest.owner"))
        return tuple(wording.messages[key].format(name=wording.name(entity)) for kind, key in keyed if kind in kinds)

    def _small_talk(self, reading: Reading, wording: FactWording) -> Answer:
        key = f"talk.{reading.small_talk}" if reading.small_talk else "unanswered" if reading.words else "empty"
        return Answer(Outcome.UNANSWERED, reading.language, wording.messages[key])


def _unique(computation: Computation) -> tuple[Profile, ...]:
    found: dict[str, Profile] = {}
    for row in computation.rows:
        found.setdefault(row.profile.id, row.profile)
    return tuple(found.values())


def related_by_name(base: FactBase) -> dict[str, frozenset[str]]:
    """Return, by entity, those whose full name begins with its name: Jaguar and Jaguar Land Rover."""
    words = {e.id: tuple(t.text for t in tokenise(e.name.en)) for e in base.entities.values()}
    return {
        a: frozenset(
            b for b, longer in words.items() if b != a and len(longer) > len(short) and longer[: len(short)] == short
        )
        for a, short in words.items()
    }
