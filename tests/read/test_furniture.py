"""Lines that are no content, lines that are, and credits."""

import pytest

from kg.model import Span
from kg.read.captions import own_words
from kg.read.furniture import role
from kg.read.lines import Unit

CONTENT = [
    "What went wrong",
    "Key Facts",
    "By the numbers",
    "Europe Approves Science Budget",
    "World Health Organization Backs Space Science Plan",
    "Watch NASA's rocket roll to its pad",
    "Join the mission to Mars",
    "Follow the water, says the rover's chief",
    "Soyuz: 60 years and 1,900 launches",
    "In 2019, 84,434,094 miles were flown.",
    "Contact with the probe was lost on Monday, the agency said.",
    "Commenting on the failure, Musk said the fix was simple.",
    "Related work at ESA showed that the seal had cracked in the cold.",
    "He told followers on Twitter that the flight would be repeated, and shared a video of the blast.",
    "The newsletter of the agency reported in May that the crew would land early.",
    "Latest delay costs NASA a launch window",
    "More than 40 countries have signed",
    "Source of leak found on station",
    "Editor of Pravda flies to Mir",
]
FURNITURE = [
    "Call us: +44 20 7946 0000",
    "Home | News | Sport",
    "Europe Asia Pacific Africa Weather Sport Education",
    "2031-05-02 The Beacon / science",
    "Friday, May 2, 2031 Published at 04:35 GMT 05:35 UK",
    "HOME · SPACE · SCIENCE",
    "Share Tweet Email",
    "3 min read",
    "214 comments",
    "Sign up for our weekly newsletter",
    "Read More",
    "READ | Who owns the Moon?",
    "Also Read: India's next launch",
    "By Ann Lee, Space Correspondent",
    "Published: 7 September 2024",
    "Last updated on Apr 3, 2019 07:45 IST",
    "Your email address will not be published.",
    "We use cookies to improve this site.",
    "Leave a Reply",
    "https://www.example.org/station",
    "ann.lee@agency.example",
    "202-555-0100",
    "Media Contact:",
    "© 2024 The Post. All rights reserved.",
    "Tags: moon, nasa",
    "Advertisement",
    "Load more comm",
    "Learn more about the station at:",
    "-end-",
    "###",
    "You may also like",
    "This article originally appeared on Another Site.",
    "(Reporting by A. Lee; Editing by B. Ross)",
]


def unit(text: str) -> Unit:
    return Unit(text, Span(0, len(text)))


@pytest.mark.parametrize("line", CONTENT)
def test_content_stays(line: str) -> None:
    assert role(unit(line)) is None


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_goes(line: str) -> None:
    assert role(unit(line)) is not None


@pytest.mark.parametrize(
    "line",
    [
        "The test was a success, said the U.S. Space Force.",
        "It left from Kourou (French Guiana).",
        "The ship carried cargo to the space station (ISS)",
        "The launch photo shows the Moon.",
        "The crew docked to the station on Monday at 5 p.m. EDT",
        "It was signed by the head of the committee, Sen. Bill Nelson",
    ],
)
def test_no_credit(line: str) -> None:
    assert own_words(line) == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ship at sea.| (Ann Lee/NASA via AP)",
        "The ship at sea.| (U.S. Air Force photo by Senior Airman Joe Hast)",
        "The ship at sea| [Photo/Xinhua]",
        "The ship at sea.| Credits: ESA/Ann Lee",
        "The ship at sea.| Image courtesy of JAXA",
        "The ship at sea|, © CNES/ESA/Arianespace, 2020",
        "The ship is seen at sea on Monday at noon.| NASA/Ann Lee and Joe de Hast",
        "The ship is seen at sea on Monday at noon.| SpaceX",
        "The ship is seen at sea on Monday.| Handout via REUTERS. THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY.",
        "|Photo by Ann Lee/Xinhua",
        "|NASA/Ann Lee",
    ],
)
def test_credit(line: str) -> None:
    kept, _, credit = line.partition("|")
    assert (kept + credit)[: own_words(kept + credit)] == kept
