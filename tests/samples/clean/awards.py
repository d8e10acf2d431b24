"""Awards, options and other rights that were granted, exercised, settled or exchanged."""

from typing import Any

from samples.clean.rows import QUILL, UNIT, deal, form, held, right

FORMS: dict[str, dict[str, Any]] = {
    "units vested, shares withheld for tax": form(
        "2024-03-05",
        "2024-03-01",
        deal("2024-03-01", "M", "4,120", ("", "F1"), "A", "58,344"),
        deal("2024-03-01", "F", ("1,639", "F2"), "31.87", "D", "56,705"),
        held("12,000", "By spouse"),
        derivative=[right("2024-03-01", "M", "4,120", "D", "8,240", exercise_date=("", "F3"), expiration_date=("", "F3"))],
        footnotes={
            "F1": UNIT,
            "F2": "Shares withheld by the issuer to satisfy tax withholding obligations upon the vesting of restricted stock units.",
            "F3": "The units vest in three equal annual installments beginning March 1, 2024.",
        },
    ),
    "three grants vest at once, one line of withholding each": form(
        "2024-02-20",
        "2024-02-15",
        deal("2024-02-15", "M", "1,000", ("", "F1"), "A", "11,000"),
        deal("2024-02-15", "F", "395", "52.14", "D", "10,605"),
        deal("2024-02-15", "M", "2,500", ("", "F1"), "A", "13,105"),
        deal("2024-02-15", "F", "988", "52.14", "D", "12,117"),
        deal("2024-02-16", "S", "700", ("52.0921", "F2"), "D", "11,417"),
        derivative=[
            right("2024-02-15", "M", "1,000", "D", "0"),
            right("2024-02-15", "M", "2,500", "D", "5,000"),
        ],
        footnotes={
            "F1": UNIT + " The units vest over three years and do not expire.",
            "F2": "The price is a weighted average price. The shares were sold in multiple transactions at prices ranging from $51.80 to "
            "$52.41, inclusive. The reporting person undertakes to provide, upon request, full information on each price.",
        },
    ),
    "option exercised and the shares sold the same day": form(
        "2024-05-23",
        "2024-05-22",
        deal("2024-05-22", "M", "15,000", "12.4", "A", "44,218"),
        deal("2024-05-22", "S", "11,300", ("61.2044", "F1"), "D", "32,918"),
        deal("2024-05-22", "S", "3,700", ("61.9012", "F2"), "D", "29,218"),
        derivative=[
            right(
                "2024-05-22",
                "M",
                "15,000",
                "D",
                "30,000",
                "Employee Stock Option (right to buy)",
                conversion_or_exercise_price="12.4",
                exercise_date=("", "F3"),
                expiration_date="2029-03-14",
            )
        ],
        footnotes={
            "F1": "The weighted average of prices ranging from $60.70 to $61.69 per share.",
            "F2": "The weighted average of prices ranging from $61.70 to $62.11 per share.",
            "F3": "The option is fully vested.",
        },
    ),
    "a director's phantom shares for fees": form(
        "2024-07-02",
        "2024-06-28",
        derivative=[
            right(
                "2024-06-28",
                "A",
                "412.8834",
                "A",
                ("18,904.2117", "F2"),
                "Phantom Stock",
                price_per_share="36.33",
                underlying_security_shares="412.8834",
            )
        ],
        owners=(QUILL,),
        footnotes={
            "F1": "Each phantom share is the economic equivalent of one share and is settled in cash after the end of service.",
            "F2": "Includes 101.3312 shares acquired through dividend reinvestment.",
        },
    ),
    "a new option": form(
        "2024-05-24",
        "2024-05-22",
        derivative=[
            right(
                "2024-05-22",
                "A",
                "60,000",
                "A",
                "60,000",
                "Stock Option (right to buy)",
                conversion_or_exercise_price="21.07",
                expiration_date="2034-05-21",
            )
        ],
        footnotes={"F1": "One quarter vests on May 22, 2025 and the rest in 36 equal monthly installments after that."},
    ),
    "units of a partnership exchanged for shares": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "C", "80,000", ("", "F1"), "A", "80,000", security_title="Class A Common Stock"),
        deal("2024-05-22", "D", ("80,000", "F2"), "0", "D", "920,000", security_title="Class B Common Stock"),
        deal("2024-05-23", "S", "80,000", "24.31", "D", "0", security_title="Class A Common Stock"),
        derivative=[
            right("2024-05-22", "C", "80,000", "D", "920,000", "Common Units", underlying_security_title="Class A Common Stock")
        ],
        footnotes={
            "F1": "Each unit of Brindle Holdings LP may be exchanged for one share of Class A common stock and does not expire.",
            "F2": "One share of Class B common stock, which has votes only, is cancelled for no consideration with each unit exchanged.",
        },
    ),
    "warrants exercised without cash": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "X", "100,000", "3.1", "A", "350,000"),
        deal("2024-05-22", "F", ("38,750", "F2"), "8", "D", "311,250"),
        derivative=[
            right(
                "2024-05-22",
                "X",
                "100,000",
                "D",
                "0",
                "Warrants (right to buy)",
                conversion_or_exercise_price="3.1",
                expiration_date="2025-01-15",
            )
        ],
        owners=(QUILL,),
        footnotes={
            "F1": "The warrants were exercisable at any time.",
            "F2": "Withheld by the issuer in payment of the exercise price on a net basis.",
        },
    ),
    "shares of a second class converted and sold by two trusts": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "C", "5,000", "0", "A", "5,000", ("See footnote", "F2"), security_title="Class A Common Stock"),
        deal("2024-05-22", "S", "5,000", "77.1", "D", "0", ("See footnote", "F2"), security_title="Class A Common Stock"),
        deal("2024-05-22", "C", "7,000", "0", "A", "7,000", ("See footnote", "F3"), security_title="Class A Common Stock"),
        deal("2024-05-22", "S", "7,000", "77.1", "D", "0", ("See footnote", "F3"), security_title="Class A Common Stock"),
        derivative=[
            right(
                "2024-05-22",
                "C",
                shares,
                "D",
                after,
                "Class B Common Stock",
                underlying_security_title="Class A Common Stock",
                direct_or_indirect="I",
                nature_of_ownership=("See footnote", mark),
            )
            for shares, after, mark in (("5,000", "45,000", "F2"), ("7,000", "63,000", "F3"))
        ],
        footnotes={
            "F1": "Class B common stock converts into Class A common stock one for one at any time and does not expire.",
            "F2": "Held by the Oakes 2011 Trust, of which the reporting person is the trustee.",
            "F3": "Held by the Oakes 2014 Trust, of which the reporting person is the trustee.",
        },
    ),
    "a note that converts if the holders approve": form(
        "2024-06-18",
        "2024-06-03",
        derivative=[
            right(
                "2024-06-03",
                "P",
                "50,000",
                "A",
                "50,000",
                "Convertible Promissory Note",
                price_per_share="1",
                conversion_or_exercise_price=("", "F1"),
                underlying_security_shares=("125,000", "F1"),
            )
        ],
        owners=(QUILL,),
        footnotes={
            "F1": "The note converts upon the approval of the issuer's stockholders of more authorized shares, at $0.40 a share."
        },
    ),
    "dividend equivalents in fractions": form(
        "2024-06-20",
        "2024-06-17",
        derivative=[
            right("2024-06-17", "A", ("12.3456", "F2"), "A", "1,512.3456", "Dividend Equivalent Rights"),
        ],
        footnotes={
            "F1": "Each right is the economic equivalent of one share and vests with the units to which it belongs.",
            "F2": "The rights accrued when dividends were paid on common stock on June 17, 2024.",
        },
    ),
    "grant repriced": form(
        "2024-05-24",
        "2024-05-22",
        derivative=[
            right(
                "2024-05-22",
                "D",
                "40,000",
                "D",
                "0",
                "Stock Option (right to buy)",
                conversion_or_exercise_price="31",
                exercise_date=("", "F2"),
                expiration_date="2031-03-01",
            ),
            right(
                "2024-05-22",
                "A",
                "40,000",
                "A",
                "40,000",
                "Stock Option (right to buy)",
                conversion_or_exercise_price="18",
                exercise_date=("", "F2"),
                expiration_date="2031-03-01",
            ),
        ],
        footnotes={"F2": "The two transactions are an amendment of the option that lowers its exercise price; it vests as before."},
    ),
    "convertible note for shares at a discount, by value": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "C", "1,142,857", ("0.35", "F1"), "A", "4,142,857"),
        derivative=[
            right(
                "2024-05-22",
                "C",
                "400,000",
                "D",
                "600,000",
                "Convertible Note",
                conversion_or_exercise_price=("0.35", "F1"),
                underlying_security_shares="1,142,857",
            )
        ],
        owners=(QUILL,),
        footnotes={"F1": "Principal of $400,000 was converted at $0.35 a share; the note has no fixed date of expiration."},
    ),
    "units that settle partly in cash": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "M", ("1,500", "F2"), "0", "A", "11,500"),
        deal("2024-05-22", "D", ("500", "F2"), "31", "D", "11,000"),
        derivative=[right("2024-05-22", "M", "1,500", "D", "0")],
        footnotes={"F1": UNIT, "F2": "One third of the units was settled in cash."},
    ),
}
