"""How many of the triples that Text2KGBench wants stand in kg's graph of the sentence.

    python benchmarks/text2kg.py GOLD.jsonl ONTOLOGY.json [--selected IDS.txt] [--out SYSTEM.jsonl]

The files are those of github.com/cenguix/Text2KGBench: ``data/*/{ground_truth,train,validation}`` and ``ontologies``.
A sentence is read as an article of its own; relations of its graph that the ontology has under some name become
triples. Precision, recall and F1 are those of its ``src/evaluation/run_eval.py``: by sentence, relations that the
sentence's gold hasn't left out, averaged over sentences. That filter hides what is invented, so the figures without it
follow. SYSTEM.jsonl is what their scorer reads. Hallucination is counted without their stemmer, so it is no lower.
"""

import json
import re
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rdflib import Graph, URIRef
from rdflib.term import Node

from kg import reference
from kg.errors import InputError
from kg.pipeline import build_article
from kg.rdf import to_rdflib
from kg.resources import files
from kg.terms import ID, ITSRDF, KG, KGV, NIF, ORG, RDF, SKOS, TIME

Told = tuple[str, str, str]
"""Subject, relation, object as words; the relation with underscores."""
Pairs = Iterator[tuple[Node, Node]]
SHUTTLE = "spacecraft/space-shuttle"
DATE = re.compile(r"\d{4}-\d\d-\d\d")


class Gold(NamedTuple):
    """A sentence and the triples wanted of it."""

    id: str
    sentence: str
    triples: tuple[Told, ...]


class Measured(NamedTuple):
    """One sentence's figures: with their relation filter, without it, and how much of the system's is made up."""

    filtered: tuple[float, float, float]
    unfiltered: tuple[float, float, float]
    right: int
    found: int
    gold: int
    conformance: float
    subjects_made_up: float
    objects_made_up: float


class View:
    """An article's graph, asked by property."""

    def __init__(self, data: Graph) -> None:
        """Take the graph as rdflib has it."""
        self.data = data

    def pairs(self, name: str) -> Pairs:
        """Subjects and objects of a property."""
        yield from self.data.subject_objects(URIRef(name))

    def objects(self, subject: Node, *properties: str) -> list[Node]:
        """What a node has by any of the properties."""
        return [o for p in properties for o in self.data.objects(subject, URIRef(p))]

    def of_class(self, *classes: str) -> list[Node]:
        """The nodes of any of the classes."""
        return [s for c in classes for s in self.data.subjects(URIRef(RDF.type), URIRef(c))]

    def name(self, node: Node) -> str:
        """The longest name that the text has, or the catalogue's if that is one word or all of its words stand in
        it ("Valentina Tereshkova" in "Valentina Vladimirovna Tereshkova"); a time as "23 May 1986"."""
        for stamp in self.objects(node, KG.timexValue):
            day = DATE.match(str(stamp))
            return f"{date.fromisoformat(day.group()):%d %B %Y}" if day else str(stamp)
        mentions = self.data.subjects(URIRef(ITSRDF.taIdentRef), node)
        names = [proper(str(words)) for m in mentions for words in self.objects(m, NIF.anchorOf)]
        longest = max(sorted(names), key=len, default="")
        known = reference.entry(str(node).removeprefix(ID))
        told = known.name.partition(" (")[0] if known else ""
        if told and (not re.search(r"[ \d]", longest) or any({*told.split()} <= {*name.split()} for name in names)):
            return told
        return longest or concepts().get(str(node), "")


@cache
def concepts() -> dict[str, str]:
    """The label of every concept of the ontology's vocabularies."""
    known = Graph()
    for module in files("ontology", "vocab-*.ttl"):
        known.parse(module)
    return {str(s): str(o) for s, o in known.subject_objects(URIRef(SKOS.prefLabel))}


def proper(words: str) -> str:
    """A name without its kind ("Apollo 12" of "the Apollo 12 flight mission"); nothing of a mere description."""
    parts = words.split()
    kept = [i for i, word in enumerate(parts) if not word.islower()]
    return " ".join(parts[kept[0] : kept[-1] + 1]) if kept else ""


