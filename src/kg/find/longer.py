"""Names longer than what is known of them: "Asteroid Itokawa", "Southern California", "U.S. Department of
State", "Site No. 1"."""

import re

from kg import lexicon, reference
from kg.find.registry import Registry
from kg.model import Mention, Span

DIRECTIONS = frozenset(
    "Northern Southern Eastern Western Central Southeast Southwest Northeast Northwest Upper Lower".split()
)
CLASSES = frozenset("Asteroid Comet Planet Crater Shuttle Lake Mount Hurricane".split())
"""Class words that are written large before a name and belong to it."""
MINISTRIES = re.compile(
    r"\b(?:government"
    r"|(?:foreign|defen[cs]e|interior|science|transport|finance|health|education|energy|trade|culture) ministry"
    r"|armed forces|embassy|consulate"
    r"|(?:state|energy|commerce|defen[cs]e|justice|transportation|treasury|interior) department)\b"
)
OF_STATES = frozenset({"government", "armed forces", "embassy", "consulate"})
"""What is named only together with its state."""
PAD = re.compile(
    r"\b(Site|Pad|[Ll]aunch [Pp]ad|Launchpad|Launch Complex|Complex)(?: No\.?| Number)? ?(\d{1,3}(?:-?[A-Z])?)\b"
    r"(?![.,:]\d)"
)
SCHOOL = re.compile(r"\b(?:[A-Z][a-z]+ )?(?:University|College|Institute|Polytechnic) of (?:the )?$")
FORM = re.compile(
    r",? (?:Inc|Corp|Ltd|Co|LLC|GmbH|plc|AG|Limited|Corporation|Incorporated|S\.A|Pty Ltd|Pvt Ltd"
    r"|ASA?|AB|SE|SAS?|SpA|[NB]\.V|Oyj?)(?:\.|\b)(?!\w)"
)
"""The legal form of a firm behind its name."""
INITIAL = re.compile(r"(?:^|[ \n(“\"])([A-Z]\. )$")
STATE = re.compile(r"(?:['’]s)? $")


def add_pads(registry: Registry) -> None:
    """Add numbered sites and pads that the reference data has under no such name ("Site No. 1")."""
    document = registry.document
    for match in PAD.finditer(document.text):
        span = Span(*match.span())
        if document.between(span) and not registry.covered(span):
            known = [
                e
                for e in reference.by_name().get(f"{match[1].title()} {match[2].replace('-', '')}", ())
                if e.type in {"LaunchSite", "LaunchPad"}
            ]
            key = (
                registry.know(known[0].id, known[0].type, known[0].name)
                if len(known) == 1
                else registry.local("LaunchSite", match.group())
            )
            registry.add(span, key)


def find_ministries(registry: Registry) -> None:
    """Add ministries that are named by their field, with the state before them: "the Chinese foreign ministry"; and the
    governments of named states.
    """
    document = registry.document
    for match in MINISTRIES.finditer(document.text):
        span = Span(*match.span())
        if document.between(span) and not registry.covered(span):
            before = _ending_before(registry, span.begin)
            stately = before is not None and registry.entities[before.entity].type == "Country"
            whole = Span(before.span.begin, span.end) if before and stately else span
            if stately or match.group() not in OF_STATES:
                registry.add(whole, registry.local("Organization", whole.of(document.text)))


def add_universities(registry: Registry) -> None:
    """ "The University of Cincinnati": what bears a known place's name is no place."""
    text = registry.document.text
    named = [m for m in registry.mentions if m.form != "adjective"]  # no "Institute of the Czech Academy"
    for mention in [m for m in named if registry.entities[m.entity].type in {"Place", "Country", "GeopoliticalEntity"}]:
        before = SCHOOL.search(text[: mention.span.begin][-40:])
        if before:
            span = Span(mention.span.begin - len(before.group()), mention.span.end)
            registry.mentions = [m for m in registry.mentions if not m.span.overlaps(span)]
            registry.add(span, registry.local("Organization", span.of(text)))


