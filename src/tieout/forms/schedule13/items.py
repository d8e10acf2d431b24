"""The items of a schedule: their headings, titles, texts and lettered parts."""

import re
from collections.abc import Iterator

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.headings import NOT_APPLICABLE, Heading, headings, letters_of
from tieout.forms.schedule13.model import Item
from tieout.forms.schedule13.seeking import each, of_lines, on_lines, on_lines_of
from tieout.forms.schedule13.sheet import FURNITURE, Sheet, blank, chunks
from tieout.markup.text import Text, pieced

# "(a)", "- (b)", "(a), (b) and (c) -", "(a) through (c):", "5(c)", "Item 5(c)."
PART = re.compile(
    r"""(?im)^[ \t\xa0]{0,60}(?:[-•·*][ \t\xa0]{1,9})?(?:item[^\S\n])?\d?
    (?P<letters>\(?[a-k]\)(?:(?:\s?,\s?|\s?[-–—]\s?|\s(?:and|&|through|to)\s)(?:(?:and|&)\s)?\d?\([a-k]\)){0,8})
    (?=[\s.,:;\-–—]|$)""",
    re.VERBOSE,
)
PERSON_LINE = re.compile(r"(?m)^[ \t\xa0]*[A-Z]{1,2}[.)][ \t\xa0]+(?=\S)[^\n]{2,90}$")
SIGNATURE = re.compile(
    r"(?im)^[ \t\xa0*_#]{0,100}(?:signatures?(?:\s+pages?)?(?:\s+to\s+schedule\s+13[dg](?:/a)?)?|"
    r"s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e(?:\s?s)?)[ \t\xa0*_:.]*$"
)
# A line drawn over what follows, and the characters of one under what went before
RULED_HEAD = re.compile(r"[-_=*]{3,400}[-_=*\s]{0,400}")
# A law firm's own number of the document, at the foot of each page: "NYFS11...:\\88\\35888\\0410\\2396\\NOT31094.V3A"
DOCUMENT_ID = re.compile(r"[^\s\\]{0,40}(?:\\{1,2}[^\s\\]{1,40}){3,8}")
LONGEST_FOOT = 160  # characters of such a line
MOST_FURNITURE = 8  # lines between two pages
RULES = "-_=* \t\n\xa0\f"
# A word of each, in `plain` small letters, in which white space beyond Latin-1 is "?"
SIGN, AFTER = re.compile(r"s[\s?]?i[\s?]?g[\s?]?n[\s?]?a"), re.compile(r"after[\s?]")
# Where no heading stands over them
INQUIRY = re.compile(r"(?im)^[ \t\xa0*_]{0,100}(?:signatures?[:.][ \t\xa0]{1,9})?after\s+(?:due|reasonable)\s+inquiry\b")


def signature_heading(sheet: Sheet, begin: int) -> re.Match[str] | None:
    """The heading of the signatures from an offset on, or what they begin with where there is none; where it is, the items end."""
    headed = next(on_lines(SIGNATURE, SIGN, sheet.string, sheet.lower, begin), None)
    return headed or next(on_lines(INQUIRY, AFTER, sheet.string, sheet.lower, begin), None)


def items(sheet: Sheet, schedule: str, begin: int, end: int) -> tuple[tuple[Item, Text], ...]:
    """The items in order, each with the text it stands in. Headings of one number (1(a), 1(b)) make one item.

    A heading over several items ("Items 3 and 4") makes as many, each with the whole text.
    """
    groups: list[list[Heading]] = []
    for heading in headings(sheet, schedule, begin, end):
        if groups and groups[-1][0].numbers == heading.numbers:
            groups[-1].append(heading)
        else:
            groups.append([heading])
    made: list[tuple[Item, Text]] = []
    for index, group in enumerate(groups):
        until = groups[index + 1][0].at if index + 1 < len(groups) else end
        made += (_item(sheet, schedule, group, until, number) for number in group[0].numbers)
    return tuple(made)


def _item(sheet: Sheet, schedule: str, group: list[Heading], until: int, number: int) -> tuple[Item, Text]:
    first = group[0]
    # "Item 5(a)-(b). Interest in Securities of the Issuer": in 13G titles behind letters are of parts
    titled = first.title[1] > first.title[0] and (not first.letters or (schedule == "13D" and first.known))
    begin = first.text if titled or not first.letters else first.title[0]
    body = sheet.part(begin, until).strip()
    if match := RULED_HEAD.match(body.string):  # the line under the heading
        body = body[match.end() :].strip()
    body = _without_page_head(body)
    title: Fact[str] = ABSENT
    if titled:
        title = sheet.part(*first.title).fact(values.text)
    text: Fact[str] = body.fact(values.text) if body else blank(sheet.part(begin, until))
    empty: Fact[bool] = ABSENT
    if body and NOT_APPLICABLE.fullmatch(body.string):
        empty = Fact(True, body.raw, body.start, body.end)
    lettered = [heading for heading in group if heading.letters]
    within = parts_of(body) if not lettered or (titled and len(lettered[0].letters) > 1) else {}
    parts = _headed(sheet, lettered, until) if lettered and "a" not in within else within
    facts = _facts(parts)
    return Item(number=str(number), title=title, text=text, parts=facts, not_applicable=empty), body


