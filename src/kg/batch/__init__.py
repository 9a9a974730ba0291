"""Many articles into a store: what there is to do, workers that do it, and a store that keeps what they made."""

from kg.batch.inputs import Input, count, holds_many, inputs
from kg.batch.run import Tally, run
from kg.batch.work import Options

__all__ = ["Input", "Options", "Tally", "count", "holds_many", "inputs", "run"]
