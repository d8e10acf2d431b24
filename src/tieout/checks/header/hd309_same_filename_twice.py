"""HD309."""

from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Fact
from tieout.reading import Filing


@rule(
    "HD309",
    name="same-filename-twice",
    on=Filing,
    cites=("EDGAR Filer Manual, volume II, document names",),
    weight="error",
)
def same_filename_twice(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
    """Two documents of a submission bear one file name; capitals do not make a difference.

    Why: links to an exhibit lead to the wrong document, and whoever unpacks the submission loses one of the two.
    Breaks: ex99.htm and EX99.HTM in one submission
    Holds: ex99-1.htm and ex99-2.htm
    Mend: rename one of the documents and every link to it.
    """
    named = [document.filename for document in case.documents if document.filename.value]
    if len(named) < 2:
        raise NotApplicable
    first: dict[str, Fact[str]] = {}
    for filename in named:
        earlier = first.setdefault(filename.known.lower(), filename)
        if earlier is not filename:
            yield Finding(f"two documents are named {filename.raw}", at=(earlier, filename), expected="a name of its own for each")
