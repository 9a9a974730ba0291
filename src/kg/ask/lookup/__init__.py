"""Where no fact answers a question: the sentences behind other facts that have all its words.

They answer only what they say themselves, so every content word must be met, in a form of its own or by another word
for the same thing in the ontology; and what is asked for must be there: a name, a time, a number. A sentence on what
was planned, possible or not so does not tell what happened.
"""

from kg.ask.lookup.sentences import told

__all__ = ["told"]
