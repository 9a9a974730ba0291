"""The SSA adapter: what it must not label, how it reads the corpus, and its arithmetic."""

from pathlib import Path
from types import ModuleType

import pytest

LAUNCH = """\
Russia B-Org
launched O
the O
Progress B-Satellite
MS-31 I-Satellite
cargo O
ship O
on O
a O
Soyuz-2.1a B-LaunchVehicle
rocket O
from O
Baikonur B-LaunchSite
at O
19:32 O
UTC O
on O
July B-Date
3 I-Date
, I-Date
2025 I-Date
.; O
The O
crew O
cheered O
. O

"""
FAILURE = """\
The O
Vega B-LaunchVehicle
C I-LaunchVehicle
rocket O
failed B-FailureType
on O
December B-Date
20 I-Date
, I-Date
2022 I-Date
. O
"""


def words(example: list[tuple[str, str]], slots: set[tuple[int, int, str]]) -> set[tuple[str, str]]:
    return {(" ".join(word for word, _ in example[first:last]), label) for first, last, label in slots}


def found(ssa: ModuleType, source: str, part: str) -> set[tuple[str, str]]:
    (example,) = ssa.examples(source.splitlines())
    text, places = ssa.running_text(word for word, _ in example)
    view = ssa.View(ssa.build_article(text.encode(), "sentence"))
    return words(example, ssa.on_words(ssa.told(view, part), places, text))


def test_a_launch_gives_no_failure_and_no_decommissioning(ssa: ModuleType) -> None:
    assert found(ssa, LAUNCH, "failure") == found(ssa, LAUNCH, "decom") == set()


def test_kinds_articles_and_hours_stay_outside(ssa: ModuleType) -> None:
    assert found(ssa, LAUNCH, "launch") == {
        ("Russia", "Org"),
        ("Progress MS-31", "Satellite"),
        ("Soyuz-2.1a", "LaunchVehicle"),
        ("Baikonur", "LaunchSite"),
        ("July 3 , 2025", "Date"),
    }


def test_a_failure_is_labelled_by_its_words(ssa: ModuleType) -> None:
    said = found(ssa, FAILURE, "failure")
    assert said == {("Vega C", "LaunchVehicle"), ("December 20 , 2022", "Date")}  # that it failed is no type


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The Vega C rocket failed to deliver the Luna 26 probe .", "failed to deliver"),
        ("The second launch failure of the Vega C rocket hurt .", "launch failure"),
        ("Controllers lost contact with the Luna 26 probe .", "lost contact"),
        ("The Luna 26 probe suffered a failure of its main antenna .", "failure of its main antenna"),
        ("The launch of the Vega C rocket failed .", "launch"),
        ("The Luna 26 probe was lost .", None),
        ("The Luna 26 probe was lost in a launch failure .", "launch failure"),
        ("The Vega C rocket suffered an outright engine failure .", "engine failure"),
        ("The Luna 26 probe suffered an unexplained anomaly .", "anomaly"),
        ("The Luna 26 probe suffered a partial failure .", "partial failure"),
        ("The failure of the Luna 26 probe hurt .", None),
    ],
)
def test_types_of_failure_are_worded_as_there(sentence: str, kind: str | None, ssa: ModuleType) -> None:
    said = found(ssa, "\n".join(f"{word} O" for word in sentence.split()), "failure")
    assert {words for words, label in said if label == "FailureType"} == ({kind} if kind else set())


def test_only_named_things_take_part(ssa: ModuleType) -> None:
    said = found(ssa, FAILURE, "failure")
    assert not {label for _, label in said} & {"Satellite", "Orbit", "LaunchSite"}


def test_the_town_stands_for_the_site_and_the_orbit_is_the_goal(ssa: ModuleType) -> None:
    source = "An Ariane 5 rocket launched the satellite into geostationary orbit from Kourou ."
    said = found(ssa, "\n".join(f"{word} O" for word in source.split()), "launch")
    assert {("geostationary orbit", "Orbit"), ("Kourou", "LaunchSite")} <= said
    assert "Satellite" not in {label for _, label in said}


def test_of_two_places_the_inner_one_stands_for_the_site(ssa: ModuleType) -> None:
    source = "An Ariane 5 rocket lifted off from Kourou , French Guiana ."
    said = found(ssa, "\n".join(f"{word} O" for word in source.split()), "launch")
    assert {words for words, label in said if label == "LaunchSite"} == {"Kourou"}


def test_what_a_thing_is_stays_outside_its_name(ssa: ModuleType) -> None:
    source = "India launched its Earth-observing satellite and the Luna 26 Satellite into an inclined polar orbit ."
    said = found(ssa, "\n".join(f"{word} O" for word in source.split()), "launch")
    assert {words for words, label in said if label == "Satellite"} <= {"Luna 26"}
    assert ("inclined polar orbit", "Orbit") in said


