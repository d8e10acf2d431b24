"""The handbook: a rule's page, from the docstring of its body, and the pages of `docs/rules/`."""

import inspect
import re
from collections.abc import Iterable

from msgspec import Struct

from tieout.checks.choosing import TITLES
from tieout.checks.rule import SECTIONS, Rule

SECTION = re.compile(rf"({'|'.join(SECTIONS)}): +(.*)")
PARTS = {
    "Filing": "the filing",
    "Form12b25": "the notice",
    "Form345": "the form",
    "Schedule13": "the schedule",
    "NonDerivative": "each row of Table I",
    "Derivative": "each row of Table II",
    "ReportingPerson": "each reporting person",
    "ReportingOwner": "each reporting owner",
}
DATES = {"filed": "filed", "event": "for an event", "period": "for a period"}


class Page(Struct, frozen=True, kw_only=True):
    """A rule's page. summary: its first sentence; body: the paragraphs behind it; sections: Why, Breaks, Holds, Mend."""

    summary: str
    body: tuple[str, ...]
    sections: tuple[tuple[str, str], ...]


def page(rule: Rule) -> Page:
    """The page of a rule, its lines joined to paragraphs.

    A list (lines that begin with `- `) keeps its lines.
    """
    paragraphs: list[str] = []
    sections: list[tuple[str, str]] = []
    fresh = True
    for line in inspect.cleandoc(rule.page).splitlines():
        if match := SECTION.fullmatch(line):
            sections.append((match[1], match[2]))
        elif not line.strip():
            fresh = True
            continue
        elif sections:
            name, text = sections[-1]
            sections[-1] = (name, _joined(text, line))
        elif fresh or not paragraphs:
            paragraphs.append(line)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line)
        fresh = False
    summary, _, rest = (paragraphs[0] if paragraphs else "").partition(". ")
    body = ([rest] if rest else []) + paragraphs[1:]
    return Page(summary=f"{summary.rstrip('.')}.", body=tuple(body), sections=tuple(sections))


def _joined(text: str, line: str) -> str:
    return f"{text}\n{line}" if line.lstrip().startswith("- ") else f"{text} {line.strip()}"


def applies(rule: Rule) -> tuple[tuple[str, str], ...]:
    """What a rule looks at, on which forms, and since when: each with its heading; what is not limited is left out."""
    parts = dict.fromkeys(PARTS.get(part.__name__, _spaced(part.__name__)) for part in rule.on)
    found = [("Looks at", ", ".join(parts))]
    if rule.forms:
        found.append(("Forms", ", ".join(rule.forms)))
    when = DATES[rule.dated]
    if rule.since:
        found.append(("Since", f"{when} on or after {rule.since.isoformat()}"))
    if rule.until:
        found.append(("Until", f"{when} on or before {rule.until.isoformat()}"))
    if rule.gate:
        found.append(("Gate", "EDGAR refuses what breaks this rule; a hit in an accepted XML filing is a doubt about our reader"))
    return tuple(found)


def _spaced(name: str) -> str:
    """The name of a part in words.

    >>> _spaced("OwnerSignature")
    'each owner signature'
    """
    return "each " + re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def markdown(rule: Rule, heading: str = "# ") -> str:
    """A rule's page as Markdown."""
    told = page(rule)
    lines = [f"{heading}{rule.code} {rule.name}", "", f"**{rule.weight}** · {told.summary}", ""]
    for paragraph in told.body:
        lines += [paragraph, ""]
    for name, text in (*told.sections, ("Law", "; ".join(rule.cites)), *applies(rule)):
        lines += [f"**{name}:** {text}", ""]
    return "\n".join(lines)


def index(rules: Iterable[Rule]) -> str:
    """The first page of `docs/rules/`: every rule on a line, by family."""
    intro = "`tieout check` runs these rules over a filing ([checking.md](../checking.md)); `tieout rules CODE` prints a page."
    table = ["| code | name | weight | what is wrong |", "| --- | --- | --- | --- |"]
    lines = ["# Rules", "", intro]
    family = ""
    for rule in rules:
        if rule.code[:2] != family:
            family = rule.code[:2]
            lines += ["", f"## {family}: {TITLES[family]}", "", *table]
        summary = page(rule).summary.replace("|", "\\|")
        lines.append(f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.weight} | {summary} |")
    return "\n".join([*lines, ""])


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """Every page of `docs/rules/` by its file name."""
    every = tuple(rules)
    return {"index.md": index(every), **{f"{rule.code}.md": markdown(rule) for rule in every}}
