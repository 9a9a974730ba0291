"""SPARQL over RDF files, stores and endpoints: asking, writing results down, and a hint when nothing came out."""

from kg.query.hints import hint
from kg.query.load import load
from kg.query.process import Limits
from kg.query.render import render
from kg.query.run import Result, run
from kg.query.session import Session, over_files, over_store

__all__ = ["Limits", "Result", "Session", "hint", "load", "over_files", "over_store", "render", "run"]
