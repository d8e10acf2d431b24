"""The addresses of a schedule with their ZIP codes: as EDGAR's fields, and as they stand in the running text of Items 1 and 2."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tieout.checks.addresses import address_words
from tieout.checks.case import Case
from tieout.checks.rule import Place
from tieout.facts import Fact
from tieout.forms.schedule13.model import Address, Schedule13

# fmt: off
STATES = {
    "ALABAMA": "AL", "ALASKA": "AK", "ARIZONA": "AZ", "ARKANSAS": "AR", "CALIFORNIA": "CA", "COLORADO": "CO", "CONNECTICUT": "CT",
    "DELAWARE": "DE", "DISTRICT OF COLUMBIA": "DC", "FLORIDA": "FL", "GEORGIA": "GA", "HAWAII": "HI", "IDAHO": "ID",
    "ILLINOIS": "IL", "INDIANA": "IN", "IOWA": "IA", "KANSAS": "KS", "KENTUCKY": "KY", "LOUISIANA": "LA", "MAINE": "ME",
    "MARYLAND": "MD", "MASSACHUSETTS": "MA", "MICHIGAN": "MI", "MINNESOTA": "MN", "MISSISSIPPI": "MS", "MISSOURI": "MO",
    "MONTANA": "MT", "NEBRASKA": "NE", "NEVADA": "NV", "NEW HAMPSHIRE": "NH", "NEW JERSEY": "NJ", "NEW MEXICO": "NM",
    "NEW YORK": "NY", "NORTH CAROLINA": "NC", "NORTH DAKOTA": "ND", "OHIO": "OH", "OKLAHOMA": "OK", "OREGON": "OR",
    "PENNSYLVANIA": "PA", "RHODE ISLAND": "RI", "SOUTH CAROLINA": "SC", "SOUTH DAKOTA": "SD", "TENNESSEE": "TN", "TEXAS": "TX",
    "UTAH": "UT", "VERMONT": "VT", "VIRGINIA": "VA", "WASHINGTON": "WA", "WEST VIRGINIA": "WV", "WISCONSIN": "WI", "WYOMING": "WY",
}
# fmt: on
CODES = frozenset(STATES.values())
# "Omaha, Nebraska 681302", "New York, NY 10022-1234", "RADNOR PA 19087"; a state's code in small letters is a word
ZIP = re.compile(r"(?<!\d)(?P<zip>\d{4,9})(?:-\d{4})?(?![\d,]*\d|-\d|\.\d|%)")
BEFORE_ZIP = re.compile(r"[A-Za-z,.]\s")  # a pattern that begins with digits leaps from one to the next
STATE = re.compile(rf"(?:\b(?P<name>(?i:{'|'.join(STATES)}))|\b(?P<code>{'|'.join(sorted(CODES))}))[,.]?\s{{1,3}}$")
LONGEST_STATE = 25
ORDINALS = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
KINDS = (
    "Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Way|Place|Pl|Parkway|Pkwy|Plaza|Square|Sq|Court|Ct|Circle|Highway"
    "|Hwy|Terrace|Trail|Turnpike|Center|Centre|Broadway|Americas|Park|Row|Crescent|Wharf|Pike|Alley|Mall|Walk"
)
# "1314 Douglas Street", "One Corporate Center", "1290 Avenue of the Americas", "P.O. Box 218"
STREET = re.compile(
    rf"(?i)\b(?P<house>\d{{1,6}}[a-z]?|{ORDINALS})\s+(?P<street>(?:(?![\d,])[\w.'’&-]{{1,20}}\s+){{0,4}}?(?:{KINDS}))\b(?!\s+of\b)"
    r"|\bP\.?\s?O\.?\s?Box\s+(?P<box>\d{1,6})\b"
)
REACH = 130  # characters before the state in which street and town stand


class Coded(NamedTuple):
    """An address with a ZIP code: its street and town in their shortest print, the state's code, the digits, and its place."""

    street: tuple[str, ...]
    state: str
    zip: str
    words: str
    fact: Fact[Any]

    @property
    def at(self) -> tuple[str, ...]:
        """The words that tell the place: house, street and state."""
        return (*self.street, self.state)

    def place(self, case: Case[Schedule13]) -> Fact[Any] | Place:
        """Where the address stands within the fact that it was read from."""
        return case.placed(self.fact, self.words) or self.fact


def coded_addresses(case: Case[Schedule13]) -> list[Coded]:
    """Every address of the cover, of Items 1 and 2 and of the annexes that has a state of the Union and a ZIP code."""
    form = case.form
    found: list[Coded] = []
    addresses = [form.issuer.address, *(one.address for one in form.authorized_persons)]
    texts = [one.text for one in addresses] + [one.address for one in form.background]
    for item in form.items:
        if item.number in ("1", "2"):
            texts += [item.text] if item.text.raw else list(item.parts.values())
    for address in addresses:
        found += _fields(address)
    for text in texts:
        found += in_text(text)
    return found


def _fields(address: Address) -> Iterator[Coded]:
    """The address of EDGAR's fields; an abroad one has a state that is none of the Union."""
    state, code = (address.state.value or "").upper(), address.zip.value or ""
    if state in CODES and code:
        lines = " ".join(filter(None, (address.street1.value, address.street2.value)))
        street = STREET.search(lines)
        yield Coded(_street(street) if street else (), state, code, code, address.zip)


def in_text(text: Fact[str]) -> Iterator[Coded]:
    """The addresses that stand in a text: a street with its number or a box, a state and four digits or more behind it."""
    raw, before = text.raw or "", 0
    for match in ZIP.finditer(raw):
        if not BEFORE_ZIP.match(raw, max(0, match.start() - 2), match.start()):
            continue
        state = STATE.search(raw, max(before, match.start() - LONGEST_STATE), match.start())
        if state is None:
            continue
        begin = max(before, state.start() - REACH)
        streets = list(STREET.finditer(raw, begin, state.start()))
        before = match.end()
        if streets:
            code = state["code"] or STATES[" ".join(state["name"].upper().split())]
            yield Coded(_street(streets[-1]), code, match["zip"], raw[streets[-1].start() : match.end()], text)


def _street(match: re.Match[str]) -> tuple[str, ...]:
    return ("BOX", match["box"]) if match["box"] else address_words(f"{match['house']} {match['street']}")
