"""NT403."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, Weight, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

STALE = 180  # days from the signature to the filing beyond which the year is likely mistyped


@rule(
    "NT403",
    name="signed-after-filing",
    on=Form12b25,
    cites=("Form 12b-25, signature",),
    weight="error",
)
def signed_after_filing(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The signature bears a later day than the filing.

    One day later is a warning: a notice sent in the evening may be dated by the next day. Where the day fits in the filing's own
    year, the message names the year as what is wrong; a signature of more than half a year before is a warning of that kind.

    Why: what was not yet signed was not filed by anyone.
    Breaks: filed 2024-05-15, "Date: May 19, 2024"
    Holds: filed 2024-05-15, "Date: May 15, 2024"
    Mend: correct the date.
    """
    if case.filed is None:
        raise NotApplicable
    filed, signed = case.filed.known, form.signature.date
    after = (signed.known - filed).days
    if -STALE <= after <= 0:
        return
    weight: Weight = "error" if after > 1 else "warning"
    message = f"signed {day(signed.known)}, but filed {day(filed)}"
    if signed.known.year != filed.year and (signed.known.month, signed.known.day) <= (filed.month, filed.day):
        message += f"; the year is likely {filed.year}"
    yield Finding(message, at=(signed, case.filed), expected=f"{filed.isoformat()} or before", weight=weight)
