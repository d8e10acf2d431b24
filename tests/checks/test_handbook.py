"""The handbook: what a docstring becomes, and that `docs/rules/` is what the rules make of it (`--update` writes it)."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from tieout.checks import handbook
from tieout.checks.asking import rules
from tieout.checks.rule import Rule
from tieout.forms.form345.model import NonDerivative, Signature

DOCS = Path(__file__).parents[2] / "docs" / "rules"


def told(one: Any, case: Any) -> Iterator[Any]:
    """A sign is wrong. It goes over
    two lines.

    A paragraph that
    goes on:
    - first
    - second

    Why: it matters
    very much.
    Breaks: this
    Breaks: and that
    Holds:  nothing
    Mend: write
    `it` anew.
    """
    yield from ()


RULE = Rule(
    code="IN299", name="wrong-sign", on=(NonDerivative, Signature), cites=("a section", "another"), weight="note", body=told,
    forms=("4", "5"), since=date(2024, 2, 5), dated="event", gate=True,
)  # fmt: skip


def test_a_docstring_is_a_page() -> None:
    page = handbook.page(RULE)
    assert page.summary == "A sign is wrong."
    assert page.body == ("It goes over two lines.", "A paragraph that goes on:\n- first\n- second")
    assert page.sections == (
        ("Why", "it matters very much."),
        ("Breaks", "this"),
        ("Breaks", "and that"),
        ("Holds", "nothing"),
        ("Mend", "write `it` anew."),
    )


def test_what_a_rule_looks_at_and_since_when() -> None:
    assert handbook.applies(RULE) == (
        ("Looks at", "each row of Table I, each signature"),
        ("Forms", "4, 5"),
        ("Since", "for an event on or after 2024-02-05"),
        ("Gate", "EDGAR refuses what breaks this rule; a hit in an accepted XML filing is a doubt about our reader"),
    )


def test_a_page_as_markdown() -> None:
    text = handbook.markdown(RULE)
    assert text.startswith("# IN299 wrong-sign\n\n**note** · A sign is wrong.\n\nIt goes over two lines.\n")
    assert "**Breaks:** this\n\n**Breaks:** and that\n" in text
    assert "**Law:** a section; another\n" in text


def test_every_rule_has_a_page_with_every_section_filled() -> None:
    for one in rules():
        page = handbook.page(one)
        assert len(page.summary) > 20, one.code
        assert {name for name, text in page.sections if text} == {"Why", "Breaks", "Holds", "Mend"}, one.code


DAY = re.compile(r"\b(\w+day),? (\d{4}-\d\d-\d\d)|(\d{4}-\d\d-\d\d),? \(?(?:is )?(?:a )?(\w+day)\b")


def test_days_of_the_week_in_the_pages_are_those_of_their_dates() -> None:
    found = [(one.code, *match.groups()) for one in rules() for match in DAY.finditer(handbook.markdown(one))]
    assert len(found) > 20
    for code, before, after, day, weekday in found:
        assert (code, before or weekday) == (code, f"{date.fromisoformat(day or after):%A}")


def test_the_pages_of_the_handbook_are_those_of_the_rules(update: bool) -> None:
    wanted = handbook.pages(rules())
    if update:
        DOCS.mkdir(exist_ok=True)
        for path in DOCS.iterdir():
            path.unlink()
        for name, text in wanted.items():
            (DOCS / name).write_text(text, encoding="utf-8")
    found = {path.name: path.read_text(encoding="utf-8") for path in DOCS.iterdir()}
    assert [name for name in {**wanted, **found} if wanted.get(name) != found.get(name)] == []
