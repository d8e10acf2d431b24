"""Forms 3, 4 and 5 of invented people that are in order, each a practice that is met with often and that a rule might take amiss.

The data are those of `insiders.SAMPLES`, with the day of filing.
"""

from typing import Any

from samples.insiders import ISSUER, NINE, OAKES, owner

QUILL = owner("0001999104", "QUILL BARNABY", is_director="1")
FUNDS = NINE[:3]


def deal(day: str, code: str, shares: Any, price: Any, letter: str, after: Any, nature: Any = None, **more: Any) -> dict[str, Any]:
    """A row of Table I, held indirectly where its nature is told."""
    told = {"nature_of_ownership": nature} if nature else {}
    return {
        "kind": "transaction",
        "security_title": "Common Stock",
        "transaction_date": day,
        "coding": ("4", code, "0"),
        "shares": shares,
        "price_per_share": price,
        "acquired_disposed": letter,
        "shares_owned_following": after,
        "direct_or_indirect": "I" if nature else "D",
        **told,
        **more,
    }


def held(after: Any, nature: Any = None, **more: Any) -> dict[str, Any]:
    """A holding of Table I."""
    told = {"nature_of_ownership": nature} if nature else {}
    row = {"kind": "holding", "security_title": "Common Stock", "shares_owned_following": after}
    return {**row, "direct_or_indirect": "I" if nature else "D", **told, **more}


def right(
    day: str, code: str, units: Any, letter: str, after: Any, title: str = "Restricted Stock Units", **more: Any
) -> dict[str, Any]:
    """A row of Table II: units of one share each that have no price and do not expire, unless told otherwise."""
    return {
        "kind": "transaction",
        "security_title": title,
        "conversion_or_exercise_price": ("", "F1"),
        "transaction_date": day,
        "coding": ("4", code, "0"),
        "shares": units,
        "price_per_share": "0",
        "acquired_disposed": letter,
        "exercise_date": ("", "F1"),
        "expiration_date": ("", "F1"),
        "underlying_security_title": "Common Stock",
        "underlying_security_shares": units,
        "shares_owned_following": after,
        "direct_or_indirect": "D",
        **more,
    }


def form(filed: str, period: str, *rows: Any, derivative: Any = (), signed: str | None = None, **more: Any) -> dict[str, Any]:
    """A Form 4 of a director and officer, signed on the day of filing."""
    owners = more.get("owners", (OAKES,))
    names = (" ".join([*one["name"].split()[1:], one["name"].split()[0]]).title() for one in owners)
    return {
        "document_type": "4",
        "schema_version": "X0508",
        "period_of_report": period,
        "not_subject_to_section16": "0",
        "aff10b5_one": "0",
        "issuer": ISSUER,
        "owners": owners,
        "non_derivative": rows,
        "derivative": tuple(derivative),
        "footnotes": {},
        "remarks": "",
        "signatures": tuple((f"/s/ {one}", signed or filed) for one in names),
        "filed": filed,
        **more,
    }


