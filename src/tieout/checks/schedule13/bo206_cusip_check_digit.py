"""BO206."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*@#"


@rule(
    "BO206",
    name="cusip-check-digit",
    on=Schedule13,
    cites=("Schedule 13D, cover page, CUSIP number", "ANSI X9.6, CUSIP check digit"),
    weight="error",
)
def cusip_check_digit(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The ninth sign of the CUSIP is not the check digit of the eight before it.

    The digit is ten less the last digit of a sum: of the eight signs (A is 10, Z 35, * 36, @ 37, # 38) every second is doubled, and
    the digits of all are added. Numbers that begin with a letter (CINS) follow the same rule; the XML of 2026 allows up to twelve
    signs, of which longer ones have no such digit. All 36 numbers of the labelled filings hold.

    Why: one wrong sign files the stake under another security.
    Breaks: 10922X104
    Holds: 037833100
    Mend: copy the number again from the certificate or the issuer's filings.
    """
    if not any(cusip.value for cusip in form.cusips):
        raise NotApplicable
    for cusip in form.cusips:
        if cusip.value is None:
            yield Missing(cusip)
        elif len(cusip.value) != 9:
            yield CannotTell(cusip, "it has not nine signs")
        elif cusip.value[8] != (digit := check_digit(cusip.value)):
            message = f"{cusip.raw} ends in {cusip.value[8]}, but the check digit of {cusip.value[:8]} is {digit}"
            yield Finding(message, at=(cusip,), expected=cusip.value[:8] + digit)


def check_digit(cusip: str) -> str:
    """The check digit of the first eight signs.

    >>> check_digit("037833100"), check_digit("81221K108")
    ('0', '8')
    """
    total = 0
    for place, sign in enumerate(cusip[:8]):
        value = SIGNS.index(sign) * (1 + place % 2)
        total += value // 10 + value % 10
    return str(-total % 10)
