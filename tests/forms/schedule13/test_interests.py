"""What items state again, in invented schedules: sentences, tables, lists beneath labels; and where nothing is sure."""

from decimal import Decimal

import pytest

from forms.schedule13.schedules import html, read, typed
from tieout.facts import plain
from tieout.forms.schedule13.model import Schedule13

TWO = ["Alder Fund, L.P.", "Jane Q. Roe"]
FIVE = "<p>Item 5. Interest in Securities of the Issuer</p>"


def told(form: Schedule13) -> list[tuple[str | None, ...]]:
    """Person, aggregate, percent, sole and shared voting, sole and shared dispositive of each interest."""
    return [tuple(one.values()) for one in plain(form.interests)]


def test_sentences_with_short_forms_and_courtesy() -> None:
    body = (
        "<p>Item 2. Identity and Background</p><p>(a) Alder Fund, L.P., a Delaware limited partnership (the “Fund”).</p>"
        + FIVE
        + "<p>(a) As of the date hereof, the Fund beneficially owns 1,200,000 shares of Common Stock, "
        "representing approximately 6.1% of the class. "
        "By virtue of her office, Ms. Roe may be deemed to be the beneficial owner of 1,250,000 Shares, or 6.4% of the class.</p>"
        "<p>(b) The Fund has the sole power to vote or direct the vote of, and to dispose or direct the "
        "disposition of, 1,200,000 shares. "
        "Ms. Roe has shared voting and dispositive power over 1,250,000 shares.</p>"
        "<p>(c) The Fund beneficially owned 900 shares a month ago.</p>"
    )
    assert told(read(html("13D", TWO, body))) == [
        ("Alder Fund, L.P.", "1200000", "6.1", "1200000", None, "1200000", None),
        ("Jane Q. Roe", "1250000", "6.4", None, "1250000", None, "1250000"),
    ]


def test_what_each_of_several_owns_is_told_of_each() -> None:
    body = (
        FIVE
        + "<p>(a) Each of Alder Fund, L.P. and Jane Q. Roe may be deemed to beneficially own 500.25 shares, representing 2.1% of "
        "the class.</p><p>(b) Each of Alder Fund, L.P. and Jane Q. Roe has the shared power to vote 500.25 shares.</p>"
    )
    assert told(read(html("13D", TWO, body))) == [
        ("Alder Fund, L.P.", "500.25", "2.1", None, "500.25", None, None),
        ("Jane Q. Roe", "500.25", "2.1", None, "500.25", None, None),
    ]


def test_names_run_in_before_their_powers() -> None:
    body = (
        FIVE + "<p>(b) Alder Fund, L.P.: (1) Sole Voting Power: 700 (2) Shared Voting Power: 40 (3) Sole Dispositive Power: 700 "
        "(4) Shared Dispositive Power: 40 Jane Q. Roe: (1) Sole Voting Power: 0 (2) Shared Voting Power: 740 "
        "(3) Sole Dispositive Power: 0 (4) Shared Dispositive Power: 740</p>"
    )
    assert told(read(html("13D", TWO, body))) == [
        ("Alder Fund, L.P.", None, None, "700", "40", "700", "40"),
        ("Jane Q. Roe", None, None, "0", "740", "0", "740"),
    ]


def test_a_sentence_of_others_is_nobodys() -> None:
    body = (
        FIVE + "<p>(a) Each of Alder Fund, L.P. and Some Other beneficially owns 500 shares. The clients of "
        "Alder Fund, L.P. beneficially own 700 shares. "
        "A trust for Jane Q. Roe and Some Other beneficially owns 900 shares.</p>"
    )
    assert told(read(html("13D", TWO, body))) == []


def test_the_reporting_persons_together_are_a_total() -> None:
    body = (
        FIVE + "<p>(a) The Reporting Persons beneficially own an aggregate of 3,000 shares of Common Stock "
        "(2.5% of those outstanding).</p>"
    )
    assert told(read(html("13D", TWO, body))) == [(None, "3000", "2.5", None, None, None, None)]


