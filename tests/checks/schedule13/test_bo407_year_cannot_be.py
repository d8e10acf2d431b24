import pytest

from checking import filed_stake, judged, outcome, stake


def dated(event: str, filed: str, schedule: str = "13D", **changes: object) -> bytes:
    return filed_stake(stake(**{"schedule": schedule, "event_date": event, "signed": filed, **changes}), f"SC {schedule}", filed)  # type: ignore[arg-type]


PURPOSE = ("Purpose of Transaction.", "The persons hold the shares as an investment.")
CASES = [  # event, filed, outcome
    ("2019-03-06", "2020-03-10", "breaks"),
    ("2020-03-06", "2020-03-10", "holds"),
    ("2019-12-31", "2020-02-10", "holds"),
    ("2018-12-31", "2020-02-10", "breaks"),
    ("2018-06-30", "2020-02-10", "holds"),  # late, or of another statement: no year makes it right
    ("2020-02-29", "2021-03-05", "holds"),  # there is no such day in 2021
    ("1958-03-06", "2020-07-10", "breaks"),  # before the Act
    ("2021-03-06", "2020-03-10", "holds"),  # after the filing: BO404
]


@pytest.mark.parametrize(("event", "filed", "expected"), CASES)
def test_outcomes(event: str, filed: str, expected: str) -> None:
    assert outcome("BO407", dated(event, filed)) == expected


def test_an_event_of_an_amendment_is_an_error_of_an_initial_statement_a_warning() -> None:
    (amended,) = judged("BO407", dated("2019-03-06", "2020-03-10", amendment_number="4")).findings
    (initial,) = judged("BO407", dated("2019-03-06", "2020-03-10")).findings
    assert (amended.weight, initial.weight) == ("error", "warning")
    assert amended.message == "event of Wednesday 2019-03-06, but filed on Tuesday 2020-03-10, 370 days later"
    assert amended.expected == "2020-03-06"
    assert [spot.path for spot in amended.at] == ["event_date", "header.filed"]


def test_transactions_of_the_right_year_make_it_sure() -> None:
    items = {
        "4": PURPOSE,
        "5": (
            "Interest in Securities of the Issuer.",
            "(c) On March 5, 2020, Hollin Capital LP sold 20,000 shares at $4.10 per share.",
        ),
    }
    (found,) = judged("BO407", dated("2019-03-06", "2020-03-10", items=items)).findings
    assert found.weight == "error"


OTHERS = [  # changes, path
    ({"signed": "2019-03-09"}, "signatures[0].date"),
    ({"signed": "2021-03-09"}, "signatures[0].date"),
    ({"outstanding": ("10,000,000", "2021-02-01")}, "shares_outstanding.as_of"),
    (
        {
            "items": {
                "4": PURPOSE,
                "5": (
                    "Interest in Securities of the Issuer.",
                    "(c) On March 5, 2021, Hollin Capital LP sold 20,000 shares at $4.10 per share.",
                ),
            }
        },
        "transactions[0].date",
    ),
]


@pytest.mark.parametrize(("changes", "path"), OTHERS)
def test_other_dates(changes: dict[str, object], path: str) -> None:
    (found,) = judged("BO407", dated("2020-03-06", "2020-03-10", **changes)).findings
    assert found.at[0].path == path and found.weight == "error"


TABLE = """
Date of Transaction   Shares Sold   Price per Share
03/03/2020            1,200         4.10
{}            1,300         4.20
03/05/2020            1,400         4.30
"""


@pytest.mark.parametrize(("middle", "expected"), [("03/04/2020", "holds"), ("03/04/2019", "breaks"), ("07/04/2019", "holds")])
def test_a_transaction_a_year_before_its_neighbours(middle: str, expected: str) -> None:
    items = {
        "4": PURPOSE,
        "5": ("Interest in Securities of the Issuer.", f"(c) The transactions of the past sixty days:\n{TABLE.format(middle)}"),
    }
    assert outcome("BO407", dated("2020-03-06", "2020-03-10", items=items)) == expected


def test_without_event_and_header_it_does_not_apply() -> None:
    data = stake().replace(b"May 20, 2024", b"See Item 4")
    assert outcome("BO407", data) == "does not apply"


def test_without_any_day_of_filing_it_cannot_tell() -> None:
    assert outcome("BO407", stake().replace(b"Dated: May 24, 2024", b"")) == "cannot tell"
