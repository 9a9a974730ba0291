"""Events made up for tests, without an article behind them."""

from kg.terms import ID, KGV
from kg.world.witness import Witness

MS_20, MS_21 = ID + "spacecraft/progress-ms-20", ID + "spacecraft/progress-ms-21"
DRAGON = ID + "spacecraft/dragon-endeavour"
FALCON, SOYUZ = ID + "vehicle/falcon-9", ID + "vehicle/soyuz-2-1a"
CAPE, VANDENBERG, BAIKONUR = ID + "site/ccsfs", ID + "site/vandenberg", ID + "site/baikonur"
NASA, JAXA, ACCORDS = ID + "agency/nasa", ID + "agency/jaxa", ID + "partnership/artemis-accords"
UNSETTLED = ("planned", "postponed", "possible")


def told(article: str, kind: str, time: str = "", status: str = "occurred", outcome: str = "", **roles: str) -> Witness:
    """An event of an article; several fillers of a role are divided by ``|``."""
    node = f"{ID}article/{article}"
    fillers = {role: frozenset(keys.split("|")) for role, keys in roles.items()}
    return Witness(
        f"{node}/{kind.lower()}-{time}",
        node,
        kind,
        getattr(KGV, f"status_{status.replace('-', '_')}"),
        kind,
        time,
        f"{node}/t",
        status in UNSETTLED,
        outcome and getattr(KGV, f"outcome_{outcome}"),
        fillers,
    )
