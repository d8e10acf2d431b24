from pathlib import Path
from typing import Any

import pytest

from checking import insider, judged, option, outcome, row, submission
from samples import insiders

TEN_PERCENT = insiders.owner("0001999106", "WYE PARTNERS LP", is_ten_percent_owner="1")
ABROAD = {**insiders.ISSUER, "foreign_trading_symbol": "BRF.LN"}
NOTES = {"F2": "A note."}
IPO = {"F1": "Upon the closing of the Issuer's initial public offering."}


def filed(day: str, *rows: dict[str, Any], **changes: Any) -> bytes:
    """A Form 4 on these rows that was filed on a day."""
    form = {"footnotes": NOTES, "period_of_report": "2024-05-10", **changes}
    return submission(insider(*rows, **form), form.get("document_type", "4"), filed=day)


def on(day: str, code: str = "S", letter: str = "D", **changes: Any) -> dict[str, Any]:
    """A row of a day, a sale if no code is given."""
    return row(transaction_date=day, coding=("4", code, "0"), acquired_disposed=letter, **changes)


CASES = [  # filed, rows, outcome
    ("20240521", [on("2024-05-17")], "holds"),  # the second business day
    ("20240522", [on("2024-05-17")], "breaks"),
    ("20240529", [on("2024-05-24")], "holds"),  # over Memorial Day
    ("20240530", [on("2024-05-24")], "breaks"),
    ("20241227", [on("2024-12-23")], "holds"),  # 2024-12-24 closed by order
    ("20240521", [on("2024-05-20"), on("2024-05-16")], "breaks"),  # each row by itself
    ("20240529", [row(transaction_date="2024-05-17", coding=("5", "P", "0"))], "does not apply"),  # a Form 5 item
    ("20240529", [on("2024-05-17", "L", "A")], "cannot tell"),  # 16a-6
    ("20240529", [on("2024-05-17", "W", "A")], "cannot tell"),
    ("20240529", [on("2024-05-17", "G", "A")], "cannot tell"),  # a gift received is for Form 5
    ("20240529", [on("2024-05-17", "G")], "breaks"),
    ("20230301", [on("2023-02-22", "G")], "cannot tell"),  # before gifts moved to Form 4
    ("20240524", [on("2024-05-17", deemed_execution_date="2024-05-22")], "holds"),  # heard of on the third business day
    ("20240528", [on("2024-05-17", deemed_execution_date="2024-05-24")], "breaks"),  # deemed the third at the latest, 05-22
    ("20240523", [on("2024-05-17", deemed_execution_date="2024-05-16")], "breaks"),  # a date before the trade moves nothing
    ("20240524", [on("2024-05-17", "A", "A", deemed_execution_date="2024-05-22")], "cannot tell"),  # a grant has none
    ("20240524", [on("2024-05-17", deemed_execution_date=("", "F2"))], "cannot tell"),
    ("20240522", [on(("2024-05-17", "F2"))], "cannot tell"),  # type: ignore[arg-type]
    ("20240522", [on("2035-05-17")], "cannot tell"),  # behind the calendar
    ("20020910", [on("2002-08-28")], "holds"),  # then by the tenth of the next month
    ("20020911", [on("2002-08-28")], "breaks"),
    ("20020903", [on("2002-08-29")], "holds"),
    ("20020904", [on("2002-08-29")], "breaks"),
]


@pytest.mark.parametrize(("day", "rows", "expected"), CASES)
def test_outcomes(day: str, rows: list[dict[str, Any]], expected: str) -> None:
    assert outcome("IN401", filed(day, *rows)) == expected


def test_table_ii_is_judged_too() -> None:
    late = option(transaction_date="2024-05-17")
    assert outcome("IN401", filed("20240522", on("2024-05-20"), derivative=[late])) == "breaks"


WEIGHTS = [  # filed, traded, period, weight
    ("20240522", "2024-05-17", "2024-05-17", "error"),
    ("20240522", "2024-05-18", "2024-05-18", "warning"),  # a Saturday counted as Monday
    ("20240523", "2024-05-18", "2024-05-18", "error"),
    ("20240522", "2024-05-17", "2024-05-20", "warning"),  # the period says that the earliest trade was on Monday
    ("20240524", "2024-05-17", "2024-05-20", "error"),  # late by the period too
    ("20160127", "2016-01-22", "2016-01-22", "warning"),  # snow
    ("20021010", "2002-08-28", "2002-08-28", "warning"),  # the older law is known from memory alone
    ("20020904", "2002-08-29", "2002-08-29", "error"),
    ("20260618", "2026-06-15", "2026-06-15", "warning"),  # closures were looked up until 2025-12-31
    ("20260622", "2026-06-15", "2026-06-15", "error"),
]


@pytest.mark.parametrize(("day", "traded", "period", "weight"), WEIGHTS)
def test_weight_hangs_on_how_sure_the_day_is(day: str, traded: str, period: str, weight: str) -> None:
    (finding,) = judged("IN401", filed(day, on(traded), period_of_report=period)).findings
    assert finding.weight == weight


def test_message_steps_and_places() -> None:
    (finding,) = judged("IN401", filed("20240522", on("2024-05-17"), on("2024-05-17"), on("2024-05-20"))).findings
    assert finding.message == "traded Friday 2024-05-17, due Tuesday 2024-05-21, filed Wednesday 2024-05-22: 1 business day late"
    paths = ["non_derivative[0].transaction_date", "non_derivative[1].transaction_date", "header.filed"]
    assert [spot.path for spot in finding.at] == paths
    assert finding.expected == "filed by Tuesday 2024-05-21"
    assert finding.arithmetic == (
        "Friday 2024-05-17: day 0",
        "Saturday 2024-05-18: not counted",
        "Sunday 2024-05-19: not counted",
        "Monday 2024-05-20: business day 1",
        "Tuesday 2024-05-21: business day 2",
        "Tuesday 2024-05-21: last day",
        "Wednesday 2024-05-22: filed",
    )


