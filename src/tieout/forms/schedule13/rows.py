"""Where the rows of a cover page stand: the covers that the printed labels make, and the text that belongs to each row."""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from tieout.forms.schedule13.labels import NUMBERS, POWERS, RANK, Label, labels, number_behind
from tieout.forms.schedule13.mistyped import completed
from tieout.forms.schedule13.rowed import persons as rowed_persons
from tieout.forms.schedule13.sheet import TICKING, TYPED_MARK, Sheet, alone, kept
from tieout.markup.text import BLANKS, Text

FEWEST = 5  # labels of different rows that make a cover; a reference to one or two does not
LONGEST_LINE = 300  # characters before a label in which its line begins
LONGEST_TELLING = 300  # characters of a row that can tell whose it is
MOST_LINES_OVER = 5  # lines over the first label that its value can stand in, blank ones with them
LONGEST = 6000  # characters of a row that are read
LONGEST_LAST = 1500  # characters that the last row can have: no label bounds it
# What stands behind the last row of a cover: the next page's head, a heading, a rule of footnotes, the form's own remark
BEHIND_COVER = re.compile(
    r"(?im)^[ \t\xa0_|*=.-]*(?:cusip\b|page\b|<page>|13[dg]\b|schedule\s+13|items?\s+\d|\(?see\s+instruction|signature|"
    r"securities\s+and\s+exchange|explanatory\s+note|introduct|this\s+amendment|the\s+following\s+constitutes)"
)
# "2)", "(2)", "2." at the begin of a line or a cell, words in capitals behind it
NEXT_NUMBER = re.compile(
    r"(?:^|(?<=[\n\t|]))[ \xa0]{0,40}\(?(?P<number>\d{1,2})[.)][ \t\xa0|]{1,40}(?=[A-Z]{2,20}\s[A-Z])", re.MULTILINE
)
# "(a)  [ ]" alone on the line over the label of the group's row, with which it belongs
A_OVER = re.compile(
    r"(?i)(?:^|\n)(?P<line>[ \t\xa0|]*\(\s?a\.?\s?\)[ \t\xa0]*(?:[\[(|/_][ \xa0xX_]{0,3}[\])|/_])?[ \t\xa0|]*\n[ \t\xa0|]*)\Z"
)
LONGEST_OVER = 200  # characters of that line and of the blanks before the label
SHORTEST_ROW = 20  # characters of a row that can hold another one
FIGURE_ALONE = re.compile(r"(?i)\d{1,3}(?:,\d{3})+|\d{4,12}|[-–—]?0[-–—]?|none|nil|zero")
FEWEST_POWERS = 3
FIGURE = re.compile(r"\d|(?i:\b(?:none|nil|zero)\b)")


class Row(Struct, frozen=True):
    """A row of a cover: its field, where its label begins, and the text from behind the label to the next row's number."""

    field: str
    at: int
    region: Text


class Cover(Struct, frozen=True):
    """A cover page: its rows by field, and its text offsets (`until`: where the next cover, or the document, ends it)."""

    rows: dict[str, Row]
    at: int
    until: int
    last: int  # where the text of its last row begins


def _runs(found: Iterator[Label]) -> Iterator[list[Label]]:
    """The labels cut where they begin again: at a name, at a row that was there, or where unnumbered rows turn back."""
    run: list[Label] = []
    seen: set[str] = set()
    for label in found:
        if label.inline and len(run) >= 3 and all(one.expected for one in run):
            continue  # a row's own text that speaks of another row
        back = run and RANK[label.field] <= RANK[run[-1].field] and not label.expected
        if run and (label.field == "name" or label.field in seen or back):
            yield run
            run, seen = [], set()
        run.append(label)
        seen.add(label.field)
    if run:
        yield run


