"""The header in the form that EDGAR prints nearly always, one match for its top and one for each party.

A second, quick reading of what `header.py` reads in general: it knows one order of lines, one indentation, and values that
need no folding. Anything else, down to one strange line, is None here and left to the general reader; the facts of both
are the same, which a test asks of every real header and of cut and altered ones.
"""

import re
from datetime import date
from typing import Any

from tieout import values
from tieout.edgar.header import ROLES
from tieout.edgar.model import Address, FormerName, Header, Party
from tieout.facts import ABSENT, Fact

# of latin-1 what prints, the blank at its beginning: no tab, no control, no hard blank that folding would change
VALUE = "[ -~\xa1-\xac\xae-\xff]*+"
DAY = r"\d{8}"


def _line(label: str, value: str = VALUE, indent: str = "\t\t") -> str:
    """The pattern of a line that may be missing; its group is the value, which ends in no blank."""
    return rf"(?:{indent}{label}:[ \t]*+({value})(?<! )\n|)"


def _block(opening: str, *labels: str) -> str:
    """The pattern of a block that may be missing: its first line, and a line of each label."""
    return rf"(?:\n*+\t{opening}\n{''.join(map(_line, labels))}|)"


def _address(label: str) -> str:
    """The pattern of an address that may be missing; its first group is empty and tells whether it is there."""
    return _block(rf"{label}:[ \t]*+()", "STREET 1", "STREET 2", "CITY", "STATE", "ZIP", "BUSINESS PHONE")


def _lines(label: str) -> str:
    """The pattern of the lines of a label that may stand on several; its group holds all of them."""
    return rf"((?:{label}:[ \t]*+{VALUE}(?<! )\n)*)"


# "ORGANIZATION NAME:           \t03 Life Sciences": labels of 2023 and later; in a value it stays no print
PADDING, TABS = ":" + 11 * " " + "\t", ":" + 12 * "\t"
TOP = re.compile(
    r"<((?:SEC|IMS)-DOCUMENT)>[ \t]*+([!-;=-~][ -;=-~]*+)(?<! )\n<((?:SEC|IMS)-HEADER)>[ \t]*+([!-;=-~][ -;=-~]*+)(?<! )\n"
    + r"(?:<ACCEPTANCE-DATETIME>[ \t]*+(\d{14})\n|)"
    + r"(?:(<PRIVATE-TO-PUBLIC>)\n|)"
    + _line("ACCESSION NUMBER", r"\d{10}-\d\d-\d{6}", "")
    + _line("CONFORMED SUBMISSION TYPE", VALUE, "")
    + _line("PUBLIC DOCUMENT COUNT", r"\d{1,9}", "")
    + _line("CONFORMED PERIOD OF REPORT", DAY, "")
    + _lines("ITEM INFORMATION")
    + _line("FILED AS OF DATE", DAY, "")
    + _line("DATE AS OF CHANGE", DAY, "")
    + _line("EFFECTIVENESS DATE", DAY, "")
    + _lines("GROUP MEMBERS")
    + _lines("SROS")
)
VALUE_OF_LINE = re.compile(rf":[ \t]*+({VALUE})\n")
ROLE_NAMES = {label: name.lower().replace("-", "_") for name in ROLES for label in (name, name.replace("-", " "))}
PARTY = re.compile(
    rf"\n*+({'|'.join(sorted(ROLE_NAMES))}):[ \t]*+\n++"
    r"\t(?:COMPANY|OWNER) DATA:[ \t]*+\n"
    + _line("COMPANY CONFORMED NAME")
    + _line("CENTRAL INDEX KEY", r"\d{1,10}")
    # "ELECTRONIC COMPONENTS, NEC [3679]", "[3679]"
    + r"(?:\t\tSTANDARD INDUSTRIAL CLASSIFICATION:[ \t]*+(?:([ -Z\\^-~]+) |)\[(\d{0,4})\]\n|)"
    + _line("ORGANIZATION NAME")
    + _line("(?:IRS NUMBER|EIN)")
    + _line("STATE OF INCORPORATION")
    + _line("FISCAL YEAR END")
    + _block(r"FILING VALUES:[ \t]*+", "FORM TYPE", "SEC ACT", "SEC FILE NUMBER", "FILM NUMBER")
    + _address("BUSINESS ADDRESS")
    + _address("MAIL ADDRESS")
)
FORMERLY = "\n\tFORMER "
FORMER = re.compile(
    r"\n\tFORMER (?:COMPANY|NAME):[ \t]*+\n++" + _line("FORMER CONFORMED NAME") + _line("DATE OF NAME CHANGE", r"(?:\d{8}|)")
)
CLOSING = re.compile(r"\n*+</(?:SEC|IMS)-HEADER>")


