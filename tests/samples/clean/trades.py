"""Purchases, sales and gifts of shares."""

from typing import Any

from samples.clean.rows import QUILL, deal, form, held

FORMS: dict[str, dict[str, Any]] = {
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
    "deemed executed when the broker told": form(
        "2024-05-28",
        "2024-05-20",
        deal("2024-05-20", "S", ("900", "F1"), "30.15", "D", "14,100", deemed_execution_date="2024-05-23"),
        aff10b5_one="1",
        footnotes={
            "F1": "Sold under a Rule 10b5-1 plan adopted on February 12, 2024; the broker told of the sale on May 23, 2024."
        },
    ),
    "first of two parts": form(
        "2024-05-24",
        "2024-05-22",
        deal("2024-05-22", "S", "100", "20.01", "D", "9,900"),
        deal("2024-05-22", "S", "250", "20.02", "D", "9,650"),
        remarks="Form 1 of 2. More transactions of the same days are reported on another Form 4.",
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
    "a gift received, told of its own accord": form(
        "2024-06-18",
        "2024-05-20",
        deal("2024-05-20", "G", "2,000", "0", "A", "14,000", coding=("5", "G", "0")),
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
    "a plan adopted long ago, box ticked": form(
        "2023-05-03",
        "2023-05-01",
        deal("2023-05-01", "S", ("300", "F1"), "20", "D", "5,340"),
        aff10b5_one="1",
        footnotes={"F1": "Sold under a trading plan that the reporting person entered into on 11/14/2022."},
    ),
}
