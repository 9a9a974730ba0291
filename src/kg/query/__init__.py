"""SPARQL over RDF files: loading, asking, writing results down, and a hint when nothing came out."""

from kg.query.hints import hint
from kg.query.load import load
from kg.query.render import render
from kg.query.run import Result, run

__all__ = ["Result", "hint", "load", "render", "run"]
