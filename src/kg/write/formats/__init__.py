"""One module per output format: ``NAMES``, ``EXTENSIONS`` and ``write(graphs) -> bytes``."""
