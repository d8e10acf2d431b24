"""BO306."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.facts import Missing
from tieout.forms.schedule13.model import ReportingPerson, Schedule13

# a legal form that ends a name and that no surname is spelled like
COMPANY = re.compile(
    r"(?i)[\s,](?:inc|incorporated|corp|corporation|l\.?l\.?c|l\.?p|l\.?l\.?p|ltd|limited(?: partnership| liability company)?|plc"
    r"|gmbh|n\.v|s\.a\.r\.l|pty|s\.p\.a)\.?\s*$"
)
FOR_A_PERSON = re.compile(r"(?i)\b(?:trust|trustee|IRA|401|FBO|f/b/o|custodian|cust|estate|c/o|d/?b/?a|pension|plan|individual)")


@rule(
    "BO306",
    name="company-as-individual",
    on=ReportingPerson,
    cites=("Schedule 13D, row 14", "Schedule 13G, row 12"),
    weight="error",
)
def company_as_individual(person: ReportingPerson, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """A company is reported as an individual: its type of reporting person is IN alone.

    A company is known by the legal form that ends its name. Trusts, estates, plans and accounts held for a person may carry the
    person's code. A person without IN is no trouble (people report as HC or OO, nine of 96 labelled ones), nor is a company with
    IN beside another code. No company at hand has it alone (2026-11).

    Why: type and name belong to two persons; one of them was left over from another cover.
    Breaks: HOLLIN CAPITAL LP with type IN
    Holds: HOLLIN CAPITAL LP with type PN, or IA and IN
    Mend: give the company's own code: CO, PN, or OO for a limited liability company.
    """
    if not person.person_types or not person.name.value:
        raise NotApplicable
    types = [unmarked(one) for one in person.person_types]
    if set(types) != {"IN"} or not COMPANY.search(person.name.value) or FOR_A_PERSON.search(person.name.value):
        return
    message = f"{person.name.raw} is reported as an individual (IN)"
    yield Finding(message, at=(person.name, *person.person_types), expected="CO, PN or OO")