def flown(view: View) -> set[Node]:
    """The missions, and the ships that fly once; a shuttle or a family of ships is no mission."""
    ships = {*view.of_class(KG.Mission, KG.Spacecraft)}
    return {s for s in ships if not (known := reference.entry(str(s).removeprefix(ID))) or _flies_once(known)}


def _flies_once(known: reference.Entry) -> bool:
    model = known.facts.get("model", ())
    return known.type == "Mission" or (bool(model) and SHUTTLE not in model)


def flights(view: View) -> Pairs:
    """Who flew on which mission or ship, or belonged to its crew."""
    ships = flown(view)
    for event, person in view.pairs(KG.crewMember):
        yield from ((person, ship) for ship in [event, *view.objects(event, KG.spacecraft)] if ship in ships)
    yield from ((person, ship) for person, ship in view.pairs(ORG.memberOf) if ship in ships)


def landings(view: View) -> Pairs:
    """What landed where."""
    for event in view.of_class(KG.Landing):
        yield from ((s, p) for s in view.objects(event, KG.spacecraft) for p in view.objects(event, KG.place))


def docking_days(view: View) -> Pairs:
    """What docked or undocked when."""
    for event in view.of_class(KG.Docking, KG.Undocking):
        yield from ((s, t) for s in view.objects(event, KG.spacecraft) for t in view.objects(event, TIME.hasTime))


def nationalities(view: View) -> Pairs:
    """Which person is of which country."""
    people = {*view.of_class(KG.Person)}
    yield from ((s, o) for s, o in view.pairs(KG.affiliatedCountry) if s in people)


def affiliations(view: View) -> Pairs:
    """Who is a member of what organization."""
    ships = flown(view)
    yield from ((s, o) for s, o in view.pairs(ORG.memberOf) if o not in ships)


def commanders(view: View) -> Pairs:
    """Which flight had whom as commander."""
    ships = flown(view)
    for membership in view.data.subjects(URIRef(ORG.role), URIRef(KGV.role_commander)):
        whole = view.objects(membership, ORG.organization)
        yield from ((o, person) for o in whole if o in ships for person in view.objects(membership, ORG.member))


RELATIONS: dict[str, Callable[[View], Pairs]] = {
    "astronaut_mission": flights,
    "mission": flights,
    "crewMembers": lambda view: ((ship, person) for person, ship in flights(view)),
    "commander": commanders,
    "backup_or_reserve_team_or_crew": lambda view: view.pairs(KG.backupCrewMember),
    "backupPilot": lambda view: view.pairs(KG.backupCrewMember),
    "location_of_landing": landings,
    "spacecraft_docking/undocking_date": docking_days,
    "nationality": nationalities,
    "affiliation": affiliations,
    "operator": lambda view: view.pairs(KG.operator),
    "constellation": lambda view: view.pairs(KG.inConstellation),
    "minor_planet_group": lambda view: view.pairs(KG.minorPlanetGroup),
    "site_of_astronomical_discovery": lambda view: view.pairs(KG.discoveredAt),
    "isPartOf": lambda view: view.pairs(KG.locatedIn),
}
"""Their relations that kg's ontology has. The others (constellation, birth date, alma mater …) it doesn't tell."""


def triples(sentence: str, relations: Iterable[str]) -> set[Told]:
    """What kg's graph of a sentence says in the words of their ontology; nothing of what kg refuses to read."""
    try:
        built = build_article(sentence.encode(), "sentence")
    except InputError:
        return set()
    view = View(to_rdflib([built.graph]).graph(URIRef(built.graph.name)))
    asked = {r: RELATIONS[r] for r in relations if r in RELATIONS}
    return {(view.name(s), name, view.name(o)) for name, find in asked.items() for s, o in find(view)}


def read_gold(lines: Iterable[str]) -> list[Gold]:
    """The sentences of a ground truth file, or of a training file with one triple a line."""
    wanted: dict[str, list[Gold]] = {}
    for row in map(json.loads, filter(str.strip, lines)):
        one = [{part: row[f"{part}_label"] for part in ("sub", "rel", "obj")}] if "sub_label" in row else []
        told = tuple((t["sub"], t["rel"].replace(" ", "_"), t["obj"]) for t in row.get("triples", one))
        wanted.setdefault(row["sent"] if one else row["id"], []).append(Gold(row["id"], row["sent"], told))
    return [g[0]._replace(triples=tuple(t for x in g for t in x.triples)) for g in wanted.values()]


