"""The words by which pages address their readers, as patterns by purpose. All of them look at one short line.

They follow the grammar of such lines (a command and what it is about, a counter, a label and a separator), not the
lines of any one site.
"""

import re


def _starts(*ways: str) -> re.Pattern[str]:
    """A pattern for what a line begins with, in any case."""
    return re.compile("(?:" + "|".join(ways) + ")", re.IGNORECASE)


END_MARK = _starts(
    r"(?:#(?: ?#){0,4}|[-–—*/~ ]{1,4}(?:end|ends|30|over)[-–—*/~ ]{0,4}|ENDS?)\Z",
    r"\W?(?:reporting|writing|compiled) (?:\w+ )?by\b.{0,200}\bedit\w+ by\b",
)
"""What news copy ends with; contacts and notes follow."""

COMMENTS = _starts(
    r"(?:leave|post|write|add|submit) (?:a |your |new )?(?:reply|comment)",
    r"(?:view|show|load|see|hide)(?: \w+)? (?:comm|repl)",
    r"comments?\W{0,3}\d{0,6}\W{0,2}\Z",
    r"\d[\d,]{0,6} (?:comments?|responses?|replies|thoughts on|responses to)\b",
    r"join the (?:conversation|discussion)",
    r"have your say|what do you think\?|conversation\Z|no comments\b",
)
CONTACTS = _starts(
    r"(?:(?:news|media|press|public|investor|general|editorial|science|pr|technical|business)\b[\w &/]{0,40})?"
    r"\b(?:contacts?|enquiries|inquiries)(?: (?:details|information|us|person|for \w+))?\s?(?::|\Z)",
    r"(?:for|please direct|direct) (?:\w+ ){0,3}(?:media|press|interview|enquir|inquir)\w* ?(?:\w+ ){0,4}"
    r"(?:contact|call|e-?mail|to\b)",
)
NOTICES = _starts(
    r"(?:(?:cautionary (?:note|statements?)|notes? on|legal|safe harbou?r|important)?[\w ]{0,25}"
    r"(?:forward.looking statements?|safe harbou?r(?: statement)?|disclaimers?|legal (?:notice|information)))\W?\Z"
)
READING = _starts(
    r"(?:further|suggested|recommended|additional|background|related) reading\s?:?\Z",
    r"(?:reading list|see also|sources|references|external links|what others (?:say|report)|elsewhere)\s?:?\Z",
)
PROMOS = _starts(
    r"(?:related|more (?:from|in|on|stories|news|top|like this)|top stories|trending|recommended|popular|sponsored"
    r"|promoted"
    r"|most (?:read|popular|viewed|shared|recent)|you (?:may|might) (?:also|like)|(?:read|up|watch|what to read) next"
    r"|editor[’']?s[’']? (?:picks|choice)|around the web|from our partners|from the web|explore more|keep reading"
    r"|in other news|don[’']t miss|(?:also|must) read|read also|read more|newsletters?|about the authors?|share this)"
    r"\b[^.:|]{0,60}:?\Z",
    r"latest(?: \w+)?:?\Z",
)
LABEL = _starts(
    r"(?:also |must )?(?:read|watch|listen|see|related|more|recommended|live|live updates|in (?:pics|pictures"
    r"|photos)|video"
    r"|don[’']t miss|explained|opinion|trending|photos|pictures)"
    r"(?: (?:more|also|now|next|here|this|story|stories|articles?|coverage|video|links?))?\s?(?:[|:»>]|\s[–-]\s)"
)
"""A label that points to another article: READ | ..., Related: ..."""

