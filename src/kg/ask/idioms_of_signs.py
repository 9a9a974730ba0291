"""Roundabout ways to ask what a sign stands for and who denied something, and the plain one."""

_MEAN = "(?:mean|stand for|represent|symboli[sz]e|signify|express|embody|convey)"
_MEANT = "(?:represented|symboli[sz]ed|signified|expressed|embodied|conveyed)"
_QUALITY = (
    r"(?:which|what) (?:qualit(?:y|ies)|virtues?|values?|ideas?|ideals?|concepts?|traits?|thoughts?|notions?|feelings?|"
    r"emotions?|messages?|characteristics?)"
)
_SENSE = "(?:meaning|symbolism|significance|sense|interpretation|explanation)"
_DENIED = "(denied|rejected|dismissed|refuted|contradicted|disputed|rebutted)"
OF_SIGNS = (
    (rf"{_QUALITY} (?:do|does|did) (.+?) {_MEAN}(?=,? according to|\W*$)", r"what does \1 stand for"),
    (
        rf"{_QUALITY} (?:is|are|was|were) (.+?) (?:meant|supposed|intended|said) to {_MEAN}(?=\W*$)",
        r"what does \1 stand for",
    ),
    (rf"{_QUALITY} (?:is|are|was|were) {_MEANT} by (.+?)(?=\W*$)", r"what does \1 stand for"),
    (rf"{_QUALITY} (?:is|are|was|were|lies|stands|lay) behind (.+?)(?=\W*$)", r"what does \1 stand for"),
    (
        rf"(?:which|what) {_SENSE} (?:do|does|did|has|have|had) (.+?) (?:give|given|attach|attached|ascribed?|assign"
        r"(?:ed)?) to (.+?)(?=\W*$)",
        r"what does \2 stand for according to \1",
    ),
    (
        rf"(?:which|what) {_SENSE} (?:is|was|has been) (?:given|attached|ascribed|assigned) to (.+?)(?=\W*$)",
        r"what does \1 stand for",
    ),
    (rf"(?:which|what) {_SENSE} (?:do|does|did) (.+?) (?:have|carry|bear)(?=\W*$)", r"what does \1 stand for"),
    (rf"(?:which|what) {_SENSE} (?:has|have|had) (.+?)(?=\W*$)", r"what does \1 stand for"),
    (
        rf"how (?:do|does|did) (.+?) (?:explain|describe|interpret) the {_SENSE} of (.+?)(?= to |\W*$)",
        r"what does \2 stand for according to \1",
    ),
    (r"(?:who|whom|what) (?:do|does|did) (.+?) commemorate(?=\W*$)", r"what does \1 stand for"),
    (rf"by whom (?:is|are|was|were) (.+?) {_DENIED}(?=\W*$)", r"who \2 \1"),
    (
        r"who (?:said|says|stated|insisted) (?:that )?it (?:is|was) (?:untrue|false|not true|wrong|incorrect) that",
        "who denied that",
    ),
)
"""Each with the plain words for what it finds."""
