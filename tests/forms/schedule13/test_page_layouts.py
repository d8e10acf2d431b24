"""Invented cover pages in HTML, as agents typeset them: a table a row, blocks, nested tables, columns."""

import pytest

from covers import Person, persons, read
from tieout.forms.schedule13 import read_text
from tieout.markup import printed

PAGE = """<html><body><p>SCHEDULE 13{letter}</p><p>(Amendment No. 1)</p>
<p>Quillback Marine Corp.</p><p>(Name of Issuer)</p><p>Common Stock</p><p>(Title of Class of Securities)</p>
<p>74899X101</p><p>(CUSIP Number)</p><p>June 3, 2015</p><p>(Date of Event Which Requires Filing of this Statement)</p>
{cover}
</body></html>"""

# One table a row, number and text in cells of their own, a symbol font for the boxes, marks raised
A_TABLE_A_ROW = """
<table><tr><td>1.</td><td>NAMES OF REPORTING PERSONS<br>I.R.S. Identification Nos. of above persons (entities only)<br><br>
Farrow &amp; Tern Capital Partners,<br>L.P.<sup>(1)</sup></td></tr></table>
<table><tr><td>2.</td><td>CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP</td>
<td>(a)&nbsp;<font face="Wingdings">&#111;</font><br>(b)&nbsp;<font face="Wingdings">&#254;</font></td></tr></table>
<table><tr><td>3.</td><td>SEC USE ONLY</td></tr></table>
<table><tr><td>4.</td><td>CITIZENSHIP OR PLACE OF ORGANIZATION<br><br>Cayman Islands</td></tr></table>
<table><tr><td rowspan="4">NUMBER OF<br>SHARES<br>BENEFICIALLY<br>OWNED BY<br>EACH REPORTING<br>PERSON WITH:</td>
<td>5.</td><td>SOLE VOTING POWER<br><br>&#8212;0&#8212;</td></tr>
<tr><td>6.</td><td>SHARED VOTING POWER<br><br>3,118,404<sup>(2)</sup></td></tr>
<tr><td>7.</td><td>SOLE DISPOSITIVE POWER<br><br>0</td></tr>
<tr><td>8.</td><td>SHARED DISPOSITIVE POWER<br><br>3,118,404 (2)</td></tr></table>
<table><tr><td>9.</td><td>AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON
<br><br>3,118,404<sup>(2)</sup></td></tr></table>
<table><tr><td>10.</td><td>CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (9) EXCLUDES CERTAIN SHARES</td>
<td><font face="Wingdings">o</font></td></tr></table>
<table><tr><td>11.</td><td>PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW 9<br><br>9.9<sup>(3)</sup>%</td></tr></table>
<table><tr><td>12.</td><td>TYPE OF REPORTING PERSON<br><br>PN</td></tr></table>
<p>(1) A partnership.</p><p>(2) Includes 100,000 warrants.</p><p>(3) Of 31,500,000 shares.</p>
"""

# Blocks without any table, each piece in one of its own, as a typesetter writes them
BLOCKS = """
<div><div>CUSIP No. 74899X101</div><div>Schedule 13G</div><div>Page 2 of 6 Pages</div></div>
<div>1</div><div><span>NAME OF REPORTING PERSON</span></div><div><span>Osprey Bay Investors Pte. Ltd.</span></div>
<div>2</div><div>CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP</div><div>(a) &#9744;</div><div>(b) &#9744;</div>
<div>3</div><div>SEC USE ONLY</div><div>&nbsp;</div>
<div>4</div><div>CITIZENSHIP OR PLACE OF ORGANIZATION</div><div>Singapore</div>
<div>NUMBER OF</div><div>SHARES</div><div>BENEFICIALLY</div><div>OWNED BY</div><div>EACH</div><div>REPORTING</div>
<div>PERSON WITH</div>
<div>5</div><div>SOLE VOTING POWER</div><div>2,000,000 ordinary shares</div>
<div>6</div><div>SHARED VOTING POWER</div><div>0 ordinary shares</div>
<div>7</div><div>SOLE DISPOSITIVE POWER</div><div>2,000,000 ordinary shares</div>
<div>8</div><div>SHARED DISPOSITIVE POWER</div><div>0 ordinary shares</div>
<div>9</div><div>AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON</div><div>2,000,000 ordinary shares</div>
<div>10</div><div>CHECK BOX IF THE AGGREGATE AMOUNT IN ROW (9) EXCLUDES CERTAIN SHARES</div><div>&#9744;</div>
<div>11</div><div>PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW 9</div><div>12.20%</div>
<div>12</div><div>TYPE OF REPORTING PERSON</div><div>FI, CO</div>
"""

