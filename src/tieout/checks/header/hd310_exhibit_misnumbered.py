"""HD310."""

import re
from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.edgar.model import Document

TYPE = re.compile(r"(?i)EX-(\d{1,3})\.(\d{1,3})$")
# "EXHIBIT 99.2", "EX-99.2 PRESS RELEASE"; not "EXHIBIT 99.2.1" nor "EX-10.2A"
DESCRIPTION = re.compile(r"(?i)EX(?:HIBIT)?[ .-]{0,3}(\d{1,3})\.(\d{1,3})(?![\w.]?\w)")


@rule(
    "HD310",
    name="exhibit-misnumbered",
    on=Document,
    cites=("17 CFR 229.601", "EDGAR Filer Manual, volume II, document types"),
    weight="error",
)
def exhibit_misnumbered(document: Document, case: Case[Any]) -> Iterator[Finding]:
    """The description of an exhibit gives it another number than its type.

    Only a description that begins with a number in two parts is held against a type with the same first part ("EX-99.2" under
    EX-99.1). One of 102 descriptions with a number differs otherwise ("EXHIBIT 1" for an EX-99.1, by the counting of a 6-K),
    and exhibits of schedules are lettered by Item 7: neither is a finding. None of 590 submissions breaks it (2026-11).

    Why: the reader of the list opens the wrong exhibit.
    Breaks: type EX-99.1, description "EXHIBIT 99.2"
    Holds: type EX-99.1, description "EX-99.1 PRESS RELEASE"; type EX-99, description "Exhibit A"
    Mend: give type and description the same number.
    """
    typed = TYPE.match(document.type.value or "")
    described = DESCRIPTION.match(document.description.value or "")
    if typed is None or described is None or typed[1] != described[1]:
        raise NotApplicable
    if int(typed[2]) != int(described[2]):
        number = f"{typed[1]}.{typed[2]}"
        message = f"a document of type {document.type.raw} is described as {document.description.raw}"
        yield Finding(message, at=(document.type, document.description), expected=number)
