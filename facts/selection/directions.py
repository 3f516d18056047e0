"""Who did what to whom: whether a fact fills the roles a question is about, with the names on the right side."""

from __future__ import annotations

from collections.abc import Mapping

from facts.base import FactBase
from facts.claims import Finance, Response
from facts.reading.languages import RoleQuestion
from facts.reading.names import COMPANY_KINDS
from facts.reading.question import Need, NeedKind, Reading
from facts.selection.profile import Profile

RoleQuestions = Mapping[str, RoleQuestion]
Related = Mapping[str, frozenset[str]]

OWNING = frozenset({"owner", "parent", "subsidiary", "shareholder", "majority", "minority"})
OWNERSHIP = OWNING | {"acquisition", "divest", "merger", "bid", "stake"}
ACTIVE_VERBS = frozenset({"acquisition", "divest", "outsell", "approach", "bid"})
"""Concepts whose active sentence has the one who acts before the one acted upon."""


BESIDE = frozenset({"plant", "brand", "company", "deal"})
"""Topics that may stand beside: they only say what sort of thing changes hands."""
OTHER_THINGS = BESIDE - {"company"}
"""Those that may change hands instead of the company named: 'who bought the plant of X'."""
SELLER = frozenset({"seller"})
SUPPLYING = frozenset({"supply", "supplier"})
FOUNDING = frozenset({"found", "founder"})
"""Concepts of a company that facts may be about without giving it a role: a joint venture is its partners' deal."""
OPERATOR = frozenset({"operator"})
"""Who runs a plant that changes hands does not change hands with it."""
PREMISES = frozenset({"plant", "place"})
"""Roles of what is nobody that 'who' or 'which company' asks for."""
AUDIENCE = frozenset({"shareholder"})
"""Concepts of owners who may be asked about as those who hear the news."""
SUCCEEDS = "succeed"
"""Concept of who follows somebody in a post, which 'took over' may mean too."""
BEHIND_IT = frozenset({"responsible"})
"""What the word for an owner may mean as well: 'who is behind X'."""
ASKED = frozenset({"who", "which", "what", "when", "where", "why", "how", "how_many", "how_much", "yes_no", "tag"})
"""Cues of a question in a sentence, which keywords lack."""
WHO_THINKS = frozenset({"opinion", "expectation", "deny", "confirm"})
"""Concepts of what somebody thinks or says of owning and selling: 'who reckons that sales will fall'."""
UNRELATED = "independent"
"""Concept of two companies that have nothing to do with each other, which answers whether one owns the other."""


def role_questions(reading: Reading, table: RoleQuestions) -> list[tuple[str, RoleQuestion]]:
    """Return what the question asks of roles; nothing where any of its topics is about something else as well."""
    found = []
    for need in reading.needs:
        if need.kind is not NeedKind.CONCEPT or need.weak or need.alternatives & BESIDE:
            continue
        concepts = need.alternatives - BEHIND_IT
        if not concepts or not concepts <= table.keys():
            return []
        if "who" not in reading.cues and any(table[concept].who_only for concept in concepts):
            return []
        found += [(concept, table[concept]) for concept in sorted(concepts)]
    return found


def answers_who(
    reading: Reading, profile: Profile, table: RoleQuestions, related: Related, base: FactBase
) -> bool | None:
    """Whether somebody the question does not name fills a role that answers it, and whom it names the other one.

    None when roles do not decide.
    """
    asked = role_questions(reading, table)
    if not asked or reading.concepts & WHO_THINKS:
        return None
    if _takes_over_a_company(reading, base):
        asked = [(concept, question) for concept, question in asked if concept != SUCCEEDS]
    named = frozenset() if "choice" in reading.cues else _written(reading)
    meant = companies_meant(reading.known_ids(), related, base)
    return any(
        profile.fact.claim.kind in question.kinds
        and _in_its_role(reading, profile, concept, question, meant)
        and any(
            set(held) - named for role, held in profile.roles.items() if role in _answering(reading, concept, question)
        )
        for concept, question in asked
    )


def _takes_over_a_company(reading: Reading, base: FactBase) -> bool:
    """Whether 'who took over X' names a company, and none at which somebody takes over."""
    names = reading.names()
    kinds = {base.entities[i].kind for n in names for i in n.alternatives if i in base.entities}
    both = any({"acquisition", SUCCEEDS} <= n.alternatives for n in reading.needs)
    return both and len(names) == 1 and kinds <= COMPANY_KINDS and not names[0].markers & {"at", "of", "from"}


