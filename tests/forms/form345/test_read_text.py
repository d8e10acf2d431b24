"""Printed Forms 3, 4 and 5: EDGAR's HTML beside its XML, and prints written here."""

# ruff: noqa: E501 -- a row of a print stands in one line

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from places import agrees
from tieout.facts import Fact, Note, walk
from tieout.forms.form345 import read_text, read_xml
from tieout.forms.form345.model import Form345, ReportingOwner
from tieout.markup import printed

# EDGAR's rendering of a filing, and the XML of the same filing. The first one's file name carries another accession
# number than the page says it was saved from (0001209191-22-024552).
PAIRS = [
    ("4__0001209191-22-024550__47fd5e08.html", "4__0001209191-22-024552__a1e60dcb.xml"),
    ("5__noacc__7dc91b30.html", "5__noacc__cec0c0c1.xml"),
]
# what EDGAR's rendering does not print
UNPRINTED = ("schema_version", "cik", "transaction_form_type", "equity_swap_involved")


def read(data: bytes) -> tuple[Form345, list[Note]]:
    notes: list[Note] = []
    return read_text.read(printed(data, 0, len(data)), notes), notes


def values_of(form: Form345) -> dict[str, tuple[Any, tuple[str, ...]]]:
    facts = {path: (fact.value, fact.footnotes) for path, fact in walk(form) if path.rpartition(".")[2] not in UNPRINTED}
    return {path: pair for path, pair in facts.items() if pair != (None, ()) and not path.startswith("other")}


@pytest.mark.parametrize(("rendered", "xml"), PAIRS)
def test_edgars_rendering_gives_the_values_and_marks_of_the_xml(shared: Path, rendered: str, xml: str) -> None:
    page, source = ((shared / "corpus/ownership" / name).read_bytes() for name in (rendered, xml))
    form, notes = read(page)
    truth = read_xml.read(source, 0, len(source), [])
    assert values_of(form) == values_of(truth)
    assert [row.kind for row in form.non_derivative + form.derivative] == [
        row.kind for row in truth.non_derivative + truth.derivative
    ]
    assert [note.id for note in form.footnotes] == [note.id for note in truth.footnotes]
    assert notes == []


@pytest.mark.parametrize(("rendered", "xml"), PAIRS)
def test_edgars_rendering_prints_prices_digit_for_digit_as_the_xml(shared: Path, rendered: str, xml: str) -> None:
    page, source = ((shared / "corpus/ownership" / name).read_bytes() for name in (rendered, xml))
    truth = dict(walk(read_xml.read(source, 0, len(source), [])))
    prices = {path: fact for path, fact in walk(read(page)[0]) if "price" in path and fact.value is not None}
    assert {path: (fact.raw or "").replace("$", "").replace(",", "") for path, fact in prices.items()} == {
        path: truth[path].raw for path in prices
    }


def test_every_rendering_of_the_corpus_is_known_and_reads_again_at_its_places(shared: Path) -> None:
    pages = sorted((shared / "corpus/ownership").glob("*.html"))
    assert len(pages) == 5
    for page in pages:
        data = page.read_bytes()
        print_ = printed(data, 0, len(data))
        form, notes = read(data)
        assert read_text.is_form(print_)
        assert notes == []
        assert [path for path, fact in walk(form) if not agrees(data, fact)] == []


def cell(text: str = "") -> str:
    return f"<td>{text}</td>"


def mark(number: int) -> str:
    return f'<span class="FootnoteData"><sup>({number})</sup></span>'


def row(*cells: str) -> str:
    return "<tr>" + "".join(cell(text) for text in cells) + "</tr>"


def owner(name: str) -> str:
    return (
        f"<td>1. Name and Address of Reporting Person<sup>*</sup><table><tr><td><a href='?CIK=0000000007'>{name}</a></td></tr></table>"
        "<table><tr><td>(Last)</td><td>(First)</td><td>(Middle)</td></tr></table>"
        "<table><tr><td>1 HARBOUR ROAD</td></tr><tr><td></td></tr></table>(Street)"
        "<table><tr><td>SPRINGFIELD</td><td>OR</td><td>97477</td></tr></table>"
        "<table><tr><td>(City)</td><td>(State)</td><td>(Zip)</td></tr></table></td>"
    )