def test_a_table_of_powers_with_a_row_for_each_person() -> None:
    head = "".join(
        f"<td>{text}</td>"
        for text in ("Name", "Sole Voting Power", "Shared Voting Power", "Aggregate Shares Beneficially Owned", "% of Class")
    )
    row = "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>"
    rows = row.format("Alder Fund, L.P. (1)", "100", "-0-", "100", "1.0%") + row.format("Ms. Roe", "0", "100", "130", "1.3%")
    body = FIVE + f"<table><tr>{head}</tr>{rows}<tr><td>Somebody Else</td><td>1</td><td>1</td><td>1</td><td>0.1%</td></tr></table>"
    assert told(read(html("13D", TWO, body))) == [
        ("Alder Fund, L.P.", "100", "1.0", "100", "0", None, None),
        ("Jane Q. Roe", "130", "1.3", "0", "100", None, None),
    ]


def test_columns_in_single_cells_pair_only_where_their_lines_agree() -> None:
    head = "<tr><td>Name</td><td>Shares Owned</td><td>% of Class</td></tr>"
    cells = "<tr><td>Alder Fund<br><br>Ms. Roe</td><td>{}</td><td>{}</td></tr>"
    good = FIVE + "<table>" + head + cells.format("100<br><br>130", "1.0%<br><br>1.3%") + "</table>"
    assert told(read(html("13D", TWO, good))) == [
        ("Alder Fund, L.P.", "100", "1.0", None, None, None, None),
        ("Jane Q. Roe", "130", "1.3", None, None, None, None),
    ]
    for bad in (cells.format("100<br>130<br>10", "1.0%<br>1.3%"), cells.format("100<br>130", "1.3%<br>1.0%")):
        assert told(read(html("13D", TWO, FIVE + "<table>" + head + bad + "</table>"))) == []


def test_columns_of_one_class_pair_though_one_figure_is_mistyped() -> None:
    head = "<tr><td>Name</td><td>Shares Owned</td><td>% of Class</td></tr>"
    names = "Alder Fund<br><br>Ms. Roe<br><br>Birch Fund"
    cells = f"<tr><td>{names}</td><td>{{}}</td><td>1.00%<br><br>1.30%<br><br>4.00%</td></tr>"
    slip = read(
        html("13D", [*TWO, "Birch Fund, L.P."], FIVE + "<table>" + head + cells.format("100<br><br>13<br><br>400") + "</table>")
    )
    assert [one[1] for one in told(slip)] == ["100", "13", "400"]
    mixed = cells.format("400<br><br>100<br><br>130")
    assert told(read(html("13D", [*TWO, "Birch Fund, L.P."], FIVE + "<table>" + head + mixed + "</table>"))) == []


def test_columns_of_trades_and_options_are_no_holdings() -> None:
    head = "<tr><td>Name</td><td>Date</td><td>Number of Shares Purchased</td><td>Options</td></tr>"
    rows = "<tr><td>Ms. Roe</td><td>5/4/2010</td><td>100</td><td>20</td></tr>"
    assert told(read(html("13D", TWO, FIVE + f"<table>{head}{rows}</table>"))) == []


def test_a_typed_table_with_columns_of_blanks() -> None:
    body = (
        "Item 5. Interest in Securities of the Issuer\n\n(a)\n"
        "Name                     Shares Beneficially Owned     Percent of Class\n\n"
        "Alder Fund, L.P.               1,200,000                    6.1%\n"
        "Jane Q. Roe                    1,250,000                    6.4%\n"
    )
    assert told(read(typed("13D", TWO, body))) == [
        ("Alder Fund, L.P.", "1200000", "6.1", None, None, None, None),
        ("Jane Q. Roe", "1250000", "6.4", None, None, None, None),
    ]


def test_lists_of_persons_beneath_the_labels_of_13g() -> None:
    body = (
        "Item 4.  Ownership.\n\n(a) Amount beneficially owned:\n     Alder Fund, L.P. - 1,200\n     Jane Q. Roe - 1,300\n\n"
        "(b) Percent of class:\n     Alder Fund, L.P.: 6.1%\n     Jane Q. Roe: 6.4%\n\n(c) Number of "
        "shares as to which such person has:\n"
        "(i) Sole power to vote or to direct the vote:\n     Alder Fund, L.P. - 0\n     Jane Q. Roe - 100\n"
        "(ii) Shared power to vote or to direct the vote:\n     Alder Fund, L.P. - 1,200\n     Jane Q. Roe - 1,200\n"
    )
    assert told(read(typed("13G", TWO, body))) == [
        ("Alder Fund, L.P.", "1200", "6.1", "0", "1200", None, None),
        ("Jane Q. Roe", "1300", "6.4", "100", "1200", None, None),
    ]


