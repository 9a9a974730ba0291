"""Words that questions use and texts of the ontology don't give: light verbs of a relation, everyday names of a class.

The same form as the ontology's annotations: phrases parted by ``|``.
"""

from typing import Final
from typing import Literal as OneOf

from kg.terms import KG, KGV, ORG

SYNONYMS: Final[tuple[tuple[str, OneOf["noun", "verb", "inverse", "adjective"], str], ...]] = (
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
)
