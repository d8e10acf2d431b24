"""IN408."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.insiders_days import last_traded
from tieout.checks.rule import Finding, rule, unmarked
from tieout.checks.words import day
from tieout.forms.form345.model import Form345, Signature

YEAR_OFF = 300  # days: what is signed so long before or after is dated in a wrong year


@rule(
    "IN408",
    name="signature-date-out-of-order",
    on=Signature,
    cites=("17 CFR 240.16a-3(i)", "17 CFR 232.302(a)", "Forms 3, 4 and 5, signature"),
    weight="warning",
)
def signature_date_out_of_order(signature: Signature, case: Case[Form345]) -> Iterator[Finding]:
    """A form is signed after it was filed, before the last trade or the event that it reports, or in another year.

    Slips of typing: in the SEC's table of 2024's third quarter 41 of 39,236 signatures are later than the filing and 26 more
    than 300 days before it. An error only where the signature lies so far behind the filing that its year must be wrong. Rows
    marked early (E) are left out, and so are amendments that bear the signature of their original. Without a filing date the
    signature is compared with the trades alone. A Form 3 tells of no trade; its event is item 2 (6 of 3,332 signatures of that
    table are before it). Measured 2026-11: none in the corpus; one amendment is signed 42 days before.

    Why: the signature vouches for what the form tells; one older than the trade cannot.
    Breaks: filed 2024-05-24, signed 2024-05-28; a trade of 2024-05-22, signed 2024-05-21
    Holds: signed on the day of the trade, or on the day of filing
    Mend: date the signature with the day on which it is given.
    """
    signed, filed = unmarked(signature.date), case.filed
    last, event = case.once(last_traded), case.form.period_of_report
    if filed is not None and signed > filed.known:
        wrong_year = (signed - filed.known).days > YEAR_OFF
        message = f"signed {day(signed)}, after it was filed on {day(filed.known)}"
        yield Finding(message, at=(signature.date, filed), weight="error" if wrong_year else "warning")
    elif last is not None and signed < last.known:
        yield Finding(
            f"signed {day(signed)}, before the transaction of {day(last.known)} that it reports", at=(signature.date, last)
        )
    elif filed is not None and not case.is_amendment and (filed.known - signed).days > YEAR_OFF:
        days = (filed.known - signed).days
        yield Finding(f"signed {day(signed)}, {days:,} days before it was filed on {day(filed.known)}", at=(signature.date, filed))
    elif case.base == "3" and not case.is_amendment and not event.footnotes and event.value is not None and signed < event.value:
        yield Finding(f"signed {day(signed)}, before the event of {day(event.value)} that it reports", at=(signature.date, event))
