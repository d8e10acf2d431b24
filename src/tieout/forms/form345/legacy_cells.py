"""The cells of a typed row to facts: words over several lines, broken figures and dates, marks, amounts with their letter."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

from msgspec import UNSET, Struct, structs

from tieout import values
from tieout.facts import Fact, Note
from tieout.forms.form345.legacy_items import day
from tieout.forms.form345.legacy_lines import fact, unsure
from tieout.forms.form345.page import Page
from tieout.forms.form345.tables import CODE, DOLLARS, OF_TRANSACTION, PARSERS, acquired, code, direct, form_type, marked
from tieout.markup.text import Text
from tieout.values import Unparsed

Row = dict[str, Fact[Any]]
Parse = Callable[[str], Any]

DAYS = frozenset(("transaction_date", "deemed_execution_date", "exercise_date", "expiration_date"))
# fields of one value a row: where two lines print one, there are two rows
ANCHORS = frozenset(
    re.findall(
        r"\w+(?: [AD])?",
        "transaction_date, transaction_code, shares, shares A, shares D, acquired_disposed, price_per_share, "
        "shares_owned_following, direct_or_indirect, conversion_or_exercise_price, underlying_security_shares",
    )
)
NONE = re.compile(r"(?i)(?:none|n/?a|not applicable|nil|no securities[\w ]{0,40}|no transactions[\w ]{0,40}|-\s?0\s?-)\.?")


class Cell(Struct):
    """The words of a cell, a text a line; full: for each whether it fills the cell, and may break off inside a word."""

    texts: list[Text]
    full: list[bool]


# "31 1/16", "8-1/4": prices before 2001
EIGHTHS = re.compile(r"(?P<whole>\d[\d,]{0,11})\s?[ -]\s?(?P<part>\d{1,2})/(?P<of>2|4|8|16|32|64)")


def price(raw: str) -> Decimal:
    """An amount of dollars, also in eighths and the like, as shares were priced before 2001.

    >>> price("$31 1/16"), price("$12.50")
    (Decimal('31.0625'), Decimal('12.5'))
    """
    match = EIGHTHS.fullmatch(raw.removeprefix("$").strip())
    if match is None or int(match["part"]) >= int(match["of"]):
        return values.price(raw)
    return values.number(match["whole"]) + Decimal(match["part"]) / Decimal(match["of"])


def parser(field: str) -> Parse:
    """The parser of a field's print."""
    if field in ("price_per_share", "conversion_or_exercise_price"):
        return price
    if field in DAYS:
        return day
    if field in ("shares A", "shares D"):
        return values.shares
    if field in ("acquired_disposed", "direct_or_indirect"):
        return acquired if field == "acquired_disposed" else _held
    if field == "transaction_code":
        return _coding
    return PARSERS.get(field, values.text)


def _held(raw: str) -> str:
    """D or I, as a letter or as the word that the form prints for it ("Direct", "Indirect")."""
    return {"direct": "D", "indirect": "I"}.get(raw.strip("() ").lower()) or direct(raw)


def _coding(raw: str) -> str:
    if CODE.fullmatch(raw) is None:
        code(raw)
    return raw


def broken(field: str, above: tuple[Text, bool], below: tuple[Text, bool]) -> bool:
    """Whether words go on in the next line what the line above began and could not end ("3/15/9" over "9")."""
    parse = parser(field)
    if parse is values.text:
        return True
    first, second = above[0].raw, below[0].raw
    if not _reads(parse, first + second) and not _reads(parse, f"{first} {second}"):
        return False
    return not (_reads(parse, first) and _reads(parse, second))


def _reads(parse: Parse, raw: str) -> bool:
    try:
        parse(raw)
    except Unparsed:
        return False
    return True


def cell_facts(page: Page, cells: dict[str, tuple[Cell, Text]], letters: dict[str, Text], notes: list[Note], path: str) -> Row:
    """The facts of a row. cells: each with the place of its emptiness; letters: the headings over amounts."""
    row: Row = {}
    cells = dict(cells)
    coding, early = cells.pop("transaction_code", None), cells.pop("early", None)
    bought, sold = cells.pop("shares A", None), cells.pop("shares D", None)
    amount = cells.pop("shares", None)
    for field, (cell, empty) in cells.items():
        row.update(_cell(page, field, cell, empty, notes, path))
    if amount is not None:
        row.update(_amount(page, amount, "acquired_disposed" in cells, notes, path))
    if coding is not None:
        row.update(_code(page, *coding))
    if early is not None and early[0].texts:
        found = _typed(page, "early", early[0], form_type)
        row["transaction_form_type"] = found if found.raw in ("V", "v") else structs.replace(found, value=None, state="unreadable")
    if bought is not None or sold is not None:
        row.update(_two_amounts(page, bought, sold, letters, notes, path))
    return row


def _cell(page: Page, field: str, cell: Cell, empty: Text, notes: list[Note], path: str) -> Row:
    if not cell.texts:
        return {field: empty.fact(parser(field))}
    if field in DOLLARS and cell.texts[0].string.startswith("$"):
        return {DOLLARS[field]: _typed(page, field, cell, values.price)}
    found = _typed(page, field, cell, parser(field))
    if parser(field) is values.text and found.value is not None and any(cell.full[:-1]):
        message = "a line fills its cell, and may break off inside a word"
        notes.append(Note(code="wrap-unsure", message=message, path=f"{path}: {field}", start=found.start, end=found.end))
        found = structs.replace(found, value=None, state="unreadable")
    return {field: found}


