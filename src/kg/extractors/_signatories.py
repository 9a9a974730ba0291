"""Who signs what by the grammar of a clause: "which Chile signed in 2024", "became the 43rd signatory"."""

from kg.extractors._frame import Frame, subject_tokens


def ratified(fr: Frame) -> list[str]:
    """ "The Artemis Accords, which Chile signed in 2024": what "which" stands for."""
    objects = {o.lower for o in fr.document.children(fr.trigger, "dobj")}
    told = fr.mentions.at(fr.document.head(fr.trigger)) if fr.trigger.dep == "relcl" else None
    pact = told is not None and fr.mentions.type_of(told) in {"Partnership", "Programme"}
    return [told.entity] if told is not None and pact and objects & {"which", "that"} else []


def become(fr: Frame) -> list[str]:
    """Who "became the 43rd signatory"."""
    verb = fr.document.head(fr.trigger)
    if fr.trigger.dep != "attr" or verb.lemma != "become":
        return []
    named = [fr.mentions.at(s) for s in subject_tokens(fr.document, verb)]
    return [m.entity for m in named if m and fr.mentions.type_of(m) == "Country"]