def covers(sheet: Sheet) -> list[Cover]:
    """The cover pages of a document, in order of print; without any, the rows of a table whose columns have the form's labels.

    What looks like a cover page and has no figures, or no powers, gets a note.
    """
    runs = list(_runs(labels(sheet)))
    found: list[Cover] = []
    rowed: list[Cover] = []
    headed: list[Label] = []
    for index, run in enumerate(runs):
        if len(run) < FEWEST:
            continue
        following = runs[index + 1][0].number_at if index + 1 < len(runs) else len(sheet.string)
        run = completed(sheet, run, following)
        if sum(label.field in POWERS for label in run) < 2:
            if run[0].field == "name" and _numbered(run):
                _skipped(sheet, run[0])
            continue
        persons = rowed_persons(sheet, run[0].at, run[-1].at)
        if persons:
            headed.append(run[0])
            rowed += (_of_row(run[0].at, person) for person in persons)
            continue
        cover = _cover(sheet, run, following)
        if _numbered(run) or _filled(cover):
            found.append(cover)
        else:
            _without_figures(sheet, run[0])
    if not found:
        return rowed
    for label in headed:
        _without_figures(sheet, label)
    return found


def _of_row(at: int, person: dict[str, Text]) -> Cover:
    """The cover of a person that has a row of a table."""
    last = max(region.offset for region in person.values())
    return Cover({field: Row(field, at, region) for field, region in person.items()}, at, last, last)


def _skipped(sheet: Sheet, label: Label) -> None:
    message = "labels of a cover page without those of the powers; no person is made of it"
    sheet.note("cover-without-powers", message, "reporting_persons", sheet.part(label.at, label.until))


def _without_figures(sheet: Sheet, label: Label) -> None:
    message = "labels of a cover page with no figures behind them"
    sheet.note("cover-without-figures", message, "reporting_persons", sheet.part(label.at, label.until))


def _head(sheet: Sheet, run: list[Label]) -> Text:
    return sheet.part(run[0].at, run[0].until)


def _filled(cover: Cover) -> bool:
    """Whether labels without numbers are a cover and not the head of a table: a person, and figures behind two rows."""
    figures = sum(
        bool(FIGURE.search(row.region.string[:400])) for field, row in cover.rows.items() if field in (*POWERS, "aggregate_amount")
    )
    types = cover.rows.get("person_types")
    coded = types is not None and CODES.match(types.region.string) is not None
    return bool({"name", "group"} & set(cover.rows)) and (figures >= 2 or coded)


def _numbered(run: list[Label]) -> bool:
    return 2 * sum(label.expected for label in run) >= len(run)


def _starts(run: list[Label], numbered: bool) -> list[int]:
    """Where each row begins: at its number, if the rows are numbered as in the form or in rising order, else at its label."""
    if numbered:
        return [label.box_at if label.expected or label.begins else label.at for label in run]
    numbers = [label.number for label in run if label.number]
    if 2 * len(numbers) >= len(run) and all(one < other for one, other in itertools.pairwise(numbers)):
        return [label.box_at for label in run]
    return [label.at for label in run]


def _cover(sheet: Sheet, run: list[Label], following: int) -> Cover:
    numbered = _numbered(run)
    starts = _starts(run, numbered)
    numbers = [] if numbered else [number_behind(sheet, label) for label in run]
    behind = 3 * sum(number > 0 for number in numbers) >= 2 * len(run)
    begins = [label.until for label in run]
    if behind:
        begins = [number or begin for number, begin in zip(numbers, begins, strict=True)]
    for index, label in enumerate(run):
        if index and label.field == "group" and (over := A_OVER.search(sheet.string, starts[index] - LONGEST_OVER, starts[index])):
            starts[index] = begins[index] = over.start("line")
    ends = [*starts[1:], _end(sheet, begins[-1], following)]
    if numbered:
        following_labels = [*run[1:], None]
        told = zip(run, following_labels, begins, ends, strict=True)
        ends = [_unknown_row(sheet, one, other, begin, end) for one, other, begin, end in told]
    regions = [sheet.part(begin, max(begin, end)) for begin, end in zip(begins, ends, strict=True)]
    if any(len(region.string) > LONGEST for region in regions):
        regions = [region[:LONGEST] for region in regions]
        sheet.note(
            "long-row", f"a row is longer than {LONGEST} characters; only these are read", "reporting_persons", _head(sheet, run)
        )
    if not behind:
        regions = _above(sheet, run, starts, begins, regions) or regions
    if sheet.printed.rendering == "plain":
        _part_pairs(sheet, run, starts, regions)
        _lift_powers(run, regions)
    rows = {label.field: Row(label.field, label.at, region) for label, region in zip(run, regions, strict=True)}
    return Cover(rows, starts[0], following, begins[-1])


