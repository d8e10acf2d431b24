"""Cover pages whose rows have numbers and no labels: "Item 5: 1,439,846"."""

import re

from tieout.forms.schedule13.cover import LEADING, PERCENTAGE
from tieout.forms.schedule13.labels import ORDER, POWERS, RANK
from tieout.forms.schedule13.rows import Cover, Row
from tieout.forms.schedule13.sheet import Sheet, kept
from tieout.markup.text import Text

NUMBERED = re.compile(
    r"(?im)^[ \t\xa0|]{0,80}(?:(?:item|row|line)[ \t\xa0]{1,9})?\(?(?P<number>\d{1,2})\)?[ \t\xa0]{0,9}[.:)\-–]{0,2}(?=[\s|]|$)"
)
LONGEST = 6000  # characters that a cover without labels can have
HIGHEST = 14


def unlabelled(sheet: Sheet, schedule: str) -> list[Cover]:
    """The covers that rows with bare numbers make. Only whole ones count: four powers, aggregate and percent in figures."""
    fields = {(d if schedule == "13D" else g): field for field, d, g, *_rest in ORDER}
    found: list[Cover] = []
    run: list[re.Match[str]] = []
    for match in NUMBERED.finditer(sheet.string):
        number = int(match["number"])
        if number == 1:
            _add(sheet, fields, run, match.start(), found)
            run = [match]
        elif run and int(run[-1]["number"]) < number <= HIGHEST and match.start() - run[0].start() < LONGEST:
            run.append(match)
    _add(sheet, fields, run, len(sheet.string), found)
    return found


def _add(sheet: Sheet, fields: dict[int, str], run: list[re.Match[str]], following: int, found: list[Cover]) -> None:
    rows: dict[str, Row] = {}
    for index, match in enumerate(run):
        field = fields.get(int(match["number"]))
        end = run[index + 1].start() if index + 1 < len(run) else _end(sheet, match.end(), following)
        if field:
            rows[field] = Row(field, match.start(), sheet.part(match.end(), max(match.end(), end)))
    if not {*POWERS, "aggregate_amount", "percent_of_class", "name"} <= set(rows):
        return
    figures = [rows[field].region for field in (*POWERS, "aggregate_amount")]
    if all(_is(LEADING, region) for region in figures) and _is(PERCENTAGE, rows["percent_of_class"].region):
        last = max(rows, key=RANK.__getitem__)
        found.append(Cover(rows, run[0].start(), following, rows[last].region.offset))


def _is(pattern: re.Pattern[str], region: Text) -> bool:
    """Whether a row holds one chunk and nothing else, and that is of the kind wanted."""
    cells = kept(region[:200])
    return len(cells) == 1 and pattern.fullmatch(cells[0].string) is not None


def _end(sheet: Sheet, begin: int, following: int) -> int:
    """The end of the last row: of the first line that has anything."""
    match = re.compile(r"\s{0,200}[^\n]{0,200}").match(sheet.string, begin, following)
    return match.end() if match else begin
