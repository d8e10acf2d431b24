"""The harness of mutants: its slips, its ties, some hundred mutants, and that a rule switched off is missed."""

import json
import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from mutation.counting import run, sampled
from mutation.edits import Edit, applied
from mutation.families import SAMPLES, clean
from mutation.model import Clean, Mutant, mutants
from mutation.narratives import wrapped
from mutation.notices import ties
from mutation.schedules import check_digit, other_form
from mutation.ties345 import Step, Ties, apart, follow

from checking import held, insider, option, row, submission
from mutation import slips
from tieout import read

CHANCE = random.Random(7)


def filing(*rows: dict[str, object], **changes: object) -> Clean:
    return Clean(read(insider(*rows, **changes), name="form.xml"))


def of(one: Clean, mutator: str) -> Iterator[Mutant]:
    return (mutant for mutant in mutants(one, 0) if mutant.mutator == mutator)


@pytest.mark.parametrize(
    ("slip", "text", "wanted"),
    [
        (slips.swapped, "1,983", {"9,183", "1,893", "1,938"}),
        (slips.swapped, "1000", set()),
        (slips.dropped, "1,983", {"983", "183", "193", "198"}),
        (slips.doubled, "12", {"112", "122"}),
        (slips.mistyped, "19", {"29", "18"}),
        (slips.decimal_comma, "36,000", {"36.000"}),
        (slips.decimal_comma, "36", set()),
    ],
)
def test_a_slip_changes_the_figure_and_keeps_its_style(slip: object, text: str, wanted: set[str]) -> None:
    assert set(slip(text)) == wanted  # type: ignore[operator]


@pytest.mark.parametrize(
    ("like", "wanted"),
    [
        ("2024-05-22", "2023-01-09"),
        ("2024-05-22-05:00", "2023-01-09-05:00"),
        ("20240522", "20230109"),
        ("05/22/2024", "01/09/2023"),
        ("5/22/24", "1/9/23"),
        ("May 22, 2024", "January 9, 2023"),
        ("22 May", None),
    ],
)
def test_a_day_is_written_in_the_style_of_the_print(like: str, wanted: str | None) -> None:
    assert slips.written(date(2023, 1, 9), like) == wanted


def test_edits_are_made_from_the_end() -> None:
    assert applied(b"abcdef", [Edit(1, 2, b"XX"), Edit(4, 5, b"")]) == b"aXXcdf"


@pytest.mark.parametrize(("one", "other", "wanted"), [("3.25", "3.26", False), ("3.25", "3.27", True), ("36", "36.4", False)])
def test_two_prints_are_apart_where_no_number_rounds_to_both(one: str, other: str, wanted: bool) -> None:
    assert apart(one, other) is wanted


def steps(*moves: tuple[int, int, int]) -> list[Step]:
    return [Step(date(2024, 5, day), Decimal(before), Decimal(behind)) for day, before, behind in moves]


@pytest.mark.parametrize(
    ("moves", "wanted"),
    [
        (((22, 10, 7), (22, 7, 3)), True),
        (((22, 7, 3), (22, 10, 7)), True),  # the rows of a day may stand in any order
        (((22, 7, 3), (23, 10, 7)), False),  # the days may not
        (((22, 10, 7), (22, 6, 3)), False),
        (((22, 0, 5), (22, 5, 0), (23, 0, 2)), True),
        (((22, 0, 5), (22, 5, 0), (22, 8, 9), (22, 9, 8)), False),
    ],
)
def test_balances_follow_or_not(moves: tuple[tuple[int, int, int], ...], wanted: bool) -> None:
    assert follow(steps(*moves)) is wanted


def test_a_row_alone_ties_to_nothing() -> None:
    assert all(not mutant.tells for mutant in of(filing(row()), "shares: digits"))


def test_two_rows_of_one_holding_tie() -> None:
    two = filing(row(), row(shares="50", shares_owned_following="1150"))
    first = next(mutant for mutant in of(two, "shares: digits") if "[1]" in mutant.what)
    assert first.tells == {"IN2", "IN201", "IN209"}
    apart_ = filing(row(), row(shares="50", shares_owned_following="1150", direct_or_indirect="I", nature_of_ownership="By Trust"))
    assert all(not mutant.tells for mutant in of(apart_, "shares: digits"))


def test_a_footnote_on_a_balance_unties_it() -> None:
    two = filing(
        row(),
        row(shares="50", shares_owned_following=("1150", "F1")),
        footnotes={"F1": "Includes 10 shares from a plan."},
    )
    assert all(not mutant.tells for mutant in of(two, "shares: digits"))


def test_an_exercise_ties_the_two_tables() -> None:
    one = filing(row(coding=("4", "M", "0"), shares="400", price_per_share="3.25"), derivative=[option()])
    assert Ties(one).exercises
    assert any("IN204" in mutant.tells for mutant in of(one, "underlying shares: digits"))
    assert any("IN312" in mutant.tells for mutant in of(one, "strike: digits"))


