"""What filers print in the rows of a cover, and the values of it: one row at a time in a typed cover."""

import pytest

from forms.schedule13.pages import ALDER, typed
from tieout.facts import Fact, plain
from tieout.forms.schedule13.model import ReportingPerson

FIGURES: dict[str, str | None] = {
    "1,234,567": "1234567",
    "1,234,567.": "1234567",
    "1,234,567 shares": "1234567",
    "1,234,567 Shares of Common Stock": "1234567",
    "1,234,567*": "1234567",
    "1,234,567 (1)(2)": "1234567",
    "1,234,567(1)": "1234567",
    "1,234,567 [1]": "1234567",
    "1,234,567 (FN 1)": "1234567",
    "1,234,567 (See Note 1)": "1234567",
    "1,234,567 **": "1234567",
    "1,234,567/*/": "1234567",
    "1,234,567 <F1>": "1234567",
    "0": "0",
    "-0-": "0",
    "- 0 -": "0",
    "--0--": "0",
    "-0": "0",
    "NONE": "0",
    "None.": "0",
    "nil": "0",
    "Zero": "0",
    "Zero (0)": "0",
    "0 (zero)": "0",
    "N/A": None,
    "See Item 5": None,
    "See Item 5.": None,
    "---": None,
    "1,234,567 (see Item 5 below)": "1234567",
    "1,234,567, subject to Item 5": "1234567",
    "1,234,567 shares (including 50,000 shares issuable upon exercise of options)": "1234567",
    "1,234,567, of which 50,000 are options": "1234567",
    "1,000,000 shares; 234,567 warrants": None,
    "1,000,000 Class A 200,000 Class B": None,
    "1,234,567 (direct)": "1234567",
    "approximately 1,234,567": None,
    "Approximately 1,234,567 shares": None,
    "1 234 567": None,
    "1.234.567": None,
    "1,234,567.89": "1234567.89",
    "1,234,567.00": "1234567",
    "1234567": "1234567",
    "$1,234,567": None,
    "1,234,567 ADSs": "1234567",
    "1,234,567 Ordinary Shares, represented by 617,283 ADSs": None,
    "1,234,567 shares of Common Stock, $.01 par value": "1234567",
    "1,234,567 as of December 31, 1998": "1234567",
    "As of December 31, 1998: 1,234,567": None,
    "1,234,567 Units": "1234567",
    "1,234,567 shares owned by Fund": "1234567",
    "1,234,567 common shares (see Items 4 and 5)": "1234567",
    "(1,234,567)": None,
    "Less than 1,000": None,
    "1,234,567 -- See Item 5": "1234567",
    "1,234,567; see Item 5": "1234567",
    "1,234,567 - see Item 5": "1234567",
    "1,234,567 plus 5,000 options": None,
    "0 shares": "0",
    "no shares": "0",
    "0 *": "0",
    "0.00": "0",
    "Common Stock: 1,234,567": "1234567",
    "1,234,567 Common": "1234567",
    "1,234,567 (12.3%)": "1234567",
    "1,234,567 or 12.3%": None,
    "12,34,567": None,
    "1,234,567 (or 2,000,000 if converted)": "1234567",
}
PERCENTS: dict[str, str | None] = {
    "5.1%": "5.1",
    "5.1": "5.1",
    "5%": "5",
    ".5%": "0.5",
    "0.5 %": "0.5",
    "5.1 percent": "5.1",
    "approximately 5.1%": "5.1",
    "Approx. 5.1%": "5.1",
    "~5.1%": "5.1",
    "5.1%*": "5.1",
    "5.1% (1)": "5.1",
    "5.1%(1)(2)": "5.1",
    "Less than 1%": None,
    "<1%": None,
    "less than 5%": None,
    "0%": "0",
    "0.0%": "0.0",
    "-0-": "0",
    "-0-%": "0",
    "None": None,
    "N/A": None,
    "See Item 5": None,
    "5.1% (see Item 5)": "5.1",
    "5.1% of the Common Stock": "5.1",
    "5.1% of the outstanding Common Stock (based on 10,000,000 shares)": "5.1",
    "5.1% of Class A; 2.0% of Class B": None,
    "5.1%, based on 1,000,000 shares outstanding": "5.1",
    "5.1% based upon 1,000,000 shares": "5.1",
    "Between 5% and 6%": None,
    "5.10%": "5.10",
    "05.1%": "5.1",
    "100%": "100",
    "120%": None,
    "5.1%; see Item 5": "5.1",
    "5.1% (4.9% fully diluted)": "5.1",
    "5.1% (Class A)": "5.1",
    "(5.1%)": None,
    "5,1%": None,
    "Five percent (5%)": "5",
    "5 1/2%": "5.5",
    "5-1/2%": "5.5",
    "*": None,
    "**5.1%": None,
    "5.1 %(1)": "5.1",
}
PLACES: dict[str, str | None] = {
    "Delaware": "Delaware",
    "DELAWARE": "DELAWARE",
    "State of Delaware": "State of Delaware",
    "Delaware, U.S.A.": "Delaware, U.S.A.",
    "USA": "USA",
    "U.S.": "U.S.",
    "United States of America": "United States of America",
    "Delaware.": "Delaware",
    "Delaware (1)": "Delaware",
    "Delaware*": "Delaware",
    "England & Wales": "England & Wales",
    "Not applicable": None,
    "See Item 2(f)": None,
    "British Virgin Islands": "British Virgin Islands",
    "The Netherlands": "The Netherlands",
    "New York banking corporation": "New York banking corporation",
    "See Item 2": None,
    "Seelow, Germany": "Seelow, Germany",
}
TYPES: dict[str, list[str | None]] = {
    "IN": ["IN"],
    "IN, HC": ["IN", "HC"],
    "IN/HC": ["IN", "HC"],
    "IA; PN": ["IA", "PN"],
    "IN; OO (See Item 2)": ["IN", "OO"],
    "OO (limited liability company)": ["OO"],
    "OO - Trust": ["OO"],
    "00": ["OO"],
    "HC (1)": ["HC"],
    "CO*": ["CO"],
    "in": ["IN"],
    "I.N.": ["IN"],
    "H.C., P.N.": ["HC", "PN"],
    "IN and OO": ["IN", "OO"],
    "Individual (IN)": ["IN"],
    "IN (individual)": ["IN"],
    "BK, HC, CO": ["BK", "HC", "CO"],
    "*IN": ["IN"],
    "IN HC": ["IN", "HC"],
    "PN, IA": ["PN", "IA"],
    "OO, Limited Liability Company": ["OO"],
    "Investment adviser": [None],
    "HC/CO": ["HC", "CO"],
    "CO, OO (Foreign bank)": ["CO", "OO"],
    "(CO)": ["CO"],
    "(HC, CO)": ["HC", "CO"],
}
FUNDS: dict[str, list[str | None]] = {
    "WC": ["WC"],
    "WC, OO": ["WC", "OO"],
    "PF": ["PF"],
    "AF/WC": ["AF", "WC"],
    "Not applicable": [None],
    "N/A": [None],
    "OO (see Item 3)": ["OO"],
    "00": ["OO"],
    "SC; BK": ["SC", "BK"],
    "WC (1)": ["WC"],
    "PF and BK": ["PF", "BK"],
    "BK-PF": ["BK", "PF"],
    "WC - working capital": ["WC"],
    "Working capital (WC)": ["WC"],
    "None": [None],
    "OO, Other": ["OO"],
    "(WC)": ["WC"],
    "N(See Instructions)\n   WC": ["WC"],
}
NAMES: dict[str, str] = {
    "Alder Fund, L.P.": "Alder Fund, L.P.",
    "ALDER FUND LP (1)": "ALDER FUND LP",
    "Alder Fund, L.P. 13-1234567": "Alder Fund, L.P.",
    "Alder Fund, L.P. (13-1234567)": "Alder Fund, L.P.",
    "Alder Fund, L.P. - IRS No. 13-1234567": "Alder Fund, L.P.",
    "Alder Fund, L.P. (EIN: 13-1234567)": "Alder Fund, L.P.",
    "Alder Fund, L.P., a Delaware limited partnership": "Alder Fund, L.P., a Delaware limited partnership",
    "John Doe ###-##-####": "John Doe",
    "John Doe, SS# 123-45-6789": "John Doe",
    "John Doe (S.S. No. omitted)": "John Doe (S.S. No. omitted)",
    'Alder Fund, L.P. ("Alder")': "Alder Fund, L.P.",
    "Alder Fund\n   I.R.S. No. 13-1234567": "Alder Fund",
    "Alder Fund\n   EIN 13-1234567": "Alder Fund",
    "Alder Fund\n   Tax ID: 13-1234567": "Alder Fund",
    "John Doe\n   Not Applicable": "John Doe",
    "John Doe\n   N/A (natural person)": "John Doe",
    "Alder Fund, L.P.*": "Alder Fund, L.P.",
    "Alder Fund, L.P. (no EIN)": "Alder Fund, L.P.",
    "Alder Fund (formerly Birch Fund)": "Alder Fund (formerly Birch Fund)",
    "John Doe\n   c/o Alder Fund, L.P.": "John Doe c/o Alder Fund, L.P.",
    "The John and Jane Doe Revocable\n   Trust u/a/d 1/1/90": "The John and Jane Doe Revocable Trust u/a/d 1/1/90",
    "Alder Fund, L.P.\n   Tax I.D. No. 13-1234567": "Alder Fund, L.P.",
    "John Doe\n   SSN: ###-##-####": "John Doe",
    "Alder Fund, L.P.\n   IRS ID No. 13-1234567": "Alder Fund, L.P.",
    "Alder Fund, L.P., IRS #13-1234567": "Alder Fund, L.P.",
    "Alder Fund, L.P. (I.D. # 13-1234567)": "Alder Fund, L.P.",
    "Alder Fund, L.P. Federal ID 13-1234567": "Alder Fund, L.P.",
    "John Doe  ###-##-####": "John Doe",
    "John Doe\n   (Social Security Number withheld)": "John Doe",
    "John Doe\n   S.S. No. withheld": "John Doe",
    "Federal Tax Identification Number 13-1234567\n   Alder Fund": "Alder Fund",
    "Alder Fund      Fed ID 13-1234567": "Alder Fund",
    "Alder Fund\n   IRS I.D. No. applied for": "Alder Fund",
    "John Doe\n   5 Elm Street\n   Reno, NV 89501": "John Doe",
    "John Doe\n   c/o Alder Fund\n   P.O. Box 5\n   Reno, NV 89501-0100": "John Doe",
    "Alder Fund\n   2000 Trust": "Alder Fund 2000 Trust",
    "Fedora Holdings Identification Corp.": "Fedora Holdings Identification Corp.",
}
GROUPS: dict[str, str | None] = {
    "(a) [ ] (b) [X]": "b",
    "(a) [X] (b) [ ]": "a",
    "(a) | | (b) |X|": "b",
    "(a) / / (b) /X/": "b",
    "(a) ( ) (b) (X)": "b",
    "(a) ___ (b) _X_": "b",
    "(a) ___ (b) X": "b",
    "[ ] (a) [X] (b)": "b",
    "(a)[_] (b)[X]": "b",
    "(a) {} (b) {X}": "b",
    "(a) [ ] (b) [XX]": "b",
    "(a) o (b) x": "b",
    "(a) (b) X": "b",
    "(A) [X] (B) [ ]": "a",
    "N/A": None,
    "(a) < > (b) <X>": "b",
    "(a) [ ] (b) [*]": None,
    "(a) NO (b) YES": None,
    "(a): [ ] (b): [X]": "b",
    "(a) X (b)": "a",
    "(a) -- (b) X": "b",
    "(a) [ ]\n                 (b) [X]": "b",
    "(a) _____ (b) __X__": "b",
    "(a) . . . . (b) . X . .": "b",
    "(b) [ ] (a) [X]": "a",
    "(b) [X]\n                 (a) [ ]": "b",
    "[X] (b) [ ] (a)": "b",
    "(b) [X] [ ] (a)": None,
}
CHECKS: dict[str, bool | None] = {
    "[ ]": False,
    "[X]": True,
    "/ /": False,
    "|_|": False,
    "( )": False,
    "N/A": False,
    "No": False,
    "Yes": True,
    "None": False,
    "___": False,
    "X": True,
    "Not Applicable": False,
    "YES [ ] NO [X]": False,
    "[X] Yes [ ] No": True,
    "See Item 2": None,
}


