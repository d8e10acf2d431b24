"""Where items begin and end, in invented schedules of several layouts."""

import pytest

from forms.schedule13.schedules import html, read, typed
from tieout.forms.schedule13.headings import letters_of

ONE = ["Alder Fund, L.P."]


def test_a_table_of_contents_holds_no_items() -> None:
    contents = "".join(
        f"<p>Item {number}. {title} ... 3</p>" for number, title in ((1, "Security and Issuer"), (4, "Purpose of Transaction"))
    )
    body = (
        "<p>Item 1. Security and Issuer</p><p>Common stock of Quillon Mills.</p><p>Item 4. Purpose of "
        "Transaction</p><p>To hold.</p>"
    )
    form = read(html("13D", ONE, contents + body + "<p>SIGNATURE</p>"))
    assert [(item.number, item.text.value) for item in form.items] == [("1", "Common stock of Quillon Mills."), ("4", "To hold.")]


def test_a_heading_over_two_items_makes_both_with_the_same_text() -> None:
    body = (
        "Items 3 and 4.  Source and Amount of Funds; Purpose of Transaction.\n\nOwn means, to hold.\n\n"
        "Item 5. Interest in Securities of the Issuer\n\nNone.\n"
    )
    form = read(typed("13D", ONE, body))
    assert [item.number for item in form.items] == ["3", "4", "5"]
    assert form.items[0].text.value == form.items[1].text.value
    assert "Own means" in (form.items[0].text.value or "")


def test_amending_sentences_alone_begin_items_and_one_under_a_heading_does_not() -> None:
    body = (
        "Item 4 of the Schedule 13D is hereby amended to add the following:\n\nThe fund wrote a letter.\n\n"
        "Item 5. Interest in Securities of the Issuer.\n\nItem 5(c) is hereby amended and restated as "
        "follows:\n\n(c) No trades.\n\n"
        "The information in Item 6 is unchanged.\n"
    )
    form = read(typed("13D", ONE, body))
    assert [item.number for item in form.items] == ["4", "5"]
    assert (form.items[0].text.value or "").endswith("The fund wrote a letter.")
    assert form.items[1].parts["c"].value is not None


def test_headings_wrapped_in_cells_and_bold_keep_title_and_text_apart() -> None:
    body = (
        "<table><tr><td><b>ITEM 3.</b></td><td><b>SOURCE AND AMOUNT OF FUNDS OR OTHER CONSIDERATION</b></td></tr></table>"
        "<p>Working capital.</p><p><b>Item&nbsp;7.</b> Material to be Filed as Exhibits. None.</p>"
    )
    form = read(html("13D", ONE, body))
    assert [(item.number, item.title.value, item.text.value) for item in form.items] == [
        ("3", "SOURCE AND AMOUNT OF FUNDS OR OTHER CONSIDERATION", "Working capital."),
        ("7", "Material to be Filed as Exhibits", "None."),
    ]
    assert form.items[1].not_applicable.value is True


def test_a_cross_reference_at_the_beginning_of_a_line_is_no_heading() -> None:
    body = (
        "Item 6. Contracts, Arrangements, Understandings or Relationships.\n\nSee what is told in\nItem "
        "4. and the agreement.\n\nItem 7. Exhibits\n\n1. Letter\n"
    )
    assert [item.number for item in read(typed("13D", ONE, body)).items] == ["6", "7"]


def test_parts_under_several_letters_are_of_each() -> None:
    body = (
        "Item 5. Interest in Securities of the Issuer\n\n(a) and (b):\n\nSee the covers.\n\n(c) None.\n\n(d)-(e) Not applicable.\n"
    )
    parts = {letter: fact.value for letter, fact in read(typed("13D", ONE, body)).items[0].parts.items()}
    assert parts["a"] == parts["b"] == ": See the covers."
    assert parts["d"] == parts["e"] == "Not applicable."


def test_items_end_where_the_signer_certifies_though_no_heading_stands_there() -> None:
    body = (
        "Item 7. Exhibits\n\nNone\n\nAfter reasonable inquiry and to the best of my knowledge I certify "
        "it.\n\nDate: May 4, 1998\n\n/s/ Jane Q. Roe\n"
    )
    form = read(typed("13D", ["Jane Q. Roe"], body))
    assert form.items[0].text.value == "None"
    assert form.signatures[0].by.value == "Jane Q. Roe"


