"""The trade lexicon as data: it parses, both languages cover every concept, and no entry catches what it should not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from facts.reading.languages import keys_of, load_languages
from facts.reading.text import tokenise

LANGUAGES = Path(__file__).parents[2] / "facts" / "languages"
CODES = ("nl", "en")
STRENGTHS = {"topic", "aspect", "weak"}
MARKS = "?~="
_CONCEPT = re.compile(
    r"(?P<id>[a-z][a-z0-9_]*) (?P<strength>\w+)(?: seldom)?"
    r"(?: > (?P<broader>[a-z0-9_ ]+?))?(?: ! (?P<opposite>[a-z0-9_ ]+?))?(?: ~ (?P<near>[a-z0-9_ ]+?))?(?:\s+# .+)?"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CORE = _words(
    """
    partner joint_venture alliance licence contract_manufacturing supply distribution platform_sharing merger
    deal contract seek approach talks sign uncertain guarantee rumour official confirm deny respond source_of
    reporter publication_date owner subsidiary parent acquisition divest stake majority minority independent
    sales order delivery registration outsell grow shrink factor percent difference sum average rank compare
    most least market_share leader ceo cfo chair coo cto prime_minister president minister spokesperson
    founder succeed predecessor appoint retire leave plant headquarters close open capacity produce output
    target plan stop_production loss profit revenue money amount cost saving price share_price stock_exchange
    invest debt bankruptcy dividend tariff subsidy ban tax protect complain law fine import export trade
    policy government strategy cyberattack recall incident setback strike fire accident lawsuit quality
    warranty technology battery powertrain engine platform software hybrid electric combustion hydrogen
    autonomous connected charging range model brand van_truck suv dealer customer supplier competitor employee
    job_cut job_create salary union_labour reason cause aim benefit obstacle condition consequence risk
    opinion expectation success trouble rescue dependent support cooperate_future expand modernise innovation
    influence experience cheap expensive affordable energy labour material raw_material new old current former
    first last duration start end status name age nationality location
    """
)

# Words that carry no topic: an entry made of one of them would colour every sentence of the language.
# The connectives of a reason ('because', 'omdat') are not among them: they tell a fact that gives one.
FUNCTION_WORDS = {
    "nl": _words(
        """
    de het een en of maar want dus dat die dit deze er hier daar wie wat welk welke wanneer hoe hoeveel ik je
    jij u hij zij ze we wij jullie hun hen hem haar mij zich zelf elkaar van voor met op in uit aan bij door
    over naar tot tegen om te onder tussen na sinds zonder volgens als dan toen nu nog al ook wel niet geen is
    zijn was waren ben wordt worden werd heeft hebben had kan kunnen kon zal zullen zou zouden mag mogen moet
    moeten wil willen iets iemand niets alle elke ieder vanaf beide net pas eens ooit laat boven
    weer waar
    """
    ),
    "en": _words(
        """
    a an the and or but so if than then that this these those there here who which what when how is
    are was were be been am do does did have has had can could will would shall should may might must not no
    of for with on in out at by to from into about against between after before since without as now still
    already also too just i you he she it we they my your his her its our their some any all both each every
    itself someone something over until once well quite have get set put lot
    """
    ),
}

# Names of makers and brands that are also common words or could be taken for one.
MAKER_NAMES = _words(
    """
    abarth acura aion aiways alfa alpine audi baic bajaj bentley bmw borgward bosch bugatti buick byd cadillac
    canoo caterham catl changan chery chevrolet chevy chrysler citroen continental cupra dacia daewoo daf
    daihatsu daimler denza dodge dongfeng donkervoort ds ebro exeed faw ferrari fiat fisker ford forvia
    foxconn freelander gac geely genesis gmc honda hongqi horse huawei hummer hyundai ineos infiniti isuzu
    iveco jac jaecoo jaguar jeep jetour kia koenigsegg lada lamborghini lancia leapmotor lepas lexus lg
    lightyear lincoln lotus lucid mahindra man maruti maserati maxus maybach mazda mclaren mercedes mg mini
    mitsubishi morgan nio nissan northvolt nvidia nxp ola omoda opel ora panasonic perodua peugeot pininfarina
    polestar porsche proton psa ram renault rimac rivian rolls rover saab saic samsung scania seat seres skoda
    smart sony spyker ssangyong stellantis subaru suzuki tata tesla togg toyota tvr valeo vauxhall vdl vinfast
    volkswagen volvo voyah vw waymo wey wuling xiaomi xpeng zeekr zf
    """
)


@dataclass(frozen=True, slots=True)
class Concept:
    """A line of concepts.txt."""

    id: str
    strength: str
    broader: tuple[str, ...]
    opposite: tuple[str, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase of a language, without its mark."""

    concept: str
    mark: str
    text: str


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]


