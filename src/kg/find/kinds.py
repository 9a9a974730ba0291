"""What the words of an unknown name tell about its class: "Ministry of …" is an organization, "… Cosmodrome" a
launch site."""

NAME_NOUNS: dict[str, str] = {
    **dict.fromkeys(
        "university institute college school ministry department office commission committee subcommittee council"
        " congress corps"
        " parliament army navy command guard news times post journal magazine television tv radio party"
        " association society foundation bureau embassy academy group crew team police court senate bank"
        " church newspaper review gazette herald tribune daily weekly union federation authority service fund"
        " trust institution squadron wing brigade regiment library secondary orchestra choir band"
        " mint observatories survey museum gallery board embassy consulate".split(),
        "Organization",
    ),
    **dict.fromkeys(
        "inc corp corporation ltd llc llp gmbh plc company co industries technologies technology systems"
        " aerospace aeronautics robotics dynamics labs rockets space spaceflight enterprises airlines motors"
        " engines communications astronautics sa ag bv oy aviation electronics telecom broadband networks solutions"
        " holdings partners ventures capital spacelines spaceways starlines airways orbitals spaceworks launchworks"
        " shipyards consortium conglomerate".split(),
        "Company",
    ),
    **dict.fromkeys(
        "agency directorate administration center centre laboratory headquarters division branch".split(), "Agency"
    ),
    **dict.fromkeys("program programme project campaign initiative portfolio programs".split(), "Programme"),
    **dict.fromkeys("mission expedition".split(), "Mission"),
    **dict.fromkeys("cosmodrome spaceport launchpad".split(), "LaunchSite"),
    **dict.fromkeys(
        "sea ocean bay gulf island islands desert lake river mountain mountains crater city region province"
        " street building facility hotel airport cemetery hall park beach county square peninsula cape"
        " coast valley strait oblast village town stadium tower palace plaza mare basin boulevard avenue road"
        " creek planitia planum mons montes vallis terra chaos palus sinus lacus point area reserve canyon"
        " plain plains heights harbour harbor dunes steppe hill hills ridge cliff cliffs glacier volcano plateau"
        " forest district parish prefecture suburb municipality territory territories shore shores archipelago"
        " atoll fjord gorge bridge dam airfield aerodrome".split(),
        "Place",
    ),
    **dict.fromkeys(
        "camera analyzer analyser instrument experiment detector imager sounder monitor sensor lidar radar"
        " coronagraph".split(),
        "Payload",
    ),
    **dict.fromkeys(
        "telescope orbiter lander rover observatory satellite module probe capsule spacecraft element".split(),
        "Spacecraft",
    ),
    "station": "SpaceStation",
    **dict.fromkeys("rocket booster launcher".split(), "LaunchVehicle"),
    **dict.fromkeys("accords treaty convention agreement alliance charter accord pact".split(), "Partnership"),
}
"""Last word of a name (or the word before "of"), in lower case -> class."""

PAIRS: dict[tuple[str, str], str] = {
    ("launch", "complex"): "LaunchSite",
    ("launch", "center"): "LaunchSite",
    ("launch", "centre"): "LaunchSite",
    ("launch", "site"): "LaunchSite",
    ("force", "base"): "Place",
    ("force", "station"): "LaunchSite",
    ("science", "center"): "Organization",
    ("science", "centre"): "Organization",
    ("discovery", "center"): "Organization",
    ("discovery", "centre"): "Organization",
    ("mission", "control"): "Agency",
    ("flight", "control"): "Organization",
    ("air", "show"): "Organization",
    ("air", "force"): "Organization",
    ("armed", "forces"): "Organization",
    ("defense", "forces"): "Organization",
    ("defence", "forces"): "Organization",
    ("defense", "force"): "Organization",
    ("defence", "force"): "Organization",
    ("aerospace", "force"): "Organization",
    ("aerospace", "forces"): "Organization",
    ("rocket", "forces"): "Organization",
    ("rocket", "force"): "Organization",
    ("task", "force"): "Organization",
    ("task", "group"): "Organization",
    ("working", "group"): "Organization",
    ("general", "assembly"): "Organization",
    ("security", "council"): "Organization",
    ("space", "force"): "Organization",
    ("space", "days"): "Organization",
    ("observing", "station"): "Organization",
    ("astronomical", "complex"): "Organization",
    **{
        (what, "observatory"): "Organization"
        for what in "astronomical astrophysical astronomy radio royal naval university geophysical magnetic".split()
    },
    **{
        (what, centre): "Organization"
        for what in "warfare arts medical conference convention visitor visitors cultural heritage trade".split()
        for centre in ("center", "centre")
    },
    ("landing", "site"): "Place",
    ("test", "range"): "LaunchSite",
    ("space", "telescope"): "Spacecraft",
}

