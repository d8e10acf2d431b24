import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout.edgar import submission
from tieout.edgar.model import Submission
from tieout.edgar.payload import payload
from tieout.facts import Fact, Note, plain, walk

LABELS = b"""<SEC-DOCUMENT>0009999999-24-000007.txt : 20240516
<SEC-HEADER>0009999999-24-000007.hdr.sgml : 20240516
<ACCEPTANCE-DATETIME>20240515163015
ACCESSION NUMBER:\t\t0009999999-24-000007
CONFORMED SUBMISSION TYPE:\t4
PUBLIC DOCUMENT COUNT:\t\t1
CONFORMED PERIOD OF REPORT:\t20240513
FILED AS OF DATE:\t\t20240515
DATE AS OF CHANGE:\t\t20240515

REPORTING-OWNER:\t

\tOWNER DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tROWAN IRIS
\t\tCENTRAL INDEX KEY:\t\t\t0009000001
\t\tORGANIZATION NAME:           \t

\tFILING VALUES:
\t\tFORM TYPE:\t\t4
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t001-99999
\t\tFILM NUMBER:\t\t24950001

\tMAIL ADDRESS:\t
\t\tSTREET 1:\t\t1 MILL LANE & QUAY < 3
\t\tCITY:\t\t\tALDER
\t\tSTATE:\t\t\tOH
\t\tZIP:\t\t\t44444

\tFORMER NAME:\t
\t\tFORMER CONFORMED NAME:\tROWAN I
\t\tDATE OF NAME CHANGE:\t20010203

ISSUER:\t\t

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tALDER MILLS INC
\t\tCENTRAL INDEX KEY:\t\t\t0009000002
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tELECTRONIC COMPONENTS, NEC [3679]
\t\tORGANIZATION NAME:           \t04 Manufacturing
\t\tEIN:\t\t\t\t990000001
\t\tSTATE OF INCORPORATION:\t\t\tDE
\t\tFISCAL YEAR END:\t\t\t1231
</SEC-HEADER>
<DOCUMENT>
<TYPE>4
<SEQUENCE>1
<FILENAME>form4.xml
<DESCRIPTION>PRIMARY DOCUMENT
<TEXT>
<XML>
<?xml version="1.0"?>
<ownershipDocument/>
</XML>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""
TAGS = b"""<SUBMISSION>
<ACCESSION-NUMBER>0009999999-24-000007
<TYPE>4
<PUBLIC-DOCUMENT-COUNT>1
<PERIOD>20240513
<FILING-DATE>20240515
<DATE-OF-FILING-DATE-CHANGE>20240515
<ACCEPTANCE-DATETIME>20240515163015
<REPORTING-OWNER>
<OWNER-DATA>
<CONFORMED-NAME>ROWAN IRIS
<CIK>0009000001
<ORGANIZATION-NAME>
</OWNER-DATA>
<FILING-VALUES>
<FORM-TYPE>4
<ACT>34
<FILE-NUMBER>001-99999
<FILM-NUMBER>24950001
</FILING-VALUES>
<MAIL-ADDRESS>
<STREET1>1 MILL LANE & QUAY < 3
<CITY>ALDER
<STATE>OH
<ZIP>44444
</MAIL-ADDRESS>
<FORMER-NAME>
<FORMER-CONFORMED-NAME>ROWAN I
<DATE-CHANGED>20010203
</FORMER-NAME>
</REPORTING-OWNER>
<ISSUER>
<COMPANY-DATA>
<CONFORMED-NAME>ALDER MILLS INC
<CIK>0009000002
<ASSIGNED-SIC>3679
<ORGANIZATION-NAME>04 Manufacturing
<IRS-NUMBER>990000001
<STATE-OF-INCORPORATION>DE
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
</ISSUER>
<DOCUMENT>
<TYPE>4
<SEQUENCE>1
<FILENAME>form4.xml
<DESCRIPTION>PRIMARY DOCUMENT
<TEXT>
<XML>
<?xml version="1.0"?>
<ownershipDocument/>
</XML>
</TEXT>
</DOCUMENT>
</SUBMISSION>
"""
PEM = (
    b"""-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Key-Asymmetric:
 QUJD
 REVG
MIC-Info: RSA-MD5,RSA,
 R0hJ

