"""BO502."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.codes import INSTITUTION_TYPES
from tieout.forms.schedule13.model import Schedule13

GROUP = "OO"  # the kind (k)
NO_GROUP = re.compile(r"(?i)\W*(?:item 8\W*)?(?:not applicable|n/?a|none|inapplicable)\W*")


@rule(
    "BO502",
    name="item-3-not-person-type",
    on=Schedule13,
    forms=("13G",),
    cites=("17 CFR 240.13d-1(b)(1)(ii)", "Schedule 13G, Items 3 and 8 and row 12"),
    weight="warning",
)
def item_3_not_person_type(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """No cover has, in row 12, the kind of institution that Item 3 marks; or Item 3 marks a group, and Item 8 names none.

    Both lists have the same kinds; a joint statement may mark one kind for one person and leave out others, so one person of the
    kind is enough. Kind (k), a group, has no code in row 12 and needs its members in Item 8 instead. Of the 67 schedules at hand
    (2026-11) 12 mark a kind that was read, and one of them marks a group that Item 8 does not know.

    Why: only the institutions of the list may file the short form so late.
    Breaks: Item 3 marks (k), a group; row 12 of the covers has HC and IA, and Item 8 says "Not applicable"
    Holds: Item 3 marks (e) and (g); row 12 of one cover has IA, that of another HC and IN
    Mend: mark in Item 3 what the persons are, and print the same codes in row 12.
    """
    kinds = [one for one in form.institution_types if one.value in INSTITUTION_TYPES]
    types = [one for person in form.reporting_persons for one in person.person_types]
    if not kinds:
        raise NotApplicable
    known = {one.value for one in types}
    for kind in kinds:
        letter = INSTITUTION_TYPES[kind.known].letter
        if kind.value == GROUP:
            yield from _group(form, kind, types)
        elif kind.value not in known:
            if not types or None in known:
                yield CannotTell(types[0] if types else kind, "the types of row 12 could not be read")
                continue
            told = f"{listed(sorted(one for one in known if one))} in row 12"
            message = f"Item 3 marks ({letter}), {kind.value}, but the covers have {told}"
            yield Finding(message, at=(kind, *types), expected=f"{kind.value} in row 12 of a cover")


def _group(form: Schedule13, kind: Fact[str], types: list[Fact[str]]) -> Iterator[Finding | Missing]:
    eight = next((item for item in form.items if item.number == "8"), None)
    if eight is None:
        yield CannotTell(kind, "Item 8 was not read")
        return
    text = eight.text
    if not eight.not_applicable.value and not NO_GROUP.fullmatch(text.raw or "") and text.raw:
        return
    at = (kind, text if text.start is not None else eight.not_applicable)
    qualified = sorted({one.value for one in types if one.value in INSTITUTION_TYPES} - {GROUP})
    expected = " and ".join(f"({INSTITUTION_TYPES[code].letter})" for code in qualified)
    message = "Item 3 marks (k), a group, but Item 8 names no members"
    if qualified:
        message += f", and row 12 has {listed(qualified)}"
    yield Finding(message, at=at, expected=f"Item 3 {expected}" if expected else "the members in Item 8")
