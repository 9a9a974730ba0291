"""Graphs into triple stores over HTTP: one PUT a named graph, and nothing counts as done before it has been counted.

``docs/loading.md`` tells what is sent to which store, and what each does differently.
"""

from kg.load.client import Client
from kg.load.credentials import Credentials, credentials
from kg.load.data import Payload, payloads
from kg.load.dry import requests
from kg.load.flavours import FLAVOURS, Addresses, Flavour, addresses, detect, guess
from kg.load.report import Report, as_json, as_table
from kg.load.run import Row, Way, run
from kg.load.send import Put, Sender, Update
from kg.load.stored import stored
from kg.load.target import Target, target

__all__ = [
    "FLAVOURS",
    "Addresses",
    "Client",
    "Credentials",
    "Flavour",
    "Payload",
    "Put",
    "Report",
    "Row",
    "Sender",
    "Target",
    "Update",
    "Way",
    "addresses",
    "as_json",
    "as_table",
    "credentials",
    "detect",
    "guess",
    "payloads",
    "requests",
    "run",
    "stored",
    "target",
]
