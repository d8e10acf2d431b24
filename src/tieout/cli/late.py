"""The page of a Form 12b-25."""

from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tieout.cli.cells import cell, joined, tick
from tieout.facts import Fact
from tieout.forms.form12b25.model import Form12b25


def form12b25_page(form: Form12b25) -> RenderableType:
    """The notice: boxes, registrant, Parts II to IV, signature."""
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="bold", no_wrap=True)
    rows.add_column()
    rows.add_row("late report", cell(form.report_type))
    rows.add_row("period ended", _filled(form.period_ended, form.transition_period_ended, ", transition period ended "))
    rows.add_row("registrant", _filled(form.registrant_name, form.former_name, ", formerly "))
    rows.add_row("address", joined(form.address.street, form.address.city, form.address.state, form.address.zip))
    rows.add_row("file number, CUSIP", joined(form.file_number, form.cusip))
    rows.add_row("contact", joined(form.contact_name, form.contact_phone))
    rows.add_row("boxes", Text("\n").join(_boxes(form)))
    parts: list[RenderableType] = [Text("Form 12b-25: Notification of late filing\n", style="bold"), rows]
    parts += _answer("Part II  relief under Rule 12b-25(b)", form.relief_requested)
    parts += _told("Part III  reasons", form.reasons)
    parts += _answer("Part IV (2)  all other reports filed", form.other_reports_filed)
    parts += _told("reports not filed", form.reports_not_filed)
    parts += _answer("Part IV (3)  significant change in results", form.significant_change)
    parts += _told("explanation", form.change_explanation)
    signature = form.signature
    signed = joined(signature.name, signature.title, signature.registrant, signature.date)
    return Group(*parts, Text("\nsigned  ", style="bold") + signed)


def _filled(first: Fact[Any], second: Fact[Any], by: str) -> Text:
    """The first, and the second behind it where something is printed there."""
    return cell(first) + Text(by) + cell(second) if second.raw else cell(first)


def _boxes(form: Form12b25) -> list[Text]:
    """The form boxes, those for transition reports on lines of their own."""
    shown = [Text(" ").join([tick(box.marked), cell(box.label)]) for box in form.boxes]
    plain = [text for text in shown if "ransition" not in text.plain]
    return [Text("   ").join(plain[n : n + 4]) for n in range(0, len(plain), 4)] + [text for text in shown if text not in plain]


def _answer(label: str, fact: Fact[bool]) -> list[RenderableType]:
    return [Text(f"\n{label}: ", style="bold") + (cell(fact) if fact.value is not None else tick(fact))]


def _told(label: str, fact: Fact[str]) -> list[RenderableType]:
    if fact.value is None:
        return []
    return [Text(f"\n{label}", style="bold"), Padding(cell(fact), (0, 0, 0, 2))]
