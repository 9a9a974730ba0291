"""Where sentences end; ``|`` marks it."""

import pytest

from kg.model import Span
from kg.parse.sentences import LONGEST, split

WHOLE = [
    "The crew took off at 9:14 a.m. CDT Monday from the U.S. Embassy's lawn.",
    "Mr. and Mrs. Lee met Dr. Anna C. Ford of Acme Inc. on Feb. 14 about cosmonaut No. 11.",
    "Soyuz-2.1a rose at 11.10 am with 2.5 tonnes.",
    '"Why would we wait?" Anna Ford said on Friday.',
    "“Let's go!” shouted the crew.",
    '"Who pays?" NASA engineer Li Wei asked.',
    "SHIP COMES HOME... WITHOUT HER CREW",
    "A photo shows the ship over Kenya … [+] Friday.",
    "It sailed at 10 p.m. (4:05 a.m. Tokyo time Monday, Nov. 20), and all went well.",
    'The song is called "Light my engine!".',
    "At 9 a.m. NASA will speak.",
    "1. Launch of the probe",
]
CUT = [
    "She waved at 9 p.m.| Starliner will land.",
    "It flew over the U.S.| The crew slept.",
    'He said "no."| She said "yes."',
    "We do.| [...] And that is cool.",
    "(It sank.| Moving on.)| Next came Mars.",
    "It reached orbit.The crew ate.".replace(".The", ".|The"),
    "Too old?| Not so, says NASA.",
    "It happened in 2019.[3]| Nobody knew.",
    "MOSCOW, June 3. /WIRE/.| Roscosmos said so.| It was late.",
    "BREMEN, Germany, 2 March 2031 -| Amid cheers, it rose.",
    "CAPE CANAVERAL, Fla. (AP) —| SpaceX launched.",
    "MOSCOW:| Russia launched a rocket.",
    "New Delhi, Aug 23 (WIRE):| India was proud.",
    '"Go."| Then silence.',
    "BREMEN, Germany – 2 March 2031 –| Tern Orbital today said so.",
    "Bremen, Germany — March 2, 2031:| Tern Orbital said so.",
    "Bremen, 2 March 2031 –| Tern Orbital said so.",
    "Bremen, Germany (2 March 2031) –| Tern Orbital said so.",
    "March 2, 2031 – Bremen, Germany –| Tern Orbital said so.",
    "AUSTIN, Texas / WIREPRESS / March 2, 2031 /| Tern Orbital said so.",
    "Patna [India], March 2 (WIRE):| Tern Orbital said so.",
    "Patna, March 2 (WIRE)| Tern Orbital said so.",
    "Shiraz, WIRE –| Tern Orbital said so.",
    "OSH /Kyrgyzstan/, March 2. /WIRE/.| Tern Orbital said so.",
    "OSAKA, March 2, WIRE -| Tern Orbital said so.",
    "BERGEN (wire) -| Tern Orbital said so.",
    "CAPE MAY, N.J. (WIRE) _| Tern Orbital said so.",
    "Cadiz, 2 March 2031 (WIRE).-| Tern Orbital said so.",
    "Paris (AFP) -| Tern Orbital said so.",
]


@pytest.mark.parametrize("text", [*WHOLE, *CUT])
def test_sentences(text: str) -> None:
    plain = text.replace("|", "")
    found = [s.of(plain) for s in split(plain, Span(0, len(plain)))]
    assert found == [part.strip() for part in text.split("|")]


def test_only_the_span_is_split_and_offsets_are_the_texts() -> None:
    text = "Out. In one. In two. Out."
    assert split(text, Span(4, 20)) == [Span(5, 12), Span(13, 20)]


@pytest.mark.parametrize(
    "text",
    [
        "NASA - the agency - said so.",
        "MUSK: It was great.",
        "PHOTO: A rocket rises.",
        "2 March 2031 – A ship docks.",
        "NET March 2 – A ship docks.",
        "Launch, March 2 – A ship rises.",
        "Crew-31 – due March 2 – is ready.",
        "Kestrel (Skylark) - a rocket of two stages.",
    ],
)
def test_a_mark_after_another_name_makes_no_dateline(text: str) -> None:
    assert len(split(text, Span(0, len(text)))) == 1


def test_long_sentences_are_cut() -> None:
    text = "word " * 3000
    found = split(text, Span(0, len(text)))
    assert all(s.end - s.begin <= LONGEST for s in found)
    assert "".join(s.of(text) for s in found).replace(" ", "") == text.replace(" ", "")
