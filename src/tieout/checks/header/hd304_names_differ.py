"""HD304."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.parties import former_name, meant, nearest
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.edgar.model import Header
from tieout.facts import Missing

DIFFERENT = {
    "other-legal-form": "the legal forms differ",
    "one-token-off": "one word differs",
    "different": "the names differ",
}


@rule(
    "HD304",
    name="names-differ",
    on=Header,
    cites=("EDGAR Filer Manual, volume II, company data", "Form 4, items 1 and 2", "Form 12b-25, Part I"),
    weight="warning",
)
def names_differ(header: Header, case: Case[Any]) -> Iterator[Finding | Missing]:
    """The form names its issuer, owner or registrant otherwise than the header.

    EDGAR conforms names: capitals, "INC" for Incorporated, a state behind the name, a person's surname first, no accents. None
    of that counts, nor does a legal form that one side leaves out. What is told: another legal form, one word more, less or
    misspelt, or another name. A former name of the header holds if it was in force within two years (of the latest one it is
    not said until when). All 1,000 names of issuers and owners in 382 Forms 3, 4 and 5 agree, and 47 of 49 issuers of
    schedules; both others are slips (2026-11).

    Why: a name that is not the issuer's sends a reader, or a program that goes by names, to another company.
    Breaks: COMPANY CONFORMED NAME BRINDLE SCIENTIFICS INC, name of issuer "Brindle Scientific Inc"
    Holds: COMPANY CONFORMED NAME BRINDLE FOUNDRY CORP /DE/, name of issuer "The Brindle Foundry Corporation"
    Mend: give the name as the company's charter has it; where that changed, bring EDGAR's company data up to date.
    """
    named = [one for one in case.once(meant) if one.parties]
    if not named:
        raise NotApplicable
    for one in named:
        if one.name.value is None:
            yield Missing(one.name)
            continue
        found = nearest(one)
        if found is None or found[0] == "same":
            continue
        likeness, party = found
        former = former_name(one, header.filed.value) if likeness == "different" else None
        if former is not None:
            name, recent = former
            if not recent:
                message = f"{one.who} is {party.name.raw} in the header, and the form has a former name, {one.name.raw}"
                yield Finding(message, at=(one.name, party.name, name), expected=party.name.raw, weight="note")
            continue
        message = f"{one.who} is {party.name.raw} in the header and {one.name.raw} in the form: {DIFFERENT[likeness]}"
        yield Finding(message, at=(one.name, party.name), expected=party.name.raw)
