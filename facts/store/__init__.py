"""What the bot keeps: revisions of the base, questions, which commands are registered."""

from facts.store.database import open_database
from facts.store.people import (
    Follow,
    NewReport,
    PersonSettings,
    Report,
    ReportNotice,
    ReportState,
    ServerSettings,
    Wish,
)
from facts.store.records import AskedQuestion, LoggedQuestion, NewRevision, Place, Revision, Summary, folder_key
from facts.store.store import MOST_REVISIONS, Store, open_store

__all__ = [
    "MOST_REVISIONS",
    "AskedQuestion",
    "Follow",
    "LoggedQuestion",
    "NewReport",
    "NewRevision",
    "PersonSettings",
    "Place",
    "Report",
    "ReportNotice",
    "ReportState",
    "Revision",
    "ServerSettings",
    "Store",
    "Summary",
    "Wish",
    "folder_key",
    "open_database",
    "open_store",
]
