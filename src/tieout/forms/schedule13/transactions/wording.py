"""The words and figures of transactions: days, amounts with their sign, prices, and what says bought or sold."""

import re
from datetime import date as Day
from decimal import Decimal
from functools import lru_cache

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import BLANKS, Text

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
# "3/05/20", "2020-03-05", "23.01.2026", "March 5, 2020", "5-Mar-20", "5th day of March, 2020"
DATE = (
    r"(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|\d{1,2}-\d{1,2}-(?:\d{4}|\d\d)|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)"
    rf"|{MONTH}\.?[\s\xa0]{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?,?[\s\xa0]{{0,3}}\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:[\s\xa0]day[\s\xa0]of)?[\s\xa0-]{{1,3}}{MONTH}\.?,?[\s\xa0-]{{1,3}}(?:\d{{4}}|\d\d))(?![\d/])"
)
DAY = re.compile(rf"(?i)(?<![\d.,/$-]){DATE}")
# "March 3" without a year, "3/5": a day that is no date by itself
YEARLESS = re.compile(rf"(?i){MONTH}\.?[\s\xa0]{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?(?!\d)|\d{{1,2}}/\d{{1,2}}(?![\d/])")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "January 1996" over rows of days of that month, and one of those
MONTH_YEAR = re.compile(rf"(?i){MONTH}\.?,?[\s\xa0]{{1,3}}(?P<year>(?:19|20)\d\d)[:.]?")
DAY_OF_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
NUMBERED = re.compile(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4}|\d\d)")
DASHED = re.compile(r"(?i)(\d{1,2})[- ]([a-z]+)\.?,?[- ](\d{4}|\d\d)")

FIGURE = r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d++(?:\.\d+)?"
# "1,000", "(1,000)", "-1,000", "743-", "55'798"; the sign of a sale is a part of the print
SHARES = re.compile(
    rf"(?P<open>[(\[])?\s{{0,4}}(?P<minus>[-–—−]\s{{0,2}})?\+?(?P<figure>{FIGURE})(?![\d,]*\.?\d)"
    r"\s{0,4}(?P<close>[)\]])?(?P<after>[-–—−](?!\d))?"
)
UNIT = re.compile(r"(?i)\s{0,4}(?:(?:common|ordinary|class\s[a-z])\s)?(?:shares?|units?|ad[sr]s?|shs?\.?)(?![a-z])")
# thousands parted by a full stop, or three decimals: which of both a print alone does not say
DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
CURRENCY = r"(?:US\s?\$|USD|U\.S\.\s?\$|C\$|CAD|A\$|HK\$|NT\$|\$|€|£|¥|EUR|GBP|CHF|NIS|RMB)"
# "$13.4979", "(9.50)", "$12.125/share"
PRICE = re.compile(
    rf"(?i)\(?{CURRENCY}?\s{{0,4}}(?P<figure>\d{{1,3}}(?:,\d{{3}})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)\s?{CURRENCY}?\)?"
    r"(?:\s?(?:/|per\s|a\s)\s?(?:share|sh|unit|ads)\b\.?)?"
)
# "12 1/2", "12-5/8": prices before 2001
EIGHTHS = re.compile(r"\$?\s?(?:(?P<whole>\d{1,5})[\s-]{1,3})?(?P<part>\d{1,2})/(?P<of>2|4|8|16|32|64)(?![\d/])")
RANGE = re.compile(r"(?i)\d\s{0,3}(?:[-–—]|to|and|through)\s{0,3}[$€£]?\s?\.?\d|\brang")

BUYS = r"purchas(?:e[sd]?|ing)|bought|buys?|acquisitions?|acquir(?:e[sd]?|ing)|granted|awarded"
SELLS = r"sales?|sold|sells?|selling|dispositions?|dispos(?:e[sd]?|ing|als?)|redemptions?|redeem(?:ed)?"
BOUGHT = re.compile(rf"(?i)(?<![a-z])(?:{BUYS}|grants?|awards?|vesting)(?![a-z])")
SOLD = re.compile(rf"(?i:(?<![a-z])(?:{SELLS})(?![a-z]))")
# "Sold" of a label, but not "(Sold)" or "Sold (-)": there a sign tells the sales
UNSIGNED = re.compile(rf"(?<![(\[]){SOLD.pattern}(?!\s{{0,3}}[)\]]|\s{{0,3}}\(\s?[-–—])")
LONGEST_DAY = 60  # characters of a cell with a day
# a cell, or the end of one, that is a footnote's mark
MARK = re.compile(r"\(\s?[\w*†‡#]{1,2}\s?\)|\[\w{1,2}\]|[*†‡§#]{1,5}|[¹²³⁴-⁹]{1,2}")
LETTER = {"b": "A", "p": "A", "a": "A", "s": "D", "d": "D"}  # "B", "S" as a whole cell


