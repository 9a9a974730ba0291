"""Whether two words are forms of one word: "developed" and "developer", "ignite" and "ignition", "wrote" and
"written".
"""

from functools import lru_cache
from itertools import takewhile

from kg.ask.words import word_set

_STRONG = tuple(
    frozenset(words.split("/"))
    for words in (
        "use/uses/used/using/user/users "
        "lose/loses/losing/lost/loss/losses fly/flies/flew/flown/flying/flight/flights give/gives/gave/given/giving "
        "build/builds/built/building send/sends/sent/sending win/wins/won/winning make/makes/made/making/maker/makers "
        "take/takes/took/taken/taking leave/leaves/left/leaving hold/holds/held/holding meet/meets/met/meeting "
        "pay/pays/paid/paying keep/keeps/kept/keeping lead/leads/led/leading/leader/leaders find/finds/found/finding "
        "begin/begins/began/begun/beginning choose/chooses/chose/chosen/choosing/choice wear/wears/wore/worn/wearing "
        "break/breaks/broke/broken/breaking fall/falls/fell/fallen/falling grow/grows/grew/grown/growing "
        "know/knows/knew/known rise/rises/rose/risen/rising see/sees/saw/seen/seeing speak/speaks/spoke/spoken/speech "
        "spend/spends/spent/spending strike/strikes/struck/striking throw/throws/threw/thrown/throwing "
        "write/writes/wrote/written/writing/writer draw/draws/drew/drawn/drawing drive/drives/drove/driven/driving "
        "ride/rides/rode/ridden/riding sell/sells/sold/selling/sale bring/brings/brought/bringing "
        "buy/buys/bought/buying catch/catches/caught think/thinks/thought teach/teaches/taught seek/seeks/sought "
        "die/dies/died/dying/dead/death/deaths bear/born/birth run/runs/ran/running say/says/said tell/tells/told "
        "mean/means/meant/meaning feed/feeds/fed shine/shines/shone sing/sings/sang/sung swim/swims/swam "
        "stick/sticks/stuck hang/hangs/hung lay/lays/laid burst/bursts shoot/shoots/shot/shooting "
        "decide/decides/decided/decision decisions destroy/destroys/destroyed/destruction "
        "go/goes/went/gone/going come/comes/came/coming become/becomes/became/becoming get/gets/got/getting/gotten "
        "hear/hears/heard/hearing eat/eats/ate/eaten/eating drink/drinks/drank/drunk sleep/sleeps/slept/sleeping "
        "forget/forgets/forgot/forgotten stand/stands/stood/standing understand/understands/understood "
        "shake/shakes/shook/shaken/shaking steal/steals/stole/stolen freeze/freezes/froze/frozen/freezing "
        "sink/sinks/sank/sunk/sinking spin/spins/spun/spinning slide/slides/slid/sliding deal/deals/dealt "
        "bend/bends/bent/bending lend/lends/lent light/lights/lit/lighting feel/feels/felt/feeling "
        "fight/fights/fought/fighting hide/hides/hid/hidden/hiding tear/tears/tore/torn blow/blows/blew/blown/blowing "
        "withdraw/withdraws/withdrew/withdrawn/withdrawal undergo/undergoes/underwent oversee/oversees/oversaw "
        "undertake/undertakes/undertook/undertaken mistake/mistook/mistaken overtake/overtook/overtaken "
        "lie/lies/lying grind/ground/grinding swing/swings/swung bid/bids/bidding "
        "mouse/mice man/men woman/women child/children foot/feet tooth/teeth goose/geese crisis/crises "
        "bind/binds/bound shrink/shrank/shrunk stretch/stretches spread/spreads split/splits/splitting quit/quits"
    ).split()
)
_FORMS = {word: frozenset().union(*(g for g in _STRONG if word in g)) for group in _STRONG for word in group}
"""The other forms of each of these words."""
_PASTS = word_set(
    "lost flew flown gave given built sent won made took taken left held met paid kept led found began begun chose "
    "chosen wore worn broke broken fell fallen grew grown knew known rose risen saw seen spoke spoken spent struck "
    "threw thrown wrote written drew drawn drove driven rode ridden sold brought bought caught thought taught sought "
    "died ran said told meant fed shone sang swam stuck hung laid shot had got became came went put set hit cut read "
    "hurt shut gone"
)
_ADDED = word_set("s es ed er ers ing ings ure ures")
_MADE = word_set("or ors ion ions ation ations ment ments al als ance ances ence ences ive able ly age")
_STATES = word_set("ment ments")
_ACTS = word_set("ure ures al als ance ances ence ences ion ions ation ations")
"""Of one root, a noun with one of the first says another thing than one of these: "department" and "departure"."""
_STOPS = (word_set("d ds de des ded ding"), word_set("sion sions sive"))
"""Of one root: "extend" and "extension", "explode" and "explosion"."""
_NOT_SO = word_set("hard near bare late most like home")
"""With -ly these say another thing."""
_OF_Y = word_set("y ies ied ier iers ying")
_STEMS = ("er", "ir", "ur")
_KEPT = 50_000
"""Pairs of words that are kept: articles have the same ones again and again."""
_ROOT = 5
"""Letters that words made of one another have in common at least; forms of one word may be shorter."""
LEAST = 3
"""Letters that all forms of a word begin with, if it is no strong verb."""


