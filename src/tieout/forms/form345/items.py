"""The numbered items of the cover of Forms 3, 4 and 5, cut by the words of their labels.

Form 3 numbers its items otherwise than Forms 4 and 5 and Form 5 asks for another date, so the numbers decide nothing.
"""

import re
from datetime import date

from tieout import values
from tieout.facts import ABSENT, Fact, Note
from tieout.forms.form345.model import Issuer
from tieout.forms.form345.page import Page
from tieout.markup.text import Text

# "1. Name and Address of Reporting Person *", "2. Issuer Name and Ticker or Trading Symbol", "(Month/Day/Year)"
LABELS = re.compile(
    r"""(?:\b[1-6][.:]\s*)?(?:
        (?P<owner>Name\s+and\s+Address\s+of\s+Reporting\s+Person(?:\(s\))?\s*\*?)
      | (?P<issuer>Issuer\s+Name\s+(?:and|&)\s+Ticker\s+or\s+Trading\s+Symbol)
      | (?P<period>(?:Date\s+of\s+Earliest\s+Transaction|Statement\s+for\s+(?:Issuer.{0,3}s\s+)?(?:Fiscal\s+Year|Month)[\w /]{0,20}
                     |Date\s+of\s+Event\s+Requiring\s+Statement)(?:\s*Required)?(?:\s*\([MDYmonthdayearMDY/]{4,16}\))?)
      | (?P<original>If\s+Amendment,\s+Date\s+(?:of\s+)?Original(?:ly)?\s+Filed(?:\s*\([MDYmonthdayearMDY/]{4,16}\))?)
      | (?P<relationship>Relationship\s+of\s+Reporting\s+Persons?(?:\(s\))?\s+to\s+Issuer)
      | (?P<filing>Individual\s+or\s+Joint/Group\s+Filing)
      | (?P<end>Table\s+I{1,2}\b|Explanation\s+of\s+Responses|Reporting\s+Owner\s+Name|Remarks?:)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
MOST = 200  # items; a form of ten persons has some thirty
DAY = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d|[A-Z][a-z]+\.? \d{1,2}, \d{4}")


class Item:
    """One item of the cover: which it is, where its label begins (text offset) and what is printed behind the label."""

    __slots__ = ("at", "name", "text")

    def __init__(self, name: str, at: int, text: Text) -> None:
        self.name, self.at, self.text = name, at, text


def items(text: Text) -> list[Item]:
    """The items in order of print; an item ends where the next label begins."""
    found = list(LABELS.finditer(text.string))
    ends = [*(match.start() for match in found[1:]), len(text)] if found else []
    cut = [Item(match.lastgroup or "", match.start(), text[match.end() : end]) for match, end in zip(found, ends, strict=True)]
    return [item for item in cut if item.name != "end"][:MOST]


def date_of(cover: list[Item], name: str) -> Fact[date]:
    """The day printed in an item; absent where the form has no such item."""
    for item in cover:
        if item.name == name:
            place = item.text[:500].search(DAY)
            return _head(item.text).fact(values.day) if place is None else place.fact(values.day)
    return ABSENT


def _head(text: Text) -> Text:
    """The first line of an item in which anything stands; empty where none does."""
    for line in text.lines():
        if line.strip("\t"):
            return line.strip()
    return text[:0]


# "Example Corp [ EXMP ]"
TICKER = re.compile(r"(?P<name>[^\n\t\[\]][^\n\t]*?)?\s*\[\s*(?P<symbol>[^\[\]]*?)\s*\]")


def issuer(page: Page, cover: list[Item], notes: list[Note]) -> Issuer:
    """Name and trading symbol. EDGAR's rendering keeps the CIK in an address of a link, where nobody sees it: absent."""
    for item in cover:
        if item.name != "issuer":
            continue
        match = TICKER.search(item.text.string, 0, 2000)
        if match is not None:
            name = item.text.group(match, "name")
            return Issuer(
                name=page.fact(name, values.text), trading_symbol=page.fact(item.text.group(match, "symbol"), values.text)
            )
        line = _head(item.text)
        message = "no trading symbol in brackets stands behind the issuer's name"
        notes.append(Note(code="no-trading-symbol", message=message, path="issuer", start=line.start, end=line.end))
        return Issuer(name=page.fact(line, values.text), trading_symbol=line[len(line) :].fact(values.text))
    return Issuer()
