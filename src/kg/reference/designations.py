"""Celestial bodies by their designations, which are made by rule: "NGC 4414", "(6070) Rheinland", "C/2019 Q4".

The rules are those of the catalogues and of the International Astronomical Union: a minor planet has a number and a
name or the year and half-month of its discovery, a comet a letter and a stroke, a planet of another star the star's
name and a small letter. What also could be a count, a year or a bill ("2015 Mars") needs a sentence about the sky.
"""

import re

from kg.reference.table import by_name, demonyms

MONTHS = "January February March April May June July August September October November December".split()
SKY = re.compile(
    r"\b(?:asteroids?|minor[- ]planets?|dwarf planets?|near-Earth objects?|trans-Neptunian|plutino|comets?|astronomers?"
    r"|[Oo]bservator(?:y|ies)|constellations?|galax(?:y|ies)|nebulae?|supernovae?|quasars?|pulsars?|exoplanets?"
    r"|planetary defen[cs]e|light[- ]years?|black holes?|(?:spiral|dwarf|giant) stars?|host stars?|[Cc]entaurs?"
    r"|(?:Jupiter|Jovian|Neptune|Mars) [Tt]rojans?|cubewanos?)\b"
)
"""Words that tell that a sentence is about the sky."""
_NUMBERED = r"\d{1,5}(?: ?[A-Z])?"
_SURE = re.compile(
    rf"\b(?:(?:NGC|UGC|PGC|UGCA|Messier|Abell|Arp|Mrk|Markarian|Caldwell|Gliese|GJ|HIP) {_NUMBERED}(?:-\d|-[A-D])?"
    r"|(?:Kepler|WASP|HAT-P|HATS|TOI|K2|KOI|CoRoT|TrES|KELT|TRAPPIST|NGTS)-\d{1,5}|HD \d{2,6}"
    r")(?: ?[b-i])?(?![\w-])"
    r"|\b[CPDXAI]/\d{4} [A-HJ-Y]\d{1,2}(?: \([A-Z][\w–-]+(?: [A-Z]\w+)?\))?"
    r"|(?<![\w/])\d{1,3}[PDI]/[A-Z][\w–'’]+(?:[ –-][A-Z][\w–'’]+)?(?!\w)"
    r"|\( ?\d{1,6} ?\) \d{4} [A-HJ-Y][A-HJ-Z]\d{0,3}(?!\w)"
)
"""What can be nothing else."""
_NAME = r"[A-ZÀ-Ž][\w'’-]*[a-zß-ž](?:(?: (?:da|de|di|van|von))?[ -][A-ZÀ-Ž][\w'’-]*[a-zß-ž]){0,2}"
_ENDS = (
    r"(?= ?[,;:()/.]| ?$|['’]s|  ?(?:is|was|has|had|will|may|can|could|would|also|on|at|in|from|and|or"
    r"|orbits?|passed|passes|made|makes|looks?|lies|came|comes|took|takes|appears|rotates|circles|crosses|belongs)\b)"
)
_UNSURE = re.compile(
    r"\b(?:IC|ESO|HR|LHS|LTT|Ross|Wolf) \d{1,4}(?:-\w{1,4})?(?: ?[b-i])?(?![\w-])"
    r"|\b[A-Z]{2,6} ?[JB]?\d{3,9}(?:\.\d+)?[+−–-]\d{2,7}(?:\.\d+)?\b"
    r"|\bM\d{1,3}(?![\w-])"
    r"|(?<=[Tt]he )(?!Samsung|Los|LA\b)(?:[A-Z][\w'’-]+ ){1,3}(?:Galaxy|Nebula)\b"
    r"|(?<![\w.,-])\d{4} (?!CO2|NO2|SO2|CH4|PM)[A-HJ-Y][A-HJ-Z]\d{1,3}(?!\w)"
    rf"|(?<![\w.,-])(?:1[89]|20)\d\d (?!EU|US|UK|UN|NASA)[A-HJ-Y][A-HJ-Z]{_ENDS}"
    rf"|\( ?\d{{3,6}} ?\) {_NAME}"
    rf"|(?<![\w.,$€£#+/-])\d{{1,6}} (?!(?:{'|'.join(MONTHS)})\b){_NAME}{_ENDS}"
)
"""What means a celestial body in a sentence about the sky."""
_DATED = re.compile(rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]y|of|early|late|mid|{'|'.join(MONTHS)}),? $")
"""What stands before a year."""


def designations(sentence: str) -> list[tuple[int, int]]:
    """Where a sentence names celestial bodies by their designations, in text order, none inside another."""
    found = [m.span() for m in _SURE.finditer(sentence)]
    if is_of_sky(sentence):
        found += [m.span() for m in _UNSURE.finditer(sentence) if not _is_year(sentence, m) and not _counts(m.group())]
    kept: list[tuple[int, int]] = []
    for begin, end in sorted(found, key=lambda f: (f[0], -f[1])):
        if not kept or begin >= kept[-1][1]:
            kept.append((begin, end))
    return kept


def is_of_sky(sentence: str) -> bool:
    """Whether a sentence is about the sky."""
    return SKY.search(sentence) is not None


def _is_year(sentence: str, match: re.Match[str]) -> bool:
    """ "In 2015 Pluto …", "on May 4, 2019 Nanking …": the number is a year."""
    year = re.match(r"(?:1[6-9]|20)\d\d ", match.group())
    return bool(year and _DATED.search(sentence[: match.start()]))


def _counts(words: str) -> bool:
    """ "30 Russians", "12 Boeing": a number of people or known things."""
    number, _, name = words.strip("( ").partition(" ")
    if not number.isdigit():
        return False
    return name.removesuffix("s") in demonyms() or (len(number) < 4 and bool(by_name().get(name)))
