"""Terms that only exports use: none of them stands in a graph that ``kg build`` writes."""

from typing import Final

VOID: Final = "http://rdfs.org/ns/void#"
DCAT: Final = "http://www.w3.org/ns/dcat#"
DCTERMS: Final = "http://purl.org/dc/terms/"
NP: Final = "http://www.nanopub.org/nschema#"
SCHEMA: Final = "http://schema.org/"
