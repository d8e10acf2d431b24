"""What the tests of rules share: filings made for a rule, and what the rule says of them."""

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import tieout
from samples import envelopes, insiders, stakes
from tieout.checks.case import Settings
from tieout.checks.running import Report, check, rules

sys.path.insert(0, str(Path(__file__).parent / "samples"))  # its modules import each other by name alone

from samples import prints

OWNER = insiders.OAKES
TRADE: dict[str, Any] = {
    "kind": "transaction",
    "security_title": "Common Stock",
    "transaction_date": "2024-05-22",
    "coding": ("4", "P", "0"),
    "shares": "100",
    "price_per_share": "14.5",
    "acquired_disposed": "A",
    "shares_owned_following": "1100",
    "direct_or_indirect": "D",
}
OPTION: dict[str, Any] = {
    "kind": "transaction",
    "security_title": "Stock Option (right to buy)",
    "conversion_or_exercise_price": "3.25",
    "transaction_date": "2024-05-22",
    "coding": ("4", "M", "0"),
    "shares": "400",
    "price_per_share": "0",
    "acquired_disposed": "D",
    "exercise_date": "2020-01-02",
    "expiration_date": "2030-01-02",
    "underlying_security_title": "Common Stock",
    "underlying_security_shares": "400",
    "shares_owned_following": "0",
    "direct_or_indirect": "D",
}


def row(**changes: Any) -> dict[str, Any]:
    """A purchase of 100 shares in Table I that leaves 1,100, with changes; a value of None leaves the field out."""
    return _changed(TRADE, changes)


def option(**changes: Any) -> dict[str, Any]:
    """The exercise of an option on 400 shares in Table II, with changes."""
    return _changed(OPTION, changes)


