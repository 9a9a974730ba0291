"""Words that questions use and texts of the ontology don't give: light verbs of a relation, everyday names of a class.

The same form as the ontology's annotations: phrases parted by ``|``.
"""

from typing import Final
from typing import Literal as OneOf

from kg.terms import KG, KGV, ORG, TIME

Annotation = tuple[str, OneOf["noun", "verb", "inverse", "adjective"], str]


def _crash(verbs: str) -> tuple[Annotation, ...]:
    """A crash is a landing that failed, or an anomaly."""
    return tuple((term, "verb", verbs) for term in (KG.Landing, KG.Anomaly, KGV.outcome_failure))


_BRING = (
    "bring|brings|brought|bringing",
    "take|takes|took|taken|taking",
    "carry|carries|carried|carrying",
    "fly|flies|flew|flown|flying",
    "ferry|ferries|ferried|ferrying",
    "get|gets|got|getting",
    "haul|hauls|hauled|hauling",
    "lift|lifts|lifted|lifting",
    "shoot|shoots|shot|shooting",
    "send|sends|sent|sending",
    "transport|transports|transported|transporting",
    "put|puts|putting",
    "travel|travels|travelled|traveled|travelling|traveling",
    "ride|rides|rode|ridden|riding",
    "head|heads|headed|heading",
    "go|goes|went|gone|going",
    "come|comes|came|coming",
    "return|returns|returned|returning",
)
"""Verbs of moving and of being moved, whose particle tells whither."""


def _moving(event: str, *ways: str) -> tuple[Annotation, ...]:
    """The verbs of moving, each with each of the ways; a launch that is put back is delayed."""
    each = (("|".join(f"{form} {way}" for form in verb.split("|"))) for way in ways for verb in _BRING)
    return tuple((event, "verb", phrases) for phrases in each if not phrases.startswith("put back"))


