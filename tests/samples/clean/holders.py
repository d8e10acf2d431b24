"""Forms of funds and other holders of more than ten percent."""

from typing import Any

from samples.clean.rows import FUNDS, deal, form, right
from samples.insiders import NINE, owner

FORMS: dict[str, dict[str, Any]] = {
    "funds hand out shares to their partners": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "J", ("600,000", "F1"), "0", "D", "1,400,000", ("See footnote", "F2")),
        deal("2024-05-22", "J", ("90,000", "F1"), "0", "D", "210,000", ("See footnote", "F3")),
        deal("2024-05-22", "J", ("13,800", "F4"), "0", "A", "13,800", ("See footnote", "F5")),
        deal("2024-05-22", "J", ("13,800", "F6"), "0", "D", "0", ("See footnote", "F5")),
        deal("2024-05-22", "J", ("4,012", "F7"), "0", "A", "19,512"),
        owners=NINE[:4],
        footnotes={
            "F1": "A pro rata distribution, without consideration, by the fund to its partners in accordance with its partnership agreement.",
            "F2": "Held by Hollin Capital LP. Hollin Capital GP LLC is its general partner.",
            "F3": "Held by Hollin Master Fund Ltd.",
            "F4": "Received in the distribution described in note 1.",
            "F5": "Held by Hollin Capital GP LLC.",
            "F6": "A pro rata distribution by the general partner to its members without consideration.",
            "F7": "Received in the distributions described in notes 1 and 6.",
        },
    ),
    "preferred stock converted when the issuer went public": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "C", "2,400,000", ("", "F1"), "A", "2,400,000", ("See footnote", "F2")),
        deal("2024-05-22", "C", "606,500", ("", "F3"), "A", "3,006,500", ("See footnote", "F2")),
        deal("2024-05-22", "P", "250,000", "17", "A", "3,256,500", ("See footnote", "F2")),
        derivative=[
            right(
                "2024-05-22",
                "C",
                "2,400,000",
                "D",
                "0",
                "Series A Preferred Stock",
                direct_or_indirect="I",
                nature_of_ownership=("See footnote", "F2"),
            ),
            right(
                "2024-05-22",
                "C",
                "500,000",
                "D",
                "0",
                "Series B Preferred Stock",
                conversion_or_exercise_price=("", "F3"),
                underlying_security_shares="606,500",
                direct_or_indirect="I",
                nature_of_ownership=("See footnote", "F2"),
            ),
        ],
        owners=FUNDS,
        footnotes={
            "F1": "The Series A Preferred Stock converted into common stock one for one upon the closing of the issuer's initial public "
            "offering and had no expiration date.",
            "F2": "The shares are held by Hollin Master Fund Ltd. Each reporting person disclaims beneficial ownership except to the extent "
            "of its pecuniary interest.",
            "F3": "The Series B Preferred Stock converted into 1.213 shares of common stock for each share upon the closing of the offering.",
        },
    ),
    "a cash-settled swap": form(
        "2024-05-24",
        "2024-05-22",
        derivative=[
            right(
                "2024-05-22",
                "J",
                ("1", "F1"),
                "A",
                "1",
                "Cash-Settled Total Return Swap",
                coding=("4", "J", "1", "F1"),
                conversion_or_exercise_price=("", "F1"),
                exercise_date="2024-05-22",
                expiration_date="2026-05-22",
                underlying_security_shares="475,000",
                price_per_share=("", "F1"),
                direct_or_indirect="I",
                nature_of_ownership="By Hollin Master Fund Ltd",
            )
        ],
        owners=FUNDS,
        footnotes={
            "F1": "A cash-settled swap with a notional 475,000 shares at a reference price of $14.02; it gives no right to vote."
        },
    ),
    "sponsor's shares forfeited": form(
        "2024-05-24",
        "2024-05-22",
        derivative=[
            right(
                "2024-05-22",
                "J",
                ("375,000", "F2"),
                "D",
                "5,750,000",
                "Class B Ordinary Shares",
                underlying_security_title="Class A Ordinary Shares",
                price_per_share="0",
            )
        ],
        owners=(NINE[4],),
        footnotes={
            "F1": "The Class B shares convert into Class A shares one for one at the initial business combination and do not expire.",
            "F2": "Forfeited for no consideration because the underwriters did not exercise their option in full.",
        },
    ),
    "shares bought with warrants": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "P", "400,000", ("2.5", "F1"), "A", "1,900,000", "By Wye Partners LP"),
        derivative=[
            right(
                "2024-05-22",
                "P",
                "400,000",
                "A",
                "400,000",
                "Warrants (right to buy)",
                conversion_or_exercise_price="3.1",
                exercise_date="2024-11-22",
                expiration_date="2029-05-22",
                price_per_share=("", "F1"),
                direct_or_indirect="I",
                nature_of_ownership="By Wye Partners LP",
            )
        ],
        owners=(owner("0001999106", "WYE PARTNERS LP", is_ten_percent_owner="1"),),
        footnotes={"F1": "The shares and warrants were sold together at $2.50 for a share and a warrant to buy one share."},
    ),
    "a written call that expired": form(
        "2024-06-18",
        "2024-05-17",
        derivative=[
            right(
                "2024-05-17",
                "E",
                "200",
                "A",
                "0",
                "Call Option (obligation to sell)",
                conversion_or_exercise_price="20",
                exercise_date="2024-01-10",
                expiration_date="2024-05-17",
                underlying_security_shares="20,000",
            )
        ],
        owners=(owner("0001999106", "WYE PARTNERS LP", is_ten_percent_owner="1"),),
        remarks="The calls expired worthless.",
    ),
    "convertible preferred cancelled for nothing": form(
        "2024-06-18",
        "2024-05-20",
        derivative=[
            right(
                "2024-05-20",
                "J",
                "2,875,000",
                "D",
                "0",
                "Class B Ordinary Shares",
                underlying_security_title="Class A Ordinary Shares",
                coding=("4", "J", "0", "F2"),
            )
        ],
        owners=(NINE[4],),
        not_subject_to_section16="1",
        footnotes={
            "F1": "The Class B shares converted into Class A shares one for one and had no expiration date.",
            "F2": "The issuer was wound up, and the Class B shares were canceled for no consideration.",
        },
    ),
    "the last balance on every row of a closing": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "J", ("1,200,000", "F1"), ("", "F1"), "A", "1,950,000", "By Hollin Capital LP"),
        deal("2024-05-22", "P", "750,000", "10", "A", "1,950,000", "By Hollin Capital LP"),
        owners=FUNDS,
        footnotes={"F1": "Received in the business combination of May 22, 2024 in exchange for shares of the target company."},
    ),
    "issuer tender offer": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "D", ("12,500", "F1"), "9", "D", "87,500", "By Hollin Capital LP"),
        owners=FUNDS,
        footnotes={"F1": "Bought by the issuer in its tender offer, which expired on May 20, 2024."},
    ),
    "tendered in a takeover": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "U", "12,500", "9", "D", "0", "By Hollin Capital LP"),
        owners=FUNDS,
        not_subject_to_section16="1",
    ),
    "put written and exercised against the writer": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "X", "5,000", "15", "A", "25,000"),
        derivative=[
            right(
                "2024-05-22",
                "X",
                "50",
                "D",
                "0",
                "Put Option (obligation to buy)",
                conversion_or_exercise_price="15",
                exercise_date="2024-01-10",
                expiration_date="2024-06-21",
                underlying_security_shares="5,000",
            )
        ],
        owners=(owner("0001999106", "WYE PARTNERS LP", is_ten_percent_owner="1"),),
        remarks="See F1",
        footnotes={},
    ),
    "call written": form(
        "2024-05-24",
        "2024-05-22",
        derivative=[
            right(
                "2024-05-22",
                "S",
                "50",
                "D",
                "50",
                "Call Option (obligation to sell)",
                conversion_or_exercise_price="25",
                exercise_date="2024-05-22",
                expiration_date="2024-09-20",
                underlying_security_shares="5,000",
                price_per_share="1.15",
            )
        ],
        owners=(owner("0001999106", "WYE PARTNERS LP", is_ten_percent_owner="1"),),
    ),
}
