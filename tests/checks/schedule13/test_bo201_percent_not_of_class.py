from pathlib import Path

import pytest

import tieout
from checking import holder, judged, outcome, stake, stating
from tieout.checks.running import check

OPTIONS = {"1": "Includes 200,000 shares of Common Stock underlying options exercisable within 60 days."}
WHOLE = {"1": "Represents (i) 650,000 shares of Common Stock and (ii) 200,000 shares of Common Stock underlying warrants."}
CASES = [  # aggregate, percent, outstanding, notes, outcome
    ("850,000", "8.5", "10,000,000", {}, "holds"),
    ("850,000", "8.50", "10,000,000", {}, "holds"),
    ("850,000", "8.3", "10,000,000", OPTIONS, "holds"),  # the options enlarge the class
    ("850,000", "8.40", "10,000,000", OPTIONS, "holds"),  # so might some of them, as far as the note tells
    ("850,000", "8.33", "10,000,000", WHOLE, "holds"),
    ("850,000", "8.50", "10,000,000", WHOLE, "holds"),
    ("850,000", "8.40", "10,000,000", WHOLE, "breaks"),  # neither with the warrants nor without
    ("850,000", "8.3", "10,000,000", {}, "breaks"),
    ("850,000", "9.5", "10,000,000", OPTIONS, "breaks"),  # more than any reading gives
    ("850,000", "", "10,000,000", {}, "does not apply"),
    ("850,000", "8.5", "0", {}, "does not apply"),  # the reader takes no 0 for a number of shares outstanding
    ("See Item 5", "8.5", "10,000,000", {}, "cannot tell"),
    ("None", "<1", "10,000,000", {}, "holds"),
    ("250,000", "<1", "10,000,000", {}, "breaks"),
    ("99,900", "<1", "10,000,000", {}, "holds"),
]


def filing(aggregate: str, percent: str, outstanding: str, notes: dict[str, str]) -> bytes:
    marks = {"sole_voting_power": "1"} if notes else {}
    powers = (aggregate, "0", aggregate, "0", aggregate)
    person = holder("HOLLIN CAPITAL LP", *powers, percent=percent, notes=notes, marks=marks)
    return stake(person, outstanding=(outstanding, "2024-05-01"))


@pytest.mark.parametrize(("aggregate", "percent", "outstanding", "notes", "expected"), CASES)
def test_outcomes(aggregate: str, percent: str, outstanding: str, notes: dict[str, str], expected: str) -> None:
    assert outcome("BO201", filing(aggregate, percent, outstanding, notes)) == expected


def test_the_message_says_the_arithmetic() -> None:
    (finding,) = judged("BO201", filing("850,000", "9.5", "10,000,000", {})).findings
    assert finding.message == "850,000 of 10,000,000 shares is 8.5 %, printed 9.5%"
    assert (finding.weight, finding.expected) == ("error", "8.5")
    assert [spot.path for spot in finding.at] == [
        "reporting_persons[0].percent_of_class",
        "reporting_persons[0].aggregate_amount",
        "shares_outstanding.shares",
    ]
    assert finding.arithmetic == ("850,000 / 10,000,000 = 8.5000 %", "9.5% stands for 9.45 to 9.55 %")


@pytest.mark.parametrize("percent", ["9.9", "10.1"])
def test_one_unit_of_the_last_place_is_a_warning(percent: str) -> None:
    (finding,) = judged("BO201", filing("999,000", percent, "10,000,000", {})).findings
    assert (finding.weight, finding.message) == ("warning", f"999,000 of 10,000,000 shares is 9.99 %, printed {percent}%")


def test_a_footnote_on_the_percent_may_say_more() -> None:
    data = filing("850,000", "9.5", "10,000,000", {}).replace(b"9.5%\n", b"9.5% (1)\n", 1)
    data = data.replace(b"<PAGE>\n\nItem 1", b"(1) Based on 8,947,368 shares as the issuer told the person.\n<PAGE>\n\nItem 1")
    assert outcome("BO201", data) == "cannot tell"


def test_figures_of_rights_in_the_text_may_enlarge_the_class() -> None:
    text = "The Fund also holds warrants exercisable for {} shares of Common Stock, none of which is counted by others."
    items = {
        "3": ("Source and Amount of Funds or Other Consideration.", text),
        "5": ("Interest in Securities of the Issuer.", None),
    }

    def of(count: str) -> bytes:
        told = {number: (title, body and body.format(count)) for number, (title, body) in items.items()}
        return stake(holder(percent="8.1"), items=told)

    assert outcome("BO201", of("500,000")) == "cannot tell"
    assert outcome("BO201", of("5,000")) == "breaks"


def test_percents_of_a_real_group_hold(shared: Path) -> None:
    filing = tieout.read(shared / "seeds" / "003_b55707ba54ced88b.txt")
    report = check(filing)
    assert [one for one in report.findings if one.code == "BO201"] == []
    assert report.held["BO201"] == 9


ISSUED = "On May 20, 2024, Hollin Capital LP purchased 250,000 shares of Common Stock from the Issuer at $2.00 per share."


@pytest.mark.parametrize(
    ("text", "percent", "weight"),
    [
        (ISSUED, "8.3", "warning"),  # 850,000 of 10,250,000
        (ISSUED, "7.9", "error"),  # more than were issued would be needed
        (ISSUED, "8.8", "error"),
        (ISSUED.replace("from the Issuer", "in the open market"), "8.3", "error"),
    ],
)
def test_shares_issued_since_the_count_make_it_a_warning(text: str, percent: str, weight: str) -> None:
    (finding,) = judged("BO201", stating(text, holder(percent=percent))).findings
    assert finding.weight == weight
    assert ("has issued since" in finding.message) == (weight == "warning")
