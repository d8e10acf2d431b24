"""docs/judged.tsv: every error that a rule finds in a real filing was read by a person, and nothing is judged that is not found."""

from pathlib import Path

import judging
import pytest

from checking import insider, row
from tieout import read


def test_every_error_in_a_real_filing_is_judged_and_every_judgement_still_stands(shared: Path) -> None:
    known = judging.verdicts()
    found: set[tuple[str, str]] = set()
    unjudged: list[str] = []
    for filing, report in judging.reports(judging.filings(shared)):
        for one in judging.errors(report):
            said = judging.verdict(known, one.code, filing)
            if said is None:
                unjudged.append(f"{one.code}\t{judging.key(filing)}: {one.message}")
        found |= {
            (said.code, said.filing)
            for one in (*report.findings, *report.doubts)
            if (said := judging.verdict(known, one.code, filing)) is not None
        }
    assert unjudged == []
    assert sorted(set(known) - found) == []


def test_a_filing_is_named_by_its_accession_number_or_its_file() -> None:
    assert judging.key(read(insider(row()), name="4__0001999101-24-000007__aa.xml")) == "0001999101-24-000007"
    assert judging.key(read(insider(row()), name="elsewhere/form4.xml")) == "form4.xml"


@pytest.mark.parametrize("line", ["IN206\tfile", "IN206\tfile\tyes\treason", "IN206\tfile\ttrue\t"])
def test_a_line_that_says_no_verdict_is_refused(tmp_path: Path, line: str) -> None:
    table = tmp_path / "judged.tsv"
    table.write_text(f"code\tfiling\tverdict\treason\n{line}\n")
    with pytest.raises(ValueError, match=r"judged\.tsv:2"):
        judging.verdicts(table)


def test_a_judgement_given_twice_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "judged.tsv"
    table.write_text("code\tfiling\tverdict\treason\n" + "IN206\tfile\ttrue\ta sign\n" * 2)
    with pytest.raises(ValueError, match="twice"):
        judging.verdicts(table)


def test_a_false_alarm_is_an_error_judged_false(shared: Path) -> None:
    """At most one clean filing of a hundred may get an error; deadlines apart, since late is a finding."""
    tally = judging.Tally(judging.verdicts())
    for filing, report in judging.reports(judging.filings(shared)):
        tally.add(filing, report)
    forms = sum(number for family, number in tally.filings.items() if family != "no form")
    alarmed = (tally.alarmed["false"] | tally.alarmed["not judged"]) - tally.alarmed["true"]
    assert len(alarmed) <= (forms - len(tally.alarmed["true"])) / 100


def test_the_tally_counts_an_error_by_its_verdict() -> None:
    filing = read(insider(row(shares="-100")), name="minus.xml")
    report = judging.check(filing)
    said = judging.Verdict("IN206", "minus.xml", False, "a dash, not a sign")
    for table, name in (({}, "not judged"), ({("IN206", "minus.xml"): said}, "false")):
        tally = judging.Tally(table)
        tally.add(filing, report)
        assert tally.alarmed[name] == {"minus.xml"}
