"""The closed lists of Forms 3, 4 and 5, with their words as the forms print them.

Source: General Instruction 8 of Forms 4 and 5 (transaction codes), the boxes of Tables I and II, and the pick lists of the
EDGAR Ownership XML Technical Specification. `K` (equity swap) and `V` (voluntarily early) are printed behind a code; in
XML they are `equitySwapInvolved` and a `transactionFormType` 5 on a Form 4, never a `transactionCode`.
"""

TRANSACTION_CODES = {
    "P": "Open market or private purchase of non-derivative or derivative security",
    "S": "Open market or private sale of non-derivative or derivative security",
    "A": "Grant, award or other acquisition pursuant to Rule 16b-3(d)",
    "D": "Disposition to the issuer of issuer equity securities pursuant to Rule 16b-3(e)",
    "F": "Payment of exercise price or tax liability by delivering or withholding securities incident to the receipt, "
    "exercise or vesting of a security issued in accordance with Rule 16b-3",
    "I": "Discretionary transaction in accordance with Rule 16b-3(f) resulting in acquisition or disposition of issuer securities",
    "M": "Exercise or conversion of derivative security exempted pursuant to Rule 16b-3",
    "C": "Conversion of derivative security",
    "E": "Expiration of short derivative position",
    "H": "Expiration (or cancellation) of long derivative position with value received",
    "O": "Exercise of out-of-the-money derivative security",
    "X": "Exercise of in-the-money or at-the-money derivative security",
    "G": "Bona fide gift",
    "L": "Small acquisition under Rule 16a-6",
    "W": "Acquisition or disposition by will or the laws of descent and distribution",
    "Z": "Deposit into or withdrawal from voting trust",
    "J": "Other acquisition or disposition (describe transaction)",
    "U": "Disposition pursuant to a tender of shares in a change of control transaction",
}
PRINTED_WITH = {
    "K": "Transaction in equity swap or instrument with similar characteristics",
    "V": "Transaction voluntarily reported earlier than required",
}
