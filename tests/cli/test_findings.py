"""A report as a person reads it: places in the file, in payloads and in PDFs, and what --explain adds."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import tieout
from checking import insider, row
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, Rule
from tieout.checks.running import Report, check
from tieout.cli.findings import told
from tieout.cli.terminal import Look, cells
from tieout.facts import Fact, walk
from tieout.reading import Filing

SAMPLES = Path(__file__).parents[1] / "samples"


def report(what: Path | bytes, body: Callable[[Any, Any], Iterator[Any]], name: str | None = None, **more: Any) -> Report:
    rule = Rule(code="IN299", name="odd-one", on=(Filing,), cites=("a section",), weight="warning", body=body, **more)
    return check(tieout.read(what, name=name), [rule])


def shown(one: Report, *, width: int = 80, explain: bool = False) -> list[str]:
    return told(one, one.findings, Look(width), explain=explain).splitlines()


def test_a_place_in_a_payload_is_shown_in_what_it_decodes_to() -> None:
    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
        yield Finding("a name", at=(filing.form.issuer.name,))

    lines = shown(report(SAMPLES / "generated" / "form4-trades.agent.xml", body, name="agent.xml"))
    assert lines[1].startswith("    --> agent.xml (base64):")
    assert lines[1].endswith(" issuer.name")
    at = next(number for number, line in enumerate(lines) if "Brindle Foundry Corp" in line)
    assert lines[at + 1].index("^") == lines[at].index("Brindle") and lines[at + 1].count("^") == 20


def test_places_on_pages_of_a_pdf_are_shown_in_the_text_of_the_page() -> None:
    pytest.importorskip("pypdfium2")

    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
        placed = {fact.page: fact for _, fact in walk(filing.form) if fact.page and fact.raw and len(fact.raw) > 3}
        yield Finding("on every page", at=tuple(placed.values()))

    one = report(SAMPLES / "pdf" / "13d-powers-in-one-cell.pdf", body, name="x.pdf")
    lines = shown(one)
    for spot in one.findings[0].at:
        assert spot.page is not None
        assert any(line.strip().startswith(f"--> x.pdf (page {spot.page}):{spot.line}:{spot.column}") for line in lines)
        assert any(str(spot.raw)[:3] in line for line in lines)
    assert sum("^" in line for line in lines) >= len(one.findings[0].at)


def test_explain_adds_the_arithmetic_and_what_could_not_be_told() -> None:
    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Any]:
        shares = filing.form.non_derivative[0].shares
        yield Finding("5 is odd", at=(shares,), arithmetic=("5 over 2 is 2.5", "2.5 is no whole number"))
        yield CannotTell(filing.form.remarks, "so it is")

    one = report(insider(row(shares="5")), body, name="a.xml")
    lines = shown(one)
    assert not any("whole number" in line or "cannot tell" in line for line in lines)
    lines = shown(one, explain=True)
    at = lines.index("     = because:  5 over 2 is 2.5")
    assert lines[at + 1 : at + 3] == ["                 2.5 is no whole number", "     = law:      a section"]
    assert "cannot tell[IN299] odd-one: so it is at remarks, a.xml" in lines


def test_what_cannot_be_told_for_one_reason_stands_together() -> None:
    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Any]:
        for one in filing.form.non_derivative:
            yield CannotTell(one.shares, "so it is")
        yield CannotTell(filing.form.remarks, "it is otherwise")

    lines = shown(report(insider(*[row()] * 10), body, name="a.xml"), explain=True)
    told = " ".join(line.strip() for line in lines[: lines.index("")])
    assert told.count("cannot tell[IN299]") == 2
    assert "so it is at non_derivative[0].shares, " in told and "non_derivative[7].shares and 2 more, a.xml cannot tell" in told
    assert told.endswith("it is otherwise at remarks, a.xml")


def test_a_finding_with_many_places_shows_eight() -> None:
    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
        yield Finding("all", at=tuple(one.shares for one in filing.form.non_derivative))

    lines = shown(report(insider(*(row() for _ in range(11))), body))
    assert "     … and 3 more places" in lines
    assert sum("^" in line for line in lines) == 8


def test_a_finding_without_a_place_has_its_message() -> None:
    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
        yield Finding("nowhere", at=())

    assert shown(report(insider(row()), body)) == ["warning[IN299] odd-one: nowhere", "     = law:      a section", ""]


@pytest.mark.parametrize("width", [40, 80, 110])
def test_every_line_fits_but_names_of_files(width: int) -> None:
    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
        long = "a sentence of a rule that goes over the edge of the page " * 3
        yield Finding(long, at=tuple(fact for _, fact in walk(filing.form) if fact.raw)[:8], expected=long, arithmetic=(long,))

    for sample in ("generated/13d-nine-persons.html", "generated/form4-trades.xml", "byhand/13g-blank-nil-none.txt"):
        lines = shown(report(SAMPLES / sample, body, name="f"), width=width, explain=True)
        assert [line for line in lines if cells(line) > width and not line.startswith("        ")] == []


def test_what_is_known_is_not_told() -> None:
    def body(filing: Filing[Any], case: Case[Any]) -> Iterator[Finding]:
        first: Fact[Any] = filing.form.issuer.name
        yield Finding("one", at=(first,))
        yield Finding("two", at=(first,))

    one = report(insider(row()), body)
    text = told(one, one.findings[1:], Look(), explain=False)
    assert ": two" in text and ": one" not in text
