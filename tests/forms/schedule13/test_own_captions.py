"""First pages that print more than the form's captions and values: captions of their own, a second question, a range of days."""

import pytest

from forms.schedule13.pages import ALDER, COVER, SIGNING, read_typed
from tieout.forms.schedule13.model import Schedule13
from tieout.forms.schedule13.offices import issuer_address
from tieout.markup import printed

PAGE = "SCHEDULE 13D\n{}(Name of Issuer)\n{}(Title of Class of Securities)\n123456 10 7\n(CUSIP Number)\n{}"
EVENT = "\n(Date of Event which Requires Filing of this Statement)\n"
QUESTION = "If the filing person has previously filed a statement on Schedule 13G, check the following"
FEE = "Check the following box if a fee is being paid with the statement"


def read(issuer: str = "Kiln Corp.", title: str = "Common", rest: str = "") -> Schedule13:
    return read_typed(PAGE.format(f"{issuer}\n", f"{title}\n", rest) + COVER.format(ALDER) + SIGNING + "/s/ X\n")


@pytest.mark.parametrize(
    ("boxes", "value"),
    [
        (f"{QUESTION}: / /\n\n{FEE}: /X/\n", False),
        (f"{QUESTION}: /X/\n\n{FEE}: / /\n", True),
        (f"{QUESTION} box: [ ]\n\n{FEE}: [X]\n", False),
        (f"{FEE}: [X]\n\n{QUESTION} box: [ ]\n", False),
        (f"{FEE}: [X]\n", None),
    ],
)
def test_the_box_of_the_fee_is_no_answer(boxes: str, value: bool | None) -> None:
    assert read(rest=boxes).previously_filed_13g.value is value


@pytest.mark.parametrize(
    "print_",
    ["May 28 through June 2, 1998", "May 28 - June 2, 1998", "May 28, 1998 to June 2, 1998", "May 28, 1998 - June 2, 1998"],
)
def test_a_range_of_days_is_no_day(print_: str) -> None:
    fact = read(rest=print_ + EVENT).event_date
    assert (fact.value, fact.raw) == (None, print_)


@pytest.mark.parametrize("print_", ["June 2, 1998", "June 2, 1998 - Purchase of kilns", "Date: June 2, 1998"])
def test_a_day_with_words_stays_a_day(print_: str) -> None:
    assert str(read(rest=print_ + EVENT).event_date.value) == "1998-06-02"


def test_captions_of_the_filer_are_no_part_of_the_value() -> None:
    form = read("Issuer:    Kiln Corp.", "Class:   Common, no par")
    assert (form.issuer.name.value, form.security_title.value) == ("Kiln Corp.", "Common, no par")
    form = read("Issuer Services Corp.", "Class A Common")
    assert (form.issuer.name.value, form.security_title.value) == ("Issuer Services Corp.", "Class A Common")


@pytest.mark.parametrize("label", ["", "Address:  "])
def test_the_label_of_an_address_is_no_part_of_it(label: str) -> None:
    data = f"(a) Name of Issuer: Kiln Corp.\n(b) {label}5 Elm St., Reno, NV 89501\n".encode()
    fact = issuer_address("13G", printed(data, 0, len(data)).text)
    assert fact.value == "5 Elm St., Reno, NV 89501"
