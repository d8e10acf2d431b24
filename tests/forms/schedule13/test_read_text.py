"""Invented schedules in typewriter text and in HTML: what their rows, captions, items and signatures give."""

import time
from decimal import Decimal
from typing import Any

import pytest
from msgspec import UNSET

from mutants import SLOWEST
from places import agrees
from tieout.facts import Note, plain, walk
from tieout.forms.schedule13 import read_text
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import printed, rendering

TYPED = b"""
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                  SCHEDULE 13G
                    Under the Securities Exchange Act of 1934
                               (Amendment No. 3)*

                          Brindlewood Instruments Corp.
                                (Name of Issuer)

                          Common Stock, $.01 par value
                         (Title of Class of Securities)

                                   12345Q 10 4
                                 (CUSIP Number)

                               December 31, 1999
             (Date of Event Which Requires Filing of this Statement)

Check the appropriate box to designate the rule pursuant to which this
Schedule is filed:
     [X] Rule 13d-1(b)
     [ ] Rule 13d-1(c)
     [ ] Rule 13d-1(d)

CUSIP No. 12345Q 10 4

1.   Names of Reporting Persons.
     I.R.S. Identification Nos. of above persons (entities only).

     Harrow Quill Partners, L.P.  (I.R.S. NO. 99-1234567)

2.   Check the Appropriate Box if a Member of a Group (See Instructions)
     (a)   [ ]
     (b)   [X]

3.   SEC Use Only

4.   Citizenship or Place of Organization

     Delaware.

             5.   Sole Voting Power
Number of         812,300 shares of common stock, par value $.01 per share
Shares
Beneficially 6.   Shared Voting Power
Owned by          None
Each
Reporting    7.   Sole Dispositive Power
Person With       812,300 (1)

             8.   Shared Dispositive Power
                  -0-

9.   Aggregate Amount Beneficially Owned by Each Reporting Person
     812,300 (See Item 4)

10.  Check if the Aggregate Amount in Row (9) Excludes Certain Shares
     (See Instructions)  [ ]

11.  Percent of Class Represented by Amount in Row (9)
     6.10%

12.  Type of Reporting Person (See Instructions)
     IA, PN

(1) Represents 812,300 shares held by Harrow Quill Fund, Ltd.

Item 1(a)  Name of Issuer:
     Brindlewood Instruments Corp.

Item 3.  If this statement is filed pursuant to Rule 13d-1(b), check whether the person filing is a:
     (a) [ ] Broker or dealer registered under Section 15 of the Act
     (b) [ ] Bank as defined in Section 3(a)(6) of the Act
     (e) [X] Investment adviser registered under the Advisers Act

Item 4.  Ownership.
     (a) Amount beneficially owned: 812,300
     (b) Percent of class: 6.10%
     (c) Number of shares as to which the person has:
         (i)   Sole power to vote or to direct the vote: 812,300
         (ii)  Shared power to vote or to direct the vote: 0
         (iii) Sole power to dispose or to direct the disposition of: 812,300
         (iv)  Shared power to dispose or to direct the disposition of: 0
     The percent is based on 13,316,400 shares of Common Stock outstanding as of November 5, 1999.

Item 5.  Ownership of Five Percent or Less of a Class.
     If the person has ceased to own more than five percent, check the following [ ].

Item 6.  Ownership of More than Five Percent on Behalf of Another Person.
     Not applicable.

Item 10. Certification.
     The securities are held in the ordinary course of business.

                                    SIGNATURE

After reasonable inquiry and to the best of my knowledge and belief, I certify
that the information set forth in this statement is true, complete and correct.

Date: February 9, 2000                     HARROW QUILL PARTNERS, L.P.

                                           By: Harrow Quill GP, Inc.
                                                Its general partner

                                           By:  /s/ Petra Lindqvist
                                              ---------------------
                                              Name:  Petra Lindqvist
                                              Title: Managing Director and
                                                     Secretary
"""