def read(data: bytes, start: int, end: int) -> tuple[Header, int] | None:
    """What `header.read` gives for data[start:end], or None where that has to be asked. Such a header has no notes."""
    text = data[:end].decode("latin-1")  # from the first byte on: places in the text are places in the data
    text = text.replace(PADDING, TABS)
    top = TOP.match(text, start)
    if top is None or text.find("  ", start) >= 0:
        return None
    parties, at = _parties(text, top.end())
    closing = CLOSING.match(text, at)
    if parties is None or closing is None:
        return None
    # fmt: off
    (
        root, root_value, head, head_value, accepted, published, accession, kind, count, period, items,
        filed, changed, effective, members, exchanges,
    ) = _facts(top)
    # fmt: on
    other: dict[str, tuple[Fact[Any], ...]] = {root.known: (root_value,), head.known: (head_value,)}
    if published is not ABSENT:
        other["PRIVATE-TO-PUBLIC"] = (_of(bool, published),)
    if exchanges.raw:
        other["SROS"] = _list(text, exchanges)
    try:
        header = Header(
            accession_number=accession,
            form_type=kind,
            public_document_count=_of(int, count),
            period=_of(_day, period),
            filed=_of(_day, filed),
            accepted=_of(values.acceptance, accepted),
            date_of_change=_of(_day, changed),
            effectiveness_date=_of(_day, effective),
            items=_list(text, items) if items.raw else (),
            group_members=_list(text, members) if members.raw else (),
            parties=parties,
            other=other,
        )
    except ValueError:
        return None
    return header, closing.end()


def _parties(text: str, at: int) -> tuple[tuple[Party, ...] | None, int]:
    """The parties that stand from `at` on, and the place behind them; None where a day is none."""
    parties: list[Party] = []
    while match := PARTY.match(text, at):
        former, at = _former_names(text, match.end())
        if former is None:
            return None, at
        parties.append(_party(match, former))
    return tuple(parties), at


def _party(match: re.Match[str], former_names: tuple[FormerName, ...]) -> Party:
    # fmt: off
    (
        role, name, cik, sic_name, sic, organization, irs_number, state, year_end,
        form_type, act, file_number, film_number,
        business, street1, street2, city, region, postal, phone,
        mail, mail_street1, mail_street2, mail_city, mail_region, mail_postal, mail_phone,
    ) = _facts(match)
    # fmt: on
    return Party(
        role=ROLE_NAMES[role.raw or ""],
        cik=cik if cik.raw is None or len(cik.raw) == 10 else _of(values.cik, cik),
        name=name,
        sic=sic,
        sic_name=sic_name,
        organization=organization,
        irs_number=irs_number,
        state_of_incorporation=state,
        fiscal_year_end=year_end,
        form_type=form_type,
        act=act,
        file_number=file_number,
        film_number=film_number,
        business_address=None
        if business is ABSENT
        else Address(street1=street1, street2=street2, city=city, state=region, zip=postal, phone=phone),
        mail_address=None
        if mail is ABSENT
        else Address(
            street1=mail_street1, street2=mail_street2, city=mail_city, state=mail_region, zip=mail_postal, phone=mail_phone
        ),
        former_names=former_names,
    )


def _former_names(text: str, at: int) -> tuple[tuple[FormerName, ...] | None, int]:
    names: list[FormerName] = []
    while text.startswith(FORMERLY, at) and (match := FORMER.match(text, at)):
        at = match.end()
        name, changed = _facts(match)
        try:
            names.append(FormerName(name=name, changed=_of(_day, changed)))
        except ValueError:
            return None, at
    return tuple(names), at


def _list(text: str, lines: Fact[str]) -> tuple[Fact[str], ...]:
    """The values of a label that stands on several lines, from the fact of all those lines."""
    found = VALUE_OF_LINE.finditer(text, lines.start or 0, lines.end or 0)
    return tuple([fact for match in found for fact in _facts(match)])


def _facts(match: re.Match[str]) -> list[Fact[Any]]:
    """A fact of text for every group: absent, blank, or what was printed."""
    return [
        Fact(raw, raw, start, end) if raw else ABSENT if raw is None else Fact(None, "", start, end, (), "blank")
        for raw, (start, end) in zip(match.groups(), match.regs[1:])  # noqa: B905  both have one for each group
    ]


def _of(parse: Any, fact: Fact[str]) -> Fact[Any]:
    """The same fact with its value parsed."""
    return Fact(parse(fact.value), fact.raw, fact.start, fact.end) if fact.value else fact


def _day(raw: str) -> date:
    return date.fromisoformat(raw)  # eight digits: the pattern saw to it
