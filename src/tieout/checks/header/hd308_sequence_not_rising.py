"""HD308."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.reading import Filing


@rule(
    "HD308",
    name="sequence-not-rising",
    on=Filing,
    cites=("EDGAR Filer Manual, volume II, document sequence",),
    weight="error",
)
def sequence_not_rising(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
    """The sequence numbers of the documents do not rise.

    Gaps are no finding: EDGAR keeps back some documents and leaves their numbers out (21 of 583 submissions skip a number;
    2026-11). None repeats a number or goes back.

    Why: sequence 1 is the form; where the order is broken another document is taken for it, or one was put in twice.
    Breaks: documents of sequence 1, 2, 2
    Holds: documents of sequence 1, 2, 4
    Mend: number the documents in the order in which they stand.
    """
    numbered = [document.sequence for document in case.documents if document.sequence.value is not None]
    if len(numbered) < 2:
        raise NotApplicable
    for before, sequence in pairwise(numbered):
        if sequence.known <= before.known:
            expected = f"more than {before.raw}"
            yield Finding(f"document {sequence.raw} stands behind document {before.raw}", at=(before, sequence), expected=expected)
