"""What Item 5(c) of a Schedule 13D says of dealings in the past sixty days."""

import re
from collections.abc import Iterable
from decimal import Decimal

from tieout.facts import Fact, Note
from tieout.forms.schedule13.model import Item, Schedule13

LONGEST = 20_000  # characters of a part (c) that are looked at
PART_C = re.compile(r"\(c\)")
PART_D = re.compile(r"\(d\)")
# "has not entered into any transactions in the Shares during the past sixty days", "no transactions"
DENIES = re.compile(
    r"(?i)\b(?:no|not|none|neither|nor)\b[^.;]{0,200}\b(?:transactions?|purchased|acquired|sold)\b|^\W*\(?c?\)?\W*none\b"
)
BUT = re.compile(
    r"(?i)\bexcept|\bother than\b|\bexclud|\bset forth\b|\bdescribed\b|\bdisclosed\b|\breported\b|\bItems? [1346]\b|\bsave\b"
    r"|\bother\b|\bsince\b|\b(?:schedule|annex|appendix|exhibit|table|attached|below|above|following)\b"
)


def denial(item: Item) -> Fact[str] | None:
    """Where Item 5(c) says that there were no transactions; None where it does not say so."""
    part, words = _part_c(item)
    return part if part is not None and DENIES.search(words) else None


def refers(item: Item, notes: Iterable[Note]) -> bool:
    """Whether Item 5(c) makes an exception, or points to a place that was not read."""
    return bool(BUT.search(_part_c(item)[1])) or any(note.code == "transactions-unread" for note in notes)


def _part_c(item: Item) -> tuple[Fact[str] | None, str]:
    """What Item 5 says under (c), and the fact that holds it; nothing where the item has no such part."""
    part = item.parts.get("c")
    if part is not None and part.raw:
        return part, part.raw[:LONGEST]
    text = item.text.raw or ""
    begins = [found.start() for found in PART_C.finditer(text)]
    if not begins:
        return None, ""
    ends = [*begins[1:], len(text)]
    said = []
    for begin, end in zip(begins, ends, strict=True):
        stop = PART_D.search(text, begin, end)
        said.append(text[begin : stop.start() if stop else end])
    return item.text, "\n".join(said)[:LONGEST]


def one_percent(form: Schedule13) -> Decimal | None:
    """One percent of the class: of the base, or of what a person's aggregate and percent imply; None without both."""
    if form.shares_outstanding.shares.value:
        return form.shares_outstanding.shares.value / 100
    for person in form.reporting_persons:
        amount, percent = person.aggregate_amount.value, person.percent_of_class.value
        if amount and percent:
            return amount / percent
    return None
