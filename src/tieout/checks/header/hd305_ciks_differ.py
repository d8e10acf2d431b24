"""HD305."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from tieout.checks.case import Case
from tieout.checks.parties import meant
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import listed
from tieout.edgar.model import Header
from tieout.facts import Missing


@rule(
    "HD305",
    name="ciks-differ",
    on=Header,
    cites=("Form 4, items 1 and 2", "EDGAR Filer Manual, volume II, CIK"),
    weight="error",
    gate=True,
)
def ciks_differ(header: Header, case: Case[Any]) -> Iterator[Finding | Missing]:
    """The form's CIK of its issuer or owner is not in the header.

    EDGAR refuses such XML, so in an accepted filing it would speak against the reader: none of 382 Forms 3, 4 and 5 breaks it
    (2026-11). It serves drafts, and files that were put together by hand. Prints without a CIK are not asked.

    Why: EDGAR lists a filing by the CIKs of the header, programs by those of the form; the two would credit different people.
    Breaks: CENTRAL INDEX KEY 0001999001, issuerCik 0001999010
    Holds: CENTRAL INDEX KEY 0001999001, issuerCik 1999001
    Mend: give the CIK that EDGAR knows the company or person by.
    """
    numbered = [one for one in case.once(meant) if one.cik.state != "absent" and one.by_cik]
    if not numbered:
        raise NotApplicable
    for one in numbered:
        if one.cik.value is None:
            yield Missing(one.cik)
        elif one.cik.value not in one.by_cik:
            ciks = [parties[0].cik for parties in islice(one.by_cik.values(), 10)]
            message = (
                f"the CIK of {one.who} is {listed([cik.raw or '' for cik in ciks])} in the header and {one.cik.raw} in the form"
            )
            yield Finding(message, at=(one.cik, *ciks), expected=ciks[0].raw if len(ciks) == 1 else None)
