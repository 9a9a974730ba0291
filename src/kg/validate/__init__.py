"""The stage that checks graphs: by SHACL shapes, and in Python where SHACL is slow (offsets, hashes, claims).

A fault of the data is a ``Violation``, a value. The shapes are the files of ``shapes/``; every fault names its shape.
"""

from kg.validate.check import validate, validate_dataset
from kg.validate.render import FORMS, render, render_one, summary

__all__ = ["FORMS", "render", "render_one", "summary", "validate", "validate_dataset"]