def test_messages_of_what_is_doubtful() -> None:
    (weekend,) = judged("IN401", filed("20240522", on("2024-05-18"))).findings
    assert weekend.message.endswith("1 business day late, but in time if the count begins on Monday 2024-05-20")
    deemed = on("2024-05-17", deemed_execution_date="2024-05-20")
    (moved,) = judged("IN401", filed("20240524", deemed)).findings
    assert moved.message.startswith("traded Friday 2024-05-17, deemed executed Monday 2024-05-20, due Wednesday 2024-05-22, ")


def test_days_of_trade_are_findings_of_their_own() -> None:
    found = judged("IN401", filed("20240529", on("2024-05-17"), on("2024-05-20"))).findings
    assert [one.message.split(",")[0] for one in found] == ["traded Friday 2024-05-17", "traded Monday 2024-05-20"]


def test_an_amendment_is_told_by_its_original() -> None:
    late = filed("20240610", on("2024-05-17"), document_type="4/A", date_of_original_submission="2024-05-21")
    assert outcome("IN401", late) == "cannot tell"
    in_time = filed("20240521", on("2024-05-17"), document_type="4/A", date_of_original_submission="2024-05-20")
    assert outcome("IN401", in_time) == "holds"


def test_what_was_done_before_going_public_is_for_the_first_form_4() -> None:
    rows, older = [on("2024-05-20"), on("2024-03-01", shares=("500", "F1"))], on("2023-10-02", shares=("500", "F1"))
    assert outcome("IN401", filed("20240521", *rows, footnotes=IPO)) == "cannot tell"
    assert outcome("IN401", filed("20240521", *rows, footnotes=IPO, owners=(TEN_PERCENT,))) == "breaks"
    assert outcome("IN401", filed("20240521", *rows, footnotes={"F1": "Held by a fund."})) == "breaks"
    assert outcome("IN401", filed("20240521", rows[0], older, footnotes=IPO)) == "breaks"  # over six months


def test_insiders_of_foreign_issuers() -> None:
    late, early = on("2026-05-04"), on("2026-03-02")
    assert outcome("IN401", filed("20260529", late, issuer=ABROAD)) == "breaks"
    assert outcome("IN401", filed("20260529", early, issuer=ABROAD)) == "cannot tell"
    assert outcome("IN401", filed("20260529", late, issuer=ABROAD, owners=(TEN_PERCENT,))) == "cannot tell"


def test_an_order_that_gave_more_time_may_excuse() -> None:
    assert outcome("IN401", filed("20121105", on("2012-10-26"))) == "cannot tell"  # Hurricane Sandy, until 2012-11-21
    assert outcome("IN401", filed("20121123", on("2012-10-26"))) == "breaks"


def test_without_a_filing_date_the_signature_tells_what_it_can() -> None:
    report = judged("IN401", insider(on("2024-05-22")))
    (untold,) = report.untold
    assert report.findings == () and untold.path == "signatures[0].date"
    assert untold.why == (
        "the document has no header, so no filing date; it was signed in time, Friday 2024-05-24, and due Friday 2024-05-24"
    )
    (late,) = judged("IN401", insider(on("2024-05-21"), period_of_report="2024-05-21")).findings
    assert late.weight == "warning" and late.message.endswith("signed Friday 2024-05-24: 1 business day late")
    unsigned = judged("IN401", insider(on("2024-05-22"), signatures=(("/s/ Marguerite T. Oakes", ""),)))
    assert [one.path for one in unsigned.untold] == ["period_of_report"]


def test_seed_002_was_signed_in_time(shared: Path) -> None:
    report = judged("IN401", next((shared / "seeds").glob("002_*")).read_bytes())
    assert report.findings == ()
    assert [one.why.split("; ")[1] for one in report.untold] == [
        "it was signed in time, Friday 2024-05-24, and due Friday 2024-05-24"
    ]


def test_a_derivative_that_ended_for_nothing_was_perhaps_never_due() -> None:
    notes = {"F1": "The shares were canceled in the winding up of the issuer.", "F2": "A note."}

    def late(code: str, note: str = "F1", **changes: Any) -> str:
        one = option(transaction_date="2024-05-17", coding=("4", code, "0", note), **changes)
        return outcome("IN401", filed("20240612", derivative=[one], footnotes=notes))

    assert late("E") == late("J") == "cannot tell"
    assert late("E", price_per_share="1.5") == late("J", price_per_share="1.5") == "breaks"
    assert late("J", "F2") == late("D") == "breaks"  # nothing says that it ended; given back to the issuer
    assert late("J", acquired_disposed="A") == "breaks"


def test_a_right_that_waits_for_a_vote_is_perhaps_not_acquired_yet() -> None:
    def late(note: str, letter: str = "A") -> str:
        one = option(transaction_date="2024-05-17", coding=("4", "P", "0", "F1"), acquired_disposed=letter)
        return outcome("IN401", filed("20240612", derivative=[one], footnotes={"F1": note}))

    assert late("The note converts upon the Company's shareholders approving more authorized shares.") == "cannot tell"
    assert late("The option is subject to stockholder approval.") == "cannot tell"
    assert late("The option is subject to stockholder approval.", "D") == "breaks"
    assert late("The plan was approved by the stockholders in 2019.") == "breaks"
