"""The size of the class that the percents are of: "based on 35,600,478 shares outstanding as of October 23, 2023"."""

import re
from collections.abc import Iterator
from datetime import date

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.identity import DATE
from tieout.forms.schedule13.model import SharesOutstanding
from tieout.forms.schedule13.seeking import matches, places_of
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import Text

FIGURE = re.compile(
    r"(?P<figure>\d(?<![$\d,.].)(?:\d{0,2}(?:,\d{3})+|\d{5,})(?:\.\d{1,6})?)(?![,.]?\d)"
)  # a search for a digit is quick
REACH = 1200  # characters from a figure to the word at the end of these
BEHIND = re.compile(
    r"(?i)\s+(?:(?!shares)[\w$.,&’'()-]+\s+){0,6}?(?:shares?|ordinary|common|units?|adss?|"
    r"stock)\b[^.;%]{0,160}?(?<!deemed\s)(?<!deemed\sto\sbe\s)(?<!\bnot\sbe\s)\b(?:outstanding|in\s+issue)\b"
)
# "6,720,163 outstanding shares of Common Stock"
LEADING = re.compile(r"(?i)\s+(?:issued\s+and\s+)?outstanding\s+(?:[\w$.,&’'-]+\s+){0,4}?(?:shares?|units?|adss?|stock)\b")
BASIS = re.compile(
    r"(?i)\b(?:(?:based|figured|computed|calculated|determined|predicated)\s+(?:based\s+)?(?:(?:up)?on|using|from)|"
    r"(?:on\s+the\s+basis|by\s+reference\s+to|with\s+reference\s+to)(?:\s+(?:of|that))?|"
    r"there\s+were|assum(?:es?|ing)\s+(?:that\s+)?there\s+(?:are|were)|divided\s+by|report(?:s|ed)|denominator)\b|\((?:out\s+)?of\s+$|\busing\s+(?=(?:(?:the|a|total|of)\s+){0,4}$)|\b(?:states?|stated|indicat\w{1,3}|disclos\w{1,3}|shows?)\s+that"
    r"(?:\s+(?:that|there\s+(?:are|were|is))\b)?\s+(?=(?:(?:the|a|total|of|approximately)\s+){0,4}$)|\d\s?(?:%|percent)\s+of\s+(?=(?:(?:the|a|total|aggregate|approximately|issuer[’']s)\s+){0,3}$)"
)
# "At May 10, 1995, 6,518,469 shares were outstanding, as reported in the Form 10-Q": what stands before, and what behind
SAID_BEHIND = re.compile(
    BEHIND.pattern + r"[^.;%]{0,60}?\b(?:as\s+(?:reported|set\s+forth|stated|disclosed|shown|advised)|according\s+to)\b"
)
DATED_BEFORE = re.compile(r"(?i)\b(?:as\s+of|as\s+at|at|on)\s+" + DATE.pattern.removeprefix("(?i)") + r",\s+$|\bassuming\s+$")
# "As of May 10, 1995, the Company had 6,518,469 shares of Common Stock outstanding"
HAD = re.compile(r"(?i)\b(?:company|issuer|corporation|registrant)\s+(?:had|has)\s+(?:approximately\s+)?(?:a\s+total\s+of\s+)?$")
# "the Issuer had outstanding 20,000,000 shares", "The number of shares outstanding on May 1 was 20,000,000"
AFTER = re.compile(
    r"(?i)\b(?:(?:company|issuer|corporation|registrant)\s+(?:had|has)\s+(?:issued\s+and\s+)?outstanding|"
    r"number\s+of\s+(?:the\s+)?(?:issued\s+and\s+)?(?:outstanding\s+)?shares\s(?:[^.;%\d]|\d{1,2},\s\d{4}){0,90}?,?\s(?:which\s+)?(?:was|is))"
    r"\s+(?:a\s+total\s+of\s+|approximately\s+)?" + FIGURE.pattern
)
AFTER_WORDS = ("company", "issuer", "corporation", "registrant", "number")  # with which it begins
AS_OF = re.compile(
    r"(?i)\b(?:as\s+of|as\s+at|at|on)\s+(?:the\s+close\s+of\s+business\s+on\s+)?(?P<date>" + DATE.pattern.removeprefix("(?i)") + ")"
)


# "in the report filed with the Commission on May 1": the day of a paper, and not that of the figure
FILED = re.compile(r"(?i)\b(?:filed|dated|furnished|announced)\b[^.;\d]{0,50}$")
STOP = re.compile(r"(?<!No)(?<!Inc)(?<!Corp)(?<![A-Z])\.(?=\s)")  # of the sentence before, or of the footnote above


