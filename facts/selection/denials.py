"""Whether a fact says that something is not so."""

from __future__ import annotations

from facts.claims import AnyClaim, Aspect, Outlook, Status
from facts.reading.languages import Languages, keys_of
from facts.reading.text import tokenise


def says_no(claim: AnyClaim, languages: Languages) -> bool:
    """Whether a claim is denied, or says 'not' or 'no' in its sentence; what somebody only wonders says nothing."""
    if isinstance(claim, Outlook) and claim.aspect is Aspect.OPINION:
        return False  # 'the author wonders whether it should not'
    if claim.status is Status.DENIED:
        return True
    for code, language in languages.spoken.items():
        keys = [keys_of(token, language) for token in tokenise(getattr(claim.statement, code, ""))]
        if any(match.phrase.value == "negation" for match in language.cues.find(keys)):
            return True
    return False
