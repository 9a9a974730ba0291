"""Verbs of motion as English has them: those of manner, of a direction, and of the noise that a thing makes moving.

What such a verb tells of a flight is decided by where from, where to and on what one moves, never by the verb alone.
"""

MANNER = frozenset(
    "bolt bound bounce burst canter charge clamber claw climb coast crawl creep cruise dart dash dive drift drop duck"
    " edge ease file fling flit float fly gallop glide hasten hike hop hurry hurtle inch jet jog journey jump leap limp"
    " lumber march meander nose nudge parade plod power punch race ramble ride roam roll romp run rush sail sashay"
    " saunter scamper scoot scramble scud scurry shoot sidle skim skip slide slink slip slither sneak soar speed spiral"
    " spring sprint squeeze squirm stagger streak stride stroll surge sweep swim swing swoop tear toddle travel trek"
    " trot trundle vault venture voyage waft walk wander whirl whisk whiz whizz wriggle zip zoom".split()
)
DIRECTED = frozenset("ascend come depart embark escape follow get go head leave rise".split())
NOISY = frozenset(
    "bang blare blast blaze boom bellow burn clatter crackle flame flare growl howl hum pound rattle roar rocket rumble"
    " scream screech shriek sizzle thunder whine whoosh".split()
)
MOTION = MANNER | DIRECTED | NOISY
SLOW = frozenset(
    "slip slide drop drift roll walk wander stroll trundle limp hike trot march file parade toddle stagger nudge edge"
    " sink".split()
)
"""Of these, verbs of what goes on the ground, by date or by itself: a craft is not launched so."""
GROUND = frozenset(
    "plane planes airplane aeroplane aircraft jet airliner bus buses car cars train trains truck trucks lorry lorries"
    " barge van vans helicopter helicopters road rail ferry foot transporter crawler convoy motorcade limousine"
    " quarantine hospital hotel".split()
)
"""On or in what one travels on the ground or through the air, or why one leaves: no such journey is a launch."""
