"""The law's table of deadlines (`law.txt`) and the names of its forms."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from msgspec import Struct

Certainty = Literal["A", "B", "C", "D"]
Filer = Literal["large-accelerated", "accelerated", "non-accelerated"]
Holder = Literal["qii", "passive", "exempt"]
Trigger = Literal["role", "registration", "effectiveness", "crossing", "month-end", "quarter-end", "change", "ineligible"]
Unit = Literal["days", "business days", "months", "10th of next month", "that day", "promptly"]
After = Literal["event", "month", "quarter", "year"] | date

FILERS, HOLDERS, TRIGGERS = get_args(Filer), get_args(Holder), get_args(Trigger)
TABLE = Path(__file__).with_name("law.txt")
COLUMNS = ("form", "who", "trigger", "since", "until", "due", "after", "more", "sure", "cites", "when")


class Row(Struct, frozen=True):
    """One line of the law; `law.txt` says what its cells mean. who, triggers: empty where the line does not ask."""

    form: str
    who: tuple[str, ...]
    triggers: tuple[str, ...]
    since: date | None
    until: date | None
    n: int
    unit: Unit
    after: After
    more: int | None
    certainty: Certainty
    cites: tuple[str, ...]
    when: str

    def in_force(self, day: date) -> bool:
        """Whether the line is the law for an event of a day, or a period that ended on it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    @property
    def counts(self) -> str:
        """How the day is counted, in words: "5 business days"."""
        return f"{self.n} {self.unit}" if self.n else self.unit


@cache
def table() -> dict[str, tuple[Row, ...]]:
    """The lines of the law by form, in order."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [_row(line) for line in lines if line and not line.startswith("#")]
    return {form: tuple(row for row in rows if row.form == form) for form in dict.fromkeys(row.form for row in rows)}


def _row(line: str) -> Row:
    form, who, trigger, since, until, due, after, more, sure, cites, when = (cell.strip() for cell in line.split("|"))
    count = re.fullmatch(r"(\d+) (days|business days|months)", due)
    unit: Any = count[2] if count else due
    certainty: Any = sure
    if unit not in get_args(Unit) or certainty not in get_args(Certainty):
        raise ValueError(f"not a line of the law: {line}")
    return Row(
        form, _list(who), _list(trigger), _day(since), _day(until), int(count[1]) if count else 0, unit, _after(after),
        int(more) if more else None, certainty, _list(cites, ";"), when,
    )  # fmt: skip


def _list(cell: str, mark: str = ",") -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(mark) if part.strip())


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _after(cell: str) -> After:
    if cell in ("month", "quarter", "year"):
        return cell  # type: ignore[return-value]
    return date.fromisoformat(cell) if cell else "event"


# ---- names of forms

# Types that have the deadline of another: transition reports, old annual reports, a fund's semi-annual report
SAME = {"10-KT": "10-K", "10-K405": "10-K", "10-KT405": "10-K", "10-QT": "10-Q", "N-CSRS": "N-CSR"}
# Notices of late filing, and the report of which each tells; "NT" tells of any
NOTICES = {
    **{f"NT {report}": report for report in ("10-K", "10-Q", "10-D", "11-K", "15D2", "20-F")},
    **{f"NT-{fund.replace('-', '')}": fund for fund in ("N-CEN", "N-CSR", "N-SAR")},
}
ANY_NOTICE = "NT"


# "10-K", "sc13d", "SCHEDULE 13D/A", "Form 4"; what has another sign is no form, but may be a file ("./4")
SPELLING = re.compile(r"(?i)[a-z0-9 -]{1,40}(?:/a)?")


def form_name(text: str) -> str | None:
    """The canonical type of a form in any spelling, None where there is no deadline for it.

    Schedules are SC 13D and SC 13G whatever EDGAR calls them at the time, notices NT 10-K, NT-NCEN.

    >>> form_name("sc13d"), form_name("SCHEDULE 13G/A"), form_name("Form 10q"), form_name("NTN 10K"), form_name("8-K")
    ('SC 13D', 'SC 13G/A', '10-Q', 'NT 10-K', None)
    """
    if not SPELLING.fullmatch(text.strip()):
        return None
    key = _key(text)
    for prefix in ("", "FORM", "SCHEDULE", "FORMSC", "FORMSCHEDULE"):
        if key.startswith(prefix) and (found := _names().get(key.removeprefix(prefix))):
            return found
    return None


def names() -> list[str]:
    """The canonical types that have a deadline."""
    return [*table(), *SAME, *NOTICES, ANY_NOTICE]


def _key(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())


@cache
def _names() -> dict[str, str]:
    """Every spelling, without case, blanks and signs: canonical type."""
    bases = {_key(name): name for name in names()} | {"12B25": ANY_NOTICE}
    bases |= {_key(f"NTN{report}"): notice for notice, report in NOTICES.items()}
    bases |= {_key(f"NTF{report}"): notice for notice, report in NOTICES.items()}
    bases |= {key.removeprefix("SC"): name for key, name in bases.items() if key.startswith("SC")}
    return bases | {f"{key}A": f"{name}/A" for key, name in bases.items() if not name.endswith("/A")}
