"""HD307."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.addresses import Slip, address_slips, address_words
from tieout.checks.case import Case
from tieout.checks.parties import meant
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.edgar.model import Address, Header, Party
from tieout.facts import Fact


@rule(
    "HD307",
    name="addresses-differ",
    on=Header,
    cites=("Schedule 13G, Item 1(b)", "Form 4, item 1", "Form 12b-25, Part I"),
    weight="warning",
)
def addresses_differ(header: Header, case: Case[Any]) -> Iterator[Finding]:
    """The form spells a word of an address otherwise than the header.

    Companies have a business and a mail address, and people write theirs in care of others, so another address is no finding:
    only where the ZIP code agrees and all of street and town but one or two words, and those differ by a slip (a letter lost,
    added, changed or swapped, or two digits of the house number swapped). Suites, floors and abbreviations do not count. Of 254
    addresses that are the same place 20 have a slip: once the schedule's Item 1(b), else EDGAR's own data of three owners
    ("Ampitheatre"; 2026-11), so it is not said which of the two is right.

    Why: one of the two is wrong, and letters go there.
    Breaks: 40 RADNOR-CHESTER ROAD in the header, "40 Randor-Chester Road" in Item 1(b), both in RADNOR 19087
    Holds: 40 NORTH QUARRY LN in the header, "40 N. Quarry Lane, Suite 5" in the form
    Mend: correct the form, or EDGAR's company data where those are wrong.
    """
    compared = False
    for one in case.once(meant):
        printed = [fact for fact in one.address if fact.value and not fact.footnotes]
        text = " ".join(fact.known for fact in printed)
        held = [(address, _slips(text, address)) for party in one.parties for address in _addresses(party)] if text else []
        same = [(address, slips) for address, slips in held if slips is not None]
        compared = compared or bool(same)
        if not same or any(not slips for _, slips in same):
            continue
        address, slips = same[0]
        for slip in slips or ():
            known = next(fact for fact in _lines(address) if slip.known in address_words(fact.value or ""))
            at = next((fact for fact in printed if slip.printed in address_words(fact.known)), printed[0])
            message = f"the address of {one.who} has {slip.printed} in the form and {slip.known} in the header"
            yield Finding(message, at=(at, known), expected="the same spelling in both")
    if not compared:
        raise NotApplicable


def _addresses(party: Party) -> Iterator[Address]:
    yield from (one for one in (party.business_address, party.mail_address) if one is not None)


def _lines(address: Address) -> tuple[Fact[str], ...]:
    return address.street1, address.street2, address.city


def _slips(printed: str, known: Address) -> tuple[Slip, ...] | None:
    return address_slips(printed, (known.street1.value, known.street2.value), known.city.value, known.zip.value)