def _in_its_role(
    reading: Reading, profile: Profile, concept: str, question: RoleQuestion, meant: frozenset[str]
) -> bool:
    """Whether the one company a question names fills a role in the fact that it may have there: 'who bought X'."""
    names = [n for n in reading.names() if not n.place]
    if len(names) != 1 or not names[0].by_name or names[0].inherited or reading.concepts & OTHER_THINGS:
        return True
    allowed = _allowed(reading, names[0], [n for n in names if not n.markers], concept, question)
    if not allowed:
        return True
    held = {role for role, ids in profile.roles.items() if meant & set(ids)}
    founded = concept in FOUNDING and not held and not meant.isdisjoint(profile.fact.claim.about)
    return founded or bool(held & (allowed - OPERATOR))


def companies_meant(named: frozenset[str], related: Related, base: FactBase) -> frozenset[str]:
    """Return whom names may mean, companies of a longer name included: Jaguar is Jaguar Land Rover as well."""
    return named.union(*(_of_its_sort(i, related, base) for i in named))


def _of_its_sort(entity: str, related: Related, base: FactBase) -> set[str]:
    """Return whose longer names hold the name of an entity, of a company no plant: who owns that is another matter."""
    longer = related.get(entity, frozenset())
    if entity not in base.entities or base.entities[entity].kind not in COMPANY_KINDS:
        return set(longer)
    return {i for i in longer if base.entities[i].kind in COMPANY_KINDS}


def _written(reading: Reading) -> frozenset[str]:
    """Return whom the question itself names; of a follow-up with pronouns alone, whom it goes on about."""
    own = [n for n in reading.names() if n.mention is not None and not n.inherited]
    meant = () if "person_meant" in reading.cues else reading.names()  # 'who took his place'
    return frozenset(i for n in own or meant for i in n.alternatives)


def _answering(reading: Reading, concept: str, question: RoleQuestion) -> frozenset[str]:
    if concept == "acquisition" and "from_whom" in reading.cues:
        return SELLER
    if concept in OWNING and reading.cues >= {"owning", "who_acted_upon"}:
        return question.acted_upon - PREMISES  # 'which companies does X own'
    return question.answering


def beside_the_roles(reading: Reading, profile: Profile, table: RoleQuestions) -> bool:
    """Whether the question is about owning, buying or selling companies and this fact is about something else."""
    asked = role_questions(reading, table)
    if not asked or any(profile.fact.claim.kind in q.kinds or c in profile.named_topic for c, q in asked):
        return False
    names = [n for n in reading.names() if n.by_name]
    if names and UNRELATED in profile.said | profile.taught and all(n.alternatives & profile.told for n in names):
        return False
    if _says_it_of_all(reading, profile):
        held = profile.said | (profile.taught & AUDIENCE)
        if any(concept in held for concept, _ in asked):
            return False
    return any(concept in OWNERSHIP for concept, _ in asked)


def _says_it_of_all(reading: Reading, profile: Profile) -> bool:
    """Whether the sentences of a fact that is no mere comment name every company of the question."""
    names = [n for n in reading.names() if n.by_name]
    if len(names) < 2 and "holder" in reading.cues and not reading.cues & ASKED:
        return False
    return (
        bool(names)
        and not isinstance(profile.fact.claim, Response)
        and (not isinstance(profile.fact.claim, Finance) or bool(reading.concepts & AUDIENCE))  # what a share is worth
        and all(n.alternatives & profile.told for n in names)
    )


def reversed_roles(reading: Reading, profile: Profile, table: RoleQuestions) -> bool:
    """Whether a name of the question stands on the other side in this fact than the question has it."""
    if _told_the_other_way(reading, profile, table):
        return True
    asked = [(c, q) for c, q in role_questions(reading, table) if profile.fact.claim.kind in q.kinds]
    if not asked:
        return False
    return all(_reversed(reading, profile, concept, question) for concept, question in asked)


