"""BO307."""

import re
from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Fact
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

# "The Reporting Persons constitute a group", "are members of a "group""; not "do not admit that they", "may be deemed to"
AFFIRMED = re.compile(
    r"(?i)\b(?:(?:are|is)(?: each)? (?:a )?members? of|constitute|have formed|together form) (?:a|the) [“\"']?group\b"
)
UNSURE = re.compile(
    r"(?i)\b(?:not|no|neither|nor|disclaims?|den(?:y|ies)|deemed|may|might|could|if|whether|except|formerly|was|were)\b"
)
GROUP_ITEMS = ("2", "4", "5", "8")


@rule(
    "BO307",
    name="group-boxes-disagree",
    on=Schedule13,
    cites=("Schedule 13D, row 2", "Schedule 13G, row 2", "17 CFR 240.13d-5(b)(1)"),
    weight="warning",
)
def group_boxes_disagree(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """One person marks that it belongs to a group, another of the same statement that it does not; or one marks both.

    Box (a) affirms membership, (b) disclaims it or says that none is claimed. Neither is right for persons who merely file jointly,
    so a blank box disagrees with nothing. The 16 statements at hand that mark any agree (2026-11). A note tells of box (b) beside a
    sentence of Items 2, 4, 5 or 8 that affirms a group, without "not", "may" or "deemed"; no statement at hand has one.

    Why: members of a group answer for the shares of all; who belongs to it must be beyond doubt.
    Breaks: (a) marked for HOLLIN CAPITAL LP, (b) for TREMLETT & SONS LLC
    Holds: (a) marked for both, or for one and nothing for the other
    Mend: mark the same box on every cover, and say in Item 2 or Item 8 who belongs to the group.
    """
    marked = [(person, _marked(person)) for person in form.reporting_persons]
    if not any(boxes for _, boxes in marked):
        raise NotApplicable
    both = next((person for person, boxes in marked if boxes == "ab"), None)
    if both is not None:
        message = f"{both.name.raw} marks both boxes of row 2, (a) and (b)"
        yield Finding(message, at=(both.group_boxes.a, both.group_boxes.b), expected="one box, or none")
        return
    yield from _against_text(form, marked, case)
    first = {box: next((person for person, boxes in marked if boxes == box), None) for box in "ab"}
    one, other = first["a"], first["b"]
    if one is None or other is None:
        return
    message = f"{one.name.raw} marks that it belongs to a group, (a), and {other.name.raw} that it does not, (b)"
    yield Finding(message, at=(_place(one, "a"), _place(other, "b")), expected="the same box for all")


def _against_text(form: Schedule13, marked: list[tuple[ReportingPerson, str]], case: Case[Schedule13]) -> Iterator[Finding]:
    """Box (b) on every cover that marks one, and an item that says that they are a group."""
    if any("a" in boxes for _, boxes in marked):
        return
    person = next(person for person, boxes in marked if boxes == "b")
    for item in form.items:
        text = item.text.raw or " ".join(part.raw or "" for part in item.parts.values())
        found = AFFIRMED.search(text) if item.number in GROUP_ITEMS else None
        if found is None or UNSURE.search(text[: found.start()].rpartition(". ")[2][-300:]):
            continue
        place = case.placed(item.text, found[0]) or case.missing(item, "text")
        message = f"row 2 says that no group is claimed, (b), and Item {item.number} that the persons are one"
        yield Finding(message, at=(_place(person, "b"), place), expected="box (a)", weight="note")
        return


def _marked(person: ReportingPerson) -> str:
    """The boxes that a person marks: "", "a", "b" or "ab"."""
    boxes = person.group_boxes
    return "".join(box for box, fact in (("a", boxes.a), ("b", boxes.b)) if fact.value) or (person.group.value or "")


def _place(person: ReportingPerson, box: str) -> Fact[Any]:
    fact: Fact[Any] = getattr(person.group_boxes, box)
    return fact if fact.start is not None else person.group