# Label left, value right, powers as a table within a cell
NESTED = """
<table border="1">
<tr><td>1</td><td>Names of Reporting Persons</td><td>Dr. Amalia Korhonen (IRS No. 12-3456789)</td></tr>
<tr><td>2</td><td>Check the Appropriate Box if a Member of a Group</td>
<td><table><tr><td>(a)</td><td>[ &nbsp; ]</td></tr><tr><td>(b)</td><td>[ X ]</td></tr></table></td></tr>
<tr><td>3</td><td>SEC Use Only</td><td></td></tr>
<tr><td>4</td><td>Source of Funds</td><td>PF</td></tr>
<tr><td>5</td><td>Check Box if Disclosure of Legal Proceedings Is Required Pursuant to Items 2(d) or 2(e)</td>
<td>[ &nbsp; ]</td></tr>
<tr><td>6</td><td>Citizenship or Place of Organization</td><td>Finland</td></tr>
<tr><td colspan="3"><table>
<tr><td rowspan="4">Number of Shares Beneficially Owned by Each Reporting Person With</td><td>7</td><td>Sole Voting Power</td>
<td>455,000</td></tr>
<tr><td>8</td><td>Shared Voting Power</td><td>-0-</td></tr>
<tr><td>9</td><td>Sole Dispositive Power</td><td>455,000</td></tr>
<tr><td>10</td><td>Shared Dispositive Power</td><td>-0-</td></tr></table></td></tr>
<tr><td>11</td><td>Aggregate Amount Beneficially Owned by Each Reporting Person</td><td>455,000</td></tr>
<tr><td>12</td><td>Check if the Aggregate Amount in Row (11) Excludes Certain Shares</td><td>[ &nbsp; ]</td></tr>
<tr><td>13</td><td>Percent of Class Represented by Amount in Row (11)</td><td>5.00%*</td></tr>
<tr><td>14</td><td>Type of Reporting Person</td><td>IN</td></tr>
</table>
"""

# The four powers in one cell
ONE_CELL = """
<table>
<tr><td>(1) NAMES OF REPORTING PERSONS<br>Kestrel Point Master Fund Ltd</td></tr>
<tr><td>(2) CHECK THE APPROPRIATE BOX IF A MEMBER OF A GROUP<br>(a) [ ] (b) [ ]</td></tr>
<tr><td>(3) SEC USE ONLY</td></tr>
<tr><td>(4) SOURCE OF FUNDS<br>WC</td></tr>
<tr><td>(5) CHECK BOX IF DISCLOSURE OF LEGAL PROCEEDINGS IS REQUIRED PURSUANT TO ITEMS 2(d) OR 2(e) [ ]</td></tr>
<tr><td>(6) CITIZENSHIP OR PLACE OF ORGANIZATION<br>Bermuda</td></tr>
<tr><td>NUMBER OF SHARES BENEFICIALLY OWNED BY EACH REPORTING PERSON WITH<br>(7) SOLE VOTING POWER 0 (8) SHARED VOTING POWER 9,410
(9) SOLE DISPOSITIVE POWER 0 (10) SHARED DISPOSITIVE POWER 9,410</td></tr>
<tr><td>(11) AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON 9,410</td></tr>
<tr><td>(12) CHECK IF THE AGGREGATE AMOUNT IN ROW (11) EXCLUDES CERTAIN SHARES [ ]</td></tr>
<tr><td>(13) PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW (11) 0.1%</td></tr>
<tr><td>(14) TYPE OF REPORTING PERSON CO</td></tr>
</table>
"""

# Two persons in two columns of a table; the class's base is told for both
COLUMNS = """
<table>
<tr><td>1</td><td>NAME OF REPORTING PERSON</td><td>Ardent Fund, L.P.</td><td>Ardent Management, Inc.</td></tr>
<tr><td>4</td><td>CITIZENSHIP OR PLACE OF ORGANIZATION</td><td>Delaware</td><td>Delaware</td></tr>
<tr><td>5</td><td>SOLE VOTING POWER</td><td>0</td><td>0</td></tr>
<tr><td>6</td><td>SHARED VOTING POWER</td><td>7</td><td>12</td></tr>
<tr><td>7</td><td>SOLE DISPOSITIVE POWER</td><td>0</td><td>0</td></tr>
<tr><td>8</td><td>SHARED DISPOSITIVE POWER</td><td>7</td><td>12</td></tr>
<tr><td>9</td><td>AGGREGATE AMOUNT BENEFICIALLY OWNED BY EACH REPORTING PERSON</td><td>7</td><td>12</td></tr>
<tr><td>11</td><td>PERCENT OF CLASS REPRESENTED BY AMOUNT IN ROW 9</td><td colspan="2">0.1%</td></tr>
<tr><td>12</td><td>TYPE OF REPORTING PERSON</td><td>PN</td><td>CO</td></tr>
</table>
"""

