"""Terms that only exports use: none of them stands in a graph that ``kg build`` writes."""

from typing import Final

from kg.terms import PREFIXES

VOID: Final = "http://rdfs.org/ns/void#"
DCAT: Final = "http://www.w3.org/ns/dcat#"
DCTERMS: Final = PREFIXES["dcterms"]
NP: Final = "http://www.nanopub.org/nschema#"
SCHEMA: Final = PREFIXES["schema"]
