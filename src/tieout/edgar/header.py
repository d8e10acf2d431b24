"""The SGML header of a submission: fields in the label dialect, the tag dialect, or both mixed, to facts.

A header line is `LABEL:` and a value, or `<TAG>value` with or without an end tag; which of the two says nothing about
what follows, so every line is read by its own name. Indentation is not relied on: writers lost and shifted it. The header
is latin-1 and never escaped, so a character is a byte and no XML parser may touch it.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from tieout import values
from tieout.edgar.model import Address, FormerName, Header, Party
from tieout.facts import Fact, Note, doubts

Field = tuple[str, Callable[[str], Any]]

# "<CONFORMED-NAME>ROWAN MILLS INC", "</FILER>"; a "<" that begins no tag belongs to the value
#   "ACCESSION NUMBER:\t\t0009999999-24-000001"; "[3281\n]\t\tIRS NUMBER:" is a code whose bracket slid to the next line
#   anything else is a line that nobody can place
TOKEN = re.compile(
    r"""\s*(?:
      <(/?)([A-Z][A-Z0-9_-]*)>[ \t]*([^\n<]*(?:<(?!/?[A-Z][A-Z0-9_-]*>)[^\n<]*)*)
    | (?:\][ \t]*)?([A-Z][A-Z0-9 _/&.,()'-]*):[ \t]*([^\n]*)
    | ([^\n]+)
    )""",
    re.VERBOSE,
)
CLOSER = re.compile(r"</([A-Z][A-Z0-9_-]*)>")
# "ELECTRONIC COMPONENTS, NEC [3679]", " []", "[3281" before a line break, "4833"
SIC = re.compile(r"([^\[\]]*?)\s*\[\s*(\d*)\s*\]?\s*|(\d+)\s*")


def day(raw: str) -> date:
    """A day of the header, `YYYYMMDD`, also with a midnight behind it ("20181231 00:00:00").

    >>> day("20240515") == day("20240515 00:00:00") == date(2024, 5, 15)
    True
    """
    figure = raw.removesuffix(" 00:00:00")
    if len(figure) != 8 or not figure.isdecimal():
        return values.day(raw)
    try:
        return date(int(figure[:4]), int(figure[4:6]), int(figure[6:]))
    except ValueError:
        raise values.Unparsed(raw) from None


def sic(raw: str) -> str:
    """A Standard Industrial Classification code of up to four digits, as printed."""
    if not (raw.isdecimal() and len(raw) <= 4):
        raise values.Unparsed(raw)
    return raw


HEADER: dict[str, Field] = {
    "ACCESSION-NUMBER": ("accession_number", values.accession_number),
    "TYPE": ("form_type", values.text),
    "CONFORMED-SUBMISSION-TYPE": ("form_type", values.text),
    "PUBLIC-DOCUMENT-COUNT": ("public_document_count", values.whole),
    "PERIOD": ("period", day),
    "CONFORMED-PERIOD-OF-REPORT": ("period", day),
    "FILING-DATE": ("filed", day),
    "FILED-AS-OF-DATE": ("filed", day),
    "ACCEPTANCE-DATETIME": ("accepted", values.acceptance),
    "DATE-OF-FILING-DATE-CHANGE": ("date_of_change", day),
    "DATE-AS-OF-CHANGE": ("date_of_change", day),
    "EFFECTIVENESS-DATE": ("effectiveness_date", day),
}
LISTS = {
    "ITEMS": "items",
    "ITEM-INFORMATION": "items",
    "GROUP-MEMBERS": "group_members",
}
# Submission-level fields without a name in Header: the header's, wherever between two parties they stand.
# fmt: off
SUBMISSION = frozenset(
    [
        "ABS-ASSET-CLASS", "ABS-RULE", "ABS-SUB-ASSET-CLASS", "ACTION-DATE", "CALENDAR-YEAR-ENDING", "CATEGORY", "DEPOSITOR-CIK",
        "FILED-PURSUANT-TO-GENERAL-INSTRUCTION-A2", "IS-FILER-A-NEW-REGISTRANT", "IS-FILER-A-WELL-KNOWN-SEASONED-ISSUER",
        "IS-FUND-24F2-ELIGIBLE", "MA-I_INDIVIDUAL", "NO-ANNUAL-ACTIVITY", "NO-INITIAL-PERIOD-ACTIVITY", "NO-QUARTERLY-ACTIVITY",
        "PERIOD-START", "PREVIOUS-ACCESSION-NUMBER", "PUBLIC-REFERENCE-ACC", "PUBLIC-REFERENCE-ACCESSION-NUMBER", "PUBLIC-REL-DATE",
        "RECEIVED-DATE", "REFERENCE-462B", "REFERENCES-429", "REGISTERED-ENTITY", "RESOURCE-EXT-ISSUER", "SEC-DOCUMENT",
        "SEC-HEADER", "IMS-DOCUMENT", "IMS-HEADER", "SPONSOR-CIK", "SROS", "SUBMISSION", "TIMESTAMP", "WITHDRAWN-ACCESSION-NUMBER",
    ]
)
# Tags that say something by being there: their facts are True, with the tag itself as raw.
FLAGS = frozenset(("PAPER", "CONFIRMING-COPY", "CORRECTION", "DELETION", "PRIVATE-TO-PUBLIC"))
ROOTS = frozenset(("SUBMISSION", "SEC-DOCUMENT", "SEC-HEADER", "IMS-DOCUMENT", "IMS-HEADER"))
ROLES = frozenset(
    [
        "FILER", "SUBJECT-COMPANY", "FILED-BY", "FILED-FOR", "REPORTING-OWNER", "ISSUER", "DEPOSITOR", "SECURITIZER",
        "ISSUING_ENTITY", "ISSUING-ENTITY", "SERIAL-COMPANY", "UNDERWRITER",
    ]
)
# fmt: on
BLOCKS = {
    "COMPANY-DATA": "data",
    "OWNER-DATA": "data",
    "FILING-VALUES": "filing",
    "BUSINESS-ADDRESS": "business_address",
    "MAIL-ADDRESS": "mail_address",
    "FORMER-COMPANY": "former",
    "FORMER-NAME": "former",
}
PARTY: dict[str, Field] = {
    "CIK": ("cik", values.cik),
    "CENTRAL-INDEX-KEY": ("cik", values.cik),
    "CONFORMED-NAME": ("name", values.text),
    "COMPANY-CONFORMED-NAME": ("name", values.text),
    "ASSIGNED-SIC": ("sic", sic),
    "ORGANIZATION-NAME": ("organization", values.text),
    "IRS-NUMBER": ("irs_number", values.text),
    "EIN": ("irs_number", values.text),
    "STATE-OF-INCORPORATION": ("state_of_incorporation", values.text),
    "FISCAL-YEAR-END": ("fiscal_year_end", values.text),
    "FORM-TYPE": ("form_type", values.text),
    "ACT": ("act", values.text),
    "SEC-ACT": ("act", values.text),
    "FILE-NUMBER": ("file_number", values.text),
    "SEC-FILE-NUMBER": ("file_number", values.text),
    "FILM-NUMBER": ("film_number", values.text),
    "RELATIONSHIP": ("relationship", values.text),
}
ADDRESS = {
    "STREET1": "street1",
    "STREET-1": "street1",
    "STREET2": "street2",
    "STREET-2": "street2",
    "CITY": "city",
    "STATE": "state",
    "ZIP": "zip",
    "PHONE": "phone",
    "BUSINESS-PHONE": "phone",
}
FORMER: dict[str, Field] = {
    "FORMER-CONFORMED-NAME": ("name", values.text),
    "DATE-CHANGED": ("changed", day),
    "DATE-OF-NAME-CHANGE": ("changed", day),
}
# What a name asks for: `(kind, field, parser)`; a label has blanks where its tag has hyphens.
Meaning = tuple[str, str, Callable[[str], Any]]


def _meanings() -> dict[str, Meaning]:
    named: dict[str, Meaning] = {name: ("submission", name, values.text) for name in SUBMISSION}
    named |= {name: ("header", field, parse) for name, (field, parse) in HEADER.items()}
    named |= {name: ("list", field, values.text) for name, field in LISTS.items()}
    named |= {name: ("flag", name, values.text) for name in FLAGS}
    named |= {name: ("role", name.lower().replace("-", "_"), values.text) for name in ROLES}
    named |= {name: ("block", block, values.text) for name, block in BLOCKS.items()}
    named |= {name: ("party", field, parse) for name, (field, parse) in PARTY.items()}
    named |= {name: ("address", field, values.text) for name, field in ADDRESS.items()}
    named |= {name: ("former", field, parse) for name, (field, parse) in FORMER.items()}
    named["STANDARD-INDUSTRIAL-CLASSIFICATION"] = ("sic", "sic", sic)
    return named | {name.replace("-", " "): meaning for name, meaning in named.items()}


MEANINGS = _meanings()
DEEPEST = 16  # sections inside sections; EDGAR has five


def read(data: bytes, start: int, end: int, notes: list[Note]) -> tuple[Header, int]:
    """The header that stands in data[start:end], and the byte behind it (behind `</SEC-HEADER>`, or `end`).

    Every line lands in a fact: one without a field of its own in `other` of the header or the party, by its label or tag
    (inside sections that have an end tag by the path: `RULE > ITEM > ITEM-NUMBER`), a line without label under "".
    A second value for a field that holds one stands in `other` too.
    """
    text = data[start:end].decode("latin-1")
    if "\r" in text:
        text = text.replace("\r", "\n")
    reading = _Reading(text, start, notes)
    reading.run()
    header = reading.header()
    notes += doubts(header, notes, "header")
    return header, start + reading.until


class _Reading:
    """One pass over a header: which party, which block, which sections are open, and the facts so far."""

    def __init__(self, text: str, base: int, notes: list[Note]) -> None:
        self.text, self.base, self.notes, self.until = text, base, notes, len(text)
        self.fields: dict[str, Fact[Any]] = {}
        self.lists: dict[str, list[Fact[str]]] = {"items": [], "group_members": []}
        self.other: dict[str, list[Fact[Any]]] = {}
        self.parties: list[_Party] = []
        self.party: _Party | None = None
        self.block: str | None = None
        self.sections: list[str] = []
        # An empty name that no one knows: a new kind of party where a block follows at once, a blank field otherwise.
        self.pending: tuple[str, Fact[Any], dict[str, list[Fact[Any]]]] | None = None

    def run(self) -> None:
        """Read every line."""
        for match in TOKEN.finditer(self.text):
            group = match.lastindex
            if group == 5:
                self.line(match[4].rstrip(), match, 5)
            elif group != 3:
                self.stray(match, 6)
            elif not match[1]:
                self.line(match[2], match, 3)
            elif match[2] in ROOTS:
                self.until = match.end(2) + 1
                return
            else:
                self.close(match[2])
                if match[3] and not match[3].isspace():
                    self.stray(match, 3)
        self.settle()

    def line(self, name: str, match: re.Match[str], group: int) -> None:
        """One label or tag with its value."""
        text = match[group].rstrip()
        start = self.base + match.start(group)
        end = start + len(text)
        raw = text if text.isalnum() else " ".join(text.split())
        kind, field, parse = MEANINGS.get(name) or ("unknown", name, values.text)
        if self.pending is not None and kind != "block":
            self.settle()
        if self.sections and kind not in ("role", "block"):
            kind = "unknown"
        if kind == "party" and self.party is not None:
            # text is always its own value: half of the time of a header goes here
            fact = Fact(raw, raw, start, end) if raw and parse is values.text else values.fact(parse, raw, start, end)
            self.set(self.party.fields, field, self.party.other, name, fact)
        elif kind == "address" and self.party is not None and self.block in self.party.addresses:
            fact = Fact(raw, raw, start, end) if raw else values.fact(parse, raw, start, end)
            self.set(self.party.addresses[self.block], field, self.party.other, name, fact)
        elif kind == "header":
            self.set(self.fields, field, self.other, name, values.fact(parse, raw, start, end))
        elif kind == "block":
            self.open_block(field, raw, start, end, name)
        elif kind == "role":
            self.open_party(field, raw, start, end, name)
        elif kind == "list":
            self.lists[field].append(values.fact(parse, raw, start, end))
        elif kind == "sic" and self.party is not None:
            self.industry(self.party, text, start, name)
        elif kind == "former" and self.party is not None:
            self.former(self.party, field, values.fact(parse, raw, start, end))
        elif kind == "flag" and not raw:
            self.flag(name, match, group)
        else:
            self.unplaced(kind, name, match, group, values.fact(values.text, raw, start, end))

    def set(self, fields: dict[str, Fact[Any]], field: str, other: dict[str, list[Fact[Any]]], name: str, fact: Fact[Any]) -> None:
        """Keep a fact under its field, or in `other` where that is taken."""
        if field in fields:
            other.setdefault(name, []).append(fact)
        else:
            fields[field] = fact

    def open_party(self, role: str, raw: str, start: int, end: int, name: str) -> None:
        self.party, self.block = _Party(role), None
        self.sections.clear()
        self.parties.append(self.party)
        if raw:
            self.party.other[name] = [values.fact(values.text, raw, start, end)]

    def open_block(self, block: str, raw: str, start: int, end: int, name: str) -> None:
        """A block of a party: of the one that is open, or of one that the line before names in an unknown word."""
        if self.pending is not None:
            unknown, _, _ = self.pending
            self.pending = None
            self.open_party(unknown.lower().replace("-", "_").replace(" ", "_"), "", start, end, unknown)
        elif self.sections:  # a list of funds has none of these blocks: an unknown section that nests deeper
            self.open_party(self.sections[-1].lower().replace("-", "_"), "", start, end, name)
        elif self.party is None:
            self.open_party("unnamed", "", start, end, name)
            self.note("party-unnamed", f"{name} stands outside every party", start, end)
        party = self.party
        if party is None:
            return
        self.block = block
        if block == "former":
            party.former.append({})
        elif block.endswith("address"):
            party.addresses.setdefault(block, {})
        if raw:
            party.other.setdefault(name, []).append(values.fact(values.text, raw, start, end))

    def industry(self, party: "_Party", text: str, start: int, name: str) -> None:
        """`TEXT [3679]`: the name before the bracket, the code inside it."""
        match = SIC.fullmatch(text)
        if match is None or "sic" in party.fields:
            fact = values.fact(values.text, " ".join(text.split()), start, start + len(text))
            self.set(party.fields, "sic_name", party.other, name, fact)
            return
        code = 3 if match[3] is not None else 2
        party.fields["sic"] = values.fact(sic, match[code], start + match.start(code), start + match.end(code))
        if match[1]:
            raw = " ".join(match[1].split())
            party.fields["sic_name"] = values.fact(values.text, raw, start + match.start(1), start + match.end(1))

    def former(self, party: "_Party", field: str, fact: Fact[Any]) -> None:
        if not party.former or field in party.former[-1]:
            party.former.append({})
        party.former[-1][field] = fact

    def flag(self, name: str, match: re.Match[str], group: int) -> None:
        """A tag that says something by being there: True, with the tag or label itself as raw."""
        begin = match.start(group - 1) - (group == 3)
        end = match.end(group - 1) + 1
        raw = " ".join(self.text[begin:end].split())
        self.other.setdefault(name, []).append(Fact(True, raw, self.base + begin, self.base + end))

    def unplaced(self, kind: str, name: str, match: re.Match[str], group: int, fact: Fact[Any]) -> None:
        """A field without a name here: the section's, the party's or the header's, kept by label or tag."""
        if kind == "submission" and name in ROOTS and not fact.raw:
            return
        outside = kind == "submission" or (group == 5 and not self.indented(match))
        if kind == "unknown" and not fact.raw and group == 3 and name in self.closers and len(self.sections) < DEEPEST:
            if name == "SERIES-AND-CLASSES-CONTRACTS-DATA":  # stands behind the last party, which label headers never close
                self.party = None
            self.sections.append(name)
            return
        if self.sections:
            name = " > ".join((*self.sections, name))
        other = self.other if self.party is None or outside else self.party.other
        if kind == "unknown" and not fact.raw and not self.sections:
            self.pending = (name, fact, other)
        else:
            other.setdefault(name, []).append(fact)

    def indented(self, match: re.Match[str]) -> bool:
        """Whether a label stands away from its line's beginning, as the fields of a party do."""
        return match.start(4) > 0 and self.text[match.start(4) - 1] in " \t]"

    @cached_property
    def closers(self) -> frozenset[str]:
        """The names that have an end tag somewhere in the header."""
        return frozenset(CLOSER.findall(self.text))

    def settle(self) -> None:
        """Keep an empty unknown name as the blank field that it turned out to be."""
        if self.pending is not None:
            name, fact, other = self.pending
            self.pending = None
            other.setdefault(name, []).append(fact)

    def close(self, name: str) -> None:
        """An end tag: of a block, a party, or a section; end tags of single values say nothing."""
        self.settle()
        if name in BLOCKS:
            self.block = None
        elif self.sections and name in self.sections:
            while self.sections.pop() != name:
                pass
        elif name in ROLES or (self.party is not None and name.lower().replace("-", "_") == self.party.role):
            self.party = self.block = None

    def stray(self, match: re.Match[str], group: int) -> None:
        """A line without label or tag: kept under "", with a note."""
        self.settle()
        text = match[group].strip()
        start = self.base + match.start(group) + match[group].find(text)
        fact = values.fact(values.text, " ".join(text.split()), start, start + len(text))
        self.other.setdefault("", []).append(fact)
        self.note("header-line-unplaced", "a line of the header has no label or tag", start, start + len(text))

    def note(self, code: str, message: str, start: int, end: int) -> None:
        self.notes.append(Note(code=code, message=message, path="header", start=start, end=end))

    def header(self) -> Header:
        """All that was read."""
        return Header(
            **self.fields,
            items=tuple(self.lists["items"]),
            group_members=tuple(self.lists["group_members"]),
            parties=tuple(party.built() for party in self.parties),
            other={name: tuple(facts) for name, facts in self.other.items()},
        )


class _Party:
    """A party while its lines are read."""

    __slots__ = ("addresses", "fields", "former", "other", "role")

    def __init__(self, role: str) -> None:
        self.role = role
        self.fields: dict[str, Fact[Any]] = {}
        self.addresses: dict[str | None, dict[str, Fact[Any]]] = {}
        self.former: list[dict[str, Fact[Any]]] = []
        self.other: dict[str, list[Fact[Any]]] = {}

    def built(self) -> Party:
        business, mail = self.addresses.get("business_address"), self.addresses.get("mail_address")
        return Party(
            role=self.role,
            **self.fields,
            business_address=None if business is None else Address(**business),
            mail_address=None if mail is None else Address(**mail),
            former_names=tuple(FormerName(**former) for former in self.former),
            other={name: tuple(facts) for name, facts in self.other.items()},
        )
