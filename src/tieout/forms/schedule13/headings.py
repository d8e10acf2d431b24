"""Where the items of a schedule begin: headings with a title, bare, run into the text, or an amending sentence alone."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct, structs

from tieout.forms.schedule13.seeking import each, on_lines_of, places_of
from tieout.forms.schedule13.sheet import Sheet

TITLES = {
    "13D": {
        "1": r"securit(?:y|ies)\s+and\s+(?:the\s+)?(?:issuer|company)|securit(?:y|ies)\s+of\s+(?:the\s+)?issuer",
        "2": r"identity\s+and\s+background(?:\s+of\s+(?:the\s+)?(?:reporting|filing)\s+persons?)?",
        "3": r"sources?\s+(?:and|or)\s+amounts?\s+of\s+(?:the\s+)?funds?(?:\s+(?:or|and)\s+(?:any\s+)?other\s+considerations?)?",
        "4": r"purposes?\s+of\s+(?:the\s+|this\s+)?(?:transactions?|acquisitions?)",
        "5": r"interests?\s+in\s+(?:the\s+)?(?:securities|shares)\s+of\s+(?:the\s+)?(?:issuer|company)",
        "6": r"contracts?,?\s+(?:agreements?,?\s+)?arrangements?,?\s+(?:or\s+|and\s+)?understandings?,?\s+(?:or|and)\s+"
        r"relationships?(?:\s+with\s+respect\s+to\s+(?:the\s+)?(?:securities|shares)\s+of\s+(?:the\s+)?(?:issuer|company))?",
        "7": r"materials?\s+(?:to\s+be\s+)?filed\s+as\s+(?:an\s+)?exhibits?|exhibits?\b(?![ \t]+\w{1,4}\b)",
    },
    "13G": {
        "1": r"(?:names?|address)\s+of\s+(?:the\s+)?issuer(?:[’']?s?\s+principal\s+(?:executive\s+)?offices?)?|issuer",
        "2": r"names?\s+of\s+persons?(?:\(s\))?\s+filing|address(?:es)?\s+(?:of|or)\s+(?:the\s+)?principal\s+(?:business\s+)?"
        r"offices?(?:\s+or,?\s+if\s+none,?\s+residence)?|(?:place\s+of\s+organization\s+or\s+)?citizenship|"
        r"titles?\s+of\s+class(?:es)?\s+of\s+securities|cusip\s+n(?:umber|o\.?)",
        "3": r"if\s+(?:this|the)\s+statement\s+is\s+(?:being\s+)?filed\s+pursuant\s+to[^\n]*|"
        r"type\s+of\s+filing|type\s+of\s+(?:reporting\s+)?person|"
        r"this\s+statement\s+is\s+(?:being\s+)?filed\s+pursuant\s+to\s+rule",
        "4": r"ownership(?!\s+of\b)(?:\s+as\s+of\s+\w{3,9}\s+\d{1,2},?\s+\d{4})?",
        "5": r"ownership\s+of\s+(?:five|5)\s*(?:\(5\)\s*)?(?:percent|per\s+cent|%)\s+or\s+less\s+of\s+(?:(?:a|the)\s+)?class",
        "6": r"ownership\s+of\s+more\s+than\s+(?:five|5)\s*(?:\(5\)\s*)?(?:percent|per\s+cent|%)\s+on\s+behalf\s+of\s+another"
        r"(?:\s+person)?",
        "7": r"identification\s+and\s+classification\s+of\s+(?:the\s+)?subsidiar(?:y|ies)[^\n.:]*(?:\n[^\n.:]{5,80}){0,2}",
        "8": r"identification\s+and\s+classification\s+of\s+(?:the\s+)?members?\s+of\s+(?:the\s+|a\s+)?group",
        "9": r"notices?\s+of\s+dissolution\s+of\s+(?:the\s+|a\s+)?group",
        "10": r"certifications?",
    },
}
TOP = {"13D": 7, "13G": 10}  # the last item
KNOWN = {schedule: {number: re.compile("(?i)" + title) for number, title in of.items()} for schedule, of in TITLES.items()}
# "Item 5.", "ITEM 2(a)", "Item 3:", "Item 1(b) -", "2(a) Name of person filing:", "Items 3 and 4.", "Item 5(a)-(b)."
HEADING = re.compile(
    r"""(?im)^[ \t\xa0*_#|>"“]{0,80}
    (?:item(?P<several>s)?\.?|(?P<bare>(?=\d{1,2}\s?\([a-k]\))))
    [\s\xa0]{0,60}(?P<number>1?\d)(?!\d|[.,]\d)
    (?P<more>(?:(?:\s?,\s?|\s(?:and|&|through|to)\s|\s?[-–—]\s?)(?:and\s)?1?\d(?!\d)){0,6})
    [ \xa0]?[.]?[ \t\xa0]{0,9}
    (?P<letters>\(?[a-k]\)(?:(?:\s?,\s?|\s?[-–—]\s?|\s(?:and|&|through|to)\s)(?:(?:and|&)\s)?(?:1?\d)?\(?[a-k]\)){0,8})?
    (?P<sep>[ \t\xa0]{0,60}[.:\-–—]{0,2}[ \t\xa0*_]{0,60})(?P<rest>[^\n]{0,1000})""",
    re.VERBOSE,
)
# "Item 4 (a)  Amount beneficially owned: 1,000": a label that has its figure behind it
STATED = re.compile(
    r"(?i)amounts?\s+beneficially\s+owned|percent(?:age)?\s+of\s+(?:the\s+)?class|number\s+of\s+shares\s+as\s+to\s+which"
)
# "Item 4 of the Schedule 13D is hereby amended ...", "Items 3 and 5 are supplemented ...": a heading where no other is
AMENDING = re.compile(
    r"""(?i)\s{0,9}
    (?:(?:of|to|in)\s+(?:[^.\n]{3,120}?|[^.\n]{3,60}\n[^.\n]{0,60}?)\s)?
    (?:is|are)\s+(?:(?:hereby|being|further|also|each)\s+){0,3}
    (?:amended|supplemented|restated|replaced|revised|deleted|modified|updated)\b""",
    re.VERBOSE,
)
# A line of its own in title case: "Source of Funds"
STANDING = re.compile(r"[A-Z][^.;:!?\n]{3,100}[.:]?\s*")
SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
NOT_APPLICABLE = re.compile(r"(?i)\W*(?:not\s+applicable|n\s?/\s?a|none|inapplicable)\W*")
# "and", "through" between letters
LETTER = re.compile(r"(?i)(?P<join>[-–—]|through|to)?\s{0,2}(?:1?\d)?\(?(?P<letter>[a-k])\)")
BLANK_LINES = re.compile(r"\s{0,60}")
BEHIND = re.compile(r"[ \t\xa0]*[.:*_;]*")
MOST_RUNS = 12  # runs of rising headings that are compared: a table of contents, a cover with rows called items, the items
ENOUGH = 400  # characters that say that an item is more than a line in a table of contents
LONGEST_LEAD = 400  # characters of the sentence that amends an item over the heading that it restates
# What a line that is no sentence going on begins with, behind "Item 5": "N/A", "(a) 1,000", "See Item 3", a box
OPENS = re.compile(r"(?i:n\s?/\s?a|none|not\s+applicable|inapplicable)\b|[^a-z,;)]")


class Heading(Struct, frozen=True):
    """A heading found: its numbers and letters (both mostly one or none), the offsets of heading and title, of its text."""

    numbers: tuple[int, ...]
    letters: str
    at: int
    title: tuple[int, int]
    text: int
    known: bool = False
    amending: bool = False
    weak: bool = False  # one only between headings of the numbers before and behind its own

    @property
    def number(self) -> int:
        """The first of its numbers."""
        return self.numbers[0]


def headings(sheet: Sheet, schedule: str, begin: int, end: int) -> list[Heading]:
    """The headings of items between two offsets, numbers rising.

    Where numbers begin anew (a table of contents before the items), the run of headings that has more known titles
    is taken, of equal ones that with more text.
    """
    found = _in_order(list(_candidates(sheet, schedule, begin, end)), TOP[schedule])
    starts = [0] if found else []
    starts += [index for index in range(1, len(found)) if found[index].known and found[index].number < found[index - 1].number]
    if len(starts) > MOST_RUNS:
        starts = starts[:4] + starts[-(MOST_RUNS - 4) :]
    runs = [_rising(found[start:], schedule) for start in starts]
    stops = dict(zip((heading.at for heading in found), [*(heading.at for heading in found[1:]), end], strict=False))
    return max(runs, key=lambda run: _weight(run, stops), default=[])


def _in_order(found: list[Heading], top: int) -> list[Heading]:
    """The headings without those of a number alone that do not stand behind the item before them and before a later one."""
    if not any(heading.weak for heading in found):
        return found
    kept: list[Heading] = []
    for index, heading in enumerate(found):
        last = kept[-1].numbers[-1] if kept else 0
        following = found[index + 1] if index + 1 < len(found) else None
        before = last == heading.number - 1 or (last == heading.number and bool(heading.letters))
        if following is None:
            behind = heading.number == top
        else:
            behind = following.number > heading.number or (following.number == heading.number and bool(following.letters))
        if not heading.weak or (before and behind):
            kept.append(heading)
    return kept


def _weight(run: list[Heading], stops: dict[int, int]) -> tuple[int, int]:
    text = sum(min(ENOUGH, max(0, stops[heading.at] - heading.text)) for heading in run)
    return len({heading.number for heading in run if heading.known}), text


def _rising(found: Sequence[Heading], schedule: str) -> list[Heading]:
    """The headings with rising numbers; one that repeats a number counts only where it has a letter."""
    run: list[Heading] = []
    last, named = 0, False
    for heading in found:
        bare = heading.letters and heading.at == heading.title[0] and not heading.known
        if heading.number < last or (bare and not named):
            continue
        if run and _restates(heading, run[-1]):
            run[-1] = structs.replace(heading, at=run[-1].at)
            continue
        if heading.number == last and (not heading.letters or heading.amending):
            continue
        if schedule == "13D" and heading.number == last and run and run[-1].known and not run[-1].letters:
            continue  # "Item 5(c) is amended" under the heading of Item 5
        run.append(heading)
        last, named = heading.numbers[-1], True
    return run


def _restates(heading: Heading, last: Heading) -> bool:
    """Whether a heading is the one that an amending sentence leads to: "Item 5 is amended to read: Item 5. Interest in ..."."""
    if not (last.amending and heading.known and heading.numbers == last.numbers):
        return False
    return not last.letters and not heading.letters and heading.at - last.at < LONGEST_LEAD


def _candidates(sheet: Sheet, schedule: str, begin: int, end: int) -> Iterator[Heading]:
    top = TOP[schedule]
    for match in _printed(sheet, schedule, begin, end):
        bare = match["bare"] is not None
        if bare and (schedule == "13D" or not match["letters"]):
            continue
        more = [int(digits) for digits in re.findall(r"1?\d", match["more"])] if match["several"] else []
        numbers = (int(match["number"]), *more)
        if re.search(r"[-–—]|through|to", match["more"]) and len(numbers) == 2 and numbers[0] < numbers[1]:
            numbers = tuple(range(numbers[0], numbers[1] + 1))
        if not all(0 < number <= top for number in numbers) or list(numbers) != sorted(set(numbers)):
            continue
        if match["more"] and not match["several"]:
            continue
        heading = _heading(sheet, schedule, match, numbers)
        if heading is not None:
            yield heading


def _printed(sheet: Sheet, schedule: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of HEADING: on lines with the word, in 13G on those with a bracket too ("2(a) Name of person filing:")."""
    places = places_of(("item",), sheet.string, sheet.lower, begin)
    if schedule == "13G":
        places = sorted([*places, *each("(", sheet.string, begin)])
    for match in on_lines_of(HEADING, places, sheet.string, begin):
        if match.start() >= end:
            return
        yield match


def _heading(sheet: Sheet, schedule: str, match: re.Match[str], numbers: tuple[int, ...]) -> Heading | None:
    letters, rest = letters_of(match["letters"] or ""), match["rest"]
    known = KNOWN[schedule][str(numbers[0])]
    start = match.start("rest") + len(rest) - len(rest.lstrip())
    title = known.match(sheet.string, start)
    if title is None and not rest.strip():
        below = BLANK_LINES.match(sheet.string, match.end())
        title = known.match(sheet.string, below.end()) if below else None
        if title is None:
            return Heading(numbers, letters, match.start(), (match.end(), match.end()), match.end())
    if title and title[0][:4].lower() == "this":  # a sentence in the place of the title, all of it text
        return Heading(numbers, letters, match.start(), (title.start(), title.start()), title.start(), known=True)
    if title is None and schedule == "13G" and numbers == (4,) and letters and (stated := STATED.match(sheet.string, start)):
        return Heading(numbers, letters, match.start(), (stated.start(), stated.start()), stated.start(), known=True)
    if title:
        return Heading(numbers, letters, match.start(), title.span(), _behind(sheet, title.end()), known=True)
    if AMENDING.match(sheet.string, match.end("sep")):
        return Heading(numbers, letters, match.start(), (match.start(), match.start()), match.start(), amending=True)
    parted = sheet.string[match.end("more") : match.start("rest")]
    if re.search(r"[.:\-–—\t]|[ \xa0]{3}", parted) and (rest.strip()[0].isupper() or rest.strip()[0] == "["):
        if _stands_alone(rest):
            return Heading(numbers, letters, match.start(), (start, start + len(rest.strip())), match.end())
        return Heading(numbers, letters, match.start(), (start, start), start)
    if len(numbers) == 1 and OPENS.match(rest.strip()):
        return Heading(numbers, letters, match.start(), (start, start), start, weak=True)
    return None


def _stands_alone(rest: str) -> bool:
    """Whether the rest of a heading's line is a title in words of its own: "Source of Funds", no text."""
    line = rest.strip()
    if not STANDING.fullmatch(line) or NOT_APPLICABLE.fullmatch(line):
        return False
    words = [word for word in re.findall(r"[^\W\d_]+", line) if word.lower() not in SMALL]
    return len(words) >= 2 and all(word[0].isupper() for word in words) and not re.search(r"\d", line)


def _behind(sheet: Sheet, at: int) -> int:
    match = BEHIND.match(sheet.string, at)
    return match.end() if match else at


@lru_cache(maxsize=512)
def letters_of(printed: str) -> str:
    """The letters that a mark names: "(a)-(c) and (f)" is "abcf".

    >>> letters_of("(a) through (c) and (f)"), letters_of("(b)")
    ('abcf', 'b')
    """
    letters = ""
    for match in LETTER.finditer(printed):
        letter = match["letter"].lower()
        if match["join"] and letters and letters[-1] < letter:
            letters += "".join(chr(code) for code in range(ord(letters[-1]) + 1, ord(letter)))
        letters += letter
    return "".join(dict.fromkeys(letters))