HTML = b"""<html><body>
<p align="center"><b>SCHEDULE 13D/A</b></p><p>(Rule 13d-101)</p><p>(Amendment No. 2)</p>
<p>Ostrava Lantern Holdings plc</p><p>(Name of Issuer)</p>
<p>Ordinary Shares</p><p>(Title of Class of Securities)</p><p>G9999X 105</p><p>(CUSIP Number)</p>
<p>Tomas Verhoeven<br>4 Quay Street<br>Galway, Ireland<br>(353) 555-0188</p>
<p>(Name, Address and Telephone Number of Person Authorized to Receive Notices and Communications)</p>
<p>March 4, 2019</p><p>(Date of Event Which Requires Filing of this Statement)</p>
<p>If the filing person has previously filed a statement on Schedule 13G, check the following box. &#9746;</p>
<table>
<tr><td>1</td><td colspan="2">NAME OF REPORTING PERSON<br>Tomas Verhoeven</td></tr>
<tr><td>2</td><td colspan="2">CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP</td></tr>
<tr><td></td><td colspan="2">(a) &#9744; (b) &#9744;</td></tr>
<tr><td>3</td><td colspan="2">SEC USE ONLY</td></tr>
<tr><td>4</td><td colspan="2">SOURCE OF FUNDS<br>PF, 00</td></tr>
<tr><td>5</td><td colspan="2">CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED
PURSUANT TO ITEM 2(d) OR 2(e) &#9744;</td></tr>
<tr><td>6</td><td colspan="2">CITIZENSHIP OR PLACE OF ORGANIZATION<br>Ireland</td></tr>
<tr><td rowspan="4">NUMBER OF<br>SHARES<br>BENEFICIALLY<br>OWNED BY<br>EACH<br>REPORTING<br>PERSON<br>WITH</td>
<td>7</td><td>SOLE VOTING POWER<br>1,204,000<sup>1</sup></td></tr>
<tr><td>8</td><td>SHARED VOTING POWER<br>See Item 5</td></tr>
<tr><td>9</td><td>SOLE DISPOSITIVE POWER<br>1,000,000 Class A and 204,000 Class B</td></tr>
<tr><td>10</td><td>SHARED DISPOSITIVE POWER<br></td></tr>
<tr><td>11</td><td colspan="2">AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON<br>1,204,000</td></tr>
<tr><td>12</td><td colspan="2">CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES<br>Not applicable</td></tr>
<tr><td>13</td><td colspan="2">PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11)<br>Less than 1%</td></tr>
<tr><td>14</td><td colspan="2">TYPE OF REPORTING PERSON<br>IN</td></tr>
</table>
<p>Item 4. Purpose of Transaction.</p><p>Item 4 of the Schedule 13D is hereby amended by a sentence.</p>
<p>Item 7. Material to be Filed as Exhibits.</p><p>Exhibit 99.1: Letter to the board</p><p>Exhibit 99.2: Press release</p>
<p>SIGNATURE</p><p>Dated: March 6, 2019</p><p>/s/ Tomas Verhoeven</p><p>Tomas Verhoeven</p>
</body></html>"""


def form_of(data: bytes, notes: list[Note] | None = None) -> Schedule13:
    return read_text.read(printed(data, 0, len(data)), [] if notes is None else notes)


def values_of(data: bytes) -> dict[str, Any]:
    return plain(form_of(data))  # type: ignore[no-any-return]


def test_a_typed_cover_of_13g() -> None:
    read = values_of(TYPED)
    (person,) = read["reporting_persons"]
    assert read["schedule"] == "13G"
    assert (read["amendment_number"], read["issuer"]["name"]) == ("3", "Brindlewood Instruments Corp.")
    assert (read["security_title"], read["cusips"], read["event_date"]) == (
        "Common Stock, $.01 par value",
        ["12345Q104"],
        "1999-12-31",
    )
    assert read["rule_designations"] == ["13d-1(b)"]
    assert (person["name"], person["group"], person["citizenship"]) == ("Harrow Quill Partners, L.P.", "b", "Delaware")
    assert person["group_boxes"] == {"a": False, "b": True}
    assert [person[field] for field in ("sole_voting_power", "shared_voting_power")] == ["812300", "0"]
    assert [person[field] for field in ("sole_dispositive_power", "shared_dispositive_power")] == ["812300", "0"]
    assert (person["aggregate_amount"], person["percent_of_class"]) == ("812300", "6.10")
    assert person["person_types"] == ["IA", "PN"]
    assert (person["excludes_certain_shares"], person["legal_proceedings"]) == (False, None)


def test_what_13g_says_behind_its_cover() -> None:
    form = form_of(TYPED)
    assert [item.number for item in form.items] == ["1", "3", "4", "5", "6", "10"]
    assert [fact.value for fact in form.institution_types] == ["IA"]
    assert form.five_percent_or_less.value is False
    assert form.certification.value == "The securities are held in the ordinary course of business."
    assert form.items[4].not_applicable.value is True
    (interest,) = form.interests
    assert (interest.person, interest.percent_of_class.value) == ("Harrow Quill Partners, L.P.", Decimal("6.10"))
    assert (interest.sole_voting_power.value, interest.shared_dispositive_power.value) == (Decimal(812300), Decimal(0))
    assert plain(form.shares_outstanding) == {"shares": "13316400", "as_of": "1999-11-05"}
    (part,) = form.reporting_persons[0].components
    assert (part.shares.value, part.held_by.value) == (Decimal(812300), "Harrow Quill Fund, Ltd")


def test_a_general_partner_between_is_no_signature() -> None:
    (signature,) = values_of(TYPED)["signatures"]
    assert signature["person"] == "HARROW QUILL PARTNERS, L.P."
    assert (signature["by"], signature["title"]) == ("Petra Lindqvist", "Managing Director and Secretary")
    assert signature["date"] == "2000-02-09"


