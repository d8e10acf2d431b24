"""The code lists of Schedules 13D and 13G, with the words that the forms print for them.

Source: EDGAR Schedule 13D and 13G XML Technical Specification, sections 4 and 5; 17 CFR 240.13d-101 and 240.13d-102.
"""

from typing import NamedTuple

from tieout.values import Unparsed, Words

# Schedule 13D, row 4
FUND_TYPES = {
    "SC": "Subject company (company whose securities are being acquired)",
    "BK": "Bank",
    "AF": "Affiliate (of reporting person)",
    "WC": "Working capital (of reporting person)",
    "PF": "Personal funds (of reporting person)",
    "OO": "Other",
}

# Schedule 13D, row 14; Schedule 13G, row 12
PERSON_TYPES = {
    "BD": "Broker-dealer",
    "BK": "Bank",
    "IC": "Insurance company",
    "IV": "Investment company",
    "IA": "Investment adviser",
    "EP": "Employee benefit plan or endowment fund",
    "HC": "Parent holding company or control person",
    "SA": "Savings association",
    "CP": "Church plan",
    "CO": "Corporation",
    "PN": "Partnership",
    "IN": "Individual",
    "FI": "Non-U.S. institution",
    "OO": "Other",
}
ONLY_13G = frozenset({"FI"})  # the list of Schedule 13D does not have it


class Kind(NamedTuple):
    """A kind of institution that Item 3 of Schedule 13G lists: the letter of its box, its words, its paragraph."""

    letter: str
    words: str
    cites: str


# Schedule 13G, Item 3
INSTITUTION_TYPES = {
    "BD": Kind("a", "Broker or dealer registered under section 15 of the Act", "15 U.S.C. 78o"),
    "BK": Kind("b", "Bank as defined in section 3(a)(6) of the Act", "15 U.S.C. 78c"),
    "IC": Kind("c", "Insurance company as defined in section 3(a)(19) of the Act", "15 U.S.C. 78c"),
    "IV": Kind("d", "Investment company registered under section 8 of the Investment Company Act of 1940", "15 U.S.C. 80a-8"),
    "IA": Kind("e", "An investment adviser", "17 CFR 240.13d-1(b)(1)(ii)(E)"),
    "EP": Kind("f", "An employee benefit plan or endowment fund", "17 CFR 240.13d-1(b)(1)(ii)(F)"),
    "HC": Kind("g", "A parent holding company or control person", "17 CFR 240.13d-1(b)(1)(ii)(G)"),
    "SA": Kind("h", "A savings association as defined in section 3(b) of the Federal Deposit Insurance Act", "12 U.S.C. 1813"),
    "CP": Kind(
        "i",
        "A church plan that is excluded from the definition of an investment company under section 3(c)(14) of the "
        "Investment Company Act of 1940",
        "15 U.S.C. 80a-3",
    ),
    "FI": Kind("j", "A non-U.S. institution", "17 CFR 240.13d-1(b)(1)(ii)(J)"),
    "OO": Kind("k", "Group", "17 CFR 240.13d-1(b)(1)(ii)(K)"),
}

# Schedule 13G, the boxes of the cover: who files under each
RULES = {
    "13d-1(b)": "Qualified institutional investors, in the ordinary course of business",
    "13d-1(c)": "Passive investors, below 20 percent of the class",
    "13d-1(d)": "Exempt investors, whose shares came in other ways than by an acquisition under section 13(d)",
}

# Row 2 of both
GROUP_BOXES = {
    "a": "Member of a group, and membership is affirmed",
    "b": "Membership in a group is disclaimed, or none is claimed",
}


def fund_type(raw: str) -> str:
    """A source of funds, row 4 of Schedule 13D.

    >>> fund_type("wc")
    'WC'
    """
    return _code(raw, FUND_TYPES)


def person_type(raw: str) -> str:
    """A type of reporting person, of the lists of both schedules."""
    return _code(raw, PERSON_TYPES)


def institution_type(raw: str) -> str:
    """A kind of institution, Item 3 of Schedule 13G."""
    return _code(raw, INSTITUTION_TYPES)


def group(raw: str) -> str:
    """The box marked in row 2: `a` or `b`."""
    box = raw.lower().strip("() ")
    if box not in GROUP_BOXES:
        raise Unparsed(raw)
    return box


def rule(raw: str) -> str:
    """A rule that Schedule 13G is filed under.

    >>> rule("Rule 13d-1(b)")
    '13d-1(b)'
    """
    tight = raw.lower().replace(" ", "").removeprefix("rule").removeprefix("§").removeprefix("240.")
    if tight not in RULES:
        raise Unparsed(raw)
    return tight


def _code(raw: str, known: dict[str, str] | dict[str, Kind]) -> str:
    code = raw.upper()
    if code in known:
        return code
    raise (Words if len(raw) > 3 else Unparsed)(raw)
