import re

import pytest

import tieout
from checking import insider, row
from tieout.checks.known import fingerprints
from tieout.checks.running import Broken, Report
from tieout.export import Answer, export, github

REPORT = tieout.check(tieout.read(insider(row(shares="-5"), row(direct_or_indirect="I")), name="in, a.xml"), select="IN206,IN103")


def test_a_command_for_each_finding() -> None:
    lines = export("github").one(Answer(report=REPORT)).decode().splitlines()
    assert len(lines) == 2
    spot = REPORT.findings[0].at[0]
    assert lines[0] == (
        f"::error file=in%2C a.xml,line={spot.line},col={spot.column},endLine={spot.line},endColumn={spot.column + 1},"
        "title=IN206 negative-shares::-5 is below zero (expected: 5)"
    )


def test_what_is_known_is_left_out() -> None:
    known = frozenset(fingerprints(REPORT.findings)[:1])
    assert export("github").one(Answer(report=REPORT, known=known)).count(b"\n") == 1


@pytest.mark.parametrize("hostile", ["a\n::error::b", "a\r\n::b", "%0A::x", "\x1b[31m", "a\x85b", "::set-env name=x::y"])
def test_no_text_of_a_filing_begins_a_command(hostile: str) -> None:
    one = REPORT.findings[0]
    found = Broken(code=one.code, name=one.name, weight="note", message=hostile, expected=hostile, at=one.at, cites=one.cites)
    report = Report(filing=tieout.read(REPORT.filing.source.data, name=hostile), findings=(found,), untold=(), doubts=(), held={})
    text = github.command(report, found)
    assert text.count("\n") == 1 and text.endswith("\n")
    assert re.match(r"::notice file=[^,:]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[^,:]*::", text)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


def test_a_place_in_a_payload_has_no_line() -> None:
    one = REPORT.findings[0]
    spot = one.at[0]
    inner = type(spot)(path=spot.path, raw="x", start=0, end=1, line=1, column=1, within="base64")
    found = Broken(code="IN206", name="n", weight="warning", message="m", expected=None, at=(inner,), cites=())
    assert github.command(REPORT, found) == "::warning file=in%2C a.xml,title=IN206 n::m\n"
