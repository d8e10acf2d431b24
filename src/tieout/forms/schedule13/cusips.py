"""The CUSIPs that a schedule prints: over their caption, behind it in an item, at the head of each page."""

import re

from tieout import values
from tieout.facts import Fact
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import Text

CUSIP = re.compile(
    r"(?i)(?<![\w])[0-9][0-9A-Z]{2}[0-9A-Z*@#\s-]{4,12}[0-9](?![\w])|"
    r"(?<!\w)[A-Z][0-9]{4}[0-9A-Z\s-]{3,9}[0-9](?!\w)"
)
# The head of a page: "CUSIP No. 123456 10 7", "Cusip #123456107"
HEADED = re.compile(
    r"(?i)\bcusip[ \t\xa0]{0,9}(?:no\.?|numbers?|\#)?[ \t\xa0:.#]{1,20}(?P<cusip>[0-9][0-9A-Z]{2}(?:[ -]?[0-9A-Z]){4,5}[ -]?[0-9]|"
    r"[A-Z][0-9]{4}(?:[ -]?[0-9A-Z]){3}[ -]?[0-9])(?![\w])"
)
# What parts the groups of one: "123456 10 7", "123456-10-7", "123456.10.7"
APART = re.compile(r"[\s.\-\u2013\u2014]{1,9}")
WHOLE, SHORT = 9, 8  # characters of a CUSIP, and of one without its check digit
FEWEST_DIGITS = 5
# A letter in the place of the check digit, in a group of its own: "12345610 A", "12345610-A"
LAST_LETTER = re.compile(
    r"(?:[ \xa0]|[ \xa0]?[-\u2013\u2014][ \xa0]?)[A-Z](?=[ \t\xa0]*(?:$|[\n(;,])|[ \xa0]{2}|\t|[ \xa0](?i:page)\b)"
)
WORD = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]{3,}(?![0-9A-Za-z])")


def cusips(whole: Text) -> tuple[Fact[str], ...]:
    """The CUSIPs in a text that holds nothing else, one fact each; words ("N/A") have no value."""
    tight = whole.strip("_*")
    if _one(tight.string):
        return (tight.fact(_joined),)
    found = [_lettered(whole, match.start(), match.end()) for match in CUSIP.finditer(whole.string) if _fits(match[0])]
    return tuple(one.fact(values.cusip) for one in found) or (whole.strip("_").fact(_as_printed),)


def headed_cusips(sheet: Sheet, begin: int, end: int) -> tuple[Fact[str], ...]:
    """The CUSIP that heads the pages between two offsets, where no caption tells it and all of them are one."""
    matches = [match for match in HEADED.finditer(sheet.string, begin, end) if _fits(match["cusip"])]
    found = [_lettered(sheet.text, *match.span("cusip")) for match in matches]
    if len({APART.sub("", one.string).upper() for one in found}) != 1:
        return ()
    return (found[0].fact(values.cusip),)


def _fits(string: str) -> bool:
    return len(re.sub(r"[\s-]", "", string)) in (SHORT, WHOLE)


def _lettered(text: Text, begin: int, end: int) -> Text:
    """A part of a text with the letter behind it, should eight characters have one in the place of the ninth."""
    if len(APART.sub("", text.string[begin:end])) == SHORT and (letter := LAST_LETTER.match(text.string, end)):
        end = letter.end()
    return text[begin:end]


def _one(string: str) -> bool:
    """Whether a print is one CUSIP in whatever groups: nine characters, most of them figures, no group a word."""
    groups = APART.split(string)
    joined = "".join(groups)
    return (
        len(joined) == WHOLE
        and joined.isascii()
        and all(char.isalnum() or char in "*@#" for char in joined)
        and sum(map(str.isdecimal, joined)) >= FEWEST_DIGITS
        and not any(len(group) > 2 and group.isalpha() for group in groups)
    )


def _joined(raw: str) -> str:
    return values.cusip(APART.sub("", raw))


def _as_printed(raw: str) -> str:
    """A CUSIP of other characters than the law has; a print with a word of its own ("SEDOL 1234567") is none."""
    if WORD.search(raw):
        raise values.Words(raw)
    return values.cusip(raw)