def relations(director: str, ten: str, officer: str, other: str, titles: str) -> str:
    return (
        "<td>5. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)<table>"
        + row(director, "Director", ten, "10% Owner")
        + row(officer, "Officer (give title below)", other, "Other (specify below)")
        + titles
        + "</table></td>"
    )


TABLE_I = (
    "<table><thead><tr><th colspan=11>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</th></tr><tr>"
    "<th rowspan=2>1. Title of Security (Instr. 3)</th><th rowspan=2>2. Transaction Date</th><th rowspan=2>2A. Deemed Execution Date</th>"
    "<th colspan=2>3. Transaction Code (Instr. 8)</th><th colspan=3>4. Securities Acquired (A) or Disposed Of (D)</th>"
    "<th rowspan=2>5. Amount of Securities Beneficially Owned Following</th><th rowspan=2>6. Ownership Form: Direct (D) or Indirect (I)</th>"
    "<th rowspan=2>7. Nature of Indirect Beneficial Ownership</th></tr>"
    "<tr><th>Code</th><th>V</th><th>Amount</th><th>(A) or (D)</th><th>Price</th></tr></thead><tbody>"
)
TABLE_II = (
    "<table><thead><tr><th colspan=16>Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned</th></tr><tr>"
    "<th rowspan=2>1. Title of Derivative Security</th><th rowspan=2>2. Conversion or Exercise Price of Derivative Security</th>"
    "<th rowspan=2>3. Transaction Date</th><th rowspan=2>3A. Deemed Execution Date, if any</th><th colspan=2>4. Transaction Code</th>"
    "<th colspan=2>5. Number of Derivative Securities Acquired (A) or Disposed of (D)</th>"
    "<th colspan=2>6. Date Exercisable and Expiration Date</th>"
    "<th colspan=2>7. Title and Amount of Securities Underlying Derivative Security</th><th rowspan=2>8. Price of Derivative Security</th>"
    "<th rowspan=2>9. Number of derivative Securities Beneficially Owned Following</th>"
    "<th rowspan=2>10. Ownership Form of Derivative Security: Direct (D) or Indirect (I)</th><th rowspan=2>11. Nature of Indirect</th></tr>"
    "<tr><th>Code</th><th>V</th><th>(A)</th><th>(D)</th><th>Date Exercisable</th><th>Expiration Date</th><th>Title</th>"
    "<th>Amount or Number of Shares</th></tr></thead><tbody>"
)
TITLES = '<tr><td></td><td style="color: blue">Chief Director Officer</td><td></td><td style="color: blue">Trustee</td></tr>'


def page(rows: str = "", derivative: str = "", original: str = "", after: str = "", rest: str = "") -> bytes:
    return (
        "<html><head><title>SEC FORM 4</title></head><body>SEC Form 4<table><tr><td colspan=2>FORM 4</td>"
        "<td>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP<br>Filed pursuant to Section 16(a)</td></tr>"
        "<tr><td><table><tr><td>&nbsp;&nbsp;</td></tr></table></td><td>Check this box if no longer subject to Section 16.</td></tr>"
        "<tr><td><table><tr><td><span>X</span></td></tr></table></td><td>Check this box to indicate that a transaction was made pursuant "
        "to a contract.</td></tr></table><table><tr>"
        + owner("MORAN ADA")
        + "<td>2. Issuer Name <b>and</b> Ticker or Trading Symbol<br><a href='?CIK=0000000009'>Harbour Tools Inc</a> [ <span>HTLS</span> ]</td>"
        + relations("", "X", "X", "X", TITLES)
        + "</tr><tr><td>3. Date of Earliest Transaction (Month/Day/Year)<br>03/04/2025</td></tr>"
        f"<tr><td>4. If Amendment, Date of Original Filed (Month/Day/Year)<br>{original}</td></tr></table>"
        + after
        + f"{TABLE_I}{rows}</tbody></table>{TABLE_II}{derivative}</tbody></table><table>"
        + row("<b>Explanation of Responses:</b>")
        + row("1. Granted under the plan. 2. is no footnote here.")
        + row("2. A weighted average.")
        + rest
        + "</table><table>"
        + row("", "<u>/s/ Ada Moran</u>", "<u>03/06/2025</u>")
        + row("", "<u>/s/ Ben Moran</u>", "<u>03/07/2025</u>")
        + row("", "** Signature of Reporting Person", "Date")
        + "</table></body></html>"
    ).encode()