UNIT = "Each restricted stock unit represents a contingent right to receive one share of the issuer's common stock."
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
    "sales under a plan, a row for each dollar of prices": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", ("2,114", "F1"), ("101.3562", "F2"), "D", "88,410", "By the Oakes Family Trust"),
        deal("2024-05-22", "S", ("5,886", "F1"), ("102.4471", "F3"), "D", "82,524", "By the Oakes Family Trust"),
        deal("2024-05-22", "S", ("400", "F1"), ("103.15", "F4"), "D", "82,124", "By the Oakes Family Trust"),
        deal("2024-05-23", "S", ("1,600", "F1"), "103.5", "D", "80,524", "By the Oakes Family Trust"),
        held("310,000"),
        aff10b5_one="1",
        footnotes={
            "F1": "The sales were effected pursuant to a Rule 10b5-1 trading plan adopted by the reporting person on November 30, 2023.",
            "F2": "Weighted average price of shares sold at prices from $100.85 to $101.84. Full information will be provided on request.",
            "F3": "Weighted average price of shares sold at prices from $101.85 to $102.84. Full information will be provided on request.",
            "F4": "Weighted average price of shares sold at prices from $102.85 to $103.41. Full information will be provided on request.",
        },
    ),
    "gift to a trust and to a charity": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "G", "10,000", "0", "D", "190,000"),
        deal("2024-05-22", "G", "10,000", "0", "A", "40,000", "By trust"),
        deal("2024-05-23", "G", ("1,500", "F1"), "0", "D", "188,500"),
        footnotes={"F1": "A bona fide gift to a donor advised fund. No consideration was received."},
    ),
    "balance with shares of a purchase plan": form(
        "2024-06-05",
        "2024-06-03",
        deal("2024-06-03", "S", "500", "18.02", "D", ("9,812", "F1")),
        footnotes={"F1": "Includes 312 shares acquired under the issuer's Employee Stock Purchase Plan on May 31, 2024."},
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
    "exit, shares and options cashed out in a merger": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "D", ("40,250", "F1"), "27.5", "D", "0"),
        deal("2024-05-22", "D", ("3,000", "F1"), "27.5", "D", "0", "By IRA"),
        derivative=[
            right(
                "2024-05-22",
                "D",
                "20,000",
                "D",
                "0",
                "Stock Option (right to buy)",
                conversion_or_exercise_price="11",
                exercise_date=("", "F2"),
                expiration_date="2031-02-01",
                price_per_share=("16.5", "F2"),
            ),
            right("2024-05-22", "D", "5,500", "D", "0", price_per_share=("27.5", "F3")),
        ],
        not_subject_to_section16="1",
        footnotes={
            "F1": "Converted in the merger into the right to receive $27.50 in cash per share.",
            "F2": "The option was cancelled in the merger for a cash payment of the difference between $27.50 and its exercise price.",
            "F3": "Each unit was cancelled in the merger in exchange for $27.50 in cash.",
        },
    ),
    "exit without a transaction": form(
        "2024-05-24",
        "2024-05-22",
        not_subject_to_section16="1",
        remarks="The reporting person resigned on May 22, 2024.",
        owners=(QUILL,),
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
    "an amendment that mends one figure": form(
        "2024-06-14",
        "2024-05-22",
        deal("2024-05-22", "P", ("1,200", "F1"), "14.5", "A", ("11,200", "F1")),
        document_type="4/A",
        date_of_original_submission="2024-05-24",
        footnotes={"F1": "The original Form 4 reported 1,000 shares acquired and 11,000 owned in error."},
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
    "performance units earned above target": form(
        "2024-02-28",
        "2024-02-26",
        deal("2024-02-26", "A", ("9,300", "F1"), "0", "A", "71,041"),
        deal("2024-02-26", "F", ("3,911", "F2"), "44.6", "D", "67,130"),
        footnotes={
            "F1": "Shares earned at 155% of target for the performance period ended December 31, 2023, as certified on February 26, 2024.",
            "F2": "Withheld for taxes.",
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
    "deemed executed when the broker told": form(
        "2024-05-28",
        "2024-05-20",
        deal("2024-05-20", "S", ("900", "F1"), "30.15", "D", "14,100", deemed_execution_date="2024-05-23"),
        aff10b5_one="1",
        footnotes={
            "F1": "Sold under a Rule 10b5-1 plan adopted on February 12, 2024; the broker told of the sale on May 23, 2024."
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
    "first of two parts": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", "100", "20.01", "D", "9,900"),
        deal("2024-05-22", "S", "250", "20.02", "D", "9,650"),
        remarks="Form 1 of 2. More transactions of the same days are reported on another Form 4.",
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
    "restricted shares given back": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "D", ("6,250", "F1"), "0", "D", "13,420"),
        footnotes={"F1": "Unvested restricted shares that were forfeited when the reporting person left the company."},
    ),
    "moved out of the company's stock in a savings plan": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "I", "212.44", "41.2", "D", ("1,005.61", "F1"), "By 401(k) plan"),
        footnotes={"F1": "The number of shares is based on a statement of the plan as of May 22, 2024."},
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
    "a gift received, told of its own accord": form(
        "2024-06-18",
        "2024-05-20",
        deal("2024-05-20", "G", "2,000", "0", "A", "14,000", coding=("5", "G", "0")),
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
    "signed by an attorney, several sales at one price": form(
        "2023-04-05",
        "2023-04-03",
        deal("2023-04-03", "S", "1,000", "15", "D", "9,000"),
        deal("2023-04-03", "S", "1,000", "15", "D", "8,000"),
        deal("2023-04-04", "P", "500", "13.2", "A", "8,500"),
        signatures=(("/s/ Lewis Pym, as attorney-in-fact for Marguerite T. Oakes", "2023-04-05"),),
        schema_version="X0407",
    ),
    "the last balance on every row of a closing": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "J", ("1,200,000", "F1"), ("", "F1"), "A", "1,950,000", "By Hollin Capital LP"),
        deal("2024-05-22", "P", "750,000", "10", "A", "1,950,000", "By Hollin Capital LP"),
        owners=FUNDS,
        footnotes={"F1": "Received in the business combination of May 22, 2024 in exchange for shares of the target company."},
    ),
    "initial statement of one who owns nothing": form(
        "2024-05-30",
        "2024-05-20",
        document_type="3",
        schema_version="X0206",
        no_securities_owned="1",
        owners=(QUILL,),
        remarks="Exhibit 24 - Power of Attorney",
    ),
    "initial statement on the day of registration": form(
        "2024-05-21",
        "2024-05-21",
        {"kind": "holding", "security_title": "Common Stock", "shares_owned_following": "42,000", "direct_or_indirect": "D"},
        held("3,500", "By spouse"),
        derivative=[
            {
                "kind": "holding",
                "security_title": "Stock Option (right to buy)",
                "conversion_or_exercise_price": "4.18",
                "exercise_date": ("", "F1"),
                "expiration_date": "2032-08-01",
                "underlying_security_title": "Common Stock",
                "underlying_security_shares": "96,000",
                "direct_or_indirect": "D",
            },
            {
                "kind": "holding",
                "security_title": "Series Seed Preferred Stock",
                "conversion_or_exercise_price": ("", "F2"),
                "exercise_date": ("", "F2"),
                "expiration_date": ("", "F2"),
                "underlying_security_title": "Common Stock",
                "underlying_security_shares": "120,000",
                "direct_or_indirect": "I",
                "nature_of_ownership": "By Wye Partners LP",
            },
        ],
        document_type="3",
        schema_version="X0206",
        no_securities_owned="0",
        footnotes={
            "F1": "Vests in 48 equal monthly installments from August 1, 2022.",
            "F2": "Converts into common stock one for one upon the closing of the initial public offering; it does not expire.",
        },
    ),
    "yearly statement with small purchases and a gift received": form(
        "2024-02-13",
        "2023-12-31",
        deal("2023-03-15", "L", "40.112", "20.4", "A", "5,040.112", coding=("5", "L", "0")),
        deal("2023-08-09", "G", "300", "0", "A", "5,340.112", coding=("5", "G", "0")),
        held("1,000", "By daughter"),
        document_type="5",
        form3_holdings_reported="0",
        form4_transactions_reported="0",
        owners=(QUILL,),
    ),
    "ordinary shares bought as depositary shares": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "P", ("30,000", "F1"), ("1.214", "F1"), "A", "630,000", security_title="Ordinary Shares"),
        owners=(QUILL,),
        footnotes={
            "F1": "Bought as 3,000 American depositary shares at $12.14 each; an American depositary share stands for ten ordinary shares."
        },
    ),
    "reversal of shares withheld too many": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "F", ("120", "F1"), "31.87", "A", "10,120"),
        footnotes={"F1": "Reverses the withholding of 120 shares for taxes that was reported on Form 4 on March 5, 2024 in error."},
    ),
    "prices in another currency": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "P", "3,000", ("12.7", "F1"), "A", "13,000"),
        footnotes={"F1": "The shares were bought at prices from GBP 9.95 to GBP 10.05, and the average was converted at $1.27."},
    ),
    "one note of prices for two rows": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", "300", ("20.41", "F1"), "D", "9,700"),
        deal("2024-05-23", "S", "300", ("21.02", "F2"), "D", "9,400"),
        footnotes={
            "F1": "Weighted average. Prices ranged from $20.01 to $20.99.",
            "F2": "Weighted average. Prices ranged from $20.50 to $21.49, and "
            "after commissions of $0.02 a share from $20.48 to $21.47.",
        },
    ),
    "shares reinvested, three decimals": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "P", "145.250", "20", "A", "10,145.250"),
        deal("2024-05-22", "S", "1,000.000", "20.1", "D", "9,145.250"),
    ),
    "split between two rows": form(
        "2024-06-12",
        "2024-06-10",
        deal("2024-06-10", "S", "1,000", "1,208.88", "D", "9,000"),
        deal("2024-06-11", "S", "1,000", "120.88", "D", ("89,000", "F1")),
        footnotes={
            "F1": "Reflects the ten-for-one split effected after the close of trading on June 10, 2024, exempt under Rule 16a-9."
        },
    ),
    "two holders with one nature, told by notes": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", "100", "20", "D", "900", ("By trust", "F1")),
        deal("2024-05-22", "S", "200", "20", "D", "4,800", ("By trust", "F2")),
        deal("2024-05-23", "S", "100", "20", "D", "800", ("By trust", "F1")),
        deal("2024-05-23", "S", "200", "20", "D", "4,600", ("By trust", "F2")),
        footnotes={"F1": "The Oakes 2011 Trust.", "F2": "The Oakes 2014 Trust."},
    ),
    "rows from the latest to the earliest": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-24", "S", "100", "20", "D", "9,700"),
        deal("2024-05-23", "S", "100", "20", "D", "9,800"),
        deal("2024-05-22", "S", "100", "20", "D", "9,900"),
    ),
    "shares contributed to a trust between sales": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", "100", "20", "D", "9,900"),
        deal("2024-05-23", "S", "100", "20", "D", ("4,800", "F1")),
        held(("5,000", "F1"), "By trust"),
        footnotes={"F1": "On May 22, 2024 the reporting person contributed 5,000 shares to a revocable trust."},
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
    "reporting a role of the past": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", "100", "20", "D", "0"),
        owners=(owner("0001999107", "PYM LEWIS J", is_other="1", other_text="Former director"),),
        not_subject_to_section16="1",
    ),
    "family of the owner signs by attorney with a trust": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", "100", "20", "D", "400", "By LLC"),
        owners=(OAKES, owner("0001999108", "OAKES FAMILY HOLDINGS LLC", is_ten_percent_owner="1")),
        signatures=(("/s/ Iris Penhaligon, Attorney-in-Fact for each reporting person", "2024-05-24"),),
    ),
    "form 3 on a tenth day that is a Sunday": form(
        "2024-05-20",
        "2024-05-09",
        held("100"),
        document_type="3",
        schema_version="X0206",
        no_securities_owned="0",
        owners=(QUILL,),
    ),
    "form 5 of a year of 52 weeks": form(
        "2024-03-13",
        "2024-01-28",
        deal("2023-11-09", "G", "300", "0", "A", "5,340", coding=("5", "G", "0")),
        document_type="5",
        form3_holdings_reported="0",
        form4_transactions_reported="0",
        owners=(QUILL,),
    ),
    "form 5 that tells of a late sale": form(
        "2024-02-13",
        "2023-12-31",
        deal("2023-11-09", "S", "300", "20", "D", "5,340", coding=("4", "S", "0"), transaction_timeliness="L"),
        document_type="5",
        form3_holdings_reported="0",
        form4_transactions_reported="1",
        owners=(QUILL,),
    ),
    "a plan adopted long ago, box ticked": form(
        "2023-05-03",
        "2023-05-01",
        deal("2023-05-01", "S", ("300", "F1"), "20", "D", "5,340"),
        aff10b5_one="1",
        footnotes={"F1": "Sold under a trading plan that the reporting person entered into on 11/14/2022."},
    ),
}