def _read_concepts() -> dict[str, Concept]:
    concepts: dict[str, Concept] = {}
    for line in _lines(LANGUAGES / "concepts.txt"):
        match = _CONCEPT.fullmatch(line)
        assert match, f"concepts.txt: not `id strength [> broader] [! opposite] [~ near]`: {line}"
        assert match["id"] not in concepts, f"concepts.txt: {match['id']} stands twice"
        ties = (tuple((match[key] or "").split()) for key in ("broader", "opposite", "near"))
        concepts[match["id"]] = Concept(match["id"], match["strength"], *ties)
    return concepts


def _read_words(code: str) -> dict[str, list[Entry]]:
    words: dict[str, list[Entry]] = {}
    for line in _lines(LANGUAGES / code / "words.txt"):
        concept, separator, rest = line.partition(": ")
        assert separator, f"{code}: no `concept: words` in: {line}"
        assert concept not in words, f"{code}: {concept} stands twice"
        words[concept] = [_entry(concept, raw.strip()) for raw in rest.split(";")]
    return words


def _entry(concept: str, raw: str) -> Entry:
    mark = raw[0] if raw[:1] in MARKS else ""
    return Entry(concept, mark, raw.removeprefix(mark))


CONCEPTS = _read_concepts()
WORDS = {code: _read_words(code) for code in CODES}


def _entries(code: str) -> list[Entry]:
    return [entry for entries in WORDS[code].values() for entry in entries]


def _folded(text: str) -> str:
    """The entry as the engine sees it; a gap stays visible, so that split and joined forms differ."""
    return " ... ".join(" ".join(token.text for token in tokenise(part)) for part in text.split(" ... "))


def _all_broader(concept: str, above: tuple[str, ...] = ()) -> set[str]:
    assert concept not in above, f"`>` runs in a circle: {' > '.join((*above, concept))}"
    found: set[str] = set()
    for broader in CONCEPTS[concept].broader:
        found |= {broader} | _all_broader(broader, (*above, concept))
    return found


def test_the_concepts_that_rules_name_exist() -> None:
    assert not CORE - CONCEPTS.keys()


def test_strengths_are_of_the_vocabulary() -> None:
    assert {concept.strength for concept in CONCEPTS.values()} <= STRENGTHS


def test_broader_opposite_and_near_concepts_exist() -> None:
    named = {name for c in CONCEPTS.values() for name in (*c.broader, *c.opposite, *c.near)}
    assert not named - CONCEPTS.keys()


def test_broader_never_runs_in_a_circle_and_never_reaches_an_opposite() -> None:
    for concept in CONCEPTS.values():
        assert not _all_broader(concept.id) & set(concept.opposite), concept.id


def test_opposites_say_so_of_each_other() -> None:
    for concept in CONCEPTS.values():
        for opposite in concept.opposite:
            assert concept.id in CONCEPTS[opposite].opposite, f"{opposite} lacks `! {concept.id}`"


@pytest.mark.parametrize("code", CODES)
def test_each_concept_has_words_and_each_line_a_concept(code: str) -> None:
    assert WORDS[code].keys() == CONCEPTS.keys()


def _given_by_a_card() -> set[str]:
    lines = (LANGUAGES / "claim_concepts.txt").read_text(encoding="utf-8").splitlines()
    return {concept for line in lines if not line.startswith("#") for concept in line.partition(":")[2].split()}


@pytest.mark.parametrize("code", CODES)
def test_each_concept_can_be_met_by_a_fact(code: str) -> None:
    """By the words of its sentences, or by what its card says beside them (claim_concepts.txt)."""
    only_asked = {concept for concept, entries in WORDS[code].items() if all(entry.mark == "?" for entry in entries)}
    assert not only_asked - _given_by_a_card()


@pytest.mark.parametrize("code", CODES)
def test_entries_are_well_formed(code: str) -> None:
    for entry in _entries(code):
        text = entry.text
        assert text == text.strip(), entry
        assert _folded(text), entry
        assert not set(text.replace(" =", " ")) & {"*", ":", "|", "#", "?", "~", "="}, entry
        assert "..." not in text.replace(" ... ", " "), f"a gap stands between words: {entry}"
        assert entry.mark != "=" or len(tokenise(text)) == 1, f"`=` marks a single form: {entry}"


