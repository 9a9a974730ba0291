"""Why is this in the graph: every claim about a thing, with the sentence, the words meant, the source and the rule."""

from kg.explain.find import find, near
from kg.explain.index import Index
from kg.explain.reasons import Reason, reasons
from kg.explain.render import render
from kg.explain.rules import rule_text

__all__ = ["Index", "Reason", "find", "near", "reasons", "render", "rule_text"]
