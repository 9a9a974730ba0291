"""What the extractors say of themselves."""

from inspect import getdoc


def rule_text(name: str) -> str | None:
    """The docstring of the extractor of that name, or None when there is none."""
    from kg.extractors import extractors

    module = extractors().get(name)
    return None if module is None else getdoc(module) or ""