def _part_pairs(sheet: Sheet, run: list[Label], starts: list[int], regions: list[Text]) -> None:
    """Give two powers whose labels share a line what stands beneath each."""
    for index in range(len(run) - 1):
        first, second = run[index], run[index + 1]
        line = sheet.string.rfind("\n", max(0, first.at - LONGEST_LINE), first.at) + 1
        if {first.field, second.field} - set(POWERS) or "\n" in sheet.string[first.at : second.at] or regions[index].string.strip():
            continue
        border = starts[index + 1] - line - 1
        told: tuple[list[Text], list[Text]] = ([], [])
        for chunk in kept(regions[index + 1]):
            begin = sheet.string.rfind("\n", max(0, chunk.offset - LONGEST_LINE), chunk.offset) + 1
            told[chunk.offset - begin >= border].append(chunk)
        if line and all(told):
            regions[index], regions[index + 1] = (alone(regions[index + 1], chunks) for chunks in told)


def _lift_powers(run: list[Label], regions: list[Text]) -> None:
    """Give the powers the figures that stand over or left of their labels, where that is so of them alone.

    The last of them has nothing behind it then, and the row over the first ends with a figure.
    """
    powers = [index for index, label in enumerate(run) if label.field in POWERS]
    if len(powers) < FEWEST_POWERS or not powers[0] or powers[-1] - powers[0] != len(powers) - 1 or kept(regions[powers[-1]]):
        return
    before = [kept(regions[index - 1])[-1:] for index in powers]
    if not all(chunks and FIGURE_ALONE.fullmatch(chunks[0].string) for chunks in before):
        return
    above = regions[powers[0] - 1]
    regions[powers[0] - 1] = above[: before[0][0].offset - above.offset]
    for index, (chunk,) in zip(powers, before, strict=True):
        regions[index] = chunk


def _unknown_row(sheet: Sheet, label: Label, following: Label | None, begin: int, end: int) -> int:
    """Where the text of a row ends: at the next row's number, should that stand before a label of other words."""
    if following is not None and following.number == label.number + 1:
        return end
    if not label.expected or end - begin < SHORTEST_ROW or label.field in (*POWERS, "aggregate_amount", "percent_of_class"):
        return end
    for match in NEXT_NUMBER.finditer(sheet.string, begin, end):
        if int(match["number"]) == label.number + 1:
            return match.start()
    return end


def _end(sheet: Sheet, begin: int, following: int) -> int:
    """Where the last row ends: at the head of what follows the cover."""
    until = min(following, begin + LONGEST_LAST)
    match = BEHIND_COVER.search(sheet.string, begin, until)
    return match.start() if match else until


def _place_above(sheet: Sheet, run: list[Label], starts: list[int], begins: list[int], index: int) -> tuple[int, int]:
    """Begin and end of the text before a label, should the values stand there."""
    label = run[index]
    number = label.number_at if starts[index] < label.at else label.at
    low = begins[index - 1] if index else _over(sheet, number)
    return low, min(low + LONGEST, max(low, number))


def _over(sheet: Sheet, at: int) -> int:
    """Where the value over (or left of) the first label begins: its own line, else the lines over it up to a blank or a caption."""
    line = sheet.string.rfind("\n", max(0, at - LONGEST_LAST), at) + 1
    if sheet.string[line:at].strip():
        return line
    begin = at
    for _ in range(MOST_LINES_OVER):
        above = sheet.string.rfind("\n", max(0, at - LONGEST_LAST), max(0, line - 1)) + 1
        words = sheet.string[above:line].strip()
        if above >= line or words.endswith(")") or (not words and begin < at):
            break
        begin, line = (above if words else begin), above
    return begin


