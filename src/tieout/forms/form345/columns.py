"""The columns of Tables I and II, found by the words of their headings (the numbers differ between the forms).

A heading is what stands over a column: the group ("4. Securities Acquired (A) or Disposed of (D)") and the line below it
("Amount"). Prints that lose spans leave blank cells beside a group, so a group holds until the next one begins.
"""

import re

from msgspec import Struct

from tieout.forms.form345.model import Derivative, NonDerivative
from tieout.markup.text import Printed, Table, Text

# group heading, heading below it (None: none of its own), field; "shares A" and "shares D" are two columns of one field
COLUMNS = [
    (r"Conversion or Exercise Price", None, "conversion_or_exercise_price"),
    (r"Deemed Execution", None, "deemed_execution_date"),
    (r"Date Exercisable and Expiration", r"(?:Date )?Exercisable", "exercise_date"),
    (r"Date Exercisable and Expiration", r"Expiration", "expiration_date"),
    (r"Title and Amount of", r"Title", "underlying_security_title"),
    (r"Title and Amount of", r"Amount", "underlying_security_shares"),
    (r"Title of (?:[\w-]+ )?Security", None, "security_title"),
    (r"Trans(?:action|\.)? ?Date", None, "transaction_date"),
    (r"Trans(?:action|\.)? ?Code", r"V$", "early"),
    (r"Trans(?:action|\.)? ?Code", r"Code|$", "transaction_code"),
    (r"Price of Derivat", None, "price_per_share"),
    (r"Securities Acquired", r"Price", "price_per_share"),
    (r"Securities Acquired", r"\(A\) or \(D\)", "acquired_disposed"),
    (r"Securities Acquired", r"\(A\)$", "shares A"),
    (r"Securities Acquired", r"\(D\)$", "shares D"),
    (r"Securities Acquired", r"Amount", "shares"),
    (r"Securities (?:Beneficially )?Owned", None, "shares_owned_following"),
    (r"Ownership Form|Direct \(D\)", None, "direct_or_indirect"),
    (r"Nature of ", None, "nature_of_ownership"),
]
PATTERNS = [(re.compile(group), None if below is None else re.compile(below), field) for group, below, field in COLUMNS]
GROUP = re.compile("|".join(dict.fromkeys(f"(?:{group})" for group, _, _ in COLUMNS)))
BELOW = re.compile(r"Code|V|Amount|\(A\) or \(D\)|\(A\)|\(D\)|Price|(?:Date )?Exercisable|Expiration(?: Date)?|Title"
                   r"|Amount or (?:Number|No\.) of Shares")  # fmt: skip
NUMBERED = re.compile(r"\s*\d{1,2}A?\.\s")
LONGEST = 300  # characters; a cell with more is no heading (and is not read, however deep tables nest)
WIDEST = 200  # columns; a span beyond is no column of a form
DERIVATIVE = re.compile(r"Conversion or Exercise|Title of Derivat")
DERIVATIVE_ONLY = frozenset(Derivative.__struct_fields__) - frozenset(NonDerivative.__struct_fields__)
FIRST = 8  # rows in which a heading may stand


class Columns(Struct, frozen=True):
    """What stands in each column of a table: field by column number, heading cell by field, first row of the body."""

    fields: dict[int, str]
    headings: dict[str, Text]
    body: int
    derivative: bool


def columns(printed: Printed, table: Table) -> Columns | None:
    """The columns of a table of securities; None where the table is no Table I or II."""
    groups: dict[int, str] = {}
    below: dict[int, Text] = {}
    last = -1
    for cell in table.cells:
        if cell.row > FIRST or not 0 < cell.until - cell.at <= LONGEST:
            continue
        text = printed.cell(cell).strip()
        folded = " ".join(text.string.split())
        if NUMBERED.match(folded) and GROUP.search(folded):
            groups.setdefault(cell.column, folded)
            last = max(last, cell.row)
        elif groups and cell.row in (last, last + 1) and BELOW.fullmatch(folded):
            for column in range(cell.column, min(cell.column + cell.columns, WIDEST)):
                below.setdefault(column, text)
    if len(groups) < 3 or not any("Title of" in group for group in groups.values()):
        return None
    if below and _parted(groups.get(min(below), "Transaction Code")) is None:
        laid = _unspanned(groups, below, max((cell.column + 1 for cell in table.cells if cell.row == last + 2), default=None))
        if laid is None:
            return None
        groups, below = laid
    fields, headings = _named(groups, below)
    derivative = any(DERIVATIVE.search(group) for group in groups.values()) or not DERIVATIVE_ONLY.isdisjoint(fields.values())
    return Columns(fields, headings, last + (2 if below else 1), derivative)


def _parted(group: str) -> list[str] | None:
    """The patterns of the headings below a group; None where it has none of its own."""
    below = [under.pattern for over, under, _ in PATTERNS if under is not None and over.search(group)]
    return below or None


def _unspanned(groups: dict[int, str], below: dict[int, Text], width: int | None) -> tuple[dict[int, str], dict[int, Text]] | None:
    """The columns of a print that lost what its headings span: the headings below stand from the first column on.

    They belong to the groups that have such, in their order. None unless each finds its group, and all fill the first row's width.
    """
    fresh: dict[int, str] = {}
    under: dict[int, Text] = {}
    left = [below[column] for column in sorted(below)]
    column = 0
    for group in (groups[number] for number in sorted(groups)):
        fresh[column] = group
        parts = _parted(group) or []
        count = 0
        while left and any(re.match(part, " ".join(left[0].string.split())) for part in parts if part != "Code|$" or count == 0):
            under[column + count] = left.pop(0)
            count += 1
        column += max(1, count)
    return (fresh, under) if not left and width in (None, column) else None


def _named(groups: dict[int, str], below: dict[int, Text]) -> tuple[dict[int, str], dict[str, Text]]:
    fields: dict[int, str] = {}
    headings: dict[str, Text] = {}
    group = ""
    for column in sorted(groups.keys() | below.keys()):
        group = groups.get(column, group)
        heading = below.get(column)
        field = _field(group, "" if heading is None else " ".join(heading.string.split()))
        if field is not None and field not in fields.values():
            fields[column] = field
            if heading is not None:
                headings[field] = heading
    return fields, headings


def _field(group: str, below: str) -> str | None:
    for over, under, field in PATTERNS:
        if over.search(group) and (under is None or under.match(below)):
            return field
    return None
