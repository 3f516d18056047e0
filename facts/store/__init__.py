"""What the bot keeps: revisions of the base, questions, which commands are registered."""

from facts.store.database import open_database
from facts.store.records import AskedQuestion, LoggedQuestion, NewRevision, Place, Revision, Summary, folder_key
from facts.store.store import MOST_REVISIONS, Store, open_store

__all__ = [
    "MOST_REVISIONS",
    "AskedQuestion",
    "LoggedQuestion",
    "NewRevision",
    "Place",
    "Revision",
    "Store",
    "Summary",
    "folder_key",
    "open_database",
    "open_store",
]
