"""BO305."""

import re
from collections.abc import Iterator

from tieout.checks.alike import same_class
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Schedule13

LETTER = re.compile(r"(?i)\b(?:class|series)\s+([a-z]|\d{1,2}|[ivx]{1,4})(?:-\d)?\b")
KINDS = {
    "preferred": re.compile(r"(?i)\bprefer(?:red|ence)\b"),
    "common": re.compile(r"(?i)\b(?:common|ordinary|capital stock|beneficial interest|subordinate voting|registered shares?)\b"),
    "units": re.compile(r"(?i)\b(?:units?|partnership interests?)\b"),
    "depositary": re.compile(r"(?i)\b(?:depositary|ADSs?|ADRs?)\b"),
    "warrants": re.compile(r"(?i)\bwarrants?\b"),
}
MOST = 600  # characters: further behind, other classes are told of


@rule(
    "BO305",
    name="class-not-item",
    on=Schedule13,
    cites=("Schedule 13D, cover page and Item 1", "Schedule 13G, cover page and Item 2(d)"),
    weight="error",
)
def class_not_item(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The cover gives another title of class than the item that repeats it.

    A title with and without its par value, or "shares" for "stock", is the same. What is told is another letter (Class A, Class B)
    or another kind (common, preferred, units); a title that names no letter or several agrees with any. In the prose of Item 1 of a
    Schedule 13D only the letters and kinds are looked for. All 57 titles at hand that an item repeats agree (2026-11).

    Why: the percent is of one class; with the wrong class all figures are wrong.
    Breaks: "Class A Common Stock" on the cover, "Title of Class: Class B Common Stock"
    Holds: "Common Stock" on the cover, "Common Stock, par value $.01 per share" in the item
    Mend: name the class that the shares are of, in both places.
    """
    cover = form.security_title
    told = _told(form)
    if not cover.value or told is None:
        raise NotApplicable
    if told.start is not None and cover.start is not None and told.start <= cover.start < (told.end or 0):
        raise NotApplicable
    text = (told.value or "")[:MOST]
    if same_class(cover.value, text):
        return
    weight = _contradiction(cover.value, text)
    if weight is None:
        return
    if cover.footnotes or told.footnotes:
        raise CannotTell(cover, "a footnote hangs on it")
    printed = text if len(text) <= 120 else "another one"
    message = f"the class is {cover.raw} on the cover and {printed} in the item that repeats it"
    yield Finding(message, at=(cover, told), expected=cover.raw, weight=weight)


def _told(form: Schedule13) -> Fact[str] | None:
    """The text that gives the class again: Item 2(d) of Schedule 13G, the element of XML, the prose of Item 1."""
    number, letter = ("1", "a") if form.schedule == "13D" else ("2", "d")
    item = next((one for one in form.items if one.number == number), None)
    if item is None:
        return None
    part = item.parts.get(letter)
    if part is not None and part.value:
        return part
    return item.text if form.schedule == "13D" and item.text.value else None


def _contradiction(cover: str, text: str) -> Weight | None:
    """How surely two titles mean different classes; None where they may be one."""
    letters = {one.upper() for one in LETTER.findall(cover)}
    others = {one.upper() for one in LETTER.findall(text)}
    if len(letters) == len(others) == 1 and letters != others:
        return "error"
    kinds = {kind for kind, words in KINDS.items() if words.search(cover)}
    repeated = {kind for kind, words in KINDS.items() if words.search(text)}
    if not kinds or not repeated or kinds & repeated:
        return None
    return "error" if {"common", "preferred"} == kinds | repeated else "warning"
