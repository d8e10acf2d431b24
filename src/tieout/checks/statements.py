"""Sentences of a schedule that say who holds how much: in items, notes and annexes, found in the bytes of the document itself.

A note goes on behind the turn of a page, and an annex stands behind the signatures, where no part of the form has them; so the
words are looked for in the document, and only the sentence round them is freed from its tags.
"""

import html
import re
from collections.abc import Iterator
from datetime import date as Day
from decimal import Decimal
from typing import NamedTuple

from tieout.checks.case import Case
from tieout.checks.rule import Place
from tieout.checks.stakes import texts
from tieout.forms.schedule13.model import Schedule13
from tieout.forms.schedule13.names import Names
from tieout.values import MONTHS, Interval, Unparsed, day, fold

# Words of a sentence that states a holding, and how many bytes behind them its figure stands at most
WORDS = ((b"beneficial", 250), (b"represent", 400), (b"constitut", 400), (b" all ", 0))
DIRECTLY = b" directly by "  # behind the figure
MOST = 600  # places that are looked at
BEFORE, BEHIND = 900, 900  # bytes of a sentence round its words
MOST_PERSONS = 200
BLOCK = re.compile(r"(?i)</?(?:p|div|tr|td|th|table|hr|li|h[1-6])(?:\s[^<>]{0,400})?>|<br\s?/?>\s{0,9}<br\s?/?>|\n[ \t]{0,40}\r?\n")
TAG = re.compile(r"<[^<>]{0,600}>|^[^<>]{0,600}>(?=[^<>]{0,600}<)|<[^<>]{0,600}$")
EDGE = "\x1e"  # parts blocks
# The end of a sentence, no stop behind an initial or an abbreviation
STOP = re.compile(
    rf"{EDGE}|\.(?<![A-Z]\.)(?<!\bNo\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bInc\.)(?<!\bCorp\.)(?<!\bLtd\.)"
    r"(?<!\bCo\.)(?<!\bJr\.) (?=[A-Z(“\"]|\d{1,3},\d{3} )"
)
SHARES = rb"(?=(?:\s|&nbsp;|&#160;|<[^<>]{0,300}>){1,9}(?:\w{1,20}\s)?(?:[Ss]hares|SHARES|ADSs|[Uu]nits))"
NEAR = re.compile(rb"\d,\d{3}|(?<![#\w])\d{4}")  # no colour of a tag
POWER = re.compile(rb"\b(?:sole|shared)\s.{0,250}\sall\s", re.DOTALL)


class Sentence(NamedTuple):
    """A sentence as it reads, and the bytes in which it stands, with some more on either side."""

    text: str
    start: int
    at: int
    end: int

    def place(self, printed: str, case: Case[Schedule13], before: bool = False) -> Place:
        """Where a figure or a word of it stands in the file, next to its verb; the whole window where entities part it.

        before: it stands before the verb rather than behind it.
        """
        behind = SHARES if len(printed) < 4 and printed.isdigit() else b""
        pattern = re.compile(rb"(?<![\w.,])" + re.escape(printed.encode()) + rb"(?!\d|,\d)" + behind)
        found = [match.span() for match in pattern.finditer(case.filing.source.data, self.start, self.end)]

        def away(span: tuple[int, int]) -> int:
            return abs(span[0] - self.at) + (BEHIND if (span[0] < self.at) != before else 0)

        start, end = min(found, key=away, default=(self.start, self.end))
        parts = ((fact, fact.start, fact.end) for fact in texts(case) if fact.start is not None and fact.end is not None)
        fact = next((fact for fact, first, last in parts if first <= start and end <= last), None)
        return Place(case.path(fact) if fact is not None else case.document_path, start, end, printed)


def said(case: Case[Schedule13]) -> list[Sentence]:
    """The sentences with words of owning and a figure, or of power over all, each once, in the order of the file."""
    begin, end = case.body
    data = case.filing.source.data
    places: list[int] = []
    for word, reach in WORDS:
        for at in _found(data, word, begin, end):
            if NEAR.search(data, at, min(end, at + reach)) or POWER.search(data, max(begin, at - 300), min(end, at + 6)):
                places.append(at)
    found: dict[str, Sentence] = {}
    for at in sorted(places):
        sentence = _sentence(data, at, begin, end)
        found.setdefault(sentence.text, sentence)
    return list(found.values())


def direct(case: Case[Schedule13]) -> list[Sentence]:
    """The sentences with shares "owned directly by" somebody, each once."""
    begin, end = case.body
    data = case.filing.source.data
    found: dict[str, Sentence] = {}
    for at in _found(data, DIRECTLY, begin, end):
        sentence = _sentence(data, at, begin, end)
        found.setdefault(sentence.text, sentence)
    return list(found.values())


def _found(data: bytes, word: bytes, begin: int, end: int) -> Iterator[int]:
    at = data.find(word, begin, end)
    for _ in range(MOST):
        if at < 0:
            return
        yield at
        at = data.find(word, at + len(word), end)