def _facts(parts: dict[str, list[Text]]) -> dict[str, Fact[str]]:
    """The facts of parts by letter; of a part under several letters, which may be most of an item, there is one."""
    made: dict[str, Fact[str]] = {}
    known: dict[tuple[int, ...], Fact[str]] = {}
    for letter, pieces in parts.items():
        stands = tuple(offset for piece in pieces for offset in (piece.offset, len(piece)))
        if stands not in known:
            known[stands] = pieced(pieces, values.text)
        made[letter] = known[stands]
    return made


def _without_page_head(body: Text) -> Text:
    """A text without the foot of its last page and the head of the next one, on which nothing of it stands."""
    for _ in range(MOST_FURNITURE):
        at = body.string.rfind("\n") + 1
        if not at or len(body) - at > LONGEST_FOOT:
            break
        told = [chunk.string for chunk in chunks(body[at:])]
        if any(not (FURNITURE.fullmatch(one) or DOCUMENT_ID.fullmatch(one)) for one in told):
            break
        body = body[:at].strip()
    return body


def _headed(sheet: Sheet, lettered: list[Heading], until: int) -> dict[str, list[Text]]:
    """The parts under headings with a letter ("Item 1(a)"); marks that go on with the letters of the last one part it further."""
    parts: dict[str, list[Text]] = {}
    for index, heading in enumerate(lettered):
        end = lettered[index + 1].at if index + 1 < len(lettered) else until
        part = sheet.part(heading.text, end)
        further = _going_on(part, heading.letters[-1]) if index + 1 == len(lettered) else []
        stops = [*(match.start() for match, _ in further), len(part)]
        for letter in heading.letters:
            parts.setdefault(letter, []).append(trimmed(part[: stops[0]]))
        for (match, letters), stop in zip(further, stops[1:], strict=True):
            for letter in letters:
                parts.setdefault(letter, []).append(trimmed(part[match.end() : stop]))
    return parts


def _going_on(part: Text, letter: str) -> list[tuple[re.Match[str], str]]:
    """The marks of a part whose letters follow a letter one by one."""
    found: list[tuple[re.Match[str], str]] = []
    for match in marks_of(part.string):
        letters = letters_of(match["letters"])
        if ord(letters[0]) == ord(letter) + 1:
            found.append((match, letters))
            letter = letters[-1]
    return found


def trimmed(part: Text) -> Text:
    """A part without the lines drawn over and under it."""
    tight = part.strip()
    if match := RULED_HEAD.match(tight.string):
        tight = tight[match.end() :]
    bare = tight.string.rstrip(RULES)
    tail = tight.string[len(bare) :]
    return tight[: len(bare)].strip() if any(mark * 3 in tail for mark in "-_=") else tight.strip()


def marks_of(string: str) -> Iterator[re.Match[str]]:
    """The matches of PART: a mark holds a bracket, so that only lines with one are looked at."""
    return on_lines_of(PART, each(")", string), string)


def parts_of(body: Text) -> dict[str, list[Text]]:
    """The parts of an item by letter. Letters rise from (a), and begin again where the item goes through several persons.

    A part under several letters ("(a) and (b)") is the part of each.
    """
    marks: list[tuple[int, int, str]] = []
    last = ""
    found = [(match, letters_of(match["letters"])) for match in marks_of(body.string)]
    begins = "a" if any(letters[0] == "a" for _, letters in found) else None  # an amendment may give (c) alone
    for match, letters in found:
        letter = letters[0]
        step = ord(letter) - ord(last) if last else 0
        if letter == "a" or (not last and begins is None) or (last and 1 <= step <= 2 and (letter != "i" or last == "h")):
            marks.append((match.start(), match.end(), letters))
            last = letters[-1]
    stops = [match.start() for match in of_lines(PERSON_LINE, body.string)] if len(marks) > 1 else []
    parts: dict[str, list[Text]] = {}
    following = 0
    for index, (_, begin, letters) in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(body)
        while following < len(stops) and stops[following] < begin:
            following += 1
        if following < len(stops) and stops[following] < end:
            end = stops[following]
        piece = trimmed(body[begin:end])
        if piece:
            for letter in letters:
                parts.setdefault(letter, []).append(piece)
    return parts
