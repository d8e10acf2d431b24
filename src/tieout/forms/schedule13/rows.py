"""Where the rows of a cover page stand: their printed labels, the covers they make, the text that belongs to each row."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tieout.forms.schedule13.sheet import Sheet, words
from tieout.markup.text import Text

# The rows in the order of the form: field, row of Schedule 13D, row of 13G, label
POWERS = ("sole_voting_power", "shared_voting_power", "sole_dispositive_power", "shared_dispositive_power")
ORDER = (
    ("name", 1, 1, rf"{words('names? of')}\s+(?:the\s+)?reporting\s+persons?(?:\s*\(s\)|\(s\))?"),
    (
        "group",
        2,
        2,
        r"check\s+(?:the\s+)?(?:appropriate\s+)?(?:box(?:es)?|\[?line\]?|row)\s+if\s+(?:a\s+)?member\s+of\s+a\s+group",
    ),
    ("sec_use_only", 3, 3, words("sec use only")),
    ("source_of_funds", 4, 0, r"sources?\s+of\s+funds?"),
    (
        "legal_proceedings",
        5,
        0,
        r"check\s+(?:the\s+)?(?:box\s+)?if\s+(?:the\s+)?disclosure\s+of\s+legal\s+proceedings?\s+(?:is|are)\s+required"
        r"(?:\s+(?:pursuant\s+to|under))?(?:\s+items?\s+2\s*\(d\)\s+(?:or|and)\s+(?:item\s+)?2?\s*\(e\))?",
    ),
    ("citizenship", 6, 4, r"citizenship\s+o[rf]\s+place\s+of\s+organi[sz]ation"),
    ("sole_voting_power", 7, 5, words("sole voting power")),
    ("shared_voting_power", 8, 6, words("shared voting power")),
    ("sole_dispositive_power", 9, 7, words("sole dispositive power")),
    ("shared_dispositive_power", 10, 8, words("shared dispositive power")),
    (
        "aggregate_amount",
        11,
        9,
        r"aggregate\s+amount\s+(?:of\s+shares\s+)?beneficially\s+owned\s+by\s+(?:each|the)\s+(?:reporting\s+)?persons?",
    ),
    (
        "excludes_certain_shares",
        12,
        10,
        r"check\s+(?:the\s+)?(?:box\s+)?if\s+(?:the\s+)?aggregate\s+amount\s+in\s+row\s*\(?\s*\d{1,2}\s*\)?"
        r"\s*excludes\s+certain\s+shares",
    ),
    (
        "percent_of_class",
        13,
        11,
        r"percent(?:age)?\s+of\s+class\s+represented\s+by\s+(?:the\s+)?amount\s+in\s+row\s*\(?\s*\d{1,2}\s*\)?",
    ),
    ("person_types", 14, 12, r"types?\s+of\s+reporting\s+persons?"),
)
RANK = {field: rank for rank, (field, *_) in enumerate(ORDER)}
NUMBERS = {field: {d, g} - {0} for field, d, g, _ in ORDER}
# "*", "(See Instructions)", ":" still belong to the label
TRAILER = (
    r"(?:\s{0,3}\*{1,2})?(?:\s{0,40}\(\s*(?:see\s+instructions?|entities\s+only|optional)[^)\n]{0,60}\))?(?:\s?\*{1,2})?\s?[:.]?"
)
LABEL = re.compile("(?i)(?<![a-z])(?:" + "|".join(f"(?P<{field}>{label})" for field, _, _, label in ORDER) + f")(?![a-z]){TRAILER}")
# The number printed before a label: "7", "7.", "(7)", ": 7", "5 ."
NUMBER = re.compile(r"(?:^|[\s:|(])\(?\s?(\d{1,2})\s?[.):]{0,2}[\s:|]*$")
FEWEST = 5  # labels of different rows that make a cover; a reference to one or two does not


class Row(Struct, frozen=True):
    """A row of a cover: its field, where its label begins, and the text from behind the label to the next row's number."""

    field: str
    at: int
    region: Text


class Cover(Struct, frozen=True):
    """A cover page: its rows by field, and its text offsets (`until`: the end of the last row's line of values)."""

    rows: dict[str, Row]
    at: int
    until: int


class _Label(Struct, frozen=True):
    field: str
    number_at: int
    number: int
    at: int
    until: int


def _labels(sheet: Sheet) -> Iterator[_Label]:
    for match in LABEL.finditer(sheet.string):
        field = match.lastgroup or ""
        before = sheet.string[max(0, match.start() - 40) : match.start()]
        number = NUMBER.search(before)
        if number and int(number[1]) in NUMBERS[field]:
            at = match.start() - len(before) + number.start()
            yield _Label(field, at, int(number[1]), match.start(), match.end())
        else:
            yield _Label(field, match.start(), 0, match.start(), match.end())


def _runs(labels: Iterator[_Label]) -> Iterator[list[_Label]]:
    """The labels cut where they begin again: at a name, or where the order of rows turns back."""
    run: list[_Label] = []
    for label in labels:
        if run and (label.field == "name" or RANK[label.field] <= RANK[run[-1].field]):
            yield run
            run = []
        run.append(label)
    if run:
        yield run


def covers(sheet: Sheet) -> list[Cover]:
    """The cover pages of a document, in order of print."""
    runs = list(_runs(_labels(sheet)))
    found = []
    for index, run in enumerate(runs):
        powers = sum(label.field in POWERS for label in run)
        if len(run) < FEWEST or powers < 2:
            continue
        following = runs[index + 1][0].number_at if index + 1 < len(runs) else len(sheet.string)
        found.append(_cover(sheet, run, following))
    return found


def _cover(sheet: Sheet, run: list[_Label], following: int) -> Cover:
    numbered = 2 * sum(label.number > 0 for label in run) >= len(run)
    rows = {}
    for label, after in zip(run, [*run[1:], None], strict=True):
        if after is None:
            end = following
        else:
            end = after.number_at if numbered else after.at
        rows[label.field] = Row(label.field, label.at, sheet.part(label.until, max(label.until, end)))
    return Cover(rows, run[0].number_at, following)
