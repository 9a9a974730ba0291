"""Names that nobody knows, by their capitals or by the last word of a body's name."""

import re

CAPITALS = re.compile(r"(?<=[a-z,;:’'\"“”)] )(?:[A-Z][\w'’.-]+ )+[A-Z][\w'’-]+|^(?:[A-Z][\w'’.-]+ )+[A-Z][\w'’-]+")
CAPITAL = re.compile(r"(?<=[a-z,;:’'\"“”)] )[A-Z][\w-]+")
QUOTED = re.compile(r"[:\"“‘]")
BODY = re.compile(
    r"\b(?:[A-Z][\w'’.-]+ )*(?:Committee|Commission|Council|Agency|Office|Ministry|Institute|University|Administration|"
    r"Authority|Court|Board|Center|Centre|Company|Corporation|Group|Union|Academy|Department|Bureau|Association)\b"
)
SOME_BODY = re.compile(
    r"\b(?:an?|the|its|their) (?:[\w-]+ ){0,2}(?:commission|committee|panel|board|court|university|institute)\b", re.I
)
