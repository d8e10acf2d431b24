"""The transactions of a Schedule 13D or 13G, and what its figures are made of, as tables."""

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import cell
from tieout.forms.schedule13.model import Schedule13, Transaction

MOST = 200  # rows that the page shows; `tieout show FILE transactions[n].shares` and `tieout read` have all
WAYS = {"A": "bought", "D": "sold"}


def dealings(form: Schedule13) -> list[RenderableType]:
    """What the figures of the reporting persons are made of, and the transactions: a table each, nothing where there is none."""
    return [*_components(form), *_transactions(form.transactions)]


def _components(form: Schedule13) -> list[RenderableType]:
    made = [(person.name, part) for person in form.reporting_persons for part in person.components]
    if not made:
        return []
    table = _table("REPORTING PERSON", "SHARES", "HELD BY", "INSTRUMENT")
    before = None
    for name, part in made:
        bare = part.held_by.raw is None and part.instrument.raw is None  # "12,000 shares of Class A Common Stock"
        of_what = cell(part.description if bare else part.instrument)
        table.add_row(cell(name) if name is not before else "", cell(part.shares), cell(part.held_by), of_what)
        before = name
    return [Text("What the figures are made of", style="bold"), table]


def _transactions(transactions: tuple[Transaction, ...]) -> list[RenderableType]:
    if not transactions:
        return []
    table = _table("PERSON", "SHARES", "PRICE", "DATE", "", "HOW")
    for one in transactions[:MOST]:
        way = Text(WAYS[one.acquired_disposed.value]) if one.acquired_disposed.value in WAYS else cell(one.acquired_disposed)
        table.add_row(cell(one.person), cell(one.shares), cell(one.price_per_share), cell(one.date), way, cell(one.how))
    parts: list[RenderableType] = [Text(f"Transactions ({len(transactions):,})", style="bold"), table]
    if len(transactions) > MOST:
        parts.append(Text(f"… and {len(transactions) - MOST:,} more: tieout read FILE --format json", style="dim"))
    return parts


def _table(*names: str) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for name in names:
        table.add_column(name, justify="right" if name in ("SHARES", "PRICE") else "left")
    return table
