"""IN309."""

from collections.abc import Iterator

from tieout.checks.alike import is_company
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.signing import AGENT, CAPACITY, names_owner, words
from tieout.forms.form345.model import Form345


@rule(
    "IN309",
    name="signed-by-another",
    on=Form345,
    cites=("Form 4, General Instruction 6", "EDGAR Ownership XML Technical Specification 3, section 4.3.7"),
    weight="warning",
)
def signed_by_another(form: Form345, case: Case[Form345]) -> Iterator[Finding]:
    """One natural person owns, somebody of another name signed, and nothing says that it was as an agent.

    An attorney signs 31 % of these forms, and the power is mostly on file already: every word of an agent holds
    ("attorney-in-fact", "POA on file", "for"), and so does an exhibit 24. A bare title ("Vice President") cannot be told.
    With several owners, or one that is no natural person, the signer's name says nothing. Of 574 forms of the corpus 2
    break, both truly (2026-11).

    Why: a form that its owner did not sign, nor an agent who is known as such, is not the owner's.
    Breaks: owner OAKES MARGUERITE T, signed "/s/ Lewis Pym"
    Holds: signed "/s/ Peggy Oakes", or "/s/ Lewis Pym, attorney-in-fact"
    Mend: add "attorney-in-fact for" and the owner's name to the signature.
    """
    if len(form.reporting_owners) != 1 or not form.signatures:
        raise NotApplicable
    owner = form.reporting_owners[0].name
    if is_company(owner.known):
        raise NotApplicable
    signed = [signature.name for signature in form.signatures]
    if any(name.value and (AGENT.search(name.value) or names_owner(name.value, owner.known)) for name in signed):
        return
    if any((document.type.value or "").upper().startswith("EX-24") for document in case.documents):
        return
    last = signed[-1]
    if len(words(last.known)) < 2:
        raise CannotTell(last, "no whole name stands there")
    if CAPACITY.search(last.known):
        raise CannotTell(last, "the signer gives a title, not for whom it stands")
    expected = f"the signature of {owner.raw}, or as whose agent it was given"
    yield Finding(f"signed {last.raw}, but the owner is {owner.raw}", at=(last, owner), expected=expected)
