"""One world from many articles: which articles tell of the same real event, and where they disagree.

It reads graphs only, of files or of a store's index, and never changes them: what is the same stands in a graph of its
own, so nothing is merged that couldn't be undone. ``docs/world.md`` has the rules.
"""