def of_other_state(registry: Registry, span: Span, key: str) -> bool:
    """Whether a state's body bears the name of one of another state: "the Norwegian Ministry of Defence" and the
    British one of the reference data.
    """
    entry, before = reference.entry(key), _ending_before(registry, span.begin)
    states = entry.facts.get("affiliatedCountry", ()) if entry and entry.type == "Organization" else ()
    common = " " in span.of(registry.document.text)  # an acronym is one body's own
    owner = before.entity if before and registry.entities[before.entity].type == "Country" else None
    return bool(states) and common and owner is not None and owner not in states


def _ending_before(registry: Registry, begin: int) -> Mention | None:
    """The mention right before an offset; a possessive "'s" may stand between."""
    near = registry.near(Span(max(0, begin - 4), begin))
    return next((m for m in near if STATE.fullmatch(registry.document.text[m.span.end : begin])), None)


def extend_names(registry: Registry) -> None:
    """Note the longer form of a name too; with a direction before it, it is the name of another place."""
    _add_forms(registry)
    for mention in list(registry.mentions):
        entity = registry.entities[mention.entity]
        first = _word_before(registry, mention.span.begin)
        if mention.form != "name" or first is None or registry.covered(Span(first.begin, first.end)):
            _of_state(registry, mention)
            continue
        word, whole = first.of(registry.document.text), Span(first.begin, mention.span.end)
        if entity.type == "Place" and word in DIRECTIONS:
            registry.mentions.remove(mention)
            registry.add(whole, registry.local("Place", whole.of(registry.document.text)))
        elif entity.type == "Place" and word == "Radio":
            registry.mentions.remove(mention)
            registry.add(whole, registry.local("Organization", whole.of(registry.document.text)))
        elif word in CLASSES and entity.type in {"Place", "Spacecraft"}:
            registry.add(whole, mention.entity)
        elif word in lexicon.given_names() and entity.type == "Place" and _titled(registry, first.begin):
            registry.mentions.remove(mention)
            registry.add(whole, registry.local("Person", whole.of(registry.document.text)))


def _add_forms(registry: Registry) -> None:
    """ "AeroVironment Inc.", "L. Gordon Cooper": the legal form behind a firm, the initial before a person."""
    text = registry.document.text
    for mention in [m for m in registry.mentions if m.form == "name"]:
        begin, end = mention.span
        form = FORM.match(text, end) if registry.entities[mention.entity].type == "Company" else None
        initial = INITIAL.search(text[max(0, begin - 4) : begin])
        if form:
            registry.add(Span(begin, form.end()), mention.entity)
        elif initial and registry.entities[mention.entity].type == "Person" and " " in mention.span.of(text):
            registry.add(Span(begin - len(initial.group(1)), end), mention.entity)


def _word_before(registry: Registry, begin: int) -> Span | None:
    match = re.search(r"([^\W\d_]{2,20}) $", registry.document.text[max(0, begin - 22) : begin])
    return Span(begin - len(match.group()), begin - 1) if match and match[1][0].isupper() else None


def _titled(registry: Registry, begin: int) -> bool:
    """ "Dr. Hideo Itokawa" is a person, though Itokawa is an asteroid."""
    word = registry.document.text[max(0, begin - 8) : begin].split()
    return bool(word) and word[-1] in lexicon.titles()


def _of_state(registry: Registry, mention: Mention) -> None:
    """ "U.S. Department of State": the state's adjective before its own ministry belongs to the name."""
    entry = reference.entry(mention.entity)
    before = _ending_before(registry, mention.span.begin)
    if (
        mention.form != "name"
        or entry is None
        or before is None
        or before.form != "adjective"
        or entry.type not in {"Organization", "Agency"}
        or "observatoryCode" in entry.facts  # "the U.S. Lick Observatory"
    ):
        return
    if before.entity in entry.facts.get("affiliatedCountry", ()) and before.span.end + 1 == mention.span.begin:
        registry.add(Span(before.span.begin, mention.span.end), mention.entity)
