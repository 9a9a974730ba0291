"""Photo credits at the end of a caption: where the caption's own words stop."""

import re

_TAIL = 160
"""Code points at the end of a line in which a credit is looked for."""

_LEAST = 6
"""Spaces in a sentence before which a bare name is taken for a credit."""

_NAME = r"(?:[A-Z]\.|[A-Z][\w&’'-]{0,30}(?:\.[A-Za-z]{2,4})?|[A-Z]\.[A-Z]\.)"
_NAMES = rf"{_NAME}(?:(?: | ?/ ?| and | & |, | via | - | de | of | the ){_NAME}){{0,9}}"
_KIND = (
    r"(?:[Pp]hoto(?:graph)?|PHOTO|[Ii]mage|IMAGE|[Pp]icture|PICTURE|[Ii]llustration|[Gg]raphic|[Vv]ideo|VIDEO"
    r"|[Mm]ap|[Aa]rt(?:work)?"
    r"|[Ss]creen ?grab|[Pp]ic|PIC|[Ff]ile)s?"
)
_LABELLED = re.compile(
    rf"(?:(?:\A|(?<=[.!?…”\"’')\]|–—,]))\s{{0,3}}[(\[]?(?:{_KIND}(?: (?:[Cc]redits?|CREDITS?|[Cc]ourtesy(?: of)?"
    rf"|[Bb]y|[Ss]ource))?"
    rf"|[Cc]redits?|CREDITS?|[Cc]ourtesy(?: of)?|COURTESY|[Ss]ource)\s?(?:[:/|©]|(?:(?<=[Bb]y)|(?<=ourtesy)"
    rf"|(?<=ourtesy of))(?=\s))"
    r"|\s[(\[]?(?:(?:Photo|Image|Picture|Video|Pic)s?(?: [Cc]redits?| [Cc]ourtesy)?|Credits?|CREDITS?|Source)\s?[:|])"
    rf"[^\w.!?]{{0,4}}(?:{_NAMES}|@\w{{1,30}})[^\w.!?]{{0,3}}\.?\Z"
)
_HELD = re.compile(
    rf"\s{{0,3}}(?:©\s?(?:\d{{4}} )?{_NAMES}(?:, \d{{4}})?"
    rf"|[(\[]\s?(?:{_NAMES}[ /])?(?:{_KIND}|Handout|HANDOUT|HO|AP|AFP|Getty|Reuters|REUTERS)\b[^()\[\]]{{0,80}}[)\]]"
    rf"|(?<=[.!?…”\"])\s?[(\[]{_NAMES}[)\]]"
    rf"|\b(?:{_NAME}(?: |/|, )){{0,5}}(?:Handout|Getty Images|HO|[Ff]ile [Pp]hoto|Stock Photo)(?:(?: |/"
    rf"| via ){_NAME}){{0,3}})\.?\Z"
)
_BARE = re.compile(rf"(?<=[.!?”\")])\s+{_NAMES}\Z")
_WHOLE = re.compile(
    rf"(?:{_NAME}(?: {_NAME}){{0,3}} ?/ ?){{1,4}}{_NAMES}\Z|(?:Getty Images|Reuters|AFP|Handout|File [Pp]hoto)\Z"
)
_SUPPLIED = re.compile(r"\.?\s+THIS (?:IMAGE|PHOTO|PICTURE|VIDEO) (?:HAS|WAS|IS)\b")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|[ap]\.m|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Dr|Mr|Mrs|Ms|St|Ft|Mt|Gen|Col|Lt|Maj|Capt|Adm"
    r"|Sen|Rep|Gov"
    r"|Pres|Prof|No|Inc|Co|vs|Fla|Calif|Ala|Tex|Va|Md))\.\Z"
)
_CUE = re.compile(
    r"(?:(?:an?|the|this|these|in this|in these|in the (?:left|right|top|bottom|two|three)\b.{0,20}) (?:\w+ ){0,2}"
    r"(?:photos?|photographs?|images?|pictures?|illustration|composite|rendering|screen ?grab|artist’s|artist's)\b"
    r"|(?:file photo|pictured|from left|left to right|left:|right:|top:|above:|artist[’']s (?:impression|concept"
    r"|rendering)))",
    re.I,
)


def own_words(line: str, caption: bool = False) -> int:
    """How many code points of a line are left when a credit at its end is taken off: all of them if there is none.

    A name without a label counts after a whole sentence; in what is known to be a ``caption``, after a short one too.
    """
    supplied = _SUPPLIED.search(line)
    line = line[: supplied.start()] if supplied else line
    start = max(0, len(line) - _TAIL)
    match = _WHOLE.match(line) or _HELD.search(line, start) or _LABELLED.search(line, start)
    if match:
        return len(line[: match.start()].rstrip(" -–—|,"))
    bare = _BARE.search(line, start)
    return bare.start() if bare and _is_sentence(line[: bare.start()], caption) else len(line)


def _is_sentence(words: str, caption: bool) -> bool:
    """Whether what stands before a bare name is a sentence that has ended: long enough, no abbreviation last."""
    return (caption or words.count(" ") >= _LEAST) and not words.isupper() and not _ABBREVIATED.search(words[-6:])


def describes_picture(line: str) -> bool:
    """Whether a line says of itself that it stands under a picture."""
    return bool(_CUE.match(line)) or "[+]" in line