"""
    + LABELS
    + b"-----END PRIVACY-ENHANCED MESSAGE-----\n"
)
IMS = LABELS.replace(b"SEC-DOCUMENT", b"IMS-DOCUMENT").replace(b"SEC-HEADER", b"IMS-HEADER")
ALONE = b"<SEC-HEADER>0009999999-24-000007.hdr.sgml : 20240516\n" + TAGS[13 : TAGS.index(b"<DOCUMENT>")] + b"</SEC-HEADER>\n"
ONE_LINE = TAGS[: TAGS.index(b"<XML>")].replace(b"\n", b"") + TAGS[TAGS.index(b"<XML>") :]
CONTAINERS = {"C1": LABELS, "C2": TAGS, "C2 line": ONE_LINE, "C3": PEM, "C4": IMS, "C5": ALONE}


def read(data: bytes) -> tuple[Submission, list[Note]]:
    notes: list[Note] = []
    found = submission.read(data, notes)
    assert found is not None
    return found, notes


def misplaced(data: bytes, found: Submission) -> list[tuple[str, Fact[Any]]]:
    """The facts whose bytes do not give their raw again."""
    facts = [(path, fact) for path, fact in walk(found) if fact.start is not None]
    return [(path, fact) for path, fact in facts if " ".join(data[fact.start : fact.end].decode("latin-1").split()) != fact.raw]


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("ending", [b"\n", b"\r", b"\r\n"])
def test_every_container_gives_the_same_facts(container: str, ending: bytes) -> None:
    data = CONTAINERS[container].replace(b"\n", ending)
    found, notes = read(data)
    assert notes == [] and misplaced(data, found) == []
    header = plain(found)["header"]
    assert header["accession_number"] == "0009999999-24-000007"
    assert (header["form_type"], header["public_document_count"]) == ("4", 1)
    assert (header["period"], header["filed"]) == ("2024-05-13", "2024-05-15")
    assert header["accepted"] == "2024-05-15T16:30:15-04:00"
    owner, issuer = header["parties"]
    assert (owner["role"], owner["cik"], owner["name"]) == ("reporting_owner", "0009000001", "ROWAN IRIS")
    assert (owner["file_number"], owner["film_number"], owner["form_type"]) == ("001-99999", "24950001", "4")
    assert owner["act"] == ("1934 Act" if b"SEC ACT" in data else "34")
    assert owner["mail_address"]["street1"] == "1 MILL LANE & QUAY < 3"
    assert owner["former_names"] == [{"name": "ROWAN I", "changed": "2001-02-03"}]
    assert owner["business_address"] is None
    assert found.header is not None and found.header.parties[0].organization.state == "blank"
    assert (issuer["role"], issuer["sic"], issuer["organization"]) == ("issuer", "3679", "04 Manufacturing")
    assert (issuer["irs_number"], issuer["state_of_incorporation"], issuer["fiscal_year_end"]) == ("990000001", "DE", "1231")
    if container != "C5":
        (document,) = found.documents
        assert plain(document) | {"start": 0, "end": 0} == {
            "sequence": 1, "type": "4", "filename": "form4.xml", "description": "PRIMARY DOCUMENT",
            "start": 0, "end": 0, "wrapper": "XML", "encoding": None, "number": None, "title": None,
        }  # fmt: skip
        assert data[document.start : document.end].split() == [b"<?xml", b'version="1.0"?>', b"<ownershipDocument/>"]


def test_the_name_of_an_industry_stands_before_its_code() -> None:
    found, _ = read(LABELS)
    assert found.header is not None
    party = found.header.parties[1]
    assert (party.sic.raw, party.sic_name.value) == ("3679", "ELECTRONIC COMPONENTS, NEC")


@pytest.mark.parametrize(
    ("printed", "code", "name", "state"),
    [
        ("\t3679", "3679", None, None),
        ("\t []", None, None, "blank"),
        ("\t [3679\n]", "3679", None, None),
        ("\tTOYS [DOLLS]", None, "TOYS [DOLLS]", "absent"),
    ],
)
def test_industries_as_they_were_printed_through_the_years(printed: str, code: str, name: str, state: str) -> None:
    data = LABELS.replace(b"\tELECTRONIC COMPONENTS, NEC [3679]\n", printed.encode() + b"\n")
    data = data.replace(b"]\n\t\tORG", b"]\t\tORG") if "\n" in printed else data
    found, notes = read(data)
    assert found.header is not None and notes == []
    party = found.header.parties[1]
    assert (party.sic.value, party.sic_name.value) == (code, name)
    assert state is None or party.sic.state == state
    assert party.organization.value == "04 Manufacturing"


def test_pem_lines_are_kept() -> None:
    found, _ = read(PEM)
    assert found.header is not None
    assert plain(found.header.other)["Proc-Type"] == ["2001,MIC-CLEAR"]
    assert plain(found.header.other)["Originator-Key-Asymmetric"] == ["QUJD REVG"]


def test_what_has_no_field_is_kept_by_its_label_or_tag() -> None:
    data = (
        b"<SUBMISSION><PAPER><ACCESSION-NUMBER>0009999999-24-000007<TYPE>SD<ITEMS>1.01<ITEMS>1.02<GROUP-MEMBERS>A<GROUP-MEMBERS>B"
        b"<CONFIRMING-COPY><RULE><RULE-NAME>13p-1<ITEM><ITEM-NUMBER>1</ITEM><ITEM><ITEM-NUMBER>2</ITEM></RULE><FILE-NUMBER>7-1"
        b"<FILER><COMPANY-DATA><CIK>1</COMPANY-DATA><FILING-VALUES><ACT>33</FILING-VALUES><FILING-VALUES><ACT>34</FILING-VALUES>"
        b"<BUSINESS-ADDRESS><NON-US-STATE-TERRITORY>Kent</BUSINESS-ADDRESS></FILER></CONFIRMING-COPY></SUBMISSION>"
    )
    found, notes = read(data)
    assert notes == [] and misplaced(data, found) == [] and found.header is not None
    header = plain(found.header)
    assert (header["items"], header["group_members"]) == (["1.01", "1.02"], ["A", "B"])
    assert header["other"] == {
        "PAPER": [True], "CONFIRMING-COPY": [True], "RULE > RULE-NAME": ["13p-1"], "RULE > ITEM > ITEM-NUMBER": ["1", "2"],
        "FILE-NUMBER": ["7-1"],
    }  # fmt: skip
    (party,) = header["parties"]
    assert (party["act"], party["other"]) == ("33", {"ACT": ["34"], "NON-US-STATE-TERRITORY": ["Kent"]})


def test_an_owner_of_old_stands_as_a_raw_tag_among_labels() -> None:
    owner = (
        b"<REPORTING-OWNER>\n\nCOMPANY DATA:\n\tCOMPANY CONFORMED NAME:\tROWAN IRIS\n<RELATIONSHIP>DIRECTOR\n</REPORTING-OWNER>\n"
    )
    found, _ = read(LABELS.replace(b"ISSUER:\t\t", b"SUBJECT COMPANY:").replace(b"</SEC-HEADER>", owner + b"</SEC-HEADER>"))
    assert found.header is not None
    assert [party.role for party in found.header.parties] == ["reporting_owner", "subject_company", "reporting_owner"]
    assert (found.header.parties[2].name.value, found.header.parties[2].relationship.value) == ("ROWAN IRIS", "DIRECTOR")


def test_an_unknown_kind_of_party_takes_its_role_from_its_name() -> None:
    found, _ = read(LABELS.replace(b"ISSUER:\t\t", b"NEW KIND:\t\t"))
    assert found.header is not None
    assert (found.header.parties[1].role, found.header.parties[1].name.value) == ("new_kind", "ALDER MILLS INC")


def test_a_line_that_says_nothing_known_is_kept_and_noted() -> None:
    found, notes = read(LABELS.replace(b"ISSUER:", b"what is this\nISSUER:"))
    assert found.header is not None and plain(found.header.other)[""] == ["what is this"]
    assert [note.code for note in notes] == ["header-line-unplaced"]


def test_a_header_may_be_lost() -> None:
    found, notes = read(LABELS[LABELS.index(b"<DOCUMENT>") : LABELS.index(b"</SEC-DOCUMENT>")])
    assert found.header is None and notes == []
    assert found.documents[0].filename.value == "form4.xml"


def test_missing_end_tags_are_borne_and_told() -> None:
    data = b"<DOCUMENT>\n<TYPE>A\n<TEXT>\none </TEXT> and <DOCUMENT> here\n</DOCUMENT>\n"
    data += b"<DOCUMENT>\n<TYPE>B\n<TEXT>\ntwo\n<DOCUMENT>\n<TYPE>C\n<TEXT>three"
    found, notes = read(data)
    assert [data[d.start : d.end] for d in found.documents] == [b"one </TEXT> and <DOCUMENT> here\n", b"two\n", b"three"]
    assert [(note.code, note.path) for note in notes] == [("document-cut", "documents[1]"), ("document-cut", "documents[2]")]


@pytest.mark.parametrize(
    "data", [b"", b"<html><SEC-DOCUMENT>", b"<?xml version='1.0'?><Error/>", b"Say <SUBMISSION>", b"plain words", b"\xff\xfe<\x00"]
)
def test_what_is_no_envelope_gives_none(data: bytes) -> None:
    notes: list[Note] = []
    assert submission.read(data, notes) is None and notes == []


@pytest.mark.parametrize(
    "body", [b"begin 644 a.gif\n&1TE&.#EA\n`\nend\n", b"begin 644 a.gif\n&1TE&.#EA", b"begin 644 a.gif\n'1TE&.#EA(!$!\n\nend\n"]
)
def test_uuencoded_bodies_are_decoded_though_cut_or_carelessly_filled(body: bytes) -> None:
    found, _ = read(b"<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\n" + body + b"\n</TEXT>\n</DOCUMENT>\n")
    assert found.documents[0].encoding == "uuencode"
    data = b"<DOCUMENT>\n<TYPE>GRAPHIC\n<TEXT>\n" + body + b"\n</TEXT>\n</DOCUMENT>\n"
    assert payload(data, found.documents[0]).startswith(b"GIF89a")


@given(st.sampled_from(sorted(CONTAINERS.values())), st.integers(0, 3000))
def test_a_cut_submission_never_raises_and_is_always_told(data: bytes, at: int) -> None:
    cut, notes = data[:at], list[Note]()
    found = submission.read(cut, notes)
    if found is not None:
        assert misplaced(cut, found) == []
        assert at >= len(data.rstrip()) or any(note.code == "submission-cut" for note in notes)


@given(
    st.lists(st.sampled_from([*re.findall(rb"<[^>]*>|[A-Z ]+:|\s|\w+", LABELS + TAGS), b"\xa0", b"\x85", b"<", b"]"]), max_size=60)
)
def test_no_order_of_lines_raises_or_loses_a_place(parts: list[bytes]) -> None:
    data = b"<SUBMISSION>" + b"".join(parts)
    found, _ = read(data)
    assert misplaced(data, found) == []


@given(st.sampled_from([b"", b"<SEC-DOCUMENT>", b"<SUBMISSION>", b"<DOCUMENT>\n<TYPE>4\n<TEXT>"]), st.binary(max_size=200))
def test_no_bytes_raise(root: bytes, junk: bytes) -> None:
    data = root + junk
    assert misplaced(data, submission.read(data, [])) == []


def corpus(shared: Path) -> Iterator[tuple[str, bytes, Submission]]:
    for path in sorted((shared / "corpus" / "submissions").iterdir()):
        data = path.read_bytes()
        found = submission.read(data, [])
        assert found is not None, path.name
        yield path.name, data, found


# a label or tag that only opens or closes a section
SECTION = re.compile(rb"\s*(?:<[^>]*>|[A-Z][A-Z -]*:|-----.*-----)?\s*")


def test_every_line_of_every_real_header_lands_in_a_fact(shared: Path) -> None:
    lost = []
    for name, data, found in corpus(shared):
        assert misplaced(data, found) == [], name
        spans = [(fact.start, fact.end) for _, fact in walk(found.header) if fact.start is not None]
        taken = bytearray(data[: data.find(b"<DOCUMENT>")] if b"<DOCUMENT>" in data else data)
        for start, end in spans:
            assert end is not None
            taken[start:end] = b" " * (end - start)
        for line in re.split(rb"[\r\n]+", bytes(taken)):
            rest = re.sub(rb"<[^<>]*>", b"", line).strip(b" \t[]")
            if rest and not SECTION.fullmatch(rest) and not re.fullmatch(rb"[A-Za-z][A-Za-z0-9 -]*:", rest):
                lost.append((name, line))
    assert lost == []


def test_every_header_path_that_was_seen_is_placed(shared: Path) -> None:
    rows = csv.reader((shared / "spec" / "tables" / "sgml-header-paths-2024q1.csv").read_text().splitlines())
    for path, *_ in list(rows)[1:]:
        *sections, field = re.split(r" [>:] ", path)
        if "DOCUMENT" in sections:
            continue
        opened = "".join(f"<{name}>\n" for name in sections)
        closed = "".join(f"</{name}>\n" for name in reversed(sections))
        data = f"{opened}<{field}>19990102\n{closed}".encode()
        found, notes = read(data)
        facts = [(place, fact) for place, fact in walk(found) if fact.raw == "19990102"]
        assert len(facts) == 1 and {note.code for note in notes} <= {"unreadable"}, path
        assert "['']" not in facts[0][0], path


def test_a_day_with_midnight_behind_it_is_a_day() -> None:
    found, _ = read(TAGS.replace(b"<PERIOD>20240513", b"<PERIOD>20240513 00:00:00</PERIOD>"))
    assert found.header is not None and found.header.period.value == date(2024, 5, 13)
