"""The nouns that do not speak, for they name no person and no body: things, deeds and states, and an empty "it"."""

from kg.extractors._speech_text import listed
from kg.grammar import SUBJECTS, TYPE_NOUNS
from kg.model import Document, Token

CRAFT = frozenset({"Spacecraft", "LaunchVehicle", "Payload", "LaunchSite", "Mission", "SpaceStation"})
SILENT = frozenset(
    listed(
        "sign label plaque banner poster sticker placard billboard decal mural badge t-shirt"
        " inscription rule law motto slogan theory logic clock legend proverb"
        " saying table image picture photo map graphic evidence history moment launch mission flight way thing"
        " which that this there what capsule patch logo emblem ticket tank engine valve data datum result"
        " telemetry signal beacon reading measurement"
        " sensor footage figure number window schedule work delay note stage leak test countdown weather"
        " wind storm caption name word step effort crash accident blast explosion incident"
        " failure success loss news move attack attempt plan deal storm project programme program system"
        " contract agreement fact idea reason campaign case aim goal point effect impact restraint"
        " light siren alarm screen display bell buzzer whistle instrument lamp"
        " phone telephone computer model algorithm broadcast show concert ceremony exhibition event"
    )
)
BEGINNING = frozenset(listed("begin start happen come follow seem appear turn end be emerge transpire"))
"""Verbs of an "it" that stands for nothing."""
UNCONTROLLED = frozenset(
    listed("failure delay loss cost price demand weather world sky debris damage risk problem crash sun wind market")
)
ABSTRACT = ("tion", "sion", "ment", "ness", "ance", "ence", "ship")
COLLECTIVE = frozenset(
    listed(
        "administration organisation organization corporation commission association institution delegation"
        " federation foundation opposition government department parliament establishment audience leadership"
        " conference television coalition alliance investigation intelligence defence regiment division"
        " witness eyewitness union board panel council committee team commission cabinet senate congress court family"
        " staff jury club management"
    )
)
"""Nouns with an abstract ending that stand for people."""


def is_silent(token: Token) -> bool:
    """Whether a noun names a thing that cannot speak."""
    if {token.lower, token.lemma} & SILENT or TYPE_NOUNS.get(token.lemma) in CRAFT:
        return True
    return is_deed(token)


def is_deed(token: Token) -> bool:
    """Whether a noun names no person or thing, but what happens or is so ("decision", "failure", "weather")."""
    abstract = token.lemma.endswith(ABSTRACT) and token.lemma not in COLLECTIVE and token.lemma not in TYPE_NOUNS
    return token.pos == "NOUN" and (abstract or token.lemma in UNCONTROLLED)


def is_empty(document: Document, token: Token) -> bool:
    """Whether an "it" stands for nothing: "it all began when", "it is said that", "it turned out that"."""
    verb = document.head(token)
    if token.lower != "it" or token.dep not in SUBJECTS:
        return False
    behind = [c for c in document.children(verb, "ccomp", "csubj", "advcl", "acomp") if c.index > verb.index]
    return verb.lemma in BEGINNING and bool(behind)