CODES = re.compile(r"[\s|_:.\-]*(?:BD|BK|CP|CO|EP|IN|IA|IC|IV|HC|PN|SA|OO|FI|00)(?![\w&])")
# What tells the row that a text belongs to, if any
TELLING = {
    "group": re.compile(r"(?i)\(\s?[ab]\s?\)|^[^\S\n]*[ab]\.", re.MULTILINE),
    "source_of_funds": re.compile(r"[\s|_:.\-]*(?:SC|BK|AF|WC|PF|OO|00)(?![\w&])"),
    "aggregate_amount": re.compile(r"(?i)[\s|_:.\-]*(?:\d[\d,]*|none|nil|zero)(?![\d.]*\s?(?:%|percent))"),
    "percent_of_class": re.compile(r"(?i)[^%\n]{0,40}\d\s?(?:%|percent)|\s*less\s+than"),
    "person_types": CODES,
}
VALUE_NUMBER = re.compile(r"[\s_=|.-]{0,200}\(?(?P<number>\d{1,2})[.)]{0,2}(?=[ \t\xa0|])")  # of a row, before its value
BOXES = ("legal_proceedings", "excludes_certain_shares")
NO_BOX = re.compile(r"\(\s?[ab]\s?\)|\d")  # ... and what tells that a text is not of a row with one box
AROUND = BLANKS + "|_:.-"
FEWEST_TELLING = 3


def _above(sheet: Sheet, run: list[Label], starts: list[int], begins: list[int], below: list[Text]) -> list[Text] | None:
    """The texts of the rows where they stand before (over, left of) their labels; None where they stand behind, as in `below`.

    The rows whose values tell which row they belong to decide.
    """
    telling = [number for number, label in enumerate(run) if label.field in BOXES or label.field in TELLING]
    told = sum(_tells(sheet, run[number].field, below[number]) for number in telling)
    over = len(telling)
    if told == over:
        return None
    for number in telling:
        if not _tells(sheet, run[number].field, sheet.part(*_place_above(sheet, run, starts, begins, number))):
            over -= 1
            if over <= told or over < FEWEST_TELLING:
                return None
    if over < FEWEST_TELLING:
        return None
    return _unnumbered(run, [sheet.part(*_place_above(sheet, run, starts, begins, number)) for number in range(len(run))])


def _unnumbered(run: list[Label], above: list[Text]) -> list[Text]:
    """The texts over the labels without the numbers of their rows, should most begin with them: "7  100,000"."""
    found = [VALUE_NUMBER.match(region.string) for region in above]
    own = [
        match if match and int(match["number"]) in NUMBERS[label.field] else None for label, match in zip(run, found, strict=True)
    ]
    if 3 * sum(match is not None for match in own) < 2 * len(run):
        return above
    return [region[match.end() :] if match else region for region, match in zip(above, own, strict=True)]


def _tells(sheet: Sheet, field: str, part: Text) -> bool:
    string = part.string[:LONGEST_TELLING]
    if field in BOXES:
        return NO_BOX.search(string) is None and _ticks(sheet, part[:LONGEST_TELLING]) == 1
    return _told(field, string)


def _ticks(sheet: Sheet, part: Text) -> int:
    """How many there are of what `Sheet.ticks` gives."""
    boxes = sheet.boxes(part)
    return len(boxes) if boxes or TICKING.isdisjoint(part.string) else len(TYPED_MARK.findall(part.string))


@lru_cache(maxsize=1024)
def _told(field: str, string: str) -> bool:
    """Whether a string tells that it is of a row."""
    pattern, tight = TELLING[field], string.strip(AROUND)
    return (pattern.search(tight) if field == "group" else pattern.match(tight)) is not None
