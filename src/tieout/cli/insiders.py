"""The page of a Form 3, 4 or 5."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import cell, joined, tick
from tieout.cli.summary import clean
from tieout.forms.form345.codes import TRANSACTION_CODES
from tieout.forms.form345.model import Derivative, Form345, NonDerivative, ReportingOwner

TITLES = {
    "3": "Initial statement of beneficial ownership of securities",
    "4": "Statement of changes in beneficial ownership",
    "5": "Annual statement of changes in beneficial ownership",
}


def form345_page(form: Form345) -> RenderableType:
    """The form: issuer, owners, the rows of both tables, footnotes, remarks, signatures."""
    kind = form.document_type.value or ""
    parts: list[RenderableType] = []
    if title := TITLES.get(kind[:1]):
        parts.append(Text(f"Form {kind}: {title}\n", style="bold"))
    parts.append(_heads(form))
    if form.non_derivative:
        parts += [Text("\nTable I  Non-derivative securities", style="bold"), Rows(form.non_derivative)]
    if form.derivative:
        parts += [Text("\nTable II  Derivative securities", style="bold"), Rows(form.derivative)]
    if not form.non_derivative and not form.derivative:
        parts.append(Text("\nNo securities in either table.\n", style="dim"))
    parts += [*_codes(form), *_footnotes(form), *_remarks(form), _signatures(form)]
    return Group(*parts)


def _heads(form: Form345) -> Table:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold", no_wrap=True)
    rows.add_column()
    rows.add_row("issuer", joined(form.issuer.name, form.issuer.trading_symbol, form.issuer.foreign_trading_symbol))
    for owner in form.reporting_owners:
        rows.add_row("owner", Text("\n").join([text for text in _owner(owner) if text.plain]))
    rows.add_row("date", cell(form.period_of_report))
    if form.date_of_original_submission.raw:
        rows.add_row("amends filing of", cell(form.date_of_original_submission))
    for name, fact in (
        ("no longer subject to Section 16", form.not_subject_to_section16),
        ("Rule 10b5-1 plan box", form.aff10b5_one),
    ):
        if fact.start is not None:
            rows.add_row(name, tick(fact))
    return rows


def _owner(owner: ReportingOwner) -> list[Text]:
    roles = {
        "director": owner.is_director,
        "officer": owner.is_officer,
        "10% owner": owner.is_ten_percent_owner,
        "other": owner.is_other,
    }
    marked = [name for name, fact in roles.items() if fact.value]
    role = Text(", ".join(marked))
    for title in (owner.officer_title, owner.other_text):
        if title.value:
            role.append(": ").append_text(cell(title))
    street = (owner.street1, owner.street2, owner.city, owner.non_us_state_territory, owner.state)
    return [cell(owner.name), role, joined(*street, owner.zip, owner.state_description, owner.country)]


def _code(row: NonDerivative) -> Text:
    code = cell(row.transaction_code)
    if row.equity_swap_involved.value:
        code.append(" K")
    if row.transaction_form_type.value == "5":
        code.append(" V")
    return code if row.kind == "transaction" else Text("holding", style="dim")


def _ownership(row: NonDerivative) -> Text:
    nature = row.nature_of_ownership
    return joined(row.direct_or_indirect, nature, by=": ") if nature.raw or nature.footnotes else cell(row.direct_or_indirect)


# The columns of both tables on a page of 80 cells; the security stands on a line of its own above its rows.
WIDTHS = {"DATE": 10, "CODE": 8, "A/D": 3, "AMOUNT": 13, "PRICE": 13, "OWNED AFTER": 13, "HELD": 13}
FIGURES = ("AMOUNT", "OWNED AFTER", "PRICE")
LEAST = 8  # cells of the narrowest column of words


class Rows:
    """The rows of a table in order of print, under their security; a security named again in the next row is not repeated."""

    def __init__(self, rows: tuple[NonDerivative, ...]) -> None:
        self.rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        figures = [_figures(row) for row in self.rows]
        widths = fitted([[cell_len(text.plain) for text in row] for row in figures], options.max_width)
        table = _table(widths, head=True)
        above = ""
        for row, told in zip(self.rows, figures, strict=True):
            titles = [text for text in _terms(row) if text.plain]
            if (title := "\n".join(text.plain for text in titles)) != above:
                yield table
                yield from titles
                table, above = _table(widths, head=False), title
            table.add_row(*told)
        yield table


def fitted(rows: list[list[int]], width: int) -> dict[str, int]:
    """The widths of the columns on a page: no figure is broken while another column has cells to spare. rows: what each cell takes.

    >>> list(fitted([[10, 1, 1, 5, 15, 6, 30]], 80).values()), fitted([[10, 1, 1, 5, 15, 6, 30]], 120)["HELD"]
    ([10, 8, 3, 11, 15, 13, 13], 30)
    """
    wanted = dict(zip(WIDTHS, map(max, zip(*rows, strict=True)), strict=True))
    widths = {name: max(least, wanted[name]) if name != "HELD" else least for name, least in WIDTHS.items()}
    over = sum(widths.values()) + len(widths) - width
    for name in FIGURES:
        spare = max(0, min(over, widths[name] - max(wanted[name], len(name))))
        widths[name] -= spare
        over -= spare
    widths["HELD"] = max(LEAST, min(max(wanted["HELD"], WIDTHS["HELD"]), widths["HELD"] - over))
    return widths


def _table(widths: dict[str, int], head: bool) -> Table:
    table = Table(box=None, show_header=head, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
    for name, width in widths.items():
        table.add_column(name, width=width, justify="right" if name in FIGURES else "left", overflow="fold")
    return table


def _figures(row: NonDerivative) -> tuple[Text, ...]:
    after = row.shares_owned_following if row.shares_owned_following.start is not None else row.value_owned_following
    amount = row.shares if row.shares.start is not None else row.total_value
    return (
        cell(row.transaction_date),
        _code(row),
        cell(row.acquired_disposed),
        cell(amount),
        cell(row.price_per_share, "$"),
        cell(after),
        _ownership(row),
    )


def _terms(row: NonDerivative) -> list[Text]:
    """What a security is: its title and, for a derivative, its price, dates, and what underlies it."""
    lines = [cell(row.security_title)]
    lines[0].stylize("bold")
    if not isinstance(row, Derivative):
        return lines
    underlying = joined(row.underlying_security_shares, row.underlying_security_value, row.underlying_security_title, by=" ")
    terms = [
        Text(label, style="dim").append_text(text)
        for label, text in (
            ("for ", underlying),
            ("at ", cell(row.conversion_or_exercise_price, "$")),
            ("exercisable ", cell(row.exercise_date)),
            ("expires ", cell(row.expiration_date)),
        )
        if text.plain.strip("·")
    ]
    return [*lines, Text("  ") + Text(", ").join(terms)] if terms else lines


def _codes(form: Form345) -> list[RenderableType]:
    used = dict.fromkeys(row.transaction_code.value for row in (*form.non_derivative, *form.derivative))
    told = [f"{code} {TRANSACTION_CODES[code]}" for code in used if code in TRANSACTION_CODES]
    return [Text("\n" + "\n".join(told), style="dim")] if told else []


def _footnotes(form: Form345) -> list[RenderableType]:
    if not form.footnotes:
        return []
    notes = Table.grid(padding=(0, 1))
    notes.add_column(no_wrap=True, style="cyan")
    notes.add_column()
    for note in form.footnotes:
        notes.add_row(f"({note.id.removeprefix('F')})", cell(note.text))
    return [Text("\nFootnotes", style="bold"), notes]


def _remarks(form: Form345) -> list[RenderableType]:
    return [Text("\nRemarks", style="bold"), cell(form.remarks)] if form.remarks.value else []


def _signatures(form: Form345) -> Text:
    lines = [Text("signed ", style="bold") + joined(s.name, s.date, by=", ") for s in form.signatures]
    return Text("\n") + Text(clean("\n")).join(lines)