def held(one: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A row as a holding: what a transaction alone has is left out."""
    only = ("transaction_date", "coding", "shares", "price_per_share", "acquired_disposed", "deemed_execution_date")
    return _changed({**{name: leaf for name, leaf in one.items() if name not in only}, "kind": "holding"}, changes)


def _changed(one: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {name: leaf for name, leaf in {**one, **changes}.items() if leaf is not None}


def insider(*rows: dict[str, Any], derivative: Sequence[dict[str, Any]] = (), **changes: Any) -> bytes:
    """A Form 4 as XML: these rows of Table I, those of Table II, a director's form signed two days after 2024-05-22."""
    return insiders.xml(_form(rows, derivative, changes)).encode()


def printed(rendering: str, *rows: dict[str, Any], derivative: Sequence[dict[str, Any]] = (), **changes: Any) -> bytes:
    """The same as EDGAR's page (`html`) or as a Markdown print of it (`markdown`)."""
    written: str = getattr(prints, rendering)(_form(rows, derivative, changes))
    return written.encode()


def _form(rows: Sequence[dict[str, Any]], derivative: Sequence[dict[str, Any]], changes: dict[str, Any]) -> dict[str, Any]:
    form = {
        "document_type": "4",
        "schema_version": "X0508",
        "period_of_report": "2024-05-22",
        "not_subject_to_section16": "0",
        "aff10b5_one": "0",
        "issuer": insiders.ISSUER,
        "owners": (OWNER,),
        "non_derivative": rows,
        "derivative": tuple(derivative),
        "footnotes": {},
        "remarks": "",
        "signatures": (("/s/ Marguerite T. Oakes", "2024-05-24"),),
    }
    return _changed(form, changes)


def submission(xml: bytes, form_type: str = "4", **header: str) -> bytes:
    """The same as EDGAR's complete submission. header: values that take the place of those printed (`filed="20240528"`)."""
    parties = [
        {"role": "ISSUER", "name": "BRINDLE FOUNDRY CORP", "cik": "0001999001", "form": form_type, "file": "001-99901"},
        {"role": "REPORTING-OWNER", "name": "OAKES MARGUERITE T", "cik": "0001999101", "form": form_type, "file": "001-99901"},
    ]
    text = envelopes.labelled(form_type, parties, envelopes.document(form_type, "form4.xml", xml.decode(), "XML"))
    for name, value in header.items():
        text = re.sub(rf"{envelopes.HEADER[name]}(?!\d)", value, text)  # the filing date begins the time of acceptance
    return text.encode()


def judged(code: str, data: bytes, **settings: Any) -> Report:
    """What one rule says of a filing."""
    chosen = [one for one in rules() if one.code == code]
    assert chosen, f"there is no rule {code}"
    return check(tieout.read(data, name="filing"), chosen, Settings(**settings))


def outcome(code: str, data: bytes, **settings: Any) -> str:
    """`breaks`, `cannot tell`, `holds` or `does not apply`, the first of these that a rule says of some part of a filing."""
    report = judged(code, data, **settings)
    if report.findings or report.doubts:
        return "breaks"
    if report.untold:
        return "cannot tell"
    return "holds" if report.held else "does not apply"


def iso(text: str) -> date:
    return date.fromisoformat(text)


def holder(name: str = "HOLLIN CAPITAL LP", *powers: str, percent: str = "8.5", types: str = "PN", **more: Any) -> dict[str, Any]:
    """A reporting person with 850,000 shares, all in its sole power, of a class of 10,000,000."""
    return stakes.person(name, *(powers or ("850,000", "0", "850,000", "0", "850,000")), percent=percent, types=types, **more)


def stake(*persons: dict[str, Any], rendering: str = "txt", **changes: Any) -> bytes:
    """A Schedule 13D of these persons (one holder where none is given) as plain text, HTML, Markdown or XML; with changes."""
    form = {
        "schedule": "13D",
        "amendment_number": None,
        "issuer": "Brindle Foundry Corp",
        "issuer_cik": "0001999001",
        "security_title": "Common Stock, par value $0.01 per share",
        "cusip": "109215103",
        "event_date": "2024-05-20",
        "rule": "13d-1(c)",
        "persons": persons or (holder(),),
        "outstanding": ("10,000,000", "2024-05-01"),
        "items": {
            "1": ("Security and Issuer.", "This statement relates to the common stock of Brindle Foundry Corp."),
            "3": ("Source and Amount of Funds or Other Consideration.", "The shares were bought with working capital."),
            "4": ("Purpose of Transaction.", "The persons hold the shares as an investment."),
            "5": ("Interest in Securities of the Issuer.", None),
            "7": ("Material to be Filed as Exhibits.", None),
        },
        "exhibits": (("99.1", "Joint Filing Agreement dated May 20, 2024"),),
        "signed": "2024-05-24",
        **changes,
    }
    write = {"txt": stakes.plain, "html": stakes.html, "md": stakes.markdown, "xml": stakes.xml}[rendering]
    return write(form).encode()


def filed_stake(data: bytes, form_type: str, filed: str, **header: str) -> bytes:
    """A schedule as EDGAR's complete submission, filed on a day (`2024-05-24`). header: further values that take a place."""
    parties = [
        {"role": "SUBJECT-COMPANY", "name": "BRINDLE FOUNDRY CORP", "cik": "0001999001", "form": form_type, "file": "005-99901"},
        {"role": "FILED BY", "name": "HOLLIN CAPITAL LP", "cik": "0001999102", "form": form_type, "file": ""},
    ]
    wrapper = "XML" if data.startswith(b"<?xml") else None
    text = envelopes.labelled(form_type, parties, envelopes.document(form_type, "stake.txt", data.decode() + "\n", wrapper))
    day = filed.replace("-", "")
    text = text.replace(envelopes.HEADER["accepted"], f"{day}163015")
    for name, value in {"filed": day, **header}.items():
        text = re.sub(rf"{envelopes.HEADER[name]}(?!\d)", value, text)
    return text.encode()


NOTICE = """\
                                 UNITED STATES
                       SECURITIES AND EXCHANGE COMMISSION
                             Washington, D.C. 20549

                                  FORM 12b-25

                          NOTIFICATION OF LATE FILING

(Check One): [{k}] Form 10-K  [ ] Form 20-F  [ ] Form 11-K  [{q}] Form 10-Q  [ ] Form 10-D  [ ] Form N-CEN

                      For Period Ended: {period}

                         [ ] Transition Report on Form 10-K
                         [ ] Transition Report on Form 10-Q

PART I - REGISTRANT INFORMATION

Brindle Foundry Corp
Full Name of Registrant

N/A
Former Name if Applicable

40 Quarry Lane
Address of Principal Executive Office (Street and Number)

Hartwell, OH 45011
City, State and Zip Code

PART II - RULES 12b-25(b) AND (c)

If the subject report could not be filed without unreasonable effort or expense and the registrant seeks relief
pursuant to Rule 12b-25(b), the following should be completed. (Check box if appropriate)

[{relief}]  (a) The reason described in reasonable detail in Part III of this form could not be eliminated
     without unreasonable effort or expense;
     (b) The subject report will be filed on or before the fifteenth calendar day following the prescribed due date; and
     (c) The accountant's statement or other exhibit required by Rule 12b-25(c) has been attached if applicable.

PART III - NARRATIVE

State below in reasonable detail why Form 10-K, 20-F, 11-K, 10-Q, 10-D, N-CEN, N-CSR, or the transition report or
portion thereof, could not be filed within the prescribed time period.

{reasons}

PART IV - OTHER INFORMATION

(1) Name and telephone number of person to contact in regard to this notification

    Iris Penhaligon              (555)              555-0100
       (Name)                 (Area Code)      (Telephone Number)

(2) Have all other periodic reports required under Section 13 or 15(d) of the Securities Exchange Act of 1934 or Section
30 of the Investment Company Act of 1940 during the preceding 12 months or for such shorter period that the registrant
was required to file such report(s) been filed? If answer is no, identify report(s).   [{filed}] Yes   [{unfiled}] No
{missing}
(3) Is it anticipated that any significant change in results of operations from the corresponding period for the last
fiscal year will be reflected by the earnings statements to be included in the subject report or portion thereof?
[{change}] Yes   [{same}] No

If so, attach an explanation of the anticipated change, both narratively and quantitatively, and, if appropriate, state
the reasons why a reasonable estimate of the results cannot be made.

{explanation}

                              Brindle Foundry Corp
                  (Name of Registrant as Specified in Charter)

has caused this notification to be signed on its behalf by the undersigned hereunto duly authorized.

Date: {date}                              By: {signed}
                                                    Name: Iris Penhaligon
                                                    Title: Chief Financial Officer
"""
REASONS = "The Registrant needs additional time to complete the preparation of its financial statements for the period."


def notice(**changes: str) -> bytes:
    """A notice of a late Form 10-Q for the quarter ended March 31, 2024, as typewriter text.

    changes: `reasons` (Part III), `explanation` (Part IV (3)), `change="X"` with `same=" "` (its boxes), `period`, `date`,
    `relief`, `k` and `q` (the boxes 10-K and 10-Q), `filed`, `unfiled` and `missing` (Part IV (2)), `signed`.
    """
    plain = {
        "k": " ",
        "q": "X",
        "period": "March 31, 2024",
        "relief": "X",
        "reasons": REASONS,
        "filed": "X",
        "unfiled": " ",
        "missing": "",
        "change": " ",
        "same": "X",
        "explanation": "",
        "date": "May 16, 2024",
        "signed": "/s/ Iris Penhaligon",
    }
    return NOTICE.format(**{**plain, **changes}).encode()


def explained(text: str) -> bytes:
    """A notice that explains a significant change with these words."""
    return notice(change="X", same=" ", explanation=text)


def headed_notice(*changes: tuple[str, str]) -> bytes:
    """A late notice with its header (a quarter's report, accepted at noon on Friday 2008-05-16), with texts exchanged."""
    return exchanged((Path(__file__).parent / "samples/form12b25/11_submission_labels.txt").read_bytes(), *changes)


def headed_stake(*changes: tuple[str, str], form_type: str = "SC 13G/A", item_1: str = "") -> bytes:
    """A Schedule 13G, Amendment No. 2, with its header and what Item 1 says further, with texts exchanged."""
    text = (Path(__file__).parent / "samples/byhand/13g-blank-nil-none.txt").read_text()
    text = text.replace("Item 5.     Ownership", f"{item_1}\n\nItem 5.     Ownership")
    parties = [
        {
            "role": "SUBJECT-COMPANY",
            "name": "DOVECOTE PLUMBING CORP /OH/",
            "cik": "0001999003",
            "form": form_type,
            "file": "005-99903",
        },
        {"role": "FILED BY", "name": "GANNET TRUST CO NA", "cik": "0001999103", "form": form_type, "file": ""},
    ]
    return exchanged(envelopes.labelled(form_type, parties, envelopes.document(form_type, "g.txt", text)).encode(), *changes)


def exchanged(data: bytes, *changes: tuple[str, str]) -> bytes:
    """The same bytes with each text replaced at its first place by the one beside it; a text that is not there is a mistake."""
    for old, new in changes:
        assert old.encode() in data, f"{old} is not in the sample"
        data = data.replace(old.encode(), new.encode(), 1)
    return data