def amount(raw: str) -> Decimal:
    """A number of shares without its sign: "1,000", "(1,000)", "743-", "55'798".

    >>> amount("(1,000)"), amount("743-"), amount("55'798")
    (Decimal('1000'), Decimal('743'), Decimal('55798'))
    """
    match = SHARES.match(raw)
    if match is None or DOTTED.fullmatch(match["figure"]):
        raise values.Unparsed(raw)
    return values.figured(match["figure"].replace("'", "").replace("’", ""))


def signed(match: re.Match[str]) -> bool:
    """Whether an amount carries the sign of a sale: brackets, or a minus before or behind it."""
    return bool((match["open"] and match["close"]) or match["minus"] or match["after"])


def price(raw: str) -> Decimal:
    """A price of one share; raises Words for a range and for words.

    >>> price("$13.4979"), price(".9900"), price("12 1/2"), price("$9.50/share")
    (Decimal('13.4979'), Decimal('0.99'), Decimal('12.5'), Decimal('9.5'))
    """
    match = PRICE.fullmatch(raw)
    if match is not None:
        return values.figured(match["figure"])
    if match := EIGHTHS.fullmatch(raw):
        return Decimal(match["whole"] or 0) + Decimal(match["part"]) / Decimal(match["of"])
    if RANGE.search(raw) or re.search(r"(?i)[a-z]{2}|n/a|^[-–—*]+$", raw):
        raise values.Words(raw)
    raise values.Unparsed(raw)


known_day = lru_cache(maxsize=512)(values.day)  # the rows of a table repeat their days


class Calendar:
    """How the days of one table are printed: with the month first, unless a day of it can only be read with the day first.

    A slashed day alone is read as in the United States; a dotted one only where another of its table tells the order.
    """

    def __init__(self, prints: list[str]) -> None:
        orders = {order for raw in prints if (match := NUMBERED.fullmatch(raw)) for order in self._orders(match)}
        self.order = orders.pop() if len(orders) == 1 else "both" if orders else None

    @staticmethod
    def _orders(match: re.Match[str]) -> list[str]:
        first, second = int(match[1]), int(match[3])
        return ["day first"] if first > 12 >= second else ["month first"] if second > 12 >= first else []

    def day(self, raw: str) -> Day:
        """A day as the table prints it; raises Unparsed where the print leaves open which is the month.

        >>> Calendar(["23.01.2026", "12.01.2026"]).day("12.01.2026")
        datetime.date(2026, 1, 12)
        """
        if match := NUMBERED.fullmatch(raw):
            order = self.order or ("month first" if match[2] != "." else None)
            if order == "both" and (own := self._orders(match)):
                order = own[0]
            if order not in ("day first", "month first"):
                raise values.Unparsed(raw)
            day, month = (match[1], match[3]) if order == "day first" else (match[3], match[1])
            return known_day(f"{month}/{day}/{match[4]}")
        if len(DAY.findall(raw)) > 1 or (not DAY.search(raw) and YEARLESS.search(raw)):
            raise values.Words(raw)
        if match := DASHED.fullmatch(raw):
            century = "" if len(match[3]) == 4 else "20" if int(match[3]) < 70 else "19"
            return known_day(f"{match[1]} {match[2]} {century}{match[3]}")
        return known_day(raw)


AMERICAN = Calendar([])


def day_of_year(raw: str) -> Day:
    """A day without its year, and the year behind it.

    >>> day_of_year("January 5 1996"), day_of_year("1/5 1996")
    (datetime.date(1996, 1, 5), datetime.date(1996, 1, 5))
    """
    day, year = raw.rsplit(" ", 1)
    return known_day(f"{day}/{year}" if "/" in day else raw)


