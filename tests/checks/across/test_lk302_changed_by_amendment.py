from typing import Any

import pytest

import tieout
from checking import filed_stake, holder, insider, row, stake, submission
from tieout.checks.running import Report, check_pair


def told(earlier: bytes, later: bytes) -> Report:
    return check_pair(tieout.read(earlier, name="in/first.xml"), tieout.read(later, name="in/second.xml"))


def form4a(*rows: Any, **changes: Any) -> bytes:
    return insider(*rows, document_type="4/A", date_of_original_submission="2024-05-24", **changes)


FIRST = insider(row())
NOTE = {"F1": "Represents shares held by a trust."}
INSIDERS = [  # amendment, weight
    (form4a(row(shares="120")), "warning"),
    (form4a(row(shares="120"), remarks="This amendment corrects the number of shares."), "note"),
    (form4a(row(shares="120"), footnotes={"F1": "Restated for a typographical error."}), "note"),
    (form4a(row(shares=("120", "F1")), footnotes=NOTE), "note"),  # it hangs on what changed
    (form4a(row(shares="120", security_title=("Common Stock", "F1")), footnotes=NOTE), "warning"),
    (form4a(row(shares="120"), remarks="See Exhibit 24."), "warning"),
    (form4a(row(), row(transaction_date="2024-05-23")), "warning"),  # a row more
    (form4a(row(), remarks="See Exhibit 24."), "note"),  # no figure changed
    (form4a(row()), "note"),  # nothing changed
]


@pytest.mark.parametrize(("amendment", "weight"), INSIDERS)
def test_forms_3_4_and_5(amendment: bytes, weight: str) -> None:
    (found,) = told(FIRST, amendment).findings
    assert found.weight == weight


def test_a_remark_that_the_original_has_tells_of_nothing() -> None:
    remark = "Filed under the amended and restated plan."
    (found,) = told(insider(row(), remarks=remark), form4a(row(shares="120"), remarks=remark)).findings
    assert found.weight == "warning"


ITEM_5 = ("Interest in Securities of the Issuer.", "(a) The person owns the shares of its cover page. (c) {}")


def interest(text: str) -> dict[str, Any]:
    items = {"4": ("Purpose of Transaction.", "To invest."), "5": (ITEM_5[0], ITEM_5[1].format(text))}
    return {"items": items}


MORE = holder("HOLLIN CAPITAL LP", *("980,000", "0", "980,000", "0", "980,000"), percent="9.8")
A_LITTLE = holder("HOLLIN CAPITAL LP", *("851,000", "0", "851,000", "0", "851,000"), percent="8.5")
BUYS = "On May 22, 2024, Hollin Capital LP purchased 130,000 shares at $4.10 per share."
SOME, NONE = "There were no sales in the past sixty days, and see Schedule A.", "No transactions in the past sixty days."
STAKES = [  # amendment's person and changes, weight
    (MORE, interest(BUYS), "note"),
    (MORE, interest(SOME), "warning"),  # as in the first statement, word for word
    (MORE, {"items": {"4": ("Purpose.", "To sell."), "6": ("Contracts.", "None.")}}, "warning"),
    (MORE, interest(NONE), "warning"),  # moved by more than one percent
    (A_LITTLE, {**interest(NONE), "outstanding": ("10,000,000", "2024-05-01")}, "note"),
    (holder(percent="8.4"), interest(SOME), "note"),  # the base moved, not the shares
    (holder(), interest(SOME), "note"),  # nothing changed
]


@pytest.mark.parametrize(("person", "changes", "weight"), STAKES)
def test_schedules_13d(person: dict[str, Any], changes: dict[str, Any], weight: str) -> None:
    (found,) = told(stake(**interest(SOME)), stake(person, amendment_number="1", **changes)).findings
    assert found.weight == weight


@pytest.mark.parametrize(
    ("text", "weight"), [("The person owns 850,000 shares.", "warning"), ("See rows 5 to 9 of the cover page.", "note")]
)
def test_schedules_13g(text: str, weight: str) -> None:
    items = {"3": ("Status.", "Not applicable."), "4": ("Ownership.", text)}
    earlier = stake(schedule="13G", items=items)
    (found,) = told(earlier, stake(MORE, schedule="13G", amendment_number="1", items=items)).findings
    assert found.weight == weight


def test_the_message_names_the_filing_that_is_amended() -> None:
    (found,) = told(submission(FIRST), form4a(row(shares="120"))).findings
    assert found.message == (
        "other than in 0001999001-24-000042, filed Friday 2024-05-24: shares in row 1 of Table I was 100, is 120; no new "
        "footnote or remark tells of it"
    )
    assert [spot.path for spot in found.at] == ["non_derivative[0].shares"]
    (same,) = told(FIRST, form4a(row())).findings
    assert same.message == "it says what first.xml says, and changes nothing"
    assert [spot.path for spot in same.at] == ["document_type"]


def test_the_message_of_a_schedule() -> None:
    first = filed_stake(stake(**interest(SOME)), "SC 13D", "2024-05-24")
    report = told(first, stake(MORE, amendment_number="1", **interest(NONE)))
    (found,) = report.findings
    assert found.message == (
        "other than in 0001999001-24-000042, filed Friday 2024-05-24: sole voting power of HOLLIN CAPITAL LP was 850,000, is "
        "980,000; sole dispositive power of HOLLIN CAPITAL LP was 850,000, is 980,000; aggregate amount of HOLLIN CAPITAL LP was "
        "850,000, is 980,000; Item 5(c) tells of no transaction, though 130,000 shares are more than one percent"
    )
    assert report.filing.source.name == "in/second.xml"


def test_other_families_are_left_out() -> None:
    assert told(FIRST, stake(amendment_number="1")).findings == ()
