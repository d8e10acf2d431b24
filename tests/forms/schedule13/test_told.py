"""What the texts of a schedule's XML tell in words, in an invented schedule with other words in its items."""

import re
from pathlib import Path

import tieout
from tieout import Filing
from tieout.forms.schedule13.model import Schedule13

SAMPLE = Path(__file__).parents[2] / "samples" / "generated" / "13d-nine-persons.xml"
NAMES = re.findall(r"<reportingPersonName>([^<]*)</reportingPersonName>", SAMPLE.read_text())


def read(**texts: str) -> Filing[Schedule13]:
    """The sample with an Item 5 of these elements."""
    inside = "".join(f"<{name}>{text}</{name}>" for name, text in texts.items())
    data = re.sub(r"<item5>.*</item5>", "", SAMPLE.read_text(), flags=re.DOTALL)
    assert data.count("</items1To7>") == 1
    return tieout.read(data.replace("</items1To7>", f"<item5>{inside}</item5></items1To7>").encode())


def test_interests_and_the_base_are_read_from_item_5() -> None:
    first, second = NAMES[:2]
    filing = read(
        percentageOfClassSecurities=f"The percentages are based on 35,600,478 Shares outstanding as of October 23, 2023. {first} "
        "beneficially owns 1,000 Shares, representing 4.1% of the class.",
        numberOfShares=f"Each of {first} and {second} has the sole power to vote 900 Shares &amp; no more.",
    )
    form = filing.form
    assert form.shares_outstanding.shares.value == 35600478
    assert form.shares_outstanding.as_of.raw == "October 23, 2023"
    assert [(one.person, one.aggregate_amount.value, one.sole_voting_power.value) for one in form.interests] == [
        (first.replace("&amp;", "&"), 1000, 900),
        (second.replace("&amp;", "&"), None, 900),
    ]
    fact = form.interests[0].aggregate_amount
    assert filing.source.data[fact.start : fact.end] == b"1,000"


def test_nothing_is_read_from_words_where_prose_is_not_asked_for() -> None:
    assert tieout.read(SAMPLE, prose=False).form.interests == ()
    assert tieout.read(SAMPLE, prose=False).form.claims == ()


def test_items_without_a_figure_tell_nothing() -> None:
    form = read(percentageOfClassSecurities="See the cover.", numberOfShares="See the cover.", transactionDesc="None.").form
    assert (form.interests, form.transactions) == ((), ())
    assert form.shares_outstanding.shares.value is None
