"""BO307."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Fact
from tieout.forms.schedule13.model import ReportingPerson, Schedule13


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
    so a blank box disagrees with nothing. The 16 statements at hand that mark any agree (2026-11).

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
    first = {box: next((person for person, boxes in marked if boxes == box), None) for box in "ab"}
    one, other = first["a"], first["b"]
    if one is None or other is None:
        return
    message = f"{one.name.raw} marks that it belongs to a group, (a), and {other.name.raw} that it does not, (b)"
    yield Finding(message, at=(_place(one, "a"), _place(other, "b")), expected="the same box for all")


def _marked(person: ReportingPerson) -> str:
    """The boxes that a person marks: "", "a", "b" or "ab"."""
    boxes = person.group_boxes
    return "".join(box for box, fact in (("a", boxes.a), ("b", boxes.b)) if fact.value) or (person.group.value or "")


def _place(person: ReportingPerson, box: str) -> Fact[Any]:
    fact: Fact[Any] = getattr(person.group_boxes, box)
    return fact if fact.start is not None else person.group
