"""What in a Schedule 13D or 13G a figure ties to: found by the facts that are printed, not by any rule."""

import re
from datetime import date
from decimal import Decimal
from functools import cached_property

from mutation import slips
from mutation.model import Clean
from mutation.ties345 import half, known
from tieout import Fact
from tieout.forms.schedule13.model import Interest, ReportingPerson, Schedule13

VOTING = ("sole_voting_power", "shared_voting_power")
DISPOSITIVE = ("sole_dispositive_power", "shared_dispositive_power")
POWERS = VOTING + DISPOSITIVE
FIGURES = (*POWERS, "aggregate_amount", "percent_of_class")
FORMS = {
    "LLC",
    "LP",
    "INC",
    "CORP",
    "LTD",
    "LLP",
    "CORPORATION",
    "COMPANY",
    "CO",
    "TRUST",
    "PARTNERS",
    "FUND",
    "BANK",
    "PLC",
    "LIMITED",
}


def words(name: str | None) -> tuple[str, ...]:
    """A name for comparison: its words in capitals, a legal form with points as one word."""
    return tuple(re.findall(r"[A-Z0-9]+", re.sub(r"(?<=\b[A-Z])\.(?=[A-Z]\b)", "", (name or "").upper()).replace("'", "")))


class Stakes:
    """The ties of one schedule."""

    def __init__(self, clean: Clean) -> None:
        self.clean = clean
        self.form: Schedule13 = clean.form

    def adds_up(self, person: ReportingPerson, **new: Decimal) -> bool | None:
        """Whether the larger pair of powers is the aggregate, with some figures changed; None where one lacks or is marked."""
        facts = {name: getattr(person, name) for name in (*POWERS, "aggregate_amount")}
        if not known(*facts.values()):
            return None
        said = {name: new.get(name, fact.known) for name, fact in facts.items()}
        return max(sum(said[name] for name in VOTING), sum(said[name] for name in DISPOSITIVE)) == said["aggregate_amount"]

    def restated(self, person: ReportingPerson) -> list[Interest]:
        """What the item says of a person of the covers."""
        return [one for one in self.form.interests if one.person is not None and one.person == person.name.value]

    def said_again(self, person: ReportingPerson, name: str) -> Fact[Decimal] | None:
        """The one figure of the item that is a figure of the cover; none where the item says several."""
        here: Fact[Decimal] = getattr(person, name)
        again: list[Fact[Decimal]] = [fact for one in self.restated(person) if (fact := getattr(one, name)).value is not None]
        same_place = [fact for fact in again if fact.start == here.start]
        return again[0] if len(again) == 1 and not same_place and known(*again) and here.value == again[0].value else None

    def fits(
        self, person: ReportingPerson, *, percent: str | None = None, shares: Decimal | None = None, base: Decimal | None = None
    ) -> bool | None:
        """Whether a percent is the shares of the base to within one unit of what is printed; None where nothing ties them.

        Rights of a person's own enlarge its class, so a person with notes on them, or with a smaller percent, ties to nothing.
        """
        issued, aggregate, printed = self.form.shares_outstanding.shares, person.aggregate_amount, person.percent_of_class
        if (
            not known(issued, aggregate, printed)
            or person.components
            or person.comment.value
            or not issued.known
            or not aggregate.known
        ):
            return None
        text = percent if percent is not None else printed.raw or ""
        said = slips.value(text)
        if said is None:
            return None
        exact = 100 * (shares if shares is not None else aggregate.known) / (base if base is not None else issued.known)
        return abs(exact - said) <= 2 * half(text)

    @cached_property
    def signed(self) -> list[date]:
        """The days of the signatures."""
        return [one.date.known for one in self.form.signatures if one.date.value is not None]

    def near(self, name: str) -> bool:
        """Whether some cover bears this name."""
        return any(words(person.name.value) == words(name) for person in self.form.reporting_persons)