@pytest.mark.parametrize(
    ("printed", "letters"),
    [
        ("(a)", "a"),
        ("(a), (b) and (c)", "abc"),
        ("(a)-(c)", "abc"),
        ("(d) and (e)", "de"),
        ("5(a) through 5(c)", "abc"),
        ("(c) and (a)", "ca"),
    ],
)
def test_letters_of_a_mark(printed: str, letters: str) -> None:
    assert letters_of(printed) == letters


def test_numbers_alone_are_headings_between_those_before_and_behind_them() -> None:
    body = (
        "Item 1(a)  Quillon Mills Corp.\nItem 1(b)  4 Weir St., Lowell\nItem 2(a)  Alder Fund, L.P.\nItem 3     n/a\n"
        "Item 4     (a) 10  (b) 5.0%\nItem 5     n/a\nItem 6     n/a\nItem 7     See Exhibit A.\nItem 8     n/a\n"
        "Item 9     None\nItem 10    I certify that the shares are held in the ordinary course of business.\n"
    )
    form = read(typed("13G", ONE, body))
    assert [item.number for item in form.items] == [str(number) for number in range(1, 11)]
    assert [item.number for item in form.items if item.not_applicable.value] == ["3", "5", "6", "8", "9"]
    assert form.items[0].parts["b"].value == "4 Weir St., Lowell"


def test_a_number_alone_is_no_heading_out_of_its_place_or_where_a_sentence_goes_on() -> None:
    body = (
        "Item 3. Source and Amount of Funds\n\nThe means are told in\nItem 4 (b) and again\nunder\nItem 2 N/A\nas amended.\n\n"
        "Item 4. Purpose of Transaction\n\nTo hold, as told in\nItem 5 of the schedule.\n\n"
        "Item 6. Contracts, Arrangements, Understandings or Relationships\n\nNone.\n"
    )
    assert [item.number for item in read(typed("13D", ONE, body)).items] == ["3", "4", "6"]


def test_the_heading_beneath_its_amending_sentence_gives_the_title() -> None:
    body = (
        "Item 4 is amended to read as follows:\n\nItem 4.  Purpose of Transaction.\n\nTo hold.\n\n"
        "Item 5 is amended to add:\n\nThe fund sold.\n"
    )
    items = read(typed("13D", ONE, body)).items
    assert [(item.number, item.title.value, item.text.value) for item in items] == [
        ("4", "Purpose of Transaction", "To hold."),
        ("5", None, "Item 5 is amended to add: The fund sold."),
    ]


@pytest.mark.parametrize("marks", ["Item 5(a)-(b).", "Item 5 (a) and (b).", "ITEM 5(a), (b):"])
def test_letters_behind_the_number_leave_the_item_its_title_and_its_parts(marks: str) -> None:
    body = (
        f"{marks}  Interest in Securities of the Issuer.\n\n(a) Alder Fund, L.P. beneficially owns 700 shares, or 7.1% of "
        "the class.\n\n"
        "(b) Alder Fund, L.P. has sole voting power over 700 shares.\n\nItem 7. Material to be Filed as Exhibits\n\nNone.\n"
    )
    form = read(typed("13D", ONE, body))
    five = form.items[0]
    assert (five.number, five.title.value, sorted(five.parts)) == ("5", "Interest in Securities of the Issuer", ["a", "b"])
    assert five.parts["b"].value == "Alder Fund, L.P. has sole voting power over 700 shares."
    assert [(one.aggregate_amount.value, one.sole_voting_power.value) for one in form.interests] == [(700, 700)]


def test_letters_behind_the_number_over_one_text_are_both_its_parts() -> None:
    body = "Item 5(a)-(b).  Interest in Securities of the Issuer.\n\nThe shares are held.\n\nItem 7. Exhibits\n\nNone.\n"
    five = read(typed("13D", ONE, body)).items[0]
    assert five.text.value == "The shares are held."
    assert {letter: part.value for letter, part in five.parts.items()} == dict.fromkeys("ab", "The shares are held.")
