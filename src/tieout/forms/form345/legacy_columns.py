"""Which column of Table I or II stands under which headings: by the words of the form, broken in whatever way.

Headings are compared without blanks and hyphens, since narrow columns break words anywhere ("Transac- tion", "Owner ship").
"""

import re

from msgspec import Struct

from tieout.markup.text import Text

# all words of the headings of Tables I and II in the versions of 1991, 1996 and 2002, without blanks and hyphens
WORDS = re.findall(
    r"[a-z']+",
    "title of security instr and transaction trans action date month day year code amount or price securities acquired disposed"
    " beneficially owned at end issuers issuer's fiscal following reported transactions ownership form direct indirect nature"
    " beneficial derivative conversion exercise deemed execution if any number no shares exercisable expiration underlying"
    " ative acq disp secur vative exec bene shs sec mm dd yy yyyy mmddyy deriv exer conv after the in for see",
)
# each word and what its breaking may leave: its beginnings and endings, and middles of three letters or more
_PARTS = frozenset(
    word[i:j]
    for word in WORDS
    for i in range(len(word))
    for j in range(i + 2, len(word) + 1)
    if i == 0 or j in (len(word), *range(i + 3, len(word)))
)
_TOKEN = re.compile(r"[A-Za-z']+")
_MOST = 200  # characters; a heading has fewer
# "2.", "2A.", "(5)": the number of a column
NUMBER = re.compile(r"\d{1,2}[Aa]?\s?\.|\(\d{1,2}\)\s?\.?\s")


class Heading(Struct):
    """Words over a column, and how many columns they reach over."""

    text: Text
    columns: int


class Over(Struct):
    """The headings over one column, from top to bottom."""

    headings: list[Heading]

    def all(self) -> str:
        """All of them, without blanks and hyphens, in small letters."""
        return squeezed(" ".join(heading.text.string for heading in self.headings))

    def own(self) -> str:
        """Those that stand over no other column."""
        return squeezed(" ".join(heading.text.string for heading in self.headings if heading.columns == 1))

    def numbers(self) -> set[str]:
        """The numbers of the form's columns among those ("2.", "(5)")."""
        alone = (heading.text.string for heading in self.headings if heading.columns == 1)
        return {match[0].strip("(). ") for words in alone if (match := NUMBER.match(words))}

    def letter(self) -> Text | None:
        """The last heading of its own, which may be the "(A)" or "(D)" over an amount."""
        alone = [heading.text for heading in self.headings if heading.columns == 1]
        return alone[-1] if alone else None


def is_heading(words: str) -> bool:
    """Whether a chunk has only words of the form's headings (or parts of them), numbers of columns and signs."""
    if len(words) > _MOST or re.search(r"(?i)\d{3}|\d[,./-]\d|\$\d|-\s?0\s?-|\bn/a\b", words):
        return False
    tokens = _TOKEN.findall(words.lower())
    return all(len(token) == 1 or token in _PARTS for token in tokens)


def squeezed(words: str) -> str:
    """Words in small letters with nothing but letters, figures, round brackets and slashes."""
    return re.sub(r"[^a-z0-9()/%]", "", words.lower())


PLAIN, DERIVATIVE = "plain", "derivative"
# what must stand in all headings of a column, in its own ones, and must not stand in any; the field
RULES: list[tuple[str, str, str, str | None, str]] = [
    # table, all, own, none, field
    ("", r"titleof(?:derivative)?secur|titleofderivat", "", r"underlying", "security_title"),
    ("", r"deemed|execution", "", None, "deemed_execution_date"),
    (DERIVATIVE, r"conver|exerciseprice", "", r"dateexer|underlying", "conversion_or_exercise_price"),
    (DERIVATIVE, r"dateexer", r"(?:exer|ci)?sable$|exer$", r"conversion", "exercise_date"),
    (DERIVATIVE, r"dateexer|^expiration", r"expir", None, "expiration_date"),
    (DERIVATIVE, r"underlying|titleandam", r"title$", None, "underlying_security_title"),
    (DERIVATIVE, r"underlying|titleandam", r"amount|number|shares", None, "underlying_security_shares"),
    (DERIVATIVE, r"priceofderiv|priceofsecur", "", None, "price_per_share"),
    ("", r"ownershipform|direct\(d\)|formofowner|ownership:direct", "", None, "direct_or_indirect"),
    ("", r"natureof", "", None, "nature_of_ownership"),
    ("", r"beneficiallyowned|securitiesowned|ownedat|ownedfollow|beneficialownershipatend", "", None, "shares_owned_following"),
    ("", r"transactioncode|transcode", r"", None, "transaction_code"),
    ("", r"transactiondate|transdate|dateoftrans", "", None, "transaction_date"),
    (DERIVATIVE, r"acquired|numberofder", r"\(a\)$|(?<![a-z])a$", None, "shares A"),
    (DERIVATIVE, r"acquired|numberofder", r"\(d\)$|(?<![a-z])d$", None, "shares D"),
    (DERIVATIVE, r"acquired|numberofder", "", None, "shares"),
    (PLAIN, r"acquired|disposed", r"price", None, "price_per_share"),
    (PLAIN, r"acquired|disposed", r"\(a\)/?(?:or)?\(d\)|^a/?(?:or)?d$", r"amountof", "acquired_disposed"),
    (PLAIN, r"acquired|disposed", r"amount|number|shares", None, "shares"),
]
COMPILED = [
    (table, re.compile(every), re.compile(own), None if none is None else re.compile(none), field)
    for table, every, own, none, field in RULES
]
FEWEST = 3


def fields(over: list[Over]) -> dict[int, str] | None:
    """The field of each column; None where the headings are not surely those of Table I or II."""
    found: dict[int, str] = {}
    for index, (one, field) in enumerate(zip(over, names_of(over), strict=True)):
        if len(one.numbers()) > 1:
            return None  # no gutter parts two columns of the form
        if field is not None:
            found[index] = field
        elif one.headings:
            return None
    named = list(found.values())
    if len(set(named)) != len(named) or len(named) < FEWEST or not named or named[0] != "security_title":
        return None
    return found


def names_of(over: list[Over]) -> list[str | None]:
    """The field that each column's headings name, whatever the others are."""
    table = DERIVATIVE if is_derivative(over) else PLAIN
    return [_field(one, table) for one in over]


def is_derivative(over: list[Over]) -> bool:
    """Whether these are the columns of Table II."""
    every = " ".join(one.all() for one in over)
    return re.search(r"titleofderivative|underlying|priceofderiv|conversionor", every) is not None


def _field(over: Over, table: str) -> str | None:
    every, own = over.all(), over.own()
    last = over.letter()
    if last is not None and squeezed(last.string) == "v" and "trans" in every:
        return "early"
    for of, inside, alone, never, field in COMPILED:
        if of in ("", table) and inside.search(every) and alone.search(own) and not (never and never.search(every)):
            return field
    return None
