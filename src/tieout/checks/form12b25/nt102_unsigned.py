"""NT102."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, rule
from tieout.facts import Missing
from tieout.forms.form12b25.model import Form12b25

MARKS = (b"/s/", b"/S/", b"s/ ")


@rule(
    "NT102",
    name="unsigned",
    on=Form12b25,
    cites=("Form 12b-25, signature", "17 CFR 232.302"),
    weight="error",
)
def unsigned(form: Form12b25, case: Case[Form12b25]) -> Iterator[Finding | Missing]:
    """Nobody signed the notice.

    A typed name is a signature, with "/s/" or without, and so is a title. The registrant's name alone is a warning: it says for
    whom, not by whom. All notices at hand (2026-11) are signed.

    Why: the registrant speaks through a person who is authorised to; a notice without one is not made.
    Breaks: "By:" and nothing behind it
    Holds: "By: /s/ Iris Penhaligon, Chief Financial Officer"
    Mend: have an officer or another authorised representative sign, with name and title typed.
    """
    signature = form.signature
    if signature.name.value or signature.title.value:
        return
    begin, end = case.body
    if any(mark in case.filing.source.data[begin:end] for mark in MARKS):
        raise CannotTell(signature.name, "there is a mark of a signature that was not read")
    place = signature.name if signature.name.start is not None else case.missing(form, "signature")
    if signature.registrant.value:
        message = f"only the registrant's name, {signature.registrant.raw}, stands for a signature"
        yield Finding(message, at=(place, signature.registrant), weight="warning")
    else:
        yield Finding("nobody signed the notice", at=(place,))
