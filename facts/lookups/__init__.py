"""Lookups: what slash commands give without a question in words. One module each; a query in, cited facts out."""

from facts.lookups.lookup_answer import Entry, LookupAnswer, Offer, Section
from facts.lookups.lookups import Lookups

__all__ = ["Entry", "LookupAnswer", "Lookups", "Offer", "Section"]
