"""Cards on disk to an immutable fact base, or one report of every fault; and a base to bytes for the store."""

from facts.loading.articles import articles_at_hand, read_paragraphs
from facts.loading.base_building import FolderRead, load_base, read_folder
from facts.loading.stored_base import dump_base, restore_base, same_base

__all__ = [
    "FolderRead",
    "articles_at_hand",
    "dump_base",
    "load_base",
    "read_folder",
    "read_paragraphs",
    "restore_base",
    "same_base",
]