def test_one_set_of_figures_for_several_persons_is_nobodys_by_name() -> None:
    body = (
        "Item 4.  Ownership.\n\n(a) Amount beneficially owned: 1,200\n(b) Percent of class: 6.1%\n"
        "(c)(i) Sole power to vote: 1,200\n"
    )
    assert told(read(typed("13G", TWO, body))) == [(None, "1200", "6.1", "1200", None, None, None)]
    assert told(read(typed("13G", TWO[:1], body)))[0][0] == "Alder Fund, L.P."


def test_shares_told_of_again_and_no_power_at_all() -> None:
    body = (
        FIVE + "<p>(a) Ms. Roe beneficially owns 2,000 shares, or 5.5% of the class. Ms. Roe has the sole "
        "power to vote and dispose of such shares.</p>"
        "<p>(b) There is no shared power to vote or shared power to dispose of any shares.</p>"
    )
    form = read(html("13D", ["Jane Q. Roe"], body))
    assert told(form) == [("Jane Q. Roe", "2000", "5.5", "2000", "0", "2000", "0")]
    assert (form.interests[0].shared_voting_power.raw, form.interests[0].shared_voting_power.value) == ("no", Decimal(0))


THREE = ["Alder Fund, L.P.", "Jane Q. Roe", "Estate of Carl Roe"]


def test_a_percent_in_brackets_is_of_the_figure_before_it_and_that_of_all_together_is_nobodys() -> None:
    body = (
        FIVE + "<p>(a) Alder Fund, L.P. owns 800 shares (4.0%) and Jane Q. Roe owns 300 shares (1.5%), together 1,100 shares or "
        "5.5% of the shares outstanding.</p>"
    )
    assert told(read(html("13D", TWO, body))) == [
        ("Alder Fund, L.P.", "800", "4.0", None, None, None, None),
        ("Jane Q. Roe", "300", "1.5", None, None, None, None),
        (None, "1100", "5.5", None, None, None, None),
    ]


def test_a_percent_of_another_holding_is_none_of_the_one_before() -> None:
    body = (
        FIVE
        + "<p>(a) Alder Fund, L.P. beneficially owns 800 shares, including 200 options (1.0%), representing 4.0% of the class. "
        "Jane Q. Roe beneficially owns 300 shares and her brother owns 900 shares, representing 4.5% of the class.</p>"
    )
    assert told(read(html("13D", TWO, body))) == [
        ("Alder Fund, L.P.", "800", "4.0", None, None, None, None),
        ("Jane Q. Roe", "300", None, None, None, None, None),
    ]


def test_who_holds_directly_and_is_deemed_to_own_more_owns_what_has_the_percent() -> None:
    body = (
        FIVE
        + "<p>(a) Jane Q. Roe owns 12,000 shares directly and, as the manager of Alder Fund, L.P., may be deemed to own 52,000 "
        "shares (8.1%).</p>"
    )
    assert told(read(html("13D", TWO, body))) == [("Jane Q. Roe", "52000", "8.1", None, None, None, None)]


