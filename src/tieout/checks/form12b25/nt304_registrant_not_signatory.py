"""NT304."""

from collections.abc import Iterator

from tieout.checks.alike import compare_companies
from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

DIFFER = {"other-legal-form": "the legal forms differ", "one-token-off": "one word differs", "different": "the names differ"}


@rule(
    "NT304",
    name="registrant-not-signatory",
    on=Form12b25,
    cites=("Form 12b-25, Part I and signature",),
    weight="warning",
)
def registrant_not_signatory(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """The registrant of Part I and the one above the signature bear different names.

    Capitals, articles and the way a legal form is written do not count, nor does one that only one side prints. A name that holds
    the other (a co-registrant beside it) holds, and so does the former name. The header's name is compared by HD304.

    Why: the notice counts for the company that signs it.
    Breaks: Part I Brindle Foundry Corp, above the signature Brindle Casting Corp
    Holds: Part I Brindle Foundry Corporation, above the signature BRINDLE FOUNDRY CORP.
    Mend: write the name as in the charter in both places.
    """
    named, signed = form.registrant_name, form.signature.registrant
    if not named.raw or not signed.raw:
        raise NotApplicable
    likeness = compare_companies(named.known, signed.known)
    if likeness == "same" or _within(named.known, signed.known):
        return
    if form.former_name.value and compare_companies(form.former_name.value, signed.known) == "same":
        return
    message = f"the registrant is {named.raw} in Part I and {signed.raw} above the signature: {DIFFER[likeness]}"
    yield Finding(message, at=(named, signed), expected=named.raw)


def _within(one: str, other: str) -> bool:
    first, second = ("".join(letter for letter in name.casefold() if letter.isalnum()) for name in (one, other))
    return first in second or second in first