def outstanding(sheet: Sheet, body: Text, covers: Text) -> SharesOutstanding:
    """The shares outstanding that the items base the percents on; those that the covers tell, where no item does."""
    found = (
        _found(sheet, body, BEHIND)
        or _found(sheet, covers, BEHIND)
        or _found(sheet, body, LEADING)
        or _found(sheet, body, BEHIND, HAD)
        or _found(sheet, body, SAID_BEHIND, DATED_BEFORE)
        or _after(sheet, body)
    )
    kinds = {figure for figure, *_ in found}
    if not kinds:
        return SharesOutstanding()
    if len(kinds) > 1:
        for _, figure, *_ in found:
            sheet.note("several-outstanding", "one of several figures of shares outstanding", "shares_outstanding.shares", figure)
        return SharesOutstanding()
    _, figure, lead_text, behind_text = found[0]
    return SharesOutstanding(shares=figure.fact(values.shares), as_of=_as_of(lead_text, behind_text))


def _found(sheet: Sheet, part: Text, told: re.Pattern[str], base: re.Pattern[str] = BASIS) -> list[tuple[str, Text, Text, Text]]:
    """Every base of percents that a text tells: its figure, the place of that, the words before it and behind it.

    told: what stands behind the figure; base: what stands before it.
    """
    found: list[tuple[str, Text, Text, Text]] = []
    for match in _figures(part.string, sheet.lower[part.offset : part.offset + len(part)]):
        behind = told.match(part.string, match.end())
        if behind is None:
            continue
        inner = part.string[match.end() : behind.end()]
        if RIGHTS.search(inner) or FIGURE.search(re.sub(r"\([^()]*\)", "", inner)):
            continue
        lead = part.string[max(0, match.start() - 160) : match.start()]
        basis = max((found_at.end() for found_at in base.finditer(lead)), default=-1)
        if basis < 0 or (FIGURE.search(lead, basis) and not OR_ON.search(lead, basis)):
            continue
        figure = part.group(match, "figure")
        found.append(
            (
                figure.string.replace(",", ""),
                figure,
                part[max(0, match.start() - 90) : match.start()],
                part[match.end() : behind.end() + 160],
            )
        )
    return found


def _after(sheet: Sheet, part: Text) -> list[tuple[str, Text, Text, Text]]:
    """The same of figures that stand behind the word, in a sentence or beside one that bases a percent on it."""
    found: list[tuple[str, Text, Text, Text]] = []
    lower = sheet.lower[part.offset : part.offset + len(part)]
    if "outstanding" not in lower:
        return found
    for match in matches(AFTER, places_of(AFTER_WORDS, part.string, lower), part.string):
        told = part.string[max(0, match.start() - 160) : match.end() + 160]
        if "outstanding" in match[0].lower() and BASED.search(told):
            figure = part.group(match, "figure")
            begin = max(0, match.start() - 90)
            found.append(
                (figure.string.replace(",", ""), figure, part[begin : match.start("figure")], part[match.end() : match.end() + 90])
            )
    return found


# "on 1,000,000 shares outstanding in May, or on 1,200,000 shares outstanding in June": a second base
OR_ON = re.compile(r"(?i),?\s+or\s+(?:(?:up)?on|using|of|from)\s+(?:the\s+)?$")
# Shares that are yet to be issued are not the class
RIGHTS = re.compile(r"(?i)\b(?:issuable|underlying|upon\s+(?:exercise|conversion))\b")
BASED = re.compile(r"(?i)\b(?:based|basis|calculat\w{1,4}|comput\w{1,4}|figur(?:ed|ing)|determin(?:ed|ing)|according\s+to)\b")


def _figures(string: str, lower: str) -> Iterator[re.Match[str]]:
    """The figures behind which, not too far, the word stands. lower: as of `places_of`."""
    done = 0
    for at in places_of(("outstanding", "in issue"), string, lower):
        yield from FIGURE.finditer(string, max(done, at - REACH), at)
        done = at


def _as_of(lead: Text, behind: Text) -> Fact[date]:
    stop = re.search(r"\.\s+[A-Z]|\n\s*\n", behind.string) or FIGURE.search(behind.string)  # which has a day of its own
    sentence = behind[: stop.start()] if stop else behind
    if match := AS_OF.search(sentence.string):
        filed = match[0][:2].lower() == "on" and FILED.search(sentence.string, max(0, match.start() - 60), match.start())
        return ABSENT if filed else sentence.group(match, "date").fact(values.day)
    before = lead[max((stop.end() for stop in STOP.finditer(lead.string)), default=0) :]
    if match := AS_OF.search(before.string):
        return before.group(match, "date").fact(values.day)
    return ABSENT
