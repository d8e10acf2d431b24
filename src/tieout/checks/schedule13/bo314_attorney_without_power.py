"""BO314."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.enclosed import GAP, attached, lowered, whole
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Fact, Missing
from tieout.forms.schedule13.model import Schedule13, Signature

ATTORNEY = re.compile(r"(?i)\battorneys?[- ]{1,3}in[- ]{1,3}(?:fact|law)|\battys?[- .]{1,3}in|\bby attorney\b")
POWER_OF = re.compile(rb"powers?" + GAP + rb"of" + GAP + rb"\Z")
SHORT = re.compile(rb"poa(?<![a-z0-9]poa)(?![a-z0-9])")  # begins with letters, so that a search leaps from one to the next
BEFORE = 160  # bytes before "attorney" in which "power of" may stand


@rule(
    "BO314",
    name="attorney-without-power",
    on=Schedule13,
    cites=("Schedule 13D, Signature", "Schedule 13G, Signature"),
    weight="warning",
)
def attorney_without_power(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """An attorney-in-fact signs, and no power of attorney is attached, listed or referred to.

    An executive officer or general partner needs none; only the word "attorney" in a signature is asked about. Any word of a power
    anywhere in the submission holds: an exhibit, a reference to one on file. An amendment may rest on the power of the statement
    that it amends, and of a lone document nobody knows what was attached to it; then nothing can be told. Of the 34 schedules at
    hand that an attorney signed (2026-11) five speak of the power and hold; 29 amendments of one group cannot be told.

    Why: a signature without authority is none, and the statement is not filed by the person it names.
    Breaks: "/s/ Jo Arden, Attorney-in-Fact" in a submission without a power of attorney
    Holds: "/s/ Jo Arden, Attorney-in-Fact (power of attorney filed as Exhibit 24 to the Form 3 of May 1, 2024)"
    Mend: attach the power as an exhibit, or say with which filing it was filed.
    """
    signed = [place for one in form.signatures if (place := _attorney(one)) is not None]
    if not signed:
        raise NotApplicable
    if _spoken_of(case) or any((one.type.value or "").upper().startswith("EX-24") for one in attached(case)):
        return
    if case.is_amendment:
        raise CannotTell(signed[0], "the power may have been filed with the statement that this one amends")
    if not whole(case):
        raise CannotTell(signed[0], "what was attached to the statement is not at hand")
    message = f"{signed[0].raw} signs as attorney, and no power of attorney is attached or referred to"
    yield Finding(message, at=tuple(signed[:12]), expected="a power of attorney as an exhibit, or a reference to one on file")


def _spoken_of(case: Case[Schedule13]) -> bool:
    """Whether a power of attorney is named anywhere in the file."""
    text = case.once(lowered)
    at = text.find(b"attorney")
    while at >= 0:
        if POWER_OF.search(text, max(0, at - BEFORE), at):
            return True
        at = text.find(b"attorney", at + 1)
    return SHORT.search(text) is not None


def _attorney(signature: Signature) -> Fact[str] | None:
    """The part of a signature that says that an attorney gives it."""
    return next((one for one in (signature.title, signature.comment, signature.by) if ATTORNEY.search(one.raw or "")), None)