def test_a_table_with_a_column_a_person_is_read_by_columns() -> None:
    rows = (
        ("", "Alder Fund, L.P.", "Jane Q. Roe"),
        ("(a) Amount beneficially owned", "402", "90"),
        ("(b) Percent of class", "15.5%", "3.5%"),
        ("(c)(i) Sole power to vote", "402", "0"),
        ("(c)(ii) Shared power to vote", "0", "90"),
        ("(c)(iii) Sole power to dispose", "402", "-"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    assert told(read(html("13G", TWO, f"<p>Item 4. Ownership</p><table>{table}</table><p>Item 5. N/A</p>"))) == [
        ("Alder Fund, L.P.", "402", "15.5", "402", "0", "402", None),
        ("Jane Q. Roe", "90", "3.5", "0", "90", None, None),
    ]


def test_the_sign_of_a_percent_in_a_cell_of_its_own() -> None:
    rows = (
        ("Person", "Beneficial Ownership", "Percentage of Class", ""),
        ("Alder Fund, L.P.", "5,104", "16.2", "%"),
        ("Jane Q. Roe", "90", "0.3", "%"),
    )
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    assert told(read(html("13D", TWO, FIVE + f"<table>{table}</table>"))) == [
        ("Alder Fund, L.P.", "5104", "16.2", None, None, None, None),
        ("Jane Q. Roe", "90", "0.3", None, None, None, None),
    ]


def test_short_forms_that_mean_one_person_of_the_covers_without_a_definition() -> None:
    body = (
        FIVE + "<p>(a) The Estate owns 2,950 shares, or 29.5% of the class. Ms. Roe owns 335 shares, or 3.3%. As of May 1, 2001 "
        "Alder may be deemed to have beneficial ownership of 41 shares, which is 0.4% of the shares outstanding.</p>"
    )
    assert told(read(html("13D", THREE, body))) == [
        ("Estate of Carl Roe", "2950", "29.5", None, None, None, None),
        ("Jane Q. Roe", "335", "3.3", None, None, None, None),
        ("Alder Fund, L.P.", "41", "0.4", None, None, None, None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Fund owns 41 shares, or 0.4% of the class.",  # of two
        "Cedar Alder owns 41 shares, or 0.4% of the class.",  # another's name
        "Alder owns 41 shares, or 0.4% of the class.",  # two begin so
        "Jane owns 41 shares, or 0.4% of the class.",  # a first name
        "The mill of the Estate owns 41 shares, or 0.4% of the class.",
    ],
)
def test_short_forms_that_mean_no_one_for_sure(sentence: str) -> None:
    names = ["Alder Fund, L.P.", "Alder Income Fund", "Jane Q. Roe", "Estate of Carl Roe"]
    assert told(read(html("13D", names, FIVE + f"<p>(a) {sentence}</p>"))) == []


def test_a_short_form_that_the_text_gives_to_another_is_his() -> None:
    body = FIVE + "<p>(a) Birch Bank (the “Estate”) is no filer. The Estate owns 41 shares, or 0.4% of the class.</p>"
    assert told(read(html("13D", THREE, body))) == []


@pytest.mark.parametrize("subject", ["The Fund and the Manager", "Alder Fund, L.P. and Jane Q. Roe"])
def test_what_two_own_is_told_once_of_both(subject: str) -> None:
    body = FIVE + f"<p>(a) As of May 1, 2001, {subject} beneficially own 710 shares, or 7.3% of the class.</p>"
    assert told(read(html("13D", TWO, body))) == [(None, "710", "7.3", None, None, None, None)]


def test_what_some_of_the_persons_own_together_is_no_figure_of_all() -> None:
    body = FIVE + "<p>(a) Alder Fund, L.P. and Jane Q. Roe own 710 shares, or 7.3% of the class.</p>"
    assert told(read(html("13D", THREE, body))) == []


def test_what_each_reporting_person_owns_is_told_of_each() -> None:
    body = FIVE + "<p>(a) As of May 1, 2001, each Reporting Person beneficially owned 710 shares, or 7.3% of the class.</p>"
    assert told(read(html("13D", TWO, body))) == [(name, "710", "7.3", None, None, None, None) for name in TWO]


def test_names_over_lettered_figures_in_typewriter_text() -> None:
    body = (
        "Item 4.  Ownership\n\n     ALF\n     (a) 120,750  (b) 7.7%\n     (c)  (i) 0  (ii) 0  (iii) 120,750  (iv) 0\n\n"
        "     Birch Value Fund\n     (a) 90,000  (b) 5.1%\n     (c)  (i) 90,000  (ii) 0  (iii) 0  (iv) 90,000\n\n"
        "Item 5.  Not applicable\n"
    )
    assert told(read(typed("13G", ["Alder Long Funds, Inc.", "Birch Value Fund, a series of Birch Trust"], body))) == [
        ("Alder Long Funds, Inc.", "120750", "7.7", "0", "0", "120750", "0"),
        ("Birch Value Fund, a series of Birch Trust", "90000", "5.1", "90000", "0", "0", "90000"),
    ]
