import json
from pathlib import Path

import pytest

import tieout
from checking import insider, row, submission
from tieout.errors import UsageError

DRAFT = Path(__file__).parents[1] / "samples" / "checks" / "form4-draft.xml"


def test_a_path_some_bytes_and_a_filing_give_the_same_findings() -> None:
    filing = tieout.read(DRAFT)
    for what in (DRAFT, DRAFT.read_bytes(), filing):
        found = tieout.check(what, select="IN206,IN103").findings
        assert [(one.code, one.weight) for one in found] == [("IN206", "error"), ("IN103", "error")]


def test_select_and_ignore() -> None:
    assert [one.code for one in tieout.check(DRAFT, select=["IN2", "IN103"], ignore="negative-shares").findings] == ["IN103"]
    with pytest.raises(UsageError, match="no rule is called 'IN9'"):
        tieout.check(DRAFT, select="IN9")
    assert [one.code for one in tieout.rules("IN206")] == ["IN206"]
    assert tieout.rules()[0].code.startswith("HD")


def test_a_status_that_there_is_not_is_refused_where_no_rule_needs_it() -> None:
    assert tieout.check(DRAFT, select="IN206", filer="accelerated").findings
    with pytest.raises(UsageError, match="there is no status 'small'; give one of large-accelerated, accelerated, non-accelerated"):
        tieout.check(DRAFT, select="IN206", filer="small")  # type: ignore[arg-type]


def test_a_report_as_json() -> None:
    report = tieout.check(submission(insider(row(shares="-5"), row(direct_or_indirect="I"))), select="IN206,IN103")
    told = report.to_dict()
    assert told == json.loads(report.to_json())
    assert list(told) == ["source", "accession_number", "form_type", "findings", "untold", "doubts", "held"]
    assert (told["accession_number"], told["form_type"]) == ("0001999001-24-000042", "4")
    assert [one["code"] for one in told["findings"]] == ["IN206"]
    assert [one["code"] for one in told["doubts"]] == ["IN103"]
    assert told["held"] == {"IN206": 1}


def test_a_record_has_the_names_of_the_contract() -> None:
    report = tieout.check(insider(row(shares="-5")), select="IN206")
    (record,) = report.records()
    assert list(record.__struct_fields__[:10]) == [
        "source", "accession_number", "form_type", "code", "name", "weight", "message", "expected", "at", "cites",
    ]  # fmt: skip
    assert (record.accession_number, record.source.name, len(record.source.sha256)) == (None, "-", 64)