def test_boxes_and_titles_of_the_head() -> None:
    data = page(original="02/01/2025")
    form, _ = read(data)
    assert form.document_type.value == "4/A"
    assert form.document_type.raw == "4"
    assert form.date_of_original_submission.value == date(2025, 2, 1)
    assert form.not_subject_to_section16.value is False
    assert form.aff10b5_one.value is True
    (person,) = form.reporting_owners
    assert (person.name.value, person.street1.value, person.street2.value) == ("MORAN ADA", "1 HARBOUR ROAD", None)
    assert (person.city.value, person.state.value, person.zip.value) == ("SPRINGFIELD", "OR", "97477")
    assert (person.is_director.value, person.is_ten_percent_owner.value) == (False, True)
    assert (person.officer_title.value, person.other_text.value) == ("Chief Director Officer", "Trustee")
    assert (form.issuer.name.value, form.issuer.trading_symbol.value) == ("Harbour Tools Inc", "HTLS")
    assert form.issuer.cik.state == "absent"
    assert [path for path, fact in walk(form) if not agrees(data, fact)] == []


def test_every_item_1_is_a_person_and_an_item_5_belongs_to_the_one_before() -> None:
    form, _ = read(page(after=f"<table><tr>{owner('Moran Ben')}</tr></table>"))
    assert [person.name.value for person in form.reporting_owners] == ["MORAN ADA", "Moran Ben"]
    assert form.reporting_owners[1].is_officer.state == "absent"


def test_rows_are_read_by_their_headings() -> None:
    rows = row(
        "Common" + mark(1) + mark(2), "03/04/2025", "", "GK" + mark(2), "V", "1,200.50", "D", "$ 14.50", "0", "I", "By trust"
    )
    rows += row("Preferred", "", "", "", "", "", "", "", "$1,000", "D", "")
    first, second = read(page(rows))[0].non_derivative
    assert (first.kind, second.kind) == ("transaction", "holding")
    assert (first.security_title.value, first.security_title.footnotes) == ("Common", ("F1", "F2"))
    assert (first.transaction_code.value, first.transaction_code.footnotes) == ("G", ("F2",))
    assert (first.equity_swap_involved.value, first.equity_swap_involved.raw) == (True, "K")
    assert (first.transaction_form_type.value, first.transaction_form_type.raw) == ("5", "V")
    assert (first.shares.value, first.acquired_disposed.value) == (Decimal("1200.5"), "D")
    assert (first.price_per_share.value, first.price_per_share.raw) == (Decimal("14.5"), "$ 14.50")
    assert (first.shares_owned_following.value, first.direct_or_indirect.value) == (Decimal(0), "I")
    assert first.nature_of_ownership.value == "By trust"
    assert (second.value_owned_following.value, second.shares_owned_following.state) == (Decimal(1000), "absent")
    assert second.price_per_share.state == "blank"


def test_the_column_of_an_amount_says_acquired_or_disposed() -> None:
    bought = row(
        "Option", "$2", "03/04/2025", "", "A", "", "500" + mark(1), "", mark(1), "03/04/2035", "Common", "500", "$0", "500", "D", ""
    )
    sold = row("Right", mark(2), "03/04/2025", "", "M", "", "", "$70", mark(1), mark(2), "Common", "$70", mark(1), "0", "D", "")
    data = page(derivative=bought + sold)
    one, two = read(data)[0].derivative
    assert (one.shares.value, one.shares.footnotes, one.acquired_disposed.value) == (Decimal(500), ("F1",), "A")
    assert data[one.acquired_disposed.start : one.acquired_disposed.end] == b"(A)"
    assert (one.exercise_date.state, one.exercise_date.footnotes) == ("footnoted", ("F1",))
    assert (one.expiration_date.value, one.underlying_security_shares.value) == (date(2035, 3, 4), Decimal(500))
    assert (one.conversion_or_exercise_price.value, one.price_per_share.value) == (Decimal(2), Decimal(0))
    assert (two.total_value.value, two.acquired_disposed.value) == (Decimal(70), "D")
    assert (two.underlying_security_value.value, two.underlying_security_title.value) == (Decimal(70), "Common")
    assert (two.price_per_share.state, two.conversion_or_exercise_price.footnotes) == ("footnoted", ("F2",))