SYNONYMS: Final[tuple[Annotation, ...]] = (
    (ORG.memberOf, "verb", "work for|works for|worked for|working for|employed by|belong to|belongs to|belonged to"),
    (ORG.memberOf, "verb", "work at|works at|worked at"),
    (KG.affiliatedCountry, "verb", "belong to|belongs to|belonged to|belong|belongs|belonged"),
    (KG.hasPartner, "inverse", "form|forms|formed|make up|makes up|made up"),
    (
        KG.Agreement,
        "verb",
        "withdraw from|withdraws from|withdrew from|withdrawn from|withdraw|withdraws|withdrew|withdrawn",
    ),
    (KG.Agreement, "verb", "quit|quits|award|awards|awarded|pull out of|pulled out of|exit|exits|exited"),
    (KG.Agreement, "noun", "contract|contracts"),
    (KG.Agreement, "noun", "withdrawal|withdrawals"),
    (KG.Agreement, "noun", "deal|deals"),
    (KG.operator, "inverse", "own|owns|owned"),
    (KG.locatedIn, "verb", "lie|lies|lay|lie in|lies in|lay in|sit|sits|sit in|sits in|situated|situated in"),
    (KG.Launch, "verb", "lift|lifts|lifted|lifting"),
    (
        KG.Landing,
        "verb",
        "come home|get home|gets home|got home|return home|returns home|returned home",
    ),
    (KG.Landing, "verb", "come back|comes back|came back|coming back"),
    (KGV.status_planned, "adjective", "supposed|meant|slated|intended|planned to|set to|supposed to|meant to|to come"),
    (KG.Docking, "verb", "visit|visits|visited|visiting"),
    (KG.Test, "noun", "static fire|static fires"),
    (KG.Test, "noun", "rehearsal|rehearsals"),
    (KG.Spacewalk, "noun", "space walk|space walks"),
    (KG.Place, "noun", "site|sites"),
    (KG.Place, "noun", "location|locations"),
    (KG.Place, "noun", "spot|spots"),
    (KG.Place, "noun", "ocean|oceans"),
    (KG.Place, "noun", "sea|seas"),
    (KG.Place, "noun", "desert|deserts"),
    (KG.Place, "noun", "crater|craters"),
    (KG.Place, "noun", "island|islands"),
    (KG.Spacecraft, "noun", "capsule|capsules"),
    (KG.Spacecraft, "noun", "freighter|freighters"),
    (KG.hasQuantity, "noun", "mass|masses"),
    (KG.hasQuantity, "noun", "weight|weights"),
    (KGV.mode_direct, "adjective", "word for word|quoted word for word|quoted directly|quoted verbatim|quoted"),
    (KGV.mode_indirect, "adjective", "reported indirectly|paraphrase|paraphrases"),
    (KGV.status_ongoing, "adjective", "going on|underway"),
    (KGV.status_possible, "adjective", "only possible|only threatened"),
    # a flight begins
    (KG.Launch, "verb", "go up|goes up|went up|gone up|going up|set off|sets off|setting off"),
    (KG.Launch, "verb", "start|starts|started|starting|begin|begins|began|begun|ride|rides|rode|ridden|riding"),
    (KG.Launch, "verb", "ride on|rides on|rode on|ridden on|rise|rises|rose|risen|soar|soars|soared"),
    (KG.Launch, "verb", "propel|propels|propelled|boost|boosts|boosted|hoist|hoists|hoisted|deploy|deploys|deployed"),
    (KG.Launch, "verb", "leave Earth|leaves Earth|left Earth|leave the Earth|left the Earth|send up|sent up"),
    (KG.Launch, "verb", "get off the ground|got off the ground"),
    *_moving(KG.Launch, "up", "into space", "to space", "into orbit", "to orbit", "off the ground"),
    (KG.Launch, "noun", "takeoff|takeoffs"),
    (KG.Launch, "noun", "take-off|take-offs"),
    (KG.Launch, "noun", "start|starts"),
    (KG.Launch, "noun", "lift off|lift offs"),
    # a flight ends
    (KG.Landing, "verb", "reach|reaches|reached|reaching|get to|gets to|got to|make it to|makes it to|made it to"),
    (KG.Landing, "verb", "arrive|arrives|arrived|arriving|arrive on|arrives on|arrived on|arrive at|arrived at"),
    (KG.Landing, "verb", "set down|sets down|get back|gets back|got back|make it back|made it back|descend|descended"),
    *_moving(KG.Landing, "back", "home", "back home", "down", "back down"),
    (KG.Landing, "noun", "arrival|arrivals"),
    (KG.Landing, "noun", "homecoming|homecomings"),
    *_crash("hit|hits|hitting|smash into|smashes into|smashed into|slam into|slams into|slammed into"),
    *_crash("strike|strikes|struck|plunge into|plunged into|impact|impacts|impacted|crash on|crashed on"),
    *_crash("crash-land|crash-lands|crash-landed|crash onto|crashed onto|crash in|crashed in"),
    # ships meet and part
    (KG.Docking, "verb", "link up with|links up with|linked up with|link up|links up|linked up|attach to|attached to"),
    (KG.Docking, "verb", "hook up with|hooked up with|connect to|connects to|connected to|moor|moors|moored"),
    (KG.Docking, "verb", "rendezvous|rendezvous with|rendezvoused with|get to|gets to|got to|go to|goes to|went to"),
    (
        KG.Docking,
        "verb",
        "come to|comes to|came to|make it to|makes it to|made it to|travel to|travelled to|traveled to",
    ),
    (KG.Docking, "noun", "link-up|link-ups"),
    (KG.Docking, "noun", "rendezvous|rendezvous"),
    (KG.Docking, "verb", "pull up at|pulled up at|turn up at|turned up at|show up at|showed up at"),
    (KG.Undocking, "verb", "pull away from|pulls away from|pulled away from|let go of|lets go of|unhook|unhooked"),
    (KG.Undocking, "verb", "say goodbye to|said goodbye to|part from|parted from|cast off from|set off from"),
    (KG.Undocking, "verb", "detach from|detached from|separate from|separated from|unberth|unberths|unberthed"),
    (KG.Undocking, "verb", "depart from|departs from|departed from|move away from|moved away from"),
    (KGV.outcome_success, "verb", "succeed|succeeds|succeeded|go well|went well"),
    (KGV.outcome_success, "adjective", "soft|softly|intact|unharmed|smoothly|unscathed"),
    # people outside
    (KG.Spacewalk, "verb", "step outside|steps outside|stepped outside|float outside|floated outside"),
    (KG.Spacewalk, "verb", "walk outside|walked outside|leave the station|left the station"),
    # what goes wrong
    (KG.Anomaly, "verb", "break|breaks|broke|broken|blow up|blows up|blew up|blown up|burst|bursts|misfire|misfired"),
    (KG.Anomaly, "noun", "glitch|glitches"),
    (KG.Anomaly, "noun", "error|errors"),
    (KG.Anomaly, "noun", "defect|defects"),
    (KG.Anomaly, "noun", "accident|accidents"),
    (KG.Anomaly, "noun", "incident|incidents"),
    (KG.Anomaly, "noun", "breakdown|breakdowns"),
    (KG.Anomaly, "noun", "difficulty|difficulties"),
    # plans change
    (KG.ScheduleChange, "verb", "put off|puts off|putting off|call off|calls off|called off|calling off"),
    (KG.ScheduleChange, "verb", "reschedule|reschedules|rescheduled|defer|defers|deferred|hold off|held off"),
    (KG.ScheduleChange, "verb", "put back|puts back|move back|moved back|hold up|holds up|held up"),
    (KGV.status_postponed, "adjective", "put off|pushed back|put back|moved back|held up|rescheduled|deferred"),
    (KG.ScheduleChange, "noun", "slip|slips"),
    # bodies agree
    (KG.Agreement, "verb", "sign up to|signs up to|signed up to|sign up for|signed up for|sign on to|signed on to"),
    (KG.Agreement, "verb", "accede to|acceded to|enter into|entered into|conclude|concludes|concluded|ink|inked"),
    (KG.Agreement, "verb", "team up with|teams up with|teamed up with|team up|teamed up"),
    (KG.partnerIn, "verb", "sign up to|signs up to|signed up to|sign on to|signed on to|accede to|acceded to"),
    (KG.Agreement, "noun", "pact|pacts"),
    (KG.Agreement, "noun", "arrangement|arrangements"),
    (KG.Agreement, "noun", "treaty|treaties"),
    (KG.Agreement, "noun", "memorandum|memoranda"),
    (KG.partnerIn, "verb", "be involved in|involved in|contribute to|contributes to|contributed to|work on|works on"),
    (KG.partnerIn, "verb", "be part of|belong to|belongs to"),
    (KG.hasPartner, "noun", "contributor|contributors"),
    # who runs and makes what
    (KG.operator, "inverse", "manage|manages|managed|responsible for|in charge of|behind"),
    (KG.operator, "noun", "owner|owners"),
    (KG.operator, "verb", "belong to|belongs to|belonged to|owned by|managed by"),
    (KG.operator, "verb", "belong|belongs|belonged"),
    (KG.partOf, "verb", "belong|belongs|belonged"),
    (ORG.memberOf, "verb", "belong|belongs|belonged"),
    (KG.manufacturer, "inverse", "construct|constructs|constructed|produce|produces|produced|assemble|assembles"),
    (KG.manufacturer, "inverse", "behind|assembled"),
    (KG.manufacturer, "verb", "constructed by|produced by|developed by|assembled by"),
    (KG.manufacturer, "noun", "producer|producers"),
    (KG.manufacturer, "noun", "constructor|constructors"),
    (KG.affiliatedCountry, "noun", "home country|home countries"),
    (KG.affiliatedCountry, "noun", "country of origin|countries of origin"),
    (KG.affiliatedCountry, "noun", "nation|nations"),
    (KG.affiliatedCountry, "verb", "originate from|originates from|originated from|hail from|hails from"),
    # where things are and belong
    (
        KG.locatedIn,
        "verb",
        "based in|stand in|stands in|found in|situated at|located at|located on|situated on|based at",
    ),
    (KG.locatedIn, "verb", "located|based|found|belong to|belongs to|belonged to"),
    (KG.Agency, "noun", "national space agency|national space agencies"),
    (KG.locatedIn, "noun", "location|locations"),
    (KG.partOf, "inverse", "include|includes|included|comprise|comprises|comprised|consist of|consists of"),
    (KG.partOf, "noun", "part|parts"),
    (TIME.hasTime, "verb", "founded|established|created|formed|set up|founded in|established in|created in|formed in"),
    (TIME.hasTime, "verb", "begin operations|began operations|start operations|started operations|come into being"),
    (TIME.hasTime, "noun", "founding|foundings"),
    (TIME.hasTime, "noun", "foundation|foundations"),
    (TIME.hasTime, "noun", "establishment|establishments"),
    (TIME.hasTime, "noun", "creation|creations"),
    (TIME.hasTime, "noun", "formation|formations"),
    (ORG.memberOf, "verb", "work|works|worked|working|employed at|affiliated with|work with|works with"),
    # who and what is aboard
    (KG.carries, "verb", "haul|hauls|hauled|ferry|ferries|ferried|have aboard|had aboard|loaded with"),
    (KG.carries, "noun", "freight|freight"),
    (KG.carries, "noun", "load|loads"),
    (KG.crewMember, "noun", "crewmember|crewmembers"),
    (KG.crewMember, "noun", "crewmate|crewmates"),
    (KG.crewMember, "noun", "occupant|occupants"),
    (KG.crewMember, "inverse", "travel in|travels in|travelled in|traveled in|ride in|rides in|rode in|fly in|flew in"),
    (KG.crewMember, "inverse", "go aboard|went aboard|travel aboard|travelled aboard|traveled aboard"),
    # kinds of things
    (KG.Launch, "noun", "mission launches|mission launches"),
    (KG.LaunchSite, "noun", "launch base|launch bases"),
    (KG.LaunchSite, "noun", "launch facility|launch facilities"),
    (KG.Person, "noun", "human|humans"),
    (KG.Person, "noun", "individual|individuals"),
    (KG.Company, "noun", "business|businesses"),
    (KG.Company, "noun", "manufacturer|manufacturers"),
    (KG.Agency, "noun", "space centre|space centres"),
    (KG.Agency, "noun", "space center|space centers"),
    (KG.Place, "noun", "town|towns"),
    (KG.Place, "noun", "city|cities"),
    (KG.Place, "noun", "region|regions"),
    (KG.CelestialBody, "noun", "planet|planets"),
    (KG.CelestialBody, "noun", "asteroid|asteroids"),
    (KG.CelestialBody, "noun", "comet|comets"),
    (KG.CelestialBody, "noun", "galaxy|galaxies"),
    (KG.Programme, "noun", "campaign|campaigns"),
    (KG.Statement, "noun", "words|words"),
    (KG.hasQuantity, "noun", "size|sizes"),
    (ORG.role, "verb", "work as|works as|worked as"),
    # offices and words
    (KGV.role_spokesperson, "verb", "speak for|speaks for|spoke for|spoken for"),
    (
        KGV.status_planned,
        "adjective",
        "to be launched|yet to come|still to come|coming up|scheduled to|expected to|due to",
    ),
    (KGV.status_planned, "verb", "plan|plans|planning|schedule|schedules"),
    (KGV.display_affixed, "verb", "stick|sticks|stuck to|attach|attaches|print|prints|printed"),
    (
        KGV.display_held,
        "verb",
        "hold up|holds up|held up|holding up|wave|waves|waved|hoist|hoists|hoisted|plant|plants",
    ),
    (KGV.display_held, "verb", "planted|put up|puts up"),
    (KG.SymbolDisplay, "verb", "sport|sports|sported|hang|hangs|hung|bear on|borne on"),
    (KG.standsFor, "verb", "stand as|stands as|stood as"),
    (KG.meaning, "verb", "signify|signifies|signified|denote|denotes|express|expresses|expressed"),
    (KG.meaning, "noun", "symbolism|symbolisms"),
    (KG.meaning, "noun", "significance|significances"),
)
