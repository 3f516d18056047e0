"""What admins read on Discord about faults and warnings."""

from __future__ import annotations

from commands.admin.reports import faults_told, warnings_told
from commands.texts import load_texts
from facts.curation.findings import Finding
from facts.errors import Fault

TEXTS = load_texts()


def test_faults_and_warnings_name_the_file_and_not_where_the_folder_lies() -> None:
    told = faults_told([Fault("/srv/bot/cards/varno.yaml", 9, "no such entity")], TEXTS, "en")
    warned = warnings_told([Finding("/srv/bot/cards/varno.yaml", 4, "expired", "an old rumour")], TEXTS, "en")

    assert told == "• varno.yaml:9: no such entity"
    assert "• varno.yaml:4: warning: an old rumour" in warned
    assert "/srv" not in told + warned