def test_amounts_under_both_letters_are_no_value() -> None:
    both = row("Option", "$2", "03/04/2025", "", "A", "", "500", "20", "", "", "Common", "500", "$0", "500", "D", "")
    form, notes = read(page(derivative=both))
    assert (form.derivative[0].shares.value, form.derivative[0].shares.state) == (None, "unreadable")
    assert [note.code for note in notes] == ["two-amounts"]


def test_footnotes_remarks_and_signatures() -> None:
    form, _ = read(page(rest=row("<b>Remarks:</b>") + row("1. Member of a group.")))
    assert [(note.id, note.text.value) for note in form.footnotes] == [
        ("F1", "Granted under the plan. 2. is no footnote here."),
        ("F2", "A weighted average."),
    ]
    assert form.remarks.value == "1. Member of a group."
    assert [(one.name.value, one.date.value) for one in form.signatures] == [
        ("/s/ Ada Moran", date(2025, 3, 6)),
        ("/s/ Ben Moran", date(2025, 3, 7)),
    ]
    assert read(page())[0].remarks.state == "absent"
    assert read(page(rest=row("<b>Remarks:</b>") + row("")))[0].remarks.state == "blank"


FORM_3 = b"""FORM 3

**INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES**

| 1. Name and Address of Reporting Person * MORAN ADA <small>(Last) (First) (Middle)</small> 1 HARBOUR ROAD <small>(Street)</small> \
LEEDS, X0 LS1 1AA <small>(City) (State) (Zip)</small> | 2. Date of Event Requiring Statement (MM/DD/YYYY) 3/4/2025 | \
3. Issuer Name and Ticker or Trading Symbol Harbour Tools Inc [HTLS] |
| --- | --- | --- |
| 4. Relationship of Reporting Person(s) to Issuer (Check all applicable) _____ Director __X__ 10% Owner _____ Officer (give title below) \
[X] Other (specify below) Trustee | 5. If Amendment, Date Original Filed (MM/DD/YYYY) | |

Table I - Non-Derivative Securities Beneficially Owned

| 1. Title of Security (Instr. 4) | 2. Amount of Securities Beneficially Owned (Instr. 4) | 3. Ownership Form: Direct (D) or Indirect (I) \
(Instr. 5) | 4. Nature of Indirect Beneficial Ownership (Instr. 5) |
| --- | --- | --- | --- |
| Common Stock (1) | 12,500 | D | |
| Common Stock (voting) | 500 | I | By spouse (1)(2) |

Table II - Derivative Securities Beneficially Owned

| 1. Title of Derivative Security | 2. Date Exercisable and Expiration Date | | 3. Title and Amount of Securities Underlying Derivative \
Security | | 4. Conversion or Exercise Price of Derivative Security | 5. Ownership Form | 6. Nature of Indirect Beneficial Ownership |
| --- | --- | --- | --- | --- | --- | --- | --- |
| | Date Exercisable | Expiration Date | Title | Amount or Number of Shares | | | |
| Option | (2) | 3/4/2035 | Common Stock | 700 | \\$1.25 | D | |

Explanation of Responses:

- (1) Held jointly.
- (2) At once.

Reporting Owners

| Reporting Owner Name / Address | Relationships | | | |
| --- | --- | --- | --- | --- |
| | Director | 10% Owner | Officer | Other |
| MORAN ADA 1 HARBOUR ROAD | | X | | Trustee |
| MORAN TOOLS TRUST 1 HARBOUR ROAD | | X | | |

Signatures

/s/ Ada Moran

3/5/2025

**Signature of Reporting Person

Date
"""