def _told_the_other_way(reading: Reading, profile: Profile, table: RoleQuestions) -> bool:
    """Whether another one named does in a fact what a question for yes or no has the first do: 'does X supply Y'.

    Also where its verb may mean something else, on which `role_questions` decides nothing.
    """
    parties = [n for n in reading.parties() if n.position >= 0]
    if len(parties) < 2 or not reading.cues & {"yes_no", "tag"} or reading.cues & {"choice", "owned_by"}:
        return False
    doer = next((n for n in parties if "by" in n.markers), None) or next((n for n in parties if not n.markers), None)
    concepts = reading.demanded() & table.keys()
    given = any(n.markers & {"from", "of"} for n in parties) and bool(concepts & SUPPLYING)  # 'does X get it from Y'
    if doer is None or given:
        return False
    roles = [{role for role, ids in profile.roles.items() if n.alternatives & set(ids)} for n in parties]
    does, others = (
        roles[parties.index(doer)],
        set().union(*(r for n, r in zip(parties, roles, strict=True) if n is not doer)),
    )
    acting = [table[c].acting for c in concepts if profile.fact.claim.kind in table[c].kinds]
    return bool(does and acting) and all(not does & acts and others & acts for acts in acting)


def _reversed(reading: Reading, profile: Profile, concept: str, question: RoleQuestion) -> bool:
    names = [n for n in reading.names() if n.by_name and not n.inherited]
    plain = [n for n in names if not n.markers]
    for need in names:
        held = {role for role, ids in profile.roles.items() if need.alternatives & set(ids)}
        allowed = _allowed(reading, need, plain, concept, question)
        if held and allowed and not held & allowed:
            return True
    return False


def _allowed(
    reading: Reading, need: Need, plain: list[Need], concept: str, question: RoleQuestion
) -> frozenset[str] | None:
    """Return the roles this name may stand in, or None where the question leaves that open."""
    to_whom = concept in SUPPLYING and "to" in need.markers
    if to_whom or (concept in SUPPLYING and "who_acted_upon" in reading.cues):
        return question.acted_upon if to_whom else question.acting
    if "by" in need.markers:
        return question.acting
    if "from" in need.markers and concept == "acquisition":
        return SELLER | (question.acted_upon if "of" in need.markers else frozenset())
    if need.markers:
        owned_by, owning = "owned_by" in reading.cues, "owning" in reading.cues
        if "to" in need.markers and (owned_by or concept == "divest"):
            return question.acting if owned_by else frozenset({"owner", "buyer"})  # 'belongs to X', 'sold to X'
        decided = concept in OWNING and "of" in need.markers and owned_by != owning
        part = owned_by and any(n is not need and {"of", "to"} & n.markers for n in _behind(need, reading))
        return (question.acting if owned_by and not part else question.acted_upon) if decided else None
    if len(plain) == 1 and "who" in reading.cues and not reading.cues & {"yes_no", "which"}:
        return _of_one_named(reading, concept, question)
    return _by_order(reading, need, plain, concept, question)


def _of_one_named(reading: Reading, concept: str, question: RoleQuestion) -> frozenset[str] | None:
    """Return the roles of the one name beside 'who' that no preposition places."""
    markers = {marker for n in reading.names() for marker in n.markers}
    part_bought = concept == "acquisition" and "from_whom" in reading.cues and markers & {"of", "from"}
    if part_bought or (
        "who_acted_upon" in reading.cues and ("owned_by" not in reading.cues or "owning" in reading.cues)
    ):
        return question.acting  # 'from whom did X buy half of Y', 'whom did X buy'
    return None if "by" in markers else question.acted_upon


def _names_a_holder(reading: Reading, concept: str) -> bool:
    """Whether keywords without a question word ask for the owner of what they name: 'owner Geely'."""
    return concept in OWNING and "holder" in reading.cues and not reading.cues & (ASKED | {"owning", "owned_by"})


def _behind(need: Need, reading: Reading) -> list[Need]:
    """Return the names behind a name: in 'how much of X belongs to Y' it is the last that owns."""
    return [n for n in reading.names() if n.position > need.position]


def _by_order(
    reading: Reading, need: Need, plain: list[Need], concept: str, question: RoleQuestion
) -> frozenset[str] | None:
    """In 'did X buy Y', 'from whom did X buy Y', 'X is part of Y' and 'owner X' the order tells who is who."""
    if len(plain) == 1 and _names_a_holder(reading, concept):
        return question.acted_upon
    side_by_side = all(n.joined for n in plain)  # 'are X and Y owned by Z'
    if len(plain) != 2 or side_by_side or not reading.cues & {"yes_no", "tag", "from_whom"}:
        return None
    first = need is plain[0]
    if concept in ACTIVE_VERBS or "owning" in reading.cues:
        return question.acting if first else question.acted_upon
    if "owned_by" in reading.cues:
        return question.acted_upon if first else question.acting
    return None
