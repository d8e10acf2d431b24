"""The persons whom notices go to: name, address and telephone number, however their lines are cut."""

import pytest

from forms.schedule13.pages import ALDER, COVER, SIGNING, read_typed
from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import printed

CAPTION = "(Name, Address and Telephone Number of Person\nAuthorized to Receive Notices and Communications)\n"
HEAD = "SCHEDULE 13D\nFoo Corp.\n(Name of Issuer)\nCommon\n(Title of Class of Securities)\n123456 10 7\n(CUSIP Number)\n"
ELM, OAK = "5 Elm St., Reno, NV 89501", "6 Oak St., Reno, NV 89502"
Told = list[tuple[str | None, str | None, str | None]]
PRINTS: dict[str, Told] = {
    f"Jane Doe, {ELM} (702) 555-0100": [("Jane Doe", ELM, "(702) 555-0100")],
    f"Jane Doe, {ELM}, 702/555-0100, ext. 12": [("Jane Doe", ELM, "702/555-0100, ext. 12")],
    f"Jane Doe\n{ELM}\n(702) 555-0100 x 12": [("Jane Doe", ELM, "(702) 555-0100 x 12")],
    f"Jane Doe\n{ELM}\nArea Code 702 555-0100": [("Jane Doe", ELM, "702 555-0100")],
    f"Jane Doe (702) 555-0100\n{ELM}": [("Jane Doe", ELM, "(702) 555-0100")],
    f"Jane Doe, c/o Foo Corp., {ELM}; (702) 555-0100": [("Jane Doe", f"c/o Foo Corp., {ELM}", "(702) 555-0100")],
    f"Jane Doe\n{ELM}\n(702) 555-0100 (phone)\n(702) 555-0199 (fax)": [("Jane Doe", ELM, "(702) 555-0100")],
    f"Jane Doe\n{ELM}\n(702) 555-0100\nFax: (702) 555-0199\nwith a copy to:\nSam Roe\n{OAK}\n(702) 555-0101": [
        ("Jane Doe", ELM, "(702) 555-0100"),
        ("Sam Roe", OAK, "(702) 555-0101"),
    ],
    f"Jane Doe\n{ELM} Tel. No.: (702) 555-0100": [("Jane Doe", ELM, "(702) 555-0100")],
    f"Jane Doe Foo Corp. {ELM} (702) 555-0100": [(None, None, "(702) 555-0100")],
    f"Jane Doe, Acme Kiln Works, {ELM} (702) 555-0100": [("Jane Doe", f"Acme Kiln Works, {ELM}", "(702) 555-0100")],
    "Jane Q. Doe, Jr., Vice President and Clerk, Acme Kiln\nWorks, 5 Elm St., Reno, NV 89501\n(702) 555-0100": [
        ("Jane Q. Doe, Jr.", "Vice President and Clerk, Acme Kiln Works, 5 Elm St., Reno, NV 89501", "(702) 555-0100")
    ],
    f"Jane Doe, Esq., General Counsel\n{ELM}": [("Jane Doe, Esq.", f"General Counsel {ELM}", None)],
    f"Jane Doe, Managing Member\nKiln Works LLC\n{ELM}": [("Jane Doe", f"Managing Member Kiln Works LLC {ELM}", None)],
    f"Jane Q. Doe, Jr., Secretary and Treasurer\n{ELM}": [("Jane Q. Doe, Jr.", f"Secretary and Treasurer {ELM}", None)],
    f"Jane Doe, Esq., Roe & Moe\n{ELM}": [("Jane Doe, Esq.", f"Roe & Moe {ELM}", None)],
    f"Kiln Partners, Secretary\n{ELM}": [("Kiln Partners, Secretary", ELM, None)],
    f"Jane Doe, Potter\n{ELM}": [("Jane Doe, Potter", ELM, None)],
    f"Notices:   Jane Doe\n{ELM}": [("Jane Doe", ELM, None)],
    f"Elm Doe, Roe, Poe & Moe, P.C.\n{ELM}": [("Elm Doe, Roe, Poe & Moe, P.C.", ELM, None)],
    f"Acme Holdings, Kiln Works, Inc.\n{ELM}": [("Acme Holdings, Kiln Works, Inc.", ELM, None)],
    "Kiln Secretary, Acme Works, 2/F Harbour House, Hong Kong, (852) 2555 0100": [(None, None, None)],
    "Jane Doe\n5 Elm St.\nReno, Nevada\n89501-0100": [("Jane Doe", "5 Elm St. Reno, Nevada 89501-0100", None)],
}