def test_an_html_cover_of_13d() -> None:
    form = form_of(HTML)
    (person,) = form.reporting_persons
    assert (form.schedule, form.amendment_number.value, form.previously_filed_13g.value) == ("13D", "2", True)
    assert plain(form.authorized_persons)[0]["name"] == "Tomas Verhoeven"
    assert form.authorized_persons[0].phone.value == "(353) 555-0188"
    assert (person.group.value, person.group.state, person.group_boxes.b.value) == (None, "blank", False)
    assert [fact.value for fact in person.source_of_funds] == ["PF", "OO"]
    assert (person.citizenship.value, person.legal_proceedings.value) == ("Ireland", False)
    assert (person.percent_of_class.value, person.percent_of_class.below) == (None, Decimal(1))
    assert (person.excludes_certain_shares.value, person.excludes_certain_shares.raw) == (False, "Not applicable")


@pytest.mark.parametrize(
    ("cells", "raw"),
    [
        (('<td width="18.3" style="border-top:1px solid; border-bottom:1px solid">',), 0),
        (("<td colspan=2>", "<td style='border: 1px solid #000; width: 20px'>"), 1),
        (('<td width="180" style="border-top:1px solid; border-bottom:1px solid">',), None),  # as wide as words
        (("<td width=18 style='border-top:none; border-bottom:1px solid'>",), None),  # a rule, no box
        (("<td width=18 style='border:1px solid'>", "<td width=18 style='border:1px solid'>"), None),  # which of two?
    ],
)
def test_an_empty_cell_with_lines_around_is_an_unmarked_box(cells: tuple[str, ...], raw: int | None) -> None:
    row = "</td></tr><tr>" + "".join(f"{tag}&nbsp;</td>" for tag in cells) + "<td>"
    data = HTML.replace(b"<br>Not applicable", row.encode())
    assert data != HTML
    fact = form_of(data).reporting_persons[0].excludes_certain_shares
    assert (fact.value, fact.raw) == ((None, "") if raw is None else (False, cells[raw]))
    assert fact.state == ("blank" if raw is None else UNSET)
    assert agrees(data, fact)


def test_no_figure_where_the_print_is_in_doubt() -> None:
    notes: list[Note] = []
    (person,) = form_of(HTML, notes).reporting_persons
    assert (person.sole_voting_power.value, person.sole_voting_power.footnotes) == (Decimal(1204000), ("1",))
    assert (person.shared_voting_power.value, person.shared_voting_power.state) == (None, "words")
    assert (person.sole_dispositive_power.value, person.sole_dispositive_power.state) == (None, "unreadable")
    assert (person.shared_dispositive_power.value, person.shared_dispositive_power.state) == (None, "blank")
    assert [note.path for note in notes if note.code in ("two-figures", "words-behind-figure")] == [
        "reporting_persons[0].sole_dispositive_power"
    ]


def test_a_sentence_that_begins_with_item_is_no_heading() -> None:
    form = form_of(HTML)
    assert [item.number for item in form.items] == ["4", "7"]
    assert form.items[0].text.value == "Item 4 of the Schedule 13D is hereby amended by a sentence."
    assert plain(form.exhibits) == [
        {"number": "99.1", "title": "Letter to the board"},
        {"number": "99.2", "title": "Press release"},
    ]
    assert plain(form.signatures)[0]["person"] == "Tomas Verhoeven"


@pytest.mark.parametrize("data", [TYPED, HTML])
def test_places_read_again(data: bytes) -> None:
    kind = rendering(data, 0, len(data)) or "plain"
    assert [path for path, fact in walk(form_of(data)) if not agrees(data, fact, kind)] == []


@pytest.mark.parametrize("data", [TYPED, HTML])
def test_a_schedule_is_told_by_title_and_captions(data: bytes) -> None:
    assert read_text.is_form(printed(data, 0, len(data)))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Dear Sirs, we filed a Schedule 13D with you. (Name of Issuer)",
        b"SCHEDULE TO\n(Name of Issuer)\nSCHEDULE 13D\n(CUSIP Number)\n(Title of Class of Securities)",
        b"SCHEDULE 13D is a form that nobody fills out here.",
    ],
)
def test_other_papers_are_no_schedule(data: bytes) -> None:
    assert not read_text.is_form(printed(data, 0, len(data)))


def test_any_cut_of_a_schedule_is_read() -> None:
    for data in (TYPED, HTML):
        for end in range(0, len(data), 97):
            for part in (data[:end], data[end:]):
                outside = [name for name, fact in walk(form_of(part)) if not 0 <= (fact.start or 0) <= (fact.end or 0) <= len(part)]
                assert outside == []


@pytest.mark.parametrize(
    "piece", [b"NAME OF REPORTING PERSON ", b"(1) ", b"Item 5.\n", b"/s/ A\n", b"[X] ", b"SOLE VOTING POWER 1,000 ", b" ", b"("]
)
def test_long_repetitions_are_read_in_time(piece: bytes) -> None:
    begin = time.process_time()
    form_of(b"SCHEDULE 13D\n(Name of Issuer)\n" + piece * 4000)
    assert time.process_time() - begin < SLOWEST