# The value left of its label
VALUE_LEFT = """
<table>
<tr><td>Heronsgate Trust</td><td>(1) Name of Reporting Person</td></tr>
<tr><td>(a) [X] (b) [ ]</td><td>(2) Check the Appropriate Box if a Member of a Group</td></tr>
<tr><td></td><td>(3) SEC Use Only</td></tr>
<tr><td>Vermont</td><td>(4) Citizenship or Place of Organization</td></tr>
<tr><td>31,000</td><td>(5) Sole Voting Power</td></tr>
<tr><td>none</td><td>(6) Shared Voting Power</td></tr>
<tr><td>31,000</td><td>(7) Sole Dispositive Power</td></tr>
<tr><td>none</td><td>(8) Shared Dispositive Power</td></tr>
<tr><td>31,000</td><td>(9) Aggregate Amount Beneficially Owned by Each Reporting Person</td></tr>
<tr><td>[ ]</td><td>(10) Check Box if the Aggregate Amount in Row (9) Excludes Certain Shares</td></tr>
<tr><td>8.1%</td><td>(11) Percent of Class Represented by Amount in Row (9)</td></tr>
<tr><td>EP</td><td>(12) Type of Reporting Person</td></tr>
</table>
"""

PAGES: list[tuple[str, str, str, list[Person]]] = [
    (
        "a table a row",
        "G",
        A_TABLE_A_ROW,
        [
            (
                ("Farrow & Tern Capital Partners, L.P.", "b", [], None, "Cayman Islands"),
                ("0", "3118404", "0", "3118404"),
                ("3118404", False, "9.9", ["PN"]),
            )
        ],
    ),
    (
        "blocks",
        "G",
        BLOCKS,
        [
            (
                ("Osprey Bay Investors Pte. Ltd.", None, [], None, "Singapore"),
                ("2000000", "0", "2000000", "0"),
                ("2000000", False, "12.20", ["FI", "CO"]),
            )
        ],
    ),
    (
        "nested",
        "D",
        NESTED,
        [
            (
                ("Dr. Amalia Korhonen", "b", ["PF"], False, "Finland"),
                ("455000", "0", "455000", "0"),
                ("455000", False, "5.00", ["IN"]),
            )
        ],
    ),
    (
        "one cell",
        "D",
        ONE_CELL,
        [
            (
                ("Kestrel Point Master Fund Ltd", None, ["WC"], False, "Bermuda"),
                ("0", "9410", "0", "9410"),
                ("9410", False, "0.1", ["CO"]),
            )
        ],
    ),
    (
        "columns",
        "G",
        COLUMNS,
        [
            (("Ardent Fund, L.P.", None, [], None, "Delaware"), ("0", "7", "0", "7"), ("7", None, None, ["PN"])),
            (("Ardent Management, Inc.", None, [], None, "Delaware"), ("0", "12", "0", "12"), ("12", None, None, ["CO"])),
        ],
    ),
    (
        "value left",
        "G",
        VALUE_LEFT,
        [(("Heronsgate Trust", "a", [], None, "Vermont"), ("31000", "0", "31000", "0"), ("31000", False, "8.1", ["EP"]))],
    ),
]


@pytest.mark.parametrize(("letter", "cover", "expected"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_pages_of_html(letter: str, cover: str, expected: list[Person]) -> None:
    assert persons(PAGE.format(letter=letter, cover=cover)) == expected


def test_marks_lead_to_their_notes() -> None:
    data = PAGE.format(letter="G", cover=A_TABLE_A_ROW).encode()
    form = read_text.read(printed(data, 0, len(data)), [])
    (person,) = form.reporting_persons
    assert (person.name.footnotes, person.shared_voting_power.footnotes, person.shared_dispositive_power.footnotes) == (
        ("(1)",),
        ("(2)",),
        ("(2)",),
    )
    assert person.percent_of_class.footnotes == ("(3)",)
    assert {note.mark: note.text.value for note in form.footnotes} == {
        "(1)": "A partnership.",
        "(2)": "Includes 100,000 warrants.",
        "(3)": "Of 31,500,000 shares.",
    }


def test_a_value_that_is_not_one_for_each_person_is_nobodys() -> None:
    _, notes = read(PAGE.format(letter="G", cover=COLUMNS))
    assert [note.message for note in notes if note.code == "not-apart"] == [
        "the values of percent_of_class cannot be told apart by person"
    ]
