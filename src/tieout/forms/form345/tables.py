"""The rows of Tables I and II of a printed form.

What a print does not say is not made up: `transaction_form_type` and `transaction_timeliness` are EDGAR's own and are
printed only as a "V" (reported early: form type 5) or as the digit behind a Form 5's code; `equity_swap_involved` only as a "K".
An amount that begins with a dollar sign is a value, not a number of shares.
"""

import re
from typing import Any, Literal

from tieout import values
from tieout.facts import Fact, Note
from tieout.forms.form345.columns import Columns, columns
from tieout.forms.form345.model import Derivative, NonDerivative
from tieout.forms.form345.page import Page
from tieout.markup.text import Cell, Table, Text
from tieout.values import Unparsed, Words

Row = dict[str, Fact[Any]]

# "S", "SK", "GV", "P4": the code, an equity swap, reported early, the form on which it was due
CODE = re.compile(r"(?P<code>[A-Z])?\s*/?\s*(?P<swap>K)?\s*/?\s*(?P<early>V)?\s*(?P<form>[345])?")
PARSERS = {
    "conversion_or_exercise_price": values.price,
    "price_per_share": values.price,
    "deemed_execution_date": values.day,
    "transaction_date": values.day,
    "exercise_date": values.day,
    "expiration_date": values.day,
    "shares": values.shares,
    "shares_owned_following": values.shares,
    "underlying_security_shares": values.shares,
}
DOLLARS = {
    "shares": "total_value",
    "shares_owned_following": "value_owned_following",
    "underlying_security_shares": "underlying_security_value",
}
MOST_TOLD = 20  # cells of a row under no heading that have each a note of their own
OF_TRANSACTION = ("transaction_date", "transaction_code", "shares", "total_value", "price_per_share", "acquired_disposed")


def acquired(raw: str) -> str:
    """A (acquired) or D (disposed), as in the cell "A" or over a column "(A)"."""
    return _letter(raw, "AD")


def direct(raw: str) -> str:
    """D (direct) or I (indirect)."""
    return _letter(raw, "DI")


