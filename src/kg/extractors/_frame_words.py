"""The closed classes of words that frames of events rest on: light verbs, groups of people, nouns of places."""

CLAUSES = ("relcl", "advcl", "ccomp", "parataxis", "csubj")
CARRYING = frozenset(
    "carry bring deliver take bear hold transport include boost ferry haul loft lift send replace join use".split()
)
GROUPS = frozenset(
    "crew trio duo pair quartet foursome astronauts cosmonauts taikonauts crewmates crewmembers men women"
    " spacewalkers they both spacefarers spationauts vyomanauts crewmen three four travellers travelers"
    " spacemen spacewomen newcomers visitors arrivals fliers flyers crewmates companions threesome twosome quintet"
    " sextet septet five six seven passengers explorers voyagers".split()
)
PLACES = ("Place", "Country", "LaunchSite", "LaunchPad", "GeopoliticalEntity")
FITTED = frozenset(
    "pad launchpad facility factory plant hangar complex tower team teams engineers workers programme program contract"
    " managers technicians supplier suppliers factories".split()
)
"""What is named for a vehicle that it serves: "the Soyuz pad was damaged" tells nothing of a Soyuz."""
STRETCHES = frozenset(
    "town city village suburb port coast shore shores outskirts suburbs island region area province prefecture county"
    " district territory steppe steppes desert swamp plain plains hills mountains jungle forest waters".split()
)
"""Kinds of land and water, of which a name behind "of" is one or has one: "near the town of X"."""

PLACE_NOUNS = frozenset(
    "coast shore steppe pad site port surface waters station ocean sea desert region area facility complex base"
    " center centre town city launchpad launchpads spaceport cosmodrome airfield airport runway silo"
    " north south east west northeast northwest southeast southwest side edge tip part miles kilometers kilometres"
    " km outskirts island grassland grasslands steppes prairie prairies plateau plain field fields tundra taiga"
    " hills mountains highlands lowlands wilderness flats lakebed beach bay gulf seas state prefecture county district"
    " village suburb suburbs valley valleys dunes sands savanna savannah farmland pampas jungle forest swamp shores"
    " heartland interior back top countryside backcountry"
    " zone runway pole orbit cosmodrome spaceport territory province hemisphere crater floor range ceremony"
    " headquarters behalf droneship ship vessel barge platform crater basin plains outback"
    " parachute parachutes canopy sky skies sunshine darkness conditions weather"
    " exterior interior outside inside wall walls facade roof".split()
)
LIGHT = frozenset(
    "make conduct perform complete carry do undergo begin start attempt have finish achieve execute suffer"
    " experience stage mark see wrap"
    " await prepare face fly take end cap lead kick conclude hold run embark pull accomplish manage endure"
    " encounter sustain develop spring".split()
)
"""Verbs whose subject takes part in the event that their object names ("conducted a spacewalk"; not "watched the
landing").
"""
HELD = frozenset("take happen occur come schedule set plan expect target slate reschedule retarget move".split())
"""By which verbs the date of an event is told, its noun being their subject ("will take place in June")."""
SUBSIDIARIES = frozenset("subsidiary affiliate unit division arm spin-off spinoff offshoot".split())
"""What a firm has that acts for itself: "the Airbus subsidiary X"."""
NAMING = frozenset("name call dub christen nickname code-name codename designate label baptise baptize".split())
"""Verbs whose object, behind a noun, is that noun's name."""
READYING = frozenset(
    "prepare ready fuel fill tank load clear certify process stack roll transport ship deliver integrate encapsulate"
    " assemble configure qualify license permit pack outfit".split()
)
"""Verbs whose object takes part in the event that it is made ready for ("fuelled the rocket for launch")."""
AIMING = frozenset("target plan schedule aim eye".split())
"""Verbs by which a mission has its own flight ahead ("Crew-3 is targeting launch on Sunday, with A and B")."""
GATHERINGS = frozenset("days week conference symposium forum summit expo show airshow workshop fair exhibition".split())
"""Last words of names of occasions, where things are done and which do nothing themselves."""
ATTENDANCE = frozenset(
    "words opinion view eyes presence honour honor memory front company anniversary birthday leadership"
    " guidance supervision auspices".split()
)
"""What an event may be in, of somebody who takes no part ("in the presence of the minister")."""
WATCHING = frozenset("watch witness attend see view observe follow oversee monitor hail celebrate announce".split())
WITNESSED = frozenset("with alongside along together beside".split())
"""Prepositions of the company of whoever watches an event."""
PARTS = frozenset("booster boosters stage stages capsule module lander crew ascender descender core".split())
"""Parts by which a vehicle acts: what "Falcon 9's booster" does, Falcon 9 does."""
