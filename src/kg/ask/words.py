"""The closed classes of English that questions are built with: no word here names anything of spaceflight."""

from kg.terms import KGV


def word_set(words: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(words.split())


ARTICLES = word_set("a an the")
AUXILIARIES = word_set("do does did is are was were be been being has have had")
FILLERS = word_set(
    "please there that so also yet already actually ever any all every some exactly this these those only both still "
    "something anything everything somebody anybody someone anyone everyone everybody else together jointly finally "
    "eventually officially originally just precisely really altogether various overall"
)
PREPOSITIONS = word_set(
    "of on in at to from with by for into onto aboard atop about regarding near off toward towards during as "
    "against inside after before under within between besides except excluding alongside"
)
CONJUNCTIONS = word_set("and or")
WH = {"who": "who", "whom": "who", "what": "what", "which": "which", "when": "when", "where": "where", "whose": "whose"}
OPINION = word_set(
    "why should shall would better best worst good bad good great beautiful important safe safer worth "
    "think believe feel opinion recommend advise ought likely probably cause causes caused because reason "
    "reasons if how"
)
"""Questions with these words ask for reasons, advice, judgement or what has not been said; the graph has no such
thing.
"""

HAPPENED = (KGV.status_occurred, KGV.status_ongoing)
AHEAD = (KGV.status_planned, KGV.status_postponed)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
REPORTING = word_set(
    "report reports reported mention mentions mentioned name names named describe describes described say says "
    "said tell tells told talk talks cover covers covered list lists listed contain contains contained give "
    "gives given refer refers know known"
)
"""What an article does with what it is about."""
APPEARING = word_set("appear appears appeared occur occurs feature features figure figures")
"""What is named in an article does there."""
REGIONS = word_set("state states province provinces region regions")
"""Parts of a country."""
NAMED_KINDS = word_set("ocean oceans sea seas desert deserts crater craters island islands")
"""Kinds of places that the ontology doesn't tell apart, but their names do: "the Pacific Ocean"."""
NUMERALS = word_set("two three four five six seven eight nine ten")
SURFACES = word_set("surface")
"""Parts of a celestial body that the graph doesn't tell from it."""
TEXT_NOUNS = word_set("article articles text texts story stories news data graph")
SAYING = word_set(
    "say says said saying tell tells told telling state states stated stating talk talks talked speak speaks spoke"
)
FEARING = word_set("fear fears feared worry worries worried suspect suspects suspected")
"""Verbs of an attitude that only those have of whom the article says so in that word."""
REPORTED = word_set(
    "report reports reported claim claims claimed comment comments commented write writes wrote written remark"
)
"""Verbs that tell no more than that something was said."""
TEXT_KINDS = word_set("release report piece page author text item")
"""Words for the article, but only in "according to the …"."""
PRONOUNS = word_set("it he she they him her them its his their i we you my your our")
EXTREMES = {
    "most": "most",
    "first": "first",
    "maiden": "first",
    "inaugural": "first",
    "last": "last",
    "earliest": "first",
    "latest": "last",
    "newest": "last",
    "most recent": "last",
    "most recently": "last",
    "most often": "most",
    "most frequently": "most",
    "next": "next",
    "longest": "longest",
    "longer": "longest",
    "shortest": "shortest",
    "shorter": "shortest",
}
EARLIER = word_set("before earlier previously")
"""At the end of a question these ask for something earlier than all that is told."""
ORDINAL = r"first|second|third|\w+th|\d+(?:st|nd|rd)"
"""A pattern of words that tell which in a row something is, by their letters."""
POSSIBLY = word_set("could may might")
"""What could be is neither fact nor plan."""
ALL = word_set("everything anything something")
"""After a command these ask as "what" does."""
JOINED = {
    ("on", "board"): "aboard",
    ("on", "top", "of"): "atop",
    ("out", "of"): "from",
    ("in", "front", "of"): "at",
    ("close", "to"): "near",
    ("off", "the", "coast", "of"): "off",
    ("on", "the", "coast", "of"): "off",
    ("in", "the", "vicinity", "of"): "near",
    ("next", "to"): "near",
    ("on", "behalf", "of"): "for",
    ("in", "the", "name", "of"): "for",
    ("together", "with"): "with",
    ("along", "with"): "with",
    ("ahead", "of"): "before",
    ("about", "to"): "to",
    ("apart", "from"): "besides",
    ("aside", "from"): "besides",
    ("other", "than"): "besides",
    ("except", "for"): "besides",
    ("in", "addition", "to"): "besides",
    ("not", "counting"): "besides",
    ("with", "the", "exception", "of"): "besides",
    ("among", "the", "crew", "of"): "aboard",
    ("part", "of", "the", "crew", "of"): "aboard",
    ("a", "member", "of", "the", "crew", "of"): "aboard",
}
"""Prepositions of several words, and the one that says the same."""
KIND_OF = (("one", "of"), ("kind", "of"), ("kinds", "of"), ("type", "of"), ("types", "of"), ("sort", "of"))
CAN_BE = (("can", "be"), ("could", "be"))
"""Before "seen" or "found" these say no more than "is" does."""
UPWARD = tuple((way, place) for place in ("space", "orbit") for way in ("into", "to", "in", "from"))
"""Where every launch goes, and where all this happens."""
LIGHT = word_set(
    "perform performs performed conduct conducts conducted complete completes completed make makes made do "
    "done go goes went gone going carry carried out undertake undertook undertaken part take took takes "
    "attempt attempted there schedule suffer suffers suffered experience experienced see saw seen lose loses lost "
    "comes came occur involving have use uses used using issue issues issued manage manages managed "
    "get gets got gotten getting give gives gave given"
)
"""Verbs that say nothing beside an event's noun: "made a launch", "went on a spacewalk", "took part in"."""
ROLE_WORDS = word_set(
    "role roles job jobs position positions title titles post function functions office offices profession occupation"
)
LEADING = word_set("boss chief leader heads headed head leads led lead run runs ran running chairs chaired")
FOLLOWING = word_set("succeed succeeds succeeded replace replaces replaced successor follow follows followed")
PRECEDING = word_set("precede precedes preceded predecessor")
HEDGES = word_set("hedged hedge uncertain certain sure limited qualified doubtful unsure")
UNDATED = word_set("no date dates dated undated fixed known unknown without")
MODALS = word_set("may might could would should can must")
"""Modal verbs inside what somebody said: "who says that Russia may leave?"; elsewhere they make a question one of
opinion.
"""
FRAMES = word_set(
    "according quoted quote word verbatim literally paraphrased source sources single alone one than more rest cited"
)
NEUTRAL = (
    LIGHT
    | ROLE_WORDS
    | LEADING
    | FOLLOWING
    | PRECEDING
    | HEDGES
    | UNDATED
    | FRAMES
    | word_set(
        "unmanned uncrewed stand stands mean meaning interpret interprets interpreted read reads played play "
        "symbolic current aboard headed bound writer author call calls called labelled dubbed "
        "branded termed named other become became served surface currently now published issued "
        "lasts lasted pass passed elapse elapsed trip voyage journey aloft nowadays today "
        "accompany accompanies accompanied accompanying companion companions travel travelled traveled "
        "older younger newer stop stopped cease ceased step stepped resign resigned female "
        "written another thing things full short abbreviation acronym"
    )
)
"""Words that only some forms use; to all others they are content that is not used up, so those forms decline."""