def day_of_month(raw: str) -> Day:
    """A month with its year, and the day of it behind.

    >>> day_of_month("January 1996 5")
    datetime.date(1996, 1, 5)
    """
    month, year, day = raw.replace(":", " ").split()
    return known_day(f"{month.strip('.,')} {day} {year.strip('.')}")


ENDS = ".,:;"  # of a cell that says bought or sold


def side(text: Text) -> Fact[str]:
    """What a print says of the direction: "A" for bought, "D" for sold, words where it says neither or both."""
    tight = text.strip(ENDS)
    return tight.fact(way) if tight else ABSENT


def way(raw: str) -> str:
    """The same of a whole cell, which may be a letter.

    >>> way("B"), way("Sale")
    ('A', 'D')
    """
    return LETTER.get(raw.lower()) or direction(raw)


def direction(raw: str) -> str:
    """ "A" where words speak of buying alone, "D" where of selling alone; raises Words else.

    >>> direction("Purchase of Common Stock"), direction("Sold short")
    ('A', 'D')
    """
    bought, sold = BOUGHT.search(raw), SOLD.search(raw)
    if bool(bought) == bool(sold):
        raise values.Words(raw)
    return "A" if bought else "D"


def said(text: Text) -> Fact[str]:
    """The same, with the one word that says so as its print; absent where a text says neither or both."""
    bought, sold = BOUGHT.search(text.string), SOLD.search(text.string)
    match = bought or sold
    if match is None or (bought and sold):
        return ABSENT
    return text.group(match).fact(lambda raw: "A" if bought else "D")


def price_fact(sheet: Sheet, text: Text) -> Fact[Decimal]:
    """The price that a cell prints, its footnote marks apart."""
    head, marks = parted(sheet, text)
    return head.fact(price, marks)


def parted(sheet: Sheet, text: Text) -> tuple[Text, tuple[str, ...]]:
    """A cell parted into its print and the footnote marks behind it: those of the markup, else typed ones behind a figure."""
    at = marked(sheet, text)
    return (text, ()) if at is None else (text[:at].strip(), sheet.labels(text[at:]))


def marked(sheet: Sheet, text: Text) -> int | None:
    """From which character of a cell on footnote marks stand, as `parted` takes them; None where there are none."""
    head, marks = sheet.head(text)
    if marks:
        return len(head)
    string = text.string
    eighths = EIGHTHS.match(string) if "/" in string else None
    match = DAY.match(string) or eighths or SHARES.match(string) or PRICE.match(string)
    if match is None or not string[match.end() :].strip(BLANKS):
        return None
    return match.end() if sheet.labels(text[match.end() :]) else None


def counted(sheet: Sheet, text: Text) -> tuple[Text, int, bool]:
    """The print of an amount in a cell of which `is_amount` is true, from where on its footnote marks stand, and its sign.

    The sign is true for that of a sale.
    """
    at = marked(sheet, text)
    match = SHARES.match(text.string if at is None else text[:at].strip().string)
    assert match is not None  # is_amount saw it
    unit = UNIT.match(text.string, match.end())
    behind = unit.end() if unit else match.end()
    return text[: match.end()].strip(), behind if at is None else at, signed(match)


def is_day(text: Text) -> bool:
    """Whether a cell is one day, with a footnote's mark or none."""
    if len(text) > LONGEST_DAY:
        return False
    match = DAY.match(text.string)
    rest = text.string[match.end() :].strip(BLANKS) if match else ""
    return match is not None and (not rest or MARK.fullmatch(rest) is not None or (len(rest) <= 2 and rest.isdigit()))


def is_words(text: Text) -> bool:
    """Whether a cell of a day's column tells several days, or one without its year."""
    return len(text) <= LONGEST_DAY and bool(
        DAY.match(text.string) or YEARLESS.match(text.string) or re.fullmatch(r"(?i)various", text.string)
    )


def is_amount(sheet: Sheet, text: Text) -> bool:
    """Whether a cell is a number of shares, with a sign, a unit and a footnote's mark or without them."""
    whole = SHARES.fullmatch(text.string)
    if whole is not None:
        return bool(whole["open"]) == bool(whole["close"])
    head, _ = parted(sheet, text)
    match = SHARES.match(head.string)
    if match is None or bool(match["open"]) != bool(match["close"]):
        return False
    unit = UNIT.match(head.string, match.end())
    rest = head.string[unit.end() if unit else match.end() :].strip()
    return not rest or bool(MARK.fullmatch(rest))
