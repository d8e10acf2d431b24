from decimal import Decimal

import pytest

from checking import stake, stating
from tieout import read
from tieout.checks.case import Case
from tieout.checks.statements import HOLDS, PERCENT, Stated, of_another_day, said


def texts(data: bytes) -> list[str]:
    return [one.text for one in said(Case(read(data, name="13d.txt")))]


def test_a_sentence_is_freed_from_its_tags_and_ends_at_its_block() -> None:
    note = b"<p>See Item 2.</p><p>Mr.&nbsp;Doe <i>beneficially</i> owns\n1,000 shares&#8217; worth. It is more.</p><p>Page 2</p>"
    data = stake(rendering="html").replace(b"</body>", note + b"</body>")
    assert "Mr. Doe beneficially owns 1,000 shares\u2019 worth" in texts(data)


def test_a_stop_behind_an_initial_or_a_legal_form_ends_no_sentence() -> None:
    text = "The St. Kitts fund of J. Doe Inc. Holdings beneficially owns 1,000 shares. Mr. X. Roe beneficially owns 2,000 shares."
    found = [one for one in texts(stating(text)) if "000 shares" in one]
    assert found[0].endswith("beneficially owns 1,000 shares")
    assert found[1].startswith("Mr. X. Roe")


def test_a_figure_is_placed_next_to_its_verb() -> None:
    data = stating("It sold 1,000 shares and beneficially owns 1,000 shares.")
    case = Case(read(data, name="13d.txt"))
    (sentence,) = [one for one in said(case) if "sold" in one.text]
    place = sentence.place("1,000", case)
    assert data[place.start : place.end] == b"1,000"
    assert place.start > data.index(b"beneficially owns 1,000")


@pytest.mark.parametrize(
    ("text", "shares", "percent"),
    [
        ("may be deemed to beneficially own an aggregate of 4,601,618 Common Shares, or 12.06% of", "4,601,618", "12.06"),
        ("is the beneficial owner of 12,789 shares or 0.02% of the", "12,789", "0.02"),
        ("beneficially owns 5,000 shares of Common Stock, representing approximately 5.4 percent", "5,000", "5.4"),
        ("beneficially owns 5,000 ADSs (9.9%)", "5,000", "9.9"),
        ("beneficially owns 5,000 shares. It sold 4%", "5,000", None),
    ],
)
def test_holdings(text: str, shares: str, percent: str | None) -> None:
    found = HOLDS.search(text)
    assert found is not None and found["shares"] == shares
    told = PERCENT.match(text, found.end())
    assert (told["percent"] if told else None) == percent


@pytest.mark.parametrize(
    "text", ["beneficially owned by Mr. Doe", "beneficially owns 5 % of the shares", "beneficially own the 5,000 shares"]
)
def test_what_is_no_holding(text: str) -> None:
    assert HOLDS.search(text) is None


def test_a_percent_stands_for_all_that_rounds_to_it() -> None:
    span = Stated("1,000", "5.0").span
    assert (span.low, span.high) == (Decimal("4.95"), Decimal("5.05"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("as of May 20, 2024", False), ("as of May 1, 2024", False), ("on December 31, 2019", True), ("now", False)],
)
def test_days_of_the_statement_and_others(text: str, expected: bool) -> None:
    assert of_another_day(text, Case(read(stake(), name="13d.txt"))) is expected
