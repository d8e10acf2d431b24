"""Derivatives that ended for nothing, and such as wait for a vote: whether they were due on a Form 4 is no matter of days."""

import re

from tieout.checks.case import Case
from tieout.checks.insiders_notes import marks_of
from tieout.facts import Fact
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

# "the Class B shares were canceled", "the calls expired worthless", "forfeited for no consideration"
ENDED = re.compile(r"(?i)\b(?:cancel\w*|expir(?:ed|ation)|terminat\w*|forfeit\w*|worthless)\b")
# "subject to stockholder approval", "upon the Company's shareholders approving an increase", "pending a vote of shareholders"
VOTE = re.compile(
    r"""(?xi) \b (?: subject[ ]to | upon | until | pending | requires? | following | absent
      | contingent[ ](?:up)?on | condition(?:ed|al)[ ](?:up)?on ) \b [^.;]{0,120}?
      (?: \b(?:stock|share|security)[ ]?holders?['’]?s? \b [^.;]{0,40}? \bapprov(?:al|e|es|ing)\b
      | \bapproval[ ](?:of|by)[ ](?:[^.;]{0,40}?[ ])?(?:stock|share)[ ]?holders\b )
    """
)


def expired(row: NonDerivative, case: Case[Form345]) -> bool:
    """Whether a derivative ended for nothing: code E, or code J with a note that says so, and no price."""
    if row.price_per_share.value:
        return False
    code = row.transaction_code.value
    if code == "E":
        return True
    disposed = isinstance(row, Derivative) and code == "J" and row.acquired_disposed.value == "D"
    return disposed and any(ENDED.search(one.raw or "") for one in _notes(row, case))


def awaits_vote(row: NonDerivative, case: Case[Form345]) -> Fact[str] | None:
    """The note on an acquired derivative that makes it wait for a vote of the holders; None where there is none."""
    if not isinstance(row, Derivative) or row.acquired_disposed.value != "A":
        return None
    return next((one for one in _notes(row, case) if VOTE.search(one.raw or "")), None)


def _notes(row: NonDerivative, case: Case[Form345]) -> list[Fact[str]]:
    hung = marks_of(row)
    return [note.text for note in case.form.footnotes if note.id in hung]
