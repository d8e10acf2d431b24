"""What a part of a document states: its sentences, and its tables of figures, each read once."""

from tieout.markup.text import Printed, Table, Text
from tieout.prose import tables
from tieout.prose.model import Claim
from tieout.prose.reading import claims

TABULAR = ("III", "IV", "EX")  # where a table of figures is a statement of results; in schedules it lists holdings or trades


def stated(printed: Printed, part: Text, where: str) -> tuple[Claim, ...]:
    """The claims of a part of a document, in order of print. where: what a claim's `in` says.

    A table of figures (two rows or more with a label and a figure) is no prose; of Form 12b-25 and its exhibits its rows are
    claims as well.
    """
    found: list[Claim] = []
    done, end = part.offset, part.offset + len(part)
    for table in printed.tables:
        if table.at < done or not _within(printed, table, end) or not tables.of_figures(printed, table):
            continue
        found += claims(printed.text[done : table.at], where)
        if where in TABULAR:
            found += tables.claims(printed, table, where)
        done = min(table.until, end)
    found += claims(printed.text[done:end], where)
    return tuple(found)


def _within(printed: Printed, table: Table, end: int) -> bool:
    """Whether a table ends before a place, but for signs: a part is told without the dash in its last cell."""
    if table.until <= end:
        return True
    return table.at < end and not any(char.isalnum() for char in printed.text.string[end : table.until])