def test_a_mark_that_stands_once_is_missed_by_its_footnote() -> None:
    one = filing(row(shares=("100", "F1")), footnotes={"F1": "Bought in two lots."})
    lost = next(mutant for mutant in of(one, "footnote mark") if "lost" in mutant.what)
    assert lost.tells == {"IN304"}
    assert b"footnoteId" not in one.mutated(lost)


def test_a_date_of_signature_before_the_trade_is_told() -> None:
    early = [mutant for mutant in of(filing(row()), "date of a signature") if "2023" in mutant.what]
    assert early and all(mutant.tells == {"IN408"} for mutant in early)


def test_the_header_has_mutants_of_its_own() -> None:
    whole = Clean(read(submission(insider(row())), name="4.txt"))
    assert any("HD305" in mutant.tells for mutant in of(whole, "header: who"))
    assert not list(of(filing(row()), "header: who"))


def test_a_holding_has_no_transaction_to_mutate() -> None:
    assert not list(of(filing(held(row())), "transaction code"))


def test_mutants_are_the_same_for_the_same_seed() -> None:
    one, again = filing(row(), row()), filing(row(), row())
    assert list(mutants(one, 3)) == list(mutants(again, 3))


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> list[Clean]:
    """The samples of this repository alone."""
    return list(clean(tmp_path_factory.mktemp("nothing"), "form345"))


def test_of_some_hundred_mutants_of_our_samples_most_are_found(ours: list[Clean]) -> None:
    picked, untold = sampled(ours, 1, 250)
    results = list(run(ours, picked))
    missed = [one.told() for one in results if not one.found]
    assert len(results) >= 200 and untold
    assert len(missed) <= 0.08 * len(results), "\n".join(missed)


@pytest.mark.parametrize("code", ["IN206", "IN103"])
def test_without_its_rule_a_mutant_is_missed(ours: list[Clean], code: str) -> None:
    able = [(number, mutant) for number, one in enumerate(ours) for mutant in mutants(one, 0) if mutant.tells == {code}][:20]
    picked = {number: [mutant for at, mutant in able if at == number] for number, _ in able}
    with_rule, without = list(run(ours, picked)), list(run(ours, picked, frozenset({code})))
    assert with_rule and all(one.found for one in with_rule)
    assert not any(one.found for one in without)


def test_no_file_of_the_corpus_is_needed(tmp_path: Path) -> None:
    assert list(clean(tmp_path, "form345"))


def schedule(name: str) -> Clean:
    return Clean(read(SAMPLES / "generated" / name))


def test_a_power_ties_to_the_aggregate_of_its_cover() -> None:
    told = [mutant for mutant in of(schedule("13g-two-persons.xml"), "cover: power") if mutant.tells]
    assert told and all("BO2" in mutant.tells for mutant in told)
    smaller = [
        mutant for mutant in of(schedule("13g-two-persons.xml"), "cover: power") if "voting" in mutant.what and not mutant.tells
    ]
    assert smaller  # the voting powers are the smaller pair, so one that is less still contradicts nothing


@pytest.mark.parametrize(
    ("cusip", "wanted"), [("037833100", True), ("037833101", False), ("38259P508", True), ("03783310", False), ("G0177J108", True)]
)
def test_a_check_digit(cusip: str, wanted: bool) -> None:
    assert check_digit(cusip) is wanted


def test_a_legal_form_changes_on_the_cover_or_in_the_signature() -> None:
    assert other_form("TREMLETT GP, L.L.C.") == "TREMLETT GP, L.P."
    assert other_form("Jo Arden") is None


@pytest.mark.parametrize(
    ("value", "prior", "change", "percent", "wanted"),
    [
        ("20", "32", "12", None, {"difference": True}),
        ("13", "22", "12", None, {"difference": False}),
        ("13", "22", None, "41", {"percent of the values": True}),
        ("20", "32", "12", "38", {"difference": True, "percent of the change": True, "percent of the values": True}),
        ("20", None, "12", None, {}),
    ],
)
def test_the_arithmetic_of_a_sentence(
    value: str | None, prior: str | None, change: str | None, percent: str | None, wanted: dict[str, bool]
) -> None:
    printed = {"value": value, "prior_value": prior, "change": change, "percent": percent}
    half = Decimal("0.5")
    said = {name: (Decimal(text) - half, Decimal(text) + half) for name, text in printed.items() if text}
    assert ties(said) == wanted


def test_a_narrative_in_our_form_is_a_notice_in_time(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "late"
    folder.mkdir(parents=True)
    line = {"accession_number": "0001999301-24-000001", "form_type": "NT 10-Q", "date_filed": "2024-05-16", "narrative": "A fire."}
    (folder / "nt_part3_narratives.jsonl").write_text("\n".join([json.dumps(line)] * 2))
    for _, data in wrapped(tmp_path):
        form = read(data).form
        assert (form.report_type.value, form.period_ended.value, form.reasons.value) == ("10-Q", date(2024, 3, 31), "A fire.")
        assert form.relief_requested.value is True and form.signature.date.value == date(2024, 5, 16)
