"""Where no fact answers a question: the sentences of the articles that have all its words.

They answer only what they say themselves, so every content word must be met, in a form of its own or by another word
for the same thing, there or, where it only says where or whose something is, in the headline or beside it; and what is
asked for must be there: a name, a time, a number, a reason. A sentence on what was planned, possible or not so does not
tell what happened.
"""

from kg.ask.lookup.loosely import loosely
from kg.ask.lookup.nearest import nearest
from kg.ask.lookup.sentences import told
from kg.ask.lookup.shares import Sought

__all__ = ["Sought", "loosely", "nearest", "told"]
