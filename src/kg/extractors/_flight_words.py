"""The words that put people on flights."""

FLYING = frozenset(
    "fly travel venture journey voyage go ride soar serve participate take launch return orbit blast arrive leave"
    " depart".split()
)
"""Whose subject is aboard what stands behind "on" or "in"."""
DOING = frozenset("walk spacewalk land circle die perish log come begin spend sit occupy orbit".split())
"""Whose subject is aboard what stands behind "on" or "during": one may die in a town called Columbia."""
STAYING = frozenset("live stay remain perform conduct deploy repair operate".split())
"""Whose subject is aboard what stands behind "on", and behind "during" if it says that it was in space."""
SPANNING = frozenset("on during with across throughout".split())
MAKING = frozenset("make complete undertake participate log".split())
"""Whose subject is aboard the flights that are their object ("made two spaceflights, STS-54 and STS-70")."""
CARRYING = frozenset("carry bring take transport deliver return ferry".split())
"""Whose objects are aboard what is their subject."""
COMMANDING = frozenset("command pilot copilot fly crew captain join ride".split())
"""Whose subject is aboard what is their object."""
NOMINATING = frozenset("assign select choose name nominate appoint pick reassign designate".split())
"""Whose object belongs to the crew from then on, whether or not it flies."""
LEAVING = frozenset("remove drop pull bump replace withdraw exclude resign".split())
"""Who is taken off a crew doesn't fly with it."""
JOINING_UP = frozenset("add belong promote rise admit elevate transfer be become".split())
"""Whose subject is of the crew that they lead to."""
APART = frozenset("for with to by about against alongside beside behind before like".split())
"""What leads to a crew that one is not of, for all that one does."""
DYING = frozenset("die kill perish lose survive".split())
DISASTERS = frozenset(
    "disaster accident fire explosion tragedy breakup destruction landing rest reentry loss launch liftoff ascent"
    " descent".split()
)
"""What people on a flight die in or survive, beside the flight itself."""
WRECKING = frozenset("break disintegrate explode crash burn".split())
"""What a flight does in which its crew dies."""
OTHERS = frozenset("rest remainder others".split())
NOMINATIONS = frozenset("selection assignment nomination appointment".split())
WALKS = frozenset({"spacewalk", "spacewalks"})
SPACE = frozenset("space orbit station mir".split())
JOINING = frozenset({"join"})
INCLUDING = frozenset("include comprise number feature consist".split())
ABOARD = frozenset("aboard onboard".split())
ON = frozenset("on in during with as of for".split())
PEOPLE = frozenset(
    "commander commanders pilot pilots copilot engineer engineers specialist specialists member members crewmember"
    " crewmembers crew crewman crewmate astronaut astronauts cosmonaut cosmonauts taikonaut taikonauts participant"
    " passenger tourist veteran part backup navigator".split()
)
NEEDING = {
    "engineer": frozenset({"flight", "board", "test"}),
    "specialist": frozenset({"mission", "payload", "educator", "medical"}),
}
"""What must stand before a word for it to be one of a crew: "lead engineer" is none."""
FLIGHTS = frozenset(
    "mission missions flight flights spaceflight spaceflights crew crews shuttle spacecraft capsule stay stays"
    " expedition expeditions trip trips board journey journeys orbiter ship".split()
)
BACKUP = frozenset("backup back-up reserve alternate standby".split())
SUPPORT = frozenset("support ground recovery rescue".split())
"""What makes a crew one that stays on Earth."""
LISTED = frozenset({",", "and", "/", "&", "then", "also", "later", "as", "well"})
