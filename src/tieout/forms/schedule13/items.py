"""The items of a schedule: their headings, titles, texts and lettered parts."""

import re

from msgspec import Struct

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Item
from tieout.forms.schedule13.sheet import Sheet, blank
from tieout.markup.text import Text, pieced

# "Item 5.", "ITEM 2(a)", "Item 3:", "Item 1(b) -", "2(a) Name of person filing:"
HEADING = re.compile(
    r"(?im)^[ \t\xa0*_#|]{0,80}(?:item|"
    r"(?P<bare>(?=\d{1,2}\s?\([a-k]\))))\s*(?P<number>1?\d)(?!\d)[ \xa0]?[.]?[ \t\xa0]{0,9}(?:\(?(?P<letter>[a-k])\))?"
    r"(?P<sep>[ \t\xa0]*[.:\-–—]{0,2}[ \t\xa0*_]*)(?P<rest>[^\n]*)"
)
TITLES = {
    "13D": {
        "1": r"securit(?:y|ies)\s+and\s+issuer|security\s+of\s+(?:the\s+)?issuer",
        "2": r"identity\s+and\s+background",
        "3": r"sources?\s+(?:and|or)\s+amounts?\s+of\s+funds?(?:\s+(?:or|and)\s+other\s+considerations?)?",
        "4": r"purposes?\s+of\s+(?:the\s+)?transactions?",
        "5": r"interests?\s+in\s+(?:the\s+)?securities\s+of\s+(?:the\s+)?(?:issuer|company)",
        "6": r"contracts?,?\s+arrangements?,?\s+(?:or\s+)?understandings?\s+or\s+relationships?(?:\s+with\s+"
        r"respect\s+to\s+(?:the\s+)?securities\s+of\s+(?:the\s+)?issuer)?",
        "7": r"materials?\s+(?:to\s+be\s+)?filed\s+as\s+(?:an\s+)?exhibits?|exhibits?",
    },
    "13G": {
        "1": r"(?:names?|address)\s+of\s+(?:the\s+)?issuer(?:[’']?s?\s+principal\s+executive\s+offices?)?|issuer",
        "2": r"names?\s+of\s+persons?(?:\(s\))?\s+filing|address\s+(?:of|"
        r"or)\s+principal\s+business\s+office(?:\s+or,?\s+if\s+none,?\s+residence)?|citizenship|"
        r"titles?\s+of\s+class\s+of\s+securities|cusip\s+n(?:umber|o\.?)",
        "3": r"if\s+(?:this|the)\s+statement\s+is\s+(?:being\s+)?filed\s+pursuant\s+to[^\n]*|"
        r"type\s+of\s+filing|type\s+of\s+(?:reporting\s+)?person",
        "4": r"ownership(?!\s+of)",
        "5": r"ownership\s+of\s+(?:five|5)\s*(?:percent|%)\s+or\s+less\s+of\s+(?:(?:a|the)\s+)?class",
        "6": r"ownership\s+of\s+more\s+than\s+(?:five|5)\s*(?:percent|%)\s+on\s+behalf\s+of\s+another(?:\s+person)?",
        "7": r"identification\s+and\s+classification\s+of\s+(?:the\s+)?subsidiar(?:y|ies)[^\n.:]*(?:\n[^\n.:]{5,80}){0,2}",
        "8": r"identification\s+and\s+classification\s+of\s+members\s+of\s+(?:the\s+)?group",
        "9": r"notice\s+of\s+dissolution\s+of\s+(?:the\s+|a\s+)?group",
        "10": r"certifications?",
    },
}
PART = re.compile(r"(?im)^[ \t\xa0]{0,40}(?:[-•·*]\s)?\(?(?P<letter>[a-k])\)(?=[\s.,:\-–—]|$)")
NOT_APPLICABLE = re.compile(r"(?i)\W*(?:not\s+applicable|n/a|none)\W*")
SIGNATURE = re.compile(r"(?im)^[ \t\xa0*_]{0,100}signatures?(?:\s+pages?)?[ \t\xa0*_:.]*$")


class Heading(Struct, frozen=True):
    """A heading found: number, letter ("" without one), the offsets of the heading, of its title, where its text begins."""

    number: str
    letter: str
    at: int
    title: tuple[int, int]
    text: int


def headings(sheet: Sheet, schedule: str, begin: int, end: int) -> list[Heading]:
    """The headings of items between two offsets, numbers rising. A sentence that begins with "Item 3 of the ..." is none."""
    found: list[Heading] = []
    last, named = 0, False
    for match in HEADING.finditer(sheet.string, begin, end):
        number = int(match["number"])
        top = 7 if schedule == "13D" else 10
        bare = match["bare"] is not None
        if not last <= number <= top or number == 0 or (bare and (not named or schedule == "13D")):
            continue
        heading = _heading(sheet, schedule, match)
        if heading is None or (number == last and not heading.letter):
            continue
        found.append(heading)
        last, named = number, True
    return found