def code(raw: str) -> str:
    """A transaction code: one capital letter (General Instruction 8)."""
    return _letter(raw, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _letter(raw: str, letters: str) -> str:
    letter = raw.strip("() ")
    if len(letter) == 1 and letter in letters:
        return letter
    raise Words(raw) if values.WORDY.search(raw) else Unparsed(raw)


def marked(raw: str) -> bool:
    """What a printed letter ("K") says: yes."""
    return bool(raw)


def form_type(raw: str) -> str:
    """The form on which a transaction was due: printed as its number, or "V" for a Form 5 item reported early."""
    return "5" if raw == "V" else raw


def securities(page: Page, notes: list[Note]) -> tuple[tuple[NonDerivative, ...], tuple[Derivative, ...]]:
    """The rows of Table I and of Table II, each in order of print; a table continued in another one goes on."""
    plain: list[NonDerivative] = []
    derivative: list[Derivative] = []
    for table in page.printed.tables:
        found = columns(page.printed, table)
        if found is None:
            continue
        for number, cells in _body(page, table, found):
            row = _row(page, found, cells, notes, f"table {'II' if found.derivative else 'I'}, row {number}")
            kind = _kind(row)
            if found.derivative:
                derivative.append(Derivative(kind=kind, **row))
            else:
                plain.append(NonDerivative(kind=kind, **row))
    return tuple(plain), tuple(derivative)


def _body(page: Page, table: Table, found: Columns) -> list[tuple[int, list[Cell]]]:
    """The rows behind the headings in which anything is printed, with their number from 1."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if cell.row >= found.body and page.printed.text.string[cell.at : cell.until].strip():
            rows.setdefault(cell.row, [])
    for cell in table.cells:
        if cell.row in rows:
            rows[cell.row].append(cell)
    return list(enumerate(rows.values(), start=1))


def _row(page: Page, found: Columns, cells: list[Cell], notes: list[Note], path: str) -> Row:
    """One row: field by field the fact of its cell."""
    parts: dict[str, Text] = {}
    stray: list[Text] = []
    for cell in cells:
        field = found.fields.get(cell.column)
        text = page.printed.cell(cell)
        if field is not None:
            parts[field] = text
        elif text.strip():
            stray.append(text)
    _tell(stray, notes, path)
    row: Row = {}
    coding = parts.pop("transaction_code", None)
    early = parts.pop("early", None)
    bought, sold = parts.pop("shares A", None), parts.pop("shares D", None)
    for field, part in parts.items():
        row.update(_cell(page, field, part))
    if coding is not None:
        row.update(_coding(page, coding))
    if early is not None and (fact := page.fact(early, form_type)).raw:
        row["transaction_form_type"] = fact
    if bought is not None or sold is not None:
        row.update(_amount(page, found, bought, sold, notes, path))
    return row


def _tell(stray: list[Text], notes: list[Note], path: str) -> None:
    """A note for each cell of a row that stands under no heading; one for all beyond the first few."""
    for text in stray[:MOST_TOLD]:
        message = f"a cell stands under no heading of the form: {text.strip().raw[:60]!r}"
        notes.append(Note(code="cell-without-column", message=message, path=path, start=text.start, end=text.end))
    if more := stray[MOST_TOLD:]:
        message = f"{len(more)} more cells of the row stand under no heading of the form"
        notes.append(Note(code="cell-without-column", message=message, path=path, start=more[0].start, end=more[-1].end))


def _cell(page: Page, field: str, part: Text) -> Row:
    if field in ("acquired_disposed", "direct_or_indirect"):
        return {field: page.fact(part, acquired if field == "acquired_disposed" else direct)}
    if field in DOLLARS and part.string.lstrip().startswith("$"):
        return {DOLLARS[field]: page.fact(part, values.price)}
    return {field: page.fact(part, PARSERS.get(field, values.text))}


def _coding(page: Page, part: Text) -> Row:
    """The code and what is printed with it: K (equity swap), V (early), a form's number. Marks belong to the code."""
    pieces, footnotes = page.unmarked(part)
    match = CODE.fullmatch(pieces[0].strip().string) if len(pieces) == 1 and len(pieces[0]) <= 40 else None
    if match is None:
        return {"transaction_code": page.fact(part, code)}
    letters = pieces[0].strip()
    row: Row = {"transaction_code": letters.group(match, "code").fact(code, footnotes)}
    if match["swap"]:
        row["equity_swap_involved"] = letters.group(match, "swap").fact(marked)
    if match["early"] or match["form"]:
        row["transaction_form_type"] = letters.group(match, "early" if match["early"] else "form").fact(form_type)
    return row


def _amount(page: Page, found: Columns, bought: Text | None, sold: Text | None, notes: list[Note], path: str) -> Row:
    """Table II prints the amount under (A) or under (D): the letter's place is the heading over the amount."""
    printed = [(part, letter) for part, letter in ((bought, "A"), (sold, "D")) if part is not None and part.strip()]
    if len(printed) == 1:
        part, letter = printed[0]
        row = _cell(page, "shares", part)
        heading = found.headings.get(f"shares {letter}")
        if heading is not None:
            row["acquired_disposed"] = heading.fact(acquired)
        return row
    empty = bought if bought is not None else sold
    if not printed and empty is not None:
        blank = page.fact(empty, values.shares)
        return {"shares": blank, "acquired_disposed": blank}
    first, last = printed[0][0], printed[-1][0]
    message = "amounts stand under (A) and under (D) of one row"
    notes.append(Note(code="two-amounts", message=message, path=path, start=first.start, end=last.end))
    return {"shares": page.fact(first, _never)}


def _never(raw: str) -> Any:
    raise Unparsed(raw)


def _kind(row: Row) -> Literal["transaction", "holding"]:
    """A row in which nothing of a transaction is printed is a holding."""
    facts = (row.get(field) for field in OF_TRANSACTION)
    return "transaction" if any(fact is not None and (fact.raw or fact.footnotes) for fact in facts) else "holding"
