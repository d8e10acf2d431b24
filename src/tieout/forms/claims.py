"""The claims of a form: which of its facts are prose, and what their sentences and tables state.

A form is read first; then each text that may state figures is looked up again by its bytes, so that one way serves every
family and rendering.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from msgspec import structs

from tieout.facts import Fact
from tieout.forms.form12b25.layout import SIGNED_OFF
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import plain
from tieout.markup.characters import decode
from tieout.markup.text import Printed, Text
from tieout.prose import Claim, claims, stated

F = TypeVar("F", Form12b25, Form345, Schedule13)
# a line that begins what is attached to a notice, in the notice's own document
APPENDED = re.compile(
    r"(?im)^[^\w\n]{0,40}(?:ATTACHMENT|ANNEX|APPENDIX|ADDENDUM|SCHEDULE|EXHIBIT|RIDER|EXPLANATION|PART\s{1,9}IV)\b[^\n]{0,80}$"
)
FIGURED = re.compile("[0-9]")
BROKEN = re.compile(rb"[\r\n<&]")
TOLD = ("3", "4", "5", "6")  # items of Schedule 13D that are told in sentences


def with_claims(form: F, printed: Printed) -> F:
    """The form of a print with what its sentences and tables state."""
    found: list[Claim] = []
    for where, fact in _texts(form):
        for start, end in _spans(fact):
            found += stated(printed, printed.text.between(start, end), where)
    if isinstance(form, Form12b25) and (appended := _appended(form, printed)):
        found += stated(printed, appended, "EX")
    return structs.replace(form, claims=tuple(found))


def _appended(form: Form12b25, printed: Printed) -> Text | None:
    """The explanation of Part IV (3) that stands behind the signature, under a heading of its own ("ATTACHMENT A")."""
    signed = [fact.end for fact in structs.astuple(form.signature) if fact.end is not None]
    if form.change_explanation.value or not form.significant_change.value or not signed or printed.text.end is None:
        return None
    rest = printed.text.between(max(signed), printed.text.end)
    heading = APPENDED.search(rest.string)
    return rest[heading.start() :].before(SIGNED_OFF) if heading else None


def with_claims_of_leaves(form: F, data: bytes) -> F:
    """The form of an XML document with what the sentences in its texts state."""
    found: list[Claim] = []
    for where, fact in _texts(form):
        for start, end in _spans(fact):
            if BROKEN.search(data, start, end):
                leaf = plain.read(data, start, end)
                found += stated(leaf, leaf.text, where)
            else:  # one line without a mark: it has no table
                found += claims(decode(data, start, end), where)
    return structs.replace(form, claims=tuple(found))


def _texts(form: Form12b25 | Form345 | Schedule13) -> Iterator[tuple[str, Fact[str]]]:
    """The facts of a form that are prose, and what a claim in them has as its `in`."""
    if isinstance(form, Form12b25):
        yield "III", form.reasons
        yield "IV", form.change_explanation
    elif isinstance(form, Form345):
        for footnote in form.footnotes:
            yield footnote.id, footnote.text
    elif form.schedule == "13D":
        for item in form.items:
            if item.number in TOLD:
                texts: Iterable[Fact[str]] = [item.text] if item.text.value else item.parts.values()
                yield from ((f"item {item.number}", text) for text in texts)


def _spans(fact: Fact[Any]) -> list[tuple[int, int]]:
    """Where a text stands; a text without a figure in it is passed over."""
    if not fact.value or fact.start is None or fact.end is None or not FIGURED.search(str(fact.value)):
        return []
    return list(fact.pieces or ((fact.start, fact.end),))