def _sentence(data: bytes, at: int, begin: int, end: int) -> Sentence:
    """The sentence round some word."""
    first, last = max(begin, at - BEFORE), min(end, at + BEHIND)
    before, behind = _plain(data[first:at]), _plain(data[at:last])
    start = 0
    for stop in STOP.finditer(before):
        start = stop.end()
    ends = STOP.search(behind)
    return Sentence(fold(before[start:] + behind[: ends.start() if ends else len(behind)]), first, at, last)


def _plain(part: bytes) -> str:
    """A stretch of a document as it reads; blocks are parted by EDGE."""
    text = part.decode("utf-8", "replace")
    if "<" in text or ">" in text:
        text = TAG.sub(" ", BLOCK.sub(EDGE, text))
    elif "\n" in text:
        text = BLOCK.sub(EDGE, text)
    return html.unescape(text) if "&" in text else text


def names(case: Case[Schedule13]) -> Names:
    """The names of the covers with the short forms that items and notes define."""
    known = Names(one.name.known for one in case.form.reporting_persons if one.name.value)
    known.learn("\n".join(text.raw or "" for text in texts(case)))
    return known


FIGURE = r"\d{1,3}(?:,\d{3}){1,20}(?:\.\d{1,6})?|\d{4,12}(?:\.\d{1,6})?"
SHARE = r"(?:shares|Shares|SHARES|Securities|ADSs|Units|Interests)"
# ", or 12.06% of", " of Common Stock, representing approximately 5.4 percent", " (9.9%)", " or 0.02% of"
PERCENT = re.compile(
    r"[^.;\d]{0,80}?(?:\(|\b(?:or|and|which (?:represents?|constitutes?)|representing|constituting|equal to) )"
    r"(?:approximately |about )?(?P<percent>\d{1,3}(?:\.\d{1,4})?) ?(?:%|percent)"
)
# "may be deemed to beneficially own an aggregate of 4,601,618 Common Shares, or 12.06% of"
HOLDS = re.compile(
    r"\b(?P<verb>beneficially own(?:s|ed)?"
    r"|(?:is|are|be|as) (?:deemed |considered )?(?:to be )?(?:the |a )?beneficial owners? of)"
    rf"(?:,? (?:directly|indirectly))?(?P<all> an? (?:aggregate|total) of| in the aggregate,?)?"
    rf"(?: approximately)? (?P<shares>{FIGURE})"
    rf"(?P<title>(?: [A-Za-z$.,0-9-]{{1,20}}){{0,6}}? {SHARE})\b"
)
OF_CLASS = re.compile(r"(?: of [A-Z][\w ]{0,40})?")
AUXILIARY = re.compile(
    r"(?:[ ,](?:each|may|might|is|are|be|was|were|been|has|have|had|currently|also|hereby|thus|therefore|deemed|considered|to"
    r"|directly|indirectly|who|which|both|collectively|pursuant|thereto))+[ ,]*$"
)
# "577,480 shares, representing 5.00% of the 11,606,827 shares outstanding"
RATIO = re.compile(
    rf"(?P<shares>{FIGURE})(?: [A-Za-z$.0-9-]{{1,20}}){{0,6}}? {SHARE},? "
    r"(?:or|which (?:represents?|constitutes?)|representing|constituting)"
    rf" (?:approximately |about )?(?P<percent>\d{{1,3}}(?:\.\d{{1,4}})?) ?(?:%|percent) of (?:the )?"
    rf"(?:total |issued and outstanding |outstanding )?(?P<base>{FIGURE})(?: [A-Za-z$.-]{{1,20}}){{0,6}}? {SHARE}"
)


def figure(printed: str) -> Decimal:
    """A number of shares in digits."""
    return Decimal(printed.replace(",", ""))


class Stated(NamedTuple):
    """A number of shares and a percent of the class as a sentence prints them."""

    shares: str
    percent: str | None

    @property
    def amount(self) -> Decimal:
        """The number of shares."""
        return figure(self.shares)

    @property
    def decimals(self) -> int:
        """The places behind the point of the percent."""
        return len((self.percent or "").partition(".")[2])

    @property
    def span(self) -> Interval:
        """All that the percent can stand for; everything where none is printed."""
        if self.percent is None:
            return Interval(Decimal(0), Decimal(100))
        value, reach = Decimal(self.percent), Decimal(1).scaleb(-self.decimals) / 2
        return Interval(value - reach, value + reach)


NAMED = "|".join(name.capitalize() for name in MONTHS)
DATED = re.compile(rf"\b((?:{NAMED})\.? \d{{1,2}},? \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}})")


def of_another_day(text: str, case: Case[Schedule13]) -> bool:
    """Whether a sentence names days, none of which is one of this statement: of its event, its signatures, its base."""
    form = case.form
    signed = [one.date.value for one in form.signatures]
    known = {form.event_date.value, form.shares_outstanding.as_of.value, case.dates["filed"], *signed}
    days = list(_days(text))
    return bool(days) and not any(one in known for one in days)


def _days(text: str) -> Iterator[Day]:
    for found in DATED.finditer(text):
        try:
            yield day(found[1])
        except Unparsed:
            continue