def _typed(page: Page, field: str, cell: Cell, parse: Parse) -> Fact[Any]:
    """The fact of a cell's words without its footnote marks; figures and dates that a line's end breaks are put together."""
    texts, footnotes = _unmarked(page, cell.texts)
    if not texts:
        return cell.texts[0][:0].fact(parse, footnotes)
    found: Fact[Any] = fact(page.text, texts, parse, footnotes)
    if found.state == "unreadable" and len(texts) > 1 and parse is not values.text:
        raws = [text.raw for text in texts]
        alone = all(_reads(parse, raw) for raw in raws)
        if not alone and _reads(parse, "".join(raws)):
            return structs.replace(found, value=parse("".join(raws)), state=UNSET)
    return found


def _unmarked(page: Page, texts: list[Text]) -> tuple[list[Text], tuple[str, ...]]:
    kept: list[Text] = []
    ids: list[str] = []
    for text in texts:
        pieces, footnotes = page.unmarked(text)
        kept += [piece.strip("_") for piece in pieces if piece.strip("_")]
        ids += footnotes
    return kept, tuple(dict.fromkeys(ids))


# "1,000 A", "1,000 (D)": an amount with its letter where the form has no column of its own for it
LETTERED = re.compile(r"(?P<amount>.*\S)\s*\(?\b(?P<letter>[AD])\b\)?")


def _amount(page: Page, amount: tuple[Cell, Text], lettered: bool, notes: list[Note], path: str) -> Row:
    cell, empty = amount
    if not lettered and len(cell.texts) == 1 and (match := LETTERED.fullmatch(cell.texts[0].string)):
        row = _cell(page, "shares", Cell([cell.texts[0].group(match, "amount")], [False]), empty, notes, path)
        return row | {"acquired_disposed": cell.texts[0].group(match, "letter").fact(acquired)}
    return _cell(page, "shares", cell, empty, notes, path)


def _code(page: Page, cell: Cell, empty: Text) -> Row:
    """The code, and what is printed with it: K (equity swap), V (early), a form's number."""
    if not cell.texts:
        return {"transaction_code": empty.fact(code)}
    texts, footnotes = _unmarked(page, cell.texts)
    match = CODE.fullmatch(texts[0].string) if len(texts) == 1 and len(texts[0]) <= 40 else None
    if match is None or not match["code"]:
        return {"transaction_code": _typed(page, "transaction_code", cell, code)}
    letters = texts[0]
    row: Row = {"transaction_code": letters.group(match, "code").fact(code, footnotes)}
    if match["swap"]:
        row["equity_swap_involved"] = letters.group(match, "swap").fact(marked)
    if match["early"] or match["form"]:
        row["transaction_form_type"] = letters.group(match, "early" if match["early"] else "form").fact(form_type)
    return row


def _two_amounts(
    page: Page,
    bought: tuple[Cell, Text] | None,
    sold: tuple[Cell, Text] | None,
    letters: dict[str, Text],
    notes: list[Note],
    path: str,
) -> Row:
    """The amount under "(A)" or under "(D)"; its letter's place is the heading."""
    printed = [(one[0], letter) for one, letter in ((bought, "A"), (sold, "D")) if one is not None and _figures(one[0])]
    if len(printed) == 1:
        cell, letter = printed[0]
        row: Row = _cell(page, "shares", cell, cell.texts[0], notes, path)
        heading = letters.get(f"shares {letter}")
        if heading is not None and (mark := heading.search(rf"\(?\b{letter}\b\)?\s*$")) is not None:
            row["acquired_disposed"] = mark.fact(acquired)
        return row
    one = bought or sold
    if one is None:
        return {}
    if not printed:
        return {"shares": one[1].fact(values.shares), "acquired_disposed": one[1].fact(acquired)}
    texts = [text for cell, _ in printed for text in cell.texts]
    message = "amounts stand under (A) and under (D) of one row"
    notes.append(Note(code="two-amounts", message=message, path=path, start=texts[0].start, end=texts[-1].end))
    return {"shares": unsure(page.text, texts)}


def _figures(cell: Cell) -> bool:
    return any(re.search(r"\w", text.string) for text in cell.texts)


def kind(row: Row) -> Literal["transaction", "holding"]:
    """A row in which nothing of a transaction is printed is a holding."""
    facts = (row.get(field) for field in OF_TRANSACTION)
    return "transaction" if any(fact is not None and (fact.raw or fact.footnotes) for fact in facts) else "holding"


def nothing(row: Row) -> bool:
    """Whether a row only says that there is none: "None", "N/A" and nothing else (or the same again)."""
    printed = [fact.raw for fact in row.values() if fact.raw]
    return bool(printed) and all(NONE.fullmatch(raw) for raw in printed)


# a row without a title says at least two of these
FIGURES = (
    "shares",
    "total_value",
    "shares_owned_following",
    "value_owned_following",
    "underlying_security_shares",
    "transaction_date",
)
LETTERS = ("transaction_code", "acquired_disposed", "direct_or_indirect", "price_per_share")


def whole(row: Row, *, strict: bool) -> bool:
    """Whether what was cut looks like a row: a title with a day or an amount, or without a title two things of a row.

    strict: and nothing unreadable in it, where no bars part the columns.
    """
    if strict and any(fact.state == "unreadable" for field, fact in row.items() if field != "conversion_or_exercise_price"):
        return False
    figures = sum(1 for field in FIGURES if _printed(row, field))
    if _printed(row, "security_title"):
        return figures > 0
    return figures > 0 and figures + sum(1 for field in LETTERS if _printed(row, field)) > 1


def _printed(row: Row, field: str) -> bool:
    return field in row and bool(row[field].raw or row[field].footnotes)