@lru_cache(_KEPT)
def kin(word: str, other: str) -> bool:
    """Whether two folded words are forms of one."""
    if word == other or other in _FORMS.get(word, ()):
        return True
    root = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    if len(root) < LEAST:
        return False
    one, two = sorted((word[len(root) :], other[len(root) :]), key=len)
    if any(one in stops and two in other for stops, other in (_STOPS, _STOPS[::-1])):
        return True
    if (one, two) == ("", "ly") and len(root) > LEAST and root not in _NOT_SO:
        return True  # "land softly" and "a soft landing"
    endings = _ADDED | _MADE if len(root) >= _ROOT else _ADDED
    return _same(root, one, two, endings)


def strong(word: str) -> frozenset[str]:
    """The forms of a strong verb, none of other words."""
    return _FORMS.get(word, frozenset())


def past(word: str) -> bool:
    """Whether a word is the past of a strong verb."""
    return word in _PASTS


@lru_cache(_KEPT)
def inflected(word: str, other: str) -> bool:
    """Whether two folded words are forms of one without any ending that makes another word: "fail" and "failed"."""
    if word == other or other in _FORMS.get(word, ()):
        return True
    root = "".join(a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    one, two = sorted((word[len(root) :], other[len(root) :]), key=len)
    return len(root) >= LEAST and _same(root, one, two, _ADDED)


def _same(root: str, one: str, two: str, endings: frozenset[str]) -> bool:
    """Whether both endings, the shorter first, may stand behind a root."""
    if {one, two} <= _OF_Y:
        return True  # "carries" and "carrying"
    mute = {"d", "r", "rs"} if root.endswith("e") else set()
    if root.endswith(_STEMS) and {one, two} <= {"", "e", "ed", "es", "ing", "y", "ies"} and endings is not _ADDED:
        return True  # "injured" and "injury", "recover" and "recovery"
    if not one:
        doubled = two[:1] == root[-1] and two[1:] in ("ed", "er", "ers", "ing")
        return two in endings or two in mute or doubled
    if one == "e" or two == "e":
        other = two if one == "e" else one
        return other in endings and other[0] in "aiou"
    known = endings | mute
    apart = (one in _STATES and two in _ACTS) or (two in _STATES and one in _ACTS)
    return one in known and two in known and not apart


def beginning(word: str) -> tuple[str, ...]:
    """The letters that a form of the word may begin with, in lower case."""
    return tuple(sorted({w[:LEAST] for w in (word, *_FORMS.get(word, ()))}))
