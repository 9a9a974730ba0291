"""Words that the model takes for another part of speech where they stand, and what it reads instead."""

import re

from kg.parse.meanings import HONOURED, is_meant

DUE_TO = re.compile(
    r"\b(?:is|are|was|were|been|,|now) due to (?!the |a |an |its |their |his |her |bad |poor |high )[a-z]"
)
"""In "is due to launch" the model takes "due to" for a preposition; it reads "set to launch" as meant."""
LAND = re.compile(
    r"\b(?:and|to|will|then|not|safely|softly) land (?:on|in|at|near|off|back|safely|softly|there|about|some)\b"
)
"""In "dock Monday and land on Friday" the model takes "land" for a noun; it reads "arrive" as meant."""
MANNED = re.compile(
    r"\b(?:un)?(?:manned|crewed)(?= (?:[a-z-]+ ){0,2}(?:spacecraft|spaceships?|ships?|craft|vehicles?|capsules?"
    r"|missions?|flights?|modules?|launch(?:es)?|laborator(?:y|ies)|stations?|landers?|rockets?)\b)"
)
"""In "Soyuz MS-18 manned spacecraft" the model takes "manned" for a verb; it reads "orbital" as meant."""
PATCHES = re.compile(r"\b(?:crew|mission|flight|expedition|shoulder|memorial|team|commemorative) patch(?:es)?\b", re.I)
"""In "the crew patch for the flight" the model takes "patch" for a verb; it reads "badge" as meant."""
HEADED = re.compile(
    r"(?<!\w)(?!They |We |You |Who )(?:[A-Z][\w.]+|agency|programme|program|company) head(?= [A-Z][a-z]+ [A-Z])"
)
"""In "Roscosmos head Ivan Petrov" the model takes "head" for a verb; it reads "chief" as meant."""

LAUNCH = re.compile(
    r"(?<=, )launch(?= (?:[a-z]+ ){0,2}(?:director|manager|engineer|chief|head|officer|controller|coordinator|lead)\b)"
)
"""In "Ann Lee, launch programme director at ESA" the model takes "launch" for a verb; it reads "flight" as meant."""
DOCKS = re.compile(r"\bdocks (?=(?:with|to|at|on|in|automatically|itself|safely|successfully|a|an)\b)")
"""In "Calypso docks with the station" the model takes "docks" for a noun; it reads "lands" as meant."""
TO_ORBIT = re.compile(
    r"\b(?:ma[dk]e\w*|got|gets?|carr[yi]\w*|tak\w+|took|lift\w*|loft\w*|sen[dt]\w*|br[io]\w+|fl(?:y|ies|ew|own|ight)|haul\w*"
    r"|boost\w*|deliver\w*|hoist\w*|ferr\w+|rid\w+|rode|climb\w*|power\w*|propel\w*|transport\w*|launch\w*|shot|went|gone?|return\w*|trip"
    r"|journey\w*|way|ascent|path) (?:[\w-]+ ){0,4}to orbit(?=$|[,.;:)—–]"
    r"|\s(?:by|on|in|aboard|atop|from|with|and|or|under|after|before|this|last|next|via|for|using|as|early|late)\b)"
)
"""In "was carried to orbit by" the model takes "orbit" for a verb; it reads "space" as meant."""
FORM = re.compile(r"(?<!\w)[A-Z][a-z]\w+ (?:ASA?|AB|SA|SE)\b(?! [A-Z]{2})")
"""In "Norberg AS said" the model takes the firm's legal form for a conjunction; it reads "Inc" as meant."""

SCRUBS = re.compile(
    r"\b[Ss]crubs(?= (?:its |the |a |an |another |first |second |third |fourth )?(?:[\w-]+ ){0,3}?"
    r"(?:launch|attempt|flight|mission|liftoff|test)\b)"
)
"""In "Rask scrubs third attempt" the model takes "scrubs" for a noun; it reads "cancels" as meant."""

ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
RANKED = re.compile(
    rf"\b(?:[Ii]ts|[Tt]he|[Tt]heir) (?:{'|'.join(ORDINALS)})"
    r"(?= (?:carried|failed|flew|reached|ended|took|delivered|lofted|lost|exploded|succeeded|launched|put)\b)"
)
"""In "its fourth carried two satellites" the model takes "carried" for an adjective; it reads "flight" as meant."""

WITH_EVENT = re.compile(
    r"\bwith (?:the |a |its |their )?(?:undocking|docking|landing|berthing|unberthing)"
    r"(?= (?:now |currently |tentatively |then )?(?:scheduled|targeted|set|planned|expected|slated|due|to|following)\b)"
)
"""In "with undocking scheduled for noon" the model takes "undocking" for a verb; it reads "departure" as meant."""

WEATHER = re.compile(r"\b[Ww]eather(?= permitting\b)|(?<=\b[Ww]eather )permitting\b")
"""In "at noon on Friday, weather permitting" the model takes "permitting" for the verb; it reads "if possible"."""

SPOTTED = {
    **dict.fromkeys(("weather", "Weather"), (WEATHER, "if")),
    "permitting": (WEATHER, "possible"),
    **dict.fromkeys("undocking docking landing berthing unberthing".split(), (WITH_EVENT, "departure")),
    **dict.fromkeys(ORDINALS, (RANKED, "flight")),
    **dict.fromkeys(("AS", "ASA", "AB", "SA", "SE"), (FORM, "Inc")),
    **dict.fromkeys(("scrubs", "Scrubs"), (SCRUBS, "cancels")),
}
"""Words with the pattern that ends in them where they are meant so, and what the model reads."""


def in_context(text: str, word: str, begin: int) -> str | None:
    """The word that the model reads for one of a sentence; None where it takes it for what it is."""
    if word == "due" and DUE_TO.search(text[max(0, begin - 6) : begin + 14]):
        return "set"
    if word == "land" and LAND.search(text[max(0, begin - 7) : begin + 12]):
        return "arrive"
    if word.endswith(("manned", "crewed")) and any(m.start() == begin for m in MANNED.finditer(text)):
        return "orbital"
    if word in {"patch", "patches"} and any(m.end() == begin + len(word) for m in PATCHES.finditer(text)):
        return word.replace("patch", "badge").replace("badgees", "badges")
    if word == "docks" and DOCKS.match(text, begin):
        return "lands"
    if word == "orbit" and any(m.end() == begin + 5 for m in TO_ORBIT.finditer(text)):
        return "space"
    if word in HONOURED and is_meant(text, begin):
        return HONOURED[word][0]
    if word == "launch" and any(m.start() == begin for m in LAUNCH.finditer(text)):
        return "flight"
    if word in SPOTTED:
        pattern, read = SPOTTED[word]
        return read if any(m.end() == begin + len(word) for m in pattern.finditer(text)) else None
    return "chief" if word == "head" and any(m.end() == begin + 4 for m in HEADED.finditer(text)) else None
