"""GraphML for Gephi, Cytoscape and networkx: things, events, statements, with labels, statuses, times and evidence.

Claims, mentions and time spans are no nodes of it: they are what the attributes say.
"""

from collections.abc import Iterator, Mapping

from kg.export.view import Edge, View, concept, joined, short
from kg.terms import KG
from kg.write.text import clean_xml, quoted_attribute, xml_text

FOLDER = False
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
NODE = ("label", "type", "status", "time", "start", "end", "evidence")
EDGE = ("label", "type", "status", "factuality", "evidence", "claims")


def write(view: View) -> bytes:
    """The network as one UTF-8 document; characters that XML can't hold become U+FFFD."""
    return "".join(_parts(view)).encode()


def _parts(view: View) -> Iterator[str]:
    yield HEAD
    for owner, names in (("node", NODE), ("edge", EDGE)):
        for name in names:
            yield f'  <key id="{owner}-{name}" for="{owner}" attr.name="{name}" attr.type="string"/>\n'
    yield '  <graph id="kg" edgedefault="directed">\n'
    edges = view.relations()
    shown = {node for node in view.nodes if view.is_thing(node)} | {edge.object for edge in edges}
    for node in sorted(shown):
        yield f"    <node id={_attribute(node)}>{_data('node', _node(view, node))}</node>\n"
    for number, edge in enumerate(edges):
        ends = f"source={_attribute(edge.subject)} target={_attribute(edge.object)}"
        yield f'    <edge id="e{number}" {ends}>{_data("edge", _edge(view, edge))}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _node(view: View, node: str) -> Mapping[str, str]:
    time = view.time(node)
    return {
        "label": view.label(node),
        "type": joined(map(concept, view.classes(node))),
        "status": joined(map(concept, view.iris(node, KG.status))),
        "time": time.get("words", ""),
        "start": time.get("earliest", ""),
        "end": time.get("latest", ""),
        "evidence": joined(view.evidence(node)),
    }


def _edge(view: View, edge: Edge) -> Mapping[str, str]:
    return {
        "label": concept(edge.predicate),
        "type": short(edge.predicate),
        "status": joined(map(concept, view.iris(edge.subject, KG.status))),
        "factuality": joined(concept(f) for claim in edge.claims for f in view.iris(claim, KG.factuality)),
        "evidence": joined(words for claim in edge.claims for words in view.evidence(claim)),
        "claims": joined(edge.claims),
    }


def _data(owner: str, values: Mapping[str, str]) -> str:
    return "".join(f'<data key="{owner}-{k}">{xml_text(clean_xml(v))}</data>' for k, v in values.items() if v)


def _attribute(value: str) -> str:
    return quoted_attribute(clean_xml(value))