def squeezed(words: str) -> str:
    """Words as their scorer compares them: lower case, no spaces or underscores."""
    return re.sub(r"[_\s]", "", words).lower()


def keys(found: Iterable[Told]) -> set[str]:
    """Triples as their scorer compares them: one string each."""
    return {"".join(map(squeezed, t)) for t in found}


def prf(right: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1; nought where nothing is to divide."""
    p, r = right / (found or 1), right / (gold or 1)
    return p, r, 2 * p * r / (p + r or 1)


def compare(gold: Gold, system: set[Told], relations: set[str], concepts: str = "") -> Measured:
    """One sentence's figures; ``concepts`` are the ontology's class names, which their scorer lets stand as words."""
    wanted, all_found = keys(gold.triples), keys(system)
    asked = {relation for _, relation, _ in gold.triples}
    kept = keys(t for t in system if t[1] in asked)
    right, context, n = len(wanted & all_found), squeezed(gold.sentence + concepts), len(system) or 1
    return Measured(
        prf(len(wanted & kept), len(kept), len(wanted)),
        prf(right, len(all_found), len(wanted)),
        right,
        len(all_found),
        len(wanted),
        sum(t[1] in relations for t in system) / n if system else 1.0,
        sum(squeezed(t[0]) not in context for t in system) / n,
        sum(squeezed(t[2]) not in context for t in system) / n,
    )


def in_words(gold: Gold, relations: Iterable[str]) -> set[Told]:
    """The wanted triples of some relations of which both ends stand in the sentence: all that can be read there."""
    text = squeezed(gold.sentence)
    return {
        t for t in gold.triples if t[1] in relations and squeezed(t[0]) in text and squeezed(t[2].strip('"')) in text
    }


def show(title: str, rows: list[Measured]) -> None:
    """Print the averages over some sentences."""
    figures = {
        "official (filtered)": mean([r.filtered for r in rows]),
        "no filter, macro": mean([r.unfiltered for r in rows]),
        "no filter, micro": prf(sum(r.right for r in rows), sum(r.found for r in rows), sum(r.gold for r in rows)),
    }
    print(f"{title} ({len(rows)} sentences)")
    for name, (precision, recall, f1) in figures.items():
        print(f"  {name:20} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    conform, subjects, objects = mean([(r.conformance, r.subjects_made_up, r.objects_made_up) for r in rows])
    print(f"  conformance {conform:.2f}, made up: subjects {subjects:.2f}, objects {objects:.2f}")


def mean(rows: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Column by column; nought of no rows."""
    first, second, third = (sum(row[i] for row in rows) / (len(rows) or 1) for i in (0, 1, 2))
    return first, second, third


def main(gold_file: Path, ontology_file: Path, selected: Path | None, out: Path | None) -> None:
    """Score kg, and what could be reached at best."""
    ontology = json.loads(ontology_file.read_text("utf-8"))
    relations = {r["label"].replace(" ", "_") for r in ontology["relations"]}
    concepts = " ".join(c["label"] for c in ontology["concepts"])
    gold = read_gold(gold_file.read_text("utf-8").splitlines())
    found = {g.id: triples(g.sentence, sorted(relations)) for g in gold}
    rows = {g.id: compare(g, found[g.id], relations, concepts) for g in gold}
    show("kg", [*rows.values()])
    if selected:
        ids = set(selected.read_text("utf-8").split())
        show("kg, selected", [row for i, row in rows.items() if i in ids])
    for title, which in (("ceiling: all relations", relations), ("ceiling: kg's relations", relations & {*RELATIONS})):
        best = [compare(g, in_words(g, which), relations) for g in gold]
        print(f"{title}, ends in the sentence: F1 {sum(r.filtered[2] for r in best) / len(best):.3f}")
    if out:
        lines = (json.dumps({"id": i, "triples": [list(t) for t in sorted(found[i])]}) for i in found)
        out.write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("ontology", type=Path)
    parser.add_argument("--selected", type=Path)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    main(given.gold, given.ontology, given.selected, given.out)
