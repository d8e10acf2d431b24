"""The shares outstanding that the percents are of: only where a sentence says that they are."""

import pytest

from forms.schedule13.schedules import html, read

BASES = [
    ("based on 9,281,023 shares outstanding as of May 1, 2024", "9281023"),
    ("The 1,433,624 shares are 15.45% of the 9,281,023 shares outstanding as reported in the Form 10-Q.", "9281023"),
    ("The 1,433,624 shares are 15.45 percent of the 9,281,023 shares of Common Stock outstanding.", "9281023"),
    ("The Issuer's Form 10-K states that 9,281,023 shares were outstanding on May 1, 2024.", "9281023"),
    ("Based on what the Issuer told, the Issuer had outstanding 9,281,023 shares on May 1, 2024.", "9281023"),
    ("The percent is based on the number of shares outstanding as of May 1, 2024, which was 9,281,023.", "9281023"),
    ("The denominator is 9,281,023 shares of Common Stock outstanding.", "9281023"),
    ("The percent assumes that there are a total of 9,281,023 shares outstanding as of May 1, 2024.", "9281023"),
    ("The percent is figured on 9,281,023 shares outstanding.", "9281023"),
    ("Percents are computed from the 9,281,023 shares outstanding.", "9281023"),
    ("The percent was determined by reference to the 9,281,023 shares which the Issuer told to be outstanding.", "9281023"),
    ("Percents are told on the basis that 9,281,023 shares were outstanding.", "9281023"),
    ("He holds 5% of the stock (out of 9,281,023 shares outstanding).", "9281023"),
    ("He holds 5%, using 9,281,023 shares as the number outstanding.", "9281023"),
    ("The Issuer's Form 10-Q reports 9,281,023 shares outstanding.", "9281023"),
    ("At May 1, 2024, 9,281,023 shares were outstanding, as reported in the Form 10-Q.", "9281023"),
    ("He holds 5% (assuming 9,281,023 shares outstanding as disclosed in the Form 10-Q).", "9281023"),
    ("The number of shares outstanding used in figuring the percent was 9,281,023.", "9281023"),
    ("He holds 5%, assuming 9,281,023 shares outstanding after the merger.", None),
    ("On May 1, 2024, 9,281,023 shares were outstanding.", None),
    ("The percent is figured on 9,281,023 shares outstanding in May, or on 9,400,000 shares outstanding in June.", None),
    ("The number of shares that are outstanding is 9,281,023.", None),
    ("He states that 900,000 shares issuable upon exercise of options are outstanding.", None),
    ("He sold some of the 9,281,023 shares outstanding.", None),
    ("He holds 1,433,624 shares, and 9,281,023 shares are outstanding.", None),
    ("That is 3% of the 4,000,000 shares deemed to be outstanding.", None),
    ("That is 15.45% of the 9,281,023 shares outstanding, or 14% of the 10,000,000 shares outstanding later.", None),
]


@pytest.mark.parametrize(("sentence", "shares"), BASES)
def test_a_base_of_percents(sentence: str, shares: str | None) -> None:
    form = read(html("13D", ["Alder Fund, L.P."], f"<p>Item 5. Interest in Securities of the Issuer</p><p>{sentence}</p>"))
    told = form.shares_outstanding.shares.value
    assert (None if told is None else str(told)) == shares


@pytest.mark.parametrize(
    "told",
    [
        "constituting 1.5% of the 2,500,000 Ordinary Shares in issue as of May 1, 2001.",
        "of the class (of 2,500,000 shares outstanding on May 1, 2001).",
    ],
)
def test_shares_in_issue_and_a_base_in_brackets(told: str) -> None:
    form = read(
        html("13D", ["Alder Fund, L.P."], f"<p>Item 5. Interest in Securities of the Issuer</p><p>(a) 37,500 shares, {told}</p>")
    )
    assert (form.shares_outstanding.shares.value, str(form.shares_outstanding.as_of.value)) == (2500000, "2001-05-01")


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Based on 2,500,000 shares outstanding, as reported in the paper filed with the Commission on May 1, 2001.", None),
        ("Based on 2,500,000 shares outstanding after the offering, as described in the prospectus dated on May 1, 2001.", None),
        ("Based on 2,500,000 shares outstanding on May 1, 2001, as reported in the paper filed on June 1, 2001.", "2001-05-01"),
        ("Held as of April 1, 2001.<br>Based on 2,500,000 shares outstanding, as the Issuer told.", None),
        ("Held in part. As of April 1, 2001, and based on 2,500,000 shares outstanding, as the Issuer told.", "2001-04-01"),
    ],
)
def test_the_day_of_a_paper_is_not_that_of_the_figure(told: str, day: str | None) -> None:
    form = read(html("13D", ["Alder Fund, L.P."], f"<p>Item 5. Interest in Securities of the Issuer</p><p>{told}</p>"))
    assert form.shares_outstanding.shares.value == 2500000
    assert (None if form.shares_outstanding.as_of.value is None else str(form.shares_outstanding.as_of.value)) == day
