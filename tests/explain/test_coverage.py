"""What was not captured: first the sentences that must not be listed."""

import pytest

from kg.explain.coverage import Coverage, Gap, coverage, render_coverage
from kg.find import find
from kg.model import Span, Statement
from kg.pipeline import build_article


def covered(text: str) -> Coverage:
    built = build_article(text.encode(), "article.txt")
    return coverage(built.document, find(built.document), built.facts)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Soyuz MS-25 spacecraft docked with the International Space Station on Monday.",
        "“We are ready,” NASA's Steve Stich said.",
        "Italy signed the Artemis Accords.",
    ],
)
def test_a_sentence_with_a_fact_is_not_listed(sentence: str) -> None:
    found = covered(f"The crew had waited for this.\n\n{sentence}\n")
    assert [gap.sentence for gap in found.gaps if gap.sentence == sentence] == []
    assert found.with_facts >= 1


def test_a_sentence_with_nothing_in_it_is_not_listed() -> None:
    found = covered("It was a fine and quiet morning, and everybody was glad of it.\n")
    assert found == Coverage(1, 0, ())
    assert "1 sentence: 0 with facts, 1 without (1 of them with nothing that kg looks for)" in render_coverage(found)


def test_words_said_in_another_sentence_are_covered() -> None:
    text = "Stich spoke. Baikonur was cold. Kourou was warm.\n"
    document = build_article(text.encode(), "article.txt").document
    first, second, third = (s.span for s in document.sentences)
    said = Statement("stich", Span(6, 11), (second,), first, "direct", "report", "CT+")
    found = coverage(document, find(document), [said])
    assert (found.with_facts, [gap.span for gap in found.gaps]) == (2, [third])


def without_facts(text: str) -> dict[str, tuple[str, ...]]:
    """What the only sentence of a text holds, as if no extractor had found anything."""
    document = build_article(text.encode(), "article.txt").document
    (gap,) = coverage(document, find(document), ()).gaps
    assert gap.span.of(document.text) == gap.sentence == text.strip()
    return dict(gap.holds)


def test_what_a_listed_sentence_holds() -> None:
    holds = without_facts("NASA said on May 3, 2019, that Soyuz MS-12 had docked with 40 kg of salt.\n")
    assert list(holds) == ["events", "speech", "dates", "quantities", "names"]
    assert (holds["events"], holds["speech"]) == (("docked",), ("said",))
    assert (holds["dates"], holds["quantities"]) == (("May 3, 2019",), ("40 kg",))
    assert holds["names"] == ("NASA", "Soyuz MS-12")


def test_pronouns_and_descriptions_are_no_names() -> None:
    assert "names" not in without_facts("It left on May 3, 2019, and the agency was glad.\n")


def test_the_count_adds_up() -> None:
    text = "The Soyuz MS-25 spacecraft landed on Monday.\n\nKourou is humid.\n\nIt was a fine morning.\n"
    found = covered(text)
    shown = render_coverage(found)
    assert (found.sentences, found.with_facts, len(found.gaps)) == (3, 1, 1)
    assert shown.splitlines()[-1] == "3 sentences: 1 with facts, 2 without (1 of them with nothing that kg looks for)"
    assert "Kourou is humid." in shown


def test_control_characters_don_t_reach_the_terminal() -> None:
    odd = Gap(Span(0, 9), "a \x1b[31mred\n word", (("names", ("\x1bX",)),))
    shown = render_coverage(Coverage(1, 0, (odd,)))
    assert "\x1b" not in shown
    assert "red word" in shown
