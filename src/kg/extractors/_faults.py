"""Words of faults: verbs and nouns that tell what went wrong, and what may go wrong of a vehicle."""

from kg.extractors._triggers import Words, phrases

VAGUE = frozenset(
    "problem problems loss losses damage outage outages accident emergency shutdown abort degradation interference"
    " breakdown breakdowns trouble shortfall collision interruption issue issues crack cracks hole holes fire blaze"
    " puncture disaster disasters tragedy catastrophe accidents".split()
)
"""Nouns that tell of a fault only where a vehicle suffers it, or where it is said to be the vehicle's."""
WORDS = Words(
    verbs=frozenset(
        "fail explode lose strand break malfunction leak crash disintegrate misfire rupture jam overheat tumble burst"
        " crumple topple destroy damage collide underperform cripple doom"
        " hobble destruct self-destruct".split()
    ),
    phrasal=phrases(
        "go into, enter mode, go silent, go dark, go dead, go wrong, fall silent, stop responding, stop working,"
        " stop functioning, stop transmitting, stop operating, stop sending, stop communicating, stop talking,"
        " quit working, cease functioning, cease operating, cease transmitting, lose touch, lose communication,"
        " lose communications, lose telemetry,"
        " break up, break apart, conk out, shut down, cut out, blow up, veer off, lose contact, fall over, catch fire,"
        " fall apart, come apart,"
        " burst into, spin out, tip over, keel over, run into, lose power, lose control".replace(",", ", ").replace(
            "  ", " "
        )
    ),
    nouns=VAGUE
    | frozenset(
        "failure failures anomaly anomalies malfunction malfunctions leak leaks explosion glitch glitches mishap"
        " breakup rupture crash fault faults short-circuit self-destruction self-destruct".split()
    ),
)
DISASTERS = frozenset("accident accidents disaster disasters tragedy catastrophe".split())
"""Of these, nouns that are called by the vehicle: "the Columbia disaster"."""
HOLES = frozenset("hole holes crack cracks fire blaze puncture".split())
"""Of these, nouns that must be on or in the vehicle itself."""
DEFINITE = frozenset("leak explosion malfunction anomaly glitch mishap".split())
"""Nouns that need no vehicle in their clause: "the leak was found on Friday"."""
SUFFERING = frozenset("suffer experience encounter sustain undergo develop spring meet face battle hit report".split())
"""What a vehicle does that has a fault."""
HURTING = frozenset({"destroy", "damage", "strand", "cripple", "doom", "hobble"})
"""What is done to a vehicle: its subject is hurt in the passive only."""
DUTIES = frozenset(
    "reach orbit separate ignite deploy open start fire land dock launch work respond achieve enter restart deliver"
    " place put insert inject send release jettison detach unfold extend transmit operate function perform charge"
    " activate attain get make lift latch lock turn point".split()
)
"""What a vehicle is for: failing to do it is an anomaly."""
PARTS = frozenset(
    "engine engines thruster thrusters valve valves tank tanks pipe pipes antenna array arrays panel panels stage"
    " booster parachute parachutes"
    " shield computer computers sensor sensors system battery batteries leg legs fuel helium hydrogen oxygen"
    " ammonia coolant software motor"
    " thrust radiator radiators radio camera cameras gyro gyros flywheel toilet airlock igniter injector flap flaps fin"
    " fins tile tiles boom dish mast bearing bearings relay fuse circuit avionics strut hose regulator hinge bolt bolts"
    " clamp clamps umbilical sail cooler loop systems"
    " fairing nozzle turbopump generator heater"
    " pump gyroscope gyroscopes wheel wheels instrument drill arm hatch window seal"
    " blade blades rotor rotors tyre tyres strut struts"
    " capsule spacecraft rocket craft"
    " vessel ship probe lander rover satellite vehicle transponder transmitter receiver clock clocks".split()
)
"""What may fail of a vehicle that the clause does not name."""
FLUIDS = frozenset("coolant fuel helium oxygen ammonia propellant air gas hydrogen fluid flakes".split())
ESCAPING = frozenset(
    "spray spew gush escape pour stream vent hiss seep ooze drip trickle dribble bubble bleed squirt spurt whoosh"
    " gurgle".split()
)
"""What a fluid does that leaks."""
MISSILES = frozenset(
    "debris micrometeorite micrometeoroid meteoroid meteorite lightning fragment fragments junk".split()
)
"""What may strike a craft."""
UNMEANT = frozenset(
    "mistake error accident unexpectedly accidentally inadvertently mistakenly spontaneously unbidden unprompted"
    " unintentionally erroneously unplanned unannounced".split()
)
STOPPING = frozenset("stop quit die cease sputter".split())
EARLY = frozenset("early prematurely premature unexpectedly into after suddenly seconds".split())
PLANNED = frozenset("planned expected scheduled intended".split())
WRONG = frozenset("wrong incorrect useless unusable lower-than-planned lower-than-expected off-target".split())
"""What makes an orbit one that nobody wanted."""
SIGNALS = frozenset(
    "contact communication communications signal control power pressure thrust touch telemetry attitude".split()
)
