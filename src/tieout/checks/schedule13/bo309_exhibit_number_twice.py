"""BO309."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.facts import Fact
from tieout.forms.schedule13.model import Exhibit, Schedule13


@rule(
    "BO309",
    name="exhibit-number-twice",
    on=Schedule13,
    cites=("Schedule 13D, Item 7", "17 CFR 232.102"),
    weight="error",
)
def exhibit_number_twice(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """Two different exhibits of one list bear the same number.

    The same exhibit listed again, with the same title, is no trouble.

    Why: a reference to the exhibit leads to one of two documents, and nobody can tell to which.
    Breaks: 99.3 Form of Note and 99.3 Form of Warrant
    Holds: 99.3 Form of Note and 99.4 Form of Warrant
    Mend: number the exhibits through, and correct the references to them.
    """
    if len(form.exhibits) < 2:
        raise NotApplicable
    first: dict[str, Exhibit] = {}
    for exhibit in form.exhibits:
        if not exhibit.number.value:
            continue
        earlier = first.setdefault(exhibit.number.value.casefold(), exhibit)
        if earlier is not exhibit and not _same(earlier.title, exhibit.title):
            titles = " and ".join((one.title.raw or "")[:60] for one in (earlier, exhibit))
            message = f"exhibit {exhibit.number.raw} stands for two documents: {titles}"
            yield Finding(message, at=(earlier.number, exhibit.number), expected="a number of its own for each exhibit")


def _same(one: Fact[str], other: Fact[str]) -> bool:
    plain = ["".join(filter(str.isalnum, (title.raw or "").casefold())) for title in (one, other)]
    return not all(plain) or plain[0].startswith(plain[1]) or plain[1].startswith(plain[0])
