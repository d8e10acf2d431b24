"""What a program asks of the rules: `check` a filing, and the `rules` themselves."""

from collections.abc import Iterable
from typing import Any

from tieout.checks import running
from tieout.checks.case import Settings
from tieout.checks.choosing import chosen
from tieout.checks.rule import Rule
from tieout.checks.running import FOLDERS, Report, rules_of
from tieout.errors import UsageError
from tieout.finding import MAX_BYTES, What
from tieout.law import FILERS, Filer
from tieout.reading import Filing, read


def check(
    what: Filing[Any] | What,
    *,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    filer: Filer | None = None,
    max_bytes: int = MAX_BYTES,
) -> Report:
    """Run the rules over one filing: a Filing, or what `read` takes (a path, bytes, an open binary file).

    select, ignore: codes (`IN206`), beginnings of codes (`IN2`) or names (`negative-shares`), as one text with commas or several;
    filer: the registrant's status (Rule 12b-2), for the due dates of reports. Raises UsageError for a rule or status that does not
    exist, and what `read` raises.

    >>> data = b"<ownershipDocument><documentType>4</documentType></ownershipDocument>"
    >>> [one.code for one in check(data, select="IN206").findings]
    []
    """
    codes = chosen(select, ignore)
    if filer is not None and filer not in FILERS:
        raise UsageError(f"there is no status {filer!r}; give one of {', '.join(FILERS)}")
    filing = what if isinstance(what, Filing) else read(what, max_bytes=max_bytes)
    return check_filing(filing, codes, Settings(filer=filer))


def check_filing(filing: Filing[Any], codes: frozenset[str], settings: Settings) -> Report:
    """Run the rules of these codes over a filing; only those of its family are imported."""
    return running.check(filing, [one for one in rules_of(filing) if one.code in codes], settings)


def rules(select: str | Iterable[str] = (), ignore: str | Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules in the order of families and codes; all where none are selected. Raises UsageError for a rule that does not exist.

    >>> [one.name for one in rules("IN206")]
    ['negative-shares']
    """
    codes = chosen(select, ignore)
    every = {one.code: one for one in running.rules({code[:2] for code in codes})}
    return tuple(every[code] for prefix in FOLDERS for code in sorted(codes) if code.startswith(prefix))
