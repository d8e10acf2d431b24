"""The printed labels of a cover page's rows, in the wordings that filers use, with the number that stands before each.

A label broken over columns of a typewriter is known by its first words; the rest of it (`TAILS`) is then found among the values.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from tieout.forms.schedule13.seeking import places_of
from tieout.forms.schedule13.sheet import SIDE, Sheet

POWERS = ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power")
# Between two words of a label: blanks, a line's end, the sides of a typed box
_ = r"[\s|]{1,200}"
_COLUMN = r"[ \xa0]{3}|\t"  # what parts a label from the first line of its value
_CHECK = rf"check{_}(?:the{_})?(?:appropriate{_})?(?:(?:box(?:es)?|\[?line\]?|row|space|here){_})?if{_}"
_ROW = rf"(?:row|line|item|box)s?(?:{_})?\(?\s?\d{{1,2}}\s?\)?(?!\d|[.,]\d|\s?%)"
_OF_PERSONS = rf"of{_}(?:the{_}|each{_})?report(?:ing)?{_}persons?(?:(?:{_})?\(s\))?"
_TO_VOTE = rf"power{_}to{_}vote(?:{_}or{_}(?:to{_})?direct{_}the{_}vot(?:e|ing))?"
_TO_DISPOSE = rf"power{_}to{_}dispose(?:{_}of)?(?:{_}or{_}(?:to{_})?direct{_}the{_}disposition)?(?:{_}of)?"


def _power(kind: str, what: str, direct: str) -> tuple[str, str]:
    return rf"{kind}{_}{what}{_}power", rf"{kind}{_}(?:{direct}|{what})"


_SOLE_VOTE, _SHARED_VOTE = (_power(kind, "voting", _TO_VOTE) for kind in ("sole", "share[ds]?"))
_SOLE_DISPOSE, _SHARED_DISPOSE = (_power(kind, r"dispos[a-z]{2,9}", _TO_DISPOSE) for kind in ("sole", "share[ds]?"))

# The rows in the order of the form: field, row of Schedule 13D, row of 13G, label, label that counts behind its own number alone
ORDER: tuple[tuple[str, int, int, str, str], ...] = (
    (
        "name",
        1,
        1,
        rf"names?{_}(?:(?:and|&){_}i\.?\s?r\.?\s?s\.?{_}(?:identification{_})?(?:nos?\.?|numbers?){_})?{_OF_PERSONS}",
        rf"names?{_}of{_}persons?(?!{_}filing)|names?{_}of{_}(?:the{_})?reporting|reporting{_}persons?|"
        rf"names?{_}and{_}i\.?\s?r\.?\s?s\.?{_}identification{_}(?:nos?\.?|numbers?)(?:{_}of)?(?:{_}reporting)?|name(?=\s?:)",
    ),
    (
        "group",
        2,
        2,
        rf"{_CHECK}(?:a{_})?member(?:{_}of)?(?:{_}an?)?(?:{_}group)?|check{_}(?:the{_})?appropriate{_}(?:box(?:es)?|\[?line\]?|row|space)"
        rf"(?!{_}to{_})(?:{_}if)?(?:{_}a(?!\w))?(?:{_}member)?",
        rf"member{_}of{_}(?:a{_})?group|check{_}(?:the{_})?appropriate(?={_COLUMN})",
    ),
    ("sec_use_only", 3, 3, rf"sec{_}use{_}only", rf"sec{_}use"),
    ("source_of_funds", 4, 0, rf"sources?{_}of{_}funds?", ""),
    (
        "legal_proceedings",
        5,
        0,
        rf"{_CHECK}(?:the{_})?disclosure(?:{_}of)?(?:{_}legal)?(?:{_}proceedings?)?(?:{_}(?:is|are))?(?:{_}required)?"
        rf"(?:{_}(?:pursuant{_}to|under))?(?:{_}items?{_}2\s?\(d\)(?:{_}(?:or|and){_}(?:items?{_})?2?\s?\(e\))?)?",
        "",
    ),
    (
        "citizenship",
        6,
        4,
        rf"citizenship{_}(?:o[rf]|and){_}(?:place|state|jurisdiction)(?:{_}o[fr])?(?:{_}(?:organi[sz]ation|incorporation))?",
        rf"citizenship|(?:place|state|jurisdiction){_}of{_}(?:organi[sz]ation|incorporation)",
    ),
    ("sole_voting_power", 7, 5, *_SOLE_VOTE),
    ("shared_voting_power", 8, 6, *_SHARED_VOTE),
    ("sole_dispositive_power", 9, 7, *_SOLE_DISPOSE),
    ("shared_dispositive_power", 10, 8, *_SHARED_DISPOSE),
    (
        "aggregate_amount",
        11,
        9,
        rf"aggregated?{_}amou?n?t{_}(?:of{_})?(?:shares{_})?(?:ben[a-z]{{5,11}}(?:{_}owned)?|owned)(?:{_}by)?(?:{_}(?:each|the))?(?:{_}reporting)?(?:{_}persons?)?",
        rf"aggregated?{_}(?:amount|number)(?!{_}(?:in{_}|excludes))|(?:total{_})?amount{_}beneficially{_}owned",
    ),
    (
        "excludes_certain_shares",
        12,
        10,
        rf"{_CHECK}(?:the{_})?aggregate(?:{_}amount)?(?:{_}(?:in|of){_}{_ROW})?(?:{_}excludes)?(?:{_}certain)?(?:{_}shares)?",
        rf"aggregate{_}amount{_}(?:in{_}{_ROW}{_})?excludes(?:{_}certain)?(?:{_}shares)?|excludes{_}certain{_}shares",
    ),
    (
        "percent_of_class",
        13,
        11,
        rf"percent(?:age)?{_}of{_}(?:the{_})?(?:class|series){_}represent(?:ed|ing)"
        rf"(?:{_}by)?(?:{_}the)?(?:{_}amounts?)?(?:{_}(?:in|of))?(?:{_}(?:{_ROW}|row))?",
        rf"percent(?:age)?{_}of{_}(?:the{_})?(?:class|series)",
    ),
    (
        "person_types",
        14,
        12,
        rf"types?{_}of{_}(?:the{_})?reporting{_}persons?(?:(?:{_})?\(s\))?",
        rf"types?{_}of{_}persons?|types?{_}of{_}reporting(?={_COLUMN})",
    ),
)
RANK = {field: rank for rank, (field, *_rest) in enumerate(ORDER)}
NUMBERS = {field: {d, g} - {0} for field, d, g, *_rest in ORDER}


def words_of(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


# The last words of a label, where other columns parted it
_SEE = "(see instructions) instructions instruction) (optional)"
TAILS = {
    "group": words_of(f"{_SEE} if a an member of group box"),
    "source_of_funds": words_of(f"{_SEE} funds"),
    "legal_proceedings": words_of(
        f"{_SEE} disclosure of legal proceedings proceeding is are required pursuant to under items item 2(d) or and 2(e) "
        "2 (d) (e) e i €"  # some of them are what a word processor makes of "(e)"
    ),
    "citizenship": words_of(f"{_SEE} or of place organization organisation incorporation"),
    "sole_voting_power": words_of(f"{_SEE} power"),
    "shared_voting_power": words_of(f"{_SEE} power"),
    "sole_dispositive_power": words_of(f"{_SEE} power"),
    "shared_dispositive_power": words_of(f"{_SEE} power"),
    "aggregate_amount": words_of(f"{_SEE} beneficially owned by each the reporting person persons"),
    "excludes_certain_shares": words_of(f"{_SEE} amount in row (9) (11) 9 11 excludes certain shares shares*"),
    "percent_of_class": words_of(f"{_SEE} class represented by the amount in row (9) (11) 9 11 (9): (11):"),
    "person_types": words_of(f"{_SEE} of reporting person"),
}
# "*", "(See Instructions)", ":" still belong to the label
TRAILER = (
    r"(?:\s{0,3}\*{1,2})?(?:\s{0,80}\(\s*(?:see[\s|]{1,200}instructions?|entities\s+only|optional|voluntary)[^)\n]{0,60}\))?"
    r"(?:\s?\*{1,2})?\s?[:.]?"
)
# The value follows without a blank, as programs that take the tags off leave it: "Reporting PersonsElder Fund"
GLUED = r"(?<=(?-i:[a-z]))(?=(?-i:[A-Z]))"

BEHIND_LABEL = re.compile(f"(?i){TRAILER}")


class Wording(NamedTuple):
    """The labels of a row: its field, whether they count behind their own number alone, their pattern."""

    field: str
    loose: bool
    pattern: re.Pattern[str]


def _wording(field: str, loose: bool, label: str) -> Wording:
    return Wording(field, loose, re.compile(rf"(?i)(?<![a-z])(?:{label})(?:(?![a-z])|{GLUED})"))


# In which order the labels are tried where several can begin; apart, for groups by name within one pattern take twice the time
WORDINGS = (
    *(_wording(field, False, label) for field, _d, _g, label, _loose in ORDER),
    *(_wording(field, True, loose) for field, _d, _g, _label, loose in ORDER if loose),
)
# With what words they begin, each quickly found: those of the label, those of the loose one
FIRST_WORDS = {
    "name": ("name", "name reporting"),
    "group": ("check", "member check"),
    "sec_use_only": ("sec", "sec"),
    "source_of_funds": ("source", ""),
    "legal_proceedings": ("check", ""),
    "citizenship": ("citizenship", "citizenship place state jurisdiction"),
    "sole_voting_power": ("sole", "sole"),
    "shared_voting_power": ("share", "share"),
    "sole_dispositive_power": ("sole", "sole"),
    "shared_dispositive_power": ("share", "share"),
    "aggregate_amount": ("aggregate", "aggregate total amount"),
    "excludes_certain_shares": ("check", "aggregate excludes"),
    "percent_of_class": ("percent", "percent"),
    "person_types": ("type", "type"),
}
TELLING = 3  # letters by which the words are told apart
BY_LETTERS: dict[str, list[Wording]] = {}
for _one in WORDINGS:
    for _word in FIRST_WORDS[_one.field][_one.loose].split():
        BY_LETTERS.setdefault(_word[:TELLING], []).append(_one)
WORDS = tuple(dict.fromkeys(word for pair in FIRST_WORDS.values() for words in pair for word in words.split()))
# The number printed before a label: "7", "7.", "(7)", "[7]", ": 7", "5 .", "Item 7:"
NUMBER = re.compile(
    r"(?i)(?:^|(?<=[\s:|(.\]\[]))(?:(?:item|row|line)\s{1,4})?(?:[(\[]\s?)?(?P<number>\d{1,2})\s?(?P<end>[.):\]\-–]{0,2})[\s:|*\-–]*$"
)
BEHIND_NUMBER = "".join(filter(str.isspace, map(chr, range(0x3001)))) + ".):]|*-–—"
LONGEST_NUMBER = 16  # characters of "Item", blanks, a bracket and the number
# The same number behind its label, in a cell of its own; the words beside the powers may stand between
BEHIND = re.compile(
    r"[\s|(]{0,200}(?:(?i:number|of|shares|beneficially|owned|by|each|reporting|persons?|with)[\s|]{1,200}){0,8}"
    r"(?P<number>\d{1,2})[.)]{0,2}(?=[\s|]|$)"
)
# A box that stands left of the number: "[ ] 12. CHECK BOX IF ..."
BOX_BEFORE = re.compile(r"(?m)^[ \t\xa0|]*(?:\[[ \xa0xX_]{0,3}\]|[☐☒])[ \t\xa0|]*$")
LOOK_BACK = 100
LOWER = re.compile(r"[a-z]{2}")


class Label(Struct, frozen=True):
    """A label found: its field, where the number before it begins (the label itself without one), the number, the label's place.

    box_at: where a box begins that stands alone before the number; else `number_at`.
    expected: whether the number is that of the field in either schedule. begins: whether it begins a line or a cell.
    inline: whether it has no such number and stands behind words in lower case, as in a sentence.
    """

    field: str
    box_at: int
    number_at: int
    number: int
    expected: bool
    begins: bool
    inline: bool
    at: int
    until: int


def _number(before: str, tight: str) -> re.Match[str] | None:
    """The number in front of a label. before: what stands there; tight: the same up to the last figure."""
    at = len(tight) - (2 if tight[-2:].isdecimal() and len(tight) > 1 else 1)
    if before[:at].rstrip()[-1:] not in "([EMWemw":  # neither a bracket nor "Item", "Row", "Line" can belong to it
        return NUMBER.match(before, at)
    return NUMBER.search(before, max(0, len(tight) - LONGEST_NUMBER))


def label_at(string: str, lower: str, at: int) -> tuple[str, bool, int] | None:
    """The label that begins at an offset: its field, whether it is a loose one, where it ends.

    lower: the string in `plain` letters.
    """
    for field, loose, pattern in BY_LETTERS.get(lower[at : at + TELLING], ()):
        match = pattern.match(string, at)
        if match is not None:
            trailer = BEHIND_LABEL.match(string, match.end())
            return field, loose, trailer.end() if trailer else match.end()
    return None


def labels(sheet: Sheet) -> Iterator[Label]:
    """Every label of a row in a document, in order of place.

    A loose wording is one behind its own number alone, which begins its line or follows the words beside the powers.
    """
    string = sheet.string
    done = 0
    lower = sheet.lower
    for start in places_of(WORDS, string, lower):
        label = label_at(string, lower, start) if start >= done else None
        if label is None:
            continue
        field, loose, until = label
        done = until
        low = max(0, start - LOOK_BACK)
        before = string[low:start]
        tight = before.rstrip(BEHIND_NUMBER)  # the figure is the last of it
        found = _number(before, tight) if tight[-1:].isdecimal() else None
        number = int(found["number"]) if found else 0
        expected = number in NUMBERS[field]
        if found and not expected and "]" in found["end"]:  # the mark of a note
            found, number = None, 0
        if loose and not expected:
            continue
        at = low + found.start() if found else start
        line = string.rfind("\n", low, at) + 1 or low
        head = string[line:at]
        bare = not head.strip(" \xa0|(:")
        begins = (bare and (line > low or low == 0 or string[low] == "\n")) or head.endswith(("\t", "|"))
        if loose and not begins and not (field in POWERS and SIDE.issuperset(head.lower().split())):
            continue
        box_at = at if bare or not BOX_BEFORE.fullmatch(head) else line
        inline = not expected and not bare and LOWER.search(head) is not None
        yield Label(field, box_at, at, number, expected, begins, inline, start, until)


def number_behind(sheet: Sheet, label: Label) -> int:
    """Where a number that stands behind a label ends, if it is that of the field; else 0."""
    found = BEHIND.match(sheet.string, label.until)
    return found.end() if found and int(found["number"]) in NUMBERS[label.field] else 0