def told(form: Schedule13) -> Told:
    return [(one.name.value, one.address.text.value, one.phone.value) for one in form.authorized_persons]


@pytest.mark.parametrize(("print_", "persons"), PRINTS.items(), ids=list(PRINTS))
def test_each_print(print_: str, persons: Told) -> None:
    assert told(read_typed(f"{HEAD}{print_}\n{CAPTION}{COVER.format(ALDER)}{SIGNING}/s/ X\n")) == persons


def test_a_name_that_an_address_follows_on_its_line_is_no_value() -> None:
    page = f"{HEAD}Jane Doe Foo Corp. {ELM}\n{CAPTION}{COVER.format(ALDER)}{SIGNING}/s/ X\n"
    (one,) = read_typed(page).authorized_persons
    assert (one.name.value, one.name.raw, one.name.state) == (None, f"Jane Doe Foo Corp. {ELM}", "unreadable")


@pytest.mark.parametrize(
    "caption",
    [
        "(Name, Address and Telephone Number\nPerson Authorized to Receive\nNotices and Communications)\n",
        "(Name, Address and Telephone Number of the Person(s)\nAuthorized to Receive Notices and Communications)\n",
    ],
)
def test_captions_in_other_words(caption: str) -> None:
    page = f"{HEAD}Jane Doe, {ELM}, (702) 555-0100\n{caption}{COVER.format(ALDER)}{SIGNING}/s/ X\n"
    assert told(read_typed(page)) == [("Jane Doe", ELM, "(702) 555-0100")]


def page_of(table: str) -> Schedule13:
    page = (
        "".join(f"<p>{line}</p>" for line in HEAD.splitlines()) + table + "".join(f"<p>{line}</p>" for line in CAPTION.splitlines())
    )
    data = page.encode()
    return read_text.read(printed(data, 0, len(data)), [])


def test_columns_of_cells_that_hold_several_lines() -> None:
    form = page_of(
        "<table><tr><td>Jane Doe</td><td>&nbsp;</td><td>Copy to:</td></tr><tr>"
        "<td>Foo LLC<br>5 Elm St.<br>Reno, NV 89501<br>Telephone: (702) 555-0100</td><td>&nbsp;</td>"
        "<td>Sam Roe, Esq.<br>6 Oak St.<br>Reno, NV 89502<br>Telephone: (702) 555-0101</td></tr></table>"
    )
    assert told(form) == [
        ("Jane Doe", "Foo LLC 5 Elm St. Reno, NV 89501", "(702) 555-0100"),
        ("Sam Roe, Esq.", "6 Oak St. Reno, NV 89502", "(702) 555-0101"),
    ]


def test_a_column_without_a_number_ends_with_its_last_line() -> None:
    form = page_of(
        "<table><tr><td>Jane Doe<br>5 Elm St.<br>Reno, NV 89501</td><td>Sam Roe<br>6 Oak St.<br>Reno, NV 89502</td></tr></table>"
    )
    assert told(form) == [("Jane Doe", "5 Elm St. Reno, NV 89501", None), ("Sam Roe", "6 Oak St. Reno, NV 89502", None)]


def test_a_table_of_one_column_is_one_person() -> None:
    form = page_of("<table><tr><td>&nbsp;</td><td>Jane Doe<br>5 Elm St.<br>Reno, NV 89501<br>(702) 555-0100</td></tr></table>")
    assert told(form) == [("Jane Doe", "5 Elm St. Reno, NV 89501", "(702) 555-0100")]
