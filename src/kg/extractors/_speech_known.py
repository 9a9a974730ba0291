"""What some cues and acts tell by themselves of the act and of how sure the speaker is."""

from kg.extractors._speech_text import listed
from kg.model import Factuality

ALL: tuple[Factuality, ...] = ("CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu")
BY_ACT: dict[str, dict[Factuality, Factuality]] = {
    "denial": dict.fromkeys(ALL, "CT-"),
    "threat": dict.fromkeys(ALL, "PS+"),
    "promise": dict.fromkeys(ALL, "PR+"),
    "request": dict.fromkeys(ALL, "Uu"),
    "prediction": {"CT+": "PR+"},
    "warning": {},
    "announcement": {},
    "accusation": {},
}
"""What an act makes of the commitment that the words themselves show; other acts are judged by the words."""
BY_CUE: dict[str, tuple[str, Factuality]] = {
    "hope": ("opinion", "PS+"),
    **dict.fromkeys(["hint at", "possibility", "prospect"], ("prediction", "PS+")),
    "rumour": ("report", "PS+"),
    "speculate about": ("opinion", "PS+"),
    **dict.fromkeys(listed("hopeful optimistic worried concerned afraid fearful wary"), ("opinion", "PS+")),
    **dict.fromkeys(listed("doubtful pessimistic sceptical skeptical unconvinced"), ("opinion", "PR-")),
    "wish": ("opinion", "Uu"),
    **dict.fromkeys(["apology", "apologise for", "apologize for", "condolence", "greeting"], ("opinion", "Uu")),
    "fear": ("opinion", "PS+"),
    **dict.fromkeys(["worry", "concern", "suspicion"], ("opinion", "PS+")),
    "fret": ("opinion", "PS+"),
    "doubt": ("opinion", "PR-"),
}
"""Cues that tell the speaker's own commitment."""
NEGATED: dict[str, tuple[str, Factuality]] = {
    "rule out": ("prediction", "PS+"),
    "believe": ("opinion", "CT-"),
    "think": ("opinion", "CT-"),
    "expect": ("prediction", "PR-"),
}
"""What "does not rule out", "does not believe" and the like make of the words behind them."""