def _heading(sheet: Sheet, schedule: str, match: re.Match[str]) -> Heading | None:
    number, letter = match["number"], (match["letter"] or "").lower()
    rest = match["rest"]
    known = re.compile("(?i)" + TITLES[schedule][number])
    start = match.start("rest") + len(rest) - len(rest.lstrip())
    title = known.match(sheet.string, start)
    if title:
        return Heading(number, letter, match.start(), title.span(), _behind(sheet, title.end()))
    if not rest.strip():
        below = re.compile(r"\s{0,60}").match(sheet.string, match.end())
        if below and (title := known.match(sheet.string, below.end())):
            return Heading(number, letter, match.start(), title.span(), _behind(sheet, title.end()))
        return Heading(number, letter, match.start(), (match.end(), match.end()), match.end())
    if re.search(r"[.:\-–—\t]", match["sep"]) and rest.strip()[0].isupper():
        return Heading(number, letter, match.start(), (start, start), start)
    return None


def _behind(sheet: Sheet, at: int) -> int:
    match = re.compile(r"[ \t\xa0]*[.:*_;]*").match(sheet.string, at)
    return match.end() if match else at


def body_end(sheet: Sheet, begin: int) -> int:
    """Where the items end: at the heading of the signatures, else at the end of the document."""
    match = SIGNATURE.search(sheet.string, begin)
    return match.start() if match else len(sheet.string)


def items(sheet: Sheet, schedule: str, begin: int, end: int) -> tuple[tuple[Item, Text], ...]:
    """The items in order, each with the text it stands in. Headings of one number (1(a), 1(b)) make one item."""
    found = headings(sheet, schedule, begin, end)
    groups: list[list[Heading]] = []
    for heading in found:
        if groups and groups[-1][0].number == heading.number:
            groups[-1].append(heading)
        else:
            groups.append([heading])
    made = []
    for index, group in enumerate(groups):
        until = groups[index + 1][0].at if index + 1 < len(groups) else end
        made.append(_item(sheet, group, until))
    return tuple(made)


def _item(sheet: Sheet, group: list[Heading], until: int) -> tuple[Item, Text]:
    first = group[0]
    begin = first.text if not first.letter else first.title[0]
    body = sheet.part(begin, until).strip()
    title: Fact[str] = ABSENT
    if first.title[1] > first.title[0] and not first.letter:
        title = sheet.part(*first.title).fact(values.text)
    text: Fact[str] = body.fact(values.text) if body else blank(sheet.part(begin, until))
    empty: Fact[bool] = ABSENT
    if body and NOT_APPLICABLE.fullmatch(body.string):
        empty = Fact(True, body.raw, body.start, body.end)
    lettered = [heading for heading in group if heading.letter]
    parts = _headed(sheet, lettered, until) if lettered else parts_of(body)
    facts = {letter: pieced(pieces, values.text) for letter, pieces in parts.items()}
    return Item(number=first.number, title=title, text=text, parts=facts, not_applicable=empty), body


def _headed(sheet: Sheet, lettered: list[Heading], until: int) -> dict[str, list[Text]]:
    parts: dict[str, list[Text]] = {}
    for index, heading in enumerate(lettered):
        end = lettered[index + 1].at if index + 1 < len(lettered) else until
        part = sheet.part(heading.text, end).strip()
        parts.setdefault(heading.letter, []).append(part)
    return parts


PERSON_LINE = re.compile(r"(?m)^[ \t\xa0]*[A-Z]{1,2}[.)][ \t\xa0]+(?=\S)[^\n]{2,90}$")


def parts_of(body: Text) -> dict[str, list[Text]]:
    """The parts of an item by letter. Letters rise from (a), and begin again where the item goes through several persons."""
    marks: list[tuple[int, int, str]] = []
    last = ""
    for match in PART.finditer(body.string):
        letter = match["letter"].lower()
        step = ord(letter) - ord(last) if last else 0
        if letter == "a" or (last and 1 <= step <= 2 and (letter != "i" or last == "h")):
            marks.append((match.start(), match.end(), letter))
            last = letter
    stops = [match.start() for match in PERSON_LINE.finditer(body.string)] if len(marks) > 1 else []
    parts: dict[str, list[Text]] = {}
    following = 0
    for index, (_, begin, letter) in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(body)
        while following < len(stops) and stops[following] < begin:
            following += 1
        if following < len(stops) and stops[following] < end:
            end = stops[following]
        piece = body[begin:end].strip()
        if piece:
            parts.setdefault(letter, []).append(piece)
    return parts
