"""The frame of a question that speaks of the article or of who says so: "in the article", "according to NASA"."""

from kg.ask.closed import Word
from kg.ask.question import Piece
from kg.ask.tokens import fold
from kg.ask.words import APPEARING, REPORTING, TEXT_KINDS


def of_whom(words: list[Word]) -> tuple[list[Word], bool]:
    """Takes "according to whom", "according to which agency" out; tells whether it was there."""
    start = next((i for i, w in enumerate(words) if fold(w.text) == "according"), None)
    if start is None or [w.role for w in words[start + 1 : start + 3]] != ["prep", "wh"]:
        return words, False
    end = start + 3
    body = words[end].piece if end < len(words) else None
    if body and body.iris("class") and not body.things:
        end += 1
    return [*words[:start], *words[end:]], True


def according(words: list[Word]) -> tuple[list[Word], Piece | None, bool]:
    """Takes "according to X" out; X is a source, or the article itself."""
    for i, word in enumerate(words):
        if fold(word.text) != "according" or i + 2 >= len(words):
            continue
        j = next((j for j in range(i + 1, len(words)) if words[j].piece), None)
        if j is not None and (piece := words[j].piece):
            rest = [*words[:i], *words[j + 1 :]]
            return (rest, None, True) if _text(piece) else (rest, piece, False)
    return words, None, False


def _text(piece: Piece) -> bool:
    """Whether a source is the article itself: "the release"."""
    return piece.tag == "text" or (piece.definite and fold(piece.words) in TEXT_KINDS)


def frame(words: list[Word]) -> tuple[list[Word], str, bool]:
    """Takes out "does the article mention", "in the article", "are named"; tells what the article is said to do."""
    text = next((i for i, w in enumerate(words) if w.piece and w.piece.tag == "text" and not w.piece.possessive), None)
    if text is None:
        return _passive(words, bare=_bare(words))
    piece = words[text].piece
    if piece and piece.prep:
        rest, frame, _ = _passive([*words[:text], *words[text + 1 :]], bare=True)
        return rest, frame, True
    verb = next((i for i in range(text + 1, len(words)) if fold(words[i].text) in REPORTING), None)
    if verb is None:
        return words, "", False
    return [w for i, w in enumerate(words) if i not in (text, verb)], fold(words[verb].text), True


def _bare(words: list[Word]) -> bool:
    """ "the people mentioned": a class and, at the very end, what is done to it."""
    pieces = [w.piece for w in words[-2:] if w.piece]
    return len(pieces) == 2 and bool(pieces[0].iris("class", "noun", "nouns")) and not pieces[0].things


def _passive(words: list[Word], bare: bool = False) -> tuple[list[Word], str, bool]:
    """ "are mentioned", "is named", when nobody but the article can be meant; ``bare`` needs no "are"."""
    content = [i for i, w in enumerate(words) if w.role == "content"]
    if not content or content[-1] == 0:
        return words, "", False
    last = content[-1]
    often = any(w.text == "how-often" for w in words)
    named = any(w.piece and w.piece.things and not w.piece.asked for w in words)
    asked = often or (any(w.role == "wh" for w in words) and not named)
    reported = fold(words[last].text) in REPORTING and fold(words[last].text).endswith(("ed", "n"))
    if bare and fold(words[last].text) in APPEARING:
        return [*words[:last], *words[last + 1 :]], fold(words[last].text), False
    framed = often or words[last - 1].text in ("is", "are", "was", "were", "been")
    if reported and (bare or (asked and framed)):
        return [*words[:last], *words[last + 1 :]], fold(words[last].text), False
    return words, "", False
