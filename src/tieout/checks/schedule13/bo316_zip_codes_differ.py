"""BO316."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.zip_codes import Coded, coded_addresses
from tieout.forms.schedule13.model import Schedule13

WHOLE = re.compile(r"\d{5}(?:-?\d{4})?")
YEAR = re.compile(r"(?:19|20)\d\d")


@rule(
    "BO316",
    name="zip-codes-differ",
    on=Schedule13,
    cites=("Schedule 13D, Items 1 and 2(b)", "Schedule 13G, Items 1(b) and 2(b)"),
    weight="error",
)
def zip_codes_differ(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """One address has two ZIP codes, or a ZIP code that is too long or too short.

    Compared are addresses in the United States with the same house number, street and state; the four digits behind a hyphen do
    not count. A large building may have several ZIP codes, so two are a warning; a code of six digits, or of four that are no
    year, is none, and an error. Over the 67 schedules at hand (2026-11) it finds the two that the labels name and nothing else.

    Why: letters to the holder, and programs that match holders by address, go astray.
    Breaks: 1 Quarry Lane, Hartwell, OH 450112
    Holds: 1 Quarry Lane, Hartwell, OH 45011-2214 in Item 1 and 1 Quarry Ln, Hartwell, Ohio 45011 in Item 2
    Mend: look the code up, and print the same one wherever the address stands.
    """
    found = case.once(coded_addresses)
    if not found:
        raise NotApplicable
    known: dict[tuple[str, ...], dict[str, Coded]] = {}
    wrong: list[Coded] = []
    for one in found:
        if WHOLE.fullmatch(one.zip):
            known.setdefault(one.at, {}).setdefault(one.zip[:5], one)
        elif not YEAR.fullmatch(one.zip):
            wrong.append(one)
    for one in {(one.at, one.zip): one for one in wrong}.values():
        right = list(known.get(one.at, {})) if one.street else []
        expected = right[0] if len(right) == 1 else "five digits"
        digits = f"the ZIP code {one.zip} has {sum(letter.isdigit() for letter in one.zip)} digits"
        yield Finding(digits, at=(one.place(case),), expected=expected)
    for at, codes in known.items():
        if len(codes) > 1 and len(at) > 2:
            told = " and ".join(codes)
            street = " ".join(next(iter(codes.values())).street)
            places = tuple(one.place(case) for one in codes.values())
            yield Finding(f"{street} has two ZIP codes: {told}", at=places, expected="one ZIP code", weight="warning")
