"""Run the rules of late notices over narratives of real ones, each wrapped as a notice of its own date, and count what they say.

Usage: python benchmarks/notices.py FOLDER [--show CODE ...] [--filer STATUS]
FOLDER holds `corpus/late`. A narrative is Part III alone; cover, Parts II and IV and the signature around it are ours: the form type,
the day of filing and the acceptance time are the index's, the period is the last before it that the text names; the box of
Part II is marked, item (3) is not answered. What those parts would say is so not measured, only what the text says.
"""

import argparse
import html
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date as Day
from pathlib import Path
from typing import Any

import tieout
from tieout.checks.case import Settings
from tieout.checks.notices import ON, day_of
from tieout.checks.running import Report, check, rules

HEADER = """\
<SEC-DOCUMENT>{number}.txt : {filed:%Y%m%d}
<SEC-HEADER>{number}.hdr.sgml : {filed:%Y%m%d}
<ACCEPTANCE-DATETIME>{accepted}
ACCESSION NUMBER:		{number}
CONFORMED SUBMISSION TYPE:	{form_type}
PUBLIC DOCUMENT COUNT:		1
{period_line}FILED AS OF DATE:		{filed:%Y%m%d}

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			{name}
		CENTRAL INDEX KEY:			{cik:0>10}

	FILING VALUES:
		FORM TYPE:		{form_type}
</SEC-HEADER>
<DOCUMENT>
<TYPE>{form_type}
<SEQUENCE>1
<TEXT>
"""
NOTICE = """\
                                  FORM 12b-25
                          NOTIFICATION OF LATE FILING

(Check One): [{k}] Form 10-K  [ ] Form 20-F  [ ] Form 11-K  [{q}] Form 10-Q

For Period Ended: {period}

PART I - REGISTRANT INFORMATION

Full Name of Registrant
{name}

PART II - RULES 12b-25(b) AND (c)

[X] (a) The reasons described in reasonable detail in Part III of this form could not be eliminated;

PART III - NARRATIVE

{text}

PART IV - OTHER INFORMATION

(1) Name and telephone number of person to contact in regard to this notification

Iris Penhaligon (555) 555-0100

(2) Have all other periodic reports been filed? If answer is no, identify report(s). [X] Yes [ ] No

(3) Is it anticipated that any significant change in results of operations will be reflected by the earnings statements to be
included in the subject report or portion thereof? [ ] Yes [ ] No

{name}
(Name of Registrant as Specified in Charter)

has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized.

Date: {filed:%B} {filed.day}, {filed.year}              By: /s/ Iris Penhaligon
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""
PROMPT = re.compile(r"(?i)State\s+(?:below\s+)?in\s+reasonable\s+detail")
PROMPT_END = re.compile(r"(?i)prescribed\s+(?:time\s+)?period\s*[.:]?|time\s+period\s+prescribed\s*[.:]?")
HEADING = re.compile(r"(?i)PART\s+III\W{1,12}NARRATIVE")
ENDED = re.compile(r"(?i)\b(?:ended|ending)\s+" + ON)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def narrative(text: str) -> str:
    """The text behind the printed prompt of Part III, entities read."""
    text = html.unescape(text)
    prompt = PROMPT.search(text)
    end = PROMPT_END.search(text, prompt.end(), prompt.end() + 500) if prompt else HEADING.search(text)
    return text[end.end() :].strip() if end else text


def period(text: str, filed: Day) -> Day | None:
    """The end of the period of the late report: the last before the filing that the text names, within a year of it."""
    days = [day for found in ENDED.finditer(" ".join(text.split())) if (day := day_of(found)) is not None]
    return max((day for day in days if 0 < (filed - day).days < 366), default=None)


def wrapped(folder: Path) -> Iterator[tuple[str, bytes, bool]]:
    """Accession number, bytes of a notice, and whether its period is known, for each narrative."""
    late = folder / "corpus" / "late"
    accepted = {one["accession_number"]: one for one in lines(late / "form_nt_acceptance_times_oos.jsonl")}
    names = {one["accession_number"]: one["company_name"] for one in lines(late / "form_nt_index_oos.jsonl")}
    for one in lines(late / "nt_part3_narratives.jsonl"):
        number, form_type, filed = one["accession_number"], one["form_type"], Day.fromisoformat(one["date_filed"])
        text = narrative(one["narrative"])
        end = period(text, filed)
        when = accepted.get(number, {})
        moment = when.get("acceptance_et_date", one["date_filed"]) + when.get("acceptance_et_time", "12:00:00")
        shared = {
            "number": number,
            "filed": filed,
            "accepted": re.sub(r"\D", "", moment),
            "form_type": form_type,
            "name": names.get(number, "BRINDLE FOUNDRY CORP"),
            "cik": one["cik"],
            "period_line": f"CONFORMED PERIOD OF REPORT:	{end:%Y%m%d}\n" if end else "",
            "period": f"{end:%B} {end.day}, {end.year}" if end else "",
            "k": "X" if "K" in form_type else " ",
            "q": "X" if "Q" in form_type else " ",
        }
        yield number, (HEADER.format(**shared) + NOTICE.format(**shared, text=text)).encode(), end is not None


def told(name: str, report: Report, counts: Counter[tuple[str, str]], show: list[str]) -> None:
    """Count a report and print its findings of the codes to be shown."""
    for code, number in report.held.items():
        counts[code, "holds"] += number
    for untold in report.untold:
        counts[untold.code, "cannot tell"] += 1
    for one in report.findings:
        counts[one.code, one.weight] += 1
        if any(one.code.startswith(prefix) for prefix in show):
            print(f"{name}\t{one.code}\t{one.weight}\t{one.message}\t{one.expected}")


def main() -> None:
    """Wrap, read, check, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", nargs="*", default=[], help="print the findings of rules whose codes begin so")
    parser.add_argument("--filer", default=None, help="the status that every registrant is taken to have")
    chosen = parser.parse_args()
    picked, settings = rules(("NT",)), Settings(filer=chosen.filer)
    counts: Counter[tuple[str, str]] = Counter()
    size = known = 0
    took = {"reading": 0.0, "checking": 0.0}
    for number, data, dated in wrapped(chosen.folder):
        size, known = size + 1, known + dated
        begin = time.perf_counter()
        filing = tieout.read(data, name=number)
        read = time.perf_counter()
        report = check(filing, picked, settings)
        took["reading"] += read - begin
        took["checking"] += time.perf_counter() - read
        told(number, report, counts, chosen.show)
    outcomes = ("holds", "error", "warning", "note", "cannot tell")
    print(f"\n{size} narratives, the period of {known} known")
    print(f"{'':8}" + "".join(f"{one:>12}" for one in outcomes))
    for code in sorted({code for code, _ in counts}):
        print(f"{code:8}" + "".join(f"{counts[code, one]:12}" for one in outcomes))
    print("; ".join(f"{what} {1000 * seconds / size:.2f} ms a notice" for what, seconds in took.items()))


if __name__ == "__main__":
    main()