COMMAND = re.compile(
    r"(?:please |also |now |then |or |to |and )?(?:"
    + "|".join(
        (
            r"(?:read|learn|see|find out|discover|view|show|load|watch|explore|hear|get) (?:the )?"
            r"(?:more|all|full (?:story|article|text))\b",
            r"for (?:more|further|additional|the latest)\b[^.]{0,150}\b(?:visit|see|go to|click|contact|check"
            r"|follow|at:?\Z)",
            r"(?:more|further|additional) (?:information|details)\b[^.]{0,120}\b(?:visit|at|here|available|found"
            r"|online)\b",
            r"(?:click|tap|swipe|scroll|press) (?:here|on|to|the|below|through|down|for|image)\b",
            r"sign (?:up|in)\b|log ?(?:in|on|out)\b|(?:un)?subscribe\b|register (?:now|here|for|to|free)\b"
            r"|enter your\b",
            r"(?:follow|join|contact|e-?mail|support|tell|call|like|find|visit|text|message|write to|reach) (?:us"
            r"|him|her|me|them)\b",
            r"(?:follow|find|like|join) (?:@\w+|\w+ \w+ on)\b|visit (?:https?:|www\.)|join (?:our"
            r"|the \w+ (?:channel|newsletter))\b",
            r"support (?:local|our|independent|quality|free)\b|donate\b|(?:buy|order) (?:now|tickets|a copy)\b",
            r"(?:share|save|print|bookmark|copy|gift|republish|rate) (?:this|on|via|to|the|a|link|article|story|it)\b",
            r"skip to\b|back to (?:top|home)\b|go to (?:home|top|the top)\b|continue (?:reading|to|with)\b",
            r"keep up with\b|stay (?:tuned|up to date|informed|connected)\b|download (?:the app|our|as|pdf|now)\b",
            r"(?:enable|allow|accept|manage|reject|turn on|disable) (?:java|cookies|all|notif|your|preferences|ad)\w*",
            r"listen (?:to this|now|here)\b|send (?:us|your|tips|a tip)\b|set (?:your|as) prefer\w+",
            r"get (?:our|the latest|breaking|daily|unlimited|\w+ (?:news )?(?:alerts|updates))\b",
            r"(?:check|do check) out (?:our|the|more)\b|report (?:abuse|this|an? (?:error|typo))\b",
        )
    )
    + ")",
    re.IGNORECASE,
)
NOTICE = re.compile(
    "|".join(
        (
            r"\ball rights reserved|\bcopyright\b.{0,12}\d{4}|©\s?(?:\d{4}|copyright)|\blet (?:us|me) know\b",
            r"\b(?:may|must|can)(?:not| not) be (?:published|reproduced|republished|redistributed|copied)",
            r"\b(?:uses?|using|accept|these|our|of|about) (?:\w+ )?cookies\b|\bwe (?:use|value) (?:your|ads|cookies)\b",
            r"\bprivacy (?:policy|notice|settings)\b|\bterms (?:of (?:use|service)|and conditions)\b|\byour e-?mail\b",
            r"\brequired fields\b|\bto (?:our|the|his|her|a) (?:\w+ ){0,3}newsletter\b.{0,60}(?:\Z|here|for|to)",
            r"\bnewsletter\b.{0,60}\b(?:inbox|sign|subscri|free)|\bin(?:to)? your inbox\b",
            r"\b(?:has|have|was|been) not (?:been )?(?:edited|created|modified) by\b|\bsyndicated feed\b"
            r"|\bpowered by wordpress",
            r"\b(?:originally|first) (?:appeared|published) (?:on|in|by|at)\b",
            r"\b(?:requires?|enable|without|disabled) javascript\b|\byour browser\b|\bad ?block|\bearn a commission\b",
            r"\baffiliate (?:links?|commission)|\bcontinues? (?:below|after (?:the )?ad)"
            r"|\bnot responsible for (?:the )?content",
            r"\bby (?:signing up|clicking|continuing|submitting|subscribing)\b.{0,60}\b(?:agree|accept|consent)",
            r"\bviews expressed\b.{0,80}\b(?:author|not necessarily)|\bsend (?:us )?(?:tips|corrections) to\b",
        )
    ),
    re.IGNORECASE,
)
COUNT = _starts(
    r"\d[\d.,]{0,8}\s?[km]?\+? ?(?:min(?:ute)?s?|hours?|days?|shares?|views?|likes?|reads?|followers"
    r"|sec(?:ond)?s?)(?: ago| read)?\Z",
    r"(?:\w{1,12} )?\d{1,4}\s?(?:of|/)\s?\d{1,4}\Z",
)
LISTED = _starts(
    r"(?:topics?|tags?|categor(?:y|ies)|filed under|key ?words|posted in|labels|in this (?:story|article)"
    r"|sections?)\s?[:|]"
)
MADE_BY = _starts(
    r"\W?(?:(?:additional |with )?(?:reporting|writing|editing|edited|written|compiled|translated|produced|reported"
    r"|words|text"
    r"|story) by\b|with (?:agency |agencies |additional )?(?:inputs?|reporting|files|material) ?from\b)",
    r"(?:source|editor|author|writer|contributor|reporter|photographer|web editor|responsible editor|agency|inputs?"
    r"|updated"
    r"|published|posted|last (?:updated|modified)|first published|date|issued|dateline)\s?[:|]",
    r"(?:published|posted|updated|last updated) (?:on|at|by|\d|[A-Z][a-z]{2} \d)",
)
BY = re.compile(r"by:? [A-Z][\w’'.-]*", re.IGNORECASE)
STAFF = re.compile(
    r"\b(?:correspondent|reporter|staff|desk|bureau|editor|writer|columnist|contributor|journalist|freelance\w*"
    r"|web team|newsroom)\b",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.’'+-]@[\w-]{1,60}\.[a-z]{2,}", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,300}|[\w.+’'-]{1,64}(?:@|\[at\])[\w-]{1,60}\.[\w.-]{1,60}")
PHONE = re.compile(r"\+?\(?\d[\d().\s–-]{5,18}\d")
PHONE_LABEL = re.compile(r"\b(?:tel|telephone|phone|call|fax|mobile|cell|hotline|whatsapp)\b", re.IGNORECASE)
SEPARATOR = re.compile(r"\s?[|⋆•·›»▪★◆∙]\s?|\s[>/]\s")

BUTTONS = frozenset(
    "share save print subscribe comment comments menu search login log in sign up out follow following"
    " advertisement ad ads"
    " close tweet email mail e-mail copy link listen play pause like likes reply report next previous prev"
    " sponsored promoted"
    " facebook twitter x whatsapp linkedin reddit pinterest instagram youtube telegram messenger tiktok bluesky threads"
    " mastodon google rss feed home about contact us more read view all show less expand toggle navigation open back"
    " top skip content section sections bookmark gift article full screen gallery slideshow loading register"
    " account profile"
    " settings notifications tumblr flipboard flip pocket weibo wechat line vk sms on via to this and".split()
)
"""Words of buttons: a line of nothing else is a row of them."""

STAMP = frozenset(
    "published updated posted last first on at by edt est cdt cst pdt pst et pt gmt utc bst uk cet cest ist jst msk am"
    " pm a.m"
    " p.m date time monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun hrs hours"
    " hour ago"
    " minutes min read issued".split()
)
"""Words beside the date of a byline."""

SMALL = frozenset("and in for at of the with de van von".split())
"""Words without a capital in names and offices."""

SECTIONS = frozenset(
    "Homepage Home World Service Education Politics Business Sport Sports Weather Health Culture Entertainment Travel"
    " Opinion Science Technology Tech Lifestyle Africa Americas Asia Europe Pacific Education Front Video Audio News"
    " Arts Money Markets Economy Food Style Magazine Local National International Menu Search Jobs Blogs".split()
)
"""Sections of a site; two of them in a row of names without a verb make a menu of it."""
