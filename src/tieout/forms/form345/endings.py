"""What stands behind the tables: the explanation of responses (footnotes), remarks, signatures."""

import re

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.form345.model import Footnote, Signature
from tieout.forms.form345.page import Page
from tieout.markup.text import Text, pieced

EXPLANATION = re.compile(r"(?i)\bExplanations?\s+of\s+Responses\s*:?")
REMARKS = re.compile(r"(?im)^[ \t]*Remarks?\s*:[ \t]*")
# "1. text" (EDGAR), "- (1) text" (prints), "( 1 )"
NUMBERED = re.compile(r"(?m)^[ \t\xa0]*(?:[-*•][ \t]+)?(?:\(\s?(?P<a>\d{1,2})\s?\)|(?P<b>\d{1,2})[.)])[ \t\xa0]+")
OWNERS = re.compile(
    r"(?im)^[ \t#]*(?:Reporting\s+Owners?\b[^\n]{0,40}|Signatures?[ \t]{0,9}:?)[ \t]{0,99}$|Reporting\s+Owner\s+Name"
)
SIGNATURES = re.compile(r"(?im)^[ \t#]*Signatures?[ \t]{0,9}:?[ \t]{0,99}$")
CAPTION = re.compile(r"(?i)(?:[*—–-]|\s){0,8}Signature\s+of\s+Reporting\s+Person")
CLOSING = re.compile(r"(?i)^[\t ]*(?:\*|Reminder:|Note:\s+File|Persons\s+who\s+respond)", re.M)
DAY = re.compile(r"\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|[A-Z][a-z]+\.? \d{1,2}, \d{4}")
NO_SECURITIES = re.compile(r"(?i)No\s+securities\s+(?:are|were)\s+beneficially\s+owned")


class Endings:
    """Where each part begins and ends (text offsets)."""

    __slots__ = ("explanation", "remarks", "signatures")

    def __init__(self, text: Text) -> None:
        self.explanation: Text | None = None
        self.remarks: Text | None = None
        string = text.string
        caption = CAPTION.search(string)
        self.signatures = _signature_lines(text, caption)
        begin = self.signatures[0].offset if self.signatures else (caption.start() if caption else len(string))
        if (explained := EXPLANATION.search(string)) is not None:
            rest = text[explained.end() : max(begin, explained.end())]
            self.explanation = rest.before(REMARKS).before(OWNERS)
        if (remarked := REMARKS.search(string, explained.end() if explained else 0)) is not None:
            self.remarks = text[remarked.end() : max(begin, remarked.end())].before(OWNERS)


def _signature_lines(text: Text, caption: re.Match[str] | None) -> list[Text]:
    """The names and dates over the caption "Signature of Reporting Person", in order of print."""
    if caption is None:
        return []
    headings = list(SIGNATURES.finditer(text.string, 0, caption.start()))
    heading = headings[-1] if headings else None
    begin = heading.end() if heading is not None else max(0, caption.start() - 20000)
    parts = [part.strip() for part in text[begin : caption.start()].split(r"[\n\t]")]
    parts = [part for part in parts if re.search(r"\w\w|\d", part.string.strip("_"))]
    if heading is not None:
        return parts
    first = len(parts)
    while first >= 2 and DAY.fullmatch(parts[first - 1].string):
        first -= 2
    if first == len(parts) and parts and re.match(r"(?i)/s/|By:", parts[-1].string):
        first -= 1
    return parts[first:]


def footnotes(page: Page, text: Text | None) -> tuple[Footnote, ...]:
    """The footnotes, numbered upwards; a number inside a footnote's own text begins none."""
    if text is None:
        return ()
    begins: list[tuple[int, re.Match[str]]] = []
    for match in NUMBERED.finditer(text.string):
        number = int(match["a"] or match["b"])
        if number == (begins[-1][0] + 1 if begins else number) and number > 0:
            begins.append((number, match))
    ends = [*(match.start() for _, match in begins[1:]), len(text)] if begins else []
    return tuple(
        Footnote(id=f"F{number}", text=text[match.end() : end].fact(values.text))
        for (number, match), end in zip(begins, ends, strict=True)
    )


def remarks(text: Text | None) -> Fact[str]:
    """The remarks; blank where the form has the heading and nothing behind it."""
    if text is None:
        return ABSENT
    none = NO_SECURITIES.search(text.string)
    said = text if none is None else text[: none.start()]
    return (said if said.strip() else said[:0]).fact(values.text)


def no_securities(text: Text) -> Fact[bool]:
    """Form 3: the sentence that no securities are owned; absent where it is not printed."""
    found = text.search(NO_SECURITIES)
    return ABSENT if found is None else found.fact(bool)


def signatures(parts: list[Text]) -> tuple[Signature, ...]:
    """Names and dates by turns; a name that no date follows has a blank one."""
    found: list[Signature] = []
    name: list[Text] = []
    for part in parts:
        if not DAY.fullmatch(part.string):
            name.append(part)
        elif name:
            found.append(Signature(name=_name(name), date=part.fact(values.day)))
            name = []
    if name:
        found.append(Signature(name=_name(name), date=name[-1][len(name[-1]) :].fact(values.day)))
    return tuple(found)


def _name(parts: list[Text]) -> Fact[str]:
    return pieced(parts, values.text)
