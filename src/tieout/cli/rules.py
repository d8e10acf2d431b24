"""`tieout rules`: the handbook."""

import json
import re
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

import click

from tieout.checks import asking, handbook
from tieout.checks.choosing import TITLES, catalogue
from tieout.checks.rule import Rule
from tieout.cli.codes import complete_codes
from tieout.cli.findings import BOLD, COLOURS, DIM
from tieout.cli.outputs import standard_output
from tieout.cli.terminal import Look, look

EPILOG = """\b
Examples:
  tieout rules              every rule
  tieout rules IN2          those of sums and balances in Forms 3, 4 and 5
  tieout rules IN206        one page: what it means, what breaks it, the law
  tieout rules --format json"""
INDENT = " " * 16  # of a rule's first sentence in the list
LABEL = 10  # cells of a heading in a page


@click.command(short_help="List the rules, or explain one.", epilog=EPILOG)
@click.argument("words", nargs=-1, metavar="[CODE|NAME]...", shell_complete=complete_codes)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "markdown"]),
    default="table",
    show_default=True,
    help="table: for a person; json: one array; markdown: the pages of docs/rules.",
)
def rules(words: tuple[str, ...], form: str) -> None:
    """List the rules that 'tieout check' runs, or print one's page of the handbook.

    CODE is a code (IN206) or its beginning (IN, IN2); NAME a rule's name (negative-shares). HD is the header and the envelope, NT
    Form 12b-25, IN Forms 3, 4 and 5, BO Schedules 13D and 13G, LK a filing and its amendment. 1xx is what is required, 2xx sums
    and percents, 3xx two places that must agree, 4xx dates and deadlines, 5xx codes, boxes and wording.
    """
    found = asking.rules(words)
    standard_output()
    manner = look(sys.stdout.isatty())
    if form == "json":
        click.echo(json.dumps([told(one) for one in found], indent=1, ensure_ascii=False))
    elif form == "markdown":
        click.echo("\n".join(map(handbook.markdown, found)), nl=False)
    elif words and len(found) == 1 and words[0].upper() in (*catalogue(), found[0].name.upper()):
        click.echo("\n".join(_page(found[0], manner)))
    else:
        click.echo("\n".join(_table(found, manner)))


def told(rule: Rule) -> dict[str, Any]:
    """A rule as JSON types."""
    page = handbook.page(rule)
    return {
        "code": rule.code,
        "name": rule.name,
        "weight": rule.weight,
        "summary": page.summary,
        "text": list(page.body),
        **{
            name.lower(): [text for heading, text in page.sections if heading == name]
            for name in ("Why", "Breaks", "Holds", "Mend")
        },
        "cites": list(rule.cites),
        "looks_at": [part.__name__ for part in rule.on],
        "forms": list(rule.forms),
        "since": rule.since.isoformat() if rule.since else None,
        "until": rule.until.isoformat() if rule.until else None,
        "dated": rule.dated,
        "gate": rule.gate,
    }


def _table(found: Iterable[Rule], look: Look) -> Iterator[str]:
    """Every rule with its weight, its name and its first sentence, by family."""
    family = ""
    for one in found:
        if one.code[:2] != family:
            yield from [""] if family else []
            family = one.code[:2]
            yield look.paint(f"{family}  {TITLES[family]}", BOLD)
        yield f"{one.code}  {look.paint(f'{one.weight:<7}', COLOURS[one.weight])}  {look.paint(one.name, BOLD)}"
        yield from textwrap.wrap(handbook.page(one).summary, look.width, initial_indent=INDENT, subsequent_indent=INDENT)


def _page(rule: Rule, look: Look) -> Iterator[str]:
    """One rule's page."""
    page = handbook.page(rule)
    yield f"{look.paint(rule.code, BOLD)} {look.paint(rule.name, BOLD)}  {look.paint(rule.weight, COLOURS[rule.weight])}"
    yield ""
    for paragraph in (page.summary, *page.body):
        for line in paragraph.split("\n"):
            yield from textwrap.wrap(_unmarked(line), look.width, subsequent_indent="  " if line.startswith("- ") else "")
        yield ""
    for name, text in page.sections:
        yield from _headed(name, text, look, "")
    for cite in rule.cites:
        yield from _headed("Law" if cite == rule.cites[0] else "", cite, look, "")
    for name, text in handbook.applies(rule):
        yield from _headed(name, text, look, DIM)


def _headed(name: str, text: str, look: Look, style: str) -> Iterator[str]:
    lines = [wrapped for line in text.split("\n") for wrapped in textwrap.wrap(_unmarked(line), look.width - LABEL)]
    for number, line in enumerate(lines):
        yield look.paint(f"{'' if number else name:<{LABEL}}", BOLD) + look.paint(line, style)


def _unmarked(text: str) -> str:
    """The text without the marks of code and weight that a page has for Markdown."""
    return re.sub(r"`([^`]*)`|\*\*([^*]*)\*\*", r"\1\2", text)
