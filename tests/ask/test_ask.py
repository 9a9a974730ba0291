"""What the answers promise beyond their words: no guess, no leak, no injection, the same every time, quick, light
to import.
"""

import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pace import AT_ONCE, seconds

from kg.ask import ask, forms, run
from kg.ask.data import in_memory
from kg.ask.knowledge import prepare as prepared
from kg.ask.moments import Moment, parts, read
from kg.ask.tokens import LONGEST, tokenise
from kg.pipeline import build_article
from kg.rdf import to_rdflib
from kg.reference import catalogue
from kg.terms import BASE

from .conftest import dataset, knowledge, reference
from .judged import examples

if TYPE_CHECKING:
    from kg.ask.knowledge import Knowledge


# ------------------------------------------------------------ what must not be


def test_import_is_light() -> None:
    code = "import sys, kg.ask; print(sorted({'rdflib', 'spacy', 'pyshacl'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_planned_and_denied_events_never_count_as_happened(crew: "Knowledge") -> None:
    for question in ("Which launches does the article report?", "Which launches happened?", "What launched?"):
        assert not any("Crew-14" in row.label for row in crew.ask(question).rows)
    assert not any("Starliner" in row.label for row in crew.ask("What failed?").rows)
    assert not any("Starliner" in row.label for row in crew.ask("Which failures happened?").rows)


@pytest.mark.parametrize(
    "question", ["Which spacecraft landed on the Moon?", "When did Luna-25 land?", "Which landings took place?"]
)
def test_a_crash_is_no_landing(question: str) -> None:
    assert not any("Luna" in row.label for row in examples("wire").ask(question).rows)
    assert [row.label for row in examples("wire").ask("Did Luna-25 land?").rows] == ["no: failure"]


def test_a_source_of_negative_words_is_not_shown_as_denying_them() -> None:
    text = b"CAPE TOWN, May 4 - SpaceX insisted on Monday that nobody was hurt when the rocket exploded.\n"
    known = prepared(in_memory([build_article(text, "hurt.txt").graph]))
    row = known.ask("What did SpaceX say?").rows[0]
    assert "not the case" not in row.detail + row.evidence[0].commitment
    assert "certain of these negative words" in row.detail


def test_a_hedged_relation_is_no_answer(crew: "Knowledge") -> None:
    assert crew.ask("Which countries are partners in the Artemis Accords?").rows == ()
    row = crew.ask("Is Germany a partner in the Artemis Accords?").rows[0]
    assert row.value == "no"
    assert "Helen Marsh" in row.label


def test_denying_is_not_saying(crew: "Knowledge") -> None:
    assert crew.ask("Who said that Starliner failed?").rows == ()
    assert "denial" in crew.ask("What did Boeing deny?").rows[0].detail


def test_a_misspelled_name_is_proposed_and_not_taken(cargo: "Knowledge") -> None:
    answer = cargo.ask("Who heads Roskosmos?")
    assert answer.status == "refused"
    assert "did you mean Roscosmos?" in answer.note


def test_one_word_of_a_class_is_not_another(crew: "Knowledge") -> None:
    """The data has a signing; whoever asks for a withdrawal must not be told of it."""
    assert crew.ask("Did India withdraw from the Artemis Accords?").rows == ()
    assert crew.ask("Will India sign the Artemis Accords?").rows[0].label == "yes: planned"


@pytest.mark.parametrize("other", ["Soyuz MS-32", "Starliner", "Aurora"])
def test_another_thing_does_not_get_the_answer(crew: "Knowledge", other: str) -> None:
    assert crew.ask("Did Soyuz MS-33 dock with the ISS?").rows[0].label == "yes"
    assert crew.ask(f"Did {other} dock with the ISS?").rows == ()


@pytest.mark.parametrize("extra", ["weekly", "in secret", "because of money", "Zaphod", "?x ?y ?z", "with pride"])
def test_no_content_word_is_ignored(cargo: "Knowledge", extra: str) -> None:
    assert cargo.ask("Did Progress 101 dock with the ISS?").status == "answered"
    assert cargo.ask(f"Did Progress 101 dock with the ISS {extra}?").status == "refused"


def test_empty_data_answers_only_from_reference() -> None:
    assert knowledge("none").ask("Which launches does the article report?").status == "nothing-known"
    rows = knowledge("none").ask("Which agencies partner on the ISS?").rows
    assert len(rows) == 5
    assert {(row.source, row.mentioned) for row in rows} == {("reference", False)}