def test_a_form_3_in_pipes_has_other_numbers_and_the_same_names() -> None:
    form, notes = read(FORM_3)
    assert (form.document_type.value, form.period_of_report.value) == ("3", date(2025, 3, 4))
    assert (form.issuer.name.value, form.issuer.trading_symbol.value) == ("Harbour Tools Inc", "HTLS")
    one, two = form.non_derivative
    assert (one.security_title.value, one.security_title.footnotes) == ("Common Stock", ("F1",))
    assert (two.security_title.value, two.security_title.footnotes) == ("Common Stock (voting)", ())
    assert (two.nature_of_ownership.value, two.nature_of_ownership.footnotes) == ("By spouse", ("F1", "F2"))
    assert (one.kind, one.shares_owned_following.value, one.transaction_code.state) == ("holding", Decimal(12500), "absent")
    (option,) = form.derivative
    assert (option.kind, option.exercise_date.footnotes, option.expiration_date.value) == ("holding", ("F2",), date(2035, 3, 4))
    assert (option.underlying_security_title.value, option.underlying_security_shares.value) == ("Common Stock", Decimal(700))
    assert (option.conversion_or_exercise_price.value, option.direct_or_indirect.value) == (Decimal("1.25"), "D")
    assert notes == []


def test_the_table_of_reporting_owners_names_further_persons() -> None:
    form, _ = read(FORM_3)
    one, two = form.reporting_owners
    assert (one.city.value, one.state.value, one.zip.value) == ("LEEDS", "X0", "LS1 1AA")
    flags = (one.is_director, one.is_ten_percent_owner, one.is_officer, one.is_other)
    assert [(flag.value, flag.raw) for flag in flags] == [(False, "_____"), (True, "__X__"), (False, "_____"), (True, "[X]")]
    assert one.other_text.value == "Trustee"
    assert (two.name.value, two.street1.value) == ("MORAN TOOLS TRUST", "1 HARBOUR ROAD")
    assert (two.is_ten_percent_owner.value, two.is_director.value, two.is_director.state) == (True, None, "blank")


def further(address: bytes) -> tuple[ReportingOwner, list[Note]]:
    form, notes = read(FORM_3.replace(b"MORAN TOOLS TRUST 1 HARBOUR ROAD", b"MORAN TOOLS TRUST " + address))
    return form.reporting_owners[1], notes


def test_an_address_in_one_line_is_parted_where_a_person_above_lives_there() -> None:
    owner, notes = further(b"1 HARBOUR ROAD LEEDS, X0 LS1 1AA")
    printed_address = [fact.value for fact in (owner.street1, owner.street2, owner.city, owner.state, owner.zip)]
    assert printed_address == ["1 HARBOUR ROAD", None, "LEEDS", "X0", "LS1 1AA"]
    assert notes == []


def test_another_address_in_one_line_gives_only_what_is_sure_of_it() -> None:
    owner, notes = further(b"9 QUAY STREET LAKE CITY, MN 55041")
    assert (owner.name.value, owner.state.value, owner.zip.value) == ("MORAN TOOLS TRUST", "MN", "55041")
    assert (owner.street1.value, owner.street1.raw, owner.city.state) == (None, "9 QUAY STREET LAKE CITY", "absent")
    assert [note.code for note in notes] == ["address-not-parted"]


def test_every_fact_of_a_print_reads_again_at_its_place() -> None:
    form, _ = read(FORM_3)
    assert [path for path, fact in walk(form) if not agrees(FORM_3, fact, "markdown")] == []


def test_an_empty_cell_is_an_unmarked_box_with_its_tag_as_print() -> None:
    data = page().replace(b"<td>&nbsp;&nbsp;</td></tr></table></td>", b"<td></td></tr></table></td>")
    head = b"<table><tr><td></td></tr></table>"
    assert data.count(head) == 1
    data = data.replace(b"<td>" + head + b"</td>", b'<td align="center"\n width=9></td>')
    box = read(data)[0].not_subject_to_section16
    assert (box.value, box.raw) == (False, '<td align="center" width=9>')
    assert data[box.start : box.end] == b'<td align="center"\n width=9>'
    assert agrees(data, box)


