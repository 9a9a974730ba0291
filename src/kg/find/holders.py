"""Names within names: "NASA Headquarters" names NASA, too, and "United States Air Force" the state."""

from kg import reference
from kg.find.registry import Registry
from kg.model import Mention, MentionForm, Span

HOLDERS = ("partOf", "operator")
STATELY = ("Organization",)
"""What is a state's where its name opens with the state's: armies and ministries. Agencies and firms are only called
after it."""


def add_holders(registry: Registry) -> None:
    """Note the name with which a known name opens, if it is that of what the thing is of."""
    for mention in [m for m in registry.mentions if m.form == "name"]:
        entry = reference.entry(mention.entity)
        for holder in _holders(entry) if entry else ():
            if entry and entry.type == "Agency" and (whole := _held_before(registry, mention, holder)):
                registry.add(whole, mention.entity)
            opened = _opening(registry, mention, holder)
            if opened:
                form: MentionForm = "adjective" if holder.type == "Country" else "name"
                registry.add(opened, registry.know(holder.id, holder.type, holder.name), form)
                break


def _held_before(registry: Registry, mention: Mention, holder: reference.Entry) -> Span | None:
    """ "NASA" right before "Ames Research Center": both are the centre's name."""
    near = registry.near(Span(max(0, mention.span.begin - 2), mention.span.begin))
    before = next((m for m in near if m.span.end == mention.span.begin - 1 and m.form == "name"), None)
    bare = before and registry.document.text[before.span.end] == " " and before.entity == holder.id
    return Span(before.span.begin, mention.span.end) if before and bare else None


def _holders(entry: reference.Entry) -> list[reference.Entry]:
    keys = [key for name in HOLDERS for key in entry.facts.get(name, ())]
    keys += entry.facts.get("affiliatedCountry", ()) if entry.type in STATELY else ()
    known = [reference.entry(key) for key in keys]
    return [k for k in known if k and k.type in {"Agency", "Company", "Country"}]


def _opening(registry: Registry, mention: Mention, holder: reference.Entry) -> Span | None:
    """The longest name of a holder with which a mention opens, before another word with a capital."""
    words = reference.fold(mention.span.of(registry.document.text)).removeprefix("the ")
    begin = mention.span.end - len(words)
    names = [
        n for n in (holder.name, *holder.aliases, *holder.facts.get("adjectives", ())) if n not in holder.ambiguous
    ]
    fitting = [n for n in map(reference.fold, names) if words.startswith(f"{n} ") and words[len(n) + 1].isupper()]
    return Span(begin, begin + len(max(fitting, key=len))) if fitting else None
