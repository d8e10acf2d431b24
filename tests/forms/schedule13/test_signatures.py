"""Who signed for whom, in invented signature pages of several layouts."""

from forms.schedule13.schedules import html, read, typed
from tieout.facts import plain
from tieout.forms.schedule13.model import Schedule13

TWO = ["Alder Fund, L.P.", "Jane Q. Roe"]


def signed(form: Schedule13) -> list[tuple[str | None, ...]]:
    return [(one["person"], one["by"], one["title"], one["date"]) for one in plain(form.signatures)]


def test_signers_side_by_side_in_typewriter_text() -> None:
    page = (
        "SIGNATURES\n\nDated: May 4, 1998\n\n"
        "ALDER FUND, L.P.                        BIRCH TRUST COMPANY\n\n"
        "By: /s/ Carl Vance                      By: /s/ Dora West\n"
        "    ------------------                      ------------------\n"
        "    Name:  Carl Vance                       Name:  Dora West\n"
        "    Title: Managing Member                  Title: Trust Officer\n"
    )
    assert signed(read(typed("13D", ["Alder Fund, L.P.", "Birch Trust Company"], page))) == [
        ("ALDER FUND, L.P.", "Carl Vance", "Managing Member", "1998-05-04"),
        ("BIRCH TRUST COMPANY", "Dora West", "Trust Officer", "1998-05-04"),
    ]


