"""The notes beneath a cover page, and what they say a figure is made of."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice, pairwise

from msgspec import structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.keys import SUFFIX
from tieout.forms.schedule13.model import Component, Footnote, ReportingPerson
from tieout.forms.schedule13.seeking import matches, of_lines, places_of, plain, starts_before
from tieout.forms.schedule13.sheet import Sheet, level
from tieout.markup.text import Text

LONGEST = 6000  # characters of a sentence
MOST = 200  # lists of an item: more are none of a schedule
LOOK = 600  # characters before a verb in which its sentence is taken to begin

MARK = re.compile(
    r"(?m)^[ \t\xa0]*(?:[-•·]\s)?(?P<mark>/\(?\d{1,2}\)?/|\(\s*[\d*†‡#]{1,2}\s*\)|\[\d{1,2}\]|⁽[^⁾\n]{1,3}⁾|"
    r"[*†‡§]{1,5}|[¹²³⁴-⁹]{1,2})(?=[\s\xa0]*[^\s\d])[ \t\xa0]*"
)
# What stands at a page's head or foot between a cover and the next
FURNITURE = re.compile(
    r"(?im)^[ \t\xa0_|-]*(?:cusip\b|page\b|\d{1,3}$|<page>|13[dg]\b|schedule\s+13|-?\s?\d{1,3}\s?-?$|item\s+1\b"
    r"|item\s+\d{1,2}\s*(?:\([a-z]\)\s*)?[.:][ \t\xa0]+[a-z]"
    r"|the\s+following\s+constitutes|explanatory\s+note|this\s+amendment|securities\s+and\s+exchange|united\s+states\s*$)[^\n]*"
)
# The form's own remark at the foot of a cover, which is no footnote
OF_THE_FORM = re.compile(r"(?i)\W*see\s+instructions?\b(?:\s+before\s+filling\s+(?:it\s+)?out)?\W*")
MADE_OF = re.compile(
    r"(?i)\b(?:represent(?:s|ing)?|consists?\b(?:\s+(?:solely\s+|entirely\s+)?of)?|consisting\s+(?:solely\s+|entirely\s+)?of|(?:is\s+)?comprised\s+of|comprises?\b|comprising|"
    r"includes?\b|including|(?:is\s+)?composed\s+of|of\s+which|is\s+the\s+sum\s+of)\s*:?\s*"
)
# With which words they begin; what stands a word or two behind "of" and "is"
MADE_OF_WORDS = ("represent", "consist", "compris", "includ", "composed")
MADE_OF_INNER, MADE_OF_BEGINS, REACH_OF_MADE_OF = ("comprised", "composed", "which", "sum"), re.compile(r"\b[iIoO]"), 40
# What is told of the class as a whole, or told to be left out, makes up no figure of a person
NOT_HELD = re.compile(r"(?i)\b(?:not|excludes?|excluding|outstanding|based\s+(?:up)?on)\b")
FURTHER = re.compile(r"(?i)\W*(?:also|in\s+addition|further(?:more)?|additionally|this\s+(?:amount|number|figure))?\W*(?:also\s+)?")
ROMAN = re.compile(r"(?i)(?<![\w])\(\s?(i{1,3}|iv|vi{0,3}|ix|xi{0,3}|x|[a-h1-9])\s?\)\s*")
# A full stop before a new sentence, not one behind "Inc", "L.P", "Mr" or an initial
SENTENCE = re.compile(
    r"\.(?:(?<!\bInc\.)(?<!\bCorp\.)(?<!\bCo\.)(?<!\bLtd\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bDr\.)(?<!\bNo\.)(?<!\bSt\.)"
    r"(?<!\bJr\.)(?<!\b[A-Z]\.)(?:\s+(?=[A-Z])|[ \t\xa0]*\n)|\s*$)"
)
FIGURE = r"(?:an?\s+(?:aggregate|total)\s+of\s+)?(?P<{}>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+)"
AMOUNT = re.compile(
    rf"(?i)\s*(?:{FIGURE.format('figure')}\s+(?:[\w’'-]+\s+){{0,4}}?(?P<noun>shares?|units?|adss?|adrs?|american|"
    rf"ordinary|common|class|depositary|options?|warrants?)\b|(?P<right>(?:[\w’'-]+\s+){{0,5}}?(?:options?|warrants?|rights?|notes?|debentures?|units|preferred\s+(?:stock|shares)))"
    rf"\s+(?:to\s+(?:purchase|acquire|buy|receive)|exercisable\s+(?:for|into)|convertible\s+into)\s+{FIGURE.format('for')}\s+(?:[\w’'-]+\s+){{0,4}}?"
    r"(?:shares?|units?|adss?|adrs?|american|ordinary|common|class|depositary)\b)"
)
# "(6,000 shares held by Elm LP and 4,000 shares held by Elm II LP)"
PARTS = re.compile(r"(?i)\([^()]{0,40}\d[\d,]*\s+(?:[\w’'-]+\s+){0,4}?(?:shares?|units?|adss?|are|is|were)\b")
# "Mr. Doe held: (i) 3,000 shares", "Elm LP held 4,000 shares"
HELD = re.compile(r"\b(?:held|holds|owned|owns)(?:\s+directly)?:?\s{1,20}")
# The holder before the verb, first words of its clause: "In addition, Elm Fund, LP, a Delaware partnership (the "Fund"), held"
AND = re.compile(r"\b(?:and|while)\s+(?=[A-Z])")
OWNER = re.compile(
    r"\s*(?:In\s+addition,?\s+|and\s+)?(?P<owner>[A-Z](?:[^,;:()\n]|\n(?!\n)){1,80}?(?:,\s(?:LLC|L\.?P\.?|Inc\.|Ltd\.|L\.L\.C\.|N\.A\.))?)"
    r"(?:,\s[^;:()\n]{1,80})?(?:\s\([^()\n]{1,60}\))?,?\s*$"
)
# shares of the class as a whole
OF_ALL = re.compile(
    r"(?i)\s*(?:\w+\s+){0,5}?(?:of\s+the\s+)?(?:shares?\s+(?:of\s+(?:\w+\s+){1,4})?outstanding|outstanding\s+(?:shares?|common|ordinary|class))"
)
# Where a list without numbers goes on: ", 5,000 shares held by ...", " and 5,000 shares ..."
GOES_ON = re.compile(r"(?i)[,;]?\s{1,30}(?:and|plus)\s{1,30}|[,;]\s{1,30}")
HOLDER = re.compile(
    r"(?i)\b(?:(?:held|owned)(?:\s+(?:directly|indirectly|solely|of\s+record|beneficially|"
    r"jointly)){0,3}\s+by|(?:held|registered)\s+in\s+the\s+name\s+of)\s+(?P<holder>.+)"
)
# 'Alpha Capital LP (the "Firm")'
SHORT = re.compile(r"[,.]?\s{0,9}\((?:the\s+)?[\"“](?P<short>[^\"”\n]{2,40})[\"”]\)")
HOLDER_END = re.compile(
    r"(?i)(?:,|(?<!\s))\s++(?:which|as\s+(?:of|to)|over|in\s+(?:its|his|her)|and\s+\d|for\s+the|of\s+which|where|that|"
    r"issued)\b|(?<!\s)\s++\(|;"
)
UNDERLYING = re.compile(
    r"(?i)\b(?:underlying|(?:issuable|acquirable|obtainable|purchasable|receivable|"
    r"that\s+may\s+be\s+acquired)\s+(?:\w+\s+){0,3}?"
    r"(?:upon|on|pursuant\s+to|through|under)"
    r"(?:\s+(?:the\s+)?(?:full\s+)?(?:conversion|exercise|vesting|settlement|exchange)(?:\s+(?:of|or\s+\w+\s+of))?)?)\s+(?:(?:an?|"
    r"the|his|her|its|certain|outstanding)\s+)?(?P<instrument>.+)"
)
# "each Filer has the right to acquire through the exercise of a warrant", "subject to stock options"
RIGHT_TO = re.compile(
    r"(?i)\b(?:right\s+to\s+(?:acquire|receive|purchase)\b[^,;.]{0,60}?\b(?:through|upon|on|under|pursuant\s+to)\s+(?:the\s+)?(?:exercise|conversion|vesting|settlement)\s+of\s+"
    r"(?:(?:an?|the|his|her|its|certain|outstanding)\s+)?(?P<instrument>.+)|subject\s+to\s+(?P<subject>(?:[\w’'-]+\s+){0,4}?(?:options?|warrants?|units|awards?|rights?)\b))"
)
# "beneficially owns 6,068,993 Shares, consisting of": the figure that is told to be made of others is the last one before
WHOLE = re.compile(r"(?<![$\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\s?%)")
INSTRUMENT_END = re.compile(
    r"(?i),|;|(?<!\s)\s++(?:issued|currently|presently|exercisable|which|held|owned|that|granted|within|"
    r"convertible\s+(?:into|at|in)\b|dated|in\s+a|to\s+purchase|at\s+an?|by)\b|(?<!\s)\s++\("
)


def under(sheet: Sheet, last: int, end: int, person: int) -> list[tuple[Footnote, Text]]:
    """The footnotes beneath a cover, each with its text. last, end: text offsets of its last row and of what follows it."""
    part = sheet.part(last, end)
    marks = [(match.start(), match.end(), match["mark"]) for match in of_lines(MARK, part.string)]
    known = {at for at, _, _ in marks}
    marks = sorted(marks + [raised for raised in _raised(sheet, part) if raised[0] not in known])
    stops = [match.start() for match in of_lines(FURNITURE, part.string)] if marks else []
    notes = []
    following = 0
    for index, (_, begin, mark) in enumerate(marks):
        until = marks[index + 1][0] if index + 1 < len(marks) else len(part)
        while following < len(stops) and stops[following] < begin:
            following += 1
        if following < len(stops):
            until = min(until, stops[following])
        text = part[begin:until].strip("_-")
        if text and not OF_THE_FORM.fullmatch(text.string):
            notes.append((Footnote(mark=level(mark), text=text.fact(values.text), person=person), text))
    return notes


def _raised(sheet: Sheet, part: Text) -> Iterator[tuple[int, int, str]]:
    """The bare figures that the rendering knows to be marks, at the begin of a line with words behind: begin, end, print."""
    for mark in sheet.marks(part):
        low, high = mark.at - part.offset, mark.until - part.offset
        line = part.string.rfind("\n", max(0, low - 100), low) + 1 or max(0, low - 100)
        if (
            low < high
            and not part.string[line:low].strip(" \t\xa0")
            and re.match(r"[\s\xa0]{0,9}[A-Za-z\"“]", part.string[high : high + 12])
        ):
            yield low, high, mark.raw


def components(sheet: Sheet, part: Text) -> tuple[Component, ...]:
    """What a note says that a figure is made of: "Represents (i) 3,039 shares and (ii) ...".

    It is the first sentence that says so, and those behind it that go on ("Also includes ...").
    """
    made: list[Component] = []
    at = 0
    for match, begin in _lists(part):
        if match.start() < at:
            continue
        if made and not FURTHER.fullmatch(part.string, begin, match.start()):
            continue
        sentence = _sentence(part, match.end())
        made += _components(sentence)
        at = match.end() + len(sentence)
    return tuple(made)


def held(part: Text, figures: Iterable[Decimal]) -> tuple[Component, ...]:
    """What a note says that each holder has ("Mr. Doe held 3,000 shares"), where that sums to one of the figures."""
    verbs = [match for match in islice(HELD.finditer(part.string), MOST) if _amount_behind(part.string, match.end())]
    if not verbs:
        return ()
    ends = [end.end() for end in SENTENCE.finditer(part.string)]
    clauses = [0]  # where the clause of each verb begins: behind a full stop, or an "and" behind the amount before
    for verb, following in pairwise(verbs):
        number = bisect_right(ends, following.start())
        joint = AND.search(part.string, verb.end(), following.start())
        clauses.append(max(ends[number - 1] if number else 0, joint.end() if joint else verb.end()))
    made: list[Component] = []
    for verb, begin, until in zip(verbs, clauses, [*clauses[1:], len(part)], strict=True):
        parts = _components(_sentence(part[:until], verb.end()))
        low = max(begin, ends[bisect_right(ends, verb.start()) - 1] if ends and ends[0] <= verb.start() else 0, verb.start() - LOOK)
        if owner := OWNER.match(part.string, low, verb.start()):
            by = part.group(owner, "owner").fact(values.text)
            parts = [one if one.held_by.start is not None else structs.replace(one, held_by=by) for one in parts]
        made += parts
    if len(made) < 2 or any(one.shares.value is None for one in made):
        return ()
    return tuple(made) if sum(one.shares.value or 0 for one in made) in set(figures) else ()


def _amount_behind(string: str, at: int) -> bool:
    mark = ROMAN.match(string, at)
    return AMOUNT.match(string, mark.end() if mark else at) is not None


def made_of(string: str) -> Iterator[re.Match[str]]:
    """The matches of MADE_OF, looked for at the words that it begins with, and near those of it that follow "of" and "is"."""
    lower = plain(string)
    starts = {*starts_before(MADE_OF_BEGINS, places_of(MADE_OF_INNER, string, lower), string, REACH_OF_MADE_OF)}
    starts.update(places_of(MADE_OF_WORDS, string, lower))
    return matches(MADE_OF, sorted(starts), string)


def _lists(part: Text) -> Iterator[tuple[re.Match[str], int]]:
    """Where a part says of what something is made, an amount following, and where that sentence begins (or near before it)."""
    ends: list[int] | None = None
    for match in made_of(part.string):
        if not _amount_behind(part.string, match.end()):
            continue
        if ends is None:
            ends = [end.end() for end in SENTENCE.finditer(part.string)]
        number = bisect_right(ends, match.start())
        begin = max(ends[number - 1] if number else 0, match.start() - LOOK)
        if not NOT_HELD.search(part.string, begin, match.start()):
            yield match, begin


def _sentence(part: Text, at: int) -> Text:
    """What is left of a sentence from an offset on."""
    stop = SENTENCE.search(part.string, at, at + LONGEST)
    return part[at : stop.start() if stop else min(len(part), at + LONGEST)]


def _components(sentence: Text) -> list[Component]:
    found = [(piece, amount) for piece in _pieces(sentence) if (amount := AMOUNT.match(piece.string))]
    return [_component(piece, amount) for piece, amount in found if not OF_ALL.match(piece.string, amount.end(1))]


def with_told(sheet: Sheet, told: Text, persons: tuple[ReportingPerson, ...]) -> tuple[ReportingPerson, ...]:
    """The persons, with what Item 5 (Item 4 of a 13G) says their aggregate amounts are made of, where no note does.

    A figure belongs to a person whose aggregate it equals and whom the sentence names, or who is the only one.
    """
    waiting: dict[Decimal, list[int]] = {}
    for number, person in enumerate(persons):
        if not person.components and person.aggregate_amount.value is not None:
            waiting.setdefault(person.aggregate_amount.value, []).append(number)
    found: dict[int, tuple[Component, ...]] = {}
    words: list[list[re.Pattern[str]]] | None = None
    for match, begin in islice(_lists(told), MOST) if waiting else ():
        before = told.string[begin : match.start()]
        figures = WHOLE.findall(before)
        whole = values.maybe(values.shares, figures[-1]) if figures else None
        if whole is None or whole not in waiting:
            continue
        if words is None:
            words = [_words(person, told.string) for person in persons]
        meant = [n for n in waiting[whole] if len(persons) == 1 or any(word.search(before.casefold()) for word in words[n])]
        if meant:
            made = tuple(_components(_sentence(told, match.end())))
            found.update(dict.fromkeys(meant, made))
            waiting[whole] = [number for number in waiting[whole] if number not in found]
    return tuple(structs.replace(person, components=found[n]) if n in found else person for n, person in enumerate(persons))


def _words(person: ReportingPerson, told: str) -> list[re.Pattern[str]]:
    """What an item may call a person: the name of the cover, it without "LLC", "Mr." and the last name, a short form it gives."""
    name = (person.name.value or "").casefold()
    if not name:
        return []
    bare = SUFFIX.sub("", name)
    called = {name, bare}
    lower = told.lower()
    at = lower.find(name)
    if at >= 0 and (short := SHORT.match(lower, at + len(name))):
        called.add(short["short"])
    patterns = [re.compile(rf"(?<!\w){re.escape(one)}(?!\w)(?!\s+gp\b)") for one in sorted(called)]
    return [*patterns, re.compile(rf"\b(?:mr|ms|mrs|dr)s?\.?\s+{re.escape(bare.split(' ')[-1])}\b")]


def _pieces(sentence: Text) -> list[Text]:
    """The parts of a list, numbered or not; the whole of it where it is none. What a part says in brackets is left whole."""
    marks: list[tuple[int, int]] = []
    for match in ROMAN.finditer(sentence.string):
        if AMOUNT.match(sentence.string, match.end()) and (marks or not sentence.string[: match.start()].strip()):
            marks.append(match.span())
    if not marks:
        marks = [(0, 0)]
        depth, at = 0, 0
        for match in GOES_ON.finditer(sentence.string):
            depth += sentence.string.count("(", at, match.start()) - sentence.string.count(")", at, match.start())
            at = match.start()
            if depth <= 0 and AMOUNT.match(sentence.string, match.end()):
                marks.append(match.span())
    ends = [begin for begin, _ in marks[1:]] + [len(sentence)]
    pieces = []
    for (_, begin), end in zip(marks, ends, strict=True):
        piece = sentence[begin:end].strip()
        tail = re.search(r"[,;]?\s+(?:and|plus)$|[,;]$", piece.string[-12:])
        pieces.append(piece[: len(piece) - len(tail.group())].strip(",;") if tail else piece)
    return pieces


def _component(piece: Text, amount: re.Match[str]) -> Component:
    held: Fact[str] = ABSENT
    instrument: Fact[str] = ABSENT
    said = piece
    if parts := PARTS.search(piece.string, amount.end()):  # what a bracket says of parts of the figure is not said of the figure
        said = piece[: parts.start()]
    if match := HOLDER.search(said.string):
        holder = said.group(match, "holder").before(HOLDER_END).strip(",;")
        held = holder.fact(values.text)
    if found := _instrument(said, amount):
        instrument = found.fact(values.text)
    return Component(
        shares=piece.group(amount, "figure" if amount["figure"] else "for").fact(values.shares),
        held_by=held,
        instrument=instrument,
        description=piece.fact(values.text),
    )


def _instrument(piece: Text, amount: re.Match[str]) -> Text | None:
    """The words for what the shares are got by: "stock options", "10% Convertible Note"."""
    if amount["right"]:
        return piece.group(amount, "right").strip()
    if match := UNDERLYING.search(piece.string):
        return piece.group(match, "instrument").before(INSTRUMENT_END).strip(",;.")
    if match := RIGHT_TO.search(piece.string):
        if match["subject"]:
            return piece.group(match, "subject").strip()
        return piece.group(match, "instrument").before(INSTRUMENT_END).strip(",;.")
    if amount["noun"].lower() in ("options", "option", "warrants", "warrant"):
        return piece.group(amount, "noun")
    return None
