"""What an utterance does that no verb tells: threats with a condition, refusals, charges, promises, requests."""

from kg.extractors._speech_cues import Cue
from kg.extractors._speech_text import listed
from kg.model import Document, Factuality

NAMED: dict[str, tuple[str, Factuality]] = {
    "threat": ("threat", "PS+"),
    **dict.fromkeys(listed("promise pledge vow"), ("promise", "PR+")),
}
"""Acts that speak for themselves."""


def by_subject(document: Document, cue: Cue) -> tuple[str, Factuality] | None:
    """What an act that is said to speak makes of the words: "his threat warned that", "the pledge says"."""
    return next((NAMED[s.lemma] for s in document.children(cue.token, "nsubj") if s.lemma in NAMED), None)
