"""Words of signs: nouns that name them, verbs that show them, words that read a meaning into them."""

import csv
import re
from functools import cache

from kg.resources import folder

QUOTES = frozenset("\"“”'‘’«»")
QUOTED = re.compile(
    r'"[^"\n]{2,160}"|“[^”\n]{2,160}”|«[^»\n]{2,160}»|(?<!\w)‘[^‘’\n]{2,160}’(?!\w)|(?<!\w)\'[^\'\n]{2,160}\'(?!\w)'
)
PICTURES = frozenset(
    "drawing picture painting artwork mural portrait sticker drawings paintings murals portraits stickers engraving"
    " engravings etching etchings likeness silhouette caricature motif motifs livery pattern patterns illustration"
    " illustrations sketch doodle cartoon bust".split()
)
"""Nouns for one and the same picture."""
PORTRAITS = frozenset("portrait portraits likeness bust silhouette caricature".split())
"""Of these, what is not any picture told of before."""
IMAGES = frozenset("image images photo photos photograph photographs".split())
"""Nouns for pictures that are signs only where they are painted or printed on something."""
VIEWS = IMAGES | frozenset("camera cameras video videos footage clip picture pictures shot".split())
"""What shows a sign that is on something else."""
PRINTED = frozenset(
    "paint print etch engrave emblazon adorn decorate stick glue paste emboss inscribe embroider".split()
)
KEEPSAKES = frozenset(
    "scroll stone medal medallion doll figurine figurines statuette statuettes horse"
    " seashell shell pendant necklace bracelet scarf icon"
    " cross rosary feather coin coins keepsake pebble thimble brooch candle whistle drum baton".split()
)
"""Things taken along, which are signs only where somebody says what they stand for."""
NOUNS: dict[str, str] = {
    **dict.fromkeys(sorted(KEEPSAKES), "emblem"),
    **dict.fromkeys(["stamp", "stamps"], "emblem"),
    **dict.fromkeys("flag banner ensign pennant flags banners ensigns pennants".split(), "flag"),
    **dict.fromkeys(["patch", "patches"], "patch"),
    **dict.fromkeys(
        "emblem logo logotype insignia crest plaque roundel monogram decal coat emblems logos"
        " insignias plaques crests decals trident badge badges".split(),
        "emblem",
    ),
    **dict.fromkeys(sorted(PICTURES | IMAGES), "emblem"),
    **dict.fromkeys("ribbon armband brooch pin ribbons armbands".split(), "gesture"),
    **dict.fromkeys("suit suits flightsuit flightsuits jumpsuit jumpsuits uniform uniforms".split(), "emblem"),
    **dict.fromkeys("overalls coveralls outfit outfits tie ties hoods masks berets".split(), "emblem"),
    **dict.fromkeys("vests shirts t-shirts sweaters socks hats caps aprons sash sashes".split(), "emblem"),
}
"""Noun in lower case -> kind of sign."""
GARMENTS = frozenset(
    "suit suits flightsuit flightsuits jumpsuit jumpsuits uniform uniforms overalls coveralls outfit outfits tie"
    " ties hoods masks berets vests shirts t-shirts sweaters socks hats caps aprons sash sashes".split()
)
"""Clothes, which are signs only where somebody reads them."""
CLEAR = frozenset(
    "flag flags emblem logo logotype insignia patch patches plaque emblems logos roundel worm meatball".split()
)
"""Nouns that need no display to be signs; the others (a picture, a ribbon) are signs only where shown or read."""
PATCH_WORDS = frozenset(
    "mission crew expedition flight shoulder team embroidered sleeve unit squadron official chest commemorative"
    " memorial tribute anniversary souvenir".split()
)
"""Words before "patch" that make it a badge."""
DESIGNING = frozenset("wear don sport sew embroider stitch design draw unveil pin shape sketch".split())
"""Verbs whose object, a patch, is a badge."""
DEPICTING = frozenset(
    "feature show depict portray have bear carry include display incorporate represent contain".split()
)
"""Verbs whose subject, a patch, is a badge, unless it has a fault."""
FAULTS = frozenset("bug bugs flaw flaws fault faults error errors fix fixes effect problem problems".split())
WRITING = frozenset("write chalk paint scrawl spray daub stencil carve etch engrave print inscribe scribble".split())
MEDIA = frozenset(
    "banner banners placard placards poster posters sticker stickers plaque plaques stamp stamps shirt shirts t-shirt"
    " t-shirts billboard billboards hoarding hoardings flag flags sign signs badge badges mug cap caps mural card cards"
    " decal decals coin medal patch pennant plate plates message messages board boards"
    " characters lettering".split()
)
"""Nouns for what words are written on: a slogan stands on it."""
AFFIXED = frozenset(
    "paint emblazon adorn affix attach stick glue adhere print etch engrave stencil apply add"
    " decorate inscribe embroider sew stitch"
    " tape draw brand repaint splash bolt mount fix weld put place position carve scrawl write slap plaster emboss"
    " paste chalk spray daub project beam superimpose imprint mould stamp".split()
)
PHRASAL = frozenset({
    "leave off", "take down", "take off", "tear down", "tear off", "rip off", "pull down", "scratch off", "black out",
    "paint over", "cover up", "tape over", "paper over", "paste over",
})  # fmt: skip
"""Verbs with their particles that remove a sign."""
HELD = frozenset(
    "hold unfurl unfold wave raise hoist brandish plant drape hang fly present exchange display leave knot tie wrap"
    " unveil show return lay hand".split()
)
WORN = frozenset("wear don sport pin".split())
REMOVED = PHRASAL | frozenset(
    "remove erase airbrush blur pixelate efface strip scrub lower peel conceal cover scrape obscure replace"
    " delete".split()
)
BORNE = frozenset("bear carry feature sport wear don display show have fly include contain".split())
"""Verbs whose subject bears the sign that is their object."""
CARRIED = frozenset("bring deliver send pack stow hide tuck take ferry transport smuggle".split())
PLACED = AFFIXED | HELD | REMOVED | CARRIED | frozenset({"pin"})
"""Verbs whose subject puts the sign, their object, somewhere."""
POSING = frozenset("pose stand appear march picture photograph see grin smile float".split())
"""Verbs whose subject holds the sign that stands behind "with"."""
SITTING = frozenset(
    "be ride rid sit appear hang hing fly flutter adorn grace decorate feature remain wave cover stand stay flap"
    " unfurl return dangle float reappear come travel go".split()
)
"""Verbs whose subject is the sign that is somewhere."""
MODES: dict[str, str] = {
    **dict.fromkeys(HELD - {"leave", "display", "show", "return", "fly", "unveil"}, "held"),
    **dict.fromkeys(AFFIXED | {"grace"}, "affixed"),
    **dict.fromkeys(WORN, "worn"),
    **dict.fromkeys(REMOVED, "removed"),
}
"""Lemma -> how the sign is shown; any other verb leaves it open."""
READ_VERBS = frozenset(
    "represent symbolise symbolize signify mean denote honour honor commemorate evoke embody celebrate recall express"
    " reference echo memorialise memorialize reflect recount convey capture recognise recognize salute"
    " acknowledge epitomise epitomize exemplify".split()
)
AIM_VERBS = frozenset(
    "represent symbolise symbolize signify honour honor commemorate evoke embody celebrate recall reference"
    " memorialise memorialize mark recognise recognize reflect salute acknowledge denote convey underline underscore"
    " thank highlight emphasise emphasize illustrate epitomise epitomize express remember capture".split()
)
"""Verbs that tell what is meant where they stand behind "to" or end in -ing."""
READ_PHRASES: dict[str, tuple[str, ...]] = {
    "stand": ("for",),
    "pay": ("to",),
    "nod": ("to",),
    "hark": ("to",),
    "inspire": ("by",),
    "refer": ("to",),
    "allude": ("to",),
    "remind": ("of",),
    **dict.fromkeys(["dedicate", "devote"], ("to",)),
    "intend": ("as", "for"),
}
"""Verb -> the preposition behind it that leads to what is meant."""
READ_NOUNS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "tribute tributes nod nods bow bows homage homages salute salutes reference references"
        " allusion allusions testament throwback dedication ode paean"
        " callback shoutout shout-out toast memorial monument thank-you tip".split(),
        ("to",),
    ),
    **dict.fromkeys(["wink", "winks"], ("at", "to")),
    **dict.fromkeys(["jab", "dig", "swipe"], ("at",)),
    **dict.fromkeys(["shorthand", "metaphor", "byword"], ("for",)),
    **dict.fromkeys(["play", "pun", "riff"], ("on",)),
    **dict.fromkeys(["echo", "evocation"], ("of",)),
    **dict.fromkeys(
        "symbol symbols sign signal reminder expression token emblem mark show gesture display celebration".split(),
        ("of",),
    ),
    **dict.fromkeys(["honour", "honor", "memory", "commemoration", "recognition", "remembrance", "support"], ("of",)),
    "solidarity": ("with",),
    "initials": ("of",),
    "protest": ("at", "against", "over"),
}
"""Noun -> the preposition behind it that leads to what is meant; a tip is one only where it is one of the hat."""
HATS = frozenset("hat hats cap helmet".split())
TAKEN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "read see interpret regard view understand describe hail condemn perceive denounce slam blast decry dismiss"
        " criticise criticize portray praise brand".split(),
        ("as",),
    ),
    "take": ("as", "for"),
    "mistake": ("for",),
    "liken": ("to",),
    "compare": ("to", "with"),
    **dict.fromkeys("consider deem call label".split(), ("as", "")),
}
"""Verb of taking a sign as something -> the prepositions that lead to it ("": it may follow without any)."""
NAME_NOUNS = frozenset({"name", "moniker", "nickname", "callsign", "namesake"})
LANGUAGES = frozenset(
    "hindi sanskrit latin greek arabic hebrew persian farsi urdu bengali tamil chinese mandarin"
    " japanese korean russian ukrainian"
    " french german italian spanish portuguese swahili turkish polish finnish swedish norwegian"
    " danish icelandic dutch welsh"
    " irish gaelic maori māori hawaiian inuktitut quechua nahuatl thai vietnamese indonesian malay"
    " hungarian czech bulgarian"
    " romanian serbian belarusian kazakh amharic zulu yoruba esperanto norse telugu kannada"
    " wolof hausa igbo kinyarwanda xhosa afrikaans setswana somali twi mongolian georgian armenian uzbek kyrgyz marathi"
    " gujarati punjabi malayalam nepali sinhala burmese khmer tagalog filipino javanese samoan navajo cherokee cree"
    " inuit"
    " guarani aymara catalan basque galician luxembourgish estonian latvian lithuanian slovak slovenian croatian"
    " bosnian"
    " macedonian albanian maltese yiddish aramaic pashto dari kurdish kiswahili isizulu isixhosa sesotho luganda shona"
    " oromo tigrinya akan fijian tongan tahitian breton faroese akkadian sumerian cantonese tibetan tatar tajik turkmen"
    " azerbaijani odia assamese konkani sindhi".split()
)
DEVICES: dict[str, str] = {
    **dict.fromkeys("pun puns punningly punning wordplay".split(), "pun"),
    **dict.fromkeys("metaphor metaphorically".split(), "metaphor"),
    **dict.fromkeys("irony ironic ironically ironical".split(), "irony"),
}
"""Word that tells a figure of speech -> the figure."""
WORN_ON = frozenset(
    "sleeve sleeves suit suits spacesuit spacesuits uniform uniforms jacket jackets helmet helmets shirt shoulder arm"
    " cap chest breast lapel lapels flightsuit flightsuits overalls coveralls shoulders sleeves chests caps".split()
)
"""Clothes and parts of the body that a person wears a sign on."""
PARTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "fairing shroud booster boosters stage nosecone cone tank segment segments".split(), ("LaunchVehicle",)
    ),
    **dict.fromkeys(
        "plaque plate parachute canister capsule adapter hatch porthole lander panel panels wheel wheels mast deck"
        " antenna leg legs".split(),
        ("Spacecraft",),
    ),
    **dict.fromkeys(
        "side sides nose tail surface body wing exterior skin hull fuselage flank flanks".split(),
        ("LaunchVehicle", "Spacecraft"),
    ),
    **dict.fromkeys("rocket launcher".split(), ("LaunchVehicle",)),
    **dict.fromkeys("spacecraft ship probe satellite".split(), ("Spacecraft",)),
    **dict.fromkeys(
        [*sorted(WORN_ON), "wall", "door", "housing", "casing", "lid", "collar", "mask", "masks", "fin", "fins"], ()
    ),
}
"""Words for what can bear a sign -> the classes that it may be a part of (none: of nothing that flies)."""


@cache
def named_signs() -> dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Words that name a sign, in lower case -> its kind, whose it may be (identifiers of the reference data), and the
    words of which the article must have one (none: the name is clear by itself).
    """
    found: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
    for row in _rows("symbols.csv"):
        kind = row["symbolType"].removeprefix("symbol-")
        owners = (row["symbolOf"],) if row["symbolOf"] else ()
        for name in [row["name"], *row["aliases"].split("|")] if kind != "slogan" else ():
            cues = tuple(row["cues"].split("|")) if name[:1] == "?" and row["cues"] else ()
            if name and (name[0] not in "?~" or cues):
                found[name.lstrip("?").partition(" (")[0].lower()] = kind, owners, cues
    return found | {row["words"]: ("flag", tuple(row["symbolOf"].split("|")), ()) for row in _rows("flags.csv")}


def _rows(table: str) -> list[dict[str, str]]:
    with (folder("ontology") / "reference" / table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
