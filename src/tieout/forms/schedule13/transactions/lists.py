"""Lists of transactions without a head: a line each with a day and a number of shares: "3/05/96   600 shares   9 1/2"."""

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.transactions import captions, phrases
from tieout.forms.schedule13.transactions.captions import Captions
from tieout.forms.schedule13.transactions.wording import (
    AMERICAN,
    BUYS,
    CURRENCY,
    DATE,
    DAY,
    FIGURE,
    SELLS,
    amount,
    direction,
    price,
    said,
)
from tieout.markup.text import Text

LONGEST = 200  # characters of a line of a list
LONGEST_LEAD = 1000  # and of the words that lead to it
HIGHEST = 1000  # a figure without "at" that is less can be a price; a greater one may be what all was paid
LINE = re.compile(
    rf"""
    (?:[-•·*]\s{{1,3}})? (?:(?P<before>{BUYS}|{SELLS})[:,]?\s{{1,40}})?
    (?:on\s+)? (?P<date>{DATE}) \s{{0,40}}[,:–—-]?\s{{0,40}} (?:(?P<behind>{BUYS}|{SELLS})[:,]?\s{{1,40}})?
    (?P<figure>{FIGURE}) \s{{1,40}} (?:common\s+)? (?:shares?|shs?\.?|units|ad[sr]s?)(?![a-z])
    (?:\s+of\s+(?:the\s+)?(?:[\w’']{{1,20}}\s+){{0,3}}(?:stock|shares|units))?
    (?: [,\s]{{1,60}} (?:[–—-]{{1,2}}\s{{1,40}})? (?P<at>(?:at|@|for)\s{{0,20}})? (?:(?:an?\s+)?(?:average\s+)?price\s+of\s+)?
        (?P<price>{CURRENCY}?\s?(?:{phrases.EIGHTHS}|{FIGURE}|\.\d+))
        (?P<each>\s{{0,3}}(?:per\s+|an?\s+|/\s?|each\b)(?:share|sh|unit|ads)?)?
    )?
    \s{{0,20}}[.,;]? (?:\s+and)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "January 6, 1997     5,000     $10.25": a day, an amount and a price in columns, under words that say which way
COLUMNS = re.compile(
    rf"""
    (?P<before>(?!))? (?P<behind>(?!))? (?P<at>(?!))? (?P<each>(?!))?
    (?P<date>{DATE}) (?:[ \xa0]{{2,80}}|\t)
    (?P<figure>\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{2,6}}) (?:[ \xa0]{{2,80}}|\t)
    (?P<price>{CURRENCY}\s{{0,9}}(?:{phrases.EIGHTHS}|\d{{1,4}}(?:\.\d{{1,6}})?|\.\d{{1,6}})|{phrases.EIGHTHS}|\d{{1,4}}\.\d{{2,6}})
    """,
    re.IGNORECASE | re.VERBOSE,
)
SUMS = re.compile(r"(?i)\b(?:cost|consideration|proceeds|amounts?|totals?|owned|held|balance|vest\w*|grants?|granted)\b")
TOTAL = re.compile(r"(?i)\W*(?:sub-?)?totals?\b")
WORD = re.compile(r"[A-Za-z]{3}")


class Line(Struct, frozen=True):
    """A line of a list: its parts, and what stands above it."""

    text: Text
    match: re.Match[str]
    above: Captions


def listed(part: Text) -> tuple[list[Transaction], Text | None]:
    """The transactions in lists of a part, in the order of print, and the first line of them that is not surely read."""
    lines: list[Line] = []
    unread: Text | None = None
    known = Captions()
    lead: tuple[int, int] | None = None  # where the words begin and end that may lead to what follows
    words = ""  # those that stand last above
    way: Fact[str] | None = None  # which way the words above the first line go, should a line ask for it
    for line in part.lines():
        text = line.strip()
        at = text.offset - part.offset
        match = (LINE.fullmatch(text.string) or COLUMNS.fullmatch(text.string)) if 8 <= len(text) <= LONGEST else None
        if match is not None:
            known, lead = _learned(part, lead, known), None
            derived = captions.DERIVED.search(words)
            if match.re is COLUMNS and known.side.value is None and way is None:
                way = said(part[:at])
            if match.re is COLUMNS and known.side.value is None and (way is None or way.value is None):
                unread = unread or text
            elif not derived and (match["before"] or match["behind"] or match["price"]):
                lines.append(Line(text, match, known))
            elif derived or captions.LEADS.search(words):
                unread = unread or text
        elif not text or TOTAL.match(text.string) or not WORD.search(text.string):
            known, lead = _learned(part, lead, known), None
        else:
            if lines and DAY.match(text.string):
                unread = unread or text
            if lead is None or captions.stands_alone(text.string):
                known, lead, words = _learned(part, lead, known), (at, at + len(text)), text.string
            else:
                lead, words = (lead[0], at + len(text)), f"{words[-LONGEST_LEAD:]} {text.string}"
    sure = list(_sure(lines, SUMS.search(words) is None))
    if len(sure) < len(lines):
        unread = unread or lines[0].text
    way = said(part[: lines[0].text.offset - part.offset]) if lines else ABSENT
    return [_transaction(line, way) for line in sure], unread


def _learned(part: Text, lead: tuple[int, int] | None, known: Captions) -> Captions:
    """What is known below the words that lead to a list: the last sentence of them, or a caption."""
    if lead is None:
        return known
    words = part[max(lead[0], lead[1] - LONGEST_LEAD) : lead[1]]
    stop = max((match.end() for match in phrases.STOP.finditer(words.string)), default=0)
    after = captions.led(words[stop:].strip(), known)
    return structs.replace(after, side=ABSENT) if captions.for_another(known, after) else after


def _sure(lines: list[Line], prices: bool) -> Iterator[Line]:
    """The lines whose figure behind the shares is the price of one: "at" says so, or eighths, or those of the whole list are."""
    bare = [line.match["price"] for line in lines if line.match["price"] and not line.match["at"] and not line.match["each"]]
    parsed = [price(raw.strip()) for raw in bare]
    alike = prices and all(one < HIGHEST for one in parsed) and any(re.search(r"[./]\d", raw) for raw in bare)
    for line in lines:
        raw = line.match["price"]
        if not raw or line.match["at"] or line.match["each"] or "/" in raw or alike:
            yield line


def _transaction(line: Line, way: Fact[str]) -> Transaction:
    text, match, above = line.text, line.match, line.above
    word = next((name for name in ("before", "behind") if match[name]), None)
    side = text.group(match, word).fact(direction) if word else above.side if above.side.raw else way
    return Transaction(
        person=above.person,
        date=text.group(match, "date").fact(AMERICAN.day),
        acquired_disposed=side,
        shares=text.group(match, "figure").fact(amount),
        price_per_share=text.group(match, "price").strip().fact(price) if match["price"] else ABSENT,
    )
