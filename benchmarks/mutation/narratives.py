"""Real narratives of late notices, each put into a form of ours, since hardly a whole notice is at hand."""

import json
import textwrap
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from pathlib import Path

LONGEST = {"10-K": 91, "10-Q": 46}  # days from the period to the last day of a notice in time, for any filer
NAME = "Wickford Lantern Corp"
HEAD = """<SEC-DOCUMENT>{accession}.txt : {filed:%Y%m%d}
<SEC-HEADER>{accession}.hdr.sgml : {filed:%Y%m%d}
<ACCEPTANCE-DATETIME>{filed:%Y%m%d}120000
ACCESSION NUMBER:		{accession}
CONFORMED SUBMISSION TYPE:	{kind}
PUBLIC DOCUMENT COUNT:		1
CONFORMED PERIOD OF REPORT:	{period:%Y%m%d}
FILED AS OF DATE:		{filed:%Y%m%d}
DATE AS OF CHANGE:		{filed:%Y%m%d}

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			WICKFORD LANTERN CORP
		CENTRAL INDEX KEY:			0001999301
		FISCAL YEAR END:			1231

	FILING VALUES:
		FORM TYPE:		{kind}
		SEC ACT:		1934 Act
		SEC FILE NUMBER:	001-99931

	BUSINESS ADDRESS:
		STREET 1:		31 WICK STREET
		CITY:			SALEM
		STATE:			MA
		ZIP:			01970
</SEC-HEADER>
<DOCUMENT>
<TYPE>{kind}
<SEQUENCE>1
<FILENAME>nt.txt
<TEXT>
"""
TAIL = "</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"


def paragraphs(kind: str, period: date, filed: date, narrative: str) -> list[str]:
    """The lines and paragraphs of the form."""
    marked = {name: "[X]" if name in kind else "[ ]" for name in LONGEST}
    within = "fifteenth" if "10-K" in kind else "fifth"
    changes = "$" in narrative and "compared" in narrative
    return [
        "FORM 12b-25",
        "NOTIFICATION OF LATE FILING",
        "SEC File Number: 001-99931",
        f"(Check One):  {marked['10-K']} Form 10-K   [ ] Form 20-F   [ ] Form 11-K   {marked['10-Q']} Form 10-Q",
        f"For Period Ended: {period:%B} {period.day}, {period.year}",
        "PART I - REGISTRANT INFORMATION",
        f"Full Name of Registrant: {NAME}",
        "Address of Principal Executive Office (Street and Number): 31 Wick Street",
        "City, State and Zip Code: Salem, Massachusetts 01970",
        "PART II - RULES 12b-25(b) AND (c)",
        "[X] (a) The reasons described in reasonable detail in Part III of this form could not be eliminated without "
        "unreasonable effort or expense; (b) The subject report will be filed on or before the "
        f"{within} calendar day following the prescribed due date.",
        "PART III - NARRATIVE",
        narrative,
        "PART IV - OTHER INFORMATION",
        "(1) Name and telephone number of person to contact in regard to this notification: Abel Thorncroft, (555) 010-1111",
        "(2) Have all other periodic reports required under Section 13 or 15(d) of the Securities Exchange Act of 1934 been "
        "filed? If answer is no, identify report(s).  [X] Yes  [ ] No",
        "(3) Is it anticipated that any significant change in results of operations from the corresponding period for the last "
        "fiscal year will be reflected by the earnings statements to be included in the subject report or portion thereof?  "
        + ("[X] Yes  [ ] No" if changes else "[ ] Yes  [X] No"),
        f"{NAME} has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized.",
        f"Date: {filed:%B} {filed.day}, {filed.year}",
        "By: /s/ Abel Thorncroft",
        "Name: Abel Thorncroft",
        "Title: Controller",
    ]


def period_of(kind: str, filed: date) -> date:
    """The end of the first month whose report was not due long before the filing date."""
    longest = next(days for name, days in LONGEST.items() if name in kind)
    day = filed - timedelta(longest)
    return day.replace(day=monthrange(day.year, day.month)[1])


def wrapped(shared: Path) -> Iterator[tuple[str, bytes]]:
    """Each narrative as a complete submission, every second one as HTML: its name and bytes."""
    table = shared / "corpus" / "late" / "nt_part3_narratives.jsonl"
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines() if table.is_file() else ()):
        one = json.loads(line)
        filed, kind = date.fromisoformat(one["date_filed"]), one["form_type"]
        accession = f"0001999301-{filed:%y}-{number:06}"
        parts = paragraphs(kind, period_of(kind, filed), filed, one["narrative"])
        if number % 2:
            body = "\n\n".join("\n".join(textwrap.wrap(part, 78)) for part in parts)
        else:
            body = "<html><body>\n" + "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in parts) + "\n</body></html>"
        head = HEAD.format(accession=accession, filed=filed, period=period_of(kind, filed), kind=kind)
        yield f"narrative-{one['accession_number']}.txt", f"{head}{body}\n{TAIL}".encode()
