"""The forms of questions: one module each, found by walking this folder.

A module's docstring gives the phrasings it answers; ``read(question)`` returns a reading when it can use up every
piece of the question, else None. Two modules that give different readings make the question ambiguous, which is
refused, unless one of them is ``LAST``: that is asked only where the others find nothing.
"""
