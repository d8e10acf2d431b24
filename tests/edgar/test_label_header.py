"""The quick reading of usual headers against the general one: the same facts in the same order, or none."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.edgar import header, label_header
from tieout.edgar.model import Header
from tieout.facts import Note

USUAL = b"""<SEC-DOCUMENT>0009999999-24-000007.txt : 20240515
<SEC-HEADER>0009999999-24-000007.hdr.sgml : 20240515
<ACCEPTANCE-DATETIME>20240515163015
ACCESSION NUMBER:\t\t0009999999-24-000007
CONFORMED SUBMISSION TYPE:\t8-K
PUBLIC DOCUMENT COUNT:\t\t2
CONFORMED PERIOD OF REPORT:\t20240513
ITEM INFORMATION:\t\tOther Events
ITEM INFORMATION:\t\t
FILED AS OF DATE:\t\t20240515
DATE AS OF CHANGE:\t\t20240515
GROUP MEMBERS:\t\tROWAN IRIS
SROS:\t\t\tNONE

SUBJECT COMPANY:\t

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tALDER MILLS & CO: SEED
\t\tCENTRAL INDEX KEY:\t\t\t9000002
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tELECTRONIC COMPONENTS, NEC [3679]
\t\tORGANIZATION NAME:           \t04 Manufacturing
\t\tIRS NUMBER:\t\t\t\t990000001
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t

\tFILING VALUES:
\t\tFORM TYPE:\t\t8-K
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t001-99999
\t\tFILM NUMBER:\t\t24950001

\tBUSINESS ADDRESS:\t
\t\tSTREET 1:\t\t1 MILL LANE
\t\tCITY:\t\t\tALDER
\t\tSTATE:\t\t\tOH
\t\tZIP:\t\t\t44444
\t\tBUSINESS PHONE:\t\t(999) 555-0100

\tMAIL ADDRESS:\t
\t\tCITY:\t\t\tALDER

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tALDER SEED
\t\tDATE OF NAME CHANGE:\t20010203

FILED BY:\t\t

\tOWNER DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tROWAN IRIS
\t\tCENTRAL INDEX KEY:\t\t\t0009000001
</SEC-HEADER>
"""
STRANGE = [
    b"", b" ", b"  ", b"\t", b"\n", b"\r", b":", b"[", b"]", b"<", b"0", b"A", b"\x1f", b"\x85", b"\xa0", b"\xad", b"\xe9", b"\x7f",
    b"FILER:\n\n", b"\n\tMAIL ADDRESS:\t\n", b"\t\tCITY:\t\tALDER\n", b"ITEM INFORMATION:\t\tone\n",
    b"what is this\n", b"</SEC-HEADER>",
    b"\t\tFORM TYPE:\t\t8-K\n", b":           \t", b"<PAPER>\n",
]  # fmt: skip


def general(data: bytes, start: int = 0) -> tuple[Header, int]:
    notes: list[Note] = []
    found = header.read(data, start, len(data), notes)
    assert notes == []
    return found


def test_a_usual_header_is_read_whole() -> None:
    quick = label_header.read(USUAL, 0, len(USUAL))
    assert quick is not None
    assert repr(quick) == repr(general(USUAL))
    found, end = quick
    assert end == USUAL.index(b"</SEC-HEADER>") + len(b"</SEC-HEADER>")
    assert (found.form_type.value, found.filed.value, found.public_document_count.value) == ("8-K", date(2024, 5, 15), 2)
    assert [item.state if item.value is None else item.value for item in found.items] == ["Other Events", "blank"]
    company, owner = found.parties
    assert (company.role, company.cik.value, company.sic.value) == ("subject_company", "0009000002", "3679")
    assert (company.name.value, company.organization.value) == ("ALDER MILLS & CO: SEED", "04 Manufacturing")
    assert company.fiscal_year_end.state == "blank" and owner.fiscal_year_end.state == "absent"
    assert company.mail_address is not None and company.mail_address.city.value == "ALDER"
    assert (owner.role, owner.mail_address, owner.former_names) == ("filed_by", None, ())
    assert USUAL[owner.name.start : owner.name.end] == b"ROWAN IRIS"


def test_a_letter_made_public_is_usual() -> None:
    data = USUAL.replace(b"ACCESSION NUMBER", b"<PRIVATE-TO-PUBLIC>\nACCESSION NUMBER", 1)
    quick = label_header.read(data, 0, len(data))
    assert quick is not None and repr(quick) == repr(general(data))
    assert quick[0].other["PRIVATE-TO-PUBLIC"][0].value is True


def test_places_count_from_the_first_byte_of_the_file() -> None:
    data = b"Proc-Type: 2001,  MIC-CLEAR \n\n" + USUAL
    quick = label_header.read(data, data.index(b"<SEC"), len(data))
    assert repr(quick) == repr(general(data, data.index(b"<SEC")))


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        (b"20240513", b"20241313"),
        (b"20240515163015", b"20240515993015"),
        (b"20010203", b"20010230"),
        (b"9000002", b"CIK 2"),
        (b"[3679]", b"[3679"),
        (b"ALDER SEED", b"ALDER  SEED"),
        (b"ALDER SEED", b"ALDER SEED "),
        (b"ALDER SEED", b"ALDER\xa0SEED"),
        (b"ALDER SEED", b"ALDER:           \tSEED"),
        (b"\tFILING VALUES", b"\tLATER VALUES"),
        (b"</SEC-HEADER>", b""),
    ],
)
def test_what_is_not_usual_is_left_to_the_general_reader(printed: bytes, instead: bytes) -> None:
    data = USUAL.replace(printed, instead)
    assert label_header.read(data, 0, len(data)) is None


@given(st.integers(0, len(USUAL)), st.integers(0, 12), st.sampled_from(STRANGE))
def test_an_altered_header_gives_the_same_facts_or_none(at: int, without: int, strange: bytes) -> None:
    data = USUAL[:at] + strange + USUAL[at + without :]
    quick = label_header.read(data, 0, len(data))
    assert quick is None or repr(quick) == repr(general(data))


def test_real_headers_cut_and_whole_give_the_same_facts_or_none(shared: Path) -> None:
    paths = sorted((shared / "corpus" / "submissions").iterdir())
    usual = 0
    for number, path in enumerate(paths):
        data = path.read_bytes()
        data = data[: data.find(b"<DOCUMENT>")] if b"<DOCUMENT>" in data else data
        start = max(data.find(b"<SEC-DOCUMENT>"), 0)
        for cut in (data, *(data[:end] for end in range(start + number % 97, len(data), 397))):
            quick = label_header.read(cut, start, len(cut))
            if quick is None:
                continue
            usual += cut is data
            notes: list[Note] = []
            assert repr(quick) == repr(header.read(cut, start, len(cut), notes)), path.name
            assert notes == []
    assert usual > 0.85 * len(paths)