def test_articles_are_no_part_of_a_date(ssa: ModuleType) -> None:
    source = "The Luna 26 probe will be launched in the first quarter of 2030 ."
    said = found(ssa, "\n".join(f"{word} O" for word in source.split()), "launch")
    assert {words for words, label in said if label == "Date"} == {"first quarter of 2030"}


def test_hours_alone_are_no_date(ssa: ModuleType) -> None:
    view = ssa.View(ssa.build_article(b"The capsule landed at 19:32 UTC.", "sentence"))
    assert list(ssa.days(view.document, ssa.Span(22, 31))) == []


def test_words_are_joined_as_in_print_and_keep_their_places(ssa: ModuleType) -> None:
    tokens = ["Japan", "’", "s", "GCOM-W", "(", "Shizuku", ")", "flew", ".;", "It", "works", "."]
    text, places = ssa.running_text(tokens)
    assert text == "Japan’s GCOM-W (Shizuku) flew. It works."
    long = [text[p.begin : p.end] for p in places if p.end - p.begin > 2]
    assert long == ["Japan", "GCOM-W", "Shizuku", "flew", "works"]


def test_glued_sentences_are_articles_of_their_own(ssa: ModuleType) -> None:
    twice = [word for word, _ in next(ssa.examples(LAUNCH.splitlines()))][:-4]
    assert twice[-1] == ".;"
    said, _ = ssa.read([*twice, *twice], "launch")
    alone, _ = ssa.read(twice, "launch")
    assert said == alone | {(first + len(twice), last + len(twice), label) for first, last, label in alone}


def test_a_pad_stands_for_its_site_only_where_none_is_named(ssa: ModuleType) -> None:
    source = "A Delta IV rocket lifted off from Space Launch Complex 37 at Cape Canaveral Space Force Station ."
    both = found(ssa, "\n".join(f"{word} O" for word in source.split()), "launch")
    assert {words for words, label in both if label == "LaunchSite"} == {"Cape Canaveral Space Force Station"}


def test_a_name_and_its_short_form_in_brackets_are_one_span(ssa: ModuleType) -> None:
    text, places = ssa.running_text(["The", "Vega", "(", "V", ")", "(", "X", ")"])
    vehicles = [(places[i], "LaunchVehicle") for i in (1, 3, 6)]
    assert ssa.on_words(vehicles, places, text) == {(1, 5, "LaunchVehicle"), (6, 7, "LaunchVehicle")}
    assert ssa.on_words([(places[1], "LaunchSite"), (places[3], "Org")], places, text) == {
        (1, 2, "LaunchSite"),
        (3, 4, "Org"),
    }
    text, places = ssa.running_text(["A", "Soyuz", "/", "Fregat", "flew", "(", "twice", ")"])
    stacked = [(places[i], "LaunchVehicle") for i in (1, 3)]
    assert ssa.on_words(stacked, places, text) == {(1, 4, "LaunchVehicle")}


def test_the_longest_span_wins(ssa: ModuleType) -> None:
    text, places = ssa.running_text(["Ariane", "6", "rose"])
    whole = ssa.Span(places[0].begin, places[1].end)
    assert ssa.on_words([(places[0], "Org"), (whole, "LaunchVehicle")], places, text) == {(0, 2, "LaunchVehicle")}


def test_an_inside_tag_of_another_label_begins_a_span(ssa: ModuleType) -> None:
    example = [("A", "B-Org"), ("B", "I-Date"), ("C", "B-Date"), ("D", "I-Date"), ("E", "O")]
    assert ssa.gold_slots(example) == {(0, 1, "Org"), (1, 2, "Date"), (2, 4, "Date")}


def test_a_span_counts_only_with_both_ends_and_its_label(ssa: ModuleType) -> None:
    total = {"Org": ssa.Counter(), "Date": ssa.Counter()}
    gold = {ssa.Slot(0, 2, "Org"), ssa.Slot(3, 4, "Date")}
    ssa.add(total, gold, {ssa.Slot(0, 1, "Org"), ssa.Slot(3, 4, "Date"), ssa.Slot(5, 6, "Orbit")})
    assert total == {"Org": {"found": 1, "gold": 1}, "Date": {"right": 1, "found": 1, "gold": 1}}


def test_nothing_found_is_nought_not_a_fault(ssa: ModuleType) -> None:
    assert ssa.prf(ssa.Counter(gold=3)) == (0, 0, 0)


def test_all_parts_are_scored_and_what_is_no_english_counts_as_missed(
    ssa: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foreign = "Der O\nSatellit O\nHeinrich B-Satellite\nHertz I-Satellite\nist O\nheute O\ngestartet O\n. O\n"
    for part, lines in (("launch", LAUNCH + foreign), ("failure", FAILURE), ("decom", foreign)):
        (tmp_path / part).mkdir()
        (tmp_path / part / "valid.txt").write_text(lines, "utf-8")
    ssa.main(tmp_path, "valid")
    out = capsys.readouterr().out
    assert "launch (valid)" in out
    assert "decom, every name" in out
    assert "all parts, micro:" in out
    assert "(10 spans)" in out
