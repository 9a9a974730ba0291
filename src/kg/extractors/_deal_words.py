"""The words that tell of agreements: of signing and joining, and of letting, winning and renewing contracts."""

from kg.extractors._triggers import Words, phrases

SIGN = Words(
    verbs=frozenset(
        "agree sign join ratify establish cosign co-sign ink accede extend renew finalise finalize modify amend"
        " expand".split()
    ),
    phrasal=phrases(
        "clinch deal, clinch contract, seal deal, strike deal, strike agreement, strike pact, strike accord,"
        " reach agreement, reach deal, reach accord,"
        " conclude agreement, conclude contract, enter into"
    ),
    nouns=frozenset({"signing", "accession", "signatory", "signatories"}),
)
AWARD = Words(
    verbs=frozenset(
        "award contract select hire procure commission win order tap choose pick book hand give grant receive secure"
        " land buy purchase reserve get pay contract".split()
    ),
    phrasal=phrases("clinch order, bag order, bag contract, bag deal, scoop contract, snag contract, snag order"),
    nouns=frozenset({"selection", "awards", "award"}),
)
WON = frozenset("win receive secure land get clinch bag scoop snag".split())
"""Verbs whose subject takes a contract."""
PAID = frozenset("hand give grant pay".split())
CHOSEN = frozenset("select choose pick tap".split())
WIDE = WON | PAID | CHOSEN - {"select"} | frozenset("order book buy purchase reserve".split())
"""Verbs that say much else: only with a contract, a flight or money are they awards."""
SIGNATORIES = frozenset({"signatory", "signatories"})
PACTS = frozenset(
    "arrangement accord accords agreement agreements treaty memorandum mou pact contract deal convention declaration"
    " charter partnership protocol loi lease".split()
)
FLIGHTS = frozenset(
    "launch launches flight flights mission missions lander spacecraft satellites satellite order contractor supplier"
    " provider award awards".split()
)
THINGS = ("Spacecraft", "LaunchVehicle", "Mission", "Programme", "SpaceStation")
RIDES = frozenset("ride rides seat seats slot slots rocket rockets launcher launchers lift lifts".split())
RENEWED = frozenset("extend renew finalise finalize modify amend expand".split())
WITH = frozenset("sign signing ink strike reach conclude clinch seal agree cosign co-sign".split()) | RENEWED
"""Verbs behind which "with" names another party."""
PURPOSES = frozenset("build develop launch provide supply deliver make manufacture work design fly operate".split())
BUYING = frozenset("order procure commission book buy purchase reserve contract".split())