def test_signers_side_by_side_in_the_rows_of_a_table() -> None:
    rows = (
        ("ALDER FUND, L.P.", "", "BIRCH TRUST COMPANY"),
        ("By: /s/ Carl Vance", "", "By: /s/ Dora West"),
        ("Name: Carl Vance", "", "Name: Dora West"),
        ("Title: Managing Member", "", "Title: Trust Officer"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"<p>SIGNATURES</p><p>Dated: May 4, 2008</p><table>{table}</table>"
    assert signed(read(html("13D", ["Alder Fund, L.P.", "Birch Trust Company"], page))) == [
        ("ALDER FUND, L.P.", "Carl Vance", "Managing Member", "2008-05-04"),
        ("BIRCH TRUST COMPANY", "Dora West", "Trust Officer", "2008-05-04"),
    ]


def test_one_attorney_signs_for_several() -> None:
    page = (
        "<p>SIGNATURE</p><p>Date: May 4, 2008</p><p>ALDER FUND, L.P.<br>JANE Q. ROE</p><p>By: /s/ Dora "
        "West</p><p>Dora West</p><p>Attorney-in-Fact</p>"
    )
    assert signed(read(html("13D", TWO, page))) == [
        ("ALDER FUND, L.P.", "Dora West", "Attorney-in-Fact", "2008-05-04"),
        ("JANE Q. ROE", "Dora West", "Attorney-in-Fact", "2008-05-04"),
    ]


def test_titles_that_name_their_company_go_to_it_and_others_to_nobody() -> None:
    names = ["Alder Fund, L.P.", "Birch Holdings, Inc."]
    over = (
        "<p>SIGNATURE</p><p>May 4, 2008</p><p>ALDER FUND, L.P.</p><p>BIRCH HOLDINGS, INC.</p><p>By: /s/ "
        "Dora West</p><p>Dora West</p>"
    )
    named = over + "<p>President - Birch Holdings,<br>Inc.</p><p>Managing Member - Alder Fund, L.P.</p>"
    assert [one[2] for one in signed(read(html("13D", names, named)))] == [
        "Managing Member - Alder Fund, L.P.",
        "President - Birch Holdings, Inc.",
    ]
    unnamed = over + "<p>President</p><p>Managing Member</p>"
    assert [one[2] for one in signed(read(html("13D", names, unnamed)))] == [None, None]


def test_persons_named_beneath_their_signatures() -> None:
    page = (
        "Signature\n\nDate:       May 4, 1998\nSignature:  /s/ Carl Vance\n            ----------\n"
        "Name/Title: Carl Vance/Principal, Alder Fund, L.P.\n            ----------\n"
        "            ALDER FUND, L.P.\n\nDate:       May 4, 1998\nSignature:  /s/ Dora West\n"
        "Name/Title: Dora West/Trust Officer\n            Birch Trust Company\n"
    )
    assert signed(read(typed("13G", ["Alder Fund, L.P.", "Birch Trust Company"], page))) == [
        ("ALDER FUND, L.P.", "Carl Vance", "Principal", "1998-05-04"),
        ("Birch Trust Company", "Dora West", "Trust Officer", "1998-05-04"),
    ]


def test_a_power_of_attorney_by_and_on_behalf_of_a_person() -> None:
    page = (
        "Signature\n\nMay 4, 2010\nDate\n\n/s/ Carl Vance\nSignature\n\nCarl Vance\nDuly authorized "
        "under Power of Attorney of 2009, by\nand on behalf of Alder Fund, L.P. and its subsidiaries*\n"
    )
    assert signed(read(typed("13G", ["Alder Fund, L.P."], page))) == [
        ("Alder Fund, L.P.", "Carl Vance", "Duly authorized under Power of Attorney of 2009", "2010-05-04")
    ]


def test_a_general_partner_its_and_a_title_behind_the_name() -> None:
    page = (
        "<p>SIGNATURE</p><p>Dated: May 4, 2008</p><p>ALDER FUND, L.P.</p><p>By: Alder GP LLC, its "
        "general partner</p><p>By: /s/ Carl Vance</p><p>Its: Managing Member</p>"
        "<p>BIRCH TRUST COMPANY</p><p>By: /s/ Dora West, Vice President</p>"
    )
    assert signed(read(html("13D", ["Alder Fund, L.P.", "Birch Trust Company"], page))) == [
        ("ALDER FUND, L.P.", "Carl Vance", "Managing Member", "2008-05-04"),
        ("BIRCH TRUST COMPANY", "Dora West", "Vice President", "2008-05-04"),
    ]


def test_an_officer_who_is_a_person_of_the_covers_does_not_sign_for_herself() -> None:
    page = "<p>SIGNATURE</p><p>May 4, 2008</p><p>/s/ Jane Q. Roe</p><p>Jane Q. Roe, Manager</p>"
    assert signed(read(html("13G", TWO, page))) == [(None, "Jane Q. Roe", "Manager", "2008-05-04")]
    himself = "<p>SIGNATURE</p><p>May 4, 2008</p><p>By: /s/ Jane Q. Roe</p><p>Jane Q. Roe</p>"
    assert signed(read(html("13G", TWO, himself))) == [("Jane Q. Roe", "Jane Q. Roe", None, "2008-05-04")]


def test_a_cover_name_with_a_capacity_or_a_former_name_signs_without_it() -> None:
    page = (
        "SIGNATURE\n\nDated: May 4, 1998\n\n          BIRCH BANK OF\n          LOWELL, N.A.\n\n          By: /s/ Carl Vance\n"
        "              ------------\n              Name:  Carl Vance\n              Title: Trust Officer\n\n"
        "          By: /s/ Dora West\n              ------------\n              Name:  Dora West\n              Title: Secretary\n"
    )
    for cover in ("Birch Bank of Lowell, N.A., as trustee of a plan", "Birch Bank of Lowell, N.A. (formerly Elm Bank)"):
        assert [row[1:3] for row in signed(read(typed("13D", [cover], page)))] == [
            ("Carl Vance", "Trust Officer"),
            ("Dora West", "Secretary"),
        ]
        assert {row[0] for row in signed(read(typed("13D", [cover], page)))} == {"BIRCH BANK OF LOWELL, N.A."}


def test_a_person_of_the_covers_beneath_an_officer_signs_for_herself() -> None:
    page = "SIGNATURE\n\nMay 4, 1998\n\nALDER FUND, L.P.\n\nBy: /s/ Carl Vance\n    Title: Manager\n\nBy: /s/ Jane Q. Roe\n"
    assert [row[0] for row in signed(read(typed("13D", TWO, page)))] != ["ALDER FUND, L.P."] * 2


def test_a_name_typed_over_its_rule_and_beneath_it() -> None:
    page = (
        "SIGNATURE\n\n                    ALDER FUND, L.P.\n\n"
        "May 4, 1994         By: Jane Q. Roe\n                        ---------\n"
        "                        Jane Q. Roe\n                        General Partner\n\n"
        "May 4, 1994             Jane Q. Roe\n                        ---------\n                        Jane Q. Roe\n"
    )
    assert signed(read(typed("13D", TWO, page))) == [
        ("ALDER FUND, L.P.", "Jane Q. Roe", "General Partner", "1994-05-04"),
        ("Jane Q. Roe", "Jane Q. Roe", None, "1994-05-04"),
    ]


def test_a_by_line_beneath_a_signature_gives_the_title() -> None:
    page = "<p>SIGNATURE</p><p>May 4, 2008</p><p>Alder Fund, L.P.</p><p>/s/ Carl Vance<br>By: Carl Vance, Director</p>"
    assert signed(read(html("13D", TWO, page))) == [("Alder Fund, L.P.", "Carl Vance", "Director", "2008-05-04")]


def test_a_signature_without_a_colon_and_two_capacities_beneath_it() -> None:
    page = (
        "Signature\n\nDate   May 4, 1998\n\nSignature  /s/ Jane Q. Roe\n           ______________\n\n"
        "Name/Title  Jane Q. Roe, individually and as Manager of\n            Alder Fund, L.P.\n"
    )
    rows = signed(read(typed("13D", TWO, page)))
    assert [(row[0], row[1]) for row in rows] == [("Jane Q. Roe", "Jane Q. Roe"), ("Alder Fund, L.P.", "Jane Q. Roe")]
    assert (rows[1][2] or "").startswith("Manager of Alder Fund")