def test_a_form_3_may_say_that_nothing_is_owned() -> None:
    data = page(rest=row("<b>Remarks:</b>") + row("None.") + row("<b>No securities are beneficially owned.</b>"))
    form, _ = read(data)
    assert (form.no_securities_owned.value, form.no_securities_owned.raw) == (True, "No securities are beneficially owned")
    assert form.remarks.value == "None."
    assert read(FORM_3)[0].no_securities_owned.state == "absent"


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (b"FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n1. Name and Address of Reporting Person\n2. Issuer Name\n", True),
        (b"FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n\nis what a Reporting Person files\n", False),
        (
            b"FORM 3\nINITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES\nFiled pursuant to Section 16(a)\nOMB Number: 3235-0104\n",
            True,
        ),
        (b"SCHEDULE 13D\nNames of Reporting Persons\nbeneficial ownership\n", False),
        (b"Power of attorney to file Forms 3, 4 and 5 under Section 16(a) of the Exchange Act\n", False),
        (b"", False),
    ],
)
def test_which_print_is_a_form(text: bytes, known: bool) -> None:
    assert read_text.is_form(printed(text, 0, len(text))) is known


@pytest.mark.parametrize("data", [page(row("Common", "03/04/2025")), FORM_3], ids=["html", "markdown"])
def test_a_cut_print_gives_what_stood_before_the_cut(data: bytes) -> None:
    for end in range(0, len(data), 37):
        form, _ = read(data[:end])
        for path, fact in walk(form):
            assert agrees(data[:end], fact, "html" if data.startswith(b"<") else "markdown"), (end, path)
            assert fact.value is None or fact.start is not None


def test_strange_cells_are_data() -> None:
    rows = row("Common", "soon", "13/45/2025", "??", "", "many", "B", "N/A", "see note", "X", "") + row("", "", "", "", "", "", "")
    (odd,) = read(page(rows))[0].non_derivative
    facts: list[Fact[Any]] = [
        odd.transaction_date,
        odd.deemed_execution_date,
        odd.transaction_code,
        odd.shares,
        odd.acquired_disposed,
    ]
    assert [fact.state for fact in facts] == ["words", "unreadable", "unreadable", "words", "unreadable"]
    assert [fact.raw for fact in facts] == ["soon", "13/45/2025", "??", "many", "B"]
    assert (odd.price_per_share.state, odd.direct_or_indirect.state) == ("words", "unreadable")


GROUPS = (
    "1. Title of Security (Instr. 3)", "2. Transaction Date (Month/Day/Year)", "2A. Deemed Execution Date, if any (Month/Day/Year)",
    "3. Transaction Code (Instr. 8)", "4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)",
    "5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)",
    "6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", "7. Nature of Indirect Beneficial Ownership (Instr. 4)",
)  # fmt: skip
UNSPANNED = (GROUPS, ("Code", "V", "Amount", "(A) or (D)", "Price"))
BODY = ("Common Stock", "3/4/2024", "", "S", "", "1,983", "D", "$12.50", "4,000", "I", "By trust")


def table(*rows: tuple[str, ...]) -> str:
    return (
        "FORM 4\n\nTable I - Non-Derivative Securities\n\n" + "\n".join("\t".join(row) for row in rows) + "\n\n" + "# End\n\n" * 2
    )


def test_headings_of_a_print_that_lost_their_spans_belong_to_their_groups() -> None:
    (row,) = read(table(*UNSPANNED, BODY).encode())[0].non_derivative
    told = (row.transaction_code, row.shares, row.acquired_disposed, row.price_per_share, row.shares_owned_following)
    assert [str(fact.value) for fact in told] == ["S", "1983", "D", "12.5", "4000"]
    assert (row.direct_or_indirect.value, row.nature_of_ownership.value) == ("I", "By trust")


@pytest.mark.parametrize(
    "rows", [(*UNSPANNED, BODY[:-1]), (GROUPS, ("Code", "Title", "Amount"), BODY)], ids=["short row", "strange heading"]
)
def test_headings_that_do_not_fill_the_rows_name_no_column(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read(table(*rows).encode())[0].non_derivative == ()
