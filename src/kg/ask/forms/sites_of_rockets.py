"""From where a rocket flies by the reference data: "From which site does Vega launch?", "Where is Electron launched
from?", "Which rockets fly from Kourou?"
"""

from kg.ask.question import Piece, Question
from kg.ask.reading import Pattern, Proof, Reading, Var, path
from kg.ask.trigger import frame
from kg.terms import KG, RDF

X, TYPE = Var("x"), Var("type")
LAST = True
"""Only where no article tells of a launch."""
_PATH = ((KG.launchesFrom,), (KG.variantOf, KG.launchesFrom))
_LAND = ((KG.launchesFrom, KG.locatedIn), (KG.variantOf, KG.launchesFrom, KG.locatedIn))


def read(question: Question) -> Reading | None:
    """Needs a launch, and one named rocket or one named site; no more than the noun for the other."""
    found = frame(question)
    if found is None or found.event != KG.Launch or not question.plain() or question.wh == "yesno":
        return None
    things = [p for p in found.rest if len(p.things) == 1]
    nouns = [p for p in found.rest if p not in things]
    if len(things) != 1 or len(nouns) > 1:
        return None
    rocket = question.is_a(things[0].things[0], KG.LaunchVehicle)
    asked = KG.LaunchSite if rocket else KG.LaunchVehicle
    if not (_asks(question, nouns, asked) or (rocket and question.wh == "where" and not nouns)):
        return None
    if not rocket and not question.is_a(things[0].things[0], KG.LaunchSite, KG.Country):
        return None
    land = any(KG.Country in p.iris("class") for p in nouns)
    return _sites(question, things[0].things[0], land) if rocket else _rockets(question, things[0].things[0])


def _asks(question: Question, nouns: list[Piece], wanted: str) -> bool:
    """Whether the noun that is asked for is of the class: "which spaceport", "what rockets"."""
    classes = nouns[0].iris("class", "noun", "nouns") if nouns and nouns[0].asked else ()
    wide = (wanted, KG.Place) if wanted == KG.LaunchSite else (wanted,)
    return any(question.schema.is_a(c, w) for c in classes for w in wide)


def _sites(question: Question, rocket: str, land: bool) -> Reading:
    """The sites, or the countries in which they lie."""
    return Reading(
        gloss=f"from where {question.label(rocket)} is or was launched",
        answer=X,
        patterns=(
            Pattern(rocket, _LAND if land else _PATH, X),
            Pattern(X, path(RDF.type), KG.Country if land else TYPE),
        ),
        proofs=(Proof(rocket, None, X),),
        background=True,
    )


def _rockets(question: Question, site: str) -> Reading:
    """Every rocket of a site, of its pads or of the sites in a country."""
    inner = tuple(dict.fromkeys(question.within(site)))
    return Reading(
        gloss=f"every launch vehicle that is or was launched from {question.label(site)}",
        answer=X,
        patterns=(Pattern(X, path(RDF.type), KG.LaunchVehicle), Pattern(X, path(KG.launchesFrom), Var("site"))),
        values=((Var("site"), inner),),
        proofs=(Proof(X, None, Var("site")),),
        background=True,
    )
