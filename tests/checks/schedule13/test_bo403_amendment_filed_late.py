import pytest

from checking import filed_stake, judged, outcome, stake


def late(event: str, filed: str, schedule: str = "13D", **changes: object) -> bytes:
    made = stake(schedule=schedule, amendment_number="2", event_date=event, signed=filed, **changes)
    return filed_stake(made, f"SC {schedule}/A", filed)


PURPOSE = ("Purpose of Transaction.", "The persons hold the shares as an investment.")
INTEREST = ("Interest in Securities of the Issuer.", "The persons own the shares of the cover pages.")
CASES = [  # schedule, event, filed, outcome
    ("13D", "2025-03-03", "2025-03-05", "holds"),
    ("13D", "2025-03-03", "2025-03-06", "breaks"),
    ("13D", "2024-12-20", "2024-12-26", "holds"),  # EDGAR was closed on the 24th and 25th
    ("13D", "2023-03-03", "2023-03-30", "cannot tell"),  # promptly
    ("13D", "2024-03-04", "2025-03-06", "cannot tell"),  # the year is mistyped: BO407
    ("13G", "2025-12-31", "2026-02-17", "holds"),
    ("13G", "2025-12-31", "2026-02-18", "breaks"),
    ("13G", "2020-06-30", "2021-02-16", "holds"),
    ("13G", "2020-12-31", "2021-02-17", "breaks"),
]


@pytest.mark.parametrize(("schedule", "event", "filed", "expected"), CASES)
def test_outcomes(schedule: str, event: str, filed: str, expected: str) -> None:
    assert outcome("BO403", late(event, filed, schedule)) == expected


def test_initial_statements_are_other_rules() -> None:
    assert outcome("BO403", filed_stake(stake(event_date="2025-03-03"), "SC 13D", "2025-04-03")) == "does not apply"


WEIGHTS = [  # filed, weight
    ("2025-03-06", "warning"),  # one business day
    ("2025-03-07", "error"),
    ("2025-06-12", "warning"),  # an older event on the cover
]


@pytest.mark.parametrize(("filed", "weight"), WEIGHTS)
def test_weights(filed: str, weight: str) -> None:
    (found,) = judged("BO403", late("2025-03-03", filed)).findings
    assert found.weight == weight


def test_the_message_and_its_places() -> None:
    (found,) = judged("BO403", late("2025-03-03", "2025-03-07")).findings
    assert found.message == (
        "event of Monday 2025-03-03, due Wednesday 2025-03-05, filed Friday 2025-03-07: 2 business days late, if the change "
        "was material"
    )
    assert found.expected == "filed by Wednesday 2025-03-05"
    assert [spot.path for spot in found.at] == ["event_date", "header.filed"]


def test_later_transactions_mean_an_older_event_on_the_cover() -> None:
    items = {
        "4": PURPOSE,
        "5": (
            "Interest in Securities of the Issuer.",
            "(c) On March 6, 2025, Hollin Capital LP sold 20,000 shares at $4.10 per share in the open market.",
        ),
    }
    (found,) = judged("BO403", late("2025-03-03", "2025-03-10", items=items)).findings
    assert found.weight == "warning"


def test_an_amendment_that_mends_an_earlier_one_is_not_judged() -> None:
    items = {"4": ("Purpose of Transaction.", "This Amendment is filed solely to correct the number of shares."), "5": INTEREST}
    assert outcome("BO403", late("2025-03-03", "2025-03-10", items=items)) == "cannot tell"


def test_a_bare_document_is_late_by_its_signature_alone() -> None:
    (found,) = judged("BO403", stake(amendment_number="2", event_date="2025-03-03", signed="2025-03-10")).findings
    assert found.weight == "warning"
    assert outcome("BO403", stake(amendment_number="2", event_date="2025-03-03", signed="2025-03-04")) == "cannot tell"
