"""Footnotes and remarks of Forms 3, 4 and 5: which marks stand where, and what the texts say of plans and of split reports."""

import re
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from tieout.checks.case import Case
from tieout.facts import Fact
from tieout.forms.form345.model import Footnote, Form345, NonDerivative

PLACED = "/footnoteId/@id"  # a mark that hangs on no single field of the XML stands among the other leaves
NUMBERS = {
    **dict(zip(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), range(1, 11), strict=True)),
    **dict(zip(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"), range(1, 9), strict=True)),
}
NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)"
ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth)"
# "Form 1 of 2", "the first of two Form 4s", "form 2 of 3 to report", "first of two parts of a Form 4", "One of two Form 4s"
TOTAL = re.compile(rf" of (?:{NUMBER})\b")  # in small letters; what a text without it says cannot be of parts
PART = re.compile(
    rf"""(?xi)
      \b (?:form|part|report|filing|page) [ ] (?:no\.?[ ]|number[ ])? (?P<n>{NUMBER}) [ ] of [ ] (?P<m>{NUMBER}) \b (?!/)
    | \b (?P<nth>{ORDINAL}|{NUMBER}) [ ] of [ ] (?P<total>{NUMBER}) [ ] (?: (?:separate|identical|related)[ ] )?
      (?: (?:forms?|reports?|filings?|being)\b | parts [ ] of [ ] (?:a|this|the) [ ] (?:form|report|filing)\b )
    """
)
# "reported on additional Form 4s", "are filing a separate Form 4": the rest stands elsewhere, without a number
ELSEWHERE = re.compile(r"(?i)\b(?:additional|separate|another|other) forms? [345]s?\b|\bcontinued on\b")


def rows(form: Form345) -> tuple[NonDerivative, ...]:
    """The rows of both tables, in order of print."""
    return (*form.non_derivative, *form.derivative)


def marks(case: Case[Form345]) -> dict[str, list[Fact[Any]]]:
    """The facts that each footnote's mark hangs on, by the footnote's id, in the order of the form."""
    form = case.form
    found: dict[str, list[Fact[Any]]] = {}
    for part in (form, form.issuer, *form.reporting_owners, *rows(form), *form.signatures):
        for fact in astuple(part):
            if fact.__class__ is Fact and fact.footnotes:
                for identity in fact.footnotes:
                    found.setdefault(identity, []).append(fact)
    for other in form.other:
        if other.path.endswith(PLACED) and other.fact.raw:
            found.setdefault(other.fact.raw, []).append(other.fact)
    return found


def marks_of(row: NonDerivative) -> set[str]:
    """The ids of all footnotes that hang on a row."""
    return {identity for fact in astuple(row) if fact.__class__ is Fact for identity in fact.footnotes}


def texts(form: Form345) -> list[tuple[Footnote | None, Fact[str]]]:
    """Every footnote with its text, then the remarks (None in place of the footnote); blank ones are left out."""
    found: list[tuple[Footnote | None, Fact[str]]] = [(one, one.text) for one in form.footnotes if one.text.value]
    if form.remarks.value:
        found.append((None, form.remarks))
    return found


class Part(Struct, frozen=True):
    """That this is part `number` of a report split into `total` filings, and the text that says so."""

    number: int
    total: int
    fact: Fact[str]
    words: str


def parts(case: Case[Form345]) -> list[Part]:
    """What the texts say of a split report, in the order of the form."""
    found: list[Part] = []
    for _, fact in texts(case.form):
        text = fact.known
        if not TOTAL.search(text.lower()):
            continue
        for match in PART.finditer(text):
            number, total = match["n"] or match["nth"], match["m"] or match["total"]
            found.append(Part(_number(number), _number(total), fact, match[0].strip()))
    return found


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word.lower()]


def is_part(case: Case[Form345]) -> bool:
    """Whether the form says that it is a part of a report, or that rows of it stand on another form."""
    return bool(case.once(parts)) or any(ELSEWHERE.search(fact.known) for _, fact in texts(case.form))