def test_reference_data_is_not_asked_what_the_article_says(cargo: "Knowledge") -> None:
    assert cargo.ask("Which country does JAXA belong to?").rows[0].source == "reference"
    assert cargo.ask("According to the article, which country does JAXA belong to?").rows == ()
    assert ask("Which country does JAXA belong to?", dataset(("cargo",))).status == "refused"


@given(st.text(max_size=LONGEST + 20))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_question_or_refused(text: str) -> None:
    assert knowledge("cargo").ask(text).status in ("answered", "nothing-known", "refused")


def test_a_text_far_too_long_for_a_question_is_refused_at_once() -> None:
    begun = time.process_time()
    answer = knowledge("cargo").ask("was it so " * 100_000)
    assert (answer.status, answer.nearest) == ("refused", ())
    assert "1 to 300 characters" in answer.note
    assert time.process_time() - begun < AT_ONCE


QUESTION_WORDS = "who which what when did does is not the with of in about"
CONTENT_WORDS = "ISS Progress 101 launch docked agencies threat flags said Russia"
WORDS = f"{QUESTION_WORDS} {CONTENT_WORDS}".split()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
@settings(max_examples=150, deadline=None)
def test_any_mixture_of_known_words_runs(words: list[str]) -> None:
    answer = knowledge("cargo").ask(" ".join(words))
    assert (answer.status == "answered") == bool(answer.rows)


def test_names_in_the_data_cannot_break_out_of_the_query() -> None:
    import rdflib

    data = dataset(("cargo",))
    nasty = rdflib.URIRef("https://w3id.org/spacekg/id/agency/x%3E%20%3Fs")
    label = rdflib.Literal('Evil" } DROP ALL #', lang="en")
    graph = data.graph(rdflib.URIRef("urn:x-test:nasty"))
    kinds = rdflib.Namespace("https://w3id.org/spacekg/ontology#")
    graph.add((nasty, rdflib.RDF.type, kinds.Agency))
    graph.add((nasty, rdflib.SKOS.prefLabel, label))
    before = len(data)
    assert ask('Which country does Evil" } DROP ALL # belong to?', data).status in ("refused", "nothing-known")
    assert len(data) == before


# ------------------------------------------------------------------ what must be


def test_who_walks_in_space_is_an_astronaut_without_the_word() -> None:
    import rdflib

    data = rdflib.Dataset()
    walk = (
        "a:walk a kg:Spacewalk ; kg:status kgv:status-occurred ; kg:agent a:agency ; kg:crewMember a:quill . "
        "a:launch a kg:Launch ; kg:status kgv:status-occurred ; kg:crewMember a:tourist . a:agency a kg:Agency . "
        'a:quill a kg:Person ; skos:prefLabel "Mara Quill"@en . a:tourist a kg:Person ; skos:prefLabel "Ed Rich"@en . '
    )
    names = {"a": "https://w3id.org/spacekg/id/article/0123456789abcdef/", "kg": BASE + "ontology#"}
    names |= {"kgv": BASE + "vocab/", "skos": str(rdflib.SKOS)}
    data.parse(data="".join(f"@prefix {k}: <{v}> . " for k, v in names.items()) + walk, format="turtle")
    assert [row.label for row in ask("Which astronauts went on a spacewalk?", data).rows] == ["Mara Quill"]
    assert ask("Which astronauts were launched?", data).rows == ()


def test_the_five_partners_with_those_the_article_names(cargo: "Knowledge") -> None:
    rows = cargo.ask("Which agencies partner on the ISS?").rows
    assert {row.source for row in rows} == {"reference"}
    assert {row.label for row in rows if row.mentioned} == {
        "National Aeronautics and Space Administration",
        "Roscosmos",
    }


def test_a_fact_of_another_source_says_so(cargo: "Knowledge") -> None:
    row = cargo.ask("When did Progress 101 launch?").rows[0]
    assert "according to National Aeronautics and Space Administration" in row.detail
    assert row.evidence[0].commitment == "certainly the case (CT+)"
    assert row.evidence[0].rule == "launches"


def test_other_statuses_are_told_of(cargo: "Knowledge") -> None:
    answer = cargo.ask("When did Expedition 90 launch?")
    assert answer.rows == ()
    assert "launch of Expedition 90 (planned)" in answer.note


def test_the_query_is_what_the_reading_says(cargo: "Knowledge") -> None:
    answer = cargo.ask("Which spacecraft docked with the ISS?")
    assert "kgv:status-occurred" in answer.sparql
    assert "<https://w3id.org/spacekg/id/station/iss>" in answer.sparql
    assert cargo.data.data.select(answer.sparql)