@pytest.mark.parametrize("code", CODES)
def test_no_entry_stands_twice_within_a_concept(code: str) -> None:
    for concept, entries in WORDS[code].items():
        # `=fire` beside `~fire` is meant: the exact form demands what the lemma only suggests.
        counts = Counter((_folded(entry.text), entry.mark == "=") for entry in entries)
        assert not [text for (text, _), times in counts.items() if times > 1], concept


@pytest.mark.parametrize("code", CODES)
def test_no_entry_is_a_plain_function_word(code: str) -> None:
    caught = [e for e in _entries(code) if e.mark != "?" and _folded(e.text) in FUNCTION_WORDS[code]]
    assert not caught


@pytest.mark.parametrize("code", CODES)
def test_no_word_of_a_topic_is_the_name_of_a_maker(code: str) -> None:
    topics = [e for e in _entries(code) if CONCEPTS[e.concept].strength == "topic" and e.mark != "~"]
    assert not [entry for entry in topics if _folded(entry.text) in MAKER_NAMES]


@pytest.mark.parametrize("code", CODES)
def test_both_languages_are_deep(code: str) -> None:
    assert len(_entries(code)) > 2500
    sizes = {other: len(_entries(other)) for other in CODES}
    assert min(sizes.values()) > 0.75 * max(sizes.values()), sizes


@pytest.mark.parametrize(
    ("code", "concept", "word"),
    [
        ("en", "share_price", "share"),  # to share an opinion
        ("en", "charging", "charge"),  # charged with fraud, in charge
        ("en", "order", "order"),  # in order to
        ("en", "close", "close"),  # close to
        ("en", "fine", "fine"),  # that is fine
        ("en", "plant", "works"),  # works together
        ("en", "owner", "own"),  # its own
        ("en", "leader", "lead"),  # led to
        ("en", "fire", "fire"),  # to fire a director
        ("en", "delay", "late"),
        ("nl", "plant", "werk"),  # werkt samen
        ("nl", "platform", "stellen"),  # and Stellantis
        ("nl", "strategy", "koers"),  # of a share
        ("nl", "warranty", "garantie"),  # that a deal goes through
        ("nl", "weather", "weer"),  # again
        ("nl", "produce", "maken"),  # kans maken
        ("nl", "government", "staat"),  # hoe staat het
    ],
)
def test_words_with_another_common_meaning_never_demand_the_topic(code: str, concept: str, word: str) -> None:
    assert CONCEPTS[concept].strength == "topic"
    demanding = [entry for entry in WORDS[code][concept] if entry.mark == "" and _folded(entry.text) == word]
    assert not demanding


@pytest.mark.parametrize(
    ("code", "concept", "phrase"),
    [
        ("nl", "status", "hoe staat het met"),
        ("en", "status", "any news on"),
        ("nl", "owner", "van wie is"),
        ("en", "owner", "who is behind"),
        ("nl", "leader", "wie zwaait de scepter bij"),
        ("en", "leader", "who runs"),
        ("nl", "source_of", "wie zegt dat"),
        ("en", "source_of", "says who"),
        ("nl", "publication_date", "van wanneer is dat bericht"),
        ("en", "reason", "how come"),
        ("en", "duration", "how long"),
        ("nl", "location", "waar"),
    ],
)
def test_a_phrase_that_only_questions_use_never_matches_a_fact(code: str, concept: str, phrase: str) -> None:
    assert Entry(concept, "?", phrase) in WORDS[code][concept]


@pytest.mark.parametrize(
    ("code", "special", "common", "concept"),
    [
        ("nl", "handje", "handen", "support"),
        ("nl", "geweest", "zijn", "former"),
        ("nl", "boeltje", "boel", "end"),
        ("nl", "gewild", "wil", "demand"),
        ("nl", "schepen", "schip", "minister"),
        ("nl", "armer", "arm", "loss"),
        ("en", "sos", "so", "warn"),
        ("en", "closing", "close", "last"),
    ],
)
def test_a_word_with_a_sense_of_its_own_does_not_lend_it_to_its_dictionary_form(
    code: str, special: str, common: str, concept: str
) -> None:
    language = load_languages().spoken[code]

    def senses(word: str) -> set[str]:
        return {p.value for p in language.lexicon.alone(keys_of(tokenise(word)[0], language))}

    assert concept in senses(special)
    assert concept not in senses(common)
