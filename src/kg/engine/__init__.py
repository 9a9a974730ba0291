"""A process of its own that holds RDF data and runs queries on them, so that it can be killed.

Nothing here imports the rest of the package: a worker must start in a few milliseconds.
"""