def test_of_many_answers_only_the_first_have_details(cargo: "Knowledge", monkeypatch: pytest.MonkeyPatch) -> None:
    whole = cargo.ask("Which claims are hedged?")
    assert len(whole.rows) > 2
    assert not whole.note
    monkeypatch.setattr(run, "SHOWN", 2)
    some = cargo.ask("Which claims are hedged?")
    assert some.rows[:2] == whole.rows[:2]
    assert [(r.label, r.value) for r in some.rows] == [(r.label, r.value) for r in whole.rows]
    assert not any(row.evidence or row.detail for row in some.rows[2:])
    assert "only the first 2" in some.note


def test_suggestions_can_be_answered() -> None:
    for data in ("cargo", "crew", "both"):
        for question in ("Why?", "Who paid for the launch?", "What did the boss of NASA eat?", "How old is the ISS?"):
            for suggestion in knowledge(data).ask(question).suggestions:
                assert knowledge(data).ask(suggestion).status == "answered", suggestion


def test_the_same_answer_twice_and_from_a_plain_dataset() -> None:
    question = "Which claims are hedged?"
    assert ask(question, dataset(("cargo", "crew")), catalogue=reference()) == knowledge("both").ask(question)


def test_no_query_names_what_changes_from_run_to_run() -> None:
    """Blank nodes of the ontology have other names in every process."""
    code = "from kg.ask.schema import schema; print(sorted(schema().ancestors))"
    runs = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(runs) == 1


def test_every_form_tells_its_phrasings() -> None:
    for module in iter_modules(forms.__path__):
        doc = import_module(f"{forms.__name__}.{module.name}").__doc__
        assert doc
        assert doc.count("?") >= 2


def test_four_questions_take_less_than_reading_two_short_articles() -> None:
    """What the figures in milliseconds are, benchmarks/ask.py tells; here the pace of the machine must not count."""
    known = knowledge("both")
    known.ask("Who heads NASA?")
    asked = ("Who heads Roskosmos?", "Why did Progress 101 launch?", "asdf", "Did the ship carry a crew?")
    article = (Path(__file__).parents[2] / "examples/scraped.txt").read_bytes()
    assert seconds(lambda: [known.ask(question) for question in asked]) < 2 * seconds(
        lambda: build_article(article, "scraped.txt"), 2
    )


@pytest.mark.parametrize(
    ("words", "value", "fits"),
    [
        ("friday", "XXXX-WXX-5T09:02", True),
        ("friday", "2026-03-13", True),
        ("friday", "2026-03-14", False),
        ("friday", "XXXX-03", False),
        ("3 june 2022", "2022-06-03T09:32Z", True),
        ("june 3 2022", "2022-06-03", True),
        ("june 2022", "2022-06-03", True),
        ("june 3 2022", "2022-06", False),
        ("2022 06 03", "2022-06-03", True),
        ("1998", "1998", True),
        ("1998", "XXXX-WXX-5", False),
        ("march", "XXXX-03", True),
        ("march", "P1Y", False),
        ("since may 2024", "2024-05-01", True),
        ("since may 2024", "2024-04-30", False),
        ("since may 2024", "2024", False),
        ("before 3 june 2022", "2022-06-02", True),
        ("before 3 june 2022", "2022-06-03", False),
        ("before 3 june 2022", "2022-06", False),
        ("after 2022", "2023", True),
        ("until june 2022", "2022-06-30", True),
        ("between may and july 2024", "2024-06", True),
        ("between may and july 2024", "2024-08-01", False),
        ("between may and july 2024", "XXXX-06", False),
    ],
)
def test_moments(words: str, value: str, fits: bool) -> None:
    found = read(words.split(), 0, True)
    assert found is not None
    assert found[0].fits(value) is fits


@pytest.mark.parametrize(
    "words", ["may leave", "32 june", "30 february 2024", "2022", "soon", "second", "since", "by nasa"]
)
def test_no_moments(words: str) -> None:
    assert read(words.split(), 0, False) is None


def test_parts_of_impossible_dates() -> None:
    assert parts("2026-02-30") == (None, None, None, None)
    assert not Moment("2026", year=2026).fits("2026-02-30")


def test_words_of_a_question() -> None:
    assert [t.fold for t in tokenise("Didn't Orlov’s MS-33 dock?")] == ["did", "not", "orlov", "ms", "33", "dock"]
    assert tokenise("Orlov's ship")[0].possessive


def test_a_fact_of_the_reference_data_cites_the_row_that_states_it() -> None:
    whole = to_rdflib([catalogue()])
    rows = ask("Who has signed the Artemis Accords?", dataset(()), catalogue=whole).rows
    cited = {e.source for row in rows if row.source == "reference" for e in row.evidence}
    assert cited
    assert not {source for source in cited if "ISO 3166" in source}