FIRST_NOUNS: dict[str, str] = {
    **dict.fromkeys("comet asteroid mount lake cape port mons mare oceanus sinus vallis montes".split(), "Place"),
    "project": "Programme",
}
"""First word of a name that tells its class ("Comet Halley", "Mount Sharp", "Project Horizon")."""
SCHOOLS = frozenset("university college institute school academy".split())
"""In a name that begins like a place's these tell what it is: "Cape Peninsula University"."""
MEASURING = ("ometer", "imeter", "ograph")
"""How the nouns of instruments end: "spectrometer", "altimeter", "seismograph"."""
SERVING = frozenset("squadron wing brigade regiment battalion unit flotilla detachment".split())
"""Bodies that bear a number behind their name."""
FORMS = frozenset("AS ASA AB AG SA SAS SE SpA Srl NV BV KK Oy Oyj PLC LLP Sarl Ltda".split())
"""Legal forms of firms, as they are written behind a name."""
LEGAL = frozenset("inc corp corporation ltd llc llp gmbh plc company co".split())
FIELDS = frozenset(
    "space small spacecraft entry human commercial emerging information flight advanced deep outer mission ground"
    " launch earth science crew exploration propulsion electric nuclear thermal life support power navigation robotic"
    " satellite digital solar ocean data engineering surface lunar planetary vehicle quantum heat shield descent"
    " landing orbital weather computer manufacturing".split()
)
"""Ordinary words for fields of work: with nothing else before "systems" or "technology" they name no firm."""

NO_NAMES = frozenset(
    "age era day week year month war cup prize award awards act law bill week anniversary god internet covid"
    " christmas easter monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december mr mrs ms dr photo image video credit"
    " credits read live management update arabic hebrew hindi sanskrit mandarin latin urdu tamil farsi swahili"
    " kiswahili kinyarwanda telugu malayalam marathi gujarati punjabi kannada yoruba xhosa hausa igbo amharic quechua"
    " nahuatl guarani aymara inuktitut esperanto yiddish pashto language languages counsel".split()
)
"""Words that are capitalised and end or make up no name of a thing we know how to class."""


VESSELS = frozenset("HMS USS RMS RRS SS MV RV HMCS HMAS USNS INS HMNZS SAS".split())
"""What stands before the names of ships that sail."""
COUNTED = frozenset("one two three four five six 1 2 3 4 5 6 i ii iii iv v vi".split())
BODIES = frozenset({"Organization", "Agency"})
NO_PAIRS = frozenset(
    (what, "review")
    for what in "readiness design requirements mission safety peer definition acceptance flight".split()
)
"""Ends of names of what projects go through, where the last word would be a journal's."""


def kind_of_words(words: list[str]) -> str | None:
    """The class that a name's own words tell, or None."""
    return "Company" if len(words) > 1 and words[-1] in FORMS else _of_words(words)


def _of_words(words: list[str]) -> str | None:
    lower = [w.lower().rstrip(".") for w in words]
    if kind := _before_field(lower):
        return kind
    if "for" in lower[1:] and NAME_NOUNS.get(lower[-1]) == "Company":
        return None  # "Guidelines for Launch Systems"
    if "of" in lower[1:]:
        lower = lower[: lower.index("of", 1)]
        if NAME_NOUNS.get(lower[-1]) == "Company" and lower[-1] not in {"company", "corporation"}:
            return None  # "Lion Capital of Ashoka"
    if len(lower) > 2 and lower[-1] in COUNTED and lower[-2] in {"mission", "expedition"}:
        return "Mission"  # "Peregrine Mission One"
    if tuple(lower[-2:]) in NO_PAIRS:
        return None
    if len(lower) > 1 and lower[0] in FIRST_NOUNS and not SCHOOLS.intersection(lower):
        return FIRST_NOUNS[lower[0]]
    if len(lower) > 1 and (lower[-2], lower[-1]) in PAIRS:
        return PAIRS[lower[-2], lower[-1]]
    if len(lower) > 2 and lower[-1].isdigit() and lower[-2] in SERVING:
        return "Organization"  # "Patrol Squadron 9"
    hyphened = lower[-2:-1] == ["-"]  # "Ka-band"
    return _by_last(lower) if len(words) > 1 and not hyphened else None


def _before_field(lower: list[str]) -> str | None:
    """ "The Quincy Institute for Responsible Statecraft", "the Committee on Science and Technology"."""
    nouns = [lower[lower.index(word, 1) - 1] for word in ("for", "on") if word in lower[1:]]
    if "against" in lower[1:] or any(noun in {"center", "centre"} for noun in nouns):  # "Action Against Hunger"
        return "Organization"  # "the Center for Tidal Studies"
    return next((kind for noun in nouns if (kind := NAME_NOUNS.get(noun)) in BODIES), None)


def _by_last(lower: list[str]) -> str | None:
    kind = NAME_NOUNS.get(lower[-1])
    if kind is None and lower[-1].endswith(MEASURING):
        return "Payload"
    firms = [word for word in lower if NAME_NOUNS.get(word) == "Company"]
    plain = kind == "Company" and all(word in FIELDS or word in firms for word in lower)
    legal = lower[-1] in LEGAL and len(firms) < len(lower)  # "Orbital Systems Inc.", but no "Technologies Corporation"
    return None if plain and not legal else kind
