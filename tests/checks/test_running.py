"""The runner: four outcomes, the law's dates, what EDGAR's own gate has passed, and that nothing is written into a fact."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

import tieout
from checking import insider, row, stake, submission
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Rule, rule, unmarked
from tieout.checks.running import check, rules
from tieout.facts import Missing
from tieout.forms.form345.model import NonDerivative


def made(body: Any, **more: Any) -> Rule:
    return Rule(code="IN299", name="odd", on=(NonDerivative,), cites=("a section",), weight="error", body=body, **more)


def even(one: NonDerivative, case: Case[Any]) -> Iterator[Finding | Missing]:
    if one.kind == "holding":
        raise NotApplicable
    if unmarked(one.shares) % 2:
        yield Finding(f"{one.shares.raw} is odd", at=(one.shares,))


def test_four_outcomes() -> None:
    data = insider(
        row(shares="2"), row(shares="3"), row(shares=("4", "F1")), row(shares=""), row(kind="holding"), footnotes={"F1": "x"}
    )
    report = check(tieout.read(data), [made(even)])
    assert report.held == {"IN299": 1}
    assert [one.message for one in report.findings] == ["3 is odd"]
    assert [(one.path, one.why) for one in report.untold] == [
        ("non_derivative[2].shares", "a footnote hangs on it"),
        ("non_derivative[3].shares", "it is blank"),
    ]


def test_places_are_bytes_with_line_and_column() -> None:
    data = insider(row(shares="3"))
    (spot,) = check(tieout.read(data), [made(even)]).findings[0].at
    assert data[spot.start : spot.end] == b"3"
    assert data.split(b"\n")[spot.line - 1][spot.column - 1 : spot.column] == b"3"


@pytest.mark.parametrize(
    ("since", "until", "spoken"),
    [(date(2024, 5, 24), None, 1), (date(2024, 5, 25), None, 0), (None, date(2024, 5, 23), 0), (None, date(2024, 5, 24), 1)],
)
def test_a_rule_speaks_while_its_law_is_in_force(since: date | None, until: date | None, spoken: int) -> None:
    filing = tieout.read(submission(insider(row(shares="3"))))
    assert len(check(filing, [made(even, since=since, until=until)]).findings) == spoken


def test_a_rule_of_another_form_does_not_apply() -> None:
    report = check(tieout.read(insider(row(shares="3"))), [made(even, forms=("5",))])
    assert (report.findings, report.untold, report.held) == ((), (), {})


def test_what_is_yielded_for_one_row_does_not_end_the_others() -> None:
    def rows(form: Any, case: Case[Any]) -> Iterator[Finding | Missing]:
        for one in case.form.non_derivative:
            yield CannotTell(one.shares, "so it is") if one.shares.raw == "2" else Finding("so it is not", at=(one.shares,))

    report = check(tieout.read(insider(row(shares="2"), row(shares="3"))), [made(rows)])
    assert len(report.findings) == 2 and len(report.untold) == 2  # called for each of the two rows


def test_a_check_writes_into_no_fact() -> None:
    filing = tieout.read(submission(insider(row(shares="-3"), row(direct_or_indirect="I"))))
    before = filing.to_json()
    check(filing)
    assert filing.to_json() == before


def test_every_rule_has_a_page_an_own_file_and_an_own_name() -> None:
    every = rules()
    assert every and len({one.name for one in every}) == len(every)
    for one in every:
        module = one.body.__module__.rsplit(".", 1)[1]
        assert module == f"{one.code.lower()}_{one.name.replace('-', '_')}", one.code
        assert one.body.__name__ == one.name.replace("-", "_"), one.code


def test_a_rule_without_its_page_is_refused() -> None:
    def bare(one: NonDerivative, case: Case[Any]) -> Iterator[Finding]:
        """Says nothing."""
        yield from ()

    with pytest.raises(ValueError, match="Why, Breaks, Holds, Mend is missing"):
        rule("IN298", name="bare", on=NonDerivative, cites=("a section",), weight="note")(bare)


def test_what_a_form_has_no_place_for_has_no_path() -> None:
    case: Case[Any] = Case(tieout.read(insider(row())))
    assert case.form.date_of_original_submission is case.form.no_securities_owned  # one and the same fact
    assert case.path(case.form.no_securities_owned) == ""
    assert case.path(case.form.period_of_report) == "period_of_report"


def test_what_is_absent_has_no_path_of_another_field() -> None:
    report = check(tieout.read(insider(row(shares=None))), [made(even)])
    assert [one.path for one in report.untold] == [""]


@pytest.mark.parametrize("printed", ["Arden&rsquo;s &amp; Co", "Arden&#8217;s & <b>Co</b>", "Arden’s &amp;\r\n Co"])
def test_words_are_placed_by_their_bytes_whatever_stands_for_their_signs(printed: str) -> None:
    data = stake(rendering="html", items={"4": ("Purpose of Transaction.", "TEXT")})
    data = data.replace(b"TEXT", f"The shares were {printed} before the sale.".encode())
    case: Case[Any] = Case(tieout.read(data))
    place = case.placed(case.form.items[0].text, "Arden’s & Co")
    assert place is not None
    assert data[place.start : place.end].startswith(b"Arden") and data[place.start : place.end].rstrip(b"</b>").endswith(b"Co")