def row(field: str, label: str, print_: str, beside: bool = False) -> object:
    """The value of a field whose row has this print beneath its label, or beside it."""
    person: ReportingPerson = typed(ALDER, {label: print_}, beside).reporting_persons[0]
    fact = getattr(person, field)
    return [plain(one.value) for one in fact] if isinstance(fact, tuple) else plain(fact.value) if isinstance(fact, Fact) else fact


@pytest.mark.parametrize(("print_", "value"), FIGURES.items())
def test_figures(print_: str, value: str | None) -> None:
    assert row("aggregate_amount", "BY EACH REPORTING PERSON", print_) == value


@pytest.mark.parametrize(("print_", "value"), PERCENTS.items())
def test_percents(print_: str, value: str | None) -> None:
    assert row("percent_of_class", "REPRESENTED BY AMOUNT IN ROW (11)", print_) == value


@pytest.mark.parametrize(("print_", "value"), PLACES.items())
def test_places(print_: str, value: str | None) -> None:
    assert row("citizenship", "PLACE OF ORGANIZATION", print_) == value


@pytest.mark.parametrize(("print_", "value"), TYPES.items())
def test_types(print_: str, value: list[str | None]) -> None:
    assert row("person_types", "TYPE OF REPORTING PERSON", print_) == value


@pytest.mark.parametrize(("print_", "value"), FUNDS.items())
def test_funds(print_: str, value: list[str | None]) -> None:
    assert row("source_of_funds", "SOURCE OF FUNDS", print_) == value


@pytest.mark.parametrize(("print_", "value"), NAMES.items())
def test_names(print_: str, value: str) -> None:
    assert row("name", "NAME OF REPORTING PERSON", print_) == value


@pytest.mark.parametrize(("print_", "value"), GROUPS.items())
def test_groups(print_: str, value: str | None) -> None:
    assert row("group", "MEMBER OF A GROUP", print_, beside=True) == value


@pytest.mark.parametrize(("print_", "value"), CHECKS.items())
def test_checks(print_: str, value: bool | None) -> None:
    assert row("legal_proceedings", "ITEMS 2(d) OR 2(e)", print_, beside=True) == value
